// SPDX-License-Identifier: BSD-2-Clause
// The functions that the assembly of an architecture's traps.S calls: the registers of the current thread are saved, interrupts are
// masked, and the kernel stack is empty. None of these returns: each ends with the return to user level (on the host, where
// the test that entered the kernel continues). Entries of a single architecture are in its ArchEntry.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Entries into the kernel.</summary>
public static class Entry
{
    /// <summary>The end of every entry.</summary>
    [Inline, NoReturn]
    private static void Leave()
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.Exit();
        }

        Arch.RestoreUserContext();
    }

    /// <summary>Any system call, by its number: a negative word.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_syscall")]
    public static void HandleSyscall(Word cptr, Word msgInfo, Word syscall)
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.EnterSyscall(cptr, msgInfo, syscall);
        }

        Syscalls.HandleNumber(syscall);
        Leave();
    }

    /// <summary>seL4_Call.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_fastpath_call")]
    public static void HandleFastpathCall(Word cptr, Word msgInfo)
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.EnterSyscall(cptr, msgInfo, unchecked((Word)(SWord)Syscall.Call));
        }

        if (Config.Mcs)
        {
            if (!Config.Fastpath || !TimedFastpath.TryCall(cptr, msgInfo))
            {
                TimedSyscalls.Handle(Syscall.Call);
            }
            else if (Benchmark.TracksEntries)
            {
                Benchmark.NoteFastpath();
            }
        }
        else if (!Config.Fastpath || !Fastpath.TryCall(cptr, msgInfo))
        {
            Syscalls.Handle(Syscall.Call);
        }
        else if (Benchmark.TracksEntries)
        {
            Benchmark.NoteFastpath();
        }

        Leave();
    }

    /// <summary>seL4_ReplyRecv.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_fastpath_reply_recv")]
    public static void HandleFastpathReplyRecv(Word cptr, Word msgInfo)
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.EnterSyscall(cptr, msgInfo, unchecked((Word)(SWord)Syscall.ReplyRecv));
        }

        if (Config.Mcs)
        {
            if (!Config.Fastpath || !TimedFastpath.TryReplyRecv(cptr, msgInfo))
            {
                TimedSyscalls.Handle(Syscall.ReplyRecv);
            }
            else if (Benchmark.TracksEntries)
            {
                Benchmark.NoteFastpath();
            }
        }
        else if (!Config.Fastpath || !Fastpath.TryReplyRecv(cptr, msgInfo))
        {
            Syscalls.Handle(Syscall.ReplyRecv);
        }
        else if (Benchmark.TracksEntries)
        {
            Benchmark.NoteFastpath();
        }

        Leave();
    }

    /// <summary>seL4_Send, if there is a fast path for signals.</summary>
    [EntryPoint]
    [NoReturn]
    [When(Config.Mcs && Config.SignalFastpath)]
    [CName("c_handle_fastpath_signal")]
    public static void HandleFastpathSignal(Word cptr, Word msgInfo)
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.EnterSyscall(cptr, msgInfo, unchecked((Word)(SWord)Syscall.Send));
        }

        if (!TimedFastpath.TrySignal(cptr, msgInfo))
        {
            TimedSyscalls.Handle(Syscall.Send);
        }
        else if (Benchmark.TracksEntries)
        {
            Benchmark.NoteFastpath();
        }

        Leave();
    }

    [EntryPoint]
    [NoReturn]
    [CName("c_handle_interrupt")]
    public static void HandleInterrupt()
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.Enter(EntryPath.Interrupt, 0);
        }

        Exceptions.HandleInterrupt();
        Leave();
    }

    /// <summary>A memory access of user level that its address space does not allow; the kinds are the architecture's.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_vm_fault")]
    public static void HandleVmFault(Word type)
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.EnterFault(EntryPath.VmFault);
        }

        Exceptions.HandleVmFault(type);
        Leave();
    }

    /// <summary>Any other synchronous exception of user level.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_user_exception")]
    public static void HandleUserException()
    {
        if (Benchmark.TracksEntries)
        {
            Benchmark.EnterFault(EntryPath.UserLevelFault);
        }

        Exceptions.HandleUserException(Arch.UserExceptionNumber(), Arch.UserExceptionCode());
        Leave();
    }
}
