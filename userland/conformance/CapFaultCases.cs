// SPDX-License-Identifier: BSD-2-Clause
// Faults of capability look-ups, and the fault handler's own capability. Manual, sections "Faults" and "Lookup Failure
// Description".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of capability faults, and of fault handlers.</summary>
public static class CapFaultCases
{
    private const Word CapLabel = (Word)FaultType.CapFault;
    private const Word ExceptionLabel = (Word)FaultType.UserException;

    // An address that the guard of the root CNode does not match.
    private const Word Wild = 0x8000_0000_0000_0001;

    [Case(
        "CapFault", "NoError",
        "a send to an address that a guard does not match: bits left, guard, its size")]
    public static void SendsPastAGuard()
    {
        Word guardBits = Config.WordBits - Memory.Info().Ref.InitThreadCNodeSizeBits;
        Agent.Make(Space.New());
        Call(Syscall.Send, Wild);
        ExpectCapFault(Wild, 0, LookupFailureType.GuardMismatch, 7);
        Expect.Equal(Ipc.GetMr(4), Config.WordBits, "the bits left");
        Expect.Equal(Ipc.GetMr(5), 0, "the guard");
        Expect.Equal(Ipc.GetMr(6), guardBits, "the size of the guard");
    }

    [Case("CapFault", "NoError", "a call and a receive with such an address")]
    public static void CallsAndReceivesPastAGuard()
    {
        Agent.Make(Space.New());
        Call(Syscall.Call, Wild);
        ExpectCapFault(Wild, 0, LookupFailureType.GuardMismatch, 7);
        Call(Syscall.Recv, Wild);
        ExpectCapFault(Wild, 1, LookupFailureType.GuardMismatch, 7);
        Call(Syscall.NBRecv, Wild);
        ExpectCapFault(Wild, 1, LookupFailureType.GuardMismatch, 7);
        Call(Syscall.ReplyRecv, Wild);
        ExpectCapFault(Wild, 1, LookupFailureType.GuardMismatch, 7);
    }

    [Case("CapFault", "NoError", "a guard inside the CSpace that does not match", When = !Config.Mcs)]
    public static void SendsPastAnInnerGuard()
    {
        MakeSmallSpace();
        Word address = ((Word)3 << 60) | ((Word)6 << 56);
        Call(Syscall.Send, address);
        ExpectCapFault(address, 0, LookupFailureType.GuardMismatch, 7);
        Expect.Equal(Ipc.GetMr(4), 60, "the bits left");
        Expect.Equal(Ipc.GetMr(5), 5, "the guard");
        Expect.Equal(Ipc.GetMr(6), 4, "the size of the guard");
    }

    [Case("CapFault", "NoError", "a CNode that resolves more bits than are left", When = !Config.Mcs)]
    public static void SendsTooDeep()
    {
        MakeSmallSpace();
        Word address = (Word)2 << 60;
        Call(Syscall.Send, address);
        ExpectCapFault(address, 0, LookupFailureType.DepthMismatch, 6);
        Expect.Equal(Ipc.GetMr(4), 60, "the bits left");
        Expect.Equal(Ipc.GetMr(5), 62, "the bits that the CNode resolves");
    }

    [Case("CapFault", "NoError", "receiving from an empty slot")]
    public static void ReceivesFromNothing()
    {
        Word slot = Room.Slot();
        Agent.Make(Space.New());
        Call(Syscall.Recv, slot);
        ExpectMissing(slot);
        Call(Syscall.NBRecv, slot);
        ExpectMissing(slot);
        Call(Syscall.ReplyRecv, slot);
        ExpectMissing(slot);
    }

    [Case("CapFault", "NoError", "receiving from what is no endpoint, or without the right to")]
    public static void ReceivesFromOtherObjects()
    {
        Word writeOnly = Room.CopyWith(Room.Endpoint(), Space.Rights(false, true));
        Word signalOnly = Room.CopyWith(Room.Notification(), Space.Rights(false, true));
        Agent.Make(Space.New());
        Call(Syscall.Recv, Room.Root());
        ExpectMissing(Room.Root());
        Call(Syscall.Recv, writeOnly);
        ExpectMissing(writeOnly);
        Call(Syscall.Recv, signalOnly);
        ExpectMissing(signalOnly);
        Call(Syscall.NBRecv, signalOnly);
        ExpectMissing(signalOnly);
    }

