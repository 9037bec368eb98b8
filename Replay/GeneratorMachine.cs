// SPDX-License-Identifier: BSD-2-Clause
// Steps about address spaces, interrupts, domains and time.
using System;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    // --- Address spaces ---

    private Step MapFrame()
    {
        Found frame = _caps.Of(ArchCapTag.Frame);
        Word bits = PageTable.PageBits;
        Word? mapped = null;
        if (!frame.Slot.IsNull && frame.Cap.Tag == ArchCapTag.Frame)
        {
            FrameCap cap = FrameCap.From(frame.Cap);
            bits = PageTable.FrameBits(cap.Size);
            mapped = cap.MappedAsid == 0 ? null : cap.MappedAddress;
        }

        Word address = mapped != null && _chance.OneIn(2) ? mapped.Value : UserAddress(bits);
        return Invoke(
            frame.Address, InvocationLabel.ARMPageMap, [Address(SpaceRoot())], address,
            _chance.OneIn(2) ? 3 : _chance.Below(16), _chance.Below(8));
    }

    private Step MapTable()
    {
        Found table = _caps.Where(c => c.Tag == ArchCapTag.PageTable && !PageTableCap.From(c).IsMapped);
        return Invoke(
            table.Address, InvocationLabel.ARMPageTableMap, [Address(SpaceRoot())], UserAddress(12), _chance.Below(8));
    }

    private Step Unmap() => _chance.OneIn(3)
        ? Invoke(Address(_caps.Of(ArchCapTag.PageTable)), InvocationLabel.ARMPageTableUnmap, [])
        : Invoke(
            Address(_caps.Where(c => c.Tag == ArchCapTag.Frame && FrameCap.From(c).MappedAsid != 0)),
            InvocationLabel.ARMPageUnmap, []);

    private Step FrameOther() => Invoke(Address(_caps.Of(ArchCapTag.Frame)), InvocationLabel.ARMPageGetAddress, []);

    private Step Flush()
    {
        Word start = _chance.Below(4200);
        Word end = start + _chance.Below(300);
        if (_chance.OneIn(2))
        {
            return Invoke(
                Address(_caps.Where(c => c.Tag == ArchCapTag.Frame && FrameCap.From(c).MappedAsid != 0)),
                _chance.Of(
                    InvocationLabel.ARMPageClean_Data, InvocationLabel.ARMPageInvalidate_Data,
                    InvocationLabel.ARMPageCleanInvalidate_Data, InvocationLabel.ARMPageUnify_Instruction),
                [], start, end);
        }

        Word address = KnownAddress() ?? UserAddress(12);
        return Invoke(
            Address(SpaceRoot()),
            _chance.Of(
                InvocationLabel.ARMVSpaceClean_Data, InvocationLabel.ARMVSpaceInvalidate_Data,
                InvocationLabel.ARMVSpaceCleanInvalidate_Data, InvocationLabel.ARMVSpaceUnify_Instruction),
            [], address + start, address + end);
    }

    private Step Asids()
    {
        if (_chance.OneIn(3))
        {
            Operand slot = _caps.Empty();
            Found memory = _caps.Where(c => c.Tag == CapTag.Untyped && UntypedCap.From(c).SizeBits == Arch.AsidPoolBits);
            return Invoke(
                Address(_caps.Of(ArchCapTag.AsidControl)), InvocationLabel.ARMASIDControlMakePool,
                [memory.Address, slot.Root], slot.Index, slot.Depth);
        }

        Found space = _caps.Where(c => c.Tag == ArchCapTag.VSpace && !VSpaceCap.From(c).IsMapped);
        return Invoke(Address(_caps.Of(ArchCapTag.AsidPool)), InvocationLabel.ARMASIDPoolAssign, [space.Address]);
    }

    // A new address space with a table and a frame in it.
    private Step? PlanAddressSpace()
    {
        return Plan(
            () => RetypeTo(ArchObjectType.VSpace, 1, _caps.Empty()),
            () => RetypeTo(ArchObjectType.PageTable, 3, _caps.Empty()),
            Asids, MapTable, MapTable, MapTable, MapFrame, Access, MapFrame, Access);
    }

    // --- Interrupts ---

    private Step Irqs()
    {
        Operand slot = _caps.Empty();
        Word control = Address(_caps.Of(CapTag.IrqControl));
        return _chance.Below(4) switch
        {
            0 => Invoke(
                control, InvocationLabel.ARMIRQIssueIRQHandlerTrigger, [slot.Root], IrqNumber(), _chance.Below(2), slot.Index, slot.Depth),
            1 => Invoke(
                control, InvocationLabel.ARMIRQIssueSGISignal, [slot.Root], _chance.Below(18), _chance.Below(2), slot.Index, slot.Depth),
            _ => Invoke(control, InvocationLabel.IRQIssueIRQHandler, [slot.Root], IrqNumber(), slot.Index, slot.Depth),
        };
    }

    private Step IrqHandler()
    {
        Word handler = Address(_caps.Of(_chance.OneIn(6) ? ArchCapTag.SgiSignal : CapTag.IrqHandler));
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
        if (line >= 288)
        {
            line = 40;
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
            ? new Step(StepKind.Wait) { Value = Platform.TimerFrequency / 1000 * Config.TimerTickMs }
            : new Step(StepKind.Raise) { Value = IrqNumber() };
    }

    private Step? Tick() => new(StepKind.Tick);

    // --- Domains ---

    private Step Domains()
    {
        Word control = Address(_caps.Of(CapTag.Domain));
        return _chance.Below(4) switch
        {
            0 or 1 => Invoke(
                control, InvocationLabel.DomainSetSet, [Address(_caps.Of(CapTag.Thread))], _chance.OneIn(3) ? _chance.Below(6) : 0),
            2 => Invoke(
                control, InvocationLabel.DomainScheduleConfigure, [], _chance.Below(7), _chance.Below(5), _chance.Below(4)),
            _ => Invoke(control, InvocationLabel.DomainScheduleSetStart, [], _chance.Below(7)),
        };
    }
}
