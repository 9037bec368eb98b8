// SPDX-License-Identifier: BSD-2-Clause
// The short way of Call and ReplyRecv: it ends in exactly the state in which the general way ends, or it declines and has
// changed nothing.
using System;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class FastpathTests : ThreadedKernel
{
    private Word _endpoint;
    private Word _badged;
    private UserThread _client = null!;
    private UserThread _server = null!;

    /// <summary>A server of priority 20 that waits, and a client of priority 10 that runs.</summary>
    private void Prepare(Word clientPriority = 10, Word serverPriority = 20)
    {
        _endpoint = Make(Pool, ObjectType.Endpoint);
        _badged = FreeSlot();
        Assert.That(Mint(_endpoint, _badged, 77), Is.EqualTo(Error.NoError));
        _client = StartThread(clientPriority);
        _server = StartThread(serverPriority);
        Suspend(_client);
        StandBack();
        Do(Syscall.Recv, _endpoint);
        WakeRoot();
        Resume(_client);
        StandBack();
        Assert.That(Current, Is.EqualTo(_client.Tcb));
    }

    [Test]
    public void Call_and_ReplyRecv_end_in_the_state_of_the_general_way([Values(0, 1, 4)] int words)
    {
        Word[] message = [.. Enumerable.Range(1, words).Select(i => (Word)i * 7)];
        byte[] slow = Run(message, fast: false);
        Boot();
        MakePool();
        byte[] fast = Run(message, fast: true);
        int difference = Enumerable.Range(0, slow.Length).FirstOrDefault(i => slow[i] != fast[i], -1);
        Assert.That(difference, Is.EqualTo(-1), $"first differing byte of RAM: 0x{difference:x}");
    }

    private byte[] Run(Word[] message, bool fast)
    {
        Prepare();
        if (fast)
        {
            Assert.That(TryFast(Syscall.Call, _badged, 3, message), Is.True);
        }
        else
        {
            Do(Syscall.Call, _badged, 3, message);
        }

        Assert.That(Current, Is.EqualTo(_server.Tcb));
        Assert.That(Badge(_server.Tcb), Is.EqualTo((Word)77));
        Assert.That(Words(_server.Tcb), Is.EqualTo(message));
        if (fast)
        {
            Assert.That(TryFast(Syscall.ReplyRecv, _endpoint, 4, message), Is.True);
        }
        else
        {
            Do(Syscall.ReplyRecv, _endpoint, 4, message);
        }

        Assert.That(Current, Is.EqualTo(_client.Tcb));
        Assert.That(Badge(_client.Tcb), Is.EqualTo((Word)0));
        Assert.That(Words(_client.Tcb), Is.EqualTo(message));
        return Ram();
    }

    [Test]
    public void Missing_rights_go_the_general_way_and_nothing_has_changed()
    {
        Prepare();
        Word sendOnly = FreeSlot();
        Word receiveOnly = FreeSlot();
        AsRoot(() =>
        {
            Assert.That(Mint(_endpoint, sendOnly, 1, CanWrite), Is.EqualTo(Error.NoError));
            Assert.That(Mint(_endpoint, receiveOnly, 1, CanRead), Is.EqualTo(Error.NoError));
        });
        SetUpCall(Current, sendOnly, 0, [], []);
        byte[] before = Ram();
        Assert.That(Fastpath.TryCall(sendOnly, 0), Is.False, "nobody could answer");
        Assert.That(Fastpath.TryCall(receiveOnly, 0), Is.False, "no right to send");
        Assert.That(Fastpath.TryReplyRecv(sendOnly, 0), Is.False, "no right to receive");
        Assert.That(Fastpath.TryReplyRecv(_endpoint, 0), Is.False, "nobody to reply to");
        Assert.That(Ram().AsSpan().SequenceEqual(before), Is.True);
    }

    [Test]
    public void Long_messages_and_capabilities_go_the_general_way()
    {
        Prepare();
        Assert.That(TryFast(Syscall.Call, _badged, 0, 1, 2, 3, 4, 5), Is.False);
        SetUpCall(Current, _badged, 0, [1], [Idle]);
        Assert.That(Fastpath.TryCall(_badged, Arch.GetRegister(Current, Arch.MsgInfoRegister)), Is.False);
        Assert.That(Current, Is.EqualTo(_client.Tcb));
    }

    [Test]
    public void Addresses_that_do_not_resolve_go_the_general_way()
    {
        Prepare();
        Assert.That(TryFast(Syscall.Call, 1UL << 40), Is.False, "the guard does not match");
        Assert.That(TryFast(Syscall.Call, Spare), Is.False, "an empty slot");
        Assert.That(TryFast(Syscall.Call, RootCNode), Is.False, "no endpoint");
    }

    [Test]
    public void A_server_below_a_ready_thread_is_not_switched_to()
    {
        Prepare(clientPriority: 30, serverPriority: 20);
        AsRoot(() => StartThread(25));
        Assert.That(TryFast(Syscall.Call, _badged), Is.False);
        Do(Syscall.Call, _badged);
        Assert.That(Current, Is.Not.EqualTo(_server.Tcb));
    }

    [Test]
    public void A_server_below_the_client_runs_when_nobody_stands_between()
    {
        Prepare(clientPriority: 30, serverPriority: 20);
        Assert.That(TryFast(Syscall.Call, _badged), Is.True);
        Assert.That(Current, Is.EqualTo(_server.Tcb));
    }

    [Test]
    public void A_pending_signal_of_the_bound_notification_comes_before_receiving()
    {
        Prepare();
        Word notification = Make(Pool, ObjectType.Notification);
        AsRoot(() => Assert.That(
            Invoke(_server.Slot, InvocationLabel.TCBBindNotification, [], notification).Error, Is.EqualTo(Error.NoError)));
        Assert.That(TryFast(Syscall.Call, _badged), Is.True);
        Do(Syscall.Send, notification);
        Assert.That(TryFast(Syscall.ReplyRecv, _endpoint), Is.False);
        Do(Syscall.ReplyRecv, _endpoint);
        Assert.That(Current, Is.EqualTo(_server.Tcb));
    }

    [Test]
    public void A_client_below_a_ready_thread_is_not_switched_to()
    {
        Prepare();
        AsRoot(() => StartThread(5));
        Assert.That(TryFast(Syscall.Call, _badged), Is.True);
        WakeRoot();
        UserThread between = StartThread(15);
        StandBack();
        Assert.That(Current, Is.EqualTo(_server.Tcb));
        Assert.That(TryFast(Syscall.ReplyRecv, _endpoint), Is.False);
        Do(Syscall.ReplyRecv, _endpoint, 0, [9]);
        Assert.That(Current, Is.EqualTo(between.Tcb));
        Assert.That(Words(_client.Tcb), Is.EqualTo(new Word[] { 9 }));
    }

    [Test]
    public void An_address_shorter_than_the_capability_space_is_deep_goes_the_general_way()
    {
        // The second level wants more bits than are left: 52 are used up, 12 left, and the guard is one bit too long.
        Word first = Make(Pool, ObjectType.CapTable, 1);
        Word second = Make(Pool, ObjectType.CapTable, 2);
        Word inside = FreeSlot();
        CNodeCapData guard = new() { W0 = 0 };
        guard.GuardSize = 51;
        Assert.That(Mint(first, inside, guard.W0), Is.EqualTo(Error.NoError));
        guard.GuardSize = 11;
        Assert.That(
            Invoke(first, InvocationLabel.CNodeMint, [0, 1, second, Depth, 0xf, guard.W0], RootCNode).Error, Is.EqualTo(Error.NoError));
        Prepare();
        AsRoot(() => Assert.That(
            Invoke(
                _client.Slot, InvocationLabel.TCBSetSpace, [0, 0, 0], inside, (Word)InitialSlot.InitThreadVSpace).Error,
            Is.EqualTo(Error.NoError)));
        Assert.That(TryFast(Syscall.Call, 0), Is.False);
        Machine.Enter(Syscall.Call, 0, default);
        Assert.That(_client.Tcb.Ref.State, Is.EqualTo(ThreadState.Inactive), "a capability fault that nobody handles");
    }

    /// <summary>The root task does something while the client has the processor otherwise.</summary>
    private void AsRoot(Action action)
    {
        WakeRoot();
        action();
        StandBack();
        Assert.That(Current, Is.EqualTo(_client.Tcb));
    }

    private static byte[] Ram() =>
        Machine.Board.Physical(Kernel.Memory.ToPhysical(SimulatedBoard.ImageAddress) + SimulatedBoard.ImageSize, 8 << 20)
            .ToArray();
}
