// SPDX-License-Identifier: BSD-2-Clause
// What only x86 gives the root task.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

public static partial class ArchRootTask
{
    private static void ProvideOther() =>
        BootCaps.ProvideAt(InitialSlot.IoPortControl, IoPortControlCap.New().ToCap());

    /// <summary>The capability to a table that was mapped by an entry of 2^<paramref name="bits"/> bytes.</summary>
    private static Cap TableCap(Ptr<Pte> table, Word address, Word bits) =>
        PageTableCap.New(
            mappedAddress: address, isMapped: true, @object: table, mappedAsid: Asid.InitialTask,
            level: PageTable.LevelOf(bits)).ToCap();
}
