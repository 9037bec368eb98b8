// SPDX-License-Identifier: BSD-2-Clause
// The files about the machine, for builds that use the kernel:
//
//   platform_gen.yaml, platform_gen.json   memory, and the addresses that user level gets as devices
//   platform_gen.h, devices_gen.h          numbers for drivers
//   loader.args                            options for loader/make-image
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

namespace Sel4Gen.Emit.Hardware;

/// <summary>Texts about a machine.</summary>
internal static class HardwareFiles
{
    private const int ClockShift = 58;

    /// <summary>Path and text of each file.</summary>
    /// <param name="top">The end of the addresses that user level can have.</param>
    /// <param name="frequency">The timer's, in hertz.</param>
    /// <param name="maxIrq">The highest interrupt.</param>
    public static IEnumerable<(string Path, string Text)> All(
        ArmHardware hardware, ulong top, ulong frequency, uint maxIrq)
    {
        string arguments = hardware.Uart is { } uart
            ? string.Create(CultureInfo.InvariantCulture, $"--uart=0x{uart.Regions[0].Start:x}\n") : "";
        arguments += string.Create(CultureInfo.InvariantCulture, $"--expect-gic={(hardware.IsGicV3 ? 3 : 2)}\n");
        return Common(hardware.Map, hardware.KernelOnly, top).Concat(
        [
            ("gen_headers/plat/machine/devices_gen.h", DevicesHeader(hardware.KernelStart, hardware.TimerIrq)),
            ("gen_headers/plat/platform_gen.h", PlatformHeader(frequency, maxIrq)),
            ("loader.args", LoaderArguments(hardware.Map, arguments)),
        ]);
    }

    /// <summary>The same for RISC-V, where the timer has the number behind the interrupt controller's.</summary>
    public static IEnumerable<(string Path, string Text)> All(RiscvHardware hardware, ulong top, uint maxIrq) =>
        Common(hardware.Map, hardware.KernelOnly, top).Concat(
        [
            ("gen_headers/plat/machine/devices_gen.h", DevicesHeader(hardware.KernelStart, maxIrq + 1)),
            ("gen_headers/plat/platform_gen.h", PlatformHeader(hardware.TimerFrequency, maxIrq + 1)),
            ("loader.args", LoaderArguments(hardware.Map, "--arch=riscv64\n")),
        ]);

    private static IEnumerable<(string Path, string Text)> Common(
        MemoryMap map, IReadOnlyList<AddressRange> kernelOnly, ulong top)
    {
        IReadOnlyList<AddressRange> devices = MemoryMap.Without(
            [new AddressRange(0, top)], MemoryMap.Union(map.Memory.Concat(kernelOnly)));
        yield return ("gen_headers/plat/machine/platform_gen.yaml", ToYaml(devices, map.Memory));
        yield return ("gen_headers/plat/machine/platform_gen.json", ToJson(devices, map.Memory));
    }

    private static string ToYaml(IReadOnlyList<AddressRange> devices, IReadOnlyList<AddressRange> memory)
    {
        StringBuilder text = new();
        foreach ((string name, IReadOnlyList<AddressRange> ranges) in new[] { ("devices", devices), ("memory", memory) })
        {
            text.Append(name).Append(":\n");
            foreach (AddressRange range in ranges)
            {
                text.Append(CultureInfo.InvariantCulture, $"- end: 0x{range.End:x}\n  start: 0x{range.Start:x}\n");
            }
        }

        return text.ToString();
    }

    private static string ToJson(IReadOnlyList<AddressRange> devices, IReadOnlyList<AddressRange> memory)
    {
        static string List(IEnumerable<AddressRange> ranges) =>
            string.Join(", ", ranges.Select(r => $"{{\"start\": {r.Start}, \"end\": {r.End}}}"));
        return $"{{\"devices\": [{List(devices)}], \"memory\": [{List(memory)}]}}\n";
    }

    private static string DevicesHeader(ulong kernelStart, uint timerIrq) => $"""
        /* SPDX-License-Identifier: BSD-2-Clause */
        /* Where the kernel is, and the interrupt of its timer. */
        #pragma once

        #define PHYS_BASE_RAW 0x{kernelStart:x}
        #define KERNEL_TIMER_IRQ {timerIrq}

        """;

    /// <summary>Ticks become seconds by a multiplication with CLK_MAGIC and a shift to the right by
    /// CLK_SHIFT.</summary>
    private static string PlatformHeader(ulong frequency, uint maxIrq)
    {
        ulong magic = ((1UL << ClockShift) + frequency - 1) / frequency;
        int slotBits = 32 - BitOperations.LeadingZeroCount(maxIrq);
        return $$"""
            /* SPDX-License-Identifier: BSD-2-Clause */
            /* Numbers of the platform. */
            #pragma once

            #define MAX_IRQ {{maxIrq}}
            #define TIMER_CLOCK_HZ {{frequency}}ull
            #define CLK_MAGIC {{magic}}llu
            #define CLK_SHIFT {{ClockShift}}u
            #define TIMER_PRECISION 0
            #define TIMER_OVERHEAD_TICKS 0
            #define IRQ_CNODE_SLOT_BITS ({{slotBits}})

            #ifndef __ASSEMBLER__
            enum IRQConstants {
                maxIRQ = {{maxIrq}}
            };
            #endif

            """;
    }

    /// <summary>One option a line. --expect options let the loader say what is missing.</summary>
    private static string LoaderArguments(MemoryMap map, string others)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"--ram=0x{map.Memory[0].Start:x}\n").Append(others);
        foreach (AddressRange range in map.Memory)
        {
            text.Append(CultureInfo.InvariantCulture, $"--expect-memory=0x{range.Start:x},0x{range.End:x}\n");
        }

        return text.ToString();
    }
}
