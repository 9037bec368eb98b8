// SPDX-License-Identifier: BSD-2-Clause
// Notifications: badges of signals accumulate until they are read, and a waiting thread is woken.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Signals from this thread and from another.</summary>
public static class NotificationTest
{
    private const Word OneBadge = 0x1;
    private const Word OtherBadge = 0x10;

    private static Word s_one;
    private static Word s_other;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Notifications");
        s_one = Memory.TakeSlots(1);
        s_other = Memory.TakeSlots(1);
        Mint(s_one, OneBadge);
        Mint(s_other, OtherBadge);
        Checks.Equal(Ipc.Poll(Objects.Notification()), 0, "nothing is signalled at first");
        Ipc.Signal(s_one);
        Ipc.Signal(s_other);
        Checks.Equal(Ipc.Poll(Objects.Notification()), OneBadge | OtherBadge, "two signals collect");
        Checks.Equal(Ipc.Poll(Objects.Notification()), 0, "they are taken together");
        Threads.Start(Objects.Second(), (Word)Role.Signaller);
        Checks.Equal(Ipc.Wait(Objects.Notification()), OtherBadge, "a waiting thread wakes with the signal's badge");
    }

    /// <summary>The other thread: signals once.</summary>
    public static void Signal() => Ipc.Signal(s_other);

    private static void Mint(Word slot, Word badge) =>
        Invoke.Mint(
            Memory.Root(), slot, Invoke.FullDepth, Memory.Root(), Objects.Notification(), Invoke.AllRights(), badge);
}
