// SPDX-License-Identifier: BSD-2-Clause
// Confinement: what two threads without a connection do never gives one of them what only the other one has; and the rule
// that says so can fail.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class ConfinementTests : ThreadedKernel
{
    private const Word SelfSlot = 1;
    private const Word ObjectSlot = 2;
    private const Word EndpointSlot = 3;
    private const Word ThreadSlot = 4;
    private const Word EmptySlot = 5;
    private const Word NodeBits = 4;
    private Word _leftNode;
    private Word _endpoint;
    private UserThread _left = null!;
    private UserThread _right = null!;

    // Two threads, each with a CNode of its own that holds itself, a notification, and an endpoint between the two.
    [SetUp]
    public void MakeIslands()
    {
        _endpoint = Make(Pool, ObjectType.Endpoint);
        (_left, _leftNode) = MakeIsland(CanWrite);
        _right = MakeIsland(CanRead).Thread;
        // Nobody else may grant by the endpoint, or reach both.
        Assert.That(Delete(_endpoint), Is.EqualTo(Error.NoError));
    }

    [Test]
    public void ThreadsWithoutGrantBetweenThemAreApart()
    {
        Separate();
        ConfinementRules rules = new(Machine);
        Assert.That(rules.Count, Is.EqualTo(3), "left, right, and the root task's own");
        Assert.That(Current, Is.EqualTo(_left.Tcb));
        Do(Syscall.Send, EndpointSlot, 0, [1, 2], ObjectSlot);
        Assert.That(() => rules.Check(Machine), Throws.Nothing, "a message without grant");
    }

    [Test]
    public void ACapabilityThatCrossesIsFound()
    {
        Separate();
        ConfinementRules rules = new(Machine);
        Ptr<Cte> node = CNodeCap.From(_left.Tcb.Ref.Slots[(int)TcbSlot.CSpace].Cap).Object;
        Ptr<Cte> other = CNodeCap.From(_right.Tcb.Ref.Slots[(int)TcbSlot.CSpace].Cap).Object;
        DerivationTree.Insert((node + ObjectSlot).Ref.Cap, node + ObjectSlot, other + EmptySlot);
        Assert.That(() => rules.Check(Machine), Throws.TypeOf<InvariantException>().With.Message.Contains("crossed from another island"));
    }

    [Test]
    public void AConnectionThatAppearsIsFound()
    {
        Separate();
        ConfinementRules rules = new(Machine);
        Ptr<Cte> node = CNodeCap.From(_left.Tcb.Ref.Slots[(int)TcbSlot.CSpace].Cap).Object;
        EndpointCap endpoint = EndpointCap.From((node + EndpointSlot).Ref.Cap);
        endpoint.CanGrant = true;
        (node + EndpointSlot).Ref.Cap = endpoint.ToCap();
        Assert.That(() => rules.Check(Machine), Throws.TypeOf<InvariantException>().With.Message.Contains("was connected with another one"));
    }

    [Test]
    public void WhatIsGrantedMayCross()
    {
        Ptr<Cte> node = CNodeCap.From(CapAt(_leftNode)).Object;
        EndpointCap endpoint = EndpointCap.From((node + EndpointSlot).Ref.Cap);
        endpoint.CanGrant = true;
        (node + EndpointSlot).Ref.Cap = endpoint.ToCap();
        Separate();
        ConfinementRules rules = new(Machine);
        Assert.That(rules.Count, Is.EqualTo(2));
        Do(Syscall.Send, EndpointSlot, 0, [1], ObjectSlot);
        Assert.That(() => rules.Check(Machine), Throws.Nothing);
    }

    private (UserThread Thread, Word Node) MakeIsland(Word endpointRights)
    {
        Word node = Make(Pool, ObjectType.CapTable, NodeBits);
        UserThread thread = MakeThread(100);
        Word guarded = FreeSlot();
        Assert.That(Mint(node, guarded, Config.WordBits - NodeBits), Is.EqualTo(Error.NoError), "a guard that fills the word");
        Assert.That(
            Invoke(thread.Slot, InvocationLabel.TCBSetSpace, [0, 0, 0], guarded, RootVSpace).Error, Is.EqualTo(Error.NoError));
        Put(node, SelfSlot, guarded, AllRights);
        Put(node, ObjectSlot, Make(Pool, ObjectType.Notification), AllRights);
        Put(node, EndpointSlot, _endpoint, endpointRights);
        Put(node, ThreadSlot, thread.Slot, AllRights);
        Resume(thread);
        return (thread, node);
    }

    private static void Put(Word node, Word slot, Word from, Word rights) => Assert.That(
        Invoke(node, InvocationLabel.CNodeCopy, [slot, NodeBits, from, Depth, rights], RootCNode).Error, Is.EqualTo(Error.NoError));

    // The root task gives its capabilities to the islands away, and waits.
    private void Separate()
    {
        for (Word slot = Info.Empty.Start; slot < Info.Empty.Start + 64; slot++)
        {
            CapTag tag = TagOf(slot);
            if (slot != Idle && tag is CapTag.CNode or CapTag.Thread)
            {
                Assert.That(Delete(slot), Is.EqualTo(Error.NoError));
            }
        }

        StandBack();
        if (Current != _left.Tcb)
        {
            Do(Syscall.Yield);
        }
    }
}
