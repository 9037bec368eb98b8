// SPDX-License-Identifier: BSD-2-Clause
// The thread control block in memory.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>The state of a thread.</summary>
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

/// <summary>The slots of a thread.</summary>
public enum TcbSlot : uint
{
    CSpace = 0,
    VSpace = 1,
    [When(!Config.Mcs)] Reply = 2,
    [When(!Config.Mcs)] Caller = 3,

    /// <summary>MCS: the endpoints for faults and timeout faults.</summary>
    [When(Config.Mcs)] FaultHandler = 2,
    [When(Config.Mcs)] TimeoutHandler = 3,
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
/// A thread, in an object of 2^TcbBits bytes (manual: seL4_TCBBits). The slots come first, so that a zombie thread is a
/// small CNode at the same address.
/// </summary>
[AsmVisible]
[SizeLimit(1 << ObjectSize.TcbBits)]
public struct Tcb
{
    public TcbSlots Slots;

    /// <summary>The user registers, in the architecture's layout. Entry code saves and restores them here.</summary>
    public UserContext Context;

    public ThreadState State;

    /// <summary>1 if the thread is in a ready queue.</summary>
    public uint IsQueued;

    /// <summary>The endpoint or notification that it is blocked on.</summary>
    public Word BlockingObject;

    /// <summary>BlockedOnSend: the badge of the message.</summary>
    public Word BlockingBadge;

    /// <summary>BlockedOnSend/Receive: 1 if capabilities may be transferred with the message.</summary>
    public uint BlockingCanGrant;

    /// <summary>BlockedOnSend: 1 if the receiver may grant through its reply.</summary>
    public uint BlockingCanGrantReply;

    /// <summary>BlockedOnSend: 1 if the thread then waits for a reply.</summary>
    public uint BlockingIsCall;

    /// <summary>Scheduling domain, 0 to NumDomains - 1.</summary>
    public uint Domain;

    /// <summary>Maximum controlled priority.</summary>
    public uint MaxControlledPriority;

    public uint Priority;

    /// <summary>The remaining ticks of its time slice (classic scheduler).</summary>
    [When(!Config.Mcs)]
    public uint TimeSlice;

    /// <summary>1 if the thread waits until it has time again (MCS).</summary>
    [When(Config.Mcs)]
    public uint IsInReleaseQueue;

    /// <summary>The flags of TCB_SetFlags.</summary>
    public uint Flags;

    public Ptr<Notification> BoundNotification;
    public Fault Fault;
    public LookupFailure LookupFailure;

    /// <summary>The address of its fault handler's endpoint, in its own CSpace (classic kernel).</summary>
    [When(!Config.Mcs)]
    public Word FaultHandler;

    /// <summary>The scheduling context that it runs on, or null (MCS).</summary>
    [When(Config.Mcs)]
    public Ptr<SchedContext> SchedContext;

    /// <summary>The scheduling context that it yielded to until it runs again, or null (MCS).</summary>
    [When(Config.Mcs)]
    public Ptr<SchedContext> YieldTo;

    /// <summary>The reply object through which it gets its reply, or with which it receives; or null (MCS).</summary>
    [When(Config.Mcs)]
    public Ptr<Reply> Reply;

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

    /// <summary>Cycles used and number of times scheduled (KernelBenchmarks=track_utilisation).</summary>
    [When(Config.BenchmarkTrackUtilisation)]
    public ThreadUtilisation Utilisation;

    [When(ThreadDebugging.IsThere)]
    public ThreadName Name;
}

/// <summary>A thread's debug data: a name, and links to all other threads.</summary>
public static class ThreadDebugging
{
    public const bool IsThere = Config.DebugBuild || Config.Printing;
}

/// <summary>A thread's counters for KernelBenchmarks=track_utilisation.</summary>
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
