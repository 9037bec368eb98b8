// SPDX-License-Identifier: BSD-2-Clause
// The notification object in memory: a word of pending badges, or a queue of threads that wait for one.
namespace Sel4Gen.Kernel;

/// <summary>Whether a notification waits for a signal or holds one.</summary>
public enum NotificationState : byte
{
    Idle = 0,
    Waiting = 1,
    Active = 2,
}

/// <summary>
/// A notification. 2^5 bytes with 64-bit words, 2^4 with 32-bit words, twice as many with MCS (seL4_NotificationBits).
/// </summary>
[Packed(Config.Mcs ? 8 : 4)]
public partial struct Notification
{
    [Bits(0, 0, Config.WordBits)]
    public partial Ptr<Tcb> BoundTcb { get; set; }

    /// <summary>The badges of all signals since the last wait, or-ed.</summary>
    [Bits(1, 0, Config.WordBits)]
    public partial Word Badge { get; set; }

    [Bits(2, 0, Config.WordBits)]
    public partial Ptr<Tcb> QueueHead { get; set; }

    [Bits(3, 2, Config.WordBits - 2, ValueShift = 2)]
    public partial Ptr<Tcb> QueueTail { get; set; }

    [Bits(3, 0, 2)]
    public partial NotificationState State { get; set; }

    /// <summary>The scheduling context that it lends to threads without one, or null (MCS).</summary>
    [When(Config.Mcs), Bits(4, 0, Config.WordBits)]
    public partial Ptr<SchedContext> SchedContext { get; set; }
}
