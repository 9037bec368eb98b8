// SPDX-License-Identifier: BSD-2-Clause
// The physical memory that the kernel may use and give to user level: the memory nodes of a device tree without the reserved
// ranges.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.Hardware;

/// <summary>Memory, in whole pages, ascending, without overlaps.</summary>
/// <param name="Memory">What is left for the kernel and its users.</param>
/// <param name="Reserved">What the tree reserves, wherever it is: users get it as device memory.</param>
internal sealed record MemoryMap(IReadOnlyList<AddressRange> Memory, IReadOnlyList<AddressRange> Reserved)
{
    private const ulong PageMask = 0xfff;

    public static MemoryMap Read(DeviceTree tree)
    {
        List<AddressRange> memory =
            [.. tree.Nodes.Where(n => n.Strings("device_type") is ["memory", ..] && n.IsEnabled)
                .SelectMany(n => n.Regions()).Select(Inner).Where(r => r.Start < r.End)];
        if (memory.Count == 0)
        {
            throw new DeviceTreeException(
                "the device tree has no memory: it needs a node with device_type = \"memory\" and reg");
        }

        IReadOnlyList<AddressRange> reserved = Union(
            tree.Reservations.Concat(ReservedNodes(tree).SelectMany(n => n.Regions())).Select(Outer));
        IReadOnlyList<AddressRange> left = Without(Union(memory), reserved);
        return left.Count > 0 ? new MemoryMap(left, reserved)
            : throw new DeviceTreeException("the device tree reserves all its memory");
    }

    /// <summary>The parts of ascending ranges that are in none of other ascending ranges.</summary>
    public static IReadOnlyList<AddressRange> Without(
        IEnumerable<AddressRange> ranges, IEnumerable<AddressRange> others)
    {
        List<AddressRange> left = [];
        foreach (AddressRange range in ranges)
        {
            ulong cursor = range.Start;
            foreach (AddressRange other in others.Where(o => o.Overlaps(range)))
            {
                if (other.Start > cursor)
                {
                    left.Add(new AddressRange(cursor, other.Start));
                }

                cursor = ulong.Max(cursor, other.End);
            }

            if (cursor < range.End)
            {
                left.Add(new AddressRange(cursor, range.End));
            }
        }

        return left;
    }

    /// <summary>Ascending ranges; those that touch or overlap have become one.</summary>
    public static IReadOnlyList<AddressRange> Union(IEnumerable<AddressRange> ranges)
    {
        List<AddressRange> union = [];
        foreach (AddressRange range in ranges.Where(r => r.Start < r.End).OrderBy(r => r.Start))
        {
            if (union.Count > 0 && range.Start <= union[^1].End)
            {
                union[^1] = new AddressRange(union[^1].Start, ulong.Max(union[^1].End, range.End));
            }
            else
            {
                union.Add(range);
            }
        }

        return union;
    }

    /// <summary>Reserved memory with a fixed place. Memory that is "reusable" belongs to the system until a
    /// driver asks for it, and memory without a place is for the system to choose: both stay memory.</summary>
    private static IEnumerable<DeviceNode> ReservedNodes(DeviceTree tree) =>
        (tree.Find("/reserved-memory")?.Children ?? [])
        .Where(n => n.IsEnabled && n.Has("reg") && !n.Has("reusable"));

    private static AddressRange Inner(AddressRange r) =>
        new(r.Start > ulong.MaxValue - PageMask ? r.End : (r.Start + PageMask) & ~PageMask, r.End & ~PageMask);

    private static AddressRange Outer(AddressRange r) =>
        new(r.Start & ~PageMask, r.End > ulong.MaxValue - PageMask ? ~PageMask : (r.End + PageMask) & ~PageMask);
}
