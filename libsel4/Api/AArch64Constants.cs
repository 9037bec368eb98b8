// SPDX-License-Identifier: BSD-2-Clause
// Numbers that kernel and user level share on AArch64 only: layouts of messages, sizes of objects, the user's address space.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Words of the message of an unknown system call.</summary>
[UserName("seL4_UnknownSyscall_Msg", Prefix = "seL4_UnknownSyscall_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64UnknownSyscallMsg : uint
{
    X0,
    X1,
    X2,
    X3,
    X4,
    X5,
    X6,
    X7,
    FaultIP,
    SP,
    LR,
    SPSR,
    Syscall,
    Length,
}

/// <summary>Words of the message of a user exception.</summary>
[UserName("seL4_UserException_Msg", Prefix = "seL4_UserException_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64UserExceptionMsg : uint
{
    FaultIP,
    SP,
    SPSR,
    Number,
    Code,
    Length,
}

/// <summary>Words of the message of a page fault.</summary>
[UserName("seL4_VMFault_Msg", Prefix = "seL4_VMFault_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64VMFaultMsg : uint
{
    IP,
    Addr,
    PrefetchFault,
    FSR,
    Length,
}

/// <summary>Words of the message of the virtual interrupt controller.</summary>
[UserName("seL4_VGICMaintenance_Msg", Prefix = "seL4_VGICMaintenance_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64VgicMaintenanceMsg : uint
{
    IDX,
    Length,
}

/// <summary>Words of the message of a guest's private interrupt.</summary>
[UserName("seL4_VPPIEvent_Msg", Prefix = "seL4_VPPIEvent_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64VppiEventMsg : uint
{
    IRQ,
    Length,
}

/// <summary>Words of the message of a guest's trap.</summary>
[UserName("seL4_VCPUFault_Msg", Prefix = "seL4_VCPUFault_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64VcpuFaultMsg : uint
{
    HSR,
    Length,
}

/// <summary>Registers of a virtual CPU.</summary>
[UserName("seL4_VCPUReg", Prefix = "seL4_VCPUReg_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64)]
public enum AArch64VcpuReg : uint
{
    SCTLR,
    CPACR,
    TTBR0,
    TTBR1,
    TCR,
    MAIR,
    AMAIR,
    CIDR,
    ACTLR,
    AFSR0,
    AFSR1,
    ESR,
    FAR,
    PAR,
    VBAR,
    TPIDR_EL1,
    VMPIDR_EL2,
    SP_EL1,
    ELR_EL1,
    SPSR_EL1,
    CNTV_CTL,
    CNTV_CVAL,
    CNTVOFF,
    CNTKCTL_EL1,
    Num,
    [UserName("seL4_VCPURegSaveRange_start")]
    SaveRangeStart = TTBR0,
    [UserName("seL4_VCPURegSaveRange_end")]
    SaveRangeEnd = SPSR_EL1,
}

/// <summary>Words of the reply to a timeout fault.</summary>
[UserName("seL4_TimeoutReply_Msg", Prefix = "seL4_TimeoutReply_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64 && Config.Mcs)]
public enum AArch64TimeoutReply : uint
{
    FaultIP,
    SP,
    SPSR_EL1,
    X0,
    X1,
    X2,
    X3,
    X4,
    X5,
    X6,
    X7,
    X8,
    X16,
    X17,
    X18,
    X29,
    X30,
    X9,
    X10,
    X11,
    X12,
    X13,
    X14,
    X15,
    X19,
    X20,
    X21,
    X22,
    X23,
    X24,
    X25,
    X26,
    X27,
    X28,
    Length,
}

/// <summary>Words of the message of a timeout fault.</summary>
[UserName("seL4_Timeout_Msg", Prefix = "seL4_Timeout_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchAArch64 && Config.Mcs)]
public enum AArch64TimeoutMsg : uint
{
    Data,
    Consumed,
    Length,
}

/// <summary>Sizes of objects (2^n bytes), of tables and of the user's address space.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/sel4_arch/constants.h", When = Config.Sel4ArchAArch64)]
public static class AArch64Sizes
{
    public const uint DataFault = 0;
    public const uint InstructionFault = 1;

    public const int PageBits = 12;
    public const int LargePageBits = 21;
    public const int HugePageBits = 30;
    public const int SlotBits = CommonSizes.SlotBits;
    public const int TCBBits = Config.HardwareDebugApi || Config.ArmHypEnableVcpuCp14SaveAndRestore
        || (Config.ArmHypervisorSupport && Config.EnableSmpSupport && Config.BenchmarkTrackUtilisation && !Config.Mcs)
        ? 12 : 11;

    public const int EndpointBits = CommonSizes.EndpointBits;
    public const int NotificationBits = CommonSizes.NotificationBits;

    [UserName("seL4_ReplyBits", When = Config.Mcs)]
    public const int ReplyBits = 5;

    public const int PageTableBits = 12;
    public const int PageTableEntryBits = 3;
    public const int PageTableIndexBits = 9;
    public const int NumASIDPoolsBits = 7;
    public const int ASIDPoolBits = 12;
    public const int ASIDPoolIndexBits = 9;
    public const int IOPageTableBits = 12;
    public const int WordSizeBits = 3;
    public const int VSpaceEntryBits = 3;

    /// <summary>With 40 bits of guest-physical addresses two top-level tables lie side by side.</summary>
    public const int VSpaceBits = Config.ArmHypervisorSupport && Config.ArmPaSizeBits40 ? 13 : 12;

    public const int VSpaceIndexBits = Config.ArmHypervisorSupport && Config.ArmPaSizeBits40 ? 10 : 9;
    public const int ARM_VCPUBits = 12;
    public const int VCPUBits = 12;
    public const int WordBits = 64;
    public const int MinUntypedBits = CommonSizes.MinUntypedBits;
    public const int MaxUntypedBits = 47;

    /// <summary>Bytes of the buffer that kernel entries and trace points are logged in.</summary>
    [UserName("seL4_LogBufferSize", When = Config.EnableBenchmarks)]
    public const uint LogBufferSize = BenchmarkLog.Bytes;

    public const int FastMessageRegisters = (int)AArch64Trap.MessageRegisters;
    public const int IPCBufferSizeBits = 10;

    /// <summary>The last address of the user's address space.</summary>
    public const ulong UserTop = Config.ArmHypervisorSupport
        ? (Config.ArmPaSizeBits40 ? 0x000000ffffffffff : 0x00000fffffffffff)
        : 0x00007fffffffffff;

    public const ulong UserVSpaceTop = UserTop;
}

/// <summary>
/// What seL4_MappingFailedLookupLevel gives if the table of the last, the middle and the upper level is missing: how many
/// bits of the address the tables that are there do not translate.
/// </summary>
[UserName("", Prefix = "SEL4_MAPPING_LOOKUP_", Header = "sel4/sel4_arch/mapping.h", When = Config.Sel4ArchAArch64)]
public static class AArch64MappingLookup
{
    /// <summary>The message register that holds the number.</summary>
    public const int LEVEL = 2;

    public const int NO_PT = AArch64Sizes.PageBits + AArch64Sizes.PageTableIndexBits;
    public const int NO_PD = NO_PT + AArch64Sizes.PageTableIndexBits;
    public const int NO_PUD = NO_PD + AArch64Sizes.PageTableIndexBits;
}

/// <summary>Types of objects that AArch64 has before those of all Arm.</summary>
[UserName("seL4_ModeObjectType", Tag = "_mode_object", Header = "sel4/sel4_arch/objecttype.h", When = Config.Sel4ArchAArch64)]
public enum AArch64ObjectType : uint
{
    [UserName("seL4_ARM_HugePageObject")]
    HugePage = (uint)ObjectType.FirstArch,

    [UserName("seL4_ARM_VSpaceObject")]
    VSpace,

    [UserName("seL4_ModeObjectTypeCount")]
    Count,
}

/// <summary>Types of objects that all Arm has, as AArch64 numbers them.</summary>
[UserName("seL4_ArchObjectType", Tag = "_object", Header = "sel4/arch/objecttype.h", When = Config.Sel4ArchAArch64)]
public enum AArch64ArmObjectType : uint
{
    [UserName("seL4_ARM_SmallPageObject")]
    SmallPage = (uint)AArch64ObjectType.Count,

    [UserName("seL4_ARM_LargePageObject")]
    LargePage,

    [UserName("seL4_ARM_PageTableObject")]
    PageTable,

    [UserName("seL4_ARM_VCPUObject", AsMacro = !Config.ArmHypervisorSupport)]
    Vcpu = Config.ArmHypervisorSupport ? PageTable + 1 : 0xfffe,

    [UserName("seL4_ARM_IOPageTableObject", AsMacro = !Config.Tk1Smmu)]
    IoPageTable = Config.Tk1Smmu ? PageTable + 1 : 0xffff,

    [UserName("seL4_ObjectTypeCount")]
    Count = Config.ArmHypervisorSupport || Config.Tk1Smmu ? PageTable + 2 : PageTable + 1,
}
