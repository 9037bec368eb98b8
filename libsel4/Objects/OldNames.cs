// SPDX-License-Identifier: BSD-2-Clause
// Deprecated names of former releases of libsel4, for existing software, with the names that replace them.
using System;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>An old name of a declaration.</summary>
/// <param name="name">The old name.</param>
/// <param name="value">What it stands for.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OldNameAttribute(string name, string value) : Attribute
{
    /// <summary>The old name.</summary>
    public string Name { get; } = name;

    /// <summary>What it stands for.</summary>
    public string Value { get; } = value;

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>An old type.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">The type that it stands for.</param>
/// <param name="advice">What the compiler says about its use.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OldTypeAttribute(string name, string type, string advice) : Attribute
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The type that it stands for.</summary>
    public string Type { get; } = type;

    /// <summary>What the compiler says.</summary>
    public string Advice { get; } = advice;
}

/// <summary>An old function.</summary>
/// <param name="signature">Its result, name and parameters.</param>
/// <param name="body">The statement that it consists of.</param>
/// <param name="advice">What the compiler says about its use.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OldFunctionAttribute(string signature, string body, string advice) : Attribute
{
    /// <summary>Its result, name and parameters.</summary>
    public string Signature { get; } = signature;

    /// <summary>The statement that it consists of.</summary>
    public string Body { get; } = body;

    /// <summary>What the compiler says.</summary>
    public string Advice { get; } = advice;
}

