// SPDX-License-Identifier: BSD-2-Clause
// Domains and their schedule. Manual, section "Domains".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>
/// Cases of seL4_DomainSet. Nobody can read the schedule; they leave it as one entry, all time for domain 0, which is what
/// the kernel starts with unless it was built with another schedule.
/// </summary>
public static class DomainCases
{
    private const Word Control = (Word)InitialSlot.Domain;
    private const Word LastEntry = Config.NumDomainSchedules - 2;
    private const Word DurationLimit = (Word)1 << 56;
    private const Word Ticks = 100;

    [Case(
        "seL4_DomainSet_Set", "NoError",
        "a thread that does not run, one that runs, the calling one: to their own domain")]
    public static void Sets()
    {
        Expect.Ok(DomainSetCap.Set(Control, 0, Room.Tcb()));
        Expect.Ok(DomainSetCap.Set(Control, 0, Room.Self()));
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Ok(DomainSetCap.Set(Control, 0, Workers.Tcb(0)));
        Ipc.Send(endpoint, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "the thread went on");
    }

    [Case(
        "seL4_DomainSet_Set", "InvalidArgument",
        "a domain that does not exist (0), or what is no thread (1)")]
    public static void RefusesOtherDomains()
    {
        Expect.InvalidArgument(SetRaw(Config.NumDomains, Room.Self()), 0);
        Expect.InvalidArgument(SetRaw(~(Word)0, Room.Self()), 0);
        Expect.InvalidArgument(SetRaw(0, Room.Root()), 1);
        Expect.InvalidArgument(SetRaw(0, Room.Slot()), 1);
        Expect.InvalidArgument(SetRaw(Config.NumDomains, Room.Root()), 0);
    }

    [Case("seL4_DomainSet_Set", "InvalidArgument", "the wrong domain comes before a missing thread")]
    public static void LooksAtTheDomainFirst()
    {
        Ipc.SetMr(0, Config.NumDomains);
        Expect.InvalidArgument(Raw.Call(Control, InvocationLabel.DomainSetSet, 0, 1), 0);
    }

