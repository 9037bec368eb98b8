# SPDX-License-Identifier: BSD-2-Clause
# The configuration options. Generated from KernelSource/Config and arch/*/*Config.cs: change those.

# Verification
config_option(KernelVerificationBuild VERIFICATION_BUILD "Refuses everything that a verified kernel must not have: printing, debug calls, benchmarks."
  DEFAULT ON)
config_option(KernelBinaryVerificationBuild BINARY_VERIFICATION_BUILD "Refuses compiler options that stand in the way of verifying the binary."
  DEFAULT OFF
  DEPENDS "KernelVerificationBuild")

# Scheduling
config_option(KernelIsMCS KERNEL_MCS "Scheduling contexts, budgets and timeout faults."
  DEFAULT OFF)
config_string(KernelNumDomains NUM_DOMAINS "Scheduler domains."
  DEFAULT 1
  UNQUOTE)
kernel_config_range(KernelNumDomains 1 256)
config_string(KernelNumDomainSchedules NUM_DOMAIN_SCHEDULES "Entries of the domain schedule."
  DEFAULT 100
  DEPENDS "${KernelNumDomains} GREATER 1" DEFAULT_DISABLED 2
  UNQUOTE)
kernel_config_range(KernelNumDomainSchedules 2 65535)
config_string(KernelNumPriorities NUM_PRIORITIES "Thread priorities in each domain."
  DEFAULT 256
  UNQUOTE)
kernel_config_range(KernelNumPriorities 1 256)
config_string(KernelMaxNumNodes MAX_NUM_NODES "Cores."
  DEFAULT 1
  DEPENDS "${KernelNumDomains} EQUAL 1"
  UNQUOTE)
kernel_config_range(KernelMaxNumNodes 1 256)
kernel_config_unsupported(KernelMaxNumNodes 1 "more than one core")
config_string(KernelTimerTickMS TIMER_TICK_MS "Milliseconds of a timer tick (classic scheduler)."
  DEFAULT 2
  DEPENDS "NOT KernelIsMCS" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelTimerTickMS 1 10000)
config_string(KernelTimeSlice TIME_SLICE "Ticks of a thread's time slice (classic scheduler)."
  DEFAULT 5
  DEPENDS "NOT KernelIsMCS" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelTimeSlice 1 10000)
config_string(KernelBootThreadTimeSlice BOOT_THREAD_TIME_SLICE "Milliseconds until the first thread is preempted (MCS)."
  DEFAULT 5
  DEPENDS "KernelIsMCS" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelBootThreadTimeSlice 1 10000)
config_string(KernelWcetScale KERNEL_WCET_SCALE "Factor on the kernel's own worst-case time (MCS)."
  DEFAULT 1
  DEPENDS "KernelIsMCS" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelWcetScale 1 1000000)
config_string(KernelStaticMaxPeriodUs KERNEL_STATIC_MAX_PERIOD_US "Longest period in microseconds, 0 for what the timer allows (MCS)."
  DEFAULT 0
  DEPENDS "KernelIsMCS" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelStaticMaxPeriodUs 0 2147483647)

# Sizes and limits
config_string(KernelRootCNodeSizeBits ROOT_CNODE_SIZE_BITS "The root CNode has 2^n slots: room for the initial capabilities and all untyped memory."
  DEFAULT 12
  UNQUOTE)
kernel_config_range(KernelRootCNodeSizeBits 7 27)
config_string(KernelRetypeFanOutLimit RETYPE_FAN_OUT_LIMIT "Objects that one Untyped_Retype makes, at most."
  DEFAULT 256
  UNQUOTE)
kernel_config_range(KernelRetypeFanOutLimit 1 16777216)
config_string(KernelMaxNumWorkUnitsPerPreemption MAX_NUM_WORK_UNITS_PER_PREEMPTION "Units of work in a long operation before pending interrupts are looked at."
  DEFAULT 100
  UNQUOTE)
