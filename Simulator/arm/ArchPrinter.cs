// SPDX-License-Identifier: BSD-2-Clause
// The capabilities that only AArch64 has in readable form.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

internal static partial class ArchPrinter
{
    private static string DescribeOther(Cap cap) => cap.Tag switch
    {
        ArchCapTag.VSpace => $"VSpace {VSpaceCap.From(cap).Object} ASID {VSpaceCap.From(cap).MappedAsid}",
        ArchCapTag.SgiSignal => $"SgiSignal {SgiSignalCap.From(cap).Irq}",
        _ => cap.Tag.ToString(),
    };
}
