// SPDX-License-Identifier: BSD-2-Clause
// What x86 shows of memory that is not where the kernel expected it.
namespace Sel4Gen.Kernel;

/// <summary>Compares the machine with what the kernel was told.</summary>
public static partial class MachineReport
{
    private const Word PageFault = 14;

    /// <summary>After a fault of the kernel: if it was about an address of the kernel window, what is there.</summary>
    public static void ExplainFault(Word address, Word vector)
    {
        if (vector == PageFault && address >= Memory.WindowBase)
        {
            ExplainAddress(address);
        }
    }

    private static void ExplainDevice(Word address)
    {
        Console.WriteHex(address);
        Console.Write(". The kernel has a device there");
    }

    private static void AdviseAboutMachine() =>
        Console.Write("The boot loader's memory map, or the kernel's use of it, is wrong\n");
}
