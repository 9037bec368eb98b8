// SPDX-License-Identifier: BSD-2-Clause
// Reports that the machine is not the one that the kernel was built for: expected and found values. In debug builds only;
// our loader, which has the device tree, refuses such a machine first.
namespace Sel4Gen.Kernel;

/// <summary>Compares the machine with what the kernel was built for.</summary>
public static partial class MachineReport
{
    /// <summary>Nothing answered at an address of the kernel: what the kernel expected there.</summary>
    private static void ExplainAddress(Word address)
    {
        Console.Write("The machine does not answer at physical address ");
        if (address >= Memory.DeviceBase)
        {
            ExplainDevice(address);
        }
        else
        {
            Console.WriteHex(Memory.ToPhysical(address));
            Console.Write(". The kernel was built for memory at");
            for (Word i = 0; i < Platform.MemoryCount; i++)
            {
                Loop.Bound(Platform.MaxMemory);
                Console.Write(" [");
                Console.WriteHex(Platform.MemoryStart(i));
                Console.Write("..");
                Console.WriteHex(Platform.MemoryEnd(i));
                Console.Write(")");
            }
        }

        Console.Write(".\n");
        AdviseAboutMachine();
    }
}
