// SPDX-License-Identifier: BSD-2-Clause
// Threads of MCS: their scheduling parameters, fault and timeout handlers. Manual, chapter "Threads and Execution".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of the invocations of a TCB that MCS has in another form.</summary>
[When(Config.Mcs)]
public static class TimedTcbCases
{
    [Case("seL4_TCB_SetSchedParams", "NoError", "the context that the thread has already; none")]
    public static void SameContext()
    {
        Workers.Make(0, 0);
        Expect.Ok(SetParams(Workers.Tcb(0), TimedContexts.Context(0), TimedInvoke.None));
        Expect.Ok(SetParams(Workers.Tcb(0), TimedInvoke.None, TimedInvoke.None));
        Expect.Ok(TimedInvoke.Bind(TimedContexts.Context(0), Workers.Tcb(0)));
    }

    [Case("seL4_TCB_SetSchedParams", "RangeError", "a priority above the authority's most")]
    public static void TooHigh()
    {
        Word tcb = Room.Tcb();
        Word authority = Room.Tcb();
        Expect.Ok(TcbCap.SetMCPriority(authority, Room.Self(), 50));
        Expect.RangeError(TimedInvoke.SetSchedParams(tcb, authority, 0, 51, TimedInvoke.None, TimedInvoke.None), 0, 50);
        Expect.RangeError(TimedInvoke.SetSchedParams(tcb, authority, 51, 0, TimedInvoke.None, TimedInvoke.None), 0, 50);
        Expect.Ok(TimedInvoke.SetSchedParams(tcb, authority, 50, 50, TimedInvoke.None, TimedInvoke.None));
    }

    [Case("seL4_TCB_SetSchedParams", "InvalidCapability", "authority, context or fault handler is another object")]
    public static void OtherObjects()
    {
        Word tcb = Room.Tcb();
        Word endpoint = Room.Endpoint();
        Expect.InvalidCapability(TimedInvoke.SetSchedParams(tcb, endpoint, 0, 0, TimedInvoke.None, TimedInvoke.None), 1);
        Expect.InvalidCapability(SetParams(tcb, endpoint, TimedInvoke.None), 2);
        Expect.InvalidCapability(SetParams(tcb, TimedInvoke.None, Room.Notification()), 3);
    }

    [Case("seL4_TCB_SetSchedParams", "IllegalOperation", "a context that another thread has; another context than the thread has")]
    public static void TakenContext()
    {
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Expect.Error(SetParams(Room.Tcb(), TimedContexts.Context(0), TimedInvoke.None), Error.IllegalOperation);
        Expect.Error(SetParams(Workers.Tcb(1), TimedContexts.Context(0), TimedInvoke.None), Error.IllegalOperation);
    }

    [Case("seL4_TCB_SetSchedParams", "TruncatedMessage", "a word or a capability is missing")]
    public static void ShortMessages()
    {
        Word tcb = Room.Tcb();
        Ipc.SetCap(0, Room.Self());
        Ipc.SetCap(1, 0);
        Ipc.SetCap(2, 0);
        Expect.Error(Raw.Call(tcb, InvocationLabel.TCBSetSchedParams, 3, 1), Error.TruncatedMessage);
        Ipc.SetCap(0, Room.Self());
        Ipc.SetCap(1, 0);
        Expect.Error(Raw.Call(tcb, InvocationLabel.TCBSetSchedParams, 2, 2), Error.TruncatedMessage);
    }

    [Case("seL4_TCB_SetSpace", "InvalidCapability", "the fault handler is another object; so are CSpace or VSpace: IllegalOperation")]
    public static void SpacesOfOtherKinds()
    {
        Word tcb = Room.Tcb();
        Word notification = Room.Notification();
        Expect.InvalidCapability(TimedContexts.SetSpace(tcb, notification, Room.Root(), 0, Room.VSpace()), 1);
        Expect.Error(TimedContexts.SetSpace(tcb, 0, notification, 0, Room.VSpace()), Error.IllegalOperation);
        Expect.Error(TimedContexts.SetSpace(tcb, 0, Room.Root(), 0, notification), Error.IllegalOperation);
        Expect.Ok(TimedContexts.SetSpace(tcb, Room.Endpoint(), Room.Root(), 0, Room.VSpace()));
    }

