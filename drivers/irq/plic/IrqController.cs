// SPDX-License-Identifier: BSD-2-Clause
// The platform-level interrupt controller (RISC-V PLIC specification): devices' interrupts, for one hart in supervisor mode.
//
// An interrupt that was claimed is not delivered again before it is completed, and completion is ignored while it is
// disabled. So a claimed interrupt stays enabled, and masking it means not completing it until it is unmasked.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>A bit for each interrupt.</summary>
[InlineArray(((int)Platform.MaxIrq / 32) + 1)]
public struct IrqBits
{
    private uint _element;
}

/// <summary>The PLIC.</summary>
public static class IrqController
{
    private const Word Priority = KernelDevices.Plic;
    private const Word Enable = KernelDevices.Plic + 0x2000;
    private const Word EnableStride = 0x80;
    private const Word Context = KernelDevices.Plic + 0x200000;
    private const Word ContextStride = 0x1000;
    private const Word ClaimOffset = 4;

    /// <summary>The enable bits and the registers of this hart.</summary>
    [PerCore(Config.MaxNumNodes)] private static Word s_enable;
    [PerCore(Config.MaxNumNodes)] private static Word s_context;

    /// <summary>Which interrupts were claimed and not completed.</summary>
    private static IrqBits s_claimed;

    /// <summary>Every interrupt has the same priority and is disabled; what was left claimed is completed.</summary>
    [BootOnly]
    public static void Init(Word hart)
    {
        Word context = Platform.PlicFirstContext + (hart * Platform.PlicContextStride);
        s_enable = Enable + (context * EnableStride);
        s_context = Context + (context * ContextStride);
        for (Word irq = 1; irq <= Platform.MaxIrq; irq++)
        {
            SetEnabled(irq, true);
            Complete(irq);
            SetEnabled(irq, false);
            Mmio.Write32(Priority + (irq * 4), 1);
        }

        Mmio.Write32(s_context, 0);
    }

    /// <summary>The interrupt that is to be handled now, 0 if there is none.</summary>
    public static Word Claim()
    {
        Word irq = Mmio.Read32(s_context + ClaimOffset);
        if (irq != 0 && irq <= Platform.MaxIrq)
        {
            SetClaimed(irq, true);
        }

        return irq;
    }

    public static void Mask(bool mask, Word irq)
    {
        if (!mask)
        {
            SetEnabled(irq, true);
            if (IsClaimed(irq))
            {
                Complete(irq);
                SetClaimed(irq, false);
            }
        }
        else if (!IsClaimed(irq))
        {
            SetEnabled(irq, false);
        }
    }

    [SubsetException("S4G3035", "interrupt numbers have ten bits")]
    private static void Complete(Word irq) => Mmio.Write32(s_context + ClaimOffset, (uint)irq);

    private static void SetEnabled(Word irq, bool isEnabled)
    {
        Word register = s_enable + ((irq / 32) * 4);
        uint bit = 1u << (int)(irq & 31);
        uint old = Mmio.Read32(register);
        Mmio.Write32(register, isEnabled ? old | bit : old & ~bit);
    }

    private static bool IsClaimed(Word irq) => (s_claimed[(int)(irq / 32)] & (1u << (int)(irq & 31))) != 0;

    private static void SetClaimed(Word irq, bool isClaimed)
    {
        uint bit = 1u << (int)(irq & 31);
        uint old = s_claimed[(int)(irq / 32)];
        s_claimed[(int)(irq / 32)] = isClaimed ? old | bit : old & ~bit;
    }
}
