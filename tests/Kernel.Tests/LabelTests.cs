// SPDX-License-Identifier: BSD-2-Clause
// The label of an invocation is a whole word (52 bits of a 64-bit message info): a label that has an invocation's number in
// its low bits is not that invocation. The same for every other word that a decoder reads.
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

public sealed class LabelTests : KernelTest
{
    private const Word Address = 0x10000000;
    private const int LabelBits = 52;

    private static readonly Word[] s_labels =
        [.. Enum.GetValues<InvocationLabel>().Select(l => (Word)l).Distinct()];

    /// <summary>A capability of each kind on which a label names the operation.</summary>
    private Dictionary<string, Word> Invocable()
    {
        Word frame = New(ArchObjectType.SmallPage);
        MapFrame(frame, Address);
        Word table = New(ArchObjectType.PageTable);
        Assert.That(TryMapTable(table, RootVSpace, Address + 0x200000).Error, Is.EqualTo(Error.NoError));
        Word handler = FreeSlot();
        Assert.That(IssueHandler(ArchTest.DeviceIrq, handler).Error, Is.EqualTo(Error.NoError));
        Dictionary<string, Word> invocable = new()
        {
            ["Untyped"] = Memory,
            ["TCB"] = New(ObjectType.Tcb),
            ["CNode"] = RootCNode,
            ["IRQControl"] = (Word)InitialSlot.IrqControl,
            ["IRQHandler"] = handler,
            ["DomainSet"] = (Word)InitialSlot.Domain,
            ["Page"] = frame,
            ["PageTable"] = table,
            ["VSpace"] = RootVSpace,
            ["ASIDControl"] = (Word)InitialSlot.AsidControl,
            ["ASIDPool"] = (Word)InitialSlot.InitThreadAsidPool,
        };
        if (Config.Mcs)
        {
            invocable["SchedControl"] = Machine.BootInfo.Ref.SchedControl.Start;
            invocable["SchedContext"] = New(ObjectType.SchedContext, 8);
        }

        foreach ((string kind, InitialSlot control, InvocationLabel issue, Word[] words) in ArchTest.Invocable)
        {
            invocable[control.ToString()] = (Word)control;
            invocable[kind] = FreeSlot();
            OkWith((Word)control, issue, [RootCNode], [.. words, invocable[kind], 64]);
        }

        return invocable;
    }

    [Test]
    public void ALabelThatIsAnotherInItsLowBitsIsIllegal()
    {
        foreach ((string kind, Word cptr) in Invocable())
        {
            foreach (Word label in s_labels)
            {
                foreach (int bit in (int[])[8, 16, 31, 32, 33, LabelBits - 1])
                {
                    ExpectIllegal(kind, cptr, label + ((Word)1 << bit));
                }
            }
        }

        AssertInvariants();
    }

    [Test]
    public void RandomLabelsAreIllegal([Random(3)] int seed)
    {
        Random random = new(seed);
        TestContext.Out.WriteLine($"seed {seed}");
        Dictionary<string, Word> invocable = Invocable();
        for (int i = 0; i < 2000; i++)
        {
            Word label = (Word)random.NextInt64() >> random.Next(64 - LabelBits, 64);
            if (!s_labels.Contains(label))
            {
                (string kind, Word cptr) = invocable.ElementAt(random.Next(invocable.Count));
                ExpectIllegal(kind, cptr, label);
            }
        }

        AssertInvariants();
    }

    // Arguments and capabilities with which several invocations would succeed.
    private static void ExpectIllegal(string kind, Word cptr, Word label)
    {
        Answer answer = Machine.Call(cptr, label, [RootVSpace, RootCNode, 0], [0, 64, Address, 64, 0, 1]);
        Assert.That(answer.Error, Is.EqualTo(Error.IllegalOperation), $"{kind}, label 0x{label:x}");
    }
}
