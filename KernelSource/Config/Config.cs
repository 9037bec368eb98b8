// SPDX-License-Identifier: BSD-2-Clause
// Every choice that makes one kernel differ from another, declared once: from here come the CMake options with their
// dependencies, gen_config.h and docs/configuration.md. The values here are those of the reference configuration
// (aarch64, qemu-arm-virt, debug); the Transpiler replaces initialisers for other configurations. Nothing else in the
// kernel knows about configurations, and `if (Config.X)` with a false X leaves no trace in the C.
namespace Sel4Gen.Kernel;

/// <summary>The configuration: constants only.</summary>
public static class Config
{
    // --- The machine ---

    /// <summary>Bits of a machine word.</summary>
    public const int WordBits = 8 * WordBytes;

    /// <summary>Bytes of a machine word.</summary>
    public const int WordBytes = sizeof(Word);

    /// <summary>Whether the machine word has 64 bits.</summary>
    public const bool Is64Bit = WordBits == 64;

    // --- The architecture: one of the first three and one of the rest are true ---

    [Option("KernelArchARM", Macro = "CONFIG_ARCH_ARM", Help = "Arm.", Internal = true)]
    public const bool ArchArm = true;

    [Option("KernelArchX86", Macro = "CONFIG_ARCH_X86", Help = "x86.", Internal = true)]
    public const bool ArchX86 = false;

    [Option("KernelArchRiscV", Macro = "CONFIG_ARCH_RISCV", Help = "RISC-V.", Internal = true)]
    public const bool ArchRiscv = false;

    [Option("KernelSel4ArchAarch64", Macro = "CONFIG_ARCH_AARCH64", Help = "AArch64.", Internal = true)]
    public const bool Sel4ArchAArch64 = true;

    [Option("KernelSel4ArchAarch32", Macro = "CONFIG_ARCH_AARCH32", Help = "AArch32.", Internal = true)]
    public const bool Sel4ArchAArch32 = false;

    [Option("KernelSel4ArchArmHyp", Macro = "CONFIG_ARCH_ARM_HYP", Help = "AArch32, the kernel in its hypervisor mode.", Internal = true)]
    public const bool Sel4ArchArmHyp = false;

    [Option("KernelSel4ArchX86_64", Macro = "CONFIG_ARCH_X86_64", Help = "x86-64.", Internal = true)]
    public const bool Sel4ArchX8664 = false;

    [Option("KernelSel4ArchIA32", Macro = "CONFIG_ARCH_IA32", Help = "IA-32.", Internal = true)]
    public const bool Sel4ArchIa32 = false;

    [Option("KernelSel4ArchRiscV64", Macro = "CONFIG_ARCH_RISCV64", Help = "RISC-V with words of 64 bits.", Internal = true)]
    public const bool Sel4ArchRiscv64 = false;

    [Option("KernelSel4ArchRiscV32", Macro = "CONFIG_ARCH_RISCV32", Help = "RISC-V with words of 32 bits.", Internal = true)]
    public const bool Sel4ArchRiscv32 = false;

    // --- Verification ---

    [Option("KernelVerificationBuild", Macro = "CONFIG_VERIFICATION_BUILD",
        Help = "Refuses everything that a verified kernel must not have: printing, debug calls, benchmarks.",
        Default = "ON")]
    public const bool VerificationBuild = false;

    [Option("KernelBinaryVerificationBuild", Macro = "CONFIG_BINARY_VERIFICATION_BUILD",
        Help = "Refuses compiler options that stand in the way of verifying the binary.",
        Requires = "KernelVerificationBuild")]
    public const bool BinaryVerificationBuild = false;

    // --- What the board brings ---

    [Option("KernelHaveFPU", Macro = "CONFIG_HAVE_FPU",
        Help = "There is a floating-point unit, switched between threads.", Internal = true)]
    public const bool HaveFpu = !ArchRiscv || RiscvExtF;

    // --- Scheduling ---

    [Option("KernelIsMCS", Macro = "CONFIG_KERNEL_MCS", Help = "Scheduling contexts, budgets and timeout faults.")]
    public const bool Mcs = false;

    [Option("KernelNumDomains", Macro = "CONFIG_NUM_DOMAINS", Help = "Scheduler domains.", Range = "1..256")]
    public const int NumDomains = 1;

    [Option("KernelNumDomainSchedules", Macro = "CONFIG_NUM_DOMAIN_SCHEDULES",
        Help = "Entries of the domain schedule.", Requires = "${KernelNumDomains} GREATER 1", Otherwise = "2",
        Default = "100", Range = "2..65535")]
    public const int NumDomainSchedules = 2;

    [Option("KernelNumPriorities", Macro = "CONFIG_NUM_PRIORITIES", Help = "Thread priorities in each domain.",
        Range = "1..256")]
    public const int NumPriorities = 256;

    [Option("KernelMaxNumNodes", Macro = "CONFIG_MAX_NUM_NODES", Help = "Cores.",
        Requires = "${KernelNumDomains} EQUAL 1", Range = "1..256", Unsupported = "more than one core")]
    public const int MaxNumNodes = 1;

    [Option("KernelEnableSMPSupport", Macro = "CONFIG_ENABLE_SMP_SUPPORT",
        Help = "Whether the kernel runs on several cores.", Internal = true)]
    public const bool EnableSmpSupport = MaxNumNodes > 1;

    [Option("KernelTimerTickMS", Macro = "CONFIG_TIMER_TICK_MS",
        Help = "Milliseconds of a timer tick (classic scheduler).", Requires = "NOT KernelIsMCS", Range = "1..10000")]
    public const int TimerTickMs = 2;

    [Option("KernelTimeSlice", Macro = "CONFIG_TIME_SLICE",
        Help = "Ticks of a thread's time slice (classic scheduler).", Requires = "NOT KernelIsMCS",
        Range = "1..10000")]
    public const int TimeSlice = 5;

    [Option("KernelBootThreadTimeSlice", Macro = "CONFIG_BOOT_THREAD_TIME_SLICE",
        Help = "Milliseconds until the first thread is preempted (MCS).", Requires = "KernelIsMCS",
        Range = "1..10000")]
    public const int BootThreadTimeSlice = 5;

