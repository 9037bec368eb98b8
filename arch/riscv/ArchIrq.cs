// SPDX-License-Identifier: BSD-2-Clause
// Interrupts of a hart: those of devices, with the PLIC's numbers, and the timer's, which has the next number. Also the
// invocations of IRQControl on RISC-V.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>RISC-V's interrupts.</summary>
public static class ArchIrq
{
    /// <summary>The number of the kernel's timer.</summary>
    public const uint Timer = Platform.MaxIrq + 1;

    // sip and sie: supervisor timer and supervisor external interrupt.
    private const Word TimerBit = 1UL << 5;
    private const Word ExternalBit = 1UL << 9;

    /// <summary>What <see cref="GetActive"/> gave; 0 if nothing. It stays the active interrupt until <see cref="Ack"/>.</summary>
    [PerCore(Config.MaxNumNodes)] private static Word s_active;

    [BootOnly]
    public static void Init(Word hart)
    {
        IrqController.Init(hart);
        Machine.WriteEnabledInterrupts(TimerBit | ExternalBit);
    }

    /// <summary>Whether an interrupt waits for this hart.</summary>
    public static bool IsPending() => (Machine.ReadPendingInterrupts() & (TimerBit | ExternalBit)) != 0;

    /// <summary>The interrupt that is to be handled now.</summary>
    public static Word GetActive()
    {
        if (s_active == 0)
        {
            Word pending = Machine.ReadPendingInterrupts();
            if ((pending & ExternalBit) != 0)
            {
                s_active = IrqController.Claim();
            }
            else if ((pending & TimerBit) != 0)
            {
                s_active = Timer;
            }
        }

        return s_active != 0 ? s_active : Arch.InvalidIrq;
    }

    /// <summary>Handling of the active interrupt is over.</summary>
    public static void Ack(Word irq)
    {
        Contract.Assert(s_active == irq);
        s_active = 0;
    }

    /// <summary>Masks or unmasks. The timer is never masked, and there is no interrupt 0.</summary>
    public static void Mask(bool mask, Word irq)
    {
        if (irq != 0 && irq <= Platform.MaxIrq)
        {
            IrqController.Mask(mask, irq);
        }
    }

    /// <summary>The interrupt went away before it was claimed: nothing to do.</summary>
    public static void HandleSpurious()
    {
    }

    /// <summary>Whether there is an interrupt with this number. The timer's is one, which the kernel keeps.</summary>
    public static Status Check(Word irq) =>
        irq == 0 || irq > Timer ? SyscallErrors.RangeError(1, Timer) : Status.Ok;

    /// <summary>The one that only some architectures have: a handler, and what a signal of its line is.</summary>
    public static Status DecodeControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer) =>
        label == (Word)InvocationLabel.RISCVIRQIssueIRQHandlerTrigger
            ? DecodeTrigger(length, slot, buffer)
            : SyscallErrors.IllegalOperation();

    /// <summary>The trigger is fixed in the PLIC's gateways and cannot be configured, so the word is ignored.</summary>
    private static Status DecodeTrigger(Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        if (length < 4 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word irq = Invocation.GetSyscallArg(0, buffer);
        Word index = Invocation.GetSyscallArg(2, buffer);
        Word depth = Invocation.GetSyscallArg(3, buffer);
        Status status = Check(irq);
        if (status != Status.Ok)
        {
            return status;
        }

        if (IrqTable.IsActive(irq))
        {
            return SyscallErrors.RevokeFirst();
        }

        var (lookup, destination) = CSpace.LookupEmptySlot(Invocation.ExtraCap(0), index, depth);
        if (lookup != Status.Ok)
        {
            return lookup;
        }

        Invocation.Begin();
        IrqTable.Issue(irq, destination, slot);
        return Status.Ok;
    }

    /// <summary>No reserved interrupt but the timer's exists in this configuration.</summary>
    public static void HandleReserved(Word irq)
    {
    }
}
