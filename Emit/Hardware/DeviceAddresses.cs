// SPDX-License-Identifier: BSD-2-Clause
// The addresses and interrupts of a device: properties of a node, interpreted according to its parent nodes
// (Devicetree Specification 0.4, sections 2.3 and 2.4).
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.Hardware;

/// <summary>Addresses and interrupts of nodes.</summary>
internal static class DeviceAddresses
{
    private const uint DefaultAddressCells = 2;
    private const uint DefaultSizeCells = 1;

    /// <summary>The physical addresses of a node's <c>reg</c>.</summary>
    public static IReadOnlyList<AddressRange> Regions(this DeviceNode node)
    {
        if (node.Parent is null || !node.Has("reg"))
        {
            return [];
        }

        uint addressCells = Width(node.Parent, "#address-cells", DefaultAddressCells, 2);
        uint sizeCells = Width(node.Parent, "#size-cells", DefaultSizeCells, 2);
        List<AddressRange> found = [];
        foreach (uint[] entry in Entries(node, "reg", addressCells + sizeCells))
        {
            ulong address = Translate(node, Number(entry, 0, addressCells));
            ulong size = Number(entry, addressCells, sizeCells);
            if (address + size < address)
            {
                throw new DeviceTreeException(
                    $"{node}: reg 0x{address:x} with 0x{size:x} bytes goes beyond the last address");
            }

            found.Add(new AddressRange(address, address + size));
        }

        return found;
    }

    /// <summary>An address on the node's bus, as the processor sees it. A bus without <c>ranges</c> passes
    /// addresses through, as in seL4's own tools.</summary>
    private static ulong Translate(DeviceNode node, ulong address)
    {
        for (DeviceNode bus = node.Parent!; bus.Parent is not null; bus = bus.Parent)
        {
            if (bus.Bytes("ranges").Length == 0)
            {
                continue;
            }

            uint child = Width(bus, "#address-cells", DefaultAddressCells, 3);
            uint parent = Width(bus.Parent, "#address-cells", DefaultAddressCells, 2);
            uint size = Width(bus, "#size-cells", DefaultSizeCells, 2);
            ulong here = address;
            uint[]? entry = Entries(bus, "ranges", child + parent + size).FirstOrDefault(e =>
                here >= Number(e, 0, child) && here - Number(e, 0, child) < Number(e, child + parent, size));
            if (entry is null)
            {
                throw new DeviceTreeException(
                    $"{node}: no entry in the ranges of {bus} has the address 0x{address:x}, so that it is nowhere for "
                    + "the processor");
            }

            address = Number(entry, child, parent) + (address - Number(entry, 0, child));
        }

        return address;
    }

    /// <summary>The interrupts of a node, each with as many cells as its controller wants.</summary>
    public static IReadOnlyList<uint[]> Interrupts(this DeviceNode node, DeviceNode controller)
    {
        uint cells = controller.Cell("#interrupt-cells")
            ?? throw new DeviceTreeException($"{controller}: an interrupt controller needs #interrupt-cells");
        if (!node.Has("interrupts-extended"))
        {
            return cells is > 0 and < 16 ? Entries(node, "interrupts", cells)
                : throw new DeviceTreeException($"{controller}: #interrupt-cells is {cells}");
        }

        uint handle = controller.Cell("phandle") ?? uint.MaxValue;
        uint[][] extended = Entries(node, "interrupts-extended", cells + 1);
        return [.. extended.Select(e => e[0] == handle ? e[1..]
            : throw new DeviceTreeException(
                $"{node}: interrupts-extended names another controller than {controller}"))];
    }

    private static uint Width(DeviceNode node, string property, uint missing, uint most)
    {
        uint cells = node.Cell(property) ?? missing;
        return cells <= most ? cells
            : throw new DeviceTreeException($"{node}: {property} is {cells}; up to {most} can be read here");
    }

    /// <summary>A property cut into entries of so many cells.</summary>
    private static uint[][] Entries(DeviceNode node, string property, uint cells)
    {
        IReadOnlyList<uint> all = node.Cells(property);
        return cells != 0 && all.Count % (int)cells == 0 ? [.. all.Chunk((int)cells)]
            : throw new DeviceTreeException(
                $"{node}: {property} has {all.Count} cells, which is no multiple of the {cells} of one entry");
    }

    /// <summary>The number in so many cells, the most significant first. PCI's first cell is no address.</summary>
    private static ulong Number(uint[] cells, uint at, uint count) =>
        cells[(int)at..(int)(at + count)].Aggregate(0UL, (value, cell) => (value << 32) | cell);
}