/// <summary>The header that a class of old names becomes.</summary>
/// <param name="header">The header, as it is included.</param>
/// <param name="warns">Whether the compiler warns of the names.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OldNamesAttribute(string header, bool warns) : Attribute
{
    /// <summary>The header.</summary>
    public string Header { get; } = header;

    /// <summary>Whether the compiler warns.</summary>
    public bool Warns { get; } = warns;

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>Old names of fault messages, from before they had types, and functions that looked at them.</summary>
[OldNames("sel4/deprecated.h", warns: true)]
[OldName("SEL4_PFIPC_LABEL", "seL4_Fault_VMFault")]
[OldName("SEL4_PFIPC_LENGTH", "seL4_VMFault_Length")]
[OldName("SEL4_PFIPC_FAULT_IP", "seL4_VMFault_IP")]
[OldName("SEL4_PFIPC_FAULT_ADDR", "seL4_VMFault_Addr")]
[OldName("SEL4_PFIPC_PREFETCH_FAULT", "seL4_VMFault_PrefetchFault")]
[OldName("SEL4_PFIPC_FSR", "seL4_VMFault_FSR")]
[OldName("SEL4_EXCEPT_IPC_LABEL", "seL4_Fault_UnknownSyscall")]
[OldName("SEL4_USER_EXCEPTION_LABEL", "seL4_Fault_UserException")]
[OldName("SEL4_USER_EXCEPTION_LENGTH", "seL4_UserException_Length")]
[OldName("SEL4_VGIC_MAINTENANCE_LENGTH", "seL4_VGICMaintenance_Length", When = Config.ArmHypervisorSupport)]
[OldName("SEL4_VGIC_MAINTENANCE_LABEL", "seL4_Fault_VGICMaintenance", When = Config.ArmHypervisorSupport)]
[OldName("SEL4_VCPU_FAULT_LENGTH", "seL4_VCPUFault_Length", When = Config.ArmHypervisorSupport)]
[OldName("SEL4_VCPU_FAULT_LABEL", "seL4_Fault_VCPUFault", When = Config.ArmHypervisorSupport)]
[OldName("seL4_NoFault", "seL4_Fault_NullFault")]
[OldName("seL4_CapFault", "seL4_Fault_CapFault")]
[OldName("seL4_UnknownSyscall", "seL4_Fault_UnknownSyscall")]
[OldName("seL4_UserException", "seL4_Fault_UserException")]
[OldName("seL4_VMFault", "seL4_Fault_VMFault")]
[OldType("seL4_CapRights", "seL4_CapRights_t", "use seL4_CapRights_t")]
[OldType("seL4_FaultType", "seL4_Fault_tag_t", "use seL4_Fault_tag_t")]
[OldType("seL4_CapData_t", "seL4_Word", "badges and guards are words")]
[OldType(
    "seL4_PageFaultIpcRegisters",
    "union { struct { seL4_Word fault_ip, fault_addr, prefetch_fault, fsr; } regs; seL4_Word raw[4]; }",
    "use seL4_Fault_VMFault_new")]
[OldFunction("seL4_MessageInfo_t seL4_GetTag(void)", "return seL4_GetIPCBuffer()->tag", "removed")]
[OldFunction("void seL4_SetTag(seL4_MessageInfo_t tag)", "seL4_GetIPCBuffer()->tag = tag", "removed")]
[OldFunction("seL4_Word seL4_PF_FIP(void)", "return seL4_GetMR(seL4_VMFault_IP)", "use seL4_GetMR(seL4_VMFault_IP)")]
[OldFunction("seL4_Word seL4_PF_Addr(void)", "return seL4_GetMR(seL4_VMFault_Addr)", "use seL4_GetMR(seL4_VMFault_Addr)")]
[OldFunction(
    "seL4_Word seL4_isPageFault_MSG(void)", "return (seL4_Word)seL4_isVMFault_tag(seL4_GetIPCBuffer()->tag)",
    "use seL4_isVMFault_tag")]
[OldFunction(
    "seL4_Word seL4_isPageFault_Tag(seL4_MessageInfo_t tag)", "return (seL4_Word)seL4_isVMFault_tag(tag)",
    "use seL4_isVMFault_tag")]
[OldFunction(
    "seL4_Word seL4_isExceptIPC_Tag(seL4_MessageInfo_t tag)", "return (seL4_Word)seL4_isUnknownSyscall_tag(tag)",
    "use seL4_isUnknownSyscall_tag")]
[OldFunction("seL4_Word seL4_ExceptIPC_Get(seL4_Word mr)", "return seL4_GetMR((int)mr)", "use seL4_GetMR")]
[OldFunction("void seL4_ExceptIPC_Set(seL4_Word index, seL4_Word val)", "seL4_SetMR((int)index, val)", "use seL4_SetMR")]
[OldFunction(
    "seL4_Word seL4_IsArchSyscallFrom(seL4_MessageInfo_t tag)",
    "return seL4_MessageInfo_get_length(tag) == seL4_UnknownSyscall_Length", "use seL4_isUnknownSyscall_tag")]
[OldFunction(
    "seL4_Word seL4_IsArchExceptionFrom(seL4_MessageInfo_t tag)",
    "return seL4_MessageInfo_get_length(tag) == seL4_UnknownSyscall_Length", "use seL4_isUserException_tag")]
[OldFunction("seL4_Word seL4_CapData_Badge_new(seL4_Word badge)", "return badge", "a badge is a word")]
[OldFunction(
    "seL4_Word seL4_CapData_Guard_new(seL4_Word guard, seL4_Word bits)",
    "return seL4_CNode_CapData_new(guard, bits).words[0]", "use seL4_CNode_CapData_new")]
public static class OldNames;

/// <summary>Names from the time when each level of page tables was a kind of object of its own.</summary>
[OldNames("sel4/sel4_arch/deprecated.h", warns: false, When = Config.Sel4ArchAArch64)]
[OldName("seL4_ARM_PageDirectory_Map", "seL4_ARM_PageTable_Map")]
[OldName("seL4_ARM_PageDirectory_Unmap", "seL4_ARM_PageTable_Unmap")]
[OldName("seL4_ARM_PageDirectoryObject", "seL4_ARM_PageTableObject")]
[OldName("ARMPageDirectoryMap", "ARMPageTableMap")]
[OldName("ARMPageDirectoryUnmap", "ARMPageTableUnmap")]
[OldName("seL4_PageDirBits", "seL4_PageTableBits")]
[OldName("seL4_PageDirEntryBits", "seL4_PageTableEntryBits")]
[OldName("seL4_PageDirIndexBits", "seL4_PageTableIndexBits")]
[OldName("seL4_PUDEntryBits", "3")]
[OldName("seL4_PGDBits", "0", When = HasThreeLevels)]
[OldName("seL4_PGDEntryBits", "0", When = HasThreeLevels)]
[OldName("seL4_PGDIndexBits", "0", When = HasThreeLevels)]
[OldName("seL4_PUDBits", "13", When = HasThreeLevels)]
[OldName("seL4_PUDIndexBits", "10", When = HasThreeLevels)]
[OldName("seL4_ARM_PageUpperDirectoryObject", "seL4_ARM_VSpaceObject", When = HasThreeLevels)]
[OldName("seL4_ARM_PageUpperDirectory", "seL4_ARM_VSpace", When = HasThreeLevels)]
[OldName("seL4_ARM_PageGlobalDirectory", "seL4_CPtr", When = HasThreeLevels)]
[OldName("seL4_PGDBits", "12", When = !HasThreeLevels)]
[OldName("seL4_PGDEntryBits", "3", When = !HasThreeLevels)]
[OldName("seL4_PGDIndexBits", "9", When = !HasThreeLevels)]
[OldName("seL4_PUDBits", "12", When = !HasThreeLevels)]
[OldName("seL4_PUDIndexBits", "9", When = !HasThreeLevels)]
[OldName("seL4_ARM_PageGlobalDirectoryObject", "seL4_ARM_VSpaceObject", When = !HasThreeLevels)]
[OldName("seL4_ARM_PageGlobalDirectory", "seL4_ARM_VSpace", When = !HasThreeLevels)]
[OldName("seL4_ARM_PageUpperDirectoryObject", "seL4_ARM_PageTableObject", When = !HasThreeLevels)]
[OldName("seL4_ARM_PageUpperDirectory", "seL4_ARM_PageTable", When = !HasThreeLevels)]
[OldName("seL4_ARM_PageUpperDirectory_Map", "seL4_ARM_PageTable_Map", When = !HasThreeLevels)]
[OldName("seL4_ARM_PageUpperDirectory_Unmap", "seL4_ARM_PageTable_Unmap", When = !HasThreeLevels)]
public static class AArch64OldNames
{
    /// <summary>The root of a guest's tables is where the upper directory was.</summary>
    public const bool HasThreeLevels = Config.ArmHypervisorSupport && Config.ArmPaSizeBits40;
}
