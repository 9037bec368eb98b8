// SPDX-License-Identifier: BSD-2-Clause
// Every choice that makes one kernel differ from another. The values here are those of the reference configuration
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

    public const bool ArchArm = true;
    public const bool ArchX86 = false;
    public const bool ArchRiscv = false;

    public const bool Sel4ArchAArch64 = true;
    public const bool Sel4ArchAArch32 = false;
    public const bool Sel4ArchArmHyp = false;
    public const bool Sel4ArchX8664 = false;
    public const bool Sel4ArchIa32 = false;
    public const bool Sel4ArchRiscv64 = false;
    public const bool Sel4ArchRiscv32 = false;

    // --- Options of every architecture ---

    [Option("KernelIsMCS", Macro = "CONFIG_KERNEL_MCS", Help = "Scheduling contexts, budgets and timeout faults.")]
    public const bool Mcs = false;

    [Option("KernelDebugBuild", Macro = "CONFIG_DEBUG_BUILD", Help = "Assertions and debug system calls.")]
    public const bool DebugBuild = true;

    [Option("KernelPrinting", Macro = "CONFIG_PRINTING", Help = "The kernel prints on the console.")]
    public const bool Printing = true;

    [Option("KernelVerificationBuild", Macro = "CONFIG_VERIFICATION_BUILD", Help = "No debug code at all.")]
    public const bool VerificationBuild = false;

    [Option("KernelFastpath", Macro = "CONFIG_FASTPATH", Help = "The short way for Call and ReplyRecv.")]
    public const bool Fastpath = true;

    [Option("KernelSignalFastpath", Macro = "CONFIG_SIGNAL_FASTPATH", Help = "The short way for Signal.")]
    public const bool SignalFastpath = false;

    [Option("KernelNumDomains", Macro = "CONFIG_NUM_DOMAINS", Help = "Scheduler domains, 1 to 256.")]
    public const int NumDomains = 1;

    [Option("KernelNumDomainSchedules", Macro = "CONFIG_NUM_DOMAIN_SCHEDULES", Help = "Entries of the domain schedule.")]
    public const int NumDomainSchedules = 100;

    [Option("KernelNumPriorities", Macro = "CONFIG_NUM_PRIORITIES", Help = "Thread priorities, 1 to 256.")]
    public const int NumPriorities = 256;

    [Option("KernelMaxNumNodes", Macro = "CONFIG_MAX_NUM_NODES", Help = "Cores.")]
    public const int MaxNumNodes = 1;

    /// <summary>Whether the kernel runs on several cores.</summary>
    public const bool EnableSmpSupport = MaxNumNodes > 1;

    [Option("HardwareDebugAPI", Macro = "CONFIG_HARDWARE_DEBUG_API", Help = "User level may set hardware breakpoints.")]
    public const bool HardwareDebugApi = false;

    [Option("KernelRetypeFanOutLimit", Macro = "CONFIG_RETYPE_FAN_OUT_LIMIT", Help = "Objects per Retype, at most.")]
    public const int RetypeFanOutLimit = 256;

    [Option("KernelMaxNumWorkUnitsPerPreemption", Macro = "CONFIG_MAX_NUM_WORK_UNITS_PER_PREEMPTION",
        Help = "Units of work in a long operation before pending interrupts are looked at.")]
    public const int MaxNumWorkUnitsPerPreemption = 100;

    [Option("KernelResetChunkBits", Macro = "CONFIG_RESET_CHUNK_BITS", Help = "Bits of memory cleared between preemption points.")]
    public const int ResetChunkBits = 8;

    [Option("KernelMaxNumBootinfoUntypedCaps", Macro = "CONFIG_MAX_NUM_BOOTINFO_UNTYPED_CAPS", Help = "Untypeds in BootInfo, at most.")]
    public const int MaxNumBootInfoUntypedCaps = 230;

    [Option("KernelRootCNodeSizeBits", Macro = "CONFIG_ROOT_CNODE_SIZE_BITS", Help = "Bits of the root CNode's slots.")]
    public const int RootCNodeSizeBits = 12;

    [Option("KernelTimerTickMS", Macro = "CONFIG_TIMER_TICK_MS", Help = "Milliseconds of a timer tick (classic scheduler).")]
    public const int TimerTickMs = 2;

    [Option("KernelTimeSlice", Macro = "CONFIG_TIME_SLICE", Help = "Ticks of a thread's time slice (classic scheduler).")]
    public const int TimeSlice = 5;

    [Option("KernelUserStackTraceLength", Macro = "CONFIG_USER_STACK_TRACE_LENGTH", Help = "Words of stack printed for a fault nobody handles.")]
    public const int UserStackTraceLength = 16;

    [Option("KernelInvocationReportErrorIPC", Macro = "CONFIG_KERNEL_INVOCATION_REPORT_ERROR_IPC", Help = "Error text goes to the caller's IPC buffer.")]
    public const bool InvocationReportErrorIpc = false;

    [Option("KernelColourPrinting", Macro = "CONFIG_COLOUR_PRINTING", Help = "Debug prints use ANSI colours.")]
    public const bool ColourPrinting = true;

    [Option("KernelDangerousCodeInjection", Macro = "CONFIG_DANGEROUS_CODE_INJECTION", Help = "User level may run code in the kernel.")]
    public const bool DangerousCodeInjection = false;

    [Option("KernelSetTLSBaseSelf", Macro = "CONFIG_SET_TLS_BASE_SELF", Help = "A thread may set its own TLS base by a system call.")]
    public const bool SetTlsBaseSelf = false;

    /// <summary>Any of the benchmark facilities (<c>KernelBenchmarks</c> other than none).</summary>
    public const bool EnableBenchmarks = false;

    /// <summary><c>KernelBenchmarks=track_utilisation</c>.</summary>
    public const bool BenchmarkTrackUtilisation = false;

    /// <summary><c>KernelBenchmarks=track_kernel_entries</c>.</summary>
    public const bool BenchmarkTrackKernelEntries = false;

    /// <summary><c>KernelBenchmarks=tracepoints</c>.</summary>
    public const bool BenchmarkTracepoints = false;

    [Option("KernelMaxNumTracePoints", Macro = "CONFIG_MAX_NUM_TRACE_POINTS", Help = "Trace points.")]
    public const int MaxNumTracePoints = 0;

    [Option("KernelStackBits", Macro = "CONFIG_KERNEL_STACK_BITS", Help = "Bits of the kernel stack's size.")]
    public const int KernelStackBits = 12;

    // --- Options of Arm ---

    [Option("KernelArmHypervisorSupport", Macro = "CONFIG_ARM_HYPERVISOR_SUPPORT",
        Help = "The kernel runs in EL2 and hands out virtual CPUs.")]
    public const bool ArmHypervisorSupport = false;

    [Option("KernelArmSMMU", Macro = "CONFIG_ARM_SMMU", Help = "The SMMU's streams and contexts are kernel objects.")]
    public const bool ArmSmmu = false;

    [Option("KernelTk1SMMU", Macro = "CONFIG_TK1_SMMU", Help = "The Tegra K1's SMMU.")]
    public const bool Tk1Smmu = false;

    // --- Options of x86 ---

    [Option("KernelIOMMU", Macro = "CONFIG_IOMMU", Help = "The IOMMU's page tables are kernel objects.")]
    public const bool Iommu = false;

    [Option("KernelVTX", Macro = "CONFIG_VTX", Help = "Virtual CPUs with VT-x.")]
    public const bool Vtx = false;

    [Option("KernelX86_64VTX64BitGuests", Macro = "CONFIG_X86_64_VTX_64BIT_GUESTS", Help = "Guests of 64 bits.")]
    public const bool X8664Vtx64BitGuests = false;

    [Option("KernelX86DangerousMSR", Macro = "CONFIG_KERNEL_X86_DANGEROUS_MSR", Help = "User level may read and write MSRs.")]
    public const bool X86DangerousMsr = false;
}
