// SPDX-License-Identifier: BSD-2-Clause
// Steps about address spaces: frames, tables and ASIDs, by the names that the architecture has for their invocations.
using System;
using System.Collections.Generic;
using System.Linq;
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
            frame.Address, ArchApi.PageMap, [Address(SpaceRoot())], address,
            _chance.OneIn(2) ? 3 : _chance.Below(16), _chance.Below(8));
    }

    private Step MapTable()
    {
        Found table = _caps.Where(c => c.Tag == ArchCapTag.PageTable && !PageTableCap.From(c).IsMapped);
        return Invoke(
            table.Address, ArchApi.PageTableMap(table.Cap), [Address(SpaceRoot())], UserAddress(12), _chance.Below(8));
    }

    private Step Unmap() => _chance.OneIn(3)
        ? UnmapTable(_caps.Of(ArchCapTag.PageTable))
        : Invoke(
            Address(_caps.Where(c => c.Tag == ArchCapTag.Frame && FrameCap.From(c).MappedAsid != 0)),
            ArchApi.PageUnmap, []);

    private Step UnmapTable(Found table) => Invoke(table.Address, ArchApi.PageTableUnmap(table.Cap), []);

    // Of any level, where each has its own kind.
    private Word TableType() => ArchApi.TableTypes.Length == 1 ? ArchApi.TableTypes[0] : _chance.Of(ArchApi.TableTypes);

    private Step FrameOther() => Invoke(Address(_caps.Of(ArchCapTag.Frame)), ArchApi.PageGetAddress, []);

    private Step Asids()
    {
        if (_chance.OneIn(3))
        {
            Operand slot = _caps.Empty();
            Found memory = _caps.Where(c => c.Tag == CapTag.Untyped && UntypedCap.From(c).SizeBits == Arch.AsidPoolBits);
            return Invoke(
                Address(_caps.Of(ArchCapTag.AsidControl)), ArchApi.AsidControlMakePool,
                [memory.Address, slot.Root], slot.Index, slot.Depth);
        }

        Found space = _caps.Where(ArchApi.IsSpaceWithoutAsid);
        return Invoke(Address(_caps.Of(ArchCapTag.AsidPool)), ArchApi.AsidPoolAssign, [space.Address]);
    }

    // A new address space with a table and a frame in it.
    private Step? PlanAddressSpace()
    {
        IEnumerable<Func<Step?>> tables = ArchApi.TableTypes.Select<Word, Func<Step?>>(
            type => () => RetypeTo(type, 3 / (Word)ArchApi.TableTypes.Length, _caps.Empty()));
        return Plan([
            () => RetypeTo(ArchApi.SpaceType, 1, _caps.Empty()),
            .. tables,
            Asids, MapTable, MapTable, MapTable, MapFrame, Access, MapFrame, Access]);
    }

    private static bool IsWeakFrame(Cap cap) => cap.Tag == ArchCapTag.Frame && FrameCap.From(cap).Rights != VmRights.ReadWrite;

    private Step? PlanWeakFrames() => Plan(
        () => RetypeTo(ArchObjectType.SmallPage, 1, _caps.Empty()),
        () => Copy(_caps.OperandOf(ArchCapTag.Frame), InvocationLabel.CNodeCopy, _chance.Of<Word>(2, 2, 0), 0),
        () =>
        {
            Found frame = _caps.Where(c => c.Tag == ArchCapTag.Frame && IsWeak(c) && FrameCap.From(c).MappedAsid == 0);
            return Invoke(
                frame.Address, ArchApi.PageMap, [Address(SpaceRoot())],
                Simulator.KernelMachine.ImageAddress + ((8 + _chance.Below(8)) << 12), 3, 0);
        },
        Access);

    // A thread runs in a new address space, which is then deleted.
    private Step? PlanDyingSpace()
    {
        Operand space = default;
        return Plan(
            () => RetypeTo(ArchApi.SpaceType, 1, _caps.Empty()),
            Asids, Asids,
            () =>
            {
                space = _caps.Operand(c => ArchApi.IsSpaceInUse(c) && !IsInitial(c));
                Found found = _caps.Where(c => c.W0 == space.Cap.W0 && c.W1 == space.Cap.W1);
                return Invoke(
                    Self().Address, InvocationLabel.TCBSetSpace, [Address(RootNode()), found.Address], 0, 0, 0);
            },
            Yield, Yield,
            () => IsNull(space) ? Yield() : Invoke(space.Root, InvocationLabel.CNodeRevoke, [], space.Index, space.Depth),
            () => IsNull(space) ? Yield() : Invoke(space.Root, InvocationLabel.CNodeDelete, [], space.Index, space.Depth));
    }

    private static bool IsInitial(Cap cap) => ArchApi.AsidOf(cap) == Asid.InitialTask;

    private static bool IsNull(Operand operand) =>
        operand.Slot.IsNull || !ArchRules.IsSpace(operand.Cap) || IsInitial(operand.Cap);

    private Found SpaceRoot() => _caps.Where(ArchApi.IsSpaceInUse);

    private Found BufferFrame() => _caps.Where(c => c.Tag == ArchCapTag.Frame && !FrameCap.From(c).IsDevice);

    // Where a frame says that it is mapped.
    private Word? KnownAddress()
    {
        Found frame = _caps.Where(c => c.Tag == ArchCapTag.Frame && FrameCap.From(c).MappedAsid != 0);
        return frame.Slot.IsNull || frame.Cap.Tag != ArchCapTag.Frame ? null : FrameCap.From(frame.Cap).MappedAddress;
    }

    private Word GreatPage() => _chance.Of(ArchObjectType.LargePage, ArchObjectType.HugePage);

    // A new page with any rights and attributes; then what may be done with it. What the thread's handler is told of that, a
    // new thread looks at.
    private Step? PlanRights()
    {
        Word address = KernelMachine.ImageAddress + 0x80000 + (_chance.Below(64) << 12);
        Step? Access(StepKind kind) => HasOthers ? new Step(kind) { Value = address + (_chance.Below(512) * 8) } : null;
        PlanThread();
        return Plan(
            () => RetypeTo(ArchObjectType.SmallPage, 1, _caps.Empty()),
            () => Invoke(Self().Address, InvocationLabel.TCBSetSpace, [RootNode().Address, OwnSpace().Address], Endpoint().Address, 0, 0),
            () =>
            {
                Found frame = _caps.Where(c => c.Tag == ArchCapTag.Frame && FrameCap.From(c) is { MappedAsid: 0, IsDevice: false, Size: FrameSize.Small });
                return Invoke(
                    frame.Address, ArchApi.PageMap, [OwnSpace().Address], address, _chance.Below(_chance.OneIn(4) ? 16u : 4u),
                    _chance.Below(8));
            },
            () => Access(StepKind.Fetch), LookAtSender, () => Access(StepKind.Read), LookAtSender, () => Access(StepKind.Write),
            () => Access(StepKind.Fetch), LookAtSender);
    }

    private Found OwnSpace()
    {
        Cap own = CSpace.ThreadSlot(_machine.Current, TcbSlot.VSpace).Ref.Cap;
        return _caps.Where(c => c.W0 == own.W0 && c.W1 == own.W1);
    }
}
