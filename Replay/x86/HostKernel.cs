// SPDX-License-Identifier: BSD-2-Clause
// The environment of x86-64's generated C on the host: the functions of the assembly, and which C function an entry calls with which
// arguments.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Native;

/// <summary>The architecture's part of the harness around generated C.</summary>
internal static unsafe class HostKernel
{
    /// <summary>Enters the kernel; entries are numbered by <see cref="NativeEntry"/>.</summary>
    public const string Dispatch =
        """
        static void host_dispatch(word_t entry, word_t a, word_t b, word_t c, word_t d, word_t e, word_t f, word_t g)
        {
            switch (entry) {
            case 0: init_kernel(a, b); break;
            case 1: c_handle_syscall(a, b, c); break;
            case 2: c_handle_fastpath_call(a, b); break;
            case 3: c_handle_fastpath_reply_recv(a, b); break;
            case 4: c_handle_interrupt(); break;
            case 5: c_handle_vm_fault(a); break;
            case 6: c_handle_user_exception(); break;
            }
        }


        """;

    /// <summary>Functions that assembly carries out on the target: their C prototypes.</summary>
    public static IReadOnlyList<(string Result, string Name, string Parameters)> Externs { get; } =
    [
        ("void", "machine_zero_memory", "word_t address, word_t size"),
        ("void", "machine_save_fpu", "uint64_t *state"),
        ("void", "machine_load_fpu", "uint64_t *state"),
        ("void", "machine_disable_fpu", "void"),
        ("void", "machine_write_xcr0", "word_t value"),
        ("word_t", "machine_read_msr", "uint32_t number"),
        ("void", "machine_write_msr", "uint32_t number, word_t value"),
        ("uint32_t", "machine_cpuid", "uint32_t leaf, uint32_t subleaf, uint32_t which"),
        ("word_t", "machine_read_time", "void"),
        ("uint8_t", "machine_in8", "uint16_t port"),
        ("uint16_t", "machine_in16", "uint16_t port"),
        ("uint32_t", "machine_in32", "uint16_t port"),
        ("void", "machine_out8", "uint16_t port, uint8_t value"),
        ("void", "machine_out16", "uint16_t port, uint16_t value"),
        ("void", "machine_out32", "uint16_t port, uint32_t value"),
        ("word_t", "machine_take_interrupt", "void"),
        ("void", "machine_load_descriptors", "word_t table, uint32_t limit, uint32_t task_state"),
        ("void", "machine_load_interrupts", "word_t table, uint32_t limit"),
        ("word_t", "machine_task_state", "void"),
        ("word_t", "machine_syscall_entry", "void"),
        ("word_t", "machine_stack_top", "void"),
        ("word_t", "machine_fault_stack_top", "void"),
        ("word_t", "machine_vectors", "void"),
        ("word_t", "machine_idle_code", "void"),
        ("word_t", "machine_image_start", "void"),
        ("word_t", "machine_image_end", "void"),
        ("word_t", "machine_boot_end", "void"),
    ];

    /// <summary>Operations of the board that take or give others than words, or have another name.</summary>
    public static IReadOnlyList<(string Name, Func<SimulatedBoard, ulong, ulong, ulong, ulong> Do)> Operations { get; } =
    [
        ("machine_save_fpu", (m, a, _, _) => SaveFpu(m, a)),
        ("machine_load_fpu", (m, a, _, _) => Do(() => m.LoadFpu(*(FpuState*)a))),
        ("machine_read_msr", (m, a, _, _) => m.ReadMsr((uint)a)),
        ("machine_write_msr", (m, a, b, _) => Do(() => m.WriteMsr((uint)a, b))),
        ("machine_cpuid", (m, a, b, c) => m.Identify((uint)a, (uint)b, (uint)c)),
        ("machine_read_time", (m, _, _, _) => m.ReadCycleCounter()),
        ("machine_in8", (m, a, _, _) => m.In8((ushort)a)),
        ("machine_in16", (m, a, _, _) => m.In16((ushort)a)),
        ("machine_in32", (m, a, _, _) => m.In32((ushort)a)),
        ("machine_out8", (m, a, b, _) => Do(() => m.Out8((ushort)a, (byte)b))),
        ("machine_out16", (m, a, b, _) => Do(() => m.Out16((ushort)a, (ushort)b))),
        ("machine_out32", (m, a, b, _) => Do(() => m.Out32((ushort)a, (uint)b))),
        ("machine_load_descriptors", (m, a, b, c) => Do(() => m.LoadDescriptors(a, (uint)b, (uint)c))),
        ("machine_load_interrupts", (m, a, b, _) => Do(() => m.LoadInterrupts(a, (uint)b))),
    ];

    private static ulong Do(Action action)
    {
        action();
        return 0;
    }

    private static ulong SaveFpu(SimulatedBoard board, ulong address)
    {
        *(FpuState*)address = board.FpuRegisters;
        return 0;
    }
}