    [Option("KernelWcetScale", Macro = "CONFIG_KERNEL_WCET_SCALE",
        Help = "Factor on the kernel's own worst-case time (MCS).", Requires = "KernelIsMCS", Range = "1..1000000")]
    public const int WcetScale = 1;

    [Option("KernelStaticMaxPeriodUs", Macro = "CONFIG_KERNEL_STATIC_MAX_PERIOD_US",
        Help = "Longest period in microseconds, 0 for what the timer allows (MCS).", Requires = "KernelIsMCS",
        Range = "0..2147483647")]
    public const int StaticMaxPeriodUs = 0;

    // --- Sizes and limits ---

    [Option("KernelRootCNodeSizeBits", Macro = "CONFIG_ROOT_CNODE_SIZE_BITS",
        Help = "The root CNode has 2^n slots: room for the initial capabilities and all untyped memory.",
        Range = "7..27")]
    public const int RootCNodeSizeBits = 12;

    [Option("KernelRetypeFanOutLimit", Macro = "CONFIG_RETYPE_FAN_OUT_LIMIT",
        Help = "Objects that one Untyped_Retype makes, at most.", Range = "1..16777216")]
    public const int RetypeFanOutLimit = 256;

    [Option("KernelMaxNumWorkUnitsPerPreemption", Macro = "CONFIG_MAX_NUM_WORK_UNITS_PER_PREEMPTION",
        Help = "Units of work in a long operation before pending interrupts are looked at.", Range = "1..1000000")]
    public const int MaxNumWorkUnitsPerPreemption = 100;

    [Option("KernelResetChunkBits", Macro = "CONFIG_RESET_CHUNK_BITS",
        Help = "Memory is cleared in pieces of 2^n bytes between preemption points.", Range = "4..30")]
    public const int ResetChunkBits = 8;

    [Option("KernelMaxNumBootinfoUntypedCaps", Macro = "CONFIG_MAX_NUM_BOOTINFO_UNTYPED_CAPS",
        Help = "Untyped capabilities that BootInfo can describe.", Range = "1..240")]
    public const int MaxNumBootInfoUntypedCaps = 230;

    [Option("KernelStackBits", Macro = "CONFIG_KERNEL_STACK_BITS",
        Help = "The kernel's stack has 2^n bytes, without optimisation 2^13 at least. The build fails if the deepest way does not fit.",
        Range = "9..20")]
    public const int KernelStackBits = 12;

    // --- Arm ---

    [Option("KernelArmHypervisorSupport", Macro = "CONFIG_ARM_HYPERVISOR_SUPPORT",
        Help = "The kernel runs in EL2 and hands out virtual CPUs.",
        Requires = "KernelArmCortexA15 OR KernelArmCortexA35 OR KernelArmCortexA53 OR KernelArmCortexA55 OR KernelArmCortexA57 OR KernelArmCortexA72 OR KernelArmCortexA76",
        Unsupported = "the hypervisor")]
    public const bool ArmHypervisorSupport = false;

    [Option("KernelArmHypEnableVCPUCP14SaveAndRestore", Macro = "CONFIG_ARM_HYP_ENABLE_VCPU_CP14_SAVE_AND_RESTORE",
        Help = "Debug registers are part of a virtual CPU (AArch32).",
        Requires = "KernelSel4ArchArmHyp;NOT KernelVerificationBuild")]
    public const bool ArmHypEnableVcpuCp14SaveAndRestore = false;

    [Option("KernelArmSMMU", Macro = "CONFIG_ARM_SMMU", Help = "The SMMU's streams and contexts are kernel objects.",
        Requires = "KernelPlatformTx2", Unsupported = "the SMMU")]
    public const bool ArmSmmu = false;

    [Option("KernelTk1SMMU", Macro = "CONFIG_TK1_SMMU", Help = "The Tegra K1's SMMU.", Requires = "KernelPlatformTK1",
        Unsupported = "the SMMU")]
    public const bool Tk1Smmu = false;

    [Option("KernelArmGicV3", Macro = "CONFIG_ARM_GIC_V3_SUPPORT",
        Help = "The interrupt controller is a GICv3, not a GICv2.", Requires = "KernelArchARM")]
    public const bool ArmGicV3 = false;

    [ChoiceOption("KernelArmTLSReg", Macro = "CONFIG_ARM_TLS_REG",
        Help = "The register that TCB_SetTLSBase sets.")]
    [Alternative("KernelArmTLSReg", "tpidru", Name = "KernelArmTLSRegTPIDRU", Macro = "CONFIG_ARM_TLS_REG_TPIDRU",
        Help = "TPIDRURW or TPIDR_EL0, which user level can write.", Requires = "KernelArchARM")]
    public const bool ArmTlsRegTpidru = true;

    [Alternative("KernelArmTLSReg", "tpidruro", Name = "KernelArmTLSRegTPIDRURO",
        Macro = "CONFIG_ARM_TLS_REG_TPIDRURO", Help = "TPIDRURO or TPIDRRO_EL0, which user level can only read.",
        Requires = "KernelArchARM")]
    public const bool ArmTlsRegTpidruro = false;

    [Option("KernelArmExportPMUUser", Macro = "CONFIG_EXPORT_PMU_USER",
        Help = "User level may use the performance monitors, which opens timing channels.", Requires = "KernelArchARM")]
    public const bool ArmExportPmuUser = false;

    [Option("KernelArmExportPCNTUser", Macro = "CONFIG_EXPORT_PCNT_USER",
        Help = "User level may read the physical counter, which opens a timing channel.",
        Requires = "KernelArchArmV7ve OR KernelArchArmV8a")]
    public const bool ArmExportPcntUser = false;

    [Option("KernelArmExportVCNTUser", Macro = "CONFIG_EXPORT_VCNT_USER",
        Help = "User level may read the virtual counter, which opens a timing channel.",
        Requires = "KernelArchArmV7ve OR KernelArchArmV8a")]
    public const bool ArmExportVcntUser = false;

