// SPDX-License-Identifier: BSD-2-Clause
// The scheduling context in memory (MCS): a right to use the processor, of a thread or waiting for one. It is a header, followed
// by a ring of refills: amounts of time, each of which can be used from a point of time on.
//
//   | SchedContext | Refill 0 | Refill 1 | ...         as many as fit into the 2^n bytes of the object, at least two
namespace Sel4Gen.Kernel;

/// <summary>The header of a scheduling context, in an object of 2^SizeBits bytes. Times are ticks of the timer.</summary>
public struct SchedContext
{
    /// <summary>The time after which used time can be used again; 0 for round robin: at once, behind other threads.</summary>
    public ulong Period;

    /// <summary>The time used since user level asked for it last.</summary>
    public ulong Consumed;

    /// <summary>Identifies it in timeout faults.</summary>
    public Word Badge;

    /// <summary>The address of <see cref="Thread"/>.</summary>
    public Word ThreadAddress;

    /// <summary>The reply object of the last caller in the chain of calls along which it was donated, or null.</summary>
    public Ptr<Reply> Reply;

    /// <summary>The notification that lends it to the threads that it wakes up, or null.</summary>
    public Ptr<Notification> Notification;

    /// <summary>The address of <see cref="YieldFrom"/>.</summary>
    public Word YieldFromAddress;

    /// <summary>The core whose time it has.</summary>
    public Word Core;

    /// <summary>The room of the ring; 0 before it is configured, and after its deletion.</summary>
    public uint RefillMax;

    /// <summary>The refill that is being used, or is used next.</summary>
    public uint RefillHead;

    /// <summary>The refills in the ring.</summary>
    public uint RefillCount;

    /// <summary>1 for sporadic tasks: time that was not used before a thread blocked is not lost.</summary>
    public uint IsSporadic;

    /// <summary>The thread that runs on it, or null.</summary>
    public readonly Ptr<Tcb> Thread => Ptr<Tcb>.At(ThreadAddress);

    /// <summary>The thread that yielded to it and waits for the time that it consumed, or null.</summary>
    public readonly Ptr<Tcb> YieldFrom => Ptr<Tcb>.At(YieldFromAddress);
}

/// <summary>An amount of time that can be used from a point of time on.</summary>
public struct Refill
{
    public ulong Time;
    public ulong Amount;
}
