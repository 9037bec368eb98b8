// SPDX-License-Identifier: BSD-2-Clause
// The thread control block in memory.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>What a thread is doing.</summary>
public enum ThreadState : uint
{
    Inactive = 0,
    Running = 1,
    Restart = 2,
    BlockedOnReceive = 3,
    BlockedOnSend = 4,
    BlockedOnReply = 5,
    BlockedOnNotification = 6,
    Idle = 7,
}

/// <summary>Which slot of a thread holds what.</summary>
public enum TcbSlot : uint
{
    CSpace = 0,
    VSpace = 1,
    Reply = 2,
    Caller = 3,
    IpcBuffer = 4,
    Count = 5,
}

/// <summary>A thread's own capability slots.</summary>
[InlineArray((int)TcbSlot.Count)]
public struct TcbSlots
{
    private Cte _element;
}

/// <summary>A thread's debug name, NUL-terminated.</summary>
[InlineArray(128)]
public struct ThreadName
{
    private byte _element;
}

/// <summary>
/// A thread. Lives in an object of 2^TcbBits bytes (manual: seL4_TCBBits). The slots stand first, so that a zombie
/// thread is a small CNode at the same address.
/// </summary>
[AsmVisible]
[SizeLimit(1 << ObjectSize.TcbBits)]
public struct Tcb
{
    public TcbSlots Slots;

    /// <summary>The user registers; the architecture's. Entry code saves to and restores from here.</summary>
    public UserContext Context;

    public ThreadState State;

    /// <summary>1 if the thread is in a ready queue.</summary>
    public uint IsQueued;

    /// <summary>The endpoint or notification that it is blocked on.</summary>
    public Word BlockingObject;

    /// <summary>BlockedOnSend: the badge that goes with the message.</summary>
    public Word BlockingBadge;

    /// <summary>BlockedOnSend/Receive: 1 if capabilities may go with the message.</summary>
    public uint BlockingCanGrant;

    /// <summary>BlockedOnSend: 1 if the receiver may grant through its reply.</summary>
    public uint BlockingCanGrantReply;

    /// <summary>BlockedOnSend: 1 if the thread then waits for a reply.</summary>
    public uint BlockingIsCall;

    /// <summary>Scheduling domain, 0 to NumDomains - 1.</summary>
    public uint Domain;

    /// <summary>The highest priority that it may give to others.</summary>
    public uint MaxControlledPriority;

    public uint Priority;

    /// <summary>Ticks left of its time slice (classic scheduler).</summary>
    public uint TimeSlice;

    /// <summary>TCB_SetFlags.</summary>
    public uint Flags;

    public Ptr<Notification> BoundNotification;
    public Fault Fault;
    public LookupFailure LookupFailure;

    /// <summary>Where its faults are sent, resolved in its own CSpace.</summary>
    public Word FaultHandler;

    /// <summary>User virtual address of its IPC buffer.</summary>
    public Word IpcBuffer;

    /// <summary>The queue that it is in: a ready queue, or that of an endpoint or notification.</summary>
    public Ptr<Tcb> QueueNext;
    public Ptr<Tcb> QueuePrev;

    /// <summary>All threads, for debugging.</summary>
    [When(ThreadDebugging.IsThere)]
    public Ptr<Tcb> DebugNext;

    [When(ThreadDebugging.IsThere)]
    public Ptr<Tcb> DebugPrev;

    /// <summary>Cycles that it ran and times that it was scheduled (KernelBenchmarks=track_utilisation).</summary>
    [When(Config.BenchmarkTrackUtilisation)]
    public ThreadUtilisation Utilisation;

    [When(ThreadDebugging.IsThere)]
    public ThreadName Name;
}

/// <summary>What a thread has for debugging: a name, and links to all other threads.</summary>
public static class ThreadDebugging
{
    public const bool IsThere = Config.DebugBuild || Config.Printing;
}

/// <summary>What KernelBenchmarks=track_utilisation counts for a thread.</summary>
public struct ThreadUtilisation
{
    public ulong ScheduledCycles;
    public ulong StartCycles;
    public ulong Schedules;
    public ulong KernelEntries;
    public ulong KernelCycles;
}

/// <summary>A queue of threads, linked through <see cref="Tcb.QueueNext"/> and <see cref="Tcb.QueuePrev"/>.</summary>
public struct TcbQueue
{
    public Ptr<Tcb> Head;
    public Ptr<Tcb> Tail;
}
