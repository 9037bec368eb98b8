// SPDX-License-Identifier: BSD-2-Clause
// The portable part of the entries for interrupts and exceptions of user level.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Entries of the kernel other than system calls.</summary>
public static class Exceptions
{
    /// <summary>The entry for an interrupt of user level or of the idle thread.</summary>
    public static void HandleInterrupt()
    {
        if (Config.Mcs)
        {
            Clock.Stamp();
            Budget.Check();
        }

        Interrupts.HandlePending();
        Syscalls.FinishEntry();
    }

    /// <summary>An exception of user level that is neither a system call nor a page fault, with the two words that describe it.</summary>
    public static void HandleUserException(Word number, Word code)
    {
        if (Config.Mcs)
        {
            Clock.Stamp();
            if (!Budget.CheckOrRestart())
            {
                Syscalls.FinishEntry();
                return;
            }
        }

        KernelState.CurrentFault.Type = (Word)FaultType.UserException;
        KernelState.CurrentFault.Argument0 = number;
        KernelState.CurrentFault.Argument1 = code;
        KernelState.CurrentFault.Argument2 = 0;
        Faults.Handle(KernelState.Core.CurrentThread);
        Syscalls.FinishEntry();
    }

    /// <summary>A memory access that the address space does not allow; the architecture determines the details.</summary>
    public static void HandleVmFault(Word type)
    {
        if (Config.Mcs)
        {
            Clock.Stamp();
            if (!Budget.CheckOrRestart())
            {
                Syscalls.FinishEntry();
                return;
            }
        }

        Ptr<Tcb> thread = KernelState.Core.CurrentThread;
        if (Arch.HandleVmFault(thread, type) != Status.Ok)
        {
            Faults.Handle(thread);
        }

        Syscalls.FinishEntry();
    }
}
