// SPDX-License-Identifier: BSD-2-Clause
// What Arm shows of a machine that the kernel was not built for.
namespace Sel4Gen.Kernel;

/// <summary>Compares the machine with what the kernel was built for.</summary>
public static partial class MachineReport
{
    // GICD_PIDR2 of a GICv2 (IHI 0048, 4.3.24) and GIC system registers in ID_AA64PFR0_EL1 (DDI 0487).
    private const Word PeripheralId2 = KernelDevices.GicDistributor + 0xfe8;
    private const uint ArchitectureShift = 4;
    private const uint FieldMask = 0xf;
    private const int SystemRegistersShift = 24;

    // ESR_EL1.ISS.DFSC: nothing answered at the address.
    private const Word FaultStatusMask = 0x3f;
    private const Word ExternalAbort = 0x10;

    /// <summary>Whether the interrupt controller is of the version that the kernel drives; says so if it is not.</summary>
    [BootOnly]
    public static bool HasController()
    {
        if (Config.ArmGicV3)
        {
            Word features = (Machine.ReadProcessorFeatures() >> SystemRegistersShift) & FieldMask;
            if (features == 0)
            {
                Console.Write("Booting failed: the kernel was built for a GICv3, and the processor has no interface to one ");
                ReportValue("(ID_AA64PFR0_EL1.GIC ", features);
                return false;
            }

            return true;
        }

        // Versions 1 and 2 look the same to us. A GICv3 has nothing at this address.
        uint version = (Mmio.Read32(PeripheralId2) >> (int)ArchitectureShift) & FieldMask;
        if (version != 1 && version != 2)
        {
            Console.Write("Booting failed: the kernel was built for a GICv2, and there is another or none at ");
            Console.WriteHex(Platform.GicDistributor);
            ReportValue(" (GICD_PIDR2.ArchRev ", version);
            return false;
        }

        return true;
    }

    private static void ReportValue(Text name, Word value)
    {
        Console.Write(name);
        Console.WriteHex(value);
        Console.Write("). Configure the kernel with the machine's device tree and KernelArmGicV3\n");
    }

    /// <summary>After a fault of the kernel: if nothing answered at an address, what the kernel expected there.</summary>
    public static void ExplainFault(Word address, Word syndrome)
    {
        if ((syndrome & FaultStatusMask) != ExternalAbort || address < Memory.WindowBase)
        {
            return;
        }

        ExplainAddress(address);
    }

    private static void ExplainDevice(Word address)
    {
        if (address >= KernelDevices.GicRedistributor)
        {
            Console.WriteHex(address - KernelDevices.GicRedistributor + Platform.GicRedistributor);
            Console.Write(". The kernel was built for a GICv3 with redistributors there");
        }
        else if (address >= KernelDevices.GicCpuInterface)
        {
            Console.WriteHex(address - KernelDevices.GicCpuInterface + Platform.GicCpuInterface);
            Console.Write(". The kernel was built for a GICv2 with a CPU interface there");
        }
        else
        {
            Console.WriteHex(address - KernelDevices.GicDistributor + Platform.GicDistributor);
            Console.Write(". The kernel was built for an interrupt controller (GIC distributor) there");
        }
    }

    private static void AdviseAboutMachine() =>
        Console.Write("Give the machine as much, or configure the kernel with its device tree\n");
}
