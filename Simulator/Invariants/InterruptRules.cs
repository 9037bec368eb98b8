// SPDX-License-Identifier: BSD-2-Clause
// Interrupts: an interrupt with a handler capability goes to user level, and all interrupts without a receiver are masked.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static class InterruptRules
{
    public static void Check(KernelView view)
    {
        HashSet<Word> handled =
            [.. view.Slots.Where(s => s.Cap.Tag == CapTag.IrqHandler).Select(s => IrqHandlerCap.From(s.Cap).Irq)];
        for (Word irq = 0; irq <= Arch.MaxIrq; irq++)
        {
            IrqState state = IrqTable.GetState(irq);
            bool isEnabled = view.Machine.Board.Interrupts.IsEnabled((uint)irq);
            CapTag target = IrqTable.Slot(irq).Ref.Cap.Tag;
            Invariants.Require(
                (state == IrqState.Signal) == handled.Contains(irq), $"interrupt {irq} is {state}, which fits to no capability");
            Invariants.Require(state != IrqState.Inactive || !isEnabled, $"interrupt {irq} is nobody's and not masked");
            Invariants.Require(state != IrqState.Timer || isEnabled, "the timer's interrupt is masked");
            Invariants.Require(
                target == CapTag.Null || (target == CapTag.Notification && state == IrqState.Signal),
                $"interrupt {irq} is {state} and signals a {target}");
        }

        uint? active = view.Machine.Board.Interrupts.FindActive();
        Invariants.Require(active == null, $"interrupt {active} was not ended");
    }
}