kernel_config_range(KernelMaxNumWorkUnitsPerPreemption 1 1000000)
config_string(KernelResetChunkBits RESET_CHUNK_BITS "Memory is cleared in pieces of 2^n bytes between preemption points."
  DEFAULT 8
  UNQUOTE)
kernel_config_range(KernelResetChunkBits 4 30)
config_string(KernelMaxNumBootinfoUntypedCaps MAX_NUM_BOOTINFO_UNTYPED_CAPS "Untyped capabilities that BootInfo can describe."
  DEFAULT 230
  UNQUOTE)
kernel_config_range(KernelMaxNumBootinfoUntypedCaps 1 240)
config_string(KernelStackBits KERNEL_STACK_BITS "The kernel's stack has 2^n bytes, without optimisation 2^13 at least. The build fails if the deepest way does not fit."
  DEFAULT 12
  UNQUOTE)
kernel_config_range(KernelStackBits 9 20)

# Arm
if(KernelArchARM)
config_option(KernelArmHypervisorSupport ARM_HYPERVISOR_SUPPORT "The kernel runs in EL2 and hands out virtual CPUs."
  DEFAULT OFF
  DEPENDS "KernelArmCortexA15 OR KernelArmCortexA35 OR KernelArmCortexA53 OR KernelArmCortexA55 OR KernelArmCortexA57 OR KernelArmCortexA72 OR KernelArmCortexA76")
kernel_config_unsupported(KernelArmHypervisorSupport OFF "the hypervisor")
config_option(KernelArmHypEnableVCPUCP14SaveAndRestore ARM_HYP_ENABLE_VCPU_CP14_SAVE_AND_RESTORE "Debug registers are part of a virtual CPU (AArch32)."
  DEFAULT OFF
  DEPENDS "KernelSel4ArchArmHyp;NOT KernelVerificationBuild")
config_option(KernelArmSMMU ARM_SMMU "The SMMU's streams and contexts are kernel objects."
  DEFAULT OFF
  DEPENDS "KernelPlatformTx2")
kernel_config_unsupported(KernelArmSMMU OFF "the SMMU")
config_option(KernelTk1SMMU TK1_SMMU "The Tegra K1's SMMU."
  DEFAULT OFF
  DEPENDS "KernelPlatformTK1")
kernel_config_unsupported(KernelTk1SMMU OFF "the SMMU")
config_option(KernelArmGicV3 ARM_GIC_V3_SUPPORT "The interrupt controller is a GICv3, not a GICv2."
  DEFAULT OFF
  DEPENDS "KernelArchARM")
config_choice(KernelArmTLSReg ARM_TLS_REG "The register that TCB_SetTLSBase sets."
  "tpidru;KernelArmTLSRegTPIDRU;ARM_TLS_REG_TPIDRU;KernelArchARM"
  "tpidruro;KernelArmTLSRegTPIDRURO;ARM_TLS_REG_TPIDRURO;KernelArchARM")
config_option(KernelArmExportPMUUser EXPORT_PMU_USER "User level may use the performance monitors, which opens timing channels."
  DEFAULT OFF
  DEPENDS "KernelArchARM")
config_option(KernelArmExportPCNTUser EXPORT_PCNT_USER "User level may read the physical counter, which opens a timing channel."
  DEFAULT OFF
  DEPENDS "KernelArchArmV7ve OR KernelArchArmV8a")
config_option(KernelArmExportVCNTUser EXPORT_VCNT_USER "User level may read the virtual counter, which opens a timing channel."
  DEFAULT OFF
  DEPENDS "KernelArchArmV7ve OR KernelArchArmV8a")
config_option(KernelArmExportPTMRUser EXPORT_PTMR_USER "User level may use the physical timer."
  DEFAULT OFF
  DEPENDS "KernelArchArmV7ve OR KernelArchArmV8a")
