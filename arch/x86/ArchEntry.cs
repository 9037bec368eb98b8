// SPDX-License-Identifier: BSD-2-Clause
// Faults of the kernel itself. The entries of every architecture are in KernelSource/Entry.
namespace Sel4Gen.Kernel;

/// <summary>x86's own entries into the kernel.</summary>
public static class ArchEntry
{
    /// <summary>An exception inside the kernel (a bug), or one that nobody can handle. The machine stops.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_kernel_fault")]
    public static void HandleKernelFault(Word vector, Word error, Word instruction)
    {
        if (Config.Printing)
        {
            Console.Write("\nKERNEL FAULT!\nFaulting instruction: ");
            Console.WriteHex(instruction);
            Console.Write("\nException: ");
            Console.WriteDecimal(vector);
            Console.Write(" error: ");
            Console.WriteHex(error);
            Console.Write(" address: ");
            Console.WriteHex(Machine.ReadFaultAddress());
            Console.Write("\n");
            if (Config.DebugBuild)
            {
                MachineReport.ExplainFault(Machine.ReadFaultAddress(), vector);
            }
        }

        Arch.Halt();
    }
}