    [Option("KernelArmExportPTMRUser", Macro = "CONFIG_EXPORT_PTMR_USER",
        Help = "User level may use the physical timer.", Requires = "KernelArchArmV7ve OR KernelArchArmV8a")]
    public const bool ArmExportPtmrUser = false;

    [Option("KernelArmExportVTMRUser", Macro = "CONFIG_EXPORT_VTMR_USER",
        Help = "User level may use the virtual timer.", Requires = "KernelArchArmV7ve OR KernelArchArmV8a")]
    public const bool ArmExportVtmrUser = false;

    [Option("KernelAArch64UserCacheEnable", Macro = "CONFIG_AARCH64_USER_CACHE_ENABLE",
        Help = "User level may maintain caches by address and read CTR_EL0.", Requires = "KernelSel4ArchAarch64")]
    public const bool AArch64UserCacheEnable = true;

    [Option("KernelAArch64SErrorIgnore", Macro = "CONFIG_AARCH64_SERROR_IGNORE",
        Help = "System errors are reported and ignored; otherwise they stop the kernel.",
        Requires = "KernelSel4ArchAarch64")]
    public const bool AArch64SErrorIgnore = false;

    [Option("KernelAllowSMCCalls", Macro = "CONFIG_ALLOW_SMC_CALLS",
        Help = "A capability lets user level call the secure monitor.", Requires = "KernelSel4ArchAarch64")]
    public const bool AllowSmcCalls = false;

    [Option("KernelArmPASizeBits40", Macro = "CONFIG_ARM_PA_SIZE_BITS_40", Help = "Physical addresses have 40 bits.",
        Internal = true)]
    public const bool ArmPaSizeBits40 = true;

    [Option("KernelArmCortexA7", Macro = "CONFIG_ARM_CORTEX_A7", Help = "The core is a Cortex-A7.", Internal = true)]
    public const bool ArmCortexA7 = false;

    [Option("KernelArmCortexA8", Macro = "CONFIG_ARM_CORTEX_A8", Help = "The core is a Cortex-A8.", Internal = true)]
    public const bool ArmCortexA8 = false;

    [Option("KernelArmCortexA9", Macro = "CONFIG_ARM_CORTEX_A9", Help = "The core is a Cortex-A9.", Internal = true)]
    public const bool ArmCortexA9 = false;

    [Option("KernelArmCortexA15", Macro = "CONFIG_ARM_CORTEX_A15", Help = "The core is a Cortex-A15.", Internal = true)]
    public const bool ArmCortexA15 = false;

    [Option("KernelArmCortexA35", Macro = "CONFIG_ARM_CORTEX_A35", Help = "The core is a Cortex-A35.", Internal = true)]
    public const bool ArmCortexA35 = false;

    [Option("KernelArmCortexA53", Macro = "CONFIG_ARM_CORTEX_A53", Help = "The core is a Cortex-A53.", Internal = true)]
    public const bool ArmCortexA53 = true;

    [Option("KernelArmCortexA55", Macro = "CONFIG_ARM_CORTEX_A55", Help = "The core is a Cortex-A55.", Internal = true)]
    public const bool ArmCortexA55 = false;

    [Option("KernelArmCortexA57", Macro = "CONFIG_ARM_CORTEX_A57", Help = "The core is a Cortex-A57.", Internal = true)]
    public const bool ArmCortexA57 = false;

    [Option("KernelArmCortexA72", Macro = "CONFIG_ARM_CORTEX_A72", Help = "The core is a Cortex-A72.", Internal = true)]
    public const bool ArmCortexA72 = false;

    [Option("KernelArmCortexA76", Macro = "CONFIG_ARM_CORTEX_A76", Help = "The core is a Cortex-A76.", Internal = true)]
    public const bool ArmCortexA76 = false;

    [Option("KernelAarch64VspaceS2StartL1", Macro = "CONFIG_AARCH64_VSPACE_S2_START_L1",
        Help = "Guest-physical address spaces start at the second level of tables.", Internal = true)]
    public const bool AArch64VspaceS2StartL1 = false;

    [Option("KernelArmHasTlbLock", Macro = "CONFIG_ARM_HAS_TLB_LOCK",
        Help = "The core can lock entries of its TLB.", Internal = true)]
    public const bool ArmHasTlbLock = false;

    [Option("KernelAArch32FPUEnableContextSwitch", Macro = "CONFIG_AARCH32_FPU_ENABLE_CONTEXT_SWITCH",
        Help = "The FPU is switched between threads (AArch32).",
        Requires = "KernelSel4ArchAarch32")]
    public const bool AArch32FpuEnableContextSwitch = false;

    [Option("KernelArmDisableWFIWFETraps", Macro = "CONFIG_DISABLE_WFI_WFE_TRAPS",
        Help = "Guests may wait for interrupts and events without trapping.",
        Requires = "KernelArmHypervisorSupport")]
    public const bool ArmDisableWfiWfeTraps = false;

    [Option("KernelArmVtimerUpdateVOffset", Macro = "CONFIG_VTIMER_UPDATE_VOFFSET",
        Help = "A virtual CPU does not see the time in which it did not run.",
        Requires = "KernelArmHypervisorSupport")]
    public const bool ArmVtimerUpdateVOffset = false;

    [Option("KernelTk1SMMUInterruptEnable", Macro = "CONFIG_SMMU_INTERRUPT_ENABLE",
        Help = "The Tegra K1's SMMU may interrupt.",
        Requires = "KernelTk1SMMU")]
    public const bool Tk1SmmuInterruptEnable = false;

    [Option("KernelArmErrata430973", Macro = "CONFIG_ARM_ERRATA_430973",
        Help = "Works around erratum 430973 of the Cortex-A8.",
        Requires = "KernelArmCortexA8")]
    public const bool ArmErrata430973 = false;

    [Option("KernelArmErrata773022", Macro = "CONFIG_ARM_ERRATA_773022",
        Help = "Works around erratum 773022 of the Cortex-A15.",
        Requires = "KernelArmCortexA15")]
    public const bool ArmErrata773022 = false;

