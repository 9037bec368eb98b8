// SPDX-License-Identifier: BSD-2-Clause
// Every operation of seL4_CNode with every error that its page in the manual names, and what comes with the error.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel.Tests;

public sealed class CNodeErrorTests : CapabilityTest
{
    private Word _node;
    private Word _source;
    private Word _thread;

    [SetUp]
    public void MakeObjects()
    {
        Word untyped = MakeUntyped(16);
        _node = Make(untyped, ObjectType.CapTable, 4);
        _source = Make(untyped, ObjectType.CapTable, 2);
        _thread = Make(untyped, ObjectType.Tcb);
    }

    /// <summary>All operations, and whether each takes a source and needs an empty destination.</summary>
    private static IEnumerable<TestCaseData> Operations()
    {
        yield return new TestCaseData(InvocationLabel.CNodeRevoke, false, false);
        yield return new TestCaseData(InvocationLabel.CNodeDelete, false, false);
        yield return new TestCaseData(InvocationLabel.CNodeCancelBadgedSends, false, false);
        yield return new TestCaseData(InvocationLabel.CNodeCopy, true, true);
        yield return new TestCaseData(InvocationLabel.CNodeMint, true, true);
        yield return new TestCaseData(InvocationLabel.CNodeMove, true, true);
        yield return new TestCaseData(InvocationLabel.CNodeMutate, true, true);
        yield return new TestCaseData(InvocationLabel.CNodeRotate, true, true);
        yield return new TestCaseData(InvocationLabel.CNodeSaveCaller, false, true);
    }

    [TestCaseSource(nameof(Operations))]
    public void The_slot_is_resolved_first(InvocationLabel label, bool hasSource, bool needsEmpty)
    {
        _ = needsEmpty;
        Assert.Multiple(() =>
        {
            Reply shallow = Do(label, hasSource, 0, 0);
            Assert.That(shallow.Error, Is.EqualTo(Error.RangeError));
            Assert.That(shallow.Words, Is.EqualTo(new Word[] { 1, Config.WordBits }));
            Assert.That(Do(label, hasSource, 0, Config.WordBits + 1).Error, Is.EqualTo(Error.RangeError));

            // The node resolves four bits: five leave one over, three are too few.
            Reply deep = Do(label, hasSource, 0, 5);
            Assert.That(deep.Error, Is.EqualTo(Error.FailedLookup));
            Assert.That(deep.Words, Is.EqualTo(Failure(LookupFailureType.DepthMismatch, 0, 1, 0)));
            Reply few = Do(label, hasSource, 0, 3);
            Assert.That(few.Error, Is.EqualTo(Error.FailedLookup));
            Assert.That(few.Words, Is.EqualTo(Failure(LookupFailureType.DepthMismatch, 0, 3, 4)));
        });
    }

