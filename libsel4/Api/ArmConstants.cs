// SPDX-License-Identifier: BSD-2-Clause
// Numbers that kernel and user level share on all instruction sets of Arm.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Attributes of a mapping.</summary>
[UserName("seL4_ARM_VMAttributes", Prefix = "seL4_ARM_",
    Header = "sel4/arch/types.h", Wide = true, When = Config.ArchArm)]
public enum ArmVmAttributeBits : uint
{
    PageCacheable = 1,
    ParityEnabled = 2,
    Default_VMAttributes = 3,
    ExecuteNever = 4,
}

/// <summary>Caches.</summary>
[UserName("seL4_ARM_CacheType", Prefix = "seL4_ARM_",
    Header = "sel4/arch/types.h", Wide = true, When = Config.ArchArm)]
public enum ArmCacheType : uint
{
    CacheI = 1,
    CacheD = 2,
    CacheID = 3,
}

/// <summary>Hardware breakpoints and watchpoints of the core.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/plat/api/constants.h", When = Config.ArchArm)]
public static class ArmBreakpoints
{
    public const int NumHWBreakpoints = Config.ArmCortexA8 ? 8 : Config.ArmCortexA35 ? 6 : 10;
    public const int NumExclusiveBreakpoints = 6;
    public const int NumExclusiveWatchpoints = Config.ArmCortexA8 ? 2 : 4;

    [UserName("seL4_FirstBreakpoint", When = Config.HardwareDebugApi)]
    public const int FirstBreakpoint = 0;

    [UserName("seL4_FirstWatchpoint", When = Config.HardwareDebugApi)]
    public const int FirstWatchpoint = 6;

    [UserName("seL4_NumDualFunctionMonitors", When = Config.HardwareDebugApi)]
    public const int NumDualFunctionMonitors = 0;

    [UserName("seL4_FirstDualFunctionMonitor", When = Config.HardwareDebugApi)]
    public const int FirstDualFunctionMonitor = -1;
}