config_option(KernelArmExportVTMRUser EXPORT_VTMR_USER "User level may use the virtual timer."
  DEFAULT OFF
  DEPENDS "KernelArchArmV7ve OR KernelArchArmV8a")
config_option(KernelAArch64UserCacheEnable AARCH64_USER_CACHE_ENABLE "User level may maintain caches by address and read CTR_EL0."
  DEFAULT ON
  DEPENDS "KernelSel4ArchAarch64")
config_option(KernelAArch64SErrorIgnore AARCH64_SERROR_IGNORE "System errors are reported and ignored; otherwise they stop the kernel."
  DEFAULT OFF
  DEPENDS "KernelSel4ArchAarch64")
config_option(KernelAllowSMCCalls ALLOW_SMC_CALLS "A capability lets user level call the secure monitor."
  DEFAULT OFF
  DEPENDS "KernelSel4ArchAarch64")
config_option(KernelAArch32FPUEnableContextSwitch AARCH32_FPU_ENABLE_CONTEXT_SWITCH "The FPU is switched between threads (AArch32)."
  DEFAULT OFF
  DEPENDS "KernelSel4ArchAarch32")
config_option(KernelArmDisableWFIWFETraps DISABLE_WFI_WFE_TRAPS "Guests may wait for interrupts and events without trapping."
  DEFAULT OFF
  DEPENDS "KernelArmHypervisorSupport")
config_option(KernelArmVtimerUpdateVOffset VTIMER_UPDATE_VOFFSET "A virtual CPU does not see the time in which it did not run."
  DEFAULT OFF
  DEPENDS "KernelArmHypervisorSupport")
config_option(KernelTk1SMMUInterruptEnable SMMU_INTERRUPT_ENABLE "The Tegra K1's SMMU may interrupt."
  DEFAULT OFF
  DEPENDS "KernelTk1SMMU")
config_option(KernelArmErrata430973 ARM_ERRATA_430973 "Works around erratum 430973 of the Cortex-A8."
  DEFAULT OFF
  DEPENDS "KernelArmCortexA8")
config_option(KernelArmErrata773022 ARM_ERRATA_773022 "Works around erratum 773022 of the Cortex-A15."
  DEFAULT OFF
  DEPENDS "KernelArmCortexA15")
config_option(KernelArmEnableA9Prefetcher ENABLE_A9_PREFETCHER "Turns on the prefetchers of the Cortex-A9."
  DEFAULT OFF
  DEPENDS "KernelArmCortexA9")
config_option(KernelDebugDisableL2Cache DEBUG_DISABLE_L2_CACHE "Leaves the second-level cache off, for debugging."
  DEFAULT OFF
  DEPENDS "KernelArchARM")
kernel_config_unsupported(KernelDebugDisableL2Cache OFF "running without the second-level cache")
config_option(KernelDebugDisableL1ICache DEBUG_DISABLE_L1_ICACHE "Leaves the first-level instruction cache off, for debugging."
  DEFAULT OFF
  DEPENDS "KernelDebugDisableL2Cache")
config_option(KernelDebugDisableL1DCache DEBUG_DISABLE_L1_DCACHE "Leaves the first-level data cache off, for debugging."
  DEFAULT OFF
  DEPENDS "KernelDebugDisableL2Cache")
config_option(KernelDebugDisableBranchPrediction DEBUG_DISABLE_BRANCH_PREDICTION "Leaves branch prediction off, for debugging."
  DEFAULT OFF
  DEPENDS "KernelArchARM")
kernel_config_unsupported(KernelDebugDisableBranchPrediction OFF "running without branch prediction")
config_string(KernelArmHikeyOutstandingPrefetchers ARM_HIKEY_OUTSTANDING_PREFETCHERS "Outstanding prefetches of the HiKey."
  DEFAULT 0
  DEPENDS "KernelPlatformHikey" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelArmHikeyOutstandingPrefetchers 0 7)