    [Option("KernelArmEnableA9Prefetcher", Macro = "CONFIG_ENABLE_A9_PREFETCHER",
        Help = "Turns on the prefetchers of the Cortex-A9.",
        Requires = "KernelArmCortexA9")]
    public const bool ArmEnableA9Prefetcher = false;

    [Option("KernelDebugDisableL2Cache", Macro = "CONFIG_DEBUG_DISABLE_L2_CACHE",
        Help = "Leaves the second-level cache off, for debugging.",
        Requires = "KernelArchARM",
        Unsupported = "running without the second-level cache")]
    public const bool DebugDisableL2Cache = false;

    [Option("KernelDebugDisableL1ICache", Macro = "CONFIG_DEBUG_DISABLE_L1_ICACHE",
        Help = "Leaves the first-level instruction cache off, for debugging.",
        Requires = "KernelDebugDisableL2Cache")]
    public const bool DebugDisableL1ICache = false;

    [Option("KernelDebugDisableL1DCache", Macro = "CONFIG_DEBUG_DISABLE_L1_DCACHE",
        Help = "Leaves the first-level data cache off, for debugging.",
        Requires = "KernelDebugDisableL2Cache")]
    public const bool DebugDisableL1DCache = false;

    [Option("KernelDebugDisableBranchPrediction", Macro = "CONFIG_DEBUG_DISABLE_BRANCH_PREDICTION",
        Help = "Leaves branch prediction off, for debugging.",
        Requires = "KernelArchARM",
        Unsupported = "running without branch prediction")]
    public const bool DebugDisableBranchPrediction = false;

    [Option("KernelArmHikeyOutstandingPrefetchers", Macro = "CONFIG_ARM_HIKEY_OUTSTANDING_PREFETCHERS",
        Help = "Outstanding prefetches of the HiKey.",
        Requires = "KernelPlatformHikey", Otherwise = "0", Range = "0..7")]
    public const int ArmHikeyOutstandingPrefetchers = 0;

    [Option("KernelArmHikeyPrefetcherStride", Macro = "CONFIG_ARM_HIKEY_PREFETCHER_STRIDE",
        Help = "Stride that starts the HiKey's prefetcher.",
        Requires = "KernelPlatformHikey", Otherwise = "0", Range = "0..7")]
    public const int ArmHikeyPrefetcherStride = 0;

    [Option("KernelArmHikeyPrefetcherNPFSTRM", Macro = "CONFIG_ARM_HIKEY_PREFETCHER_NPFSTRM",
        Help = "Independent prefetch streams of the HiKey.",
        Requires = "KernelPlatformHikey", Otherwise = "0", Range = "0..7")]
    public const int ArmHikeyPrefetcherNpfstrm = 0;

    [Option("KernelArmHikeyPrefetcherSTBPFDIS", Macro = "CONFIG_ARM_HIKEY_PREFETCHER_STBPFDIS",
        Help = "Prefetches for stores are off on the HiKey.",
        Requires = "KernelPlatformHikey")]
    public const bool ArmHikeyPrefetcherStbpfdis = false;

    [Option("KernelArmHikeyPrefetcherSTBPFRS", Macro = "CONFIG_ARM_HIKEY_PREFETCHER_STBPFRS",
        Help = "Prefetches for stores of the HiKey reset on read streams.",
        Requires = "KernelPlatformHikey")]
    public const bool ArmHikeyPrefetcherStbpfrs = false;

    // --- RISC-V ---

    [Option("KernelPTLevels", Macro = "CONFIG_PT_LEVELS",
        Help = "Levels of translation tables: 3 is Sv39, 4 is Sv48.", Requires = "KernelArchRiscV", Range = "2..4",
        Unsupported = "another number of levels than 3 (Sv39)")]
    public const int PtLevels = 3;

    [Option("KernelRiscvExtF", Macro = "CONFIG_RISCV_EXT_F",
        Help = "Threads have floating point registers of 32 bits (extension F).", Requires = "KernelArchRiscV")]
    public const bool RiscvExtF = true;

    [Option("KernelRiscvExtD", Macro = "CONFIG_RISCV_EXT_D",
        Help = "The floating point registers have 64 bits (extension D).", Requires = "KernelArchRiscV;KernelRiscvExtF")]
    public const bool RiscvExtD = true;

    [Option("KernelRiscvUseClintMtime", Macro = "CONFIG_RISCV_USE_CLINT_MTIME",
        Help = "The kernel reads the time from the CLINT, not from its CSR.", Requires = "KernelArchRiscV",
        Unsupported = "reading the time from the CLINT")]
    public const bool RiscvUseClintMtime = false;

    [Option("KernelRiscvExtSstc", Macro = "CONFIG_RISCV_EXT_SSTC",
        Help = "The kernel sets its timer by its own compare register (extension Sstc), not by a call of the firmware.",
        Requires = "KernelArchRiscV")]
    public const bool RiscvSstc = false;

    // --- x86 ---

    [ChoiceOption("KernelX86MicroArch", Macro = "CONFIG_KERNEL_X86_MICRO_ARCH",
        Help = "The processors that kernel and user level are compiled for: what older ones lack is used.")]
    [Alternative("KernelX86MicroArch", "nehalem", Name = "KernelX86MicroArchNehalem", Macro = "CONFIG_ARCH_X86_NEHALEM",
        Help = "Nehalem and later.")]
    public const bool X86Nehalem = true;

    [Alternative("KernelX86MicroArch", "generic", Name = "KernelX86MicroArchGeneric", Macro = "CONFIG_ARCH_X86_GENERIC",
        Help = "Any.")]
    public const bool X86Generic = false;

    [Alternative("KernelX86MicroArch", "westmere", Name = "KernelX86MicroArchWestmere", Macro = "CONFIG_ARCH_X86_WESTMERE",
        Help = "Westmere and later.")]
    public const bool X86Westmere = false;

    [Alternative("KernelX86MicroArch", "sandy", Name = "KernelX86MicroArchSandy", Macro = "CONFIG_ARCH_X86_SANDY",
        Help = "Sandy Bridge and later.")]
    public const bool X86Sandy = false;

    [Alternative("KernelX86MicroArch", "ivy", Name = "KernelX86MicroArchIvy", Macro = "CONFIG_ARCH_X86_IVY",
        Help = "Ivy Bridge and later.")]
    public const bool X86Ivy = false;

