// SPDX-License-Identifier: BSD-2-Clause
// GIC architecture version 3 (Arm IHI 0069): distributor, a redistributor for each core, CPU interface in system registers.
namespace Sel4Gen.Kernel;

/// <summary>GICv3 with affinity routing, group 1 interrupts.</summary>
public static class GicV3
{
    private const Word DistributorControl = KernelDevices.GicDistributor;
    private const Word DistributorType = KernelDevices.GicDistributor + 0x004;
    private const Word Router = KernelDevices.GicDistributor + 0x6000;

    // Offsets that distributor and redistributor (its second frame of 64 KiB) share.
    private const Word Group = 0x080;
    private const Word EnableSet = 0x100;
    private const Word EnableClear = 0x180;
    private const Word PendingClear = 0x280;
    private const Word Priority = 0x400;
    private const Word Configuration = 0xc00;

    private const Word RedistributorWaker = KernelDevices.GicRedistributor + 0x14;
    private const Word PrivateFrame = KernelDevices.GicRedistributor + 0x10000;

    private const uint WritePending = 1u << 31;
    private const uint ProcessorSleep = 1u << 1;
    private const uint ChildrenAsleep = 1u << 2;

    /// <summary>RSS of ICC_CTLR_EL1 and of GICD_TYPER: SGIs reach cores whose Aff0 is 16 or more.</summary>
    private const Word ControlRangeSelector = 1 << 18;
    private const uint TypeRangeSelector = 1u << 26;

    /// <summary>Affinity routing, group 1.</summary>
    private const uint DistributorEnable = 0x12;
    private const uint AllPriorities = 0x80808080;
    private const Word PassAll = 0xf0;
    private const Word NoInterrupt = 1023;

    [BootOnly]
    public static void Init()
    {
        InitDistributor();
        InitRedistributor();
        Machine.WriteIccSre(Machine.ReadIccSre() | 1);
        Machine.Isb();
        Machine.WriteIccIgrpen1(0);
        Machine.WriteIccBpr1(3);
        Machine.WriteIccPmr(PassAll);
        Machine.WriteIccCtlr(0);
        Machine.WriteIccIgrpen1(1);
        Machine.Isb();
    }

    [BootOnly]
    private static void InitDistributor()
    {
        Mmio.Write32(DistributorControl, 0);
        WaitForWrites();
        Word count = 32 * ((Mmio.Read32(DistributorType) & 0x1f) + 1UL);
        Word self = SelfAffinity();
        for (Word irq = 32; irq < count; irq += 32)
        {
            Loop.Bound(32);
            InitBank(KernelDevices.GicDistributor, irq);
        }

        for (Word irq = 32; irq < count && irq < NoInterrupt; irq++)
        {
            Loop.Bound(1024);
            Mmio.Write64(Router + (irq * 8), self);
        }

        Mmio.Write32(DistributorControl, DistributorEnable);
        WaitForWrites();
    }

    [BootOnly]
    private static void InitRedistributor()
    {
        Mmio.Write32(RedistributorWaker, Mmio.Read32(RedistributorWaker) & ~ProcessorSleep);
        while ((Mmio.Read32(RedistributorWaker) & ChildrenAsleep) != 0)
        {
            Loop.Ends("the redistributor wakes up");
        }

        InitBank(PrivateFrame, 0);
    }

    // 32 interrupts: disabled, not pending, group 1, one priority, level-triggered.
    [BootOnly]
    private static void InitBank(Word registers, Word irq)
    {
        Mmio.Write32(registers + EnableClear + (irq / 8), 0xffffffff);
        Mmio.Write32(registers + PendingClear + (irq / 8), 0xffffffff);
        Mmio.Write32(registers + Group + (irq / 8), 0xffffffff);
        for (Word i = 0; i < 32; i += 4)
        {
            Mmio.Write32(registers + Priority + irq + i, AllPriorities);
        }

        if (irq != 0)
        {
            Mmio.Write32(registers + Configuration + (irq / 4), 0);
            Mmio.Write32(registers + Configuration + (irq / 4) + 4, 0);
        }
    }

    [BootOnly]
    private static void WaitForWrites()
    {
        while ((Mmio.Read32(DistributorControl) & WritePending) != 0)
        {
            Loop.Ends("the distributor takes a write in finite time");
        }
    }

    // MPIDR_EL1 without the bits that are not affinity.
    [BootOnly]
    private static Word SelfAffinity() => Machine.ReadAffinity() & 0xff00ffffff;

    [SubsetException("S4G3035", "interrupt ids have 24 bits")]
    public static uint Acknowledge()
    {
        Word id = Machine.ReadIccIar1();
        Machine.Dsb();
        return (uint)id;
    }

    [SubsetException("S4G3035", "interrupt ids have 24 bits")]
    public static uint HighestPending() => (uint)Machine.ReadIccHppir1();

    public static void EndOfInterrupt(uint acknowledged)
    {
        Machine.WriteIccEoir1(acknowledged);
        Machine.Isb();
    }

    public static void Mask(bool mask, Word irq)
    {
        Word offset = (mask ? EnableClear : EnableSet) + ((irq / 32) * 4);
        Mmio.Write32(Bank(irq) + offset, 1u << (int)(irq & 31));
    }

    public static void SetTrigger(Word irq, bool edge)
    {
        Word register = Bank(irq) + Configuration + ((irq / 16) * 4);
        uint bit = 2u << (int)((irq & 15) * 2);
        uint old = Mmio.Read32(register);
        Mmio.Write32(register, edge ? old | bit : old & ~bit);
    }

    private static Word Bank(Word irq) => irq < Platform.NumPrivateIrqs ? PrivateFrame : KernelDevices.GicDistributor;

    /// <summary>An affinity value: Aff3, Aff2, Aff1 and Aff0 of MPIDR_EL1, a byte each.</summary>
    public static bool IsSgiTarget(Word target) => target <= 0xffffffff;

    // ICC_SGI1R_EL1: | Aff3 55..48 | RS 47..44 | Aff2 39..32 | INTID 27..24 | Aff1 23..16 | target list 15..0 |
    // The target list names 16 of the 256 values of Aff0; the range selector (RS) says which 16.
    public static void SendSgi(Word irq, Word target)
    {
        Word aff3 = (target >> 24) & 0xff;
        Word aff2 = (target >> 16) & 0xff;
        Word aff1 = (target >> 8) & 0xff;
        Word range = (target >> 4) & 0xf;
        if (range != 0 && !HasRangeSelector())
        {
            return;
        }

        Machine.WriteIccSgi1r(
            (aff3 << 48) | (range << 44) | (aff2 << 32) | (irq << 24) | (aff1 << 16) | Bits.Bit(target & 0xf));
        Machine.Isb();
    }

    // Without it no core has an Aff0 of 16 or more, and the field must be zero: the hardware may take a range for range 0,
    // and interrupt another core. Core and distributor must both have it (ICC_CTLR_EL1.RSS, GICD_TYPER.RSS).
    private static bool HasRangeSelector() =>
        (Machine.ReadIccCtlr() & ControlRangeSelector) != 0
        && (Mmio.Read32(DistributorType) & TypeRangeSelector) != 0;
}