config_string(KernelArmHikeyPrefetcherStride ARM_HIKEY_PREFETCHER_STRIDE "Stride that starts the HiKey's prefetcher."
  DEFAULT 0
  DEPENDS "KernelPlatformHikey" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelArmHikeyPrefetcherStride 0 7)
config_string(KernelArmHikeyPrefetcherNPFSTRM ARM_HIKEY_PREFETCHER_NPFSTRM "Independent prefetch streams of the HiKey."
  DEFAULT 0
  DEPENDS "KernelPlatformHikey" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelArmHikeyPrefetcherNPFSTRM 0 7)
config_option(KernelArmHikeyPrefetcherSTBPFDIS ARM_HIKEY_PREFETCHER_STBPFDIS "Prefetches for stores are off on the HiKey."
  DEFAULT OFF
  DEPENDS "KernelPlatformHikey")
config_option(KernelArmHikeyPrefetcherSTBPFRS ARM_HIKEY_PREFETCHER_STBPFRS "Prefetches for stores of the HiKey reset on read streams."
  DEFAULT OFF
  DEPENDS "KernelPlatformHikey")
endif()

# RISC-V
if(KernelArchRiscV)
config_string(KernelPTLevels PT_LEVELS "Levels of translation tables: 3 is Sv39, 4 is Sv48."
  DEFAULT 3
  DEPENDS "KernelArchRiscV" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelPTLevels 2 4)
kernel_config_unsupported(KernelPTLevels 3 "another number of levels than 3 (Sv39)")
config_option(KernelRiscvExtF RISCV_EXT_F "Threads have floating point registers of 32 bits (extension F)."
  DEFAULT ON
  DEPENDS "KernelArchRiscV")
config_option(KernelRiscvExtD RISCV_EXT_D "The floating point registers have 64 bits (extension D)."
  DEFAULT ON
  DEPENDS "KernelArchRiscV;KernelRiscvExtF")
config_option(KernelRiscvUseClintMtime RISCV_USE_CLINT_MTIME "The kernel reads the time from the CLINT, not from its CSR."
  DEFAULT OFF
  DEPENDS "KernelArchRiscV")
kernel_config_unsupported(KernelRiscvUseClintMtime OFF "reading the time from the CLINT")
config_option(KernelRiscvExtSstc RISCV_EXT_SSTC "The kernel sets its timer by its own compare register (extension Sstc), not by a call of the firmware."
  DEFAULT OFF
  DEPENDS "KernelArchRiscV")
endif()

# x86
if(KernelArchX86)
config_choice(KernelX86MicroArch KERNEL_X86_MICRO_ARCH "The processors that kernel and user level are compiled for: what older ones lack is used."
  "nehalem;KernelX86MicroArchNehalem;ARCH_X86_NEHALEM"
  "generic;KernelX86MicroArchGeneric;ARCH_X86_GENERIC"
  "westmere;KernelX86MicroArchWestmere;ARCH_X86_WESTMERE"
  "sandy;KernelX86MicroArchSandy;ARCH_X86_SANDY"
  "ivy;KernelX86MicroArchIvy;ARCH_X86_IVY"
  "haswell;KernelX86MicroArchHaswell;ARCH_X86_HASWELL"
  "broadwell;KernelX86MicroArchBroadwell;ARCH_X86_BROADWELL"
  "skylake;KernelX86MicroArchSkylake;ARCH_X86_SKYLAKE")
config_choice(KernelIRQController KERNEL_IRQ_CONTROLLER "What devices interrupt through."
  "IOAPIC;KernelIRQControllerIOAPIC;IRQ_IOAPIC"
  "PIC;KernelIRQControllerPIC;IRQ_PIC")
kernel_config_unsupported_word(KernelIRQController PIC "the legacy interrupt controllers")
config_string(KernelMaxNumIOAPIC MAX_NUM_IOAPIC "I/O APICs that the kernel drives, at most."
  DEFAULT 1
  DEPENDS "KernelIRQControllerIOAPIC" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelMaxNumIOAPIC 1 8)
