// SPDX-License-Identifier: BSD-2-Clause
// Benchmark data that the kernel provides to user level: the log of kernel entries, the log of trace points, and utilisation.
// The option KernelBenchmarks selects one of them. Layouts: libsel4 interface, API level 16.0.0.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>The log's memory.</summary>
public static class BenchmarkLog
{
    /// <summary>Bytes. (The log's frame is larger: the smallest size of a page from there on.)</summary>
    public const uint Bytes = 1u << 20;
}

/// <summary>Why the kernel was entered.</summary>
[UserName("entry_type_t", Prefix = "Entry_", Header = "sel4/benchmark_track_types.h",
    When = Config.BenchmarkTrackKernelEntries || Config.DebugBuild)]
public enum EntryPath : uint
{
    Unknown = 0,
    Interrupt = 1,
    UnknownSyscall = 2,
    UserLevelFault = 3,
    DebugFault = 4,

    [UserName("Entry_VMFault")]
    VmFault = 5,

    Syscall = 6,

    [UserName("Entry_VCPUFault", When = Config.ArchArm)]
    VcpuFault = Config.ArchArm ? 7 : 0xff,

    [UserName("Entry_VMExit", When = Config.ArchX86)]
    VmExit = Config.ArchX86 ? 7 : 0xfe,
}

/// <summary>What the log says of a fault or an interrupt.</summary>
[Packed(1)]
public partial struct EntryOfFault
{
    /// <summary>The core.</summary>
    [Bits(0, 0, 3)]
    public partial Word Core { get; set; }

    /// <summary>The address of the instruction, or the number of the interrupt.</summary>
    [Bits(0, 3, 26)]
    public partial Word Word { get; set; }
}

/// <summary>What the log says of a system call.</summary>
[Packed(1)]
public partial struct EntryOfSyscall
{
    /// <summary>The number without its sign.</summary>
    [Bits(0, 0, 4), UserName("syscall_no")]
    public partial Word SyscallNo { get; set; }

    /// <summary>The kind of the invoked capability, as seL4_DebugCapIdentify tells it.</summary>
    [Bits(0, 4, 5), UserName("cap_type")]
    public partial Word CapType { get; set; }

    /// <summary>Whether it took the fastpath.</summary>
    [Bits(0, 9, 1), UserName("is_fastpath")]
    public partial bool IsFastpath { get; set; }

    /// <summary>The label of the message.</summary>
    [Bits(0, 10, 19), UserName("invocation_tag")]
    public partial Word InvocationTag { get; set; }
}

/// <summary>An entry of the log of trace points.</summary>
[UserName("benchmark_tracepoint_log_entry_t", Tag = "benchmark_tracepoint_log_entry",
    Header = "sel4/benchmark_tracepoints_types.h", When = Config.BenchmarkTracepoints)]
public struct TracePointRecord
{
    /// <summary>The trace point.</summary>
    public Word Id;

    /// <summary>Cycles between its start and its end.</summary>
    [UserName("duration")]
    public Word Cycles;
}

/// <summary>
/// The 64-bit numbers at the start of the IPC buffer's message registers after seL4_BenchmarkGetThreadUtilisation. Cycles if
/// nothing else is said; of the thread, of the idle thread (of this core, of the thread's core), of this core.
/// </summary>
[UserName("enum benchmark_track_util_ipc_index", Header = "sel4/benchmark_utilisation_types.h",
    When = Config.BenchmarkTrackUtilisation)]
public enum UtilisationIndex : uint
{
    [UserName("BENCHMARK_TCB_UTILISATION")]
    Thread = 0,

    [UserName("BENCHMARK_TCB_NUMBER_SCHEDULES")]
    ThreadSchedules = 1,

    [UserName("BENCHMARK_TCB_KERNEL_UTILISATION")]
    ThreadKernel = 2,

    [UserName("BENCHMARK_TCB_NUMBER_KERNEL_ENTRIES")]
    ThreadKernelEntries = 3,

    [UserName("BENCHMARK_IDLE_LOCALCPU_UTILISATION")]
    IdleOfThisCore = 4,

    [UserName("BENCHMARK_IDLE_TCBCPU_UTILISATION")]
    IdleOfThreadsCore = 5,

    [UserName("BENCHMARK_IDLE_NUMBER_SCHEDULES")]
    IdleSchedules = 6,

    [UserName("BENCHMARK_IDLE_KERNEL_UTILISATION")]
    IdleKernel = 7,

    [UserName("BENCHMARK_IDLE_NUMBER_KERNEL_ENTRIES")]
    IdleKernelEntries = 8,

    [UserName("BENCHMARK_TOTAL_UTILISATION")]
    Total = 9,

    [UserName("BENCHMARK_TOTAL_NUMBER_SCHEDULES")]
    TotalSchedules = 10,

    [UserName("BENCHMARK_TOTAL_KERNEL_UTILISATION")]
    TotalKernel = 11,

    [UserName("BENCHMARK_TOTAL_NUMBER_KERNEL_ENTRIES")]
    TotalKernelEntries = 12,
}