    [Case("CapFault", "NoError", "waiting for a notification that is bound to another thread")]
    public static void WaitsForABoundNotification()
    {
        Word notification = Room.Notification();
        Expect.Ok(TcbCap.BindNotification(Room.Self(), notification));
        Agent.Make(Space.New());
        Call(Syscall.Recv, notification);
        ExpectMissing(notification);
        Expect.Ok(TcbCap.UnbindNotification(Room.Self()));
    }

    [Case("CapFault", "NoError", "no fault: sends that do not wait, sends to empty slots, replies to nobody", When = !Config.Mcs)]
    public static void DoesNotFault()
    {
        Word slot = Room.Slot();
        Word readOnly = Room.CopyWith(Room.Endpoint(), Space.Rights(true, false));
        Agent.Make(Space.New());
        ExpectPasses(Syscall.NBSend, Wild);
        ExpectPasses(Syscall.NBSend, slot);
        ExpectPasses(Syscall.Send, slot);
        ExpectPasses(Syscall.Send, readOnly);
        ExpectPasses(Syscall.NBSend, readOnly);
        ExpectPasses(Syscall.Call, slot);
        ExpectPasses(Syscall.Reply, Wild);
        ExpectPasses(Syscall.Yield, Wild);
    }

    [Case("CapFault", "NoError", "the answer lets the call be made again, whatever its label")]
    public static void RetriesTheCall()
    {
        Word slot = Room.Slot();
        Word notification = Room.Notification();
        Agent.Make(Space.New());
        Call(Syscall.Recv, slot);
        ExpectMissing(slot);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        ExpectMissing(slot);
        Ipc.Signal(notification);
        Expect.Ok(CNodeCap.Move(Room.Root(), slot, Room.Depth, Room.Root(), notification, Room.Depth));
        Inbox.Reply(Ipc.Tag(3, 0, 2));
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 4, "where it faults next");
    }

    [Case(
        "Fault handler", "NoError",
        "its capability needs the rights to write and to grant, or grant replies", When = !Config.Mcs)]
    public static void NeedsRights()
    {
        Word space = Space.New();
        Agent.Make(space);
        ExpectHandled(space, Room.CopyWith(Agent.Faults(), Rights(true, false, true)), true);
        ExpectHandled(space, Room.CopyWith(Agent.Faults(), Rights(true, true, false)), true);
        ExpectHandled(space, Room.CopyWith(Agent.Faults(), Rights(true, false, false)), false);
        ExpectHandled(space, Room.CopyWith(Agent.Faults(), Rights(false, true, true)), false);
        ExpectHandled(space, Room.CopyWith(Agent.Faults(), Space.Rights(true, false)), false);
    }

    [Case(
        "Fault handler", "NoError",
        "without one the thread stops; with one it faults again when it is resumed", When = !Config.Mcs)]
    public static void StopsWithoutHandler()
    {
        Word space = Space.New();
        Agent.Make(space);
        ExpectHandled(space, 0, false);
        ExpectHandled(space, Room.Slot(), false);
        ExpectHandled(space, Wild, false);
        ExpectHandled(space, Room.Notification(), false);
        ExpectHandled(space, Room.Root(), false);
        Expect.Ok(TcbCap.SetSpace(
            Agent.Tcb(), Room.Badged(Agent.Faults(), Agent.FaultBadge), Room.Root(), 0, space, 0));
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page, "the instruction");
    }

    [Case("Fault handler", "NoError", "a handler answers and waits for the next fault at once")]
    public static void AnswersAndWaits()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        for (Word i = 1; i < 4; i += 1)
        {
            Ipc.SetMr(0, Agent.Page + (4 * i));
            var (info, badge) = Inbox.ReplyRecv(Agent.Faults(), Ipc.Tag(0, 0, 1));
            Expect.Equal(info.Label, ExceptionLabel, "the label of the next fault");
            Expect.Equal(badge, Agent.FaultBadge, "its badge");
            Expect.Equal(Ipc.GetMr(0), Agent.Page + (4 * i), "its instruction");
        }
    }

    [Case("Fault handler", "NoError", "a saved reply capability answers later; once", When = !Config.Mcs)]
    public static void AnswersLater()
    {
        Word reply = Room.Slot();
        Agent.Make(Space.New());
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), reply, Room.Depth));
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectNothing(Agent.Faults());
        Ipc.SetMr(0, Agent.Page + 0x10);
        Ipc.Send(reply, Ipc.Tag(0, 0, 1));
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 0x10, "where it went");
        Expect.That(Room.IsEmpty(reply), "the reply capability is used up");
    }

    [Case(
        "Fault handler", "NoError",
        "a thread whose reply capability is deleted waits; resumed, it faults again", When = !Config.Mcs)]
    public static void LosesItsAnswer()
    {
        Word reply = Room.Slot();
        Agent.Make(Space.New());
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Ok(CNodeCap.SaveCaller(Room.Root(), reply, Room.Depth));
        Expect.Ok(CNodeCap.Delete(Room.Root(), reply, Room.Depth));
        Agent.ExpectNothing(Agent.Faults());
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
    }

    private static CapRights Rights(bool write, bool grant, bool grantReply) => CapRights.New(
        allowGrantReply: grantReply, allowGrant: grant, allowRead: true, allowWrite: write);

    /// <summary>Lets the agent make a system call with no message.</summary>
    private static void Call(Syscall call, Word cptr)
    {
        Agent.Put(Agent.SystemCall, Agent.Undefined, Agent.Undefined);
        Agent.Start(Agent.Page, cptr, 0, 0, 0, Agent.Number(call));
    }

    private static void ExpectPasses(Syscall call, Word cptr)
    {
        Call(call, cptr);
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 4, "the instruction behind the call");
    }

    private static void ExpectCapFault(Word cptr, Word receiving, LookupFailureType failure, Word length)
    {
        Agent.ExpectFault(CapLabel, length);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + Agent.SystemCallOffset, "the instruction");
        Expect.Equal(Ipc.GetMr(1), cptr, "the address");
        Expect.Equal(Ipc.GetMr(2), receiving, "whether it was receiving");
        Expect.Equal(Ipc.GetMr(3), (Word)(uint)failure, "the kind of look-up failure");
    }

    private static void ExpectMissing(Word cptr)
    {
        ExpectCapFault(cptr, 1, LookupFailureType.MissingCapability, 5);
        Expect.Equal(Ipc.GetMr(4), 0, "the bits left");
    }

    /// <summary>Whether a fault reaches the endpoint through this capability.</summary>
    private static void ExpectHandled(Word space, Word handler, bool isHandled)
    {
        Expect.Ok(TcbCap.SetSpace(Agent.Tcb(), handler, Room.Root(), 0, space, 0));
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        var (info, _) = Inbox.NBRecv(Agent.Faults());
        Expect.Equal(info.Label, isHandled ? ExceptionLabel : 0, "the label of the fault");
    }

    /// <summary>
    /// Gives the agent a CSpace of 16 slots that resolve 4 bits. 1: its fault handler; 2: a CNode that resolves 62 bits;
    /// 3: a CNode with the guard 5 of 4 bits.
    /// </summary>
    private static void MakeSmallSpace()
    {
        Word space = Space.New();
        Word root = Room.CNode(4);
        Word inner = Room.CNode(4);
        Agent.Make(space);
        Expect.Ok(CNodeCap.Mint(
            root, 1, 4, Room.Root(), Agent.Faults(), Room.Depth, Invoke.AllRights(), Agent.FaultBadge));
        Expect.Ok(CNodeCap.Mint(root, 2, 4, Room.Root(), inner, Room.Depth, Invoke.AllRights(), 58));
        Expect.Ok(CNodeCap.Mint(root, 3, 4, Room.Root(), inner, Room.Depth, Invoke.AllRights(), (5 << 6) | 4));
        Expect.Ok(TcbCap.SetSpace(Agent.Tcb(), (Word)1 << 60, root, 0, space, 0));
    }
}
