// SPDX-License-Identifier: BSD-2-Clause
// ASID pools, and address spaces whose pool is deleted (x86-64: 8 pools of 512 ASIDs).
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_X86_ASIDControl, seL4_X86_ASIDPool, and of deleting pools and address spaces.</summary>
[NoCase("seL4_X86_ASIDPool_Assign", "FailedLookup", "a pool is there for as long as a capability to it is")]
public static class AsidCases
{
    private const Word Control = (Word)InitialSlot.AsidControl;
    private const Word FirstPool = (Word)InitialSlot.InitThreadAsidPool;
    private const Word A = Space.Address;
    private const Word PoolCount = 8;
    private const Word PoolSize = 512;

    [Case("seL4_X86_ASIDControl_MakePool", "NoError", "the pool has ASIDs for address spaces")]
    public static void MakesAPool()
    {
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Space.Tables(space, A, Space.Levels);
        Space.Map(Room.Frame(), space, A);
    }

    [Case("seL4_X86_ASIDControl_MakePool", "NoError", "the memory is used up; revoking it takes the pool away")]
    public static void UsesItsMemory()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Word slots = Room.Slots(2);
        Expect.Ok(X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slots, Room.Depth));
        Expect.Error(
            UntypedCap.Retype(untyped, (Word)ObjectType.Endpoint, 0, Room.Root(), 0, 0, slots + 1, 1),
            Error.NotEnoughMemory);
        Expect.Error(
            X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slots + 1, Room.Depth), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Revoke(Room.Root(), untyped, Room.Depth));
        Expect.That(Room.IsEmpty(slots), "the pool is gone");
        Expect.Ok(X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slots + 1, Room.Depth));
    }

    [Case("seL4_X86_ASIDControl_MakePool", "DeleteFirst", "the destination is occupied")]
    public static void RefusesAnOccupiedSlot() => Expect.Error(
        X86ASIDControlCap.MakePool(
            Control, Room.Make(ObjectType.Untyped, Space.PageBits, 1), Room.Root(), Room.Endpoint(), Room.Depth),
        Error.DeleteFirst);

    [Case(
        "seL4_X86_ASIDControl_MakePool", "DeleteFirst",
        "there are 8 pools; it comes before all but missing words")]
    public static void RefusesTooManyPools()
    {
        Word cnode = Room.CNode(9);
        Word untyped = Room.Slot();
        for (Word i = 1; i < PoolCount; i += 1)
        {
            Expect.Ok(UntypedCap.Retype(
                Room.Untyped(), (Word)ObjectType.Untyped, Space.PageBits, Room.Root(), 0, 0, untyped, 1));
            Expect.Ok(X86ASIDControlCap.MakePool(Control, untyped, cnode, i, 9));
            Expect.Ok(CNodeCap.Move(cnode, PoolCount + i, 9, Room.Root(), untyped, Room.Depth));
        }

        Expect.Ok(UntypedCap.Retype(
            Room.Untyped(), (Word)ObjectType.Untyped, Space.PageBits, Room.Root(), 0, 0, untyped, 1));
        Expect.Error(X86ASIDControlCap.MakePool(Control, untyped, cnode, 0, 9), Error.DeleteFirst);
        Expect.Error(X86ASIDControlCap.MakePool(Control, Room.Root(), Room.Root(), 0, 0), Error.DeleteFirst);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86ASIDControlMakePool, 0, 2), Error.TruncatedMessage);
        Expect.Ok(CNodeCap.Delete(cnode, 5, 9));
        Expect.Ok(X86ASIDControlCap.MakePool(Control, untyped, cnode, 0, 9));
    }

    [Case(
        "seL4_X86_ASIDControl_MakePool", "InvalidCapability",
        "no untyped memory, of another size, or of a device")]
    public static void RefusesOtherMemory()
    {
        Word slot = Room.Slot();
        Expect.InvalidCapability(X86ASIDControlCap.MakePool(Control, Room.Root(), Room.Root(), slot, Room.Depth), 1);
        Expect.InvalidCapability(X86ASIDControlCap.MakePool(Control, Room.Frame(), Room.Root(), slot, Room.Depth), 1);
        Word larger = Room.Make(ObjectType.Untyped, 13, 1);
        Expect.InvalidCapability(X86ASIDControlCap.MakePool(Control, larger, Room.Root(), slot, Room.Depth), 1);
        Word smaller = Room.Make(ObjectType.Untyped, 11, 1);
        Expect.InvalidCapability(X86ASIDControlCap.MakePool(Control, smaller, Room.Root(), slot, Room.Depth), 1);
        Word huge = Space.HugeUntyped();
        Word device = Room.Slot();
        Expect.Ok(UntypedCap.Retype(
            huge, (Word)ObjectType.Untyped, Space.PageBits, Room.Root(), 0, 0, device, 1));
        Expect.InvalidCapability(X86ASIDControlCap.MakePool(Control, device, Room.Root(), slot, Room.Depth), 1);
        Space.Release(huge);
        Expect.InvalidCapability(
            X86ASIDControlCap.MakePool(Control, Room.Slot(), Room.Root(), slot, Room.Depth), 1);
    }

    [Case(
        "seL4_X86_ASIDControl_MakePool", "RevokeFirst",
        "something was made of the memory; it comes before a wrong destination")]
    public static void RefusesUsedMemory()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Word endpoint = Space.MakeFrom(untyped, (Word)ObjectType.Endpoint);
        Word slot = Room.Slot();
        Expect.Error(X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slot, Room.Depth), Error.RevokeFirst);
        Expect.Error(X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), endpoint, 0), Error.RevokeFirst);
        Expect.Ok(CNodeCap.Delete(Room.Root(), endpoint, Room.Depth));
        Expect.Ok(X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slot, Room.Depth));
    }

    [Case("seL4_X86_ASIDControl_MakePool", "RevokeFirst", "there is a copy of the memory's capability")]
    public static void RefusesCopiedMemory()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Word copy = Room.Copy(untyped);
        Word slot = Room.Slot();
        Expect.Error(X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slot, Room.Depth), Error.RevokeFirst);
        Expect.Ok(X86ASIDControlCap.MakePool(Control, copy, Room.Root(), slot, Room.Depth));
    }

    [Case(
        "seL4_X86_ASIDControl_MakePool", "FailedLookup",
        "no slot at index and depth, or no CNode to look it up in")]
    public static void RefusesAMissingDestination()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Expect.FailedLookup(
            X86ASIDControlCap.MakePool(Control, untyped, untyped, 0, Room.Depth), 0, LookupFailureType.InvalidRoot, 0,
            0);
        Word cnode = Room.CNode(4);
        Expect.FailedLookup(
            X86ASIDControlCap.MakePool(Control, untyped, cnode, 0, 5), 0, LookupFailureType.DepthMismatch, 1, 0);
        Expect.FailedLookup(
            X86ASIDControlCap.MakePool(Control, untyped, cnode, 0, 3), 0, LookupFailureType.DepthMismatch, 3, 4);
    }

    [Case("seL4_X86_ASIDControl_MakePool", "RangeError", "a depth of no bits, or of more than a word's")]
    public static void RefusesImpossibleDepths()
    {
        Word untyped = Room.Make(ObjectType.Untyped, Space.PageBits, 1);
        Word slot = Room.Slot();
        Expect.RangeError(
            X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slot, 0), 1, Config.WordBits);
        Expect.RangeError(
            X86ASIDControlCap.MakePool(Control, untyped, Room.Root(), slot, 65), 1, Config.WordBits);
    }

    [Case("seL4_X86_ASIDControl_MakePool", "TruncatedMessage", "words or capabilities are missing")]
    public static void RefusesShortMessages()
    {
        Ipc.SetCap(0, Room.Make(ObjectType.Untyped, Space.PageBits, 1));
        Ipc.SetCap(1, Room.Root());
        Ipc.SetMr(0, Room.Slot());
        Ipc.SetMr(1, Room.Depth);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86ASIDControlMakePool, 2, 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86ASIDControlMakePool, 1, 2), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.X86ASIDControlMakePool, 0, 0), Error.TruncatedMessage);
    }

    [Case("seL4_X86_ASIDControl_MakePool", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Control, InvocationLabel.X86ASIDPoolAssign, 0, 0), Error.IllegalOperation);
        Expect.Error(
            X86ASIDControlCap.MakePool(FirstPool, Room.Untyped(), Room.Root(), Room.Slot(), Room.Depth),
            Error.IllegalOperation);
    }

    [Case("seL4_X86_ASIDControl_MakePool", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() => Expect.InvalidCapability(
        X86ASIDControlCap.MakePool(Room.Slot(), Room.Untyped(), Room.Root(), Room.Slot(), Room.Depth), 0);

    [Case("seL4_X86_ASIDPool_Assign", "NoError", "the address space can be used, copied, and deleted")]
    public static void Assigns()
    {
        Word space = Space.WithoutAsid();
        Expect.Ok(X86ASIDPoolCap.Assign(FirstPool, space));
        Word copy = Room.Copy(space);
        Space.Tables(space, A, 1);
        Space.Tables(copy, A, Space.Levels - 1);
        Space.Map(Room.Frame(), copy, A);
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Space.Map(Room.Frame(), copy, A + 0x1000);
    }

    [Case(
        "seL4_X86_ASIDPool_Assign", "DeleteFirst",
        "a pool has 512 ASIDs; one that is given back can be had again")]
    public static void RefusesTooMany()
    {
        Word pool = Space.Pool();
        Word cnode = Room.CNode(10);
        Word slot = Room.Slot();
        for (Word i = 0; i < PoolSize; i += 1)
        {
            Expect.Ok(UntypedCap.Retype(
                Space.LargeUntyped(), Machine.VSpaceType, 0, Room.Root(), 0, 0, slot, 1));
            Expect.Ok(X86ASIDPoolCap.Assign(pool, slot));
            Expect.Ok(CNodeCap.Move(cnode, i, 10, Room.Root(), slot, Room.Depth));
        }

        Word space = Space.WithoutAsid();
        Expect.Error(X86ASIDPoolCap.Assign(pool, space), Error.DeleteFirst);
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(pool, Room.Root()), 1);
        Expect.Ok(CNodeCap.Delete(cnode, 100, 10));
        Expect.Ok(X86ASIDPoolCap.Assign(pool, space));
        Expect.Error(X86ASIDPoolCap.Assign(pool, Space.WithoutAsid()), Error.DeleteFirst);
        Space.Release(Space.LargeUntyped());
    }

    [Case("seL4_X86_ASIDPool_Assign", "InvalidCapability", "no address space, or one that has an ASID")]
    public static void RefusesOtherObjects()
    {
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(FirstPool, Room.Root()), 1);
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(FirstPool, Space.Tables(Room.VSpace(), A, 1)), 1);
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(FirstPool, Room.VSpace()), 1);
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(FirstPool, Room.Slot()), 1);
        Word pool = Space.Pool();
        Word space = Space.NewOf(pool);
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(FirstPool, space), 1);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(FirstPool, space), 1);
    }

    [Case("seL4_X86_ASIDPool_Assign", "TruncatedMessage", "the address space is missing")]
    public static void RefusesAMissingSpace() => Expect.Error(
        Raw.Call(FirstPool, InvocationLabel.X86ASIDPoolAssign, 0, 0), Error.TruncatedMessage);

    [Case("seL4_X86_ASIDPool_Assign", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabelsOfAPool()
    {
        Expect.Error(Raw.Call(FirstPool, InvocationLabel.X86ASIDControlMakePool, 0, 0), Error.IllegalOperation);
        Expect.Error(X86ASIDPoolCap.Assign(Control, Space.WithoutAsid()), Error.IllegalOperation);
    }

    [Case("seL4_X86_ASIDPool_Assign", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptyPoolSlot() =>
        Expect.InvalidCapability(X86ASIDPoolCap.Assign(Room.Slot(), Space.WithoutAsid()), 0);

    [Case(
        "seL4_CNode_Delete", "NoError",
        "an address space: its threads fault, its tables and pages can be used elsewhere")]
    public static void DeletingASpaceStopsItsThreads()
    {
        Word space = Space.New();
        Word frame = Room.Frame();
        Agent.Make(space);
        Space.Tables(space, A, Space.Levels);
        Space.Map(frame, space, A);
        Agent.StartLoad(A);
        Agent.ExpectResult(0);
        Agent.ExpectFault((Word)FaultType.UserException, Agent.ExceptionLength);
        Agent.StartLoad(A);

        // The thread has a capability to the address space, too.
        Expect.Ok(CNodeCap.Revoke(Room.Root(), space, Room.Depth));
        Expect.Ok(CNodeCap.Delete(Room.Root(), space, Room.Depth));
        Agent.ExpectResult(0);
        Agent.ExpectPageFault(Agent.Page + 8, Agent.Page + 8, Probe.FetchFault | Probe.Translation);
        Expect.Ok(X86PageCap.Unmap(frame));
        Space.Tables(Room.VSpace(), A, Space.Levels);
        Space.Map(frame, Room.VSpace(), A);
    }

    [Case("seL4_CNode_Delete", "NoError", "an ASID pool: the threads of its address spaces fault")]
    public static void DeletingAPoolStopsThreads()
    {
        Word pool = Space.Pool();
        Agent.Make(Space.NewOf(pool));
        Word copy = Room.Copy(pool);
        Agent.StartLoad(Agent.Page);
        Expect.Ok(CNodeCap.Delete(Room.Root(), pool, Room.Depth));
        Agent.ExpectResult(Agent.Load | ((Word)Agent.SystemCall << 32));
        Agent.ExpectFault((Word)FaultType.UserException, Agent.ExceptionLength);
        Agent.StartLoad(Agent.Page);
        Expect.Ok(CNodeCap.Delete(Room.Root(), copy, Room.Depth));
        Agent.ExpectResult(Agent.Load | ((Word)Agent.SystemCall << 32));
        Agent.ExpectPageFault(Agent.Page + 8, Agent.Page + 8, Probe.FetchFault | Probe.Translation);
    }

    [Case(
        "seL4_CNode_Delete", "NoError",
        "the address space of a page: the next one with its ASID does not have the page")]
    public static void AsidsAreUsedAgain()
    {
        Word pool = Space.Pool();
        Word frame = Room.Frame();
        Word first = Space.NewOf(pool);
        Space.Tables(first, A, Space.Levels);
        Space.Map(frame, first, A);
        Expect.Ok(CNodeCap.Delete(Room.Root(), first, Room.Depth));
        Word second = Space.NewOf(pool);
        Agent.Make(second);
        Agent.StartLoad(A);
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | Probe.Translation);
        Space.Tables(second, A, Space.Levels);
        Word other = Room.Frame();
        Space.Map(other, second, A);
        Expect.Ok(X86PageCap.Unmap(frame));
        Agent.StartLoad(A);
        Agent.ExpectResult(0);
    }
}