config_choice(KernelLAPICMode KERNEL_LAPIC_MODE "How the core's own interrupt controller is accessed."
  "XAPIC;KernelLAPICModeXPAIC;XAPIC"
  "X2APIC;KernelLAPICModeX2APIC;X2APIC")
kernel_config_unsupported_word(KernelLAPICMode X2APIC "the x2APIC")
config_option(KernelUseLogicalIDs USE_LOGICAL_IDS "Cores are addressed by logical numbers."
  DEFAULT OFF
  DEPENDS "KernelEnableSMPSupport")
kernel_config_unsupported(KernelUseLogicalIDs OFF "logical numbers of cores")
config_string(KernelCacheLnSz CACHE_LN_SZ "Bytes of a cache line."
  DEFAULT 64
  DEPENDS "KernelArchX86" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelCacheLnSz 16 256)
config_option(KernelVTX VTX "Virtual CPUs with VT-x."
  DEFAULT OFF
  DEPENDS "KernelArchX86")
kernel_config_unsupported(KernelVTX OFF "virtual CPUs")
config_option(KernelX86_64VTX64BitGuests X86_64_VTX_64BIT_GUESTS "Guests of 64 bits."
  DEFAULT OFF
  DEPENDS "KernelVTX")
config_option(KernelIOMMU IOMMU "The IOMMU's page tables are kernel objects."
  DEFAULT OFF
  DEPENDS "KernelArchX86")
kernel_config_unsupported(KernelIOMMU OFF "the IOMMU")
config_string(KernelMaxRMRREntries MAX_RMRR_ENTRIES "Reserved memory regions of the IOMMU, at most."
  DEFAULT 32
  DEPENDS "KernelIOMMU" DEFAULT_DISABLED 1
  UNQUOTE)
kernel_config_range(KernelMaxRMRREntries 1 1024)
config_string(KernelMaxVPIDs MAX_VPIDS "Virtual processor identifiers, at most."
  DEFAULT 1024
  DEPENDS "KernelVTX" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelMaxVPIDs 0 65536)
config_option(KernelHugePage HUGE_PAGE "Pages of 1 GiB are kernel objects."
  DEFAULT ON
  DEPENDS "KernelSel4ArchX86_64")
config_option(KernelSupportPCID SUPPORT_PCID "Translations are kept, tagged, when address spaces are switched (process-context identifiers)."
  DEFAULT OFF
  DEPENDS "KernelSel4ArchX86_64")
kernel_config_unsupported(KernelSupportPCID OFF "process-context identifiers")
config_choice(KernelSyscall KERNEL_X86_SYSCALL "The instruction that enters the kernel."
  "syscall;KernelX86SyscallSyscall;SYSCALL;KernelSel4ArchX86_64"
  "sysenter;KernelX86SyscallSysenter;SYSENTER")
kernel_config_unsupported_word(KernelSyscall sysenter "sysenter")
config_choice(KernelFPU KERNEL_X86_FPU "How floating point registers are saved."
  "XSAVE;KernelFPUXSave;XSAVE"
  "FXSAVE;KernelFPUFXSave;FXSAVE")
config_choice(KernelXSave KERNEL_XSAVE "The XSAVE instruction."
  "XSAVE;KernelXSaveXSave;XSAVE_XSAVE;KernelFPUXSave"
  "XSAVES;KernelXSaveXSaveS;XSAVE_XSAVES;KernelFPUXSave"
  "XSAVEOPT;KernelXSaveXSaveOpt;XSAVE_XSAVEOPT;KernelFPUXSave"
  "XSAVEC;KernelXSaveXSaveC;XSAVE_XSAVEC;KernelFPUXSave")
