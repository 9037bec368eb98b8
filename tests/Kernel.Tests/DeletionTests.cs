// SPDX-License-Identifier: BSD-2-Clause
// Revoking and deleting: what goes away, what stays, and that interrupted operations finish.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed partial class DeletionTests : CapabilityTest
{
    private const Word TestIrq = ArchTest.DeviceIrq;

    private Word _untyped;

    [SetUp]
    public void MakeObjects() => _untyped = MakeUntyped(20);

    [Test]
    public void Revoking_removes_descendants_but_neither_the_capability_nor_its_siblings()
    {
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        Word badged = FreeSlot();
        Word copyOfBadged = FreeSlot();
        Word other = FreeSlot();
        Assert.That(Mint(endpoint, badged, 1), Is.EqualTo(Error.NoError));
        Assert.That(Copy(badged, copyOfBadged), Is.EqualTo(Error.NoError));
        Assert.That(Mint(endpoint, other, 2), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(badged), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(endpoint), TagOf(badged), TagOf(copyOfBadged), TagOf(other)),
            Is.EqualTo((CapTag.Endpoint, CapTag.Endpoint, CapTag.Null, CapTag.Endpoint)));
        Assert.That(Revoke(endpoint), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(endpoint), TagOf(badged), TagOf(other)), Is.EqualTo((CapTag.Endpoint, CapTag.Null, CapTag.Null)));
    }

    [Test]
    public void Two_originals_with_the_same_badge_do_not_revoke_each_other()
    {
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        Word first = FreeSlot();
        Word second = FreeSlot();
        Assert.That(Mint(endpoint, first, 1), Is.EqualTo(Error.NoError));
        Assert.That(Mint(endpoint, second, 1), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(second), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(first), Is.EqualTo(CapTag.Endpoint));
        Assert.That(Delete(second), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(first), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(first), Is.EqualTo(CapTag.Endpoint));
    }

    [Test]
    public void Copies_of_an_untyped_are_children_and_the_source_is_used_up()
    {
        Word small = Make(_untyped, ObjectType.Untyped, 12);
        Word copy = FreeSlot();
        Assert.That(Copy(small, copy), Is.EqualTo(Error.NoError));
        Assert.That(TryRetype(small, (Word)ObjectType.Endpoint, 0, Spare, 1).Error, Is.EqualTo(Error.NotEnoughMemory));
        Word endpoint = Make(copy, ObjectType.Endpoint);
        Assert.That(Revoke(small), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(small), TagOf(copy), TagOf(endpoint)), Is.EqualTo((CapTag.Untyped, CapTag.Null, CapTag.Null)));
    }

    [Test]
    public void Revoking_an_untyped_destroys_everything_made_of_it()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 6);
        Word thread = Make(_untyped, ObjectType.Tcb);
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        Assert.That(CopyInto(node, 6, 9, endpoint), Is.EqualTo(Error.NoError));
        Assert.That(CopyInto(node, 6, 10, thread), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(_untyped), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(node), TagOf(thread), TagOf(endpoint)), Is.EqualTo((CapTag.Null, CapTag.Null, CapTag.Null)));
        Assert.That(SlotOf(_untyped).Ref.Mdb.Next.IsNull, Is.True, "no descendant is left anywhere");
        Assert.That(TryRetype(_untyped, (Word)ObjectType.CapTable, 10, Spare, 1).Error, Is.EqualTo(Error.NoError));
    }

    [Test]
    public void A_CNode_that_contains_its_own_last_capability_can_be_deleted()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 4);
        Assert.That(CopyInto(node, 4, 3, node), Is.EqualTo(Error.NoError));
        Assert.That(Delete(node), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(node), Is.EqualTo(CapTag.Null));
        Assert.That(Revoke(_untyped), Is.EqualTo(Error.NoError), "what became unreachable is found through the untyped");
        Assert.That(SlotOf(_untyped).Ref.Mdb.Next.IsNull, Is.True);
    }

    [TestCase(0UL)]
    [TestCase(1UL)]
    [TestCase(15UL)]
    public void Two_CNodes_that_hold_each_other_can_be_deleted(Word position)
    {
        Word first = Make(_untyped, ObjectType.CapTable, 4);
        Word second = Make(_untyped, ObjectType.CapTable, 4);
        Assert.That(CopyInto(first, 4, position, second), Is.EqualTo(Error.NoError));
        Assert.That(CopyInto(second, 4, position, first), Is.EqualTo(Error.NoError));
        Assert.That(Delete(first), Is.EqualTo(Error.NoError));
        Assert.That(Delete(second), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(first), TagOf(second)), Is.EqualTo((CapTag.Null, CapTag.Null)));
        Assert.That(Revoke(_untyped), Is.EqualTo(Error.NoError));
        Assert.That(SlotOf(_untyped).Ref.Mdb.Next.IsNull, Is.True);
    }

    [Test]
    public void Deleting_the_last_capability_to_a_CNode_does_not_delete_CNodes_inside_it()
    {
        // The manual's footnote on deletion: an inner CNode becomes unreachable, its first slot makes room.
        Word outer = Make(_untyped, ObjectType.CapTable, 4);
        Word inner = Make(_untyped, ObjectType.CapTable, 4);
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        Assert.That(CopyInto(inner, 4, 0, endpoint), Is.EqualTo(Error.NoError));
        Assert.That(CopyInto(inner, 4, 7, endpoint), Is.EqualTo(Error.NoError));
        Ptr<Cte> innerSlots = CNodeCap.From(SlotOf(inner).Ref.Cap).Object;
        Assert.That(MoveInto(outer, 4, 5, inner), Is.EqualTo(Error.NoError));
        Assert.That(Delete(outer), Is.EqualTo(Error.NoError));
        Assert.That((innerSlots + 0).Ref.Cap.Tag, Is.EqualTo(CapTag.Zombie));
        Assert.That((innerSlots + 7).Ref.Cap.Tag, Is.EqualTo(CapTag.Endpoint));
        Assert.That(Revoke(_untyped), Is.EqualTo(Error.NoError));
        Assert.That(SlotOf(_untyped).Ref.Mdb.Next.IsNull, Is.True);
    }

    [Test]
    public void Deleting_a_thread_deletes_what_it_holds()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 4);
        Word thread = Make(_untyped, ObjectType.Tcb);
        Reply configured = Invoke(
            thread, InvocationLabel.TCBSetSpace, [0, 0, 0], node, (Word)InitialSlot.InitThreadVSpace);
        Assert.That(configured.Error, Is.EqualTo(Error.NoError));
        Assert.That(Delete(node), Is.EqualTo(Error.NoError));
        Assert.That(Delete(thread), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(_untyped), Is.EqualTo(Error.NoError));
        Assert.That(SlotOf(_untyped).Ref.Mdb.Next.IsNull, Is.True);
    }

    [Test]
    public void A_long_deletion_is_interrupted_and_finishes()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 10);
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        for (Word i = 0; i < 1024; i++)
        {
            Assert.That(CopyInto(node, 10, i, endpoint), Is.EqualTo(Error.NoError));
        }
        RaiseInterrupt();
        Assert.That(Delete(node), Is.EqualTo(Error.NoError));
        Assert.That(Restarts, Is.GreaterThan(0), "the pending interrupt was let in");
        Assert.That(TagOf(node), Is.EqualTo(CapTag.Null));
        Assert.That(SlotOf(endpoint).Ref.Mdb.Next.IsNull, Is.True, "all copies are gone");
    }

    [Test]
    public void A_long_revocation_is_interrupted_and_finishes()
    {
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        for (Word i = 0; i < 500; i++)
        {
            Assert.That(Copy(endpoint, FreeSlot()), Is.EqualTo(Error.NoError));
        }
        RaiseInterrupt();
        Assert.That(Revoke(endpoint), Is.EqualTo(Error.NoError));
        Assert.That(Restarts, Is.GreaterThan(0));
        Assert.That(TagOf(endpoint + 1), Is.EqualTo(CapTag.Null));
        Assert.That(SlotOf(endpoint).Ref.Mdb.Next.IsNull, Is.True);
    }

    [Test]
    public void The_last_handler_of_an_interrupt_frees_it()
    {
        Word handler = FreeSlot();
        Assert.That(GetHandler(handler), Is.EqualTo(Error.NoError));
        Assert.That(GetHandler(Spare), Is.EqualTo(Error.RevokeFirst));
        Word copy = FreeSlot();
        Assert.That(Copy(handler, copy), Is.EqualTo(Error.NoError));
        Assert.That(Delete(handler), Is.EqualTo(Error.NoError));
        Assert.That(IrqTable.IsActive(TestIrq), Is.True);
        Assert.That(Revoke((Word)InitialSlot.IrqControl), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(copy), Is.EqualTo(CapTag.Null));
        Assert.That(IrqTable.IsActive(TestIrq), Is.False);
    }

    private static Error GetHandler(Word slot) => IssueHandler(TestIrq, slot).Error;

    private void RaiseInterrupt()
    {
        Word handler = FreeSlot();
        Assert.That(GetHandler(handler), Is.EqualTo(Error.NoError));
        Machine.Board.Interrupts.SetLine((uint)TestIrq, true);
    }

    [TearDown]
    public void LowerInterrupt() => Machine.Board.Interrupts.SetLine((uint)TestIrq, false);

    private Error CopyInto(Word node, Word radix, Word index, Word source) =>
        Invoke(node, InvocationLabel.CNodeCopy, [index, radix, source, Depth, 0xf], RootCNode).Error;

    private Error MoveInto(Word node, Word radix, Word index, Word source) =>
        Invoke(node, InvocationLabel.CNodeMove, [index, radix, source, Depth], RootCNode).Error;

    [Test]
    public void Deleting_a_bound_thread_or_notification_unbinds_the_other()
    {
        Word thread = Make(_untyped, ObjectType.Tcb);
        Word notification = Make(_untyped, ObjectType.Notification);
        Word other = Make(_untyped, ObjectType.Notification);
        Ptr<Tcb> tcb = ThreadAt(thread);
        Assert.That(Invoke(thread, InvocationLabel.TCBBindNotification, [], notification).Error, Is.EqualTo(Error.NoError));
        Assert.That(Delete(notification), Is.EqualTo(Error.NoError));
        Assert.That(tcb.Ref.BoundNotification.IsNull, Is.True);
        Assert.That(Invoke(thread, InvocationLabel.TCBBindNotification, [], other).Error, Is.EqualTo(Error.NoError));
        Assert.That(Delete(thread), Is.EqualTo(Error.NoError));
        Assert.That(NotificationCap.From(CapAt(other)).Object.Ref.BoundTcb.IsNull, Is.True);
    }

    [Test]
    public void A_running_thread_stops_when_its_last_capability_goes_and_not_before()
    {
        Word thread = NewThread(10);
        Word copy = FreeSlot();
        Ptr<Tcb> tcb = ThreadAt(thread);
        Assert.That(Invoke(thread, InvocationLabel.TCBResume, []).Error, Is.EqualTo(Error.NoError));
        Assert.That(Copy(thread, copy), Is.EqualTo(Error.NoError));
        Assert.That(Delete(thread), Is.EqualTo(Error.NoError));
        Assert.That(tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
        Assert.That(Delete(copy), Is.EqualTo(Error.NoError));
        Assert.That(tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
        Assert.That(tcb.Ref.IsQueued, Is.Zero);
    }

    [Test]
    public void Handlers_of_different_interrupts_are_different_objects()
    {
        Word first = FreeSlot();
        Word second = FreeSlot();
        Assert.That(GetHandler(first), Is.EqualTo(Error.NoError));
        Assert.That(IssueHandler(TestIrq + 1, second).Error, Is.EqualTo(Error.NoError));
        Assert.That(Delete(first), Is.EqualTo(Error.NoError));
        Assert.That((IrqTable.IsActive(TestIrq), IrqTable.IsActive(TestIrq + 1)), Is.EqualTo((false, true)));
    }
}
