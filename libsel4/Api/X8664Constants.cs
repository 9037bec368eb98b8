// SPDX-License-Identifier: BSD-2-Clause
// Numbers that kernel and user level share on x86-64 only: layouts of messages, sizes of objects, the user's address space.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Words of the message of an unknown system call.</summary>
[UserName("seL4_UnknownSyscall_Msg", Prefix = "seL4_UnknownSyscall_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchX8664)]
public enum X8664UnknownSyscallMsg : uint
{
    RAX,
    RBX,
    RCX,
    RDX,
    RSI,
    RDI,
    RBP,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    FaultIP,
    SP,
    FLAGS,
    Syscall,
    Length,
}

/// <summary>Words of the message of a user exception.</summary>
[UserName("seL4_UserException_Msg", Prefix = "seL4_UserException_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchX8664)]
public enum X8664UserExceptionMsg : uint
{
    FaultIP,
    SP,
    FLAGS,
    Number,
    Code,
    Length,
}

/// <summary>Words of the message of a page fault.</summary>
[UserName("seL4_VMFault_Msg", Prefix = "seL4_VMFault_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchX8664)]
public enum X8664VMFaultMsg : uint
{
    IP,
    Addr,
    PrefetchFault,
    FSR,
    Length,
}

/// <summary>Words of the reply to a timeout fault.</summary>
[UserName("seL4_TimeoutReply_Msg", Prefix = "seL4_TimeoutReply_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchX8664 && Config.Mcs)]
public enum X8664TimeoutReply : uint
{
    FaultIP,
    RSP,
    FLAGS,
    RAX,
    RBX,
    RCX,
    RDX,
    RSI,
    RDI,
    RBP,
    R8,
    R9,
    R10,
    R11,
    R12,
    R13,
    R14,
    R15,
    TLS_BASE,
    Length,
}

/// <summary>Words of the message of a timeout fault.</summary>
[UserName("seL4_Timeout_Msg", Prefix = "seL4_Timeout_",
    Header = "sel4/sel4_arch/constants.h", Wide = true, When = Config.Sel4ArchX8664 && Config.Mcs)]
public enum X8664TimeoutMsg : uint
{
    Data,
    Consumed,
    Length,
}

/// <summary>Segment selectors that an operating system on IA-32 knows, and which access a page fault was.</summary>
[UserName("", Header = "sel4/sel4_arch/constants.h", When = Config.Sel4ArchX8664)]
public static class X8664Selectors
{
    public const int TLS_GDT_ENTRY = 7;
    public const int TLS_GDT_SELECTOR = (TLS_GDT_ENTRY << 3) | 3;
    public const int IPCBUF_GDT_ENTRY = 8;
    public const int IPCBUF_GDT_SELECTOR = (IPCBUF_GDT_ENTRY << 3) | 3;

    [UserName("seL4_DataFault")]
    public const int DataFault = 0;

    [UserName("seL4_InstructionFault")]
    public const int InstructionFault = 1;
}

/// <summary>Sizes of objects (2^n bytes), of tables and of the user's address space.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/sel4_arch/constants.h", When = Config.Sel4ArchX8664)]
public static class X8664Sizes
{
    public const int WordBits = 64;
    public const int WordSizeBits = 3;
    public const int PageBits = 12;
    public const int SlotBits = CommonSizes.SlotBits;

    /// <summary>Many state components of the processor need room.</summary>
    public const int TCBBits = Config.X86Xsave && Config.XsaveSize >= 832 ? 12 : 11;
    public const int EndpointBits = CommonSizes.EndpointBits;
    public const int NotificationBits = CommonSizes.NotificationBits;

    [UserName("seL4_ReplyBits", When = Config.Mcs)]
    public const int ReplyBits = 5;

    public const int PageTableBits = 12;
    public const int PageTableEntryBits = 3;
    public const int PageTableIndexBits = 9;
    public const int PageDirBits = 12;
    public const int PageDirEntryBits = 3;
    public const int PageDirIndexBits = 9;
    public const int PDPTBits = 12;
    public const int PDPTEntryBits = 3;
    public const int PDPTIndexBits = 9;
    public const int PML4Bits = 12;
    public const int PML4EntryBits = 3;
    public const int PML4IndexBits = 9;
    public const int VSpaceBits = PML4Bits;
    public const int IOPageTableBits = 12;
    public const int IOPageTableIndexBits = 9;
    public const int IOPageTableEntryBits = 3;
    public const int LargePageBits = 21;
    public const int HugePageBits = 30;
    public const int NumASIDPoolsBits = 3;
    public const int ASIDPoolBits = 12;
    public const int ASIDPoolIndexBits = 9;
    public const int MinUntypedBits = CommonSizes.MinUntypedBits;
    public const int MaxUntypedBits = 47;
    public const int IPCBufferSizeBits = 10;

    [UserName("seL4_FastMessageRegisters")]
    public const int FastMessageRegisters = (int)X8664Trap.MessageRegisters;

    /// <summary>The first address that is not user level's; an old name.</summary>
    public const ulong UserTop = 0x00007ffffffff000;

    /// <summary>The last address of the user's address space.</summary>
    public const ulong UserVSpaceTop = UserTop - 1;

    /// <summary>Bytes of the buffer that kernel entries and trace points are logged in.</summary>
    [UserName("seL4_LogBufferSize", When = Config.EnableBenchmarks)]
    public const uint LogBufferSize = BenchmarkLog.Bytes;
}

/// <summary>What seL4_MappingFailedLookupLevel gives: which table is missing.</summary>
[UserName("", Prefix = "SEL4_MAPPING_LOOKUP_", Header = "sel4/sel4_arch/mapping.h", When = Config.Sel4ArchX8664)]
public static class X8664MappingLookup
{
    /// <summary>The message register that holds the number.</summary>
    public const int LEVEL = 2;

    public const int NO_PT = 21;
    public const int NO_PD = 30;
    public const int NO_PDPT = 39;
}

/// <summary>Types of objects that x86-64 has before those of all x86.</summary>
[UserName("seL4_seL4ArchObjectType", Tag = "_mode_object", Header = "sel4/sel4_arch/objecttype.h", When = Config.Sel4ArchX8664)]
public enum X8664ObjectType : uint
{
    [UserName("seL4_X86_PDPTObject")]
    Pdpt = (uint)ObjectType.FirstArch,

    [UserName("seL4_X64_PML4Object")]
    Pml4,

    [UserName("seL4_X64_HugePageObject", AsMacro = !Config.HugePage)]
    HugePage = Config.HugePage ? Pml4 + 1 : 0xfffffffe,

    [UserName("seL4_ModeObjectTypeCount")]
    Count = Config.HugePage ? Pml4 + 2 : Pml4 + 1,

    [UserName("seL4_IA32_PDPTObject", AsMacro = true)]
    Ia32Pdpt = Pdpt,
}
