// SPDX-License-Identifier: BSD-2-Clause
// Constants of libsel4 that every architecture has and that the kernel does not declare for itself in Api/.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>What a breakpoint watches, and why a debug exception came.</summary>
[UserName("seL4_BreakpointType", Prefix = "seL4_",
    Header = "sel4/constants.h", Wide = true, When = Config.HardwareDebugApi)]
public enum BreakpointType : uint
{
    DataBreakpoint,
    InstructionBreakpoint,
    SingleStep,
    SoftwareBreakRequest,
}

/// <summary>Accesses that a watchpoint watches.</summary>
[UserName("seL4_BreakpointAccess", Prefix = "seL4_",
    Header = "sel4/constants.h", Wide = true, When = Config.HardwareDebugApi)]
public enum BreakpointAccess : uint
{
    BreakOnRead,
    BreakOnWrite,
    BreakOnReadWrite,
    MaxBreakpointAccess,
}

/// <summary>Words of the message of a debug exception.</summary>
[UserName("seL4_DebugException_Msg", Prefix = "seL4_DebugException_",
    Header = "sel4/constants.h", Wide = true, When = Config.HardwareDebugApi)]
public enum DebugExceptionMsg : uint
{
    FaultIP,
    ExceptionReason,
    TriggerAddress,
    BreakpointNumber,
    Length,
}

/// <summary>Priorities.</summary>
[UserName("enum priorityConstants", Prefix = "seL4_", Header = "sel4/constants.h")]
public enum PriorityLimits : int
{
    InvalidPrio = -1,
    MinPrio = 0,
    MaxPrio = Config.NumPriorities - 1,
}

/// <summary>Limits of messages.</summary>
[UserName("enum seL4_MsgLimits", Prefix = "seL4_", Header = "sel4/constants.h")]
public enum MsgLimits : uint
{
    MsgLengthBits = 7,
    MsgExtraCapBits = 2,
    MsgMaxLength = MessageLimits.MaxLength,
}

/// <summary>Flags for SchedControl_ConfigureFlags.</summary>
[UserName("seL4_SchedContextFlag", Prefix = "seL4_SchedContext_",
    Header = "sel4/constants.h", Wide = true, When = Config.Mcs)]
public enum SchedContextFlag : uint
{
    NoFlag = 0,
    Sporadic = 1,
}

/// <summary>Words of the message of a capability fault.</summary>
[UserName("seL4_CapFault_Msg", Prefix = "seL4_CapFault_", Header = "sel4/shared_types.h", Wide = true)]
public enum CapFaultMsg : uint
{
    IP,
    Addr,
    InRecvPhase,
    LookupFailureType,
    BitsLeft,
    DepthMismatch_BitsFound,
    GuardMismatch_GuardFound = DepthMismatch_BitsFound,
    GuardMismatch_BitsFound,
}

/// <summary>Limits that macros tell.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/constants.h")]
public static class Limits
{
    public const int MsgMaxExtraCaps = (int)MessageLimits.MaxExtraCaps;
    public const int CapRightsBits = 4;

    /// <summary>The smallest scheduling context has 2^n bytes.</summary>
    [UserName("seL4_MinSchedContextBits", When = Config.Mcs)]
    public const int MinSchedContextBits = SchedContextSizes.MinBits;

    /// <summary>Bytes of a scheduling context with the two refills that it always has.</summary>
    [UserName("seL4_CoreSchedContextBytes", When = Config.Mcs)]
    public const int CoreSchedContextBytes = SchedContextSizes.CoreBytes;

    /// <summary>Bytes of each further refill.</summary>
    [UserName("seL4_RefillSizeBytes", When = Config.Mcs)]
    public const int RefillSizeBytes = SchedContextSizes.RefillBytes;
}

/// <summary>Where the text of an error stands in the IPC buffer.</summary>
[UserName("", Prefix = "DEBUG_MESSAGE_", Header = "sel4/constants.h", When = Config.InvocationReportErrorIpc)]
public static class DebugMessage
{
    /// <summary>The message register in which it begins.</summary>
    public const int START = 6;

    /// <summary>How many words it has at most.</summary>
    public const int MAXLEN = 50;
}

/// <summary>Limits of invocations, and a word that says nothing.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/types.h")]
public static class InvocationLimits
{
    /// <summary>How many objects one seL4_Untyped_Retype makes, at most.</summary>
    public const int UntypedRetypeMaxObjects = Config.RetypeFanOutLimit;

    public const int NilData = 0;
}

/// <summary>Widths of what a capability holds.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/mode/types.h")]
public static class CapabilityWidths
{
    public const int GuardSizeBits = CapDataWidths.GuardSizeBits;
    public const int GuardBits = CapDataWidths.GuardBits;
    public const int BadgeBits = Config.Is64Bit ? 64 : 28;
}
