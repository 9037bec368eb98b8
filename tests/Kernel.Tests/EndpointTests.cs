// SPDX-License-Identifier: BSD-2-Clause
// Messages through endpoints: what arrives, who waits, who runs next, and what a reply may do.
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed class EndpointTests : ThreadedKernel
{
    private Word _endpoint;
    private Word _badged;

    [SetUp]
    public void MakeEndpoint()
    {
        _endpoint = Make(Pool, ObjectType.Endpoint);
        _badged = FreeSlot();
        Assert.That(Mint(_endpoint, _badged, 77), Is.EqualTo(Error.NoError));
    }

    [Test]
    public void A_waiting_receiver_gets_badge_label_and_words_and_runs_if_it_is_the_highest()
    {
        UserThread low = StartThread(10);
        UserThread high = StartThread(20);
        StandBack();
        Assert.That(Current, Is.EqualTo(high.Tcb));
        Do(Syscall.Recv, _endpoint);
        Assert.That(Current, Is.EqualTo(low.Tcb));
        Word[] words = [.. Enumerable.Range(1, 10).Select(i => (Word)i * 3)];
        Do(Syscall.Send, _badged, 5, words);
        Assert.That(Current, Is.EqualTo(high.Tcb));
        Assert.Multiple(() =>
        {
            Assert.That(Badge(high.Tcb), Is.EqualTo((Word)77));
            Assert.That(Tag(high.Tcb).Label, Is.EqualTo((Word)5));
            Assert.That(Words(high.Tcb), Is.EqualTo(words));
            Assert.That(low.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
        });
    }

    [Test]
    public void Senders_are_served_in_the_order_in_which_they_came()
    {
        UserThread first = StartThread(30);
        UserThread second = StartThread(20);
        UserThread receiver = StartThread(10);
        StandBack();
        Do(Syscall.Send, _endpoint, 1);
        Do(Syscall.Send, _endpoint, 2);
        Assert.That(Current, Is.EqualTo(receiver.Tcb));
        Do(Syscall.Recv, _endpoint);
        Assert.That(Current, Is.EqualTo(first.Tcb));
        Assert.That(Tag(receiver.Tcb).Label, Is.EqualTo((Word)1));
        Assert.That(second.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnSend));
    }

    [Test]
    public void Non_blocking_calls_do_not_wait()
    {
        UserThread thread = StartThread(20);
        StandBack();
        Do(Syscall.NBSend, _endpoint, 1);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Do(Syscall.NBRecv, _endpoint);
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Assert.That(Badge(thread.Tcb), Is.EqualTo((Word)0));
    }

    [Test]
    public void A_caller_waits_for_the_reply_which_works_once()
    {
        UserThread client = StartThread(10);
        UserThread server = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Call, _badged, 9, [1, 2]);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnReply));
        Do(Syscall.Reply, 0, 4, [6]);
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
        Assert.That(Words(client.Tcb), Is.EqualTo(new Word[] { 6 }));
        Assert.That(Tag(client.Tcb).Label, Is.EqualTo((Word)4));
        Assert.That(Badge(client.Tcb), Is.EqualTo((Word)0));
        Do(Syscall.Reply, 0, 8, [7]);
        Assert.That(Words(client.Tcb), Is.EqualTo(new Word[] { 6 }));
        Assert.That(Current, Is.EqualTo(server.Tcb));
    }

    [Test]
    public void Reply_and_receive_serves_the_next_client()
    {
        UserThread client = StartThread(10);
        UserThread server = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Call, _badged, 9, [1, 2]);
        Do(Syscall.ReplyRecv, _endpoint, 4, [6]);
        Assert.That(Current, Is.EqualTo(client.Tcb));
        Assert.That(server.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnReceive));
        Assert.That(Words(client.Tcb), Is.EqualTo(new Word[] { 6 }));
    }

    [Test]
    public void A_caller_whom_nobody_may_answer_stops()
    {
        Word sendOnly = FreeSlot();
        Assert.That(Mint(_endpoint, sendOnly, 1, CanWrite), Is.EqualTo(Error.NoError));
        UserThread client = StartThread(10);
        UserThread server = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Call, sendOnly);
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
        Assert.That(SlotTag(server, TcbSlot.Caller), Is.EqualTo(CapTag.Null));
    }

    [Test]
    public void Grant_reply_gives_a_reply_capability_without_the_right_to_send_capabilities()
    {
        Word call = FreeSlot();
        Assert.That(Mint(_endpoint, call, 1, CanWrite | CanGrantReply), Is.EqualTo(Error.NoError));
        UserThread client = StartThread(10);
        UserThread server = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Call, call, 0, [], _endpoint);
        Assert.That(SlotTag(server, TcbSlot.Caller), Is.EqualTo(CapTag.Reply));
        Assert.That(Tag(server.Tcb).ExtraCaps, Is.EqualTo((Word)0));
        Assert.That(client.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnReply));
    }

    [Test]
    public void A_capability_goes_into_the_slot_that_the_receiver_named()
    {
        UserThread sender = StartThread(10);
        UserThread receiver = StartThread(20);
        Word target = FreeSlot();
        StandBack();
        NameReceiveSlot(receiver, target);
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Send, _badged, 0, [], Idle, Idle);
        Assert.That(Current, Is.EqualTo(receiver.Tcb));
        Assert.That(Tag(receiver.Tcb).ExtraCaps, Is.EqualTo((Word)1), "there is one slot only");
        Assert.That(EndpointCap.From(SlotOf(target).Ref.Cap).Object, Is.EqualTo(EndpointCap.From(SlotOf(Idle).Ref.Cap).Object));
        Assert.That(sender.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
    }

    [Test]
    public void A_capability_to_the_endpoint_itself_arrives_as_its_badge()
    {
        StartThread(10);
        UserThread receiver = StartThread(20);
        Word target = FreeSlot();
        StandBack();
        NameReceiveSlot(receiver, target);
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Send, _endpoint, 0, [], Idle, _badged);
        Assert.Multiple(() =>
        {
            Assert.That(Tag(receiver.Tcb).ExtraCaps, Is.EqualTo((Word)2));
            Assert.That(Tag(receiver.Tcb).CapsUnwrapped, Is.EqualTo((Word)2));
            Assert.That(Arch.LookupIpcBuffer(true, receiver.Tcb).Ref.CapsOrBadges[1], Is.EqualTo((Word)77));
            Assert.That(TagOf(target), Is.EqualTo(CapTag.Endpoint));
        });
    }

    [Test]
    public void Without_the_grant_right_capabilities_stay_behind()
    {
        Word sendOnly = FreeSlot();
        Assert.That(Mint(_endpoint, sendOnly, 1, CanWrite), Is.EqualTo(Error.NoError));
        StartThread(10);
        UserThread receiver = StartThread(20);
        Word target = FreeSlot();
        StandBack();
        NameReceiveSlot(receiver, target);
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Send, sendOnly, 0, [3], Idle);
        Assert.That(Tag(receiver.Tcb).ExtraCaps, Is.EqualTo((Word)0));
        Assert.That(TagOf(target), Is.EqualTo(CapTag.Null));
        Assert.That(Words(receiver.Tcb), Is.EqualTo(new Word[] { 3 }));
    }

    [Test]
    public void Suspending_a_waiting_thread_takes_it_out_of_the_queue_and_resuming_repeats_its_call()
    {
        UserThread thread = StartThread(20);
        StandBack();
        Do(Syscall.Send, _endpoint, 3);
        WakeRoot();
        Suspend(thread);
        Assert.That(EndpointCap.From(SlotOf(_endpoint).Ref.Cap).Object.Ref.State, Is.EqualTo(EndpointState.Idle));
        Assert.That(thread.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive));
        Resume(thread);
        StandBack();
        Assert.That(Current, Is.EqualTo(thread.Tcb));
        Assert.That(Arch.GetRegister(thread.Tcb, Arch.NextIp), Is.EqualTo(SyscallAddress));
    }

    [Test]
    public void Cancelling_badged_sends_restarts_those_senders_only()
    {
        Word other = FreeSlot();
        Assert.That(Mint(_endpoint, other, 78), Is.EqualTo(Error.NoError));
        UserThread first = StartThread(30);
        UserThread second = StartThread(20);
        UserThread third = StartThread(10);
        StandBack();
        Do(Syscall.Send, _badged);
        Do(Syscall.Send, other);
        Do(Syscall.Send, _badged);
        WakeRoot();
        Assert.That(CNode(InvocationLabel.CNodeCancelBadgedSends, _badged, Depth), Is.EqualTo(Error.NoError));
        Assert.Multiple(() =>
        {
            Assert.That(first.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
            Assert.That(second.Tcb.Ref.State, Is.EqualTo(ThreadState.BlockedOnSend));
            Assert.That(third.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
        });
    }

    [Test]
    public void Deleting_the_endpoint_restarts_everybody_who_waits()
    {
        UserThread first = StartThread(30);
        UserThread second = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Recv, _endpoint);
        WakeRoot();
        Assert.That(Revoke(_endpoint), Is.EqualTo(Error.NoError));
        Assert.That(Delete(_endpoint), Is.EqualTo(Error.NoError));
        Assert.That(first.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
        Assert.That(second.Tcb.Ref.State, Is.EqualTo(ThreadState.Restart));
    }

    [Test]
    public void A_saved_reply_capability_still_answers_the_caller()
    {
        UserThread client = StartThread(10);
        UserThread server = StartThread(20);
        Word saved = FreeSlot();
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Call, _badged, 9, [1]);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Assert.That(CNode(InvocationLabel.CNodeSaveCaller, saved, Depth), Is.EqualTo(Error.NoError));
        Assert.That(TagOf(saved), Is.EqualTo(CapTag.Reply));
        Do(Syscall.Send, saved, 2, [5]);
        Assert.That(Words(client.Tcb), Is.EqualTo(new Word[] { 5 }));
        Assert.That(TagOf(saved), Is.EqualTo(CapTag.Null));
    }

    [Test]
    public void A_length_beyond_the_limit_counts_as_the_limit()
    {
        StartThread(10);
        UserThread receiver = StartThread(20);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Send, _endpoint, 5, [.. Enumerable.Range(0, 120).Select(i => (Word)i)]);
        Assert.That(Current, Is.EqualTo(receiver.Tcb));
        Do(Syscall.Recv, _endpoint);
        Machine.Enter(Syscall.Send, _endpoint, MessageInfo.New(label: 6, capsUnwrapped: 0, extraCaps: 0, length: 127));
        Assert.That(Current, Is.EqualTo(receiver.Tcb));
        Assert.That((Tag(receiver.Tcb).Label, Tag(receiver.Tcb).Length), Is.EqualTo(((Word)6, (Word)120)));
    }

    [Test]
    public void Without_a_CNode_for_capabilities_none_arrives()
    {
        StartThread(10);
        UserThread receiver = StartThread(20);
        Word target = FreeSlot();
        StandBack();
        NameReceiveSlot(receiver, target);
        Arch.LookupIpcBuffer(true, receiver.Tcb).Ref.ReceiveCNode = 1UL << 40;
        Do(Syscall.Recv, _endpoint);
        Do(Syscall.Send, _badged, 0, [3], Idle);
        Assert.That(Current, Is.EqualTo(receiver.Tcb));
        Assert.That((Tag(receiver.Tcb).ExtraCaps, Tag(receiver.Tcb).Length), Is.EqualTo(((Word)0, (Word)1)));
        Assert.That(TagOf(target), Is.EqualTo(CapTag.Null));
    }

    [Test]
    public void An_endpoint_capability_arrives_with_a_reply()
    {
        UserThread client = StartThread(10);
        StartThread(20);
        Word target = FreeSlot();
        StandBack();
        Do(Syscall.Recv, _endpoint);
        NameReceiveSlot(client, target);
        Do(Syscall.Call, _badged);
        Do(Syscall.Reply, 0, 0, [], _badged);
        Assert.That(Tag(client.Tcb).ExtraCaps, Is.EqualTo((Word)1), "a reply has no endpoint whose badge could be told");
        Assert.That(Tag(client.Tcb).CapsUnwrapped, Is.EqualTo((Word)0));
        Assert.That(EndpointCap.From(SlotOf(target).Ref.Cap).Badge, Is.EqualTo((Word)77));
    }

    [Test]
    public void A_saved_reply_capability_can_be_moved_but_not_copied([Values] bool grants)
    {
        // Only a receiver that may grant gets a reply capability that does.
        Word receive = FreeSlot();
        Assert.That(Copy(_endpoint, receive, grants ? CanRead | CanGrant : CanRead), Is.EqualTo(Error.NoError));
        UserThread client = StartThread(10);
        StartThread(20);
        Word saved = FreeSlot();
        Word moved = FreeSlot();
        StandBack();
        Do(Syscall.Recv, receive);
        Do(Syscall.Call, _badged, 9, [1]);
        Assert.That(CNode(InvocationLabel.CNodeSaveCaller, saved, Depth), Is.EqualTo(Error.NoError));
        Assert.That(ReplyCap.From(SlotOf(saved).Ref.Cap).CanGrant, Is.EqualTo(grants));
        Assert.That(Copy(saved, moved), Is.EqualTo(Error.IllegalOperation));
        Assert.That(Copy(saved, moved, 0), Is.EqualTo(Error.IllegalOperation));
        Assert.That(Move(saved, moved), Is.EqualTo(Error.NoError));
        Do(Syscall.Send, moved, 2, [5]);
        Assert.That(Words(client.Tcb), Is.EqualTo(new Word[] { 5 }));
    }

    [Test]
    public void Reply_and_receive_can_wake_two_threads_and_the_more_urgent_one_runs()
    {
        UserThread client = StartThread(30);
        UserThread sender = StartThread(25);
        UserThread server = StartThread(20);
        StandBack();
        Do(Syscall.Call, _badged, 1);
        Do(Syscall.Send, _badged, 2);
        Assert.That(Current, Is.EqualTo(server.Tcb));
        Do(Syscall.Recv, _endpoint);
        Assert.That((Current, Tag(server.Tcb).Label), Is.EqualTo((server.Tcb, (Word)1)));
        Do(Syscall.ReplyRecv, _endpoint, 7);
        Assert.That((Current, Tag(client.Tcb).Label), Is.EqualTo((client.Tcb, (Word)7)));
        Assert.That(Tag(server.Tcb).Label, Is.EqualTo((Word)2));
        Assert.That(sender.Tcb.Ref.State, Is.EqualTo(ThreadState.Running));
        Do(Syscall.Recv, Idle);
        Assert.That(Current, Is.EqualTo(sender.Tcb));
    }

    private static CapTag SlotTag(UserThread thread, TcbSlot slot) => CSpace.ThreadSlot(thread.Tcb, slot).Ref.Cap.Tag;

    private static void NameReceiveSlot(UserThread thread, Word slot)
    {
        Ptr<IpcBuffer> buffer = Arch.LookupIpcBuffer(true, thread.Tcb);
        buffer.Ref.ReceiveCNode = RootCNode;
        buffer.Ref.ReceiveIndex = slot;
        buffer.Ref.ReceiveDepth = Depth;
    }
}
