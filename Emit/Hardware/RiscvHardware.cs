// SPDX-License-Identifier: BSD-2-Clause
// Reads the device tree of a RISC-V machine, as far as the kernel needs it: memory, interrupt controller and timer. The
// firmware provides console and power-off. Hardware that the kernel does not support is refused here.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.Hardware;

/// <summary>A RISC-V machine.</summary>
/// <param name="KernelStart">Where the boot loader puts the kernel.</param>
/// <param name="Plic">The interrupt controller's registers; null if the kernel drives none.</param>
/// <param name="Clint">The core-local interrupter's, which are firmware's; empty if the tree has none.</param>
/// <param name="TimerFrequency">Of the time CSR, in hertz.</param>
internal sealed record RiscvHardware(
    MemoryMap Map, ulong KernelStart, KernelDevice? Plic, AddressRange Clint, ulong TimerFrequency, int Harts)
{
    /// <summary>Memory regions that the kernel's table has room for (Platform.MemoryNStart).</summary>
    public const int MaxRegions = 4;

    private const ulong BlockMask = 0x1fffff;

    /// <summary>The kernel's window onto physical memory: 255 GiB, since its last GiB holds devices
    /// (arch/riscv/KernelWindow.cs).</summary>
    private const ulong WindowTop = 255UL << 30;

    /// <summary>The kernel, the device tree and the root task go there together.</summary>
    private const ulong LeastForKernel = 4UL << 20;

    private static readonly string[] s_plics = ["riscv,plic0", "sifive,plic-1.0.0"];
    private static readonly string[] s_clints = ["riscv,clint0", "sifive,clint0"];

    /// <summary>The device ranges that user level must not have.</summary>
    public IReadOnlyList<AddressRange> KernelOnly => MemoryMap.Union((Plic?.Regions ?? []).Append(Clint));

    /// <summary>Reads a tree.</summary>
    /// <param name="irqDriver">The driver of the interrupt controller, a folder of drivers/irq: <c>plic</c> or
    /// <c>none</c>.</param>
    /// <exception cref="DeviceTreeException">The machine is not one that the kernel can run on as it is
    /// configured.</exception>
    public static RiscvHardware Read(DeviceTree tree, HardwareWishes wishes, string irqDriver)
    {
        MemoryMap map = MemoryMap.Read(tree);
        CheckMemory(map);
        KernelDevice? plic = FindPlic(tree, irqDriver);
        DeviceNode? clint = tree.Nodes.FirstOrDefault(n => n.IsEnabled && n.CompatibleWith(s_clints) is not null);
        DeviceNode cpus = tree.Find("/cpus") ?? throw new DeviceTreeException("the device tree has no /cpus");
        int harts = cpus.Children.Count(n => n.Strings("device_type") is ["cpu", ..] && n.IsEnabled);
        if (harts < wishes.Cores)
        {
            throw new DeviceTreeException(
                $"the device tree has {harts} harts in /cpus, but the kernel is configured for {wishes.Cores}");
        }

        return new RiscvHardware(
            map, PlaceKernel(map), plic,
            clint is null ? default : Whole(Registers(clint)),
            cpus.Cell("timebase-frequency") ?? throw new DeviceTreeException("/cpus has no timebase-frequency"), harts);
    }

    private static KernelDevice? FindPlic(DeviceTree tree, string irqDriver)
    {
        DeviceNode? plic = tree.Nodes.FirstOrDefault(n => n.IsEnabled && n.CompatibleWith(s_plics) is not null);
        return (plic, irqDriver) switch
        {
            (null, "none") => null,
            (null, _) => throw new DeviceTreeException(
                $"the device tree has no interrupt controller that the kernel can drive ({string.Join(", ", s_plics)})"),
            (_, "none") => throw new DeviceTreeException(
                $"the device tree has an interrupt controller, {plic.Path}, but the board's file says irq: none; the driver "
                + "would be plic"),
            _ => new KernelDevice(plic.Path, plic.CompatibleWith(s_plics)!, [Registers(plic)]),
        };
    }

    private static void CheckMemory(MemoryMap map)
    {
        string all = string.Join(", ", map.Memory);
        if (map.Memory.Count > MaxRegions)
        {
            throw new DeviceTreeException(
                $"memory is in {map.Memory.Count} pieces once what is reserved is taken out: {all}. The kernel has room for "
                + $"{MaxRegions}; join reserved ranges that are near each other");
        }

        if (map.Memory[^1].End > WindowTop)
        {
            throw new DeviceTreeException(
                $"the memory {map.Memory[^1]} goes beyond 0x{WindowTop:x}, up to which the kernel can reach; shorten the "
                + "reg of its node, or reserve what is beyond");
        }

        if (map.Memory.Any(m => ((m.Start | m.End) & BlockMask) != 0))
        {
            throw new DeviceTreeException(
                $"memory does not begin and end on boundaries of 2 MiB once what is reserved is taken out: {all}. The kernel "
                + "maps it in blocks of that size; reserve whole blocks");
        }
    }

    private static ulong PlaceKernel(MemoryMap map) =>
        map.Memory.Where(m => m.Size >= LeastForKernel).Select(m => (ulong?)m.Start).FirstOrDefault()
        ?? throw new DeviceTreeException(
            $"no piece of memory has {LeastForKernel >> 20} MiB for the kernel: {string.Join(", ", map.Memory)}");

    private static AddressRange Registers(DeviceNode node)
    {
        AddressRange registers = node.Regions() is [var first, ..] ? first : default;
        return registers.Size > 0 && (registers.Start & BlockMask) == 0 ? registers
            : throw new DeviceTreeException(
                $"{node}: the registers {registers} do not begin on a boundary of 2 MiB, or are empty, so that the kernel "
                + "cannot map them");
    }

    /// <summary>The blocks of 2 MiB that registers lie in: nobody else has anything there.</summary>
    private static AddressRange Whole(AddressRange registers) =>
        new(registers.Start, (registers.End + BlockMask) & ~BlockMask);
}
