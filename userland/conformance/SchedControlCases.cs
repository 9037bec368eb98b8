// SPDX-License-Identifier: BSD-2-Clause
// The authority over time (MCS): budgets and periods of scheduling contexts. Manual, section "Scheduling Contexts".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of seL4_SchedControl_ConfigureFlags.</summary>
[When(Config.Mcs)]
public static class SchedControlCases
{
    private const Word Words = (2 * TimedInvoke.TimeWords) + 3;
    private const Word SizeBits = 8;
    private const ulong MinUs = 20;

    [Case("seL4_SchedControl_ConfigureFlags", "NoError", "a thread runs only when its context has a budget")]
    public static void GivesABudget()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Word context = Context();
        Workers.Make(0, 0);
        Expect.Ok(TimedInvoke.SetSchedParams(Workers.Tcb(0), Room.Self(), 0, Workers.Priority, TimedInvoke.None, TimedInvoke.None));
        Expect.Ok(TimedInvoke.Bind(context, Workers.Tcb(0)));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it ran without a budget");
        Expect.Ok(Configure(context, 1000, 1000, 0));
        Expect.Equal(Workers.Done(0), 1, "whether it ran with one");
    }

    [Case("seL4_SchedControl_ConfigureFlags", "NoError", "the smallest budget, as many refills as there is room for, a new budget afterwards")]
    public static void AcceptsBounds()
    {
        Word context = Context();
        Expect.Ok(Configure(context, MinUs, MinUs, 0));
        Expect.Ok(Configure(context, MinUs, 1000, 0));
        Expect.Ok(Configure(context, 1000, 1000_000, 1));
        Expect.Ok(Configure(context, 1000, 1000, 0));
    }

    [Case("seL4_SchedControl_ConfigureFlags", "RangeError", "a budget below the kernel's own time, or longer than the period")]
    public static void RefusesTimes()
    {
        Word context = Context();
        Expect.Error(Configure(context, 0, 1000, 0), Error.RangeError);
        Expect.Equal(Ipc.GetMr(0), (Word)MinUs, "the smallest budget");
        Expect.Error(Configure(context, MinUs - 1, 1000, 0), Error.RangeError);
        Expect.Error(Configure(context, 1000, 0, 0), Error.RangeError);
        Expect.Error(Configure(context, 1000, MinUs - 1, 0), Error.RangeError);
        Expect.Error(Configure(context, 1001, 1000, 0), Error.RangeError);
        Expect.RangeError(Configure(context, 1001, 1000, 0), (Word)MinUs, 1000);
        Expect.Error(Configure(context, ulong.MaxValue, ulong.MaxValue, 0), Error.RangeError);
    }

    [Case("seL4_SchedControl_ConfigureFlags", "RangeError", "more refills than the object has room for")]
    public static void RefusesRefills()
    {
        Word context = Context();
        Expect.Error(Configure(context, 1000, 2000, 1000), Error.RangeError);
        Word most = Ipc.GetMr(1);
        Expect.Ok(Configure(context, 1000, 2000, most));
        Expect.RangeError(Configure(context, 1000, 2000, most + 1), 0, most);
    }

    [Case("seL4_SchedControl_ConfigureFlags", "InvalidCapability", "the context is another object; an empty slot")]
    public static void RefusesOtherObjects()
    {
        Expect.InvalidCapability(Configure(Room.Endpoint(), 1000, 1000, 0), 1);
        Expect.InvalidCapability(Configure(Room.Slot(), 1000, 1000, 0), 1);
    }

    [Case("seL4_SchedControl_ConfigureFlags", "TruncatedMessage", "a word or the context is missing")]
    public static void RefusesShortMessages()
    {
        Ipc.SetCap(0, Context());
        Expect.Error(
            Raw.Call(TimedContexts.Control(), InvocationLabel.SchedControlConfigureFlags, 1, Words - 1), Error.TruncatedMessage);
        Expect.Error(Raw.Call(TimedContexts.Control(), InvocationLabel.SchedControlConfigureFlags, 0, Words), Error.TruncatedMessage);
    }

    [Case("seL4_SchedControl_ConfigureFlags", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Ipc.SetCap(0, Context());
        Expect.Error(Raw.Call(TimedContexts.Control(), InvocationLabel.SchedContextBind, 1, Words), Error.IllegalOperation);
        Expect.Error(
            Raw.Call(Room.Untyped(), InvocationLabel.SchedControlConfigureFlags, 1, Words), Error.IllegalOperation);
    }

    [Case("BootInfo", "NoError", "authority over the time of each core")]
    public static void OneForEachCore()
    {
        Word count = Memory.Info().Ref.SchedControl.End - Memory.Info().Ref.SchedControl.Start;
        Expect.Equal(count, Memory.Info().Ref.NumNodes, "capabilities to SchedControl");
    }

    [Case("seL4_Untyped_Retype", "InvalidArgument", "a scheduling context that is too small")]
    public static void TooSmall()
    {
        Word slot = Room.Slot();
        Expect.InvalidArgument(
            UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.SchedContext, SizeBits - 2, Room.Root(), 0, 0, slot, 1), 1);
        Expect.Ok(UntypedCap.Retype(Room.Untyped(), (Word)ObjectType.SchedContext, SizeBits - 1, Room.Root(), 0, 0, slot, 1));
    }

    private static Word Context() => Room.Make(ObjectType.SchedContext, SizeBits, 1);

    private static Error Configure(Word context, ulong budget, ulong period, Word extraRefills) =>
        TimedInvoke.Configure(TimedContexts.Control(), context, budget, period, extraRefills, 0, 0);
}
