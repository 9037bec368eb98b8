// SPDX-License-Identifier: BSD-2-Clause
// Numbers that kernel and user level share on RISC-V only: layouts of messages, sizes of objects, the user's address space.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Attributes of a mapping.</summary>
[UserName("seL4_RISCV_VMAttributes", Prefix = "seL4_RISCV_",
    Header = "sel4/arch/types.h", Wide = true, When = Config.ArchRiscv)]
public enum RiscvVmAttributeBits : uint
{
    ExecuteNever = 1,
    Default_VMAttributes = 0,
}

/// <summary>Words of the message of an unknown system call.</summary>
[UserName("seL4_UnknownSyscall_Msg", Prefix = "seL4_UnknownSyscall_",
    Header = "sel4/sel4_arch/constants.h", When = Config.ArchRiscv)]
public enum RiscvUnknownSyscallMsg : uint
{
    FaultIP,
    SP,
    RA,
    A0,
    A1,
    A2,
    A3,
    A4,
    A5,
    A6,
    Syscall,
    Length,
}

/// <summary>Words of the message of a user exception.</summary>
[UserName("seL4_UserException_Msg", Prefix = "seL4_UserException_",
    Header = "sel4/sel4_arch/constants.h", When = Config.ArchRiscv)]
public enum RiscvUserExceptionMsg : uint
{
    FaultIP,
    SP,
    Number,
    Code,
    Length,
}

/// <summary>Words of the message of a page fault.</summary>
[UserName("seL4_VMFault_Msg", Prefix = "seL4_VMFault_",
    Header = "sel4/sel4_arch/constants.h", When = Config.ArchRiscv)]
public enum RiscvVMFaultMsg : uint
{
    IP,
    Addr,
    PrefetchFault,
    FSR,
    Length,
}

/// <summary>Words of the reply to a timeout fault.</summary>
[UserName("seL4_TimeoutReply_Msg", Prefix = "seL4_TimeoutReply_",
    Header = "sel4/sel4_arch/constants.h", When = Config.ArchRiscv && Config.Mcs)]
public enum RiscvTimeoutReply : uint
{
    FaultIP,
    LR,
    SP,
    GP,
    s0,
    s1,
    s2,
    s3,
    s4,
    s5,
    s6,
    s7,
    s8,
    s9,
    s10,
    s11,
    a0,
    a1,
    a2,
    a3,
    a4,
    a5,
    a6,
    a7,
    t0,
    t1,
    t2,
    t3,
    t4,
    t5,
    t6,
    TP,
    Length,
}

/// <summary>Words of the message of a timeout fault.</summary>
[UserName("seL4_Timeout_Msg", Prefix = "seL4_Timeout_",
    Header = "sel4/sel4_arch/constants.h", When = Config.ArchRiscv && Config.Mcs)]
public enum RiscvTimeoutMsg : uint
{
    Data,
    Consumed,
    Length,
}

/// <summary>Sizes of objects (2^n bytes), of tables and of the user's address space, with 64-bit words.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/sel4_arch/constants.h", When = Config.Sel4ArchRiscv64)]
public static class Riscv64Sizes
{
    public const int WordBits = 64;
    public const int WordSizeBits = 3;
    public const int SlotBits = CommonSizes.SlotBits;
    public const int NotificationBits = CommonSizes.NotificationBits;

    [UserName("seL4_ReplyBits", When = Config.Mcs)]
    public const int ReplyBits = 5;

    public const int EndpointBits = CommonSizes.EndpointBits;
    public const int IPCBufferSizeBits = 10;
    public const int TCBBits = Config.HaveFpu ? 11 : 10;
    public const int PageTableEntryBits = 3;
    public const int PageTableIndexBits = 9;
    public const int PageBits = 12;
    public const int LargePageBits = 21;
    public const int HugePageBits = 30;
    public const int TeraPageBits = 39;
    public const int PageTableBits = 12;
    public const int VSpaceBits = PageTableBits;
    public const int NumASIDPoolsBits = 7;
    public const int ASIDPoolIndexBits = 9;
    public const int ASIDPoolBits = 12;
    public const int MinUntypedBits = CommonSizes.MinUntypedBits;
    public const int MaxUntypedBits = 38;

    /// <summary>The first address that is not user level's; an old name.</summary>
    public const ulong UserTop = 0x0000003ffffff000;

    /// <summary>The last address of the user's address space.</summary>
    public const ulong UserVSpaceTop = UserTop - 1;

    /// <summary>Bytes of the buffer that kernel entries and trace points are logged in.</summary>
    [UserName("seL4_LogBufferSize", When = Config.EnableBenchmarks)]
    public const uint LogBufferSize = BenchmarkLog.Bytes;
}

/// <summary>What seL4_MappingFailedLookupLevel gives if the table of the last level is missing.</summary>
[UserName("", Prefix = "SEL4_MAPPING_LOOKUP_", Header = "sel4/sel4_arch/mapping.h", When = Config.Sel4ArchRiscv64)]
public static class Riscv64MappingLookup
{
    /// <summary>The message register that holds the number.</summary>
    public const int LEVEL = 2;

    public const int NO_PT = 21;
}

/// <summary>Types of objects that RISC-V with 64-bit words has before those of all RISC-V.</summary>
[UserName("seL4_ModeObjectType", Tag = "_mode_object", Header = "sel4/sel4_arch/objecttype.h", When = Config.Sel4ArchRiscv64)]
public enum Riscv64ObjectType : uint
{
    [UserName("seL4_RISCV_Giga_Page")]
    GigaPage = (uint)ObjectType.FirstArch,

    [UserName("seL4_RISCV_Tera_Page", AsMacro = Config.PtLevels <= 3)]
    TeraPage = Config.PtLevels > 3 ? GigaPage + 1 : 0xffffffff,

    [UserName("seL4_ModeObjectTypeCount")]
    Count = Config.PtLevels > 3 ? GigaPage + 2 : GigaPage + 1,
}

/// <summary>Types of objects that all RISC-V has.</summary>
[UserName("seL4_ArchObjectType", Tag = "_object", Header = "sel4/arch/objecttype.h", When = Config.Sel4ArchRiscv64)]
public enum RiscvObjectType : uint
{
    [UserName("seL4_RISCV_4K_Page")]
    SmallPage = (uint)Riscv64ObjectType.Count,

    [UserName("seL4_RISCV_Mega_Page")]
    LargePage,

    [UserName("seL4_RISCV_PageTableObject")]
    PageTable,

    [UserName("seL4_ObjectTypeCount")]
    Count,
}
