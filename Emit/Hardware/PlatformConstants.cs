// SPDX-License-Identifier: BSD-2-Clause
// The constants of arch/arm/Platform.cs and arch/riscv/Platform.cs that a device tree determines.
using System.Collections.Generic;
using System.Globalization;

namespace Sel4Gen.Emit.Hardware;

/// <summary>From a machine to constants of the kernel.</summary>
internal static class PlatformConstants
{
    /// <summary><c>Platform.X</c> and its value as a C# expression.</summary>
    public static IEnumerable<(string Constant, string Value)> Of(ArmHardware hardware)
    {
        foreach ((string, string) place in Places(hardware.Map.Memory, hardware.KernelStart))
        {
            yield return place;
        }

        yield return ("Platform.TimerIrq", Decimal(hardware.TimerIrq));
        if (hardware.TimerFrequency is { } frequency)
        {
            yield return ("Platform.TimerFrequency", Decimal(frequency));
        }

        yield return ("Platform.Uart", Hex(hardware.Uart?.Regions[0].Start ?? 0));
        AddressRange second = hardware.Gic.Regions[1];
        yield return ("Platform.GicDistributor", Hex(hardware.Gic.Regions[0].Start));
        yield return (hardware.IsGicV3 ? "Platform.GicRedistributor" : "Platform.GicCpuInterface", Hex(second.Start));
        if (hardware.IsGicV3)
        {
            yield return ("Platform.GicRedistributorSize", Hex(second.Size));
        }
    }

    /// <summary>The same for RISC-V.</summary>
    public static IEnumerable<(string Constant, string Value)> Of(RiscvHardware hardware) =>
    [
        .. Places(hardware.Map.Memory, hardware.KernelStart),
        ("Platform.TimerFrequency", Decimal(hardware.TimerFrequency)),
        ("Platform.Plic", Hex(hardware.Plic?.Regions[0].Start ?? 0)),
        ("Platform.PlicSize", Hex(hardware.Plic?.Regions[0].Size ?? 0)),
        ("Platform.Clint", Hex(hardware.Clint.Start)),
        ("Platform.ClintSize", Hex(hardware.Clint.Size)),
    ];

    private static IEnumerable<(string Constant, string Value)> Places(
        IReadOnlyList<AddressRange> memory, ulong kernelStart)
    {
        yield return ("Platform.MemoryCount", Decimal((ulong)memory.Count));
        for (int i = 0; i < memory.Count; i++)
        {
            yield return ($"Platform.Memory{i}Start", Hex(memory[i].Start));
            yield return ($"Platform.Memory{i}End", Hex(memory[i].End));
        }

        yield return ("Platform.KernelStart", Hex(kernelStart));
    }

    private static string Decimal(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hex(ulong value) => $"0x{value:x8}";
}
