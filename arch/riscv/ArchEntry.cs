// SPDX-License-Identifier: BSD-2-Clause
// Faults of the kernel itself. The entries of every architecture are in KernelSource/Entry.
namespace Sel4Gen.Kernel;

/// <summary>RISC-V's own entries into the kernel.</summary>
public static class ArchEntry
{
    /// <summary>An exception inside the kernel: a bug. The machine stops.</summary>
    [EntryPoint]
    [NoReturn]
    [CName("c_handle_kernel_fault")]
    public static void HandleKernelFault(Word instruction)
    {
        if (Config.Printing)
        {
            Console.Write("\nKERNEL FAULT!\nFaulting instruction: ");
            Console.WriteHex(instruction);
            Console.Write("\nscause: ");
            Console.WriteHex(Machine.ReadCause());
            Console.Write(" stval: ");
            Console.WriteHex(Machine.ReadFaultAddress());
            Console.Write("\n");
            if (Config.DebugBuild)
            {
                MachineReport.ExplainFault(Machine.ReadFaultAddress(), Machine.ReadCause());
            }
        }

        Arch.Halt();
    }
}
