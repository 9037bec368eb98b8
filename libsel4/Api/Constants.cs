// SPDX-License-Identifier: BSD-2-Clause
// Numbers of the seL4 API that kernel and user level share: errors, system calls, object types, faults, fixed slots.
// Source: seL4 Reference Manual and the libsel4 interface of API level 16.0.0.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>The error label of the reply to an invocation (manual, chapter "Error Codes").</summary>
[UserName("seL4_Error", Prefix = "seL4_", Header = "sel4/errors.h", Count = "seL4_NumErrors")]
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
/// System call numbers, passed as negative words. The first belong to the API (classic or MCS); the others count on from
/// there in a fixed order, whether the configuration has them or not. One that it lacks stands at or below
/// <see cref="SyscallNumber.Absent"/>, which nobody is answered for.
/// </summary>
[UserName("seL4_Syscall_ID", Prefix = "seL4_Sys", Header = "sel4/syscall.h", Wide = true)]
public enum Syscall : int
{
    Call = -1,
    ReplyRecv = -2,
    NBSendRecv = Config.Mcs ? -3 : SyscallNumber.Absent - 0,
    NBSendWait = Config.Mcs ? -4 : SyscallNumber.Absent - 1,
    Send = Config.Mcs ? -5 : -3,
    NBSend = Config.Mcs ? -6 : -4,
    Recv = Config.Mcs ? -7 : -5,
    Reply = Config.Mcs ? SyscallNumber.Absent - 2 : -6,
    Wait = Config.Mcs ? -9 : SyscallNumber.Absent - 3,
    NBWait = Config.Mcs ? -10 : SyscallNumber.Absent - 4,
    Yield = Config.Mcs ? -11 : -7,
    NBRecv = -8,
    DebugPutChar = Config.Printing ? SyscallNumber.FirstExtra - 0 : SyscallNumber.Absent - 5,
    DebugDumpScheduler = Config.Printing ? SyscallNumber.FirstExtra - 1 : SyscallNumber.Absent - 6,
    DebugHalt = Config.DebugBuild ? SyscallNumber.FirstExtra - 2 : SyscallNumber.Absent - 7,
    DebugCapIdentify = Config.DebugBuild ? SyscallNumber.FirstExtra - 3 : SyscallNumber.Absent - 8,
    DebugSnapshot = Config.DebugBuild ? SyscallNumber.FirstExtra - 4 : SyscallNumber.Absent - 9,
    DebugNameThread = Config.DebugBuild ? SyscallNumber.FirstExtra - 5 : SyscallNumber.Absent - 10,
    DebugSendIPI =
        Config.DebugBuild && Config.EnableSmpSupport ? SyscallNumber.FirstExtra - 6 : SyscallNumber.Absent - 11,
    DebugGetThreadAffinity =
        Config.DebugBuild && Config.EnableSmpSupport ? SyscallNumber.FirstExtra - 7 : SyscallNumber.Absent - 12,
    DebugRun = Config.DangerousCodeInjection ? SyscallNumber.FirstExtra - 8 : SyscallNumber.Absent - 13,
    BenchmarkFlushCaches = Config.EnableBenchmarks ? SyscallNumber.FirstExtra - 9 : SyscallNumber.Absent - 14,
    BenchmarkResetLog = Config.EnableBenchmarks ? SyscallNumber.FirstExtra - 10 : SyscallNumber.Absent - 15,
    BenchmarkFinalizeLog =
        Config.EnableBenchmarks ? SyscallNumber.FirstExtra - 11 : SyscallNumber.Absent - 16,
    BenchmarkSetLogBuffer =
        Config.EnableBenchmarks ? SyscallNumber.FirstExtra - 12 : SyscallNumber.Absent - 17,
    BenchmarkNullSyscall =
        Config.EnableBenchmarks ? SyscallNumber.FirstExtra - 13 : SyscallNumber.Absent - 18,
    BenchmarkGetThreadUtilisation =
        Config.BenchmarkTrackUtilisation ? SyscallNumber.FirstExtra - 14 : SyscallNumber.Absent - 19,
    BenchmarkResetThreadUtilisation =
        Config.BenchmarkTrackUtilisation ? SyscallNumber.FirstExtra - 15 : SyscallNumber.Absent - 20,
    BenchmarkDumpAllThreadsUtilisation =
        Config.DebugBuild && Config.BenchmarkTrackUtilisation ? SyscallNumber.FirstExtra - 16 : SyscallNumber.Absent - 21,
    BenchmarkResetAllThreadsUtilisation =
        Config.DebugBuild && Config.BenchmarkTrackUtilisation ? SyscallNumber.FirstExtra - 17 : SyscallNumber.Absent - 22,
    X86DangerousWRMSR = Config.X86DangerousMsr ? SyscallNumber.FirstExtra - 18 : SyscallNumber.Absent - 23,
    X86DangerousRDMSR = Config.X86DangerousMsr ? SyscallNumber.FirstExtra - 19 : SyscallNumber.Absent - 24,
    VMEnter = Config.Vtx ? SyscallNumber.FirstExtra - 20 : SyscallNumber.Absent - 25,
    SetTLSBase = Config.SetTlsBaseSelf ? SyscallNumber.FirstExtra - 21 : SyscallNumber.Absent - 26,
}

