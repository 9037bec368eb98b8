// SPDX-License-Identifier: BSD-2-Clause
// The interrupt table: the receiver of each interrupt. The slot of an interrupt holds the notification that it signals.
// Manual, section "Interrupts".
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>The receiver of an interrupt.</summary>
public enum IrqState : byte
{
    /// <summary>None: it is masked.</summary>
    Inactive = 0,

    /// <summary>User level, through a notification.</summary>
    Signal = 1,

    /// <summary>The scheduler.</summary>
    Timer = 2,

    /// <summary>The architecture's part of the kernel.</summary>
    Reserved = 3,
}

/// <summary>A state for each interrupt.</summary>
[InlineArray((int)Arch.MaxIrq + 1)]
public struct IrqStates
{
    private IrqState _element;
}

/// <summary>The interrupt table.</summary>
public static class IrqTable
{
    private static readonly Ptr<Cte> s_slots = StaticMemory.Reserve<Cte>(Arch.MaxIrq + 1, 1 << ObjectSize.SlotBits);
    private static IrqStates s_states;

    /// <summary>All interrupts are inactive and masked.</summary>
    [BootOnly]
    public static void Init()
    {
        for (Word irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            SetState(irq, IrqState.Inactive);
        }
    }

    /// <summary>The kernel itself handles the interrupt: as timer, or in the architecture's part.</summary>
    [BootOnly]
    public static void ReserveForKernel(Word irq, bool isTimer) =>
        SetState(irq, isTimer ? IrqState.Timer : IrqState.Reserved);

    /// <summary>The receiver of the interrupt; not above MaxIrq.</summary>
    [Inline]
    public static IrqState GetState(Word irq) => s_states[(int)irq];

    /// <summary>Whether the interrupt has a receiver.</summary>
    public static bool IsActive(Word irq) => GetState(irq) != IrqState.Inactive;

    /// <summary>Changes the receiver of the interrupt, and masks it if there is none.</summary>
    public static void SetState(Word irq, IrqState state)
    {
        Contract.Requires(irq <= Arch.MaxIrq);
        s_states[(int)irq] = state;
        Arch.MaskIrq(state == IrqState.Inactive, irq);
    }

    /// <summary>The slot with the notification that the interrupt signals.</summary>
    [Inline]
    public static Ptr<Cte> Slot(Word irq) => s_slots + irq;

    /// <summary>Makes user level the receiver: puts a handler capability for the interrupt into an empty slot.</summary>
    public static void Issue(Word irq, Ptr<Cte> target, Ptr<Cte> control)
    {
        SetState(irq, IrqState.Signal);
        DerivationTree.Insert(IrqHandlerCap.New(irq: irq).ToCap(), control, target);
    }
}
