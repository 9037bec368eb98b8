// SPDX-License-Identifier: BSD-2-Clause
// Numbers of the seL4 API that kernel and user level share: errors, system calls, object types, faults, fixed slots.
// Source: seL4 Reference Manual and the libsel4 interface of API level 16.0.0.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>The error label of the reply to an invocation (manual, chapter "Error Codes").</summary>
public enum Error : uint
{
    NoError = 0,
    InvalidArgument,
    InvalidCapability,
    IllegalOperation,
    RangeError,
    AlignmentError,
    FailedLookup,
    TruncatedMessage,
    DeleteFirst,
    RevokeFirst,
    NotEnoughMemory,
}

/// <summary>
/// System call numbers, passed as negative words. The classic kernel has the first eight; MCS numbers differ
/// (<see cref="SyscallMcs"/>). Debug calls follow in an order that depends on the configuration.
/// </summary>
public enum Syscall : int
{
    Call = -1,
    ReplyRecv = -2,
    Send = -3,
    NBSend = -4,
    Recv = -5,
    Reply = -6,
    Yield = -7,
    NBRecv = -8,
    DebugPutChar = Config.Printing ? -9 : -1000,
    DebugDumpScheduler = Config.Printing ? -10 : -1001,
    DebugHalt = Config.DebugBuild ? AfterPrinting - 1 : -1002,
    DebugCapIdentify = Config.DebugBuild ? AfterPrinting - 2 : -1003,
    DebugSnapshot = Config.DebugBuild ? AfterPrinting - 3 : -1004,
    DebugNameThread = Config.DebugBuild ? AfterPrinting - 4 : -1005,
    DebugRun = Config.DangerousCodeInjection ? AfterDebug - 1 : -1006,
    BenchmarkFlushCaches = Config.EnableBenchmarks ? AfterRun - 1 : -1007,
    BenchmarkResetLog = Config.EnableBenchmarks ? AfterRun - 2 : -1008,
    BenchmarkFinalizeLog = Config.EnableBenchmarks ? AfterRun - 3 : -1009,
    BenchmarkSetLogBuffer = Config.EnableBenchmarks ? AfterRun - 4 : -1010,
    BenchmarkNullSyscall = Config.EnableBenchmarks ? AfterRun - 5 : -1011,
    BenchmarkGetThreadUtilisation = Config.BenchmarkTrackUtilisation ? AfterBenchmarks - 1 : -1012,
    BenchmarkResetThreadUtilisation = Config.BenchmarkTrackUtilisation ? AfterBenchmarks - 2 : -1013,
    BenchmarkDumpAllThreadsUtilisation =
        Config.BenchmarkTrackUtilisation && Config.DebugBuild ? AfterBenchmarks - 3 : -1014,
    BenchmarkResetAllThreadsUtilisation =
        Config.BenchmarkTrackUtilisation && Config.DebugBuild ? AfterBenchmarks - 4 : -1015,
    SetTLSBase = Config.SetTlsBaseSelf ? AfterUtilisation - 1 : -1016,

    /// <summary>The last number of the groups above (not calls themselves).</summary>
    AfterPrinting = Config.Printing ? -10 : -8,
    AfterDebug = Config.DebugBuild ? AfterPrinting - 4 : AfterPrinting,
    AfterRun = Config.DangerousCodeInjection ? AfterDebug - 1 : AfterDebug,
    AfterBenchmarks = Config.EnableBenchmarks ? AfterRun - 5 : AfterRun,
    AfterUtilisation = Config.BenchmarkTrackUtilisation
        ? (Config.DebugBuild ? AfterBenchmarks - 4 : AfterBenchmarks - 2)
        : AfterBenchmarks,
}

/// <summary>Object types that every architecture has, as <c>Untyped_Retype</c> takes them. Others follow in Arch.</summary>
public enum ObjectType : uint
{
    Untyped = 0,
    Tcb = 1,
    Endpoint = 2,
    Notification = 3,
    CapTable = 4,
    SchedContext = Config.Mcs ? 5 : 0xfff0,
    Reply = Config.Mcs ? 6 : 0xfff1,

    /// <summary>The first number that belongs to the architecture.</summary>
    FirstArch = Config.Mcs ? 7 : 5,
}

/// <summary>The label of a fault message (manual, section "Faults").</summary>
public enum FaultType : uint
{
    NullFault = 0,
    CapFault = 1,
    UnknownSyscall = 2,
    UserException = 3,
    DebugException = 4,
    Timeout = Config.Mcs ? 5 : 0xff,

    /// <summary>The first number that belongs to the architecture; there: VMFault.</summary>
    FirstArch = Config.Mcs ? 6 : 5,
}

/// <summary>Why a capability look-up failed (manual, section "Lookup Failure Description").</summary>
public enum LookupFailureType : uint
{
    NoFailure = 0,
    InvalidRoot = 1,
    MissingCapability = 2,
    DepthMismatch = 3,
    GuardMismatch = 4,
}

/// <summary>Slots of the root CNode with a fixed meaning (manual, chapter "System Bootstrapping").</summary>
public enum InitialSlot : uint
{
    Null = 0,
    InitThreadTcb = 1,
    InitThreadCNode = 2,
    InitThreadVSpace = 3,
    IrqControl = 4,
    AsidControl = 5,
    InitThreadAsidPool = 6,
    IoPortControl = 7,
    IoSpace = 8,
    BootInfoFrame = 9,
    InitThreadIpcBuffer = 10,
    Domain = 11,
    SmmuSidControl = 12,
    SmmuCbControl = 13,
    InitThreadSc = 14,
    Smc = 15,
    Count = 16,
}

/// <summary>Limits of messages.</summary>
public static class MessageLimits
{
    /// <summary>Message registers, in registers or in the IPC buffer.</summary>
    public const uint MaxLength = 120;

    /// <summary>Capabilities that one message can carry.</summary>
    public const uint MaxExtraCaps = 3;
}
