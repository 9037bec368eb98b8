// SPDX-License-Identifier: BSD-2-Clause
// Random operations on capabilities, many of them senseless: whatever the kernel answers, the rules about capabilities
// hold afterwards. A failure names the seed and the step.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class RandomCapabilityTests : CapabilityTest
{
    /// <summary>Slots of the root CNode that take part.</summary>
    private const Word PoolSize = 40;

    private const Word NodeRadix = 3;

    private static readonly Word[] s_types =
    [
        (Word)ObjectType.Untyped, (Word)ObjectType.Tcb, (Word)ObjectType.Endpoint, (Word)ObjectType.Notification,
        (Word)ObjectType.CapTable, (Word)ObjectType.CapTable, (Word)ObjectType.CapTable, ArchObjectType.SmallPage,
        ArchObjectType.PageTable,
    ];

    private Random _random = new(0);
    private Word _source;

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Rules_hold_after_every_operation(int seed) => Run(seed, 700);

    private void Run(int seed, int steps)
    {
        _random = new Random(seed);
        _source = MakeUntyped(18);
        Word handler = FreeSlot();
        Assert.That(IssueHandler(PreemptingIrq, handler).Error, Is.EqualTo(Error.NoError));
        int preempted = 0;
        var counts = new Dictionary<(InvocationLabel, Error), int>();
        for (int step = 0; step < steps; step++)
        {
            // A pending interrupt stops long operations half-way; the rules hold there, too.
            PreemptSoon = _random.Next(4) == 0;
            Machine.Board.Interrupts.SetLine((uint)PreemptingIrq, PreemptSoon);
            (InvocationLabel label, Error error) = Step();
            preempted += Restarts;
            counts[(label, error)] = counts.GetValueOrDefault((label, error)) + 1;
            try
            {
                AssertInvariants();
            }
            catch (InvariantException problem)
            {
                Assert.Fail($"seed {seed}, step {step}, {label} -> {error}: {problem.Message}");
            }
        }
        PreemptSoon = false;
        Machine.Board.Interrupts.SetLine((uint)PreemptingIrq, false);
        foreach ((InvocationLabel label, Error error) in counts.Keys)
        {
            TestContext.Out.WriteLine($"{label} {error}: {counts[(label, error)]}");
        }
        Assert.That(preempted, Is.GreaterThan(10), "operations were preempted");
        Assert.That(counts.GetValueOrDefault((InvocationLabel.UntypedRetype, Error.NoError)), Is.GreaterThan(steps / 30));
        Assert.That(counts.GetValueOrDefault((InvocationLabel.CNodeDelete, Error.NoError)), Is.GreaterThan(steps / 30));
    }

    private (InvocationLabel Label, Error Error) Step()
    {
        (Word root, Word index, Word depth) = Place(mayBeEmpty: true);
        (Word fromRoot, Word from, Word fromDepth) = Place(mayBeEmpty: false);
        (Word otherRoot, Word other, Word otherDepth) = Place(mayBeEmpty: false);
        Word rights = (Word)_random.Next(16);
        Word data = _random.Next(3) == 0 ? 0 : (Word)_random.Next(5);
        switch (_random.Next(26))
        {
            case < 8:
                return Retype();
            case < 12:
                return Do(root, InvocationLabel.CNodeCopy, [index, depth, from, fromDepth, rights], fromRoot);
            case < 14:
                return Do(root, InvocationLabel.CNodeMint, [index, depth, from, fromDepth, rights, data], fromRoot);
            case < 16:
                return Do(root, InvocationLabel.CNodeMove, [index, depth, from, fromDepth], fromRoot);
            case < 17:
                return Do(root, InvocationLabel.CNodeMutate, [index, depth, from, fromDepth, data], fromRoot);
            case < 18:
                return Do(
                    root,
                    InvocationLabel.CNodeRotate,
                    [index, depth, 0, other, otherDepth, 0, from, fromDepth],
                    otherRoot,
                    fromRoot);
            case < 19:
                return _random.Next(10) == 0
                    ? Do(RootCNode, InvocationLabel.CNodeRevoke, [_source, Depth])
                    : Do(fromRoot, InvocationLabel.CNodeRevoke, [from, fromDepth]);
            case < 21:
                return Do(Find(CapTag.Thread), InvocationLabel.TCBSetSpace, [0, 0, 0], Find(CapTag.CNode), RootVSpace);
            default:
                return Do(fromRoot, InvocationLabel.CNodeDelete, [from, fromDepth]);
        }
    }

    private (InvocationLabel Label, Error Error) Retype()
    {
        Word type = s_types[_random.Next(s_types.Length)];
        Word size = type == (Word)ObjectType.CapTable ? NodeRadix : (Word)_random.Next(4, 15);
        Word count = (Word)_random.Next(1, 4);
        Word untyped = _random.Next(2) == 0 ? _source : Find(CapTag.Untyped);
        (Word root, Word index, Word depth) = (RootCNode, Find(CapTag.CNode), Depth);
        return _random.Next(3) == 0
            ? Do(untyped, InvocationLabel.UntypedRetype, [type, size, index, depth, (Word)_random.Next(8), count], root)
            : Do(untyped, InvocationLabel.UntypedRetype, [type, size, 0, 0, Find(CapTag.Null), count], root);
    }

    // A call to an endpoint would wait for ever; a signal is no invocation.
    private (InvocationLabel Label, Error Error) Do(Word cptr, InvocationLabel label, Word[] words, params Word[] caps) =>
        TagOf(cptr) is CapTag.Endpoint or CapTag.Notification
            ? (label, Error.InvalidCapability)
            : (label, Invoke(cptr, label, words, caps).Error);

    // A slot of the root CNode, or one inside a CNode whose capability is there.
    private (Word Root, Word Index, Word Depth) Place(bool mayBeEmpty)
    {
        if (_random.Next(3) == 0)
        {
            return (Find(CapTag.CNode), (Word)_random.Next(8), NodeRadix);
        }
        Word slot = AnySlot();
        for (int i = 0; i < 10 && (TagOf(slot) == CapTag.Null) != mayBeEmpty; i++)
        {
            slot = AnySlot();
        }
        return (RootCNode, slot, Depth);
    }

    // Mostly a slot with such a capability, if there is one.
    private Word Find(CapTag tag)
    {
        Word slot = AnySlot();
        for (int i = 0; i < 40 && TagOf(slot) != tag; i++)
        {
            slot = AnySlot();
        }
        return slot;
    }

    private Word AnySlot() => Spare + (Word)_random.Next((int)PoolSize);
}
