// SPDX-License-Identifier: BSD-2-Clause
// RISC-V has no further initial capabilities for the root task.
namespace Sel4Gen.Kernel;

public static partial class ArchRootTask
{
    private static void ProvideOther()
    {
    }

    /// <summary>The capability to a table that was mapped by an entry of 2^<paramref name="bits"/> bytes.</summary>
    [Inline]
    private static Cap TableCap(Ptr<Pte> table, Word address, Word bits) =>
        PageTableCap.New(
            mappedAddress: address, isMapped: true, @object: table, mappedAsid: Asid.InitialTask).ToCap();
}
