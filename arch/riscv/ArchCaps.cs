// SPDX-License-Identifier: BSD-2-Clause
// Comparing and deleting RISC-V's capabilities to tables: all levels have the same kind.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations of the capability system on RISC-V's capabilities.</summary>
public static partial class ArchCaps
{
    /// <summary>The number of the kind for seL4_DebugCapIdentify: odd, with a gap after page tables.</summary>
    public static Word DebugKind(Cap cap)
    {
        CapTag tag = cap.Tag;
        Word index = (Word)tag - (Word)CapTag.FirstArch;
        return tag >= ArchCapTag.AsidControl ? (index * 2) + 7 : (index * 2) + 1;
    }

    /// <summary>Whether the capability is one to a translation table.</summary>
    [Inline]
    private static bool IsTable(Cap cap) => cap.Tag == ArchCapTag.PageTable;

    /// <summary>That table.</summary>
    [Inline]
    private static Ptr<Pte> Table(Cap cap) => PageTableCap.From(cap).Object;

    [Inline]
    private static bool IsMappedTable(Cap cap) => PageTableCap.From(cap).IsMapped;

    /// <summary>Whether there is only one capability of its kind: of none.</summary>
    [Inline]
    private static bool IsUnique(Cap cap) => false;

    /// <summary>
    /// The last capability goes away: if it is one to a table that translates, of an address space or in one, that is over.
    /// </summary>
    private static void FinaliseTable(Cap cap)
    {
        if (!IsTable(cap) || !IsMappedTable(cap))
        {
            return;
        }

        PageTableCap table = PageTableCap.From(cap);
        if (VSpace.IsRoot(table))
        {
            Asid.Delete(table.MappedAsid, table.Object);
        }
        else
        {
            VSpace.UnmapTable(table.MappedAsid, table.MappedAddress, table.Object);
        }
    }

    /// <summary>No capability takes a badge.</summary>
    public static Cap UpdateData(bool preserve, Word data, Cap cap) => cap;

    /// <summary>No capability is made with one of another kind.</summary>
    private static bool IsMadeFrom(Cap b, Cap a) => false;

    /// <summary>There are no further kinds.</summary>
    private static bool SameOther(Cap a, Cap b) => false;

    /// <summary>No capability is derived from one of another kind.</summary>
    public static bool IsRevocable(Cap derived, Cap source) => false;

    /// <summary>No capability has a badge that decides about its children.</summary>
    public static bool IsParent(Cap parent, Cap child, bool childIsFirstBadged) => true;
}