/// <summary>Where the groups of system call numbers begin.</summary>
public static class SyscallNumber
{
    /// <summary>The last number that belongs to the API.</summary>
    public const int LastApi = Config.Mcs ? -11 : -8;

    /// <summary>The first of the debug, benchmark and architecture calls.</summary>
    public const int FirstExtra = LastApi - 1;

    /// <summary>The first (highest) of the values that stand for calls that the configuration lacks.</summary>
    public const int Absent = -1000;
}

/// <summary>Object types that every architecture has, as <c>Untyped_Retype</c> takes them. Others follow in Arch.</summary>
[UserName("seL4_ObjectType", Tag = "api_object", Prefix = "seL4_", Suffix = "Object", Header = "sel4/objecttype.h")]
public enum ObjectType : uint
{
    Untyped = 0,
    [UserName("seL4_TCBObject")]
    Tcb = 1,

    Endpoint = 2,
    Notification = 3,
    CapTable = 4,

    [UserName("seL4_SchedContextObject", When = Config.Mcs)]
    SchedContext = Config.Mcs ? 5 : 0xfff0,

    [UserName("seL4_ReplyObject", When = Config.Mcs)]
    Reply = Config.Mcs ? 6 : 0xfff1,

    /// <summary>The first number that belongs to the architecture.</summary>
    [UserName("seL4_NonArchObjectTypeCount")]
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
[UserName("seL4_LookupFailureType", Prefix = "seL4_", Header = "sel4/constants.h", Wide = true)]
public enum LookupFailureType : uint
{
    NoFailure = 0,
    InvalidRoot = 1,
    MissingCapability = 2,
    DepthMismatch = 3,
    GuardMismatch = 4,
}

/// <summary>Slots of the root CNode with a fixed meaning (manual, chapter "System Bootstrapping").</summary>
[UserName("enum seL4_RootCNodeCapSlots", Prefix = "seL4_Cap", Header = "sel4/bootinfo_types.h")]
public enum InitialSlot : uint
{
    Null = 0,
    [UserName("seL4_CapInitThreadTCB")]
    InitThreadTcb = 1,

    InitThreadCNode = 2,
    InitThreadVSpace = 3,
    [UserName("seL4_CapIRQControl")]
    IrqControl = 4,

    [UserName("seL4_CapASIDControl")]
    AsidControl = 5,

    [UserName("seL4_CapInitThreadASIDPool")]
    InitThreadAsidPool = 6,

    [UserName("seL4_CapIOPortControl")]
    IoPortControl = 7,

    [UserName("seL4_CapIOSpace")]
    IoSpace = 8,

    BootInfoFrame = 9,
    [UserName("seL4_CapInitThreadIPCBuffer")]
    InitThreadIpcBuffer = 10,

    Domain = 11,
    [UserName("seL4_CapSMMUSIDControl")]
    SmmuSidControl = 12,

    [UserName("seL4_CapSMMUCBControl")]
    SmmuCbControl = 13,

    [UserName("seL4_CapInitThreadSC")]
    InitThreadSc = 14,

    [UserName("seL4_CapSMC")]
    Smc = 15,

    [UserName("seL4_NumInitialCaps")]
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

/// <summary>Sizes of scheduling contexts.</summary>
public static class SchedContextSizes
{
    /// <summary>The smallest has 2^n bytes.</summary>
    public const int MinBits = 7;

    /// <summary>Bytes of one with the two refills that it always has.</summary>
    public const int CoreBytes = (10 * Config.WordBytes) + (6 * 8);

    /// <summary>Bytes of each further refill.</summary>
    public const int RefillBytes = 16;

    /// <summary>The refills that each has room for.</summary>
    public const uint MinRefills = 2;
}

/// <summary>Flags for TCB_SetFlags.</summary>
[UserName("seL4_TCBFlag", Prefix = "seL4_TCBFlag_", Header = "sel4/constants.h", Wide = true)]
public enum TcbFlag : uint
{
    NoFlag = 0,
    [UserName("seL4_TCBFlag_fpuDisabled")]
    FpuDisabled = 1,
    MASK = Config.HaveFpu ? 1 : 0,
}

/// <summary>Sizes of objects (2^n bytes) that are the same on all architectures with words of this size.</summary>
public static class CommonSizes
{
    /// <summary>A capability slot.</summary>
    public const int SlotBits = Config.Is64Bit ? 5 : 4;

    public const int EndpointBits = 4;
    public const int NotificationBits = (Config.Is64Bit ? 5 : 4) + (Config.Mcs ? 1 : 0);

    /// <summary>The smallest untyped.</summary>
    public const int MinUntypedBits = 4;
}