kernel_config_unsupported_word(KernelXSave XSAVES "XSAVES")
config_string(KernelXSaveFeatureSet XSAVE_FEATURE_SET "The state components that are saved: bits of XCR0. Bit 0 is x87, 1 SSE, 2 AVX."
  DEFAULT 3
  DEPENDS "KernelFPUXSave" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelXSaveFeatureSet 0 255)
config_string(KernelXSaveSize XSAVE_SIZE "Bytes of these components in memory."
  DEFAULT 576
  DEPENDS "KernelFPUXSave" DEFAULT_DISABLED 512
  UNQUOTE)
kernel_config_range(KernelXSaveSize 512 2048)
config_choice(KernelFSGSBase KERNEL_FSGS_BASE "How the bases of FS and GS are set."
  "inst;KernelFSGSBaseInst;FSGSBASE_INST;KernelSel4ArchX86_64"
  "gdt;KernelFSGSBaseGDT;FSGSBASE_GDT;KernelSel4ArchIA32"
  "msr;KernelFSGSBaseMSR;FSGSBASE_MSR;KernelSel4ArchX86_64")
kernel_config_unsupported_word(KernelFSGSBase gdt "segment bases by descriptors")
config_choice(KernelMultibootGFXMode KERNEL_MUTLTIBOOT_GFX_MODE "The graphics mode that the kernel asks the boot loader for."
  "none;KernelMultibootGFXModeNone;MULTIBOOT_GRAPHICS_MODE_NONE"
  "text;KernelMultibootGFXModeText;MULTIBOOT_GRAPHICS_MODE_TEXT"
  "linear;KernelMultibootGFXModeLinear;MULTIBOOT_GRAPHICS_MODE_LINEAR")
kernel_config_unsupported_word(KernelMultibootGFXMode text "asking for a graphics mode")
kernel_config_unsupported_word(KernelMultibootGFXMode linear "asking for a graphics mode")
config_option(KernelMultiboot1Header MULTIBOOT1_HEADER "Boot loaders of Multiboot 1 know the kernel."
  DEFAULT ON
  DEPENDS "KernelArchX86")
config_option(KernelMultiboot2Header MULTIBOOT2_HEADER "Boot loaders of Multiboot 2 know the kernel."
  DEFAULT ON
  DEPENDS "KernelArchX86")
config_option(KernelSkimWindow KERNEL_SKIM_WINDOW "User level runs with little of the kernel mapped, against Meltdown."
  DEFAULT OFF
  DEPENDS "KernelSel4ArchX86_64")
kernel_config_unsupported(KernelSkimWindow OFF "an address space of the kernel's own (against Meltdown)")
config_option(KernelExportPMCUser EXPORT_PMC_USER "User level may read performance counters, which opens timing channels."
  DEFAULT OFF
  DEPENDS "KernelArchX86")
config_option(KernelX86DangerousMSR KERNEL_X86_DANGEROUS_MSR "User level may read and write model-specific registers."
  DEFAULT OFF
  DEPENDS "KernelArchX86;NOT KernelVerificationBuild")
kernel_config_unsupported(KernelX86DangerousMSR OFF "model-specific registers at user level")
config_choice(KernelX86IBRSMode KERNEL_X86_IBRS "Restriction of indirect branches, against Spectre."
  "ibrs_none;KernelX86IBRSnone;KERNEL_X86_IBRS_NONE"
  "ibrs_stibp;KernelX86IBRSSTIBP;KERNEL_X86_IBRS_STIBP"
  "ibrs_basic;KernelX86IBRSBasic;KERNEL_X86_IBRS_BASIC"
  "ibrs_all;KernelX86IBRSAll;KERNEL_X86_IBRS_ALL")
