// SPDX-License-Identifier: BSD-2-Clause
// The worker's CSpace: a CNode of 256 slots with a capability of every kind, which the warden refills when needed.
// Everything in it is made from one untyped, or is a copy that the warden does not need.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Hostile;

/// <summary>The worker's surroundings.</summary>
public static class Prison
{
    /// <summary>The priority of worker and warden, and the highest that the worker may give.</summary>
    public const Word Priority = 100;

    /// <summary>Bits of the worker's CNode.</summary>
    public const int CNodeBits = 8;

    /// <summary>Slots with something in them: 1 up to this, exclusive. Garbage goes to slots around them, too.</summary>
    public const Word FilledSlots = 16;

    /// <summary>Where the worker's own TCB is.</summary>
    public const Word WorkerTcbSlot = 1;

    /// <summary>
    /// Where the right to all interrupts is, of which no copy can be made: it goes when the worker first deletes it.
    /// </summary>
    private const Word IrqControlSlot = 4;
    private const Word NewObjectsSlot = 8;
    private const Word UntypedBits = 20;
    private const Word WorkerUntypedBits = 18;

    /// <summary>Where the endpoint for the worker's faults is: a slot that garbage seldom names.</summary>
    private const Word FaultSlot = 200;

    /// <summary>The CSpace is filled anew each time that the worker was set free so often.</summary>
    private const Word RepairsPerFill = 64;

    private static Word s_untyped;
    private static Word s_cnode;
    private static Word s_faultEndpoint;
    private static Word s_repairs;

    /// <summary>Makes what lasts.</summary>
    public static void Make()
    {
        s_untyped = Memory.Make((Word)ObjectType.Untyped, UntypedBits, 1);
        s_cnode = Memory.Make((Word)ObjectType.CapTable, CNodeBits, 1);
        s_faultEndpoint = Memory.Make((Word)ObjectType.Endpoint, 0, 1);
        Checks.That(
            s_untyped != 0 && s_cnode != 0 && s_faultEndpoint != 0, "the worker's memory, CNode and endpoint are made");
        Invoke.Move(s_cnode, IrqControlSlot, CNodeBits, Memory.Root(), (Word)InitialSlot.IrqControl);
    }

    /// <summary>A slot number of the worker's CSpace: most often one with something in it.</summary>
    public static Word Slot() => Garbage.Below(4) == 0 ? Garbage.Below(1 << CNodeBits) : Garbage.Below(FilledSlots);

    /// <summary>Gives the worker what it may have lost, and now and then a CSpace that is filled anew.</summary>
    public static void Repair(UserThread worker)
    {
        Invoke.Suspend(worker.Tcb);
        if (s_repairs % RepairsPerFill == 0)
        {
            Empty(s_repairs == 0 ? IrqControlSlot : 0);
            Fill(worker);
        }

        s_repairs += 1;
        Put(FaultSlot, s_faultEndpoint);
        Invoke.Configure(
            worker.Tcb, FaultSlot, s_cnode, CNodeCapData.New(guard: 0, guardSize: Config.WordBits - CNodeBits).W0,
            (Word)InitialSlot.InitThreadVSpace, worker.Buffer, worker.BufferFrame);
        Ipc.Prepare(Ptr<IpcBuffer>.At(worker.Buffer));
        Invoke.SetTlsBase(worker.Tcb, worker.Buffer);
        Invoke.SetSchedParams(worker.Tcb, (Word)InitialSlot.InitThreadTcb, Priority, Priority);
    }

    /// <summary>Takes everything back.</summary>
    public static void Destroy()
    {
        Empty(0);
        Checks.Equal(
            (Word)(uint)Invoke.Revoke(Memory.Root(), s_untyped, Invoke.FullDepth), 0, "the worker's memory can be revoked");
        Checks.Equal(
            (Word)(uint)Invoke.Delete(Memory.Root(), s_cnode, Invoke.FullDepth), 0, "its CNode can be deleted");
    }

    /// <summary>Empties the CSpace but for one slot, and takes back all memory.</summary>
    private static void Empty(Word exceptSlot)
    {
        for (Word i = 0; i < 1 << CNodeBits; i += 1)
        {
            if (i != exceptSlot)
            {
                Invoke.Delete(s_cnode, i, CNodeBits);
            }
        }

        Invoke.Revoke(Memory.Root(), s_untyped, Invoke.FullDepth);
    }

    private static void Fill(UserThread worker)
    {
        Put(WorkerTcbSlot, worker.Tcb);
        Put(2, s_cnode);
        New(3, (Word)ObjectType.Untyped, WorkerUntypedBits);
        Put(5, (Word)InitialSlot.AsidControl);
        Put(6, (Word)InitialSlot.InitThreadAsidPool);
        if (Config.NumDomains == 1)
        {
            Put(7, (Word)InitialSlot.Domain);
        }

        New(NewObjectsSlot, (Word)ObjectType.Endpoint, 0);
        New(NewObjectsSlot + 1, (Word)ObjectType.Notification, 0);
        New(NewObjectsSlot + 2, (Word)ObjectType.Tcb, 0);
        New(NewObjectsSlot + 3, (Word)ObjectType.CapTable, 4);
        New(NewObjectsSlot + 4, Machine.PageType, 0);
        New(NewObjectsSlot + 5, Machine.PageTableType, 0);
        New(NewObjectsSlot + 6, Machine.VSpaceType, 0);
        New(NewObjectsSlot + 7, (Word)ObjectType.Untyped, 12);
    }

    private static void Put(Word slot, Word capability) =>
        Invoke.Copy(s_cnode, slot, CNodeBits, Memory.Root(), capability, Invoke.AllRights());

    /// <summary>An object out of the worker's untyped: made in a slot of the warden's, then moved.</summary>
    private static void New(Word slot, Word type, Word sizeBits)
    {
        Word scratch = ScratchSlot();
        Invoke.Retype(s_untyped, type, sizeBits, Memory.Root(), scratch, 1);
        Invoke.Move(s_cnode, slot, CNodeBits, Memory.Root(), scratch);
    }

    private static Word ScratchSlot() => Memory.Info().Ref.Empty.End - 1;
}
