// SPDX-License-Identifier: BSD-2-Clause
// The log of kernel entries as a C struct. The contents of an entry are declared in Api/Benchmarks.cs.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>What was entered: its path, and a description whose meaning the path tells.</summary>
[BitFields("kernel_entry_t", "kernel_entry", "path", 3, typeof(EntryOfFault), typeof(EntryOfSyscall),
    Header = "sel4/benchmark_track_types.h", When = Config.BenchmarkTrackKernelEntries || Config.DebugBuild)]
public struct KernelEntry;

/// <summary>An entry of the log.</summary>
[UserName("benchmark_track_kernel_entry_t", Tag = "benchmark_syscall_log_entry", Header = "sel4/benchmark_track_types.h",
    When = Config.BenchmarkTrackKernelEntries)]
public struct KernelEntryLogEntry
{
    /// <summary>Cycle counter at the entry.</summary>
    [UserName("start_time", Type = "uint64_t")]
    public ulong Start;

    /// <summary>Cycles in the kernel.</summary>
    [UserName("duration", Type = "uint32_t")]
    public uint Duration;

    /// <summary>What was entered.</summary>
    [UserName("entry", Type = "kernel_entry_t")]
    public KernelEntry Entry;
}