    [Alternative("KernelX86MicroArch", "haswell", Name = "KernelX86MicroArchHaswell", Macro = "CONFIG_ARCH_X86_HASWELL",
        Help = "Haswell and later.")]
    public const bool X86Haswell = false;

    [Alternative("KernelX86MicroArch", "broadwell", Name = "KernelX86MicroArchBroadwell", Macro = "CONFIG_ARCH_X86_BROADWELL",
        Help = "Broadwell and later.")]
    public const bool X86Broadwell = false;

    [Alternative("KernelX86MicroArch", "skylake", Name = "KernelX86MicroArchSkylake", Macro = "CONFIG_ARCH_X86_SKYLAKE",
        Help = "Skylake and later.")]
    public const bool X86Skylake = false;

    [ChoiceOption("KernelIRQController", Macro = "CONFIG_KERNEL_IRQ_CONTROLLER", Help = "What devices interrupt through.")]
    [Alternative("KernelIRQController", "IOAPIC", Name = "KernelIRQControllerIOAPIC", Macro = "CONFIG_IRQ_IOAPIC",
        Help = "I/O APICs, and messages of devices (MSI).")]
    public const bool X86IoApic = true;

    [Alternative("KernelIRQController", "PIC", Name = "KernelIRQControllerPIC", Macro = "CONFIG_IRQ_PIC",
        Help = "The two legacy controllers (8259).", Unsupported = "the legacy interrupt controllers")]
    public const bool X86Pic = false;

    [Option("KernelMaxNumIOAPIC", Macro = "CONFIG_MAX_NUM_IOAPIC", Help = "I/O APICs that the kernel drives, at most.",
        Requires = "KernelIRQControllerIOAPIC", Range = "1..8")]
    public const int MaxNumIoApic = 1;

    [ChoiceOption("KernelLAPICMode", Macro = "CONFIG_KERNEL_LAPIC_MODE", Help = "How the core's own interrupt controller is accessed.")]
    [Alternative("KernelLAPICMode", "XAPIC", Name = "KernelLAPICModeXPAIC", Macro = "CONFIG_XAPIC", Help = "In memory.")]
    public const bool X86XApic = true;

    [Alternative("KernelLAPICMode", "X2APIC", Name = "KernelLAPICModeX2APIC", Macro = "CONFIG_X2APIC",
        Help = "By model-specific registers.", Unsupported = "the x2APIC")]
    public const bool X86X2Apic = false;

    [Option("KernelUseLogicalIDs", Macro = "CONFIG_USE_LOGICAL_IDS", Help = "Cores are addressed by logical numbers.",
        Requires = "KernelEnableSMPSupport", Unsupported = "logical numbers of cores")]
    public const bool X86LogicalIds = false;

    [Option("KernelCacheLnSz", Macro = "CONFIG_CACHE_LN_SZ", Help = "Bytes of a cache line.", Requires = "KernelArchX86",
        Range = "16..256")]
    public const int CacheLineSize = 64;

    [Option("KernelVTX", Macro = "CONFIG_VTX", Help = "Virtual CPUs with VT-x.", Requires = "KernelArchX86",
        Unsupported = "virtual CPUs")]
    public const bool Vtx = false;

    [Option("KernelX86_64VTX64BitGuests", Macro = "CONFIG_X86_64_VTX_64BIT_GUESTS", Help = "Guests of 64 bits.",
        Requires = "KernelVTX")]
    public const bool X8664Vtx64BitGuests = false;

    [Option("KernelIOMMU", Macro = "CONFIG_IOMMU", Help = "The IOMMU's page tables are kernel objects.",
        Requires = "KernelArchX86", Unsupported = "the IOMMU")]
    public const bool Iommu = false;

    [Option("KernelMaxRMRREntries", Macro = "CONFIG_MAX_RMRR_ENTRIES", Help = "Reserved memory regions of the IOMMU, at most.",
        Requires = "KernelIOMMU", Otherwise = "1", Default = "32", Range = "1..1024")]
    public const int MaxRmrrEntries = 1;

    [Option("KernelMaxVPIDs", Macro = "CONFIG_MAX_VPIDS", Help = "Virtual processor identifiers, at most.",
        Requires = "KernelVTX", Otherwise = "0", Default = "1024", Range = "0..65536")]
    public const int MaxVpids = 0;

    [Option("KernelHugePage", Macro = "CONFIG_HUGE_PAGE", Help = "Pages of 1 GiB are kernel objects.",
        Requires = "KernelSel4ArchX86_64")]
    public const bool HugePage = true;

    [Option("KernelSupportPCID", Macro = "CONFIG_SUPPORT_PCID",
        Help = "Translations are kept, tagged, when address spaces are switched (process-context identifiers).",
        Requires = "KernelSel4ArchX86_64", Unsupported = "process-context identifiers")]
    public const bool SupportPcid = false;

    [ChoiceOption("KernelSyscall", Macro = "CONFIG_KERNEL_X86_SYSCALL", Help = "The instruction that enters the kernel.")]
    [Alternative("KernelSyscall", "syscall", Name = "KernelX86SyscallSyscall", Macro = "CONFIG_SYSCALL", Help = "syscall.",
        Requires = "KernelSel4ArchX86_64")]
    public const bool X86Syscall = true;

    [Alternative("KernelSyscall", "sysenter", Name = "KernelX86SyscallSysenter", Macro = "CONFIG_SYSENTER", Help = "sysenter.",
        Unsupported = "sysenter")]
    public const bool X86Sysenter = false;

    [ChoiceOption("KernelFPU", Macro = "CONFIG_KERNEL_X86_FPU", Help = "How floating point registers are saved.")]
    [Alternative("KernelFPU", "XSAVE", Name = "KernelFPUXSave", Macro = "CONFIG_XSAVE", Help = "By the XSAVE instructions.")]
    public const bool X86Xsave = true;

    [Alternative("KernelFPU", "FXSAVE", Name = "KernelFPUFXSave", Macro = "CONFIG_FXSAVE", Help = "By FXSAVE: x87 and SSE only.")]
    public const bool X86Fxsave = false;

