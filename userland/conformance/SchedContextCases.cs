// SPDX-License-Identifier: BSD-2-Clause
// Scheduling contexts (MCS): who runs on them, and for how long. Manual, section "Scheduling Contexts".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of scheduling contexts.</summary>
[When(Config.Mcs)]
public static class SchedContextCases
{
    private const Word SizeBits = 8;

    [Case("seL4_SchedContext_Bind", "NoError", "a thread that has started runs as soon as it has time")]
    public static void BindsAThread()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Word context = Context();
        MakePassive(0);
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran without time");
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 1, "whether it ran then");
    }

    [Case("seL4_SchedContext_Bind", "NoError", "a notification lends its context to the thread that it wakes up")]
    public static void BindsANotification()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 1);
        Word context = Context();
        Workers.Make(0, 0);
        Workers.StartTwice(0, Syscall.Wait, notification, Ipc.Tag(0, 0, 0));
        Expect.Ok(TimedInvoke.Unbind(OwnContext(0)));
        Expect.Ok(TimedInvoke.Bind(context, notification));
        Ipc.Signal(badged);
        Ipc.Signal(badged);
        Expect.Equal(Workers.Done(0), 1, "whether it ran on the notification's time, twice");
    }

    [Case("seL4_SchedContext_Bind", "IllegalOperation", "a second thread, a second notification, a second context; a thread and a notification may share one")]
    public static void IsBoundAlready()
    {
        Word first = Context();
        Word second = Context();
        Word notification = Room.Notification();
        MakePassive(0);
        MakePassive(1);
        Expect.Ok(TimedInvoke.Bind(first, Workers.Tcb(0)));
        Expect.Error(TimedInvoke.Bind(first, Workers.Tcb(1)), Error.IllegalOperation);
        Expect.Error(TimedInvoke.Bind(second, Workers.Tcb(0)), Error.IllegalOperation);
        Expect.Ok(TimedInvoke.Bind(first, notification));
        Expect.Error(TimedInvoke.Bind(first, Room.Notification()), Error.IllegalOperation);
        Expect.Error(TimedInvoke.Bind(second, notification), Error.IllegalOperation);
    }

    [Case("seL4_SchedContext_Bind", "InvalidCapability", "neither a thread nor a notification")]
    public static void BindsSomethingElse()
    {
        Expect.InvalidCapability(TimedInvoke.Bind(Context(), Room.Endpoint()), 1);
        Expect.InvalidCapability(TimedInvoke.Bind(Context(), Room.Slot()), 1);
    }

    [Case("seL4_SchedContext_Bind", "TruncatedMessage", "the thread is missing")]
    public static void BindsNothing() =>
        Expect.Error(Raw.Call(Context(), InvocationLabel.SchedContextBind, 0, 0), Error.TruncatedMessage);

    [Case("seL4_SchedContext_Unbind", "NoError", "a thread does not run any more; a context that nobody has")]
    public static void Unbinds()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Word context = Context();
        Expect.Ok(TimedInvoke.Unbind(context));
        MakePassive(0);
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Ok(TimedInvoke.Unbind(context));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran");
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 1, "whether it ran when it had it again");
    }

    [Case("seL4_SchedContext_Unbind", "IllegalOperation", "the context that the caller runs on")]
    public static void UnbindsOneself() =>
        Expect.Error(TimedInvoke.Unbind((Word)InitialSlot.InitThreadSc), Error.IllegalOperation);

    [Case("seL4_SchedContext_UnbindObject", "NoError", "from a thread, and from a notification")]
    public static void UnbindsObjects()
    {
        Word context = Context();
        Word notification = Room.Notification();
        MakePassive(0);
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Ok(TimedInvoke.UnbindObject(context, Workers.Tcb(0)));
        Expect.Ok(TimedInvoke.Bind(context, notification));
        Expect.Ok(TimedInvoke.UnbindObject(context, notification));
        Expect.Ok(TimedInvoke.Bind(context, notification));
    }

    [Case("seL4_SchedContext_UnbindObject", "IllegalOperation", "what it is not bound to; the caller")]
    public static void UnbindsOthers()
    {
        Word context = Context();
        MakePassive(0);
        MakePassive(1);
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Error(TimedInvoke.UnbindObject(context, Workers.Tcb(1)), Error.IllegalOperation);
        Expect.Error(TimedInvoke.UnbindObject(context, Room.Notification()), Error.IllegalOperation);
        Expect.Error(TimedInvoke.UnbindObject((Word)InitialSlot.InitThreadSc, Room.Self()), Error.IllegalOperation);
    }

    [Case("seL4_SchedContext_UnbindObject", "InvalidCapability", "neither a thread nor a notification")]
    public static void UnbindsSomethingElse() =>
        Expect.InvalidCapability(TimedInvoke.UnbindObject(Context(), Room.Endpoint()), 1);

    [Case("seL4_SchedContext_UnbindObject", "TruncatedMessage", "the thread is missing")]
    public static void UnbindsNothing() =>
        Expect.Error(Raw.Call(Context(), InvocationLabel.SchedContextUnbindObject, 0, 0), Error.TruncatedMessage);

    [Case("seL4_SchedContext_Consumed", "NoError", "nothing by a context that nobody used; what the caller used, counted anew each time")]
    public static void TellsTime()
    {
        (Error error, ulong unused) = TimedInvoke.Consumed(Context());
        Expect.Ok(error);
        Expect.That(unused == 0, "an unused context has used nothing");
        Spend();
        (_, ulong first) = TimedInvoke.Consumed((Word)InitialSlot.InitThreadSc);
        (_, ulong second) = TimedInvoke.Consumed((Word)InitialSlot.InitThreadSc);
        Expect.That(first > second, "the second time is what was used since the first");
    }

    [Case("seL4_SchedContext_YieldTo", "NoError", "a thread of the caller's priority runs; the caller goes on when it ends")]
    public static void YieldsToAnEqual()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran before");
        Expect.Ok(TimedInvoke.YieldTo(OwnContext(0)).error);
        Expect.Equal(Workers.Done(0), 1, "whether it ran");
    }

    [Case("seL4_SchedContext_YieldTo", "NoError", "a thread of a lower priority does not run")]
    public static void YieldsToALower()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority - 1));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Ok(TimedInvoke.YieldTo(OwnContext(0)).error);
        Expect.Equal(Workers.Done(0), 0, "whether it ran");
    }

    [Case("seL4_SchedContext_YieldTo", "IllegalOperation", "a context without a thread; the caller's own")]
    public static void YieldsToNobody()
    {
        Expect.Error(TimedInvoke.YieldTo(Context()).error, Error.IllegalOperation);
        Expect.Error(TimedInvoke.YieldTo((Word)InitialSlot.InitThreadSc).error, Error.IllegalOperation);
    }

    [Case("Scheduling context", "IllegalOperation", "another label")]
    public static void OtherLabel()
    {
        Ipc.SetCap(0, Context());
        Expect.Error(Raw.Call(Context(), InvocationLabel.SchedControlConfigureFlags, 1, 5), Error.IllegalOperation);
        Expect.Error(Raw.Call(Context(), InvocationLabel.TCBSuspend, 1, 5), Error.IllegalOperation);
    }

    [Case("Scheduling context", "NoError", "its thread does not run any more when it is deleted")]
    public static void IsDeleted()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Word context = Context();
        MakePassive(0);
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Expect.Ok(CNodeCap.Delete(Room.Root(), context, Room.Depth));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran");
        Expect.Ok(TimedInvoke.Bind(Context(), Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 1, "whether it ran on another one");
    }

    // A budget of its own, which lasts for a case.
    private static Word Context()
    {
        Word context = Room.Make(ObjectType.SchedContext, SizeBits, 1);
        Expect.Ok(TimedInvoke.Configure(TimedContexts.Control(), context, 10_000, 10_000, 0, 0, 0));
        return context;
    }

    private static Word OwnContext(Word worker) => TimedContexts.Context(worker);

    // A worker without time.
    private static void MakePassive(Word worker)
    {
        Workers.Make(worker, 0);
        Expect.Ok(TimedInvoke.Unbind(OwnContext(worker)));
    }

    private static void Spend()
    {
        Word page = Memory.MakePages(1);
        for (Word i = 0; i < 20_000; i += 1)
        {
            Mmio.Write64(page, i);
        }
    }
}