    [Case("seL4_TCB_SetSpace", "TruncatedMessage", "a word or a capability is missing")]
    public static void SpacesMissing()
    {
        Word tcb = Room.Tcb();
        Ipc.SetCap(0, 0);
        Ipc.SetCap(1, Room.Root());
        Ipc.SetCap(2, Room.VSpace());
        Expect.Error(Raw.Call(tcb, InvocationLabel.TCBSetSpace, 3, 1), Error.TruncatedMessage);
        Ipc.SetCap(0, 0);
        Ipc.SetCap(1, Room.Root());
        Expect.Error(Raw.Call(tcb, InvocationLabel.TCBSetSpace, 2, 2), Error.TruncatedMessage);
    }

    [Case("seL4_TCB_SetTimeoutEndpoint", "NoError", "a thread whose budget is used up sends badge and time, and runs on after an answer")]
    public static void Timeouts()
    {
        Word endpoint = Room.Endpoint();
        Word context = Room.Make(ObjectType.SchedContext, 8, 1);
        Word page = Memory.MakePages(1);
        Word reply = Room.Make(ObjectType.Reply, 0, 1);
        Expect.Ok(TimedInvoke.Configure(TimedContexts.Control(), context, 1000, 20_000, 0, 33, 0));
        Workers.Make(0, 0);
        Expect.Ok(TimedInvoke.Unbind(TimedContexts.Context(0)));
        Expect.Ok(TimedInvoke.SetTimeoutEndpoint(Workers.Tcb(0), endpoint));
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority - 1));
        Workers.StartCount(0, page);
        (MessageInfo info, _) = TimedIpc.Recv(endpoint, reply);
        Word badge = Ipc.GetMr(0);
        ulong time = TimedInvoke.GetTime(1);
        Expect.Equal(info.Label, (Word)(uint)FaultType.Timeout, "the kind of fault");
        Expect.Equal(info.Length, 1 + TimedInvoke.TimeWords, "the words of the message");
        Expect.Equal(badge, 33, "the badge of the context");
        Expect.That(time >= 900 && time < 20_000, "the time that was used is about the budget");
        Word counted = (Word)Mmio.Read64(page);
        Expect.That(counted != 0, "it has counted");
        Ipc.Send(reply, Ipc.Tag(0, 0, 0));
        info = TimedIpc.Recv(endpoint, reply).info;
        Expect.Equal(info.Label, (Word)(uint)FaultType.Timeout, "the kind of the second fault");
        Expect.That(Mmio.Read64(page) > counted, "it counted on");
    }

    [Case("seL4_TCB_SetTimeoutEndpoint", "InvalidCapability", "another object")]
    public static void TimeoutsElsewhere()
    {
        Expect.InvalidCapability(TimedInvoke.SetTimeoutEndpoint(Room.Tcb(), Room.Notification()), 1);
        Expect.Ok(TimedInvoke.SetTimeoutEndpoint(Room.Tcb(), Room.Slot()));
    }

    [Case("seL4_TCB_SetTimeoutEndpoint", "TruncatedMessage", "the endpoint is missing")]
    public static void TimeoutsNowhere() =>
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetTimeoutEndpoint, 0, 0), Error.TruncatedMessage);

    [Case("seL4_Yield", "NoError", "the rest of the budget is given up: an equal runs")]
    public static void Yields()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran before");
        Ipc.Yield();
        Expect.Equal(Workers.Done(0), 1, "whether it ran");
    }

    private static Error SetParams(Word tcb, Word context, Word faultEndpoint) =>
        TimedInvoke.SetSchedParams(tcb, Room.Self(), 0, Workers.Priority, context, faultEndpoint);
}
