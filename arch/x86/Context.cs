// SPDX-License-Identifier: BSD-2-Clause
// A thread's user-level registers on x86-64: the index of each, and which of them messages and TCB invocations transfer.
//
// The last six are what the processor pushes when an interrupt or exception leaves user level: the task state segment says that
// the stack begins behind them, so that they are pushed where they belong, and iretq pops them from there.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Where a register stands in <see cref="UserContext.Registers"/>.</summary>
public static class RegisterIndex
{
    /// <summary>Bases of the segments FS and GS.</summary>
    public const uint FsBase = 0;
    public const uint GsBase = 1;

    /// <summary>The instruction that entered the kernel: a restarted thread goes on there.</summary>
    public const uint FaultIp = 2;

    /// <summary>General registers, in the order of seL4_UnknownSyscall_Msg. (Three words before them align what follows.)</summary>
    public const uint General = 6;
    public const uint Rax = General + (uint)UnknownSyscallMsg.RAX;

    /// <summary>The exception or interrupt that left user level, and the error code of the exception.</summary>
    public const uint Vector = 21;

    /// <summary>After a system call of the API it is <see cref="Context.BySyscall"/>.</summary>
    public const uint Error = 22;

    /// <summary>Where the thread goes on.</summary>
    public const uint NextIp = 23;
    public const uint Cs = 24;
    public const uint Rflags = 25;
    public const uint Rsp = 26;
    public const uint Ss = 27;
    public const uint Count = 28;

    /// <summary>seL4_UserContext: rip, rsp, rflags, rax to r15.</summary>
    public const uint FrameRegisterCount = 18;

    /// <summary>seL4_UserContext, the rest: fs_base, gs_base.</summary>
    public const uint GpRegisterCount = 2;

    /// <summary>seL4_UnknownSyscall_RAX to seL4_UnknownSyscall_FLAGS; the number of the call follows.</summary>
    public const uint SyscallMessageLength = (uint)UnknownSyscallMsg.Syscall;

    /// <summary>seL4_UserException_FaultIP to seL4_UserException_FLAGS; number and code follow.</summary>
    public const uint ExceptionMessageLength = (uint)UserExceptionMsg.Number;
}

/// <summary>Access to a thread's registers.</summary>
public static partial class Context
{
    /// <summary>
    /// In <see cref="RegisterIndex.Error"/>: the thread made a system call, after which it knows nothing of rcx and r11, so that
    /// it can go on by sysret.
    /// </summary>
    public const Word BySyscall = ~(Word)0;

    /// <summary>RFLAGS: bits that user level may set: CF, PF, AF, ZF, SF, DF, OF.</summary>
    private const Word UserFlags = 0xcd5;

    /// <summary>Bit 1, which is always set, and the interrupt flag.</summary>
    private const Word FixedFlags = 0x202;
    private const Word IdleFlags = 0x2;

    /// <summary>Registers of a thread that was just made: all zero, at user level.</summary>
    public static void Init(Ptr<Tcb> thread)
    {
        Set(thread, RegisterIndex.Cs, Selectors.UserCode);
        Set(thread, RegisterIndex.Ss, Selectors.UserData);
        Set(thread, RegisterIndex.Rflags, FixedFlags);
        Fpu.Init(thread);
    }

    /// <summary>The idle thread's: in the kernel. It enables interrupts itself.</summary>
    public static void InitIdle(Ptr<Tcb> thread)
    {
        Set(thread, RegisterIndex.Cs, Selectors.KernelCode);
        Set(thread, RegisterIndex.Ss, Selectors.KernelData);
        Set(thread, RegisterIndex.Rflags, IdleFlags);
        Set(thread, RegisterIndex.Rsp, Machine.StackTop());
    }

    /// <summary>Flags that are the kernel's are forced; an address that the processor refuses is replaced.</summary>
    public static Word Sanitise(Word register, Word value)
    {
        switch (register)
        {
            case RegisterIndex.Rflags:
                return (value & UserFlags) | FixedFlags;
            case RegisterIndex.FaultIp or RegisterIndex.NextIp or RegisterIndex.FsBase or RegisterIndex.GsBase:
                return Canonical(value);
            default:
                return value;
        }
    }

    /// <summary>The address, or 0 if its bits above 47 are not all like bit 47.</summary>
    [Pure]
    public static Word Canonical(Word address)
    {
        Word top = address >> 47;
        return top == 0 || top == 0x1ffff ? address : 0;
    }

    /// <summary>Message registers travel in r10, r8, r9 and r15.</summary>
    [Inline]
    public static Word MessageRegister(Word i)
    {
        switch (i)
        {
            case 0:
                return RegisterIndex.General + X8664Trap.Message0;
            case 1:
                return RegisterIndex.General + X8664Trap.Message1;
            case 2:
                return RegisterIndex.General + X8664Trap.Message2;
            default:
                return RegisterIndex.General + X8664Trap.Message3;
        }
    }

    /// <summary>Register i of the first part of seL4_UserContext.</summary>
    public static Word FrameRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.FrameRegisterCount);
        switch (i)
        {
            case 0:
                return RegisterIndex.FaultIp;
            case 1:
                return RegisterIndex.Rsp;
            case 2:
                return RegisterIndex.Rflags;
            default:
                return RegisterIndex.Rax + (i - 3);
        }
    }

    /// <summary>Register i of the second part of seL4_UserContext.</summary>
    public static Word GpRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.GpRegisterCount);
        return RegisterIndex.FsBase + i;
    }

    public static Word SyscallMessageRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.SyscallMessageLength);
        switch (i)
        {
            case (Word)UnknownSyscallMsg.FaultIP:
                return RegisterIndex.FaultIp;
            case (Word)UnknownSyscallMsg.SP:
                return RegisterIndex.Rsp;
            case (Word)UnknownSyscallMsg.FLAGS:
                return RegisterIndex.Rflags;
            default:
                return RegisterIndex.Rax + i;
        }
    }

    public static Word ExceptionMessageRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.ExceptionMessageLength);
        return FrameRegister(i);
    }

    /// <summary>
    /// The thread runs next: the processor gets the bases of its segments. (Where user level can set them itself, the entry code saves
    /// them.)
    /// </summary>
    [Inline]
    public static void LoadBases(Ptr<Tcb> thread)
    {
        Word fs = Canonical(Get(thread, RegisterIndex.FsBase));
        Word gs = Canonical(Get(thread, RegisterIndex.GsBase));
        if (Config.FsgsbaseInst)
        {
            Machine.SetFsBase(fs);
            Machine.SetGsBase(gs);
        }
        else
        {
            Machine.WriteMsr(Msr.FsBase, fs);
            Machine.WriteMsr(Msr.GsBase, gs);
        }
    }
}
