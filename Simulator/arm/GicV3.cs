// SPDX-License-Identifier: BSD-2-Clause
// Arm's Generic Interrupt Controller, architecture version 3 (IHI 0069), for one core: prioritisation is the same as in
// version 2; private interrupts are at a redistributor, and the CPU interface is in system registers.
using System;

namespace Sel4Gen.Simulator;

/// <summary>The registers of a GICv3 in front of a controller's state.</summary>
public sealed class GicV3(GicV2 state)
{
    private const ulong WritePending = 1UL << 31;
    private const ulong PrivateFrame = 0x10000;
    private const ulong FirstShared = 32;
    private const ulong AcknowledgeRegister = 0x0c;
    private const ulong EndRegister = 0x10;
    private const ulong HighestPendingRegister = 0x18;
    private const ulong PriorityMaskRegister = 0x04;
    private const ulong SoftwareInterruptRegister = 0xf00;

    private readonly DistributorRegisters _distributor = new(state.Distributor);

    /// <summary>The distributor's registers (GICD_*): those of shared interrupts.</summary>
    public IDevice Distributor => _distributor;

    /// <summary>The redistributor's registers (GICR_*): power, and those of private interrupts.</summary>
    public IDevice Redistributor { get; } = new RedistributorRegisters(state.Distributor);

    /// <summary>ICC_IAR1_EL1.</summary>
    public ulong Acknowledge() => state.CpuInterface.Read(AcknowledgeRegister, 4);

    /// <summary>ICC_HPPIR1_EL1.</summary>
    public ulong HighestPending() => state.CpuInterface.Read(HighestPendingRegister, 4);

    /// <summary>ICC_EOIR1_EL1.</summary>
    public void EndOfInterrupt(ulong id) => state.CpuInterface.Write(EndRegister, 4, id);

    /// <summary>ICC_PMR_EL1.</summary>
    public void SetPriorityMask(ulong mask) => state.CpuInterface.Write(PriorityMaskRegister, 4, mask);

    /// <summary>ICC_IGRPEN1_EL1.</summary>
    public void Enable(ulong value) => state.CpuInterface.Write(0, 4, value & 1);

    /// <summary>Aff3 (bits 39..32), Aff2, Aff1 and Aff0 (bits 23..0) of the only core, as in MPIDR_EL1.</summary>
    public ulong Affinity { get; set; }

    /// <summary>Whether SGIs reach cores whose Aff0 is 16 or more, as core and distributor say.</summary>
    public bool HasRangeSelector
    {
        get => _distributor.HasRangeSelector;
        set => _distributor.HasRangeSelector = value;
    }

    /// <summary>ICC_CTLR_EL1: RSS only.</summary>
    public ulong Control => HasRangeSelector ? 1UL << 18 : 0;

    /// <summary>ICC_SGI1R_EL1. Without a range selector its field is ignored, as hardware may do.</summary>
    public void SoftwareInterrupt(ulong value)
    {
        ulong others = (((value >> 48) & 0xff) << 32) | (((value >> 32) & 0xff) << 16) | (((value >> 16) & 0xff) << 8);
        ulong range = HasRangeSelector ? (value >> 44) & 0xf : 0;
        ulong self = Affinity & 0xff;
        if (others == (Affinity & ~0xffUL) && self / 16 == range && ((value >> (int)(self % 16)) & 1) != 0)
        {
            state.Distributor.Write(SoftwareInterruptRegister, 4, (1UL << 16) | ((value >> 24) & 15));
        }
    }

    // A write takes a while: the next look at the control register still sees it pending.
    private sealed class DistributorRegisters(IDevice inner) : IDevice
    {
        private const ulong Type = 4;
        private const ulong TypeRangeSelector = 1UL << 26;
        private bool _wasWritten;

        public bool HasRangeSelector { get; set; }

        public ulong Read(ulong offset, int size)
        {
            if (offset != 0)
            {
                ulong selector = offset == Type && HasRangeSelector ? TypeRangeSelector : 0;
                return inner.Read(offset, size) | selector;
            }

            ulong pending = _wasWritten ? WritePending : 0;
            _wasWritten = false;
            return (inner.Read(0, size) != 0 ? 0x12UL : 0) | pending;
        }

        public void Write(ulong offset, int size, ulong value)
        {
            const ulong GroupOne = 2;
            switch (offset)
            {
                case 0:
                    _wasWritten = true;
                    inner.Write(0, size, (value & GroupOne) != 0 ? 1UL : 0);
                    break;
                case < 0x1000 when !IsPrivate(offset):
                    inner.Write(offset, size, value);
                    break;
            }
        }

        // Bits and bytes of the first 32 interrupts are at the redistributor.
        private static bool IsPrivate(ulong offset) => offset switch
        {
            >= 0x080 and < 0x400 => offset % 0x80 < FirstShared / 8,
            >= 0x400 and < 0x800 => offset - 0x400 < FirstShared,
            >= 0xc00 and < 0xd00 => offset - 0xc00 < FirstShared / 4,
            _ => false,
        };
    }

    // Asleep at first; when woken, it needs a moment.
    private sealed class RedistributorRegisters(IDevice inner) : IDevice
    {
        private const ulong Waker = 0x14;
        private const ulong ProcessorSleep = 2;
        private const ulong ChildrenAsleep = 4;
        private bool _isAsleep = true;
        private bool _wakesUp;

        public ulong Read(ulong offset, int size)
        {
            if (offset >= PrivateFrame)
            {
                return inner.Read(offset - PrivateFrame, size);
            }

            if (offset != Waker)
            {
                return 0;
            }

            ulong value = _isAsleep ? ProcessorSleep | ChildrenAsleep : _wakesUp ? ChildrenAsleep : 0;
            _wakesUp = false;
            return value;
        }

        public void Write(ulong offset, int size, ulong value)
        {
            if (offset >= PrivateFrame)
            {
                inner.Write(offset - PrivateFrame, size, value);
            }
            else if (offset == Waker)
            {
                bool wasAsleep = _isAsleep;
                _isAsleep = (value & ProcessorSleep) != 0;
                _wakesUp = wasAsleep && !_isAsleep;
            }
        }
    }
}
