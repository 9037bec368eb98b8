// SPDX-License-Identifier: BSD-2-Clause
// What tests of the kernel start from: a booted machine, with the root task running and free memory at hand.
using System;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

/// <summary>
/// Boots a machine before each test. The root task is the current thread; the helpers make its system calls. Tests of
/// one process run one after another: the kernel's variables are the process's.
/// </summary>
[NonParallelizable]
public abstract class KernelTest
{
    /// <summary>The address of an initial capability.</summary>
    protected const Word RootCNode = (Word)InitialSlot.InitThreadCNode;
    protected const Word RootTcb = (Word)InitialSlot.InitThreadTcb;
    protected const Word RootVSpace = (Word)InitialSlot.InitThreadVSpace;

    /// <summary>All rights: read, write, grant, grant reply.</summary>
    protected const Word AllRights = 0xf;

    private static MachineSnapshot? s_booted;
    private static KernelMachine? s_machine;
    private Word _nextSlot;

    /// <summary>The machine.</summary>
    protected static KernelMachine Machine => s_machine ?? throw new InvalidOperationException("not booted");

    /// <summary>The root task's thread.</summary>
    protected static Ptr<Tcb> Root { get; private set; }

    /// <summary>The address of an untyped capability over at least 16 MiB of RAM.</summary>
    protected Word Memory { get; private set; }

    [SetUp]
    public void Boot()
    {
        if (s_booted == null)
        {
            s_machine = new KernelMachine();
            s_booted = new MachineSnapshot(s_machine);
            Root = s_machine.Current;
        }

        s_booted.Restore();
        _nextSlot = Machine.BootInfo.Ref.Empty.Start;
        Memory = FindMemory(24);
    }

    /// <summary>The current thread calls a capability without extra capabilities.</summary>
    protected static Answer Call(Word cptr, InvocationLabel label, params ReadOnlySpan<Word> words) =>
        Machine.Call(cptr, (Word)label, [], words);

    /// <summary>The current thread calls a capability.</summary>
    protected static Answer CallWith(
        Word cptr, InvocationLabel label, ReadOnlySpan<Word> caps, params ReadOnlySpan<Word> words) =>
        Machine.Call(cptr, (Word)label, caps, words);

    /// <summary>As <see cref="Call"/>, and it must succeed.</summary>
    protected static Answer Ok(Word cptr, InvocationLabel label, params ReadOnlySpan<Word> words) =>
        OkWith(cptr, label, [], words);

    /// <summary>As <see cref="CallWith"/>, and it must succeed.</summary>
    protected static Answer OkWith(
        Word cptr, InvocationLabel label, ReadOnlySpan<Word> caps, params ReadOnlySpan<Word> words)
    {
        Answer answer = CallWith(cptr, label, caps, words);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError), $"{label} of slot {cptr}");
        return answer;
    }

    /// <summary>A slot of the root CNode that is empty, each time another one.</summary>
    protected Word FreeSlot() => _nextSlot++;

    /// <summary>Makes an object from <see cref="Memory"/>, and gives its capability's address.</summary>
    /// <param name="type">The object's type.</param>
    /// <param name="sizeBits">For types of variable size.</param>
    protected Word New(Word type, Word sizeBits = 0)
    {
        Word slot = FreeSlot();
        Assert.That(Retype(Memory, type, sizeBits, slot).Error, Is.EqualTo(Error.NoError), $"retype to {type}");
        return slot;
    }

    /// <summary>Makes an object from <see cref="Memory"/>, and gives its capability's address.</summary>
    protected Word New(ObjectType type, Word sizeBits = 0) => New((Word)type, sizeBits);

    /// <summary>Untyped_Retype into slots of the root CNode.</summary>
    protected static Answer Retype(Word untyped, Word type, Word sizeBits, Word slot, Word count = 1) =>
        CallWith(untyped, InvocationLabel.UntypedRetype, [RootCNode], type, sizeBits, 0, 0, slot, count);

    /// <summary>A thread that has the root task's spaces, an IPC buffer and a priority; suspended.</summary>
    /// <param name="priority">Its priority.</param>
    /// <param name="faultHandler">The address of its fault handler's capability.</param>
    protected Word NewThread(Word priority, Word faultHandler = 0)
    {
        Word tcb = New(ObjectType.Tcb);
        Word frame = New(ArchObjectType.SmallPage);
        Word address = FreeAddress();
        MapFrame(frame, address);
        OkWith(tcb, InvocationLabel.TCBConfigure, [RootCNode, RootVSpace, frame], faultHandler, 0, 0, address);
        OkWith(tcb, InvocationLabel.TCBSetSchedParams, [RootTcb], priority, priority);
        return tcb;
    }

    /// <summary>Maps a frame into the root task's address space, making page tables as needed.</summary>
    protected void MapFrame(Word frame, Word address, Word rights = AllRights)
    {
        while (true)
        {
            Answer answer = CallWith(frame, ArchApi.PageMap, [RootVSpace], address, rights, 0);
            if (answer.Error != Error.FailedLookup)
            {
                Assert.That(answer.Error, Is.EqualTo(Error.NoError), $"mapping a frame at 0x{address:x}");
                return;
            }

            Word table = New(ArchApi.TableType(answer.Words[2]));
            Assert.That(TryMapTable(table, RootVSpace, address).Error, Is.EqualTo(Error.NoError), $"mapping a table at 0x{address:x}");
        }
    }

    /// <summary>Maps a table of any level.</summary>
    protected static Answer TryMapTable(Word table, Word space, Word address) =>
        CallWith(table, ArchApi.PageTableMap(CapAt(table)), [space], address, ArchApi.Cached);

    /// <summary>Makes a handler for the interrupt of a device, in a slot of the root CNode.</summary>
    protected static Answer IssueHandler(Word irq, Word slot)
    {
        (InvocationLabel label, Word[] words) = ArchApi.HandlerFor(irq, slot, Config.WordBits);
        return CallWith((Word)InitialSlot.IrqControl, label, [RootCNode], words);
    }

    /// <summary>A page's address at which nothing is mapped.</summary>
    protected Word FreeAddress() => 0x10000000 + (_nextSlot * 0x1000);

    /// <summary>The slot of the root CNode with this address.</summary>
    protected static ref Cte SlotAt(Word cptr) => ref BootCaps.Slot((InitialSlot)cptr).Ref;

    /// <summary>The capability in a slot of the root CNode.</summary>
    protected static Cap CapAt(Word cptr) => SlotAt(cptr).Cap;

    /// <summary>The thread behind a capability of the root task.</summary>
    protected static Ptr<Tcb> ThreadAt(Word cptr) => ThreadCap.From(CapAt(cptr)).Object;

    /// <summary>Asserts that every rule about the kernel's state holds.</summary>
    protected static void AssertInvariants() => Invariants.Check(Machine);

    // The smallest RAM untyped of at least 2^bits bytes.
    private static Word FindMemory(Word bits)
    {
        ref BootInfo info = ref Machine.BootInfo.Ref;
        Word best = 0;
        Word bestBits = Config.WordBits;
        for (Word i = 0; i < info.Untyped.End - info.Untyped.Start; i++)
        {
            UntypedDesc untyped = info.UntypedList[(int)i];
            if (untyped.IsDevice == 0 && untyped.SizeBits >= bits && untyped.SizeBits < bestBits)
            {
                best = info.Untyped.Start + i;
                bestBits = untyped.SizeBits;
            }
        }

        return best;
    }
}
