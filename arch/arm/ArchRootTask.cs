// SPDX-License-Identifier: BSD-2-Clause
// What only Arm gives the root task.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

public static partial class ArchRootTask
{
    private static void ProvideOther()
    {
        if (Config.AllowSmcCalls)
        {
            BootCaps.ProvideAt(InitialSlot.Smc, SmcCap.New(badge: 0).ToCap());
        }
    }

    /// <summary>The capability to a table that was mapped by an entry of 2^<paramref name="bits"/> bytes.</summary>
    [Inline]
    private static Cap TableCap(Ptr<Pte> table, Word address, Word bits) =>
        PageTableCap.New(
            mappedAddress: address, isMapped: true, @object: table, mappedAsid: Asid.InitialTask).ToCap();
}
