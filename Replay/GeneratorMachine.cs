// SPDX-License-Identifier: BSD-2-Clause
// Steps about interrupts, domains and time.
using System;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    // --- Interrupts ---

    private Step Irqs()
    {
        Operand slot = _caps.Empty();
        Word control = Address(_caps.Of(CapTag.IrqControl));
        return _chance.Below(4) switch
        {
            0 => Handler(ArchApi.HandlerWithTrigger(IrqNumber(), _chance.Below(2), slot.Index, slot.Depth)),
            1 => ArchIrqControl(control, slot),
            _ => Handler(ArchApi.HandlerFor(IrqNumber(), slot.Index, slot.Depth)),
        };

        Step Handler((InvocationLabel Label, Word[] Words) request) => Invoke(control, request.Label, [slot.Root], request.Words);
    }

    private Step IrqHandler()
    {
        Word handler = Address(_caps.Of(_chance.OneIn(6) ? ArchSignalTag : CapTag.IrqHandler));
        return _chance.Below(5) switch
        {
            0 or 1 => Invoke(handler, InvocationLabel.IRQSetIRQHandler, [Address(Notification())]),
            2 => Invoke(handler, InvocationLabel.IRQClearIRQHandler, []),
            _ => Invoke(handler, InvocationLabel.IRQAckIRQ, []),
        };
    }

    private Step? Device()
    {
        Word line = IrqNumber();
        if (line >= SimulatedBoard.Lines)
        {
            line = Lines[0];
        }

        _planned.Enqueue((_chosen, () => new Step(StepKind.Interrupt)));
        if (!_chance.OneIn(4))
        {
            _planned.Enqueue((_chosen, () => new Step(StepKind.Lower) { Value = line }));
        }

        return new Step(StepKind.Raise) { Value = line };
    }

    // An interrupt that becomes pending before a system call: preemption points see it.
    private Step? Pending()
    {
        _planned.Enqueue((_chosen, CNodeDelete));
        _planned.Enqueue((_chosen, CNodeRevoke));
        _planned.Enqueue((_chosen, Retype));
        return _chance.OneIn(2)
            ? new Step(StepKind.Wait) { Value = KernelMachine.TicksOfTimer }
            : new Step(StepKind.Raise) { Value = IrqNumber() };
    }

    private Step? Tick() => new(StepKind.Tick);

    // --- Domains ---

    private Word DomainTicks => PassesTime ? 1 : Clock.ToTicks(100 * _timeScale);

    private Step Domains()
    {
        Word control = Address(_caps.Of(CapTag.Domain));
        return _chance.Below(4) switch
        {
            0 or 1 => Invoke(
                control, InvocationLabel.DomainSetSet, [Address(_caps.Of(CapTag.Thread))], _chance.OneIn(3) ? _chance.Below(6) : 0),
            2 => Invoke(
                control, InvocationLabel.DomainScheduleConfigure, [], _chance.Below(7), _chance.Below(5), _chance.Below(4) * DomainTicks),
            _ => Invoke(control, InvocationLabel.DomainScheduleSetStart, [], _chance.Below(7)),
        };
    }
}
