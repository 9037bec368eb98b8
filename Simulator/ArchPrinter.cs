// SPDX-License-Identifier: BSD-2-Clause
// Capabilities and address spaces in readable form: what architectures that share arch/common have in common.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Prints what is the architecture's.</summary>
internal static partial class ArchPrinter
{
    /// <summary>An architecture's capability in words.</summary>
    public static string Describe(Cap cap) => cap.Tag switch
    {
        ArchCapTag.Frame =>
            $"Frame 0x{FrameCap.From(cap).Base:x} {FrameCap.From(cap).Size} {FrameCap.From(cap).Rights}"
            + (FrameCap.From(cap).MappedAsid == 0 ? "" : $" at 0x{FrameCap.From(cap).MappedAddress:x} of ASID {FrameCap.From(cap).MappedAsid}"),
        ArchCapTag.PageTable =>
            $"PageTable {PageTableCap.From(cap).Object}"
            + (PageTableCap.From(cap).IsMapped ? $" at 0x{PageTableCap.From(cap).MappedAddress:x} of ASID {PageTableCap.From(cap).MappedAsid}" : ""),
        ArchCapTag.AsidPool => $"AsidPool {AsidPoolCap.From(cap).Object} from {AsidPoolCap.From(cap).AsidBase}",
        ArchCapTag.AsidControl => "AsidControl",
        _ => DescribeOther(cap),
    };

    /// <summary>What is mapped where.</summary>
    public static void PrintSpaces(StringBuilder text, KernelView view)
    {
        var frames = view.Slots.Where(s => s.Cap.Tag == ArchCapTag.Frame).Select(s => FrameCap.From(s.Cap))
            .Where(f => f.MappedAsid != 0).GroupBy(f => f.MappedAsid).OrderBy(g => g.Key);
        foreach (IGrouping<Word, FrameCap> space in frames)
        {
            text.AppendLine($"  ASID {space.Key}:");
            foreach (FrameCap frame in space.OrderBy(f => f.MappedAddress))
            {
                text.AppendLine($"    0x{frame.MappedAddress:x}: {frame.Size} at 0x{Memory.ToPhysical(frame.Base):x} {frame.Rights}");
            }
        }
    }
}
