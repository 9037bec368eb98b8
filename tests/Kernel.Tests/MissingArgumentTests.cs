// SPDX-License-Identifier: BSD-2-Clause
// Invocations that lack words or capabilities are refused and change nothing, whatever the object.
using System;
using System.Collections.Generic;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class MissingArgumentTests : CapabilityTest
{
    private static readonly (InvocationLabel Label, int Words, int Caps)[] s_threads =
    [
        (InvocationLabel.TCBReadRegisters, 2, 0), (InvocationLabel.TCBWriteRegisters, 2, 0), (InvocationLabel.TCBCopyRegisters, 1, 1),
        (InvocationLabel.TCBConfigure, 4, 3), (InvocationLabel.TCBSetSpace, 3, 2), (InvocationLabel.TCBSetIPCBuffer, 1, 1),
        (InvocationLabel.TCBSetPriority, 1, 1), (InvocationLabel.TCBSetMCPriority, 1, 1), (InvocationLabel.TCBSetSchedParams, 2, 1),
        (InvocationLabel.TCBBindNotification, 0, 1), (InvocationLabel.TCBSetTLSBase, 1, 0), (InvocationLabel.TCBSetFlags, 2, 0),
    ];

    private static readonly (InvocationLabel Label, int Words, int Caps)[] s_nodes =
    [
        (InvocationLabel.CNodeCopy, 5, 1), (InvocationLabel.CNodeMint, 6, 1), (InvocationLabel.CNodeMove, 4, 1),
        (InvocationLabel.CNodeMutate, 5, 1), (InvocationLabel.CNodeRotate, 8, 2), (InvocationLabel.CNodeDelete, 2, 0),
        (InvocationLabel.CNodeRevoke, 2, 0), (InvocationLabel.CNodeSaveCaller, 2, 0), (InvocationLabel.CNodeCancelBadgedSends, 2, 0),
    ];

    public static IEnumerable<TestCaseData> Invocations()
    {
        foreach ((InvocationLabel label, int words, int caps) in s_threads)
        {
            yield return new TestCaseData(CapTag.Thread, label, words, caps);
        }

        foreach ((InvocationLabel label, int words, int caps) in s_nodes)
        {
            yield return new TestCaseData(CapTag.CNode, label, words, caps);
        }

        yield return new TestCaseData(CapTag.Untyped, InvocationLabel.UntypedRetype, 6, 1);
        (InvocationLabel handler, Word[] handlerWords) = ArchApi.HandlerFor(ArchTest.DeviceIrq, 0, 0);
        yield return new TestCaseData(CapTag.IrqControl, handler, handlerWords.Length, 1);
        yield return new TestCaseData(CapTag.IrqHandler, InvocationLabel.IRQSetIRQHandler, 0, 1);
        yield return new TestCaseData(CapTag.Domain, InvocationLabel.DomainSetSet, 1, 1);
        yield return new TestCaseData(CapTag.Domain, InvocationLabel.DomainScheduleConfigure, 3, 0);
        yield return new TestCaseData(CapTag.Domain, InvocationLabel.DomainScheduleSetStart, 1, 0);
        yield return new TestCaseData(ArchCapTag.Frame, ArchApi.PageMap, 3, 1);
        yield return new TestCaseData(ArchCapTag.PageTable, ArchApi.PageTableMap(default), 2, 1);
        yield return new TestCaseData(ArchCapTag.AsidControl, ArchApi.AsidControlMakePool, 2, 2);
        yield return new TestCaseData(ArchCapTag.AsidPool, ArchApi.AsidPoolAssign, 0, 1);
        foreach ((CapTag tag, InvocationLabel label, int words, int caps) in ArchTest.Invocations)
        {
            yield return new TestCaseData(tag, label, words, caps);
        }
    }

    [TestCaseSource(nameof(Invocations))]
    public void AnInvocationWithoutItsArgumentsIsRefused(CapTag tag, InvocationLabel label, int words, int caps)
    {
        Word target = Target(tag);
        for (int missing = 1; missing <= words; missing++)
        {
            // Whole messages are no business of this test: they are sent with what the root task has.
            Expect(target, label, words - missing, caps);
        }

        for (int missing = 1; missing <= caps; missing++)
        {
            Expect(target, label, words, caps - missing);
        }
    }

    [TestCase(CapTag.Thread)]
    [TestCase(CapTag.CNode)]
    [TestCase(CapTag.Untyped)]
    [TestCase(CapTag.IrqControl)]
    [TestCase(CapTag.IrqHandler)]
    [TestCase(CapTag.Domain)]
    [TestCase(ArchCapTag.Frame)]
    [TestCase(ArchCapTag.PageTable)]
    [TestCase(ArchTest.SpaceTag)]
    [TestCase(ArchCapTag.AsidControl)]
    [TestCase(ArchCapTag.AsidPool)]
    public void ALabelThatTheObjectDoesNotHaveIsRefused(CapTag tag)
    {
        Word target = Target(tag);
        foreach (Word label in (Word[])[0, 500, 0xfffff])
        {
            Assert.That(Machine.Call(target, label, [], new Word[8]).Error, Is.EqualTo(Error.IllegalOperation), $"label {label}");
        }
    }

    // A message that is too short gives TruncatedMessage; some objects look at the words they have first.
    private static void Expect(Word target, InvocationLabel label, int words, int caps)
    {
        Word[] message = new Word[words];
        if (label >= InvocationLabel.CNodeRevoke && label <= InvocationLabel.CNodeSaveCaller && words >= 2)
        {
            // Destination and source are looked up before the rest of the message is missed.
            Word[] places = [Spare, Depth, RootTcb, Depth];
            places.AsSpan(0, Math.Min(words, places.Length)).CopyTo(message);
        }

        Word[] roots = new Word[caps];
        Array.Fill(roots, RootCNode);
        Answer answer = Machine.Call(target, (Word)label, roots, message);
        Assert.That(answer.Error, Is.EqualTo(Error.TruncatedMessage), $"{label} with {words} words and {caps} capabilities");
    }

    private Word Target(CapTag tag)
    {
        if (tag == ArchTest.SpaceTag)
        {
            return RootVSpace;
        }

        switch (tag)
        {
            case CapTag.Thread:
                return New(ObjectType.Tcb);
            case CapTag.CNode:
                return RootCNode;
            case CapTag.Untyped:
                return MakeUntyped(12);
            case CapTag.IrqControl:
                return (Word)InitialSlot.IrqControl;
            case CapTag.Domain:
                return (Word)InitialSlot.Domain;
            case CapTag.IrqHandler:
                Word handler = FreeSlot();
                Assert.That(IssueHandler(ArchTest.DeviceIrq, handler).Error, Is.EqualTo(Error.NoError));
                return handler;
            case ArchCapTag.Frame:
                Word frame = New(ArchObjectType.SmallPage);
                MapFrame(frame, FreeAddress());
                return frame;
            case ArchCapTag.PageTable:
                return New(ArchObjectType.PageTable);
            case ArchCapTag.AsidControl:
                return (Word)InitialSlot.AsidControl;
            default:
                return (Word)InitialSlot.InitThreadAsidPool;
        }
    }
}
