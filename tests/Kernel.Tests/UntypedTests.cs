// SPDX-License-Identifier: BSD-2-Clause
// Retyping untyped memory: arguments, order of errors, placement, clearing.
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed class UntypedTests : CapabilityTest
{
    private Word _untyped;

    [SetUp]
    public void MakeObjects() => _untyped = MakeUntyped(14);

    [Test]
    public void Types_and_sizes_are_checked_first()
    {
        Assert.Multiple(() =>
        {
            Assert.That(TryRetype(_untyped, ArchObjectType.Count, 0, 9999, 0).Error, Is.EqualTo(Error.InvalidArgument), "no such type");
            Assert.That(TryRetype(_untyped, (Word)ObjectType.Untyped, 64, 9999, 0).Error, Is.EqualTo(Error.RangeError));
            Assert.That(TryRetype(_untyped, (Word)ObjectType.Untyped, 48, 9999, 0).Words, Is.EqualTo(new Word[] { 0, Arch.MaxUntypedBits }));
            Assert.That(TryRetype(_untyped, (Word)ObjectType.CapTable, 43, 9999, 0).Error, Is.EqualTo(Error.RangeError));
            Assert.That(TryRetype(_untyped, (Word)ObjectType.CapTable, 0, 9999, 0).Words, Is.EqualTo(new Word[] { 1 }));
            Assert.That(TryRetype(_untyped, (Word)ObjectType.Untyped, 3, 9999, 0).Words, Is.EqualTo(new Word[] { 1 }));
            Assert.That(TryRetype(_untyped, (Word)ObjectType.Untyped, Arch.MaxUntypedBits, Spare, 1).Error, Is.EqualTo(Error.NotEnoughMemory));
        });
    }

    [Test]
    public void The_window_of_slots_is_checked()
    {
        Word type = (Word)ObjectType.Endpoint;
        Assert.Multiple(() =>
        {
            Assert.That(TryRetype(_untyped, type, 0, 4096, 1).Words, Is.EqualTo(new Word[] { 0, 4095 }));
            Assert.That(TryRetype(_untyped, type, 0, Spare, 0).Words, Is.EqualTo(new Word[] { 1, 256 }));
            Assert.That(TryRetype(_untyped, type, 0, Spare, 257).Words, Is.EqualTo(new Word[] { 1, 256 }));
            Assert.That(TryRetype(_untyped, type, 0, 4094, 3).Words, Is.EqualTo(new Word[] { 1, 2 }));
            Assert.That(TryRetype(_untyped, type, 0, _untyped, 1).Error, Is.EqualTo(Error.DeleteFirst));
            Assert.That(TryRetype(_untyped, type, 0, 0, 1, root: _untyped).Words,
                Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.MissingCapability, 0 }));
            Assert.That(TryRetype(_untyped, type, 0, 0, 1, index: _untyped, depth: Depth).Words,
                Is.EqualTo(new Word[] { 0, (Word)LookupFailureType.MissingCapability, 64 }));
        });
    }

    [Test]
    public void What_does_not_fit_is_refused_with_the_bytes_left()
    {
        Assert.That(TryRetype(_untyped, (Word)ObjectType.CapTable, 8, Spare, 3).Words, Is.EqualTo(new Word[] { 1 << 14 }));
        Make(_untyped, ObjectType.Endpoint);
        Assert.That(
            TryRetype(_untyped, (Word)ObjectType.CapTable, 8, Spare, 2).Words, Is.EqualTo(new Word[] { (1 << 14) - 16 }));
        Assert.That(TryRetype(_untyped, (Word)ObjectType.CapTable, 8, Spare, 1).Error, Is.EqualTo(Error.NoError));
    }

    [Test]
    public void Objects_are_aligned_to_their_size_and_follow_each_other()
    {
        Make(_untyped, ObjectType.Endpoint);
        Word first = Spare;
        Assert.That(TryRetype(_untyped, (Word)ObjectType.CapTable, 4, first, 3).Error, Is.EqualTo(Error.NoError));
        Word start = UntypedCap.From(SlotOf(_untyped).Ref.Cap).Base;
        for (Word i = 0; i < 3; i++)
        {
            Assert.That(CNodeCap.From(SlotOf(first + i).Ref.Cap).Object.Address, Is.EqualTo(start + ((i + 1) << 9)));
        }
    }

    [Test]
    public void Memory_is_clear_when_it_is_used_again()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 8);
        Word start = CNodeCap.From(SlotOf(node).Ref.Cap).Object.Address;
        Assert.That(Delete(node), Is.EqualTo(Error.NoError));
        Ptr<Word>.At(start + 0x1ff8).Ref = 0xdead;
        Ptr<Word>.At(start).Ref = 0xdead;
        Make(_untyped, ObjectType.CapTable, 8);
        Assert.That(Ptr<Word>.At(start + 0x1ff8).Ref, Is.Zero);
        Assert.That(Ptr<Word>.At(start).Ref, Is.Zero);
    }

    [TestCase(4U)]
    [TestCase(5U)]
    [TestCase(6U)]
    [TestCase(7U)]
    public void A_small_untyped_is_clear_when_it_is_used_again(uint bits)
    {
        Word small = Make(_untyped, ObjectType.Untyped, bits);
        Word start = UntypedCap.From(SlotOf(small).Ref.Cap).Base;
        Word count = 1UL << (int)(bits - 4);
        Assert.That(TryRetype(small, (Word)ObjectType.Endpoint, 0, Spare, count).Error, Is.EqualTo(Error.NoError));
        Assert.That(Revoke(small), Is.EqualTo(Error.NoError));
        for (Word i = 0; i < count * 2; i++)
        {
            Ptr<Word>.At(start)[i] = 0xdead;
        }

        Assert.That(TryRetype(small, (Word)ObjectType.Endpoint, 0, Spare, 1).Error, Is.EqualTo(Error.NoError));
        for (Word i = 0; i < count * 2; i++)
        {
            Assert.That(Ptr<Word>.At(start)[i], Is.Zero, $"word {i}");
        }
    }

    [Test]
    public void While_a_child_lives_memory_is_not_taken_again()
    {
        Word node = Make(_untyped, ObjectType.CapTable, 8);
        Word endpoint = Make(_untyped, ObjectType.Endpoint);
        Assert.That(Delete(node), Is.EqualTo(Error.NoError));
        Word next = Make(_untyped, ObjectType.Endpoint);
        Assert.That(
            EndpointCap.From(SlotOf(next).Ref.Cap).Object, Is.EqualTo(EndpointCap.From(SlotOf(endpoint).Ref.Cap).Object + 1));
    }

    [Test]
    public void Device_memory_becomes_frames_and_untypeds_only()
    {
        Word device = Info.Untyped.Start;
        Assert.That(Info.UntypedList[0].IsDevice, Is.EqualTo(1));
        Assert.That(TryRetype(device, (Word)ObjectType.Endpoint, 0, Spare, 1).Words, Is.EqualTo(new Word[] { 1 }));
        Assert.That(TryRetype(device, (Word)ObjectType.Untyped, 12, Spare, 1).Error, Is.EqualTo(Error.NoError));
        Assert.That(UntypedCap.From(SlotOf(Spare).Ref.Cap).IsDevice, Is.True);
        Assert.That(TryRetype(device, ArchObjectType.SmallPage, 0, Spare + 1, 1).Error, Is.EqualTo(Error.NoError));
    }

    [Test]
    public void Many_objects_come_at_once()
    {
        Word first = Spare;
        Assert.That(TryRetype(_untyped, (Word)ObjectType.Endpoint, 0, first, 256).Error, Is.EqualTo(Error.NoError));
        for (Word i = 0; i < 256; i++)
        {
            Assert.That(TagOf(first + i), Is.EqualTo(CapTag.Endpoint));
        }
        Assert.That(Revoke(_untyped), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(first + 255), Is.EqualTo(CapTag.Null));
    }

    [Test]
    public void A_wrong_label_or_a_short_message_is_refused()
    {
        Assert.That(Invoke(_untyped, InvocationLabel.CNodeCopy, [0, 0, 0, 0, 0, 0], RootCNode).Error, Is.EqualTo(Error.IllegalOperation));
        Assert.That(Invoke(_untyped, InvocationLabel.UntypedRetype, [0, 0, 0, 0, 0], RootCNode).Error, Is.EqualTo(Error.TruncatedMessage));
        Assert.That(Invoke(_untyped, InvocationLabel.UntypedRetype, [0, 0, 0, 0, 0, 0]).Error, Is.EqualTo(Error.TruncatedMessage));
    }

    [Test]
    public void The_smallest_objects_can_be_made_and_their_memory_is_clear_again()
    {
        Word tiny = Make(_untyped, ObjectType.Untyped, 4);
        Word start = UntypedCap.From(CapAt(tiny)).Base;
        Assert.That(Delete(tiny), Is.EqualTo(Error.NoError));
        Ptr<Word>.At(start + 8).Ref = 0xdead;
        Word node = Make(_untyped, ObjectType.CapTable, 1);
        Assert.That(CNodeCap.From(CapAt(node)).Object.Address, Is.EqualTo(start));
        Assert.That(Ptr<Word>.At(start + 8).Ref, Is.Zero);
    }

    [Test]
    public void A_new_thread_has_a_time_slice_and_the_domain_of_its_maker()
    {
        Ptr<Tcb> thread = ThreadAt(Make(_untyped, ObjectType.Tcb));
        Assert.That(thread.Ref.TimeSlice, Is.EqualTo((uint)Config.TimeSlice));
        Assert.That((Word)thread.Ref.Domain, Is.EqualTo(KernelState.CurrentDomain));
        Assert.That(thread.Ref.State, Is.EqualTo(ThreadState.Inactive));
    }
}