kernel_config_unsupported_word(KernelX86IBRSMode ibrs_stibp "restriction of indirect branches")
kernel_config_unsupported_word(KernelX86IBRSMode ibrs_basic "restriction of indirect branches")
kernel_config_unsupported_word(KernelX86IBRSMode ibrs_all "restriction of indirect branches")
config_option(KernelX86IBPBOnContextSwitch KERNEL_X86_IBPB_ON_CONTEXT_SWITCH "Branch predictions are forgotten when address spaces are switched."
  DEFAULT OFF
  DEPENDS "KernelArchX86")
kernel_config_unsupported(KernelX86IBPBOnContextSwitch OFF "forgetting branch predictions")
config_option(KernelX86RSBOnContextSwitch KERNEL_X86_RSB_ON_CONTEXT_SWITCH "Predicted returns are overwritten when address spaces are switched."
  DEFAULT OFF
  DEPENDS "KernelArchX86")
kernel_config_unsupported(KernelX86RSBOnContextSwitch OFF "overwriting predicted returns")
config_string(KernelPC99TSCFrequency PC99_TSC_FREQUENCY "Hertz of the time-stamp counter; 0: the kernel measures it."
  DEFAULT 0
  DEPENDS "KernelArchX86" UNDEF_DISABLED
  UNQUOTE)
kernel_config_range(KernelPC99TSCFrequency 0 2147483647)
endif()

# Fast paths
config_option(KernelFastpath FASTPATH "The IPC fast path, for Call and ReplyRecv."
  DEFAULT ON)
config_option(KernelSignalFastpath SIGNAL_FASTPATH "The fast path for Signal."
  DEFAULT OFF
  DEPENDS "KernelIsMCS;KernelFastpath;KernelSel4ArchAarch64;NOT KernelVerificationBuild")
config_option(KernelExceptionFastpath EXCEPTION_FASTPATH "The fast path for page faults."
  DEFAULT OFF
  DEPENDS "NOT KernelVerificationBuild;KernelSel4ArchAarch64")
kernel_config_unsupported(KernelExceptionFastpath OFF "the exception fastpath")

# Debugging
config_option(KernelDebugBuild DEBUG_BUILD "Assertions, symbols and debug system calls."
  DEFAULT ON
  DEPENDS "NOT KernelVerificationBuild")
config_option(HardwareDebugAPI HARDWARE_DEBUG_API "User level may set hardware breakpoints and single-step threads."
  DEFAULT OFF
  DEPENDS "NOT KernelVerificationBuild;NOT KernelHardwareDebugAPIUnsupported")
kernel_config_unsupported(HardwareDebugAPI OFF "hardware breakpoints")
config_option(KernelPrinting PRINTING "The kernel prints on the console."
  DEFAULT "${KernelDebugBuild}"
  DEPENDS "NOT KernelVerificationBuild")
config_option(KernelInvocationReportErrorIPC KERNEL_INVOCATION_REPORT_ERROR_IPC "The text of an invocation's error goes to the caller's IPC buffer."
  DEFAULT OFF
  DEPENDS "KernelPrinting")
config_option(KernelIRQReporting IRQ_REPORTING "Interrupts that nobody expects are reported on the console."
  DEFAULT ON
  DEPENDS "KernelPrinting")
config_option(KernelColourPrinting COLOUR_PRINTING "Messages of the kernel are coloured with ANSI codes."
  DEFAULT ON
  DEPENDS "KernelPrinting")
config_string(KernelUserStackTraceLength USER_STACK_TRACE_LENGTH "Words of stack printed for a fault that nobody handles."
  DEFAULT 16
  DEPENDS "KernelPrinting" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelUserStackTraceLength 0 4096)
config_option(KernelDangerousCodeInjection DANGEROUS_CODE_INJECTION "User level may run code in kernel mode (for profiling)."
  DEFAULT OFF
  DEPENDS "NOT KernelArmHypervisorSupport;NOT KernelVerificationBuild;NOT KernelPlatformHikey;NOT KernelSkimWindow")
config_option(KernelDebugDisablePrefetchers DEBUG_DISABLE_PREFETCHERS "Turns off hardware prefetchers."
  DEFAULT OFF
  DEPENDS "KernelArchX86 OR KernelPlatformHikey")