    [Case("seL4_DomainSet_Set", "TruncatedMessage", "the domain or the thread is missing")]
    public static void RefusesShortMessages()
    {
        Ipc.SetCap(0, Room.Self());
        Ipc.SetMr(0, 0);
        Expect.Error(Raw.Call(Control, InvocationLabel.DomainSetSet, 1, 0), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Control, InvocationLabel.DomainSetSet, 0, 1), Error.TruncatedMessage);
    }

    [Case("seL4_DomainSet_Set", "IllegalOperation", "another label; another object")]
    public static void RefusesOtherLabels()
    {
        Expect.Error(Raw.Call(Control, InvocationLabel.TCBSuspend, 0, 0), Error.IllegalOperation);
        Expect.Error(Raw.Call(Control, InvocationLabel.InvalidInvocation, 0, 0), Error.IllegalOperation);
        Expect.Error(DomainSetCap.Set(Room.Root(), 0, Room.Self()), Error.IllegalOperation);
    }

    [Case("seL4_DomainSet_Set", "InvalidCapability", "an empty slot is invoked")]
    public static void RefusesAnEmptySlot() =>
        Expect.InvalidCapability(DomainSetCap.Set(Room.Slot(), 0, Room.Self()), 0);

    [Case(
        "seL4_DomainSet_ScheduleConfigure", "NoError",
        "the first entry, with the shortest and the longest duration")]
    public static void Configures()
    {
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 0, 0, 1));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 0, 0, DurationLimit - 1));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 0, 0, Ticks));
    }

    [Case(
        "seL4_DomainSet_ScheduleConfigure", "NoError",
        "the last entry that can be changed, and an end marker there",
        When = Config.NumDomainSchedules > 2)]
    public static void ConfiguresTheLastEntry()
    {
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, LastEntry, 0, Ticks));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, LastEntry, 0, 0));
    }

    [Case(
        "seL4_DomainSet_ScheduleConfigure", "RangeError",
        "an entry that does not exist, or the last, which stays an end marker")]
    public static void RefusesOtherEntries()
    {
        Expect.RangeError(DomainSetCap.ScheduleConfigure(Control, LastEntry + 1, 0, Ticks), 0, LastEntry);
        Expect.RangeError(DomainSetCap.ScheduleConfigure(Control, LastEntry + 2, 0, Ticks), 0, LastEntry);
        Expect.RangeError(DomainSetCap.ScheduleConfigure(Control, ~(Word)0, 0, Ticks), 0, LastEntry);
    }

    [Case(
        "seL4_DomainSet_ScheduleConfigure", "RangeError",
        "a domain that does not exist; after a wrong entry")]
    public static void RefusesOtherDomainsInTheSchedule()
    {
        Expect.RangeError(ConfigureRaw(0, Config.NumDomains, Ticks), 0, Config.NumDomains - 1);
        Expect.RangeError(ConfigureRaw(0, ~(Word)0, DurationLimit), 0, Config.NumDomains - 1);
        Expect.RangeError(ConfigureRaw(LastEntry + 1, Config.NumDomains, DurationLimit), 0, LastEntry);
    }

    [Case(
        "seL4_DomainSet_ScheduleConfigure", "InvalidArgument",
        "a duration that is too long, or an end marker where the schedule starts")]
    public static void RefusesOtherDurations()
    {
        Expect.InvalidArgument(ConfigureRaw(0, 0, DurationLimit), 2);
        Expect.InvalidArgument(ConfigureRaw(0, 0, ~(Word)0), 2);
        Expect.InvalidArgument(ConfigureRaw(0, 0, 0), 2);
    }

    [Case(
        "seL4_DomainSet_ScheduleConfigure", "InvalidArgument",
        "an end marker with a domain",
        When = Config.NumDomains > 1)]
    public static void RefusesAnEndMarkerWithADomain()
    {
        Expect.InvalidArgument(ConfigureRaw(LastEntry, 1, 0), 1);
        Expect.InvalidArgument(ConfigureRaw(0, 1, 0), 1);
    }

    [Case("seL4_DomainSet_ScheduleConfigure", "TruncatedMessage", "words are missing")]
    public static void RefusesShortConfigurations()
    {
        for (Word length = 0; length < 3; length += 1)
        {
            Ipc.SetMr(0, 0);
            Ipc.SetMr(1, 0);
            Ipc.SetMr(2, Ticks);
            Expect.Error(
                Raw.Call(Control, InvocationLabel.DomainScheduleConfigure, 0, length), Error.TruncatedMessage);
        }
    }

    [Case("seL4_DomainSet_ScheduleConfigure", "IllegalOperation", "another object")]
    public static void ConfiguresNoOtherObject() => Expect.Error(
        DomainSetCap.ScheduleConfigure(Room.Root(), 0, 0, Ticks), Error.IllegalOperation);

    [Case("seL4_DomainSet_ScheduleSetStart", "NoError", "the first entry, while it runs")]
    public static void SetsTheStart() => Expect.Ok(DomainSetCap.ScheduleSetStart(Control, 0));

    [Case("seL4_DomainSet_ScheduleSetStart", "RangeError", "an entry that does not exist")]
    public static void RefusesToStartElsewhere()
    {
        Expect.RangeError(
            DomainSetCap.ScheduleSetStart(Control, Config.NumDomainSchedules), 0, Config.NumDomainSchedules - 1);
        Expect.RangeError(DomainSetCap.ScheduleSetStart(Control, ~(Word)0), 0, Config.NumDomainSchedules - 1);
    }

    [Case("seL4_DomainSet_ScheduleSetStart", "InvalidArgument", "an end marker")]
    public static void RefusesToStartWithAnEndMarker() => Expect.InvalidArgument(
        DomainSetCap.ScheduleSetStart(Control, Config.NumDomainSchedules - 1), 0);

    [Case("seL4_DomainSet_ScheduleSetStart", "TruncatedMessage", "the entry is missing")]
    public static void RefusesToStartNowhere() => Expect.Error(
        Raw.Call(Control, InvocationLabel.DomainScheduleSetStart, 0, 0), Error.TruncatedMessage);

    [Case("seL4_DomainSet_ScheduleSetStart", "IllegalOperation", "another object")]
    public static void StartsNoOtherObject() =>
        Expect.Error(DomainSetCap.ScheduleSetStart(Room.Root(), 0), Error.IllegalOperation);

    [Case(
        "seL4_DomainSet_Set", "NoError",
        "a thread of a domain without time does not run; moved back, it waits for the next choice of a thread",
        When = Config.NumDomains > 1)]
    public static void DomainsWithoutTimeDoNotRun()
    {
        Word endpoint = Room.Endpoint();
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 0, 0, Ticks));
        Expect.Ok(DomainSetCap.ScheduleSetStart(Control, 0));
        Workers.Make(0, 0);
        Expect.Ok(DomainSetCap.Set(Control, 1, Workers.Tcb(0)));
        Workers.Start(0, Syscall.NBSend, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.Yield();
        Expect.Equal(Workers.Done(0), 0, "the thread does not run");
        Expect.Ok(DomainSetCap.Set(Control, 0, Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 0, "the thread has not run yet");
        Ipc.Yield();
        Expect.Equal(Workers.Done(0), 1, "the thread ran");
    }

    [Case(
        "seL4_DomainSet_ScheduleSetStart", "NoError",
        "two domains take turns; then the old schedule again",
        When = Config.NumDomains > 1 && Config.NumDomainSchedules > 4)]
    public static void DomainsTakeTurns()
    {
        Word counter = Space.Window();
        Expect.Ok(Memory.Map(Room.Frame(), counter, Machine.DataAttributes));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 0, 0, Ticks));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 1, 0, 0));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 2, 0, 1));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 3, 1, 1));
        Workers.Make(0, 0);
        Expect.Ok(DomainSetCap.Set(Control, 1, Workers.Tcb(0)));
        Workers.StartCount(0, counter);
        Ipc.Yield();
        Expect.Equal(Mmio.Read64(counter), 0, "the thread does not run");
        Expect.Ok(DomainSetCap.ScheduleSetStart(Control, 2));
        Word notification = Room.Notification();
        WaitForCount(counter, 1, notification);
        Word seen = Mmio.Read64(counter);
        WaitForCount(counter, seen + 1, notification);
        Expect.Ok(DomainSetCap.ScheduleSetStart(Control, 0));
        Word last = Mmio.Read64(counter);
        for (Word i = 0; i < 100; i += 1)
        {
            Ipc.Yield();
        }

        Expect.Equal(Mmio.Read64(counter), last, "the thread does not run any more");
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 3, 0, 0));
        Expect.Ok(DomainSetCap.ScheduleConfigure(Control, 2, 0, 0));
    }

    private static void WaitForCount(Word counter, Word value, Word notification)
    {
        for (Word i = 0; i < 2_000_000; i += 1)
        {
            Inbox.Poll(notification);
            if (Mmio.Read64(counter) >= value)
            {
                return;
            }
        }

        Expect.That(false, "the other domain gets time");
    }

    private static Error SetRaw(Word domain, Word thread)
    {
        Ipc.SetCap(0, thread);
        Ipc.SetMr(0, domain);
        return Raw.Call(Control, InvocationLabel.DomainSetSet, 1, 1);
    }

    private static Error ConfigureRaw(Word index, Word domain, Word duration)
    {
        Ipc.SetMr(0, index);
        Ipc.SetMr(1, domain);
        Ipc.SetMr(2, duration);
        return Raw.Call(Control, InvocationLabel.DomainScheduleConfigure, 0, 3);
    }
}
