// SPDX-License-Identifier: BSD-2-Clause
// Numbers that kernel and user level share on x86: attributes, vectors, types of objects, what the boot loader said.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>Attributes of a mapping: how memory is cached.</summary>
[UserName("seL4_X86_VMAttributes", Prefix = "seL4_X86_", Header = "sel4/arch/types.h", Wide = true, When = Config.ArchX86)]
public enum X86VmAttributeBits : uint
{
    Default_VMAttributes = 0,
    WriteBack = 0,
    WriteThrough = 1,
    CacheDisabled = 2,
    Uncacheable = 3,
    WriteCombining = 4,
}

/// <summary>Attributes of a guest-physical mapping.</summary>
[UserName("seL4_X86_EPT_VMAttributes", Prefix = "seL4_X86_EPT_", Header = "sel4/arch/types.h", Wide = true, When = Config.ArchX86)]
public enum X86EptVmAttributeBits : uint
{
    Uncached_VMAttributes = 6,
    Uncacheable = 0,
    WriteCombining = 1,
    WriteThrough = 4,
    WriteProtected = 5,
    WriteBack = 6,
    Default_VMAttributes = 6,
}

/// <summary>Vectors of interrupts.</summary>
[UserName("", Header = "sel4/arch/constants.h", When = Config.ArchX86)]
public static class X86Vectors
{
    /// <summary>What is added to a vector for the number that a device sends.</summary>
    public const int IRQ_OFFSET = 0x20 + 16;

    /// <summary>Vectors that user level may choose for I/O APIC and message-signalled interrupts.</summary>
    public const int VECTOR_MIN = 0;
    public const int VECTOR_MAX = 109;
    public const int MSI_MIN = VECTOR_MIN;
    public const int MSI_MAX = VECTOR_MAX;
}

/// <summary>Sizes of objects for guests.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/arch/constants.h", When = Config.ArchX86)]
public static class X86GuestSizes
{
    public const int VCPUBits = 14;
    public const int X86_VCPUBits = VCPUBits;
    public const int X86_EPTPML4EntryBits = 3;
    public const int X86_EPTPML4IndexBits = 9;
    public const int X86_EPTPML4Bits = X86_EPTPML4EntryBits + X86_EPTPML4IndexBits;
    public const int X86_EPTPDPTEntryBits = 3;
    public const int X86_EPTPDPTIndexBits = 9;
    public const int X86_EPTPDPTBits = X86_EPTPDPTEntryBits + X86_EPTPDPTIndexBits;
    public const int X86_EPTPDEntryBits = 3;
    public const int X86_EPTPDIndexBits = 9;
    public const int X86_EPTPDBits = X86_EPTPDEntryBits + X86_EPTPDIndexBits;
    public const int X86_EPTPTEntryBits = 3;
    public const int X86_EPTPTIndexBits = 9;
    public const int X86_EPTPTBits = X86_EPTPTEntryBits + X86_EPTPTIndexBits;
}

/// <summary>Which table of a guest-physical mapping is missing.</summary>
[UserName("", Prefix = "SEL4_MAPPING_LOOKUP_", Header = "sel4/arch/mapping.h", When = Config.ArchX86)]
public static class X86MappingLookup
{
    public const int NO_EPTPDPT = 39;
    public const int NO_EPTPD = 30;
    public const int NO_EPTPT = 21;
}

/// <summary>What a system call that enters a guest answers.</summary>
[UserName("", Prefix = "SEL4_VMENTER_", Header = "sel4/arch/vmenter.h", When = Config.ArchX86)]
public static class X86VmEnter
{
    public const int RESULT_FAULT = 1;
    public const int RESULT_NOTIF = 0;
    public const int RESULT_NOTIF_LEN = 3;
}

/// <summary>Types of objects that all x86 has.</summary>
[UserName("seL4_ArchObjectType", Tag = "_object", Header = "sel4/arch/objecttype.h", When = Config.ArchX86)]
public enum X86ObjectType : uint
{
    [UserName("seL4_X86_4K")]
    SmallPage = (uint)X8664ObjectType.Count,

    [UserName("seL4_X86_LargePageObject")]
    LargePage,

    [UserName("seL4_X86_PageTableObject")]
    PageTable,

    [UserName("seL4_X86_PageDirectoryObject")]
    PageDirectory,

    [UserName("seL4_ObjectTypeCount")]
    Count,

    [UserName("seL4_X86_IOPageTableObject", AsMacro = true)]
    IoPageTable = 0xffffff,

    [UserName("seL4_X86_VCPUObject", AsMacro = true)]
    Vcpu = 0xfffffe,

    [UserName("seL4_X86_EPTPML4Object", AsMacro = true)]
    EptPml4 = 0xfffffd,

    [UserName("seL4_X86_EPTPDPTObject", AsMacro = true)]
    EptPdpt = 0xfffffc,

    [UserName("seL4_X86_EPTPDObject", AsMacro = true)]
    EptPd = 0xfffffb,

    [UserName("seL4_X86_EPTPTObject", AsMacro = true)]
    EptPt = 0xfffffa,
}

/// <summary>The memory map of the boot loader in the additional boot information.</summary>
[UserName("", Prefix = "SEL4_MULTIBOOT_", Header = "sel4/arch/bootinfo_types.h", When = Config.ArchX86)]
public static class X86MultibootMap
{
    /// <summary>Entries that it has room for.</summary>
    public const int MAX_MMAP_ENTRIES = 50;

    /// <summary>The type of memory.</summary>
    public const int RAM_REGION_TYPE = 1;
}

/// <summary>Hardware breakpoints of the core.</summary>
[UserName("", Prefix = "seL4_", Header = "sel4/plat/api/constants.h", When = Config.ArchX86 && Config.HardwareDebugApi)]
public static class X86Breakpoints
{
    public const int NumHWBreakpoints = 4;
    public const int FirstBreakpoint = -1;
    public const int NumExclusiveBreakpoints = 0;
    public const int FirstWatchpoint = -1;
    public const int NumExclusiveWatchpoints = 0;
    public const int FirstDualFunctionMonitor = 0;
    public const int NumDualFunctionMonitors = 4;
}
