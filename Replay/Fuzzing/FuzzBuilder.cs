// SPDX-License-Identifier: BSD-2-Clause
// Builds the coverage-guided fuzzer: the kernel's generated C with the counters of clang, the decoder of byte strings and
// the machine linked to it (Native/inside.c), booted here beside the C# kernel; its memory in a file; and libFuzzer's
// process around it (Native/outside.c).
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Fuzzing;

/// <summary>Builds.</summary>
internal static class FuzzBuilder
{
    private const string Compiler = "clang-19";
    private const string Counters = "-fsanitize-coverage=inline-8bit-counters,pc-table,trace-cmp";

    private static readonly string[] s_operations =
    [
        "mmio_read32", "mmio_write32", "machine_read_syndrome", "machine_read_fault_address", "machine_write_virtual_timer_value",
        "machine_write_virtual_timer_control", "machine_zero_memory",
    ];

    private static readonly string[] s_symbols =
        ["host_callback", "host_failure", "fuzz_machine", "fuzz_compare", "fuzz_on_step", "fuzz_counters", "fuzz_play"];

    /// <summary>Where everything is put.</summary>
    public static string Folder => Path.Combine(NativeBuilder.FindRoot(), "build", "fuzz");

    /// <summary>The fuzzer's program.</summary>
    public static string Program => Path.Combine(Folder, "fuzz");

    /// <summary>The memory of the booted kernel.</summary>
    public static string State => Path.Combine(Folder, "state.bin");

    /// <summary>Builds the fuzzer.</summary>
    public static unsafe void Build()
    {
        string root = NativeBuilder.FindRoot();
        string sources = Path.Combine(root, "Replay", "Fuzzing", "Native");
        using KernelMachine machine = new();
        NativeBuilder.Emit(root, Folder);
        string layout = Path.Combine(Folder, "include", "fuzz_layout.h");
        File.WriteAllText(layout, Constants(machine, null));
        File.Copy(Path.Combine(sources, "fuzz.h"), Path.Combine(Folder, "include", "fuzz.h"), true);

        string flags = $"{NativeBuilder.Common} -O2 -I{Folder}/include";
        File.WriteAllText(
            Path.Combine(Folder, "fuzz_kernel.c"),
            $"""
            #include "kernel_all.c"
            #pragma clang attribute push(__attribute__((no_sanitize("coverage"))), apply_to = function)
            #include "{sources}/inside.c"
            #pragma clang attribute pop

            """);
        NativeBuilder.Run(Compiler, $"{flags} {Counters} -c {Folder}/fuzz_kernel.c -o {Folder}/kernel.o");
        NativeBuilder.Run(Compiler, $"{flags} -fno-builtin -c {Folder}/host.c -o {Folder}/host.o");
        string image = Path.Combine(Folder, "kernel.elf");
        NativeBuilder.Run(
            Compiler, $"{NativeBuilder.Linking} -Wl,--no-relax -T {Folder}/host.ld {Folder}/kernel.o {Folder}/host.o -o {image}");

        using (Lockstep lockstep = new(machine, image))
        {
            using FileStream state = File.Create(State);
            state.Write(new ReadOnlySpan<byte>((void*)SimulatedBoard.ImageAddress, (int)SimulatedBoard.RamSize));
            File.WriteAllText(layout, Constants(machine, lockstep));
        }

        NativeBuilder.Run(Compiler, $"-O1 -g -fsanitize=fuzzer -I{Folder}/include {sources}/outside.c -o {Program}");
    }

    private static string Constants(KernelMachine machine, Lockstep? lockstep)
    {
        Dictionary<string, ulong> values = new()
        {
            ["IMAGE_ADDRESS"] = SimulatedBoard.ImageAddress,
            ["RAM_SIZE"] = SimulatedBoard.RamSize,
            ["FIRST_FREE"] = machine.BootInfo.Ref.Empty.Start,
            ["USER_TOP"] = Memory.UserTop,
            ["KERNEL_START"] = Memory.ToVirtual(Platform.KernelStart),
            ["TICK"] = Platform.TimerFrequency / 1000 * Config.TimerTickMs,
            ["TIMER_IRQ"] = Platform.TimerIrq,
            ["GIC_DISTRIBUTOR"] = KernelDevices.GicDistributor,
            ["GIC_CPU"] = KernelDevices.GicCpuInterface,
            ["REGISTER_NEXT_IP"] = RegisterIndex.NextIp,
            ["REGISTER_FAULT_IP"] = RegisterIndex.FaultIp,
            ["INSTRUCTION_FAULT"] = VSpace.InstructionFault,
            ["DATA_FAULT"] = VSpace.DataFault,
            ["SYSCALL_CALL"] = Number(Syscall.Call),
            ["SYSCALL_SEND"] = Number(Syscall.Send),
            ["SYSCALL_NB_SEND"] = Number(Syscall.NBSend),
            ["SYSCALL_RECV"] = Number(Syscall.Recv),
            ["SYSCALL_REPLY"] = Number(Syscall.Reply),
            ["SYSCALL_REPLY_RECV"] = Number(Syscall.ReplyRecv),
            ["SYSCALL_NB_RECV"] = Number(Syscall.NBRecv),
            ["SYSCALL_YIELD"] = Number(Syscall.Yield),
        };
        foreach (string operation in s_operations)
        {
            values[$"OP_{operation}"] = (ulong)HostOperations.NumberOf(operation);
        }

        foreach (string symbol in lockstep == null ? [] : s_symbols)
        {
            values[$"SYMBOL_{symbol}"] = lockstep!.AddressOf(symbol);
        }

        StringBuilder text = new("/* Addresses and numbers of the kernel that is fuzzed; generated. */\n");
        foreach ((string name, ulong value) in values)
        {
            text.Append($"#define {name} 0x{value:x}ul\n");
        }

        return text.ToString();
    }

    private static ulong Number(Syscall call) => unchecked((ulong)(long)(int)call);
}