    [ChoiceOption("KernelXSave", Macro = "CONFIG_KERNEL_XSAVE", Help = "The XSAVE instruction.")]
    [Alternative("KernelXSave", "XSAVE", Name = "KernelXSaveXSave", Macro = "CONFIG_XSAVE_XSAVE", Help = "XSAVE.",
        Requires = "KernelFPUXSave")]
    public const bool XsaveXsave = true;

    [Alternative("KernelXSave", "XSAVES", Name = "KernelXSaveXSaveS", Macro = "CONFIG_XSAVE_XSAVES", Help = "XSAVES.",
        Requires = "KernelFPUXSave", Unsupported = "XSAVES")]
    public const bool XsaveXsaves = false;

    [Alternative("KernelXSave", "XSAVEOPT", Name = "KernelXSaveXSaveOpt", Macro = "CONFIG_XSAVE_XSAVEOPT", Help = "XSAVEOPT.",
        Requires = "KernelFPUXSave")]
    public const bool XsaveXsaveopt = false;

    [Alternative("KernelXSave", "XSAVEC", Name = "KernelXSaveXSaveC", Macro = "CONFIG_XSAVE_XSAVEC", Help = "XSAVEC.",
        Requires = "KernelFPUXSave")]
    public const bool XsaveXsavec = false;

    [Option("KernelXSaveFeatureSet", Macro = "CONFIG_XSAVE_FEATURE_SET",
        Help = "The state components that are saved: bits of XCR0. Bit 0 is x87, 1 SSE, 2 AVX.",
        Requires = "KernelFPUXSave", Otherwise = "0", Range = "0..255")]
    public const int XsaveFeatureSet = 3;

    [Option("KernelXSaveSize", Macro = "CONFIG_XSAVE_SIZE", Help = "Bytes of these components in memory.",
        Requires = "KernelFPUXSave", Otherwise = "512", Range = "512..2048")]
    public const int XsaveSize = 576;

    [ChoiceOption("KernelFSGSBase", Macro = "CONFIG_KERNEL_FSGS_BASE", Help = "How the bases of FS and GS are set.")]
    [Alternative("KernelFSGSBase", "inst", Name = "KernelFSGSBaseInst", Macro = "CONFIG_FSGSBASE_INST",
        Help = "By instructions, which user level has, too.", Requires = "KernelSel4ArchX86_64")]
    public const bool FsgsbaseInst = true;

    [Alternative("KernelFSGSBase", "gdt", Name = "KernelFSGSBaseGDT", Macro = "CONFIG_FSGSBASE_GDT",
        Help = "By segment descriptors.", Requires = "KernelSel4ArchIA32", Unsupported = "segment bases by descriptors")]
    public const bool FsgsbaseGdt = false;

    [Alternative("KernelFSGSBase", "msr", Name = "KernelFSGSBaseMSR", Macro = "CONFIG_FSGSBASE_MSR",
        Help = "By model-specific registers.", Requires = "KernelSel4ArchX86_64")]
    public const bool FsgsbaseMsr = false;

    [ChoiceOption("KernelMultibootGFXMode", Macro = "CONFIG_KERNEL_MUTLTIBOOT_GFX_MODE",
        Help = "The graphics mode that the kernel asks the boot loader for.")]
    [Alternative("KernelMultibootGFXMode", "none", Name = "KernelMultibootGFXModeNone",
        Macro = "CONFIG_MULTIBOOT_GRAPHICS_MODE_NONE", Help = "None.")]
    public const bool MultibootGraphicsNone = true;

    [Alternative("KernelMultibootGFXMode", "text", Name = "KernelMultibootGFXModeText",
        Macro = "CONFIG_MULTIBOOT_GRAPHICS_MODE_TEXT", Help = "Text.", Unsupported = "asking for a graphics mode")]
    public const bool MultibootGraphicsText = false;

    [Alternative("KernelMultibootGFXMode", "linear", Name = "KernelMultibootGFXModeLinear",
        Macro = "CONFIG_MULTIBOOT_GRAPHICS_MODE_LINEAR", Help = "A linear frame buffer.",
        Unsupported = "asking for a graphics mode")]
    public const bool MultibootGraphicsLinear = false;

    [Option("KernelMultiboot1Header", Macro = "CONFIG_MULTIBOOT1_HEADER", Help = "Boot loaders of Multiboot 1 know the kernel.",
        Requires = "KernelArchX86", Default = "ON")]
    public const bool Multiboot1Header = ArchX86;

    [Option("KernelMultiboot2Header", Macro = "CONFIG_MULTIBOOT2_HEADER", Help = "Boot loaders of Multiboot 2 know the kernel.",
        Requires = "KernelArchX86", Default = "ON")]
    public const bool Multiboot2Header = ArchX86;

    [Option("KernelSkimWindow", Macro = "CONFIG_KERNEL_SKIM_WINDOW",
        Help = "User level runs with little of the kernel mapped, against Meltdown.", Requires = "KernelSel4ArchX86_64",
        Unsupported = "an address space of the kernel's own (against Meltdown)")]
    public const bool SkimWindow = false;

    [Option("KernelExportPMCUser", Macro = "CONFIG_EXPORT_PMC_USER",
        Help = "User level may read performance counters, which opens timing channels.", Requires = "KernelArchX86")]
    public const bool ExportPmcUser = false;

    [Option("KernelX86DangerousMSR", Macro = "CONFIG_KERNEL_X86_DANGEROUS_MSR",
        Help = "User level may read and write model-specific registers.", Requires = "KernelArchX86;NOT KernelVerificationBuild",
        Unsupported = "model-specific registers at user level")]
    public const bool X86DangerousMsr = false;

    [ChoiceOption("KernelX86IBRSMode", Macro = "CONFIG_KERNEL_X86_IBRS", Help = "Restriction of indirect branches, against Spectre.")]
    [Alternative("KernelX86IBRSMode", "ibrs_none", Name = "KernelX86IBRSnone", Macro = "CONFIG_KERNEL_X86_IBRS_NONE",
        Help = "None.")]
    public const bool X86IbrsNone = true;

