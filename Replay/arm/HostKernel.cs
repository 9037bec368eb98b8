// SPDX-License-Identifier: BSD-2-Clause
// The environment of AArch64's generated C on the host: the functions of the assembly, and which C function an
// entry calls with which arguments.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>The architecture's part of the harness around generated C.</summary>
internal static unsafe class HostKernel
{
    /// <summary>Enters the kernel; entries are numbered by <see cref="NativeEntry"/>.</summary>
    public static string Dispatch { get; } =
        $$"""
        static void host_dispatch(word_t entry, word_t a, word_t b, word_t c, word_t d, word_t e, word_t f, word_t g)
        {
            switch (entry) {
            case 0: init_kernel(a, b, c, d, e, f); break;
            case 1: c_handle_syscall(a, b, c); break;
            case 2: c_handle_fastpath_call(a, b); break;
            case 3: c_handle_fastpath_reply_recv(a, b); break;
            case 4: c_handle_interrupt(); break;
            case 5: c_handle_vm_fault(a); break;
            case 6: c_handle_user_exception(); break;
            {{(Config.SignalFastpath ? "case 7: c_handle_fastpath_signal(a, b); break;" : "")}}
            }
        }


        """;

    /// <summary>Functions that assembly carries out on the target: their C prototypes.</summary>
    public static IReadOnlyList<(string Result, string Name, string Parameters)> Externs { get; } =
    [
        ("void", "machine_zero_memory", "word_t address, word_t size"),
        ("void", "machine_save_fpu", "fpu_state_t *state"),
        ("void", "machine_load_fpu", "fpu_state_t *state"),
        ("word_t", "machine_vectors", "void"),
        ("word_t", "machine_idle_code", "void"),
        ("word_t", "machine_image_start", "void"),
        ("word_t", "machine_image_end", "void"),
        ("word_t", "machine_boot_end", "void"),
    ];

    /// <summary>Operations of the board that take more than words.</summary>
    public static IReadOnlyList<(string Name, Func<SimulatedBoard, ulong, ulong, ulong, ulong> Do)> Operations { get; } =
    [
        ("machine_save_fpu", (m, a, _, _) => SaveFpu(m, a)),
        ("machine_load_fpu", (m, a, _, _) => LoadFpu(m, a)),
    ];

    private static ulong SaveFpu(SimulatedBoard board, ulong address)
    {
        *(FpuState*)address = board.FpuRegisters;
        return 0;
    }

    private static ulong LoadFpu(SimulatedBoard board, ulong address)
    {
        board.FpuRegisters = *(FpuState*)address;
        return 0;
    }
}
