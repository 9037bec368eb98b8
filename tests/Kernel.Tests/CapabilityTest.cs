// SPDX-License-Identifier: BSD-2-Clause
// What tests of capability operations have in common: the calls of seL4_CNode and seL4_Untyped, repeated when
// they were preempted, with the whole answer.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

/// <summary>The answer to an invocation.</summary>
public sealed record Reply(Error Error, Word[] Words);

/// <summary>Base of tests of capability operations.</summary>
public abstract class CapabilityTest : KernelTest
{
    protected const Word Depth = Config.WordBits;

    /// <summary>The device interrupt that preempts; a test that wants it makes a handler for it.</summary>
    protected const Word PreemptingIrq = ArchTest.DeviceIrq + 1;

    /// <summary>Where the test's system call instruction stands.</summary>
    private const Word SyscallAddress = KernelMachine.ImageAddress + 0x1000;

    /// <summary>
    /// A slot of the root CNode from which on nothing is used by <see cref="KernelTest.FreeSlot"/>.
    /// </summary>
    protected const Word Spare = 3000;

    protected static BootInfo Info => Machine.BootInfo.Ref;

    /// <summary>How often the last call was preempted.</summary>
    protected static int Restarts { get; private set; }

    /// <summary>The operation runs up to its next preemption point, then the interrupt gets its turn.</summary>
    protected static bool PreemptSoon { get; set; }

    [TearDown]
    public void CheckInvariants()
    {
        PreemptSoon = false;
        AssertInvariants();
    }

    /// <summary>Calls a capability; repeats the call as the processor would when it was preempted.</summary>
    protected static Reply Invoke(Word cptr, InvocationLabel label, Word[] words, params Word[] caps)
    {
        Answer answer;
        Restarts = -1;
        do
        {
            Restarts++;
            Assert.That(Restarts, Is.LessThan(10000), "the operation makes progress");
            Machine[Arch.NextIp] = SyscallAddress;
            if (PreemptSoon)
            {
                // What an interrupted operation leaves behind has to follow the rules, too.
                AssertInvariants();
                Arch.MaskIrq(false, PreemptingIrq);
                KernelState.WorkUnitsCompleted = Config.MaxNumWorkUnitsPerPreemption - 1;
                Machine.Board.Interrupts.SetLine((uint)PreemptingIrq, true);
            }
            answer = Machine.Call(cptr, (Word)label, caps, words);
        }
        while (Machine[Arch.NextIp] == SyscallAddress);
        var result = new Word[(int)answer.Info.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = i < Arch.MessageRegisterCount ? answer.Words[i] : Machine.IpcBuffer.Ref.Msg[i];
        }
        return new Reply(answer.Error, result);
    }

    /// <summary>Any call of seL4_CNode on the root CNode.</summary>
    protected static Error CNode(InvocationLabel label, params Word[] words) =>
        Invoke(RootCNode, label, words, RootCNode, RootCNode).Error;

    protected static Error Delete(Word slot) => CNode(InvocationLabel.CNodeDelete, slot, Depth);

    protected static Error Revoke(Word slot) => CNode(InvocationLabel.CNodeRevoke, slot, Depth);

    protected static Error Copy(Word from, Word to, Word rights = 0xf) =>
        CNode(InvocationLabel.CNodeCopy, to, Depth, from, Depth, rights);

    protected static Error Mint(Word from, Word to, Word badge, Word rights = 0xf) =>
        CNode(InvocationLabel.CNodeMint, to, Depth, from, Depth, rights, badge);

    protected static Error Move(Word from, Word to) => CNode(InvocationLabel.CNodeMove, to, Depth, from, Depth);

    protected static Reply TryRetype(
        Word untyped, Word type, Word sizeBits, Word offset, Word count, Word root = RootCNode, Word index = 0, Word depth = 0) =>
        Invoke(untyped, InvocationLabel.UntypedRetype, [type, sizeBits, index, depth, offset, count], root);

    /// <summary>Makes one object of an untyped and gives the slot of its capability.</summary>
    protected Word Make(Word untyped, ObjectType type, Word sizeBits = 0)
    {
        Word slot = FreeSlot();
        Assert.That(TryRetype(untyped, (Word)type, sizeBits, slot, 1).Error, Is.EqualTo(Error.NoError), $"make {type}");
        return slot;
    }

    /// <summary>A small untyped of its own, so that a test does not clear megabytes.</summary>
    protected Word MakeUntyped(Word sizeBits) => Make(Memory, ObjectType.Untyped, sizeBits);

    protected static Ptr<Cte> SlotOf(Word slot) => BootCaps.Slot((InitialSlot)slot);

    protected static CapTag TagOf(Word slot) => SlotOf(slot).Ref.Cap.Tag;
}
