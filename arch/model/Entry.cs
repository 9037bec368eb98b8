// SPDX-License-Identifier: BSD-2-Clause
// Where the harness enters the kernel on the model architecture.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Entries into the kernel.</summary>
public static class Entry
{
    [BootOnly, EntryPoint, NoReturn, CName("init_kernel")]
    public static void InitKernel(Word imageStart, Word imageEnd, Word pvOffset, Word entryPoint)
    {
        IrqTable.Init();
        IrqTable.ReserveForKernel(Platform.TimerIrq, isTimer: true);
        Machine.ResetTimer();
        BootArguments arguments = new()
        {
            UserImageStart = imageStart,
            UserImageEnd = imageEnd,
            PvOffset = pvOffset,
            EntryPoint = entryPoint,
            DeviceTreeStart = 0,
            DeviceTreeSize = 0,
            KernelBootStart = Memory.ToPhysical(Machine.ImageStart()),
            KernelBootEnd = Memory.ToPhysical(Machine.BootEnd()),
        };
        PhysicalMemory.Clear();
        bool isDescribed = PhysicalMemory.AddRam(Platform.MemoryStart, Platform.MemoryEnd)
            && PhysicalMemory.Reserve(Memory.ToPhysical(Machine.ImageStart()), Memory.ToPhysical(Machine.ImageEnd()));
        if (!isDescribed || !Boot.Run(arguments))
        {
            Machine.Halt();
        }

        Arch.RestoreUserContext();
    }

    [EntryPoint, NoReturn, CName("c_handle_syscall")]
    public static void HandleSyscall(Word cptr, Word msgInfo, Word syscall)
    {
        Syscalls.HandleNumber(syscall);
        Arch.RestoreUserContext();
    }

    [EntryPoint, NoReturn, CName("c_handle_fastpath_call")]
    public static void HandleFastpathCall(Word cptr, Word msgInfo)
    {
        if (!Config.Fastpath || !Fastpath.TryCall(cptr, msgInfo))
        {
            Syscalls.Handle(Syscall.Call);
        }

        Arch.RestoreUserContext();
    }

    [EntryPoint, NoReturn, CName("c_handle_fastpath_reply_recv")]
    public static void HandleFastpathReplyRecv(Word cptr, Word msgInfo)
    {
        if (!Config.Fastpath || !Fastpath.TryReplyRecv(cptr, msgInfo))
        {
            Syscalls.Handle(Syscall.ReplyRecv);
        }

        Arch.RestoreUserContext();
    }

    [EntryPoint, NoReturn, CName("c_handle_interrupt")]
    public static void HandleInterrupt()
    {
        Exceptions.HandleInterrupt();
        Arch.RestoreUserContext();
    }

    [EntryPoint, NoReturn, CName("c_handle_vm_fault")]
    public static void HandleVmFault(Word type)
    {
        Exceptions.HandleVmFault(type);
        Arch.RestoreUserContext();
    }

    [EntryPoint, NoReturn, CName("c_handle_user_exception")]
    public static void HandleUserException(Word number)
    {
        Exceptions.HandleUserException(number, 0);
        Arch.RestoreUserContext();
    }
}