kernel_config_unsupported(KernelDebugDisablePrefetchers OFF "turning off prefetchers")

# Benchmarks
config_choice(KernelBenchmarks KERNEL_BENCHMARK "What the kernel measures about itself."
  "none;KernelBenchmarksNone;NO_BENCHMARKS"
  "generic;KernelBenchmarksGeneric;BENCHMARK_GENERIC;NOT KernelVerificationBuild"
  "track_kernel_entries;KernelBenchmarksTrackKernelEntries;BENCHMARK_TRACK_KERNEL_ENTRIES;NOT KernelVerificationBuild"
  "tracepoints;KernelBenchmarksTracepoints;BENCHMARK_TRACEPOINTS;NOT KernelVerificationBuild"
  "track_utilisation;KernelBenchmarksTrackUtilisation;BENCHMARK_TRACK_UTILISATION;NOT KernelVerificationBuild")
config_string(KernelMaxNumTracePoints MAX_NUM_TRACE_POINTS "Trace points."
  DEFAULT 1
  DEPENDS "NOT KernelVerificationBuild;KernelBenchmarksTracepoints" DEFAULT_DISABLED 0
  UNQUOTE)
kernel_config_range(KernelMaxNumTracePoints 0 65536)

# Compilation: of no meaning to the C# sources
config_choice(KernelOptimisation KERNEL_OPT_LEVEL "How the C compiler optimises the kernel."
  "-O2;KernelOptimisationO2;KERNEL_OPT_LEVEL_O2"
  "-Os;KernelOptimisationOS;KERNEL_OPT_LEVEL_OS"
  "-O0;KernelOptimisationO0;KERNEL_OPT_LEVEL_O0"
  "-O1;KernelOptimisationO1;KERNEL_OPT_LEVEL_O1"
  "-O3;KernelOptimisationO3;KERNEL_OPT_LEVEL_O3")
config_option(KernelOptimisationCloneFunctions KERNEL_OPTIMISATION_CLONE_FUNCTIONS "gcc may clone and split functions."
  DEFAULT ON
  DEPENDS "NOT KernelBinaryVerificationBuild")
config_option(KernelFWholeProgram KERNEL_FWHOLE_PROGRAM "Optimise the kernel as one program: always so, as all its functions are static in one file."
  DEFAULT OFF
  DEPENDS "NOT KernelBinaryVerificationBuild")
config_option(KernelClz32 CLZ_32 "Bring a 32-bit count-leading-zeros function, for processors without the instruction."
  DEFAULT OFF)
kernel_config_unsupported(KernelClz32 OFF "a count-leading-zeros function of the kernel's own")
config_option(KernelClz64 CLZ_64 "The image brings a 64-bit count-leading-zeros function where the compiler asks for one, whatever this says."
  DEFAULT "${KernelArchRiscV}")
config_option(KernelCtz32 CTZ_32 "Bring a 32-bit count-trailing-zeros function, for processors without the instruction."
  DEFAULT OFF)
kernel_config_unsupported(KernelCtz32 OFF "a count-trailing-zeros function of the kernel's own")
config_option(KernelCtz64 CTZ_64 "The image brings a 64-bit count-trailing-zeros function where the compiler asks for one, whatever this says."
  DEFAULT "${KernelArchRiscV}")
config_option(KernelClzNoBuiltin CLZ_NO_BUILTIN "Count leading zeros without the compiler built-in."
  DEFAULT OFF)
kernel_config_unsupported(KernelClzNoBuiltin OFF "counting leading zeros without the compiler")
config_option(KernelCtzNoBuiltin CTZ_NO_BUILTIN "Count trailing zeros without the compiler built-in."
  DEFAULT OFF)
kernel_config_unsupported(KernelCtzNoBuiltin OFF "counting trailing zeros without the compiler")