    [TestCaseSource(nameof(Operations))]
    public void Words_and_capabilities_must_be_there(InvocationLabel label, bool hasSource, bool needsEmpty)
    {
        _ = needsEmpty;
        Assert.That(Invoke(_node, label, [1]).Error, Is.EqualTo(Error.TruncatedMessage));
        if (hasSource)
        {
            Word[] words = Words(label, 1, 4);
            Assert.That(Invoke(_node, label, words).Error, Is.EqualTo(Error.TruncatedMessage), "no source root");
            Assert.That(
                Invoke(_node, label, words[..^1], RootCNode, RootCNode).Error,
                Is.EqualTo(Error.TruncatedMessage),
                "one word too few");
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void Only_CNodes_do_that(InvocationLabel label, bool hasSource, bool needsEmpty)
    {
        _ = needsEmpty;
        Word[] words = hasSource ? Words(label, 1, 4) : [1, 4];
        Assert.That(Invoke(_thread, label, words, RootCNode, RootCNode).Error, Is.EqualTo(Error.IllegalOperation));
        Reply nothing = Invoke(Spare, label, words, RootCNode, RootCNode);
        Assert.That(nothing.Error, Is.EqualTo(Error.InvalidCapability));
        Assert.That(nothing.Words, Is.EqualTo(new Word[] { 0 }));
    }

    [TestCaseSource(nameof(Operations))]
    public void A_destination_in_use_is_not_overwritten(InvocationLabel label, bool hasSource, bool needsEmpty)
    {
        if (!needsEmpty)
        {
            return;
        }
        Assert.That(
            Invoke(_node, InvocationLabel.CNodeCopy, [2, 4, _thread, Depth, 0xf], RootCNode).Error,
            Is.EqualTo(Error.NoError));
        Reply answer = Do(label, hasSource, 2, 4);
        Assert.That(answer.Error, Is.EqualTo(Error.DeleteFirst));
        Assert.That(answer.Words, Is.Empty);
    }

    [TestCaseSource(nameof(Operations))]
    public void The_source_is_resolved_and_must_hold_something(InvocationLabel label, bool hasSource, bool needsEmpty)
    {
        _ = needsEmpty;
        if (!hasSource)
        {
            return;
        }
        Word[] words = Words(label, 1, 4);
        int index = label == InvocationLabel.CNodeRotate ? 6 : 2;
        Assert.Multiple(() =>
        {
            Word[] roots = label == InvocationLabel.CNodeRotate ? [RootCNode, _thread] : [_thread];
            Reply wrongRoot = Invoke(_node, label, words, roots);
            Assert.That(wrongRoot.Error, Is.EqualTo(Error.FailedLookup));
            Assert.That(wrongRoot.Words, Is.EqualTo(new Word[] { 1, (Word)LookupFailureType.InvalidRoot }));

            Word[] shallow = [.. words];
            shallow[index + 1] = 0;
            Assert.That(Invoke(_node, label, shallow, RootCNode, RootCNode).Error, Is.EqualTo(Error.RangeError));

            Word[] empty = [.. words];
            empty[index] = Spare;
            Reply missing = Invoke(_node, label, empty, RootCNode, RootCNode);
            Assert.That(missing.Error, Is.EqualTo(Error.FailedLookup));
            Assert.That(missing.Words, Is.EqualTo(new Word[] { 1, (Word)LookupFailureType.MissingCapability, Depth }));
        });
    }

    [TestCaseSource(nameof(Operations))]
    public void Without_a_mistake_it_succeeds(InvocationLabel label, bool hasSource, bool needsEmpty)
    {
        _ = needsEmpty;
        if (label == InvocationLabel.CNodeCancelBadgedSends)
        {
            Word endpoint = New(ObjectType.Endpoint);
            Reply copied = Invoke(_node, InvocationLabel.CNodeCopy, [1, 4, endpoint, Depth, 0xf], RootCNode);
            Assert.That(copied.Error, Is.EqualTo(Error.NoError));
        }
        Reply answer = Do(label, hasSource, 1, 4);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError));
        Assert.That(answer.Words, Is.Empty);
    }

    private Reply Do(InvocationLabel label, bool hasSource, Word index, Word depth) =>
        hasSource
            ? Invoke(_node, label, Words(label, index, depth), RootCNode, RootCNode)
            : Invoke(_node, label, [index, depth]);

    // A complete message: everything but the slot is right.
    private Word[] Words(InvocationLabel label, Word index, Word depth) =>
        label switch
        {
            InvocationLabel.CNodeCopy => [index, depth, _source, Depth, 0xf],
            InvocationLabel.CNodeMint => [index, depth, _source, Depth, 0xf, 0],
            InvocationLabel.CNodeMove => [index, depth, _source, Depth],
            InvocationLabel.CNodeMutate => [index, depth, _source, Depth, 0],
            InvocationLabel.CNodeRotate => [index, depth, 0, _thread, Depth, 0, _source, Depth],
            _ => throw new ArgumentOutOfRangeException(nameof(label)),
        };

    private static Word[] Failure(LookupFailureType type, Word wasSource, Word bitsLeft, Word bitsFound) =>
        [wasSource, (Word)type, bitsLeft, bitsFound];
}
