// SPDX-License-Identifier: BSD-2-Clause
// The object invocations that the root tasks use. Manual, chapter "seL4 API Reference": words in the order of the
// parameters, capabilities beside them.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.User;

/// <summary>Object invocations. Each gives the kernel's error, 0 if there was none.</summary>
public static class Invoke
{
    /// <summary>Depth of a slot number in the root CNode of a program that starts: all bits of the word.</summary>
    public const Word FullDepth = Config.WordBits;

    /// <summary>Makes objects out of untyped memory; their capabilities come to slots of <paramref name="root"/>.</summary>
    public static Error Retype(Word untyped, Word type, Word sizeBits, Word root, Word firstSlot, Word count)
    {
        Ipc.SetCap(0, root);
        Ipc.SetMr(0, type);
        Ipc.SetMr(1, sizeBits);
        Ipc.SetMr(2, 0);
        Ipc.SetMr(3, 0);
        Ipc.SetMr(4, firstSlot);
        Ipc.SetMr(5, count);
        return Do(untyped, (Word)InvocationLabel.UntypedRetype, 1, 6);
    }

    /// <summary>
    /// Gives a thread its fault endpoint, CSpace, VSpace and IPC buffer. (MCS: <see cref="TimedInvoke.SetSchedParams"/> sets
    /// the fault endpoint.)
    /// </summary>
    public static Error Configure(Word tcb, Word faultEndpoint, Word cspace, Word cspaceData, Word vspace, Word buffer, Word bufferFrame)
    {
        Ipc.SetCap(0, cspace);
        Ipc.SetCap(1, vspace);
        Ipc.SetCap(2, bufferFrame);
        if (Config.Mcs)
        {
            Ipc.SetMr(0, cspaceData);
            Ipc.SetMr(1, 0);
            Ipc.SetMr(2, buffer);
            return Do(tcb, (Word)InvocationLabel.TCBConfigure, 3, 3);
        }

        Ipc.SetMr(0, faultEndpoint);
        Ipc.SetMr(1, cspaceData);
        Ipc.SetMr(2, 0);
        Ipc.SetMr(3, buffer);
        return Do(tcb, (Word)InvocationLabel.TCBConfigure, 3, 4);
    }

    /// <summary>Sets a thread's maximum controlled priority and its priority.</summary>
    public static Error SetSchedParams(Word tcb, Word authority, Word maxControlled, Word priority)
    {
        Ipc.SetCap(0, authority);
        Ipc.SetMr(0, maxControlled);
        Ipc.SetMr(1, priority);
        return Do(tcb, (Word)InvocationLabel.TCBSetSchedParams, 1, 2);
    }

    /// <summary>Sets a thread's priority.</summary>
    public static Error SetPriority(Word tcb, Word authority, Word priority)
    {
        Ipc.SetCap(0, authority);
        Ipc.SetMr(0, priority);
        return Do(tcb, (Word)InvocationLabel.TCBSetPriority, 1, 1);
    }

    /// <summary>Sets where a thread finds its own word (<see cref="Trap.ThreadWord"/>).</summary>
    public static Error SetTlsBase(Word tcb, Word value)
    {
        Ipc.SetMr(0, value);
        return Do(tcb, (Word)InvocationLabel.TCBSetTLSBase, 0, 1);
    }

    /// <summary>Sets program counter, stack pointer and first argument of a thread, and makes it run.</summary>
    public static Error Start(Word tcb, Word programCounter, Word stackPointer, Word argument)
    {
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, Machine.StartRegisters);
        for (Word i = 0; i < Machine.StartRegisters; i += 1)
        {
            Ipc.SetMr(2 + i, 0);
        }

        Ipc.SetMr(2, programCounter);
        Ipc.SetMr(2 + Machine.StackPointerWord, stackPointer);
        Ipc.SetMr(2 + Machine.ArgumentWord, argument);
        return Do(tcb, (Word)InvocationLabel.TCBWriteRegisters, 0, 2 + Machine.StartRegisters);
    }

    /// <summary>Stops a thread.</summary>
    public static Error Suspend(Word tcb) => Do(tcb, (Word)InvocationLabel.TCBSuspend, 0, 0);

    /// <summary>Copies a capability with fewer or equal rights.</summary>
    public static Error Copy(Word root, Word slot, Word depth, Word sourceRoot, Word sourceSlot, CapRights rights)
    {
        SetSource(sourceRoot, slot, depth, sourceSlot);
        Ipc.SetMr(4, rights.W0);
        return Do(root, (Word)InvocationLabel.CNodeCopy, 1, 5);
    }

    /// <summary>Copies a capability and gives the copy a badge (or a CNode capability its guard).</summary>
    public static Error Mint(Word root, Word slot, Word depth, Word sourceRoot, Word sourceSlot, CapRights rights, Word badge)
    {
        SetSource(sourceRoot, slot, depth, sourceSlot);
        Ipc.SetMr(4, rights.W0);
        Ipc.SetMr(5, badge);
        return Do(root, (Word)InvocationLabel.CNodeMint, 1, 6);
    }

    /// <summary>Moves a capability to an empty slot.</summary>
    public static Error Move(Word root, Word slot, Word depth, Word sourceRoot, Word sourceSlot)
    {
        SetSource(sourceRoot, slot, depth, sourceSlot);
        return Do(root, (Word)InvocationLabel.CNodeMove, 1, 4);
    }

    /// <summary>Empties a slot.</summary>
    public static Error Delete(Word root, Word slot, Word depth) =>
        DoOnSlot(root, (Word)InvocationLabel.CNodeDelete, slot, depth);

    /// <summary>Deletes everything that was derived from a capability.</summary>
    public static Error Revoke(Word root, Word slot, Word depth) =>
        DoOnSlot(root, (Word)InvocationLabel.CNodeRevoke, slot, depth);

    /// <summary>Maps a page.</summary>
    public static Error MapPage(Word page, Word vspace, Word address, CapRights rights, Word attributes)
    {
        Ipc.SetCap(0, vspace);
        Ipc.SetMr(0, address);
        Ipc.SetMr(1, rights.W0);
        Ipc.SetMr(2, attributes);
        return Do(page, Machine.PageMapLabel, 1, 3);
    }

    /// <summary>Unmaps a page.</summary>
    public static Error UnmapPage(Word page) => Do(page, Machine.PageUnmapLabel, 0, 0);

    /// <summary>Maps a page table where the walk to an address first finds none.</summary>
    public static Error MapPageTable(Word table, Word vspace, Word address, Word label)
    {
        Ipc.SetCap(0, vspace);
        Ipc.SetMr(0, address);
        Ipc.SetMr(1, Machine.DataAttributes);
        return Do(table, label, 1, 2);
    }

    /// <summary>All rights.</summary>
    public static CapRights AllRights() =>
        CapRights.New(allowGrantReply: true, allowGrant: true, allowRead: true, allowWrite: true);

    private static void SetSource(Word sourceRoot, Word slot, Word depth, Word sourceSlot)
    {
        Ipc.SetCap(0, sourceRoot);
        Ipc.SetMr(0, slot);
        Ipc.SetMr(1, depth);
        Ipc.SetMr(2, sourceSlot);
        Ipc.SetMr(3, FullDepth);
    }

    private static Error DoOnSlot(Word root, Word label, Word slot, Word depth)
    {
        Ipc.SetMr(0, slot);
        Ipc.SetMr(1, depth);
        return Do(root, label, 0, 2);
    }

    private static Error Do(Word cptr, Word label, Word caps, Word length) =>
        (Error)(uint)Ipc.Call(cptr, Ipc.Tag(label, caps, length)).Label;
}
