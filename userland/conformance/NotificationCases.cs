// SPDX-License-Identifier: BSD-2-Clause
// Notifications. Manual, chapter "Notifications".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of signals.</summary>
public static class NotificationCases
{
    [Case("seL4_Signal", "NoError", "wakes one waiter, and is kept if nobody waits")]
    public static void SignalWakesOne()
    {
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 4);
        Workers.Make(0, 0);
        Workers.Make(1, 0);
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Workers.Start(1, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Ipc.Signal(badged);
        Expect.Equal(Workers.Done(0), 1, "whether the first was woken");
        Expect.Equal(Workers.Badge(0), 4, "its badge");
        Expect.Equal(Workers.Done(1), 0, "whether the second was woken");
        Ipc.Signal(badged);
        Expect.Equal(Workers.Done(1), 1, "whether the second was woken by the second signal");
        Ipc.Signal(badged);
        Expect.Equal(Inbox.Poll(notification), 4, "the third signal");
        Expect.Equal(Inbox.Poll(notification), 0, "a fourth");
    }

    [Case("seL4_Signal", "NoError", "a message has no words and no label for who waits for a signal")]
    public static void SignalIsEmpty()
    {
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Ipc.SetMr(0, 99);
        Ipc.NBSend(Room.Badged(notification, 4), Ipc.Tag(5, 0, 1));
        Expect.Equal(Workers.Done(0), 1, "whether it was woken");
        Expect.Equal(Workers.Info(0).W0, 0, "the tag");
    }

    [Case("seL4_Signal", "NoError", "without the right to write it has no effect")]
    public static void SignalWithoutRight()
    {
        Word notification = Room.Notification();
        Ipc.Signal(Room.CopyWith(Room.Badged(notification, 4), CapRights.New(true, true, true, false)));
        Expect.Equal(Inbox.Poll(notification), 0, "signals");
    }

    [Case("seL4_Signal", "NoError", "a signal without a badge wakes a waiter, and leaves no bits otherwise")]
    public static void SignalWithoutBadge()
    {
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Ipc.Signal(notification);
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 1, "whether the signal was kept");
        Expect.Equal(Workers.Badge(0), 0, "the badge");
    }

    [Case("seL4_Wait", "NoError", "a signal that is there already")]
    public static void WaitForAPastSignal()
    {
        Word notification = Room.Notification();
        Ipc.Signal(Room.Badged(notification, 0x10));
        Expect.Equal(Inbox.Wait(notification), 0x10, "the badge");
    }

    [Case("seL4_Wait", "NoError", "deleting the notification: the waiter is not woken by another one")]
    public static void WaitOnADeletedOne()
    {
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Expect.Ok(CNodeCap.Delete(Room.Root(), notification, Room.Depth));
        Expect.Equal(Workers.Done(0), 0, "whether the wait came back");
    }

    [Case("seL4_Poll", "NoError", "takes all signals at once, and does not wait")]
    public static void PollTakesAll()
    {
        Word notification = Room.Notification();
        Expect.Equal(Inbox.Poll(notification), 0, "no signals");
        Ipc.Signal(Room.Badged(notification, 1));
        Ipc.Signal(Room.Badged(notification, 2));
        Ipc.Signal(Room.Badged(notification, 8));
        Expect.Equal(Inbox.Poll(notification), 11, "three signals");
        Expect.Equal(Inbox.Poll(notification), 0, "no signals again");
    }

    [Case("seL4_Call", "NoError", "of a notification: a signal, after which the caller goes on")]
    public static void CallOfNotification()
    {
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, Room.Badged(notification, 2), Ipc.Tag(0, 0, 0));
        Expect.Equal(Inbox.Poll(notification), 2, "the signal");
    }
}
