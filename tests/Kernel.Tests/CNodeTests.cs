// SPDX-License-Identifier: BSD-2-Clause
// Operations on CNodes: copying, minting, moving, rotating; look-up failures and the order of errors.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed class CNodeTests : CapabilityTest
{
    private Word _untyped;
    private Word _endpoint;

    [SetUp]
    public void MakeObjects()
    {
        _untyped = MakeUntyped(16);
        _endpoint = Make(_untyped, ObjectType.Endpoint);
    }

    [Test]
    public void Depths_outside_the_word_are_range_errors_and_others_must_resolve_exactly()
    {
        Word slot = Spare;
        Assert.Multiple(() =>
        {
            Assert.That(CNode(InvocationLabel.CNodeCopy, slot, 0, _endpoint, Depth, 0xf), Is.EqualTo(Error.RangeError));
            Assert.That(CNode(InvocationLabel.CNodeCopy, slot, 65, _endpoint, Depth, 0xf), Is.EqualTo(Error.RangeError));
            Assert.That(CNode(InvocationLabel.CNodeCopy, slot, 12, _endpoint, Depth, 0xf), Is.EqualTo(Error.FailedLookup));
            Assert.That(CNode(InvocationLabel.CNodeCopy, slot, 63, _endpoint, Depth, 0xf), Is.EqualTo(Error.FailedLookup));
            Assert.That(CNode(InvocationLabel.CNodeCopy, slot, 64, _endpoint, Depth, 0xf), Is.EqualTo(Error.NoError));
        });
    }

    [Test]
    public void A_guard_that_does_not_match_is_described()
    {
        Reply answer = Invoke(RootCNode, InvocationLabel.CNodeDelete, [1UL << 20, Depth]);
        Assert.That(answer.Error, Is.EqualTo(Error.FailedLookup));
        Assert.That(answer.Words, Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.GuardMismatch, 64, 0, 52 }));
    }

    [Test]
    public void A_depth_that_ends_inside_a_CNode_is_described()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 4);
        Word guarded = FreeSlot();
        Assert.That(Mint(node, guarded, CNodeCapData.New(guard: 0, guardSize: 8).W0), Is.EqualTo(Error.NoError));
        Reply answer = Invoke(guarded, InvocationLabel.CNodeDelete, [0, 10]);
        Assert.That(answer.Error, Is.EqualTo(Error.FailedLookup));
        Assert.That(answer.Words, Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.DepthMismatch, 10, 12 }));
    }

    [Test]
    public void Bits_that_are_left_over_are_described()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 4);
        Reply answer = Invoke(node, InvocationLabel.CNodeDelete, [0, 10]);
        Assert.That(answer.Error, Is.EqualTo(Error.FailedLookup));
        Assert.That(answer.Words, Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.DepthMismatch, 6, 0 }));
    }

    [Test]
    public void An_empty_source_is_described_with_its_depth()
    {
        Reply answer = Invoke(
            RootCNode, InvocationLabel.CNodeCopy, [Spare, Depth, Spare + 1, Depth, 0xf], RootCNode);
        Assert.That(answer.Error, Is.EqualTo(Error.FailedLookup));
        Assert.That(answer.Words, Is.EqualTo(new Word[] { 1, (Word)LookupFailureType.MissingCapability, 64 }));
    }

    [Test]
    public void Two_level_addresses_resolve_through_guards()
    {
        // The inner node takes 8 guard bits 0xab and 4 index bits; it stands in a node whose guard takes the
        // other bits.
        Word inner = Make(_untyped, ObjectType.CapTable, 4);
        Word outer = Make(_untyped, ObjectType.CapTable, 4);
        Word guarded = FreeSlot();
        Assert.That(Mint(outer, guarded, CNodeCapData.New(guard: 0, guardSize: 48).W0), Is.EqualTo(Error.NoError));
        Reply mint = Invoke(
            guarded,
            InvocationLabel.CNodeMint,
            [3, 52, inner, Depth, 0xf, CNodeCapData.New(guard: 0xab, guardSize: 8).W0],
            RootCNode);
        Assert.That(mint.Error, Is.EqualTo(Error.NoError));
        Word inside = (3UL << 12) | (0xabUL << 4) | 5;
        Assert.That(
            Invoke(guarded, InvocationLabel.CNodeCopy, [inside, Depth, _endpoint, Depth, 0xf], RootCNode).Error,
            Is.EqualTo(Error.NoError));
        Assert.That((CNodeCap.From(SlotOf(inner).Ref.Cap).Object + 5).Ref.Cap.Tag, Is.EqualTo(CapTag.Endpoint));
        Reply wrong = Invoke(guarded, InvocationLabel.CNodeDelete, [(3UL << 12) | (0xaaUL << 4) | 5, Depth]);
        Assert.That(wrong.Words, Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.GuardMismatch, 12, 0xab, 8 }));
    }

    [Test]
    public void A_used_destination_is_found_before_a_bad_source()
    {
        Assert.That(CNode(InvocationLabel.CNodeCopy, _endpoint, Depth, Spare, 99, 0xf), Is.EqualTo(Error.DeleteFirst));
        Assert.That(CNode(InvocationLabel.CNodeCopy, Spare, Depth, Spare, 99, 0xf), Is.EqualTo(Error.RangeError));
    }

    [Test]
    public void Short_messages_are_truncated()
    {
        Assert.Multiple(() =>
        {
            Assert.That(CNode(InvocationLabel.CNodeDelete, 1), Is.EqualTo(Error.TruncatedMessage));
            Assert.That(CNode(InvocationLabel.CNodeMint, Spare, Depth, _endpoint, Depth, 0xf), Is.EqualTo(Error.TruncatedMessage));
            Assert.That(
                Invoke(RootCNode, InvocationLabel.CNodeCopy, [Spare, Depth, _endpoint, Depth, 0xf]).Error,
                Is.EqualTo(Error.TruncatedMessage),
                "without the capability of the source's root");
        });
    }

    [Test]
    public void Rights_only_shrink()
    {
        Word weak = FreeSlot();
        Word strong = FreeSlot();
        Assert.That(Copy(_endpoint, weak, rights: 0b0001), Is.EqualTo(Error.NoError));
        Assert.That(Copy(weak, strong, rights: 0b1111), Is.EqualTo(Error.NoError));
        EndpointCap cap = EndpointCap.From(SlotOf(strong).Ref.Cap);
        Assert.That((cap.CanSend, cap.CanReceive, cap.CanGrant, cap.CanGrantReply), Is.EqualTo((true, false, false, false)));
    }

    [Test]
    public void A_badge_can_be_given_once_and_only_to_a_copy()
    {
        Word badged = FreeSlot();
        Assert.Multiple(() =>
        {
            Assert.That(Mint(_endpoint, badged, 7), Is.EqualTo(Error.NoError));
            Assert.That(Mint(badged, Spare, 8), Is.EqualTo(Error.IllegalOperation));
            Assert.That(
                CNode(InvocationLabel.CNodeMutate, Spare, Depth, _endpoint, Depth, 9), Is.EqualTo(Error.IllegalOperation));
        });
    }

    [Test]
    public void Mutate_sets_a_guard_and_refuses_one_that_is_too_long()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 8);
        Assert.That(
            CNode(InvocationLabel.CNodeMutate, Spare, Depth, node, Depth, CNodeCapData.New(guard: 0, guardSize: 57).W0),
            Is.EqualTo(Error.IllegalOperation));
        Assert.That(
            CNode(InvocationLabel.CNodeMutate, Spare, Depth, node, Depth, CNodeCapData.New(guard: 0xfff, guardSize: 8).W0),
            Is.EqualTo(Error.NoError));
        CNodeCap cap = CNodeCap.From(SlotOf(Spare).Ref.Cap);
        Assert.That((cap.GuardSize, cap.Guard), Is.EqualTo((8UL, 0xffUL)));
        Assert.That(TagOf(node), Is.EqualTo(CapTag.Null));
    }

    [Test]
    public void Rotate_moves_two_capabilities_and_swaps_when_source_is_destination()
    {
        Word thread = Make(_untyped, ObjectType.Tcb);
        Word node = Make(_untyped, ObjectType.CapTable, 2);
        Word empty = FreeSlot();
        Assert.That(Rotate(empty, thread, node), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(empty), TagOf(thread), TagOf(node)), Is.EqualTo((CapTag.Thread, CapTag.CNode, CapTag.Null)));
        Assert.That(Rotate(empty, thread, empty), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(empty), TagOf(thread)), Is.EqualTo((CapTag.CNode, CapTag.Thread)));
        Assert.That(Rotate(node, empty, empty), Is.EqualTo(Error.IllegalOperation));
        Assert.That(Rotate(thread, empty, node), Is.EqualTo(Error.DeleteFirst));
        Assert.That(Rotate(node, empty, _endpoint), Is.EqualTo(Error.IllegalOperation), "a badge cannot be set by moving");
    }

    private Error Rotate(Word destination, Word pivot, Word source) =>
        CNode(InvocationLabel.CNodeRotate, destination, Depth, 0, pivot, Depth, 0, source, Depth);

    [Test]
    public void Kinds_that_cannot_be_copied_say_so()
    {
        Assert.That(Copy((Word)InitialSlot.IrqControl, Spare), Is.EqualTo(Error.IllegalOperation));
        Assert.That(Copy(_untyped, Spare), Is.EqualTo(Error.RevokeFirst), "an untyped with children");
    }

    [Test]
    public void Unknown_operations_and_wrong_objects_are_refused()
    {
        Assert.That(CNode(InvocationLabel.UntypedRetype, 0, 0), Is.EqualTo(Error.IllegalOperation));
        Assert.That(Invoke(Spare, InvocationLabel.CNodeDelete, [0, 0]).Error, Is.EqualTo(Error.InvalidCapability));
    }

    [Test]
    public void Cancel_badged_sends_needs_all_rights()
    {
        Word weak = FreeSlot();
        Assert.That(Mint(_endpoint, weak, 5, rights: 0b0111), Is.EqualTo(Error.NoError));
        Assert.That(CNode(InvocationLabel.CNodeCancelBadgedSends, weak, Depth), Is.EqualTo(Error.IllegalOperation));
        Assert.That(CNode(InvocationLabel.CNodeCancelBadgedSends, _endpoint, Depth), Is.EqualTo(Error.NoError));
    }

    [TestCase(0b0001U)]
    [TestCase(0b0010U)]
    [TestCase(0b1101U)]
    [TestCase(0b1011U)]
    [TestCase(0b1110U)]
    public void Cancel_badged_sends_without_one_of_the_rights_is_refused(uint rights)
    {
        Word plain = Make(_untyped, ObjectType.Endpoint);
        Word weak = FreeSlot();
        Assert.That(Mint(plain, weak, 5, rights), Is.EqualTo(Error.NoError));
        Assert.That(CNode(InvocationLabel.CNodeCancelBadgedSends, weak, Depth), Is.EqualTo(Error.IllegalOperation));
    }

    [Test]
    public void Save_caller_without_a_caller_does_nothing()
    {
        Assert.That(CNode(InvocationLabel.CNodeSaveCaller, Spare, Depth), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(Spare), Is.EqualTo(CapTag.Null));
        Assert.That(CNode(InvocationLabel.CNodeSaveCaller, _endpoint, Depth), Is.EqualTo(Error.DeleteFirst));
    }

    [Test]
    public void A_guard_that_is_longer_than_the_address_does_not_match()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 4);
        Word guarded = FreeSlot();
        Assert.That(Mint(node, guarded, CNodeCapData.New(guard: 0, guardSize: 8).W0), Is.EqualTo(Error.NoError));
        Reply answer = Invoke(guarded, InvocationLabel.CNodeDelete, [0, 6]);
        Assert.That(answer.Error, Is.EqualTo(Error.FailedLookup));
        Assert.That(answer.Words, Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.GuardMismatch, 6, 0, 8 }));
    }

    [Test]
    public void Rights_and_badges_of_notifications_follow_the_same_rules()
    {
        Word notification = Make(_untyped, ObjectType.Notification);
        Word badged = FreeSlot();
        Word copy = FreeSlot();
        Assert.That(Mint(notification, badged, 3, rights: 0b01), Is.EqualTo(Error.NoError));
        Assert.That(Copy(badged, copy), Is.EqualTo(Error.NoError));
        NotificationCap cap = NotificationCap.From(SlotOf(copy).Ref.Cap);
        Assert.That((cap.Badge, cap.CanSend, cap.CanReceive), Is.EqualTo((3UL, true, false)));
        Assert.That(Mint(badged, Spare, 4), Is.EqualTo(Error.IllegalOperation));
        Word other = FreeSlot();
        Assert.That(Mint(notification, other, 4), Is.EqualTo(Error.NoError));
        Assert.That(Revoke(badged), Is.EqualTo(Error.NoError));
        Assert.That((TagOf(copy), TagOf(other)), Is.EqualTo((CapTag.Null, CapTag.Notification)));
    }

    [Test]
    public void Rotating_from_or_through_an_empty_slot_says_which()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 2);
        Reply pivot = Invoke(
            RootCNode, InvocationLabel.CNodeRotate, [Spare, Depth, 0, Spare + 1, Depth, 0, node, Depth], RootCNode, RootCNode);
        Assert.That(pivot.Words, Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.MissingCapability, 64 }));
        Reply source = Invoke(
            RootCNode, InvocationLabel.CNodeRotate, [Spare, Depth, 0, node, Depth, 0, Spare + 1, Depth], RootCNode, RootCNode);
        Assert.That(source.Words, Is.EqualTo(new Word[] { 1, (Word)LookupFailureType.MissingCapability, 64 }));
        Assert.That(Rotate(node, node, _endpoint), Is.EqualTo(Error.IllegalOperation), "pivot and destination are one");
    }

    [Test]
    public void Sending_needs_the_right_to()
    {
        Word notification = Make(_untyped, ObjectType.Notification);
        Word deafEndpoint = FreeSlot();
        Word deafNotification = FreeSlot();
        Assert.That(Copy(_endpoint, deafEndpoint, rights: 0b10), Is.EqualTo(Error.NoError));
        Assert.That(Copy(notification, deafNotification, rights: 0b10), Is.EqualTo(Error.NoError));
        Assert.That(Invoke(deafEndpoint, InvocationLabel.InvalidInvocation, []).Error, Is.EqualTo(Error.InvalidCapability));
        Assert.That(Invoke(deafNotification, InvocationLabel.InvalidInvocation, []).Error, Is.EqualTo(Error.InvalidCapability));
    }
}
