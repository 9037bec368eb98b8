// SPDX-License-Identifier: BSD-2-Clause
// Choices that only Arm has. Like Config.cs: constants, replaced by the Transpiler for other configurations.
namespace Sel4Gen.Kernel;

/// <summary>The configuration of Arm kernels.</summary>
public static class ArmConfig
{
    [Option("KernelArmGicV3", Macro = "CONFIG_ARM_GIC_V3_SUPPORT", Help = "The interrupt controller is a GICv3, not a GICv2.")]
    public const bool GicV3 = false;

    [Option("KernelArmTLSReg", Macro = "CONFIG_ARM_TLS_REG_TPIDRURO", Help = "TCB_SetTLSBase sets TPIDRRO_EL0, not TPIDR_EL0.")]
    public const bool TlsRegisterReadOnly = false;

    [Option("KernelArmExportPMUUser", Macro = "CONFIG_EXPORT_PMU_USER", Help = "User level may use the performance monitors.")]
    public const bool ExportPmuUser = false;

    [Option("KernelArmExportPCNTUser", Macro = "CONFIG_EXPORT_PCNT_USER", Help = "User level may read the physical counter.")]
    public const bool ExportPcntUser = false;

    [Option("KernelArmExportVCNTUser", Macro = "CONFIG_EXPORT_VCNT_USER", Help = "User level may read the virtual counter.")]
    public const bool ExportVcntUser = false;

    [Option("KernelArmExportPTMRUser", Macro = "CONFIG_EXPORT_PTMR_USER", Help = "User level may use the physical timer.")]
    public const bool ExportPtmrUser = false;

    [Option("KernelArmExportVTMRUser", Macro = "CONFIG_EXPORT_VTMR_USER", Help = "User level may use the virtual timer.")]
    public const bool ExportVtmrUser = false;

    [Option("KernelAArch64UserCacheEnable", Macro = "CONFIG_AARCH64_USER_CACHE_ENABLE",
        Help = "User level may maintain caches by address and read CTR_EL0.")]
    public const bool UserCacheEnable = true;

    [Option("KernelAArch64SErrorIgnore", Macro = "CONFIG_AARCH64_SERROR_IGNORE", Help = "SErrors are printed and ignored.")]
    public const bool SErrorIgnore = false;

    /// <summary>Bits of a physical address: 40 or 44, a property of the core (CONFIG_ARM_PA_SIZE_BITS_*).</summary>
    public const int PhysicalAddressBits = Platform.PhysicalAddressBits;

    /// <summary>log2 of the line size of the L1 caches (CONFIG_L1_CACHE_LINE_SIZE_BITS).</summary>
    public const int L1CacheLineSizeBits = Platform.L1CacheLineSizeBits;
}
