// SPDX-License-Identifier: BSD-2-Clause
// All mutable state of the kernel that is not inside objects. There is no heap.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>A ready queue for each domain and priority.</summary>
[InlineArray(Config.NumDomains * Config.NumPriorities)]
public struct ReadyQueues
{
    private TcbQueue _element;
}

/// <summary>Bit i of a domain's word: some priority in the i-th group of WordBits priorities is ready.</summary>
[InlineArray(Config.NumDomains)]
public struct ReadyQueuesL1Bitmap
{
    private Word _element;
}

/// <summary>A bit for each priority of each domain.</summary>
[InlineArray(Config.NumDomains * ReadyQueuesL2.Words)]
public struct ReadyQueuesL2Bitmap
{
    private Word _element;
}

/// <summary>The size of the second bitmap level.</summary>
public static class ReadyQueuesL2
{
    /// <summary>Words for one domain.</summary>
    public const int Words = (Config.NumPriorities + Config.WordBits - 1) / Config.WordBits;
}

/// <summary>The scheduler's action before the kernel returns to user level.</summary>
public enum SchedulerActionKind : uint
{
    /// <summary>Continue the current thread.</summary>
    ResumeCurrentThread = 0,

    /// <summary>Choose among all ready threads.</summary>
    ChooseNewThread = 1,

    /// <summary>Switch to <see cref="CoreState.SchedulerCandidate"/>, if it may run.</summary>
    SwitchToThread = 2,
}

/// <summary>What each core has for itself. (What an architecture or a driver has for each core stands in its own files.)</summary>
public struct CoreState
{
    public ReadyQueues ReadyQueues;
    public ReadyQueuesL1Bitmap ReadyQueuesL1Bitmap;
    public ReadyQueuesL2Bitmap ReadyQueuesL2Bitmap;
    public Ptr<Tcb> CurrentThread;
    public Ptr<Tcb> IdleThread;

    /// <summary>The thread that <see cref="SchedulerActionKind.SwitchToThread"/> is about.</summary>
    public Ptr<Tcb> SchedulerCandidate;
    public SchedulerActionKind SchedulerAction;

    /// <summary>Fills up to the size of a pointer.</summary>
    [When(Config.Is64Bit && !Config.Mcs)]
    public uint Unused;

    /// <summary>1 if the time of the next timer interrupt has to be determined anew (MCS).</summary>
    [When(Config.Mcs)]
    public uint Reprogram;

    /// <summary>The scheduling context of the current thread; null for the idle thread (MCS).</summary>
    [When(Config.Mcs)]
    public Ptr<SchedContext> CurrentSchedContext;

    /// <summary>Threads that wait for time, in the order in which they get it (MCS).</summary>
    [When(Config.Mcs)]
    public TcbQueue ReleaseQueue;

    /// <summary>The time of the current entry (MCS).</summary>
    [When(Config.Mcs)]
    public ulong CurrentTime;

    /// <summary>The time that the current scheduling context used and was not charged for yet (MCS).</summary>
    [When(Config.Mcs)]
    public ulong ConsumedTime;
}

/// <summary>One entry of the domain schedule.</summary>
public struct DomainScheduleEntry
{
    public uint Domain;

    /// <summary>Padding for the alignment of the length.</summary>
    public uint Unused;

    /// <summary>Ticks, below 2^56; 0 marks the end of a schedule.</summary>
    public ulong Length;
}

/// <summary>The domain schedule.</summary>
[InlineArray(Config.NumDomainSchedules)]
public struct DomainSchedule
{
    private DomainScheduleEntry _element;
}

/// <summary>The kernel's global variables.</summary>
public static class KernelState
{
    /// <summary>Memory of the idle threads: no capability refers to them, and they are never deleted.</summary>
    public static readonly Ptr<Tcb> IdleThreads = StaticMemory.Reserve<Tcb>(Config.MaxNumNodes, 64);

    /// <summary>The state of the core that runs this.</summary>
    [PerCore(Config.MaxNumNodes)] public static CoreState Core;

    /// <summary>Details of the operation that just failed.</summary>
    public static Fault CurrentFault;
    public static LookupFailure CurrentLookupFailure;
    public static SyscallError CurrentSyscallError;

    /// <summary>The capabilities that came with the current system call; a null pointer ends the list.</summary>
    public static ExtraCaps CurrentExtraCaps;

    /// <summary>Units of work since the last check for pending interrupts.</summary>
    public static Word WorkUnitsCompleted;

    public static Word CurrentDomain;

    /// <summary>The remaining ticks of the current domain (of the timer, with MCS).</summary>
    public static ulong DomainTime;
    public static Word DomainScheduleIndex;
    public static Word DomainScheduleStart;
    public static DomainSchedule DomainSchedule;

    /// <summary>All threads (debug builds).</summary>
    [When(ThreadDebugging.IsThere)]
    public static Ptr<Tcb> DebugThreads;
}

/// <summary>Slots of the extra capabilities of a message.</summary>
[InlineArray((int)Api.MessageLimits.MaxExtraCaps)]
public struct ExtraCaps
{
    private Ptr<Cte> _element;
}
