// SPDX-License-Identifier: BSD-2-Clause
// Interrupts of x86: their numbers, where each comes from, and IRQControl's invocations for I/O APIC pins and messages of devices.
//
// An interrupt's number is its vector, counted from 0x20: 0 to 15 are those of the legacy controllers, then come those that user
// level chooses, and the core's timer.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>What raises an interrupt.</summary>
public enum IrqSource : byte
{
    /// <summary>Nothing that the kernel could mask: a message of a device, the timer.</summary>
    Other = 0,

    /// <summary>A pin of an I/O APIC.</summary>
    IoApic = 1,
}

/// <summary>Where an interrupt comes from.</summary>
public struct IrqRoute
{
    public IrqSource Source;
    public byte IoApic;
    public byte Pin;
    public byte Unused;
}

/// <summary>A route for each interrupt.</summary>
[InlineArray((int)ArchIrq.Timer + 1)]
public struct IrqRoutes
{
    private IrqRoute _element;
}

/// <summary>x86's interrupts.</summary>
public static class ArchIrq
{
    /// <summary>The vector of interrupt 0.</summary>
    public const uint FirstVector = 0x20;

    /// <summary>The first interrupt that user level chooses.</summary>
    public const uint FirstUser = X86Vectors.IRQ_OFFSET - FirstVector;
    public const uint LastUser = FirstUser + LastVector;

    /// <summary>
    /// The last vector that user level may choose. VECTOR_MAX of libsel4 counts two more, which kernels with an IOMMU or several
    /// cores keep.
    /// </summary>
    public const uint LastVector = X86Vectors.VECTOR_MAX - 2;

    /// <summary>The number of the kernel's timer.</summary>
    public const uint Timer = LastUser + 1;

    private static IrqRoutes s_routes;

    /// <summary>The interrupt that is to be handled now.</summary>
    public static Word GetActive()
    {
        Word vector = Machine.TakeInterrupt();
        return vector >= FirstVector && vector - FirstVector <= Timer ? vector - FirstVector : Arch.InvalidIrq;
    }

    /// <summary>Masks or unmasks a pin of an I/O APIC. A message cannot be masked, nor is the timer.</summary>
    public static void Mask(bool mask, Word irq)
    {
        if (irq <= Timer && s_routes[(int)irq].Source == IrqSource.IoApic)
        {
            IrqController.MaskPin(mask, s_routes[(int)irq].IoApic, s_routes[(int)irq].Pin);
        }
    }

    /// <summary>Interrupts have to be asked for by pin, or as messages.</summary>
    public static Status Check(Word irq) => SyscallErrors.IllegalOperation();

    public static Status DecodeControl(Word label, Word length, Ptr<Cte> slot, Ptr<IpcBuffer> buffer)
    {
        bool isPin = label == (Word)InvocationLabel.X86IRQIssueIRQHandlerIOAPIC;
        if (!isPin && label != (Word)InvocationLabel.X86IRQIssueIRQHandlerMSI)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (length < 7 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word index = Invocation.GetSyscallArg(0, buffer);
        Word depth = Invocation.GetSyscallArg(1, buffer);
        Word vector = Invocation.GetSyscallArg(6, buffer);
        if (vector > LastVector)
        {
            return SyscallErrors.RangeError(X86Vectors.VECTOR_MIN, LastVector);
        }

        Word irq = vector + FirstUser;
        if (IrqTable.IsActive(irq))
        {
            return SyscallErrors.RevokeFirst();
        }

        var (status, destination) = CSpace.LookupEmptySlot(Invocation.ExtraCap(0), index, depth);
        if (status != Status.Ok)
        {
            return status;
        }

        return isPin ? DecodePin(irq, slot, destination, buffer) : DecodeMessage(irq, slot, destination, buffer);
    }

    [SubsetException("S4G3035", "the numbers of I/O APIC and pin are in range")]
    private static Status DecodePin(Word irq, Ptr<Cte> slot, Ptr<Cte> destination, Ptr<IpcBuffer> buffer)
    {
        Word ioApic = Invocation.GetSyscallArg(2, buffer);
        Word pin = Invocation.GetSyscallArg(3, buffer);
        Word level = Invocation.GetSyscallArg(4, buffer);
        Word polarity = Invocation.GetSyscallArg(5, buffer);
        if (ioApic >= IrqController.IoApicCount)
        {
            return IrqController.IoApicCount == 0
                ? SyscallErrors.IllegalOperation() : SyscallErrors.RangeError(0, IrqController.IoApicCount - 1);
        }

        Word pins = IrqController.PinCount(ioApic);
        if (pin >= pins)
        {
            return SyscallErrors.RangeError(0, pins - 1);
        }

        if (level > 1)
        {
            return SyscallErrors.RangeError(0, 1);
        }

        if (polarity > 1)
        {
            return SyscallErrors.RangeError(0, 1);
        }

        Invocation.Begin();
        s_routes[(int)irq] = new IrqRoute { Source = IrqSource.IoApic, IoApic = (byte)ioApic, Pin = (byte)pin };
        IrqController.RoutePin(ioApic, pin, level != 0, polarity != 0, irq + FirstVector);
        IrqTable.Issue(irq, destination, slot);
        return Status.Ok;
    }

    private static Status DecodeMessage(Word irq, Ptr<Cte> slot, Ptr<Cte> destination, Ptr<IpcBuffer> buffer)
    {
        if (Invocation.GetSyscallArg(2, buffer) > 255)
        {
            return SyscallErrors.RangeError(0, 255);
        }

        if (Invocation.GetSyscallArg(3, buffer) > 31)
        {
            return SyscallErrors.RangeError(0, 31);
        }

        if (Invocation.GetSyscallArg(4, buffer) > 7)
        {
            return SyscallErrors.RangeError(0, 7);
        }

        Invocation.Begin();
        s_routes[(int)irq] = default;
        IrqTable.Issue(irq, destination, slot);
        return Status.Ok;
    }

    /// <summary>No reserved interrupt but the timer's exists in this configuration.</summary>
    public static void HandleReserved(Word irq)
    {
    }
}