    [Alternative("KernelX86IBRSMode", "ibrs_stibp", Name = "KernelX86IBRSSTIBP", Macro = "CONFIG_KERNEL_X86_IBRS_STIBP",
        Help = "Between hyper-threads.", Unsupported = "restriction of indirect branches")]
    public const bool X86IbrsStibp = false;

    [Alternative("KernelX86IBRSMode", "ibrs_basic", Name = "KernelX86IBRSBasic", Macro = "CONFIG_KERNEL_X86_IBRS_BASIC",
        Help = "At each entry.", Unsupported = "restriction of indirect branches")]
    public const bool X86IbrsBasic = false;

    [Alternative("KernelX86IBRSMode", "ibrs_all", Name = "KernelX86IBRSAll", Macro = "CONFIG_KERNEL_X86_IBRS_ALL",
        Help = "Always.", Unsupported = "restriction of indirect branches")]
    public const bool X86IbrsAll = false;

    [Option("KernelX86IBPBOnContextSwitch", Macro = "CONFIG_KERNEL_X86_IBPB_ON_CONTEXT_SWITCH",
        Help = "Branch predictions are forgotten when address spaces are switched.", Requires = "KernelArchX86",
        Unsupported = "forgetting branch predictions")]
    public const bool X86IbpbOnContextSwitch = false;

    [Option("KernelX86RSBOnContextSwitch", Macro = "CONFIG_KERNEL_X86_RSB_ON_CONTEXT_SWITCH",
        Help = "Predicted returns are overwritten when address spaces are switched.", Requires = "KernelArchX86",
        Unsupported = "overwriting predicted returns")]
    public const bool X86RsbOnContextSwitch = false;

    [Option("KernelPC99TSCFrequency", Macro = "CONFIG_PC99_TSC_FREQUENCY",
        Help = "Hertz of the time-stamp counter; 0: the kernel measures it.", Requires = "KernelArchX86",
        Range = "0..2147483647")]
    public const int Pc99TscFrequency = 0;

    // --- Fast paths ---

    [Option("KernelFastpath", Macro = "CONFIG_FASTPATH", Help = "The IPC fast path, for Call and ReplyRecv.")]
    public const bool Fastpath = true;

    [Option("KernelSignalFastpath", Macro = "CONFIG_SIGNAL_FASTPATH", Help = "The fast path for Signal.",
        Requires = "KernelIsMCS;KernelFastpath;KernelSel4ArchAarch64;NOT KernelVerificationBuild")]
    public const bool SignalFastpath = false;

    [Option("KernelExceptionFastpath", Macro = "CONFIG_EXCEPTION_FASTPATH", Help = "The fast path for page faults.",
        Requires = "NOT KernelVerificationBuild;KernelSel4ArchAarch64", Unsupported = "the exception fastpath")]
    public const bool ExceptionFastpath = false;

    // --- Debugging ---

    [Option("KernelDebugBuild", Macro = "CONFIG_DEBUG_BUILD", Help = "Assertions, symbols and debug system calls.",
        Requires = "NOT KernelVerificationBuild")]
    public const bool DebugBuild = true;

    [Option("HardwareDebugAPI", Macro = "CONFIG_HARDWARE_DEBUG_API",
        Help = "User level may set hardware breakpoints and single-step threads.",
        Requires = "NOT KernelVerificationBuild;NOT KernelHardwareDebugAPIUnsupported",
        Unsupported = "hardware breakpoints")]
    public const bool HardwareDebugApi = false;

    [Option("KernelPrinting", Macro = "CONFIG_PRINTING", Help = "The kernel prints on the console.",
        Requires = "NOT KernelVerificationBuild", Default = "${KernelDebugBuild}")]
    public const bool Printing = true;

    [Option("KernelInvocationReportErrorIPC", Macro = "CONFIG_KERNEL_INVOCATION_REPORT_ERROR_IPC",
        Help = "The text of an invocation's error goes to the caller's IPC buffer.", Requires = "KernelPrinting")]
    public const bool InvocationReportErrorIpc = false;

    [Option("KernelIRQReporting", Macro = "CONFIG_IRQ_REPORTING",
        Help = "Interrupts that nobody expects are reported on the console.", Requires = "KernelPrinting")]
    public const bool IrqReporting = true;

    [Option("KernelColourPrinting", Macro = "CONFIG_COLOUR_PRINTING",
        Help = "Messages of the kernel are coloured with ANSI codes.", Requires = "KernelPrinting")]
    public const bool ColourPrinting = true;

    [Option("KernelUserStackTraceLength", Macro = "CONFIG_USER_STACK_TRACE_LENGTH",
        Help = "Words of stack printed for a fault that nobody handles.", Requires = "KernelPrinting",
        Otherwise = "0", Range = "0..4096")]
    public const int UserStackTraceLength = 16;

    [Option("KernelDangerousCodeInjection", Macro = "CONFIG_DANGEROUS_CODE_INJECTION",
        Help = "User level may run code in kernel mode (for profiling).",
        Requires = "NOT KernelArmHypervisorSupport;NOT KernelVerificationBuild;NOT KernelPlatformHikey;NOT KernelSkimWindow")]
    public const bool DangerousCodeInjection = false;

    [Option("KernelDebugDisablePrefetchers", Macro = "CONFIG_DEBUG_DISABLE_PREFETCHERS",
        Help = "Turns off hardware prefetchers.", Requires = "KernelArchX86 OR KernelPlatformHikey",
        Unsupported = "turning off prefetchers")]
    public const bool DebugDisablePrefetchers = false;

    [Option("KernelSetTLSBaseSelf", Macro = "CONFIG_SET_TLS_BASE_SELF",
        Help = "A thread may set its own TLS base with a system call.", Internal = true)]
    public const bool SetTlsBaseSelf = ArchX86 && !FsgsbaseInst;

    // --- Benchmarks ---

    [ChoiceOption("KernelBenchmarks", Macro = "CONFIG_KERNEL_BENCHMARK", Help = "What the kernel measures about itself.")]
    [Alternative("KernelBenchmarks", "none", Name = "KernelBenchmarksNone", Macro = "CONFIG_NO_BENCHMARKS",
        Help = "No benchmark facility.")]
    public const bool BenchmarkNone = true;

