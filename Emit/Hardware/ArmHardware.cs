// SPDX-License-Identifier: BSD-2-Clause
// Reads the device tree of an Arm machine, as far as the kernel needs it: memory, console, interrupt controller and timer.
// Hardware that the kernel does not support is refused here.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.Hardware;

/// <summary>What the configuration asks of the machine.</summary>
/// <param name="GicV3">The kernel drives a GICv3, not a GICv2.</param>
/// <param name="Hypervisor">The kernel runs at EL2.</param>
/// <param name="Printing">The kernel needs a console.</param>
/// <param name="Cores">How many cores it starts.</param>
internal sealed record HardwareWishes(bool GicV3, bool Hypervisor, bool Printing, int Cores);

/// <summary>A device of which the kernel maps a part.</summary>
/// <param name="Compatible">The string by which the driver was chosen.</param>
/// <param name="Regions">What the kernel maps, one range for each of its register blocks.</param>
internal sealed record KernelDevice(string Path, string Compatible, IReadOnlyList<AddressRange> Regions);

/// <summary>An Arm machine.</summary>
/// <param name="KernelStart">Where the boot loader puts the kernel.</param>
/// <param name="Uart">The console; null if there is none that the kernel can drive and none is needed.</param>
/// <param name="TimerIrq">The interrupt of the timer that the kernel uses.</param>
/// <param name="TimerFrequency">In hertz; null if the tree does not say.</param>
internal sealed record ArmHardware(
    MemoryMap Map, ulong KernelStart, KernelDevice? Uart, KernelDevice Gic, uint TimerIrq, ulong? TimerFrequency,
    IReadOnlyList<string> Cpus)
{
    /// <summary>Memory regions that the kernel's table has room for (Platform.MemoryNStart).</summary>
    public const int MaxRegions = 16;

    private const ulong BlockMask = 0x1fffff;

    /// <summary>The kernel's window onto physical memory: 511 GiB, since its last GiB holds devices
    /// (arch/arm/KernelWindow.cs).</summary>
    private const ulong WindowTop = 511UL << 30;

    /// <summary>The kernel, the device tree and the root task go there together.</summary>
    private const ulong LeastForKernel = 4UL << 20;

    private static readonly string[] s_uarts = ["arm,pl011"];
    private static readonly string[] s_gicV2 =
        ["arm,cortex-a15-gic", "arm,cortex-a7-gic", "arm,cortex-a9-gic", "arm,gic-400", "qcom,msm-qgic2"];
    private static readonly string[] s_gicV3 = ["arm,gic-v3"];
    private static readonly string[] s_timers = ["arm,armv8-timer", "arm,armv7-timer"];

    /// <summary>The device ranges that user level must not have.</summary>
    public IReadOnlyList<AddressRange> KernelOnly => MemoryMap.Union(Gic.Regions);

    public bool IsGicV3 => s_gicV3.Contains(Gic.Compatible);

    /// <summary>Reads a tree.</summary>
    /// <exception cref="DeviceTreeException">The machine is not one that the kernel can run on as it is
    /// configured.</exception>
    public static ArmHardware Read(DeviceTree tree, HardwareWishes wishes)
    {
        MemoryMap map = MemoryMap.Read(tree);
        CheckMemory(map);
        IReadOnlyList<DeviceNode> chosen = tree.Chosen("seL4,kernel-devices");
        DeviceNode controller = FindGic(tree, chosen);
        KernelDevice gic = ReadGic(controller, wishes.GicV3);
        DeviceNode timer = tree.Nodes.FirstOrDefault(n => n.IsEnabled && n.CompatibleWith(s_timers) is not null)
            ?? throw new DeviceTreeException(
                $"the device tree has no timer that the kernel can use ({string.Join(", ", s_timers)})");
        ArmHardware hardware = new(
            map, PlaceKernel(map), FindUart(tree, chosen, wishes.Printing), gic,
            ReadTimerIrq(timer, controller, wishes.Hypervisor), timer.Cell("clock-frequency"), ReadCpus(tree));
        hardware.CheckDevices(wishes);
        return hardware;
    }

    private static void CheckMemory(MemoryMap map)
    {
        if (map.Memory.Count > MaxRegions)
        {
            throw new DeviceTreeException(
                $"memory is in {map.Memory.Count} pieces once what is reserved is taken out: {List(map.Memory)}. The kernel "
                + $"has room for {MaxRegions}; join reserved ranges that are near each other");
        }

        if (map.Memory[^1].End > WindowTop)
        {
            throw new DeviceTreeException(
                $"the memory {map.Memory[^1]} goes beyond 0x{WindowTop:x}, up to which the kernel can reach; shorten the "
                + "reg of its node, or reserve what is beyond");
        }
    }

    private static string List(IEnumerable<AddressRange> ranges) => string.Join(", ", ranges);

    /// <summary>The first address on a 2 MiB boundary that has room behind it.</summary>
    private static ulong PlaceKernel(MemoryMap map)
    {
        foreach (AddressRange range in map.Memory)
        {
            ulong start = (range.Start + BlockMask) & ~BlockMask;
            if (start < range.End && range.End - start >= LeastForKernel)
            {
                return start;
            }
        }

        throw new DeviceTreeException(
            $"no piece of memory has {LeastForKernel >> 20} MiB on a 2 MiB boundary for the kernel: {List(map.Memory)}");
    }

    private static DeviceNode FindGic(DeviceTree tree, IReadOnlyList<DeviceNode> chosen)
    {
        string[] known = [.. s_gicV2, .. s_gicV3];
        DeviceNode? parent = tree.Root.Cell("interrupt-parent") is { } handle ? tree.FindByHandle(handle) : null;
        DeviceNode? found = chosen.FirstOrDefault(n => n.CompatibleWith(known) is not null)
            ?? (parent?.CompatibleWith(known) is not null ? parent : null)
            ?? tree.Nodes.FirstOrDefault(n => n.IsEnabled && n.CompatibleWith(known) is not null);
        if (found is not null)
        {
            return found;
        }

        string others = string.Join(", ", tree.Nodes.Where(n => n.Has("interrupt-controller"))
            .Select(n => $"{n} ({string.Join(", ", n.Strings("compatible"))})"));
        throw new DeviceTreeException(
            "the device tree has no interrupt controller that the kernel can drive, which are "
            + $"{string.Join(", ", known)}. It has: {(others.Length == 0 ? "none" : others)}");
    }

    private static KernelDevice ReadGic(DeviceNode node, bool wantsV3)
    {
        string compatible = node.CompatibleWith([.. s_gicV2, .. s_gicV3])!;
        bool isV3 = s_gicV3.Contains(compatible);
        if (isV3 != wantsV3)
        {
            throw new DeviceTreeException(
                $"the device tree's interrupt controller {node} ({compatible}) is a GICv{(isV3 ? 3 : 2)}, but the kernel is "
                + $"configured for a GICv{(wantsV3 ? 3 : 2)}. Set KernelArmGicV3={(isV3 ? "ON" : "OFF")} (QEMU's virt machine: "
                + $"QEMU_GIC_VERSION={(isV3 ? 3 : 2)}), or give the device tree of another machine");
        }

        IReadOnlyList<AddressRange> regions = node.Regions();
        if (regions.Count < 2)
        {
            throw new DeviceTreeException(
                $"{node}: reg has {regions.Count} ranges; a GICv{(isV3 ? 3 : 2)} needs those of the distributor and of the "
                + (isV3 ? "redistributors" : "processor interface"));
        }

        // What the kernel maps. (As many redistributors as seL4 keeps for itself: eight of GICv3, four of GICv4.)
        return new KernelDevice(node.Path, compatible, isV3
            ? [First(node, regions[0], 0x10000), First(node, regions[1], 0x100000)]
            : [First(node, regions[0], 0x1000), First(node, regions[1], 0x1000)]);
    }

    /// <summary>The beginning of a register block, in whole pages.</summary>
    private static AddressRange First(DeviceNode node, AddressRange region, ulong most)
    {
        ulong size = (ulong.Min(region.Size, most) + 0xfff) & ~0xfffUL;
        return (region.Start & 0xfff) == 0 && size > 0 && region.Start <= ulong.MaxValue - size
            ? new AddressRange(region.Start, region.Start + size)
            : throw new DeviceTreeException(
                $"{node}: the registers {region} do not begin on a page of 4 KiB, or are empty, so that the kernel cannot map "
                + "them");
    }

    private static KernelDevice? FindUart(DeviceTree tree, IReadOnlyList<DeviceNode> chosen, bool isNeeded)
    {
        DeviceNode? node = chosen.FirstOrDefault(n => n.CompatibleWith(s_uarts) is not null)
            ?? tree.Chosen("stdout-path").FirstOrDefault();
        if (node?.CompatibleWith(s_uarts) is { } compatible && node.Regions() is [var registers, ..])
        {
            return new KernelDevice(node.Path, compatible, [First(node, registers, 0x1000)]);
        }

        return !isNeeded ? null : throw new DeviceTreeException(
            (node is null ? "the device tree names no console"
                : $"the console {node} ({string.Join(", ", node.Strings("compatible"))}) is none that the kernel can drive, or "
                + "has no registers")
            + $". Let stdout-path or seL4,kernel-devices in /chosen name a {string.Join(" or ", s_uarts)}, or configure "
            + "with KernelPrinting=OFF");
    }

    /// <summary>
    /// The tree lists secure, non-secure, virtual and hypervisor timer, in this order, unless it names them.
    /// </summary>
    private static uint ReadTimerIrq(DeviceNode timer, DeviceNode controller, bool hypervisor)
    {
        const uint PrivateKind = 1;
        const uint FirstPrivate = 16;
        IReadOnlyList<uint[]> interrupts = timer.Interrupts(controller);
        string name = hypervisor ? "hyp-phys" : "virt";
        int index = timer.Has("interrupt-names") ? timer.Strings("interrupt-names").ToList().IndexOf(name)
            : hypervisor ? 3 : 2;
        if (index < 0 || index >= interrupts.Count)
        {
            throw new DeviceTreeException(
                $"{timer}: interrupts has {interrupts.Count} entries; the kernel needs the {name} timer's, which is number "
                + $"{(hypervisor ? 4 : 3)}");
        }

        uint[] found = interrupts[index];
        return found is [PrivateKind, <= 15, ..] ? FirstPrivate + found[1]
            : throw new DeviceTreeException(
                $"{timer}: the {name} timer's interrupt <{string.Join(' ', found)}> is no private interrupt (<1 0..15 flags>)");
    }

    private static IReadOnlyList<string> ReadCpus(DeviceTree tree) =>
    [
        .. (tree.Find("/cpus")?.Children ?? []).Where(n => n.Strings("device_type") is ["cpu", ..])
            .Select(n => n.Strings("compatible").FirstOrDefault() ?? ""),
    ];

    private void CheckDevices(HardwareWishes wishes)
    {
        if (Cpus.Count < wishes.Cores)
        {
            throw new DeviceTreeException(
                $"the device tree has {Cpus.Count} cores in /cpus, but the kernel is configured for {wishes.Cores}");
        }

        IEnumerable<KernelDevice> devices = Uart is null ? [Gic] : [Gic, Uart];
        foreach (KernelDevice device in devices)
        {
            foreach (AddressRange region in device.Regions)
            {
                foreach (AddressRange memory in Map.Memory.Where(m => m.Overlaps(region)))
                {
                    throw new DeviceTreeException(
                        $"the registers {region} of {device.Path} lie in the memory {memory}");
                }
            }
        }
    }
}
