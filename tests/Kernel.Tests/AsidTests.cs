// SPDX-License-Identifier: BSD-2-Clause
// ASID control and pools, IPC buffer frames: errors and effects as user
// level sees them of seL4 16.0.0.
using System;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class AsidTests : KernelTest
{
    private const Word AsidControl = (Word)InitialSlot.AsidControl;
    private const Word InitialPool = (Word)InitialSlot.InitThreadAsidPool;

    [TearDown]
    public void CheckInvariants() => AssertInvariants();

    private static Answer MakePool(Word untyped, Word root, Word slot, Word depth = 64) =>
        CallWith(AsidControl, ArchApi.AsidControlMakePool, [untyped, root], slot, depth);

    private static void Expect(Answer answer, Error error, params Word[] details)
    {
        Assert.That(answer.Error, Is.EqualTo(error));
        for (int i = 0; i < details.Length; i++)
        {
            Assert.That(answer.Words[i], Is.EqualTo(details[i]), $"message register {i}");
        }
    }

    [Test]
    public void APoolIsMadeOfAPageOfFreshMemory()
    {
        Word small = New(ObjectType.Untyped, 12);
        Word large = New(ObjectType.Untyped, 13);
        Word frame = New(ArchObjectType.SmallPage);
        Word pool = FreeSlot();
        Expect(MakePool(large, RootCNode, pool), Error.InvalidCapability, 1);
        Expect(MakePool(frame, RootCNode, pool), Error.InvalidCapability, 1);
        Expect(MakePool(small, RootCNode, pool, 0), Error.RangeError, 1, 64);
        Expect(MakePool(small, frame, pool), Error.FailedLookup, 0, (Word)LookupFailureType.InvalidRoot);
        Expect(MakePool(small, RootCNode, frame), Error.DeleteFirst);
        Expect(CallWith(AsidControl, ArchApi.AsidControlMakePool, [small], pool, 64), Error.TruncatedMessage);
        Expect(CallWith(AsidControl, ArchApi.PageMap, [small, RootCNode], pool, 64), Error.IllegalOperation);
        Expect(MakePool(small, RootCNode, pool), Error.NoError);
        Expect(MakePool(small, RootCNode, FreeSlot()), Error.RevokeFirst);
        Expect(Call(pool, ArchApi.AsidPoolAssign), Error.TruncatedMessage);
    }

    [Test]
    public void AnAddressSpaceGetsOneAsid()
    {
        Word space = New(ArchApi.SpaceType);
        Expect(CallWith(InitialPool, ArchApi.AsidPoolAssign, [space]), Error.NoError);
        Expect(CallWith(InitialPool, ArchApi.AsidPoolAssign, [space]), Error.InvalidCapability, 1);
        Expect(CallWith(InitialPool, ArchApi.AsidPoolAssign, [RootTcb]), Error.InvalidCapability, 1);
    }

    [Test]
    public void ARevokedPoolTakesItsAddressSpacesAlong()
    {
        Word untyped = New(ObjectType.Untyped, 12);
        Word pool = FreeSlot();
        Word space = New(ArchApi.SpaceType);
        Word table = New(ArchApi.TableTypes[0]);
        Expect(MakePool(untyped, RootCNode, pool), Error.NoError);
        Expect(CallWith(pool, ArchApi.AsidPoolAssign, [space]), Error.NoError);
        Ok(RootCNode, InvocationLabel.CNodeRevoke, untyped, 64);
        Expect(
            TryMapTable(table, space, 0x10000000),
            Error.FailedLookup, 0, (Word)LookupFailureType.InvalidRoot);
    }

    [Test]
    public void AFullPoolHasNoAsidLeft()
    {
        // ASID 0 is nobody's and ASID 1 the root task's.
        for (int i = 0; i < 510; i++)
        {
            Expect(CallWith(InitialPool, ArchApi.AsidPoolAssign, [New(ArchApi.SpaceType)]), Error.NoError);
        }

        Expect(
            CallWith(InitialPool, ArchApi.AsidPoolAssign, [New(ArchApi.SpaceType)]),
            Error.DeleteFirst);
    }

    [Test]
    public void AnIpcBufferIsAnAlignedPlaceInAFrame()
    {
        Word tcb = New(ObjectType.Tcb);
        Word frame = New(ArchObjectType.SmallPage);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [frame], 0x100), Error.AlignmentError);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [RootCNode], 0x400), Error.IllegalOperation);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [frame], 0x400), Error.NoError);
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [0], 0), Error.NoError);
    }

    [Test]
    public void AnIpcBufferIsNotInADevice()
    {
        Word tcb = New(ObjectType.Tcb);
        Word frame = FreeSlot();
        Assert.That(
            Retype(Machine.BootInfo.Ref.Untyped.Start, ArchObjectType.SmallPage, 0, frame).Error, Is.EqualTo(Error.NoError));
        Expect(CallWith(tcb, InvocationLabel.TCBSetIPCBuffer, [frame], 0x400), Error.IllegalOperation);
    }

    [Test]
    public void WhenAllPoolsExistNoneCanBeMade()
    {
        // The first one is the root task's.
        for (Word i = 1; i < Asid.PoolCount; i++)
        {
            Expect(MakePool(New(ObjectType.Untyped, 12), RootCNode, FreeSlot()), Error.NoError);
        }

        Expect(MakePool(New(ObjectType.Untyped, 12), RootCNode, FreeSlot()), Error.DeleteFirst);
    }

    [Test]
    public void AnAddressSpaceWhoseAsidIsAnothersIsRefused()
    {
        (Word space, Word other) = TwoSpacesOfOneAsid();
        Word table = New(ArchApi.TableTypes[0]);
        Expect(TryMapTable(table, space, 0x10000000), Error.InvalidCapability, 1);
        Expect(TryMapTable(table, other, 0x10000000), Error.NoError);
    }

    [Test]
    public void DeletingTheTableOfALostAddressSpaceLeavesTheNextOneAlone()
    {
        Word[] tables = NewTables();
        Word[] others = NewTables();
        (Word space, Word other) = TwoSpacesOfOneAsid(first => MapTables(tables, first));
        MapTables(others, other);
        Word frame = New(ArchObjectType.SmallPage);
        Expect(CallWith(frame, ArchApi.PageMap, [other], 0x10000000, 3, 3), Error.NoError);
        foreach (Word table in tables)
        {
            Ok(RootCNode, InvocationLabel.CNodeDelete, table, 64);
        }

        Ok(RootCNode, InvocationLabel.CNodeDelete, space, 64);
        Word again = New(ArchObjectType.SmallPage);
        Expect(CallWith(again, ArchApi.PageMap, [other], 0x10001000, 3, 3), Error.NoError);
        Expect(Call(frame, ArchApi.PageUnmap), Error.NoError);
        Expect(TryMapTable(tables[0], other, 0x10000000), Error.InvalidCapability, 0);
    }

    private Word[] NewTables() => [.. Enumerable.Range(0, ArchTest.TablesAboveAPage).Select(
        i => New(ArchApi.TableTypes[Math.Min(i, ArchApi.TableTypes.Length - 1)]))];

    private static void MapTables(Word[] tables, Word space)
    {
        foreach (Word table in tables)
        {
            Expect(TryMapTable(table, space, 0x10000000), Error.NoError);
        }
    }

    /// <summary>The pool of the first one's ASID was revoked, and made again for the second.</summary>
    private (Word First, Word Second) TwoSpacesOfOneAsid(Action<Word>? use = null)
    {
        Word untyped = New(ObjectType.Untyped, 12);
        Word space = New(ArchApi.SpaceType);
        Word other = New(ArchApi.SpaceType);
        Word pool = FreeSlot();
        Expect(MakePool(untyped, RootCNode, pool), Error.NoError);
        Expect(CallWith(pool, ArchApi.AsidPoolAssign, [space]), Error.NoError);
        use?.Invoke(space);
        Ok(RootCNode, InvocationLabel.CNodeRevoke, untyped, 64);
        Expect(MakePool(untyped, RootCNode, pool), Error.NoError);
        Expect(CallWith(pool, ArchApi.AsidPoolAssign, [other]), Error.NoError);
        return (space, other);
    }
}