    [Alternative("KernelBenchmarks", "generic", Name = "KernelBenchmarksGeneric", Macro = "CONFIG_BENCHMARK_GENERIC",
        Help = "The benchmark system calls alone.", Requires = "NOT KernelVerificationBuild")]
    public const bool BenchmarkGeneric = false;

    [Alternative("KernelBenchmarks", "track_kernel_entries", Name = "KernelBenchmarksTrackKernelEntries",
        Macro = "CONFIG_BENCHMARK_TRACK_KERNEL_ENTRIES",
        Help = "Logs every entry into the kernel and how long it took.", Requires = "NOT KernelVerificationBuild")]
    public const bool BenchmarkTrackKernelEntries = false;

    [Alternative("KernelBenchmarks", "tracepoints", Name = "KernelBenchmarksTracepoints",
        Macro = "CONFIG_BENCHMARK_TRACEPOINTS", Help = "Logs the time between trace points.",
        Requires = "NOT KernelVerificationBuild")]
    public const bool BenchmarkTracepoints = false;

    [Alternative("KernelBenchmarks", "track_utilisation", Name = "KernelBenchmarksTrackUtilisation",
        Macro = "CONFIG_BENCHMARK_TRACK_UTILISATION", Help = "Counts the time that each thread uses.",
        Requires = "NOT KernelVerificationBuild")]
    public const bool BenchmarkTrackUtilisation = false;

    [Option("KernelEnableBenchmarks", Macro = "CONFIG_ENABLE_BENCHMARKS", Help = "Any of the benchmark facilities.",
        Internal = true)]
    public const bool EnableBenchmarks = !BenchmarkNone;

    [Option("KernelLogBuffer", Macro = "CONFIG_KERNEL_LOG_BUFFER",
        Help = "The kernel writes a log to memory that user level gave it.", Internal = true)]
    public const bool KernelLogBuffer = BenchmarkTrackKernelEntries || BenchmarkTracepoints;

    [Option("KernelMaxNumTracePoints", Macro = "CONFIG_MAX_NUM_TRACE_POINTS", Help = "Trace points.",
        Requires = "NOT KernelVerificationBuild;KernelBenchmarksTracepoints", Otherwise = "0", Default = "1",
        Range = "0..65536")]
    public const int MaxNumTracePoints = 0;

    // --- Compilation: of no meaning to the C# sources ---

    [ChoiceOption("KernelOptimisation", Macro = "CONFIG_KERNEL_OPT_LEVEL", Help = "How the C compiler optimises the kernel.")]
    [Alternative("KernelOptimisation", "-O2", Name = "KernelOptimisationO2", Macro = "CONFIG_KERNEL_OPT_LEVEL_O2",
        Help = "-O2.")]
    public const bool OptimisationO2 = true;

    [Alternative("KernelOptimisation", "-Os", Name = "KernelOptimisationOS", Macro = "CONFIG_KERNEL_OPT_LEVEL_OS",
        Help = "-Os.")]
    public const bool OptimisationOs = false;

    [Alternative("KernelOptimisation", "-O0", Name = "KernelOptimisationO0", Macro = "CONFIG_KERNEL_OPT_LEVEL_O0",
        Help = "-O0.")]
    public const bool OptimisationO0 = false;

    [Alternative("KernelOptimisation", "-O1", Name = "KernelOptimisationO1", Macro = "CONFIG_KERNEL_OPT_LEVEL_O1",
        Help = "-O1.")]
    public const bool OptimisationO1 = false;

    [Alternative("KernelOptimisation", "-O3", Name = "KernelOptimisationO3", Macro = "CONFIG_KERNEL_OPT_LEVEL_O3",
        Help = "-O3.")]
    public const bool OptimisationO3 = false;

    [Option("KernelOptimisationCloneFunctions", Macro = "CONFIG_KERNEL_OPTIMISATION_CLONE_FUNCTIONS",
        Help = "gcc may clone and split functions.", Requires = "NOT KernelBinaryVerificationBuild")]
    public const bool OptimisationCloneFunctions = true;

    [Option("KernelFWholeProgram", Macro = "CONFIG_KERNEL_FWHOLE_PROGRAM", Help = "Optimise the kernel as one program: always so, as all its functions are static in one file.",
        Requires = "NOT KernelBinaryVerificationBuild")]
    public const bool FWholeProgram = false;

    [Option("KernelClz32", Macro = "CONFIG_CLZ_32",
        Help = "Bring a 32-bit count-leading-zeros function, for processors without the instruction.",
        Unsupported = "a count-leading-zeros function of the kernel's own")]
    public const bool Clz32 = false;

    [Option("KernelClz64", Macro = "CONFIG_CLZ_64", Default = "${KernelArchRiscV}",
        Help = "The image brings a 64-bit count-leading-zeros function where the compiler asks for one, whatever this says.")]
    public const bool Clz64 = false;

    [Option("KernelCtz32", Macro = "CONFIG_CTZ_32",
        Help = "Bring a 32-bit count-trailing-zeros function, for processors without the instruction.",
        Unsupported = "a count-trailing-zeros function of the kernel's own")]
    public const bool Ctz32 = false;

    [Option("KernelCtz64", Macro = "CONFIG_CTZ_64", Default = "${KernelArchRiscV}",
        Help = "The image brings a 64-bit count-trailing-zeros function where the compiler asks for one, whatever this says.")]
    public const bool Ctz64 = false;

    [Option("KernelClzNoBuiltin", Macro = "CONFIG_CLZ_NO_BUILTIN",
        Help = "Count leading zeros without the compiler built-in.",
        Unsupported = "counting leading zeros without the compiler")]
    public const bool ClzNoBuiltin = false;

    [Option("KernelCtzNoBuiltin", Macro = "CONFIG_CTZ_NO_BUILTIN",
        Help = "Count trailing zeros without the compiler built-in.",
        Unsupported = "counting trailing zeros without the compiler")]
    public const bool CtzNoBuiltin = false;
}
