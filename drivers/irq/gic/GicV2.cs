// SPDX-License-Identifier: BSD-2-Clause
// GIC architecture version 2 (Arm IHI 0048): distributor and memory-mapped CPU interface.
namespace Sel4Gen.Kernel;

/// <summary>GICv2.</summary>
public static class GicV2
{
    // Distributor registers.
    private const Word DistributorControl = KernelDevices.GicDistributor;
    private const Word DistributorType = KernelDevices.GicDistributor + 0x004;
    private const Word EnableSet = KernelDevices.GicDistributor + 0x100;
    private const Word EnableClear = KernelDevices.GicDistributor + 0x180;
    private const Word PendingClear = KernelDevices.GicDistributor + 0x280;
    private const Word Priority = KernelDevices.GicDistributor + 0x400;
    private const Word Targets = KernelDevices.GicDistributor + 0x800;
    private const Word Configuration = KernelDevices.GicDistributor + 0xc00;
    private const Word SoftwareInterrupt = KernelDevices.GicDistributor + 0xf00;

    // CPU interface registers.
    private const Word CpuControl = KernelDevices.GicCpuInterface;
    private const Word PriorityMask = KernelDevices.GicCpuInterface + 0x04;
    private const Word BinaryPoint = KernelDevices.GicCpuInterface + 0x08;
    private const Word InterruptAcknowledge = KernelDevices.GicCpuInterface + 0x0c;
    private const Word EndOfInterruptRegister = KernelDevices.GicCpuInterface + 0x10;
    private const Word HighestPendingRegister = KernelDevices.GicCpuInterface + 0x18;

    /// <summary>One priority for all, in each byte of a priority register; lower than the mask, so it passes.</summary>
    private const uint AllPriorities = 0x80808080;
    private const uint PassAll = 0xf0;
    private const Word MaxTarget = 8;

    [BootOnly]
    public static void Init()
    {
        InitDistributor();
        Mmio.Write32(CpuControl, 0);
        Mmio.Write32(EnableClear, 0xffffffff);
        Mmio.Write32(PendingClear, 0xffffffff);
        for (Word i = 0; i < 32; i += 4)
        {
            Mmio.Write32(Priority + i, AllPriorities);
        }

        Mmio.Write32(PriorityMask, PassAll);
        Mmio.Write32(BinaryPoint, 3);
        DropActive();
        Mmio.Write32(CpuControl, 1);
    }

    // Shared interrupts: disabled, level-triggered, all to this core.
    [BootOnly]
    private static void InitDistributor()
    {
        Mmio.Write32(DistributorControl, 0);
        Word count = 32 * ((Mmio.Read32(DistributorType) & 0x1f) + 1UL);
        uint self = SelfTargets();
        for (Word irq = 32; irq < count; irq += 32)
        {
            Loop.Bound(32);
            Mmio.Write32(EnableClear + (irq / 8), 0xffffffff);
            Mmio.Write32(PendingClear + (irq / 8), 0xffffffff);
        }

        for (Word irq = 32; irq < count; irq += 4)
        {
            Loop.Bound(256);
            Mmio.Write32(Priority + irq, AllPriorities);
            Mmio.Write32(Targets + irq, self);
        }

        for (Word irq = 32; irq < count; irq += 16)
        {
            Loop.Bound(64);
            Mmio.Write32(Configuration + (irq / 4), 0);
        }

        Mmio.Write32(DistributorControl, 1);
    }

    // The target registers of private interrupts read as the reading core itself; as 0 where there is one core only.
    [BootOnly]
    private static uint SelfTargets()
    {
        uint self = 0;
        for (Word i = 0; i < 32; i += 4)
        {
            self |= Mmio.Read32(Targets + i);
        }

        self |= self >> 16;
        self |= self >> 8;
        self &= 0xff;
        return (self == 0 ? 1 : self) * 0x01010101;
    }

    // What a boot loader left active would block everything of the same priority.
    [BootOnly]
    private static void DropActive()
    {
        for (int i = 0; i < 1024; i++)
        {
            uint left = Mmio.Read32(InterruptAcknowledge);
            if ((left & 0x3ff) >= 1020)
            {
                break;
            }

            Mmio.Write32(EndOfInterruptRegister, left);
        }
    }

    public static uint Acknowledge() => Mmio.Read32(InterruptAcknowledge);

    public static uint HighestPending() => Mmio.Read32(HighestPendingRegister);

    public static void EndOfInterrupt(uint acknowledged) => Mmio.Write32(EndOfInterruptRegister, acknowledged);

    public static void Mask(bool mask, Word irq)
    {
        Word offset = (irq / 32) * 4;
        uint bit = 1u << (int)(irq & 31);
        Mmio.Write32((mask ? EnableClear : EnableSet) + offset, bit);
    }

    public static void SetTrigger(Word irq, bool edge)
    {
        Word register = Configuration + ((irq / 16) * 4);
        uint bit = 2u << (int)((irq & 15) * 2);
        uint old = Mmio.Read32(register);
        Mmio.Write32(register, edge ? old | bit : old & ~bit);
    }

    public static bool IsSgiTarget(Word target) => target < MaxTarget;

    [SubsetException("S4G3035", "four bits of a capability")]
    public static void SendSgi(Word irq, Word target) =>
        Mmio.Write32(SoftwareInterrupt, (1u << (int)(16 + target)) | (uint)irq);
}
