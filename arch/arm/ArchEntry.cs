// SPDX-License-Identifier: BSD-2-Clause
// Entries that only Arm has, and faults of the kernel itself. Those of every architecture are in KernelSource/Entry.
namespace Sel4Gen.Kernel;

/// <summary>Arm's own entries into the kernel.</summary>
public static class ArchEntry
{
    // ESR_EL1.EC (Arm DDI 0487, section D19.2.40): a data abort that came from the kernel's own exception level.
    private const int ExceptionClassShift = 26;
    private const Word ExceptionClassMask = 0x3f;
    private const Word DataAbortInKernel = 0x25;

    /// <summary>An SError at user level, or a pending one: there is no handler for it.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_system_error")]
    public static void HandleSystemError()
    {
        if (Config.Printing)
        {
            Console.Write("SError: syndrome ");
            Console.WriteHex(Machine.ReadSyndrome());
            Console.Write("\n");
        }

        if (Config.AArch64SErrorIgnore)
        {
            Arch.RestoreUserContext();
        }

        Arch.Halt();
    }

    /// <summary>An exception inside the kernel: a bug. The machine stops.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_kernel_fault")]
    public static void HandleKernelFault(Word instruction)
    {
        if (Config.Printing)
        {
            Word syndrome = Machine.ReadSyndrome();
            // The words that scripts wait for: data aborts are what a wild pointer gives.
            if (((syndrome >> ExceptionClassShift) & ExceptionClassMask) == DataAbortInKernel)
            {
                Console.Write("\nKERNEL DATA ABORT!\n");
            }
            else
            {
                Console.Write("\nKERNEL FAULT!\n");
            }

            Console.Write("Faulting instruction: ");
            Console.WriteHex(instruction);
            Console.Write("\nFAR: ");
            Console.WriteHex(Machine.ReadFaultAddress());
            Console.Write(" ESR: ");
            Console.WriteHex(syndrome);
            Console.Write("\n");
            if (Config.DebugBuild)
            {
                MachineReport.ExplainFault(Machine.ReadFaultAddress(), Machine.ReadSyndrome());
            }
        }

        Arch.Halt();
    }
}
