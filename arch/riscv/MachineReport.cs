// SPDX-License-Identifier: BSD-2-Clause
// What RISC-V shows of a machine that the kernel was not built for.
namespace Sel4Gen.Kernel;

/// <summary>Compares the machine with what the kernel was built for.</summary>
public static partial class MachineReport
{
    // scause (privileged architecture, 4.1.8): nothing answered at the address, or the firmware protects it.
    private const Word InstructionAccessFault = 1;
    private const Word LoadAccessFault = 5;
    private const Word StoreAccessFault = 7;

    /// <summary>After a fault of the kernel: if nothing answered at an address, what the kernel expected there.</summary>
    public static void ExplainFault(Word address, Word cause)
    {
        bool isAccessFault = cause == InstructionAccessFault || cause == LoadAccessFault || cause == StoreAccessFault;
        if (isAccessFault && address >= Memory.WindowBase)
        {
            ExplainAddress(address);
        }
    }

    private static void ExplainDevice(Word address)
    {
        Console.WriteHex(address - KernelDevices.Plic + Platform.Plic);
        Console.Write(". The kernel was built for an interrupt controller (PLIC) there");
    }

    private static void AdviseAboutMachine() =>
        Console.Write("Give the machine as much, or configure the kernel with its device tree\n");
}
