// SPDX-License-Identifier: BSD-2-Clause
// What copying, comparing and deleting means for the capabilities that only x86 has.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations of the capability system on x86's capabilities.</summary>
public static partial class ArchCaps
{
    /// <summary>The number of the kind for seL4_DebugCapIdentify: odd, tables by their levels.</summary>
    public static Word DebugKind(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return 1;
            case ArchCapTag.PageTable:
                return 3 + (2 * PageTableCap.From(cap).Level);
            case ArchCapTag.VSpace:
                return 9;
            case ArchCapTag.AsidControl:
                return 11;
            case ArchCapTag.AsidPool:
                return 13;
            case ArchCapTag.IoPort:
                return 19;
            default:
                return 31;
        }
    }

    /// <summary>Whether the capability is one to a translation table: of an address space or below its top.</summary>
    [Inline]
    private static bool IsTable(Cap cap) => cap.Tag == ArchCapTag.PageTable || cap.Tag == ArchCapTag.VSpace;

    /// <summary>That table.</summary>
    [Inline]
    private static Ptr<Pte> Table(Cap cap) =>
        cap.Tag == ArchCapTag.PageTable ? PageTableCap.From(cap).Object : VSpaceCap.From(cap).Object;

    [Inline]
    private static bool IsMappedTable(Cap cap) =>
        cap.Tag == ArchCapTag.PageTable ? PageTableCap.From(cap).IsMapped : VSpaceCap.From(cap).IsMapped;

    /// <summary>Whether there is only one capability of its kind: who copied it, and asked for ports with both, would have siblings apart.</summary>
    [Inline]
    private static bool IsUnique(Cap cap) => cap.Tag == ArchCapTag.IoPortControl;

    /// <summary>The last capability is deleted: a mapped table is unmapped, ports may be given out again.</summary>
    private static void FinaliseTable(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.PageTable:
                PageTableCap table = PageTableCap.From(cap);
                if (table.IsMapped)
                {
                    VSpace.UnmapTable(table.MappedAsid, table.MappedAddress, table.Object);
                }

                break;
            case ArchCapTag.VSpace:
                VSpaceCap space = VSpaceCap.From(cap);
                if (space.IsMapped)
                {
                    Asid.Delete(space.MappedAsid, space.Object);
                }

                break;
            case ArchCapTag.IoPort:
                IoPortCap ports = IoPortCap.From(cap);
                IoPorts.Release(ports.First, ports.Last);
                break;
            default:
                break;
        }
    }

    /// <summary>No capability takes a badge.</summary>
    public static Cap UpdateData(bool preserve, Word data, Cap cap) => cap;

    /// <summary>Whether b, of another kind than a, was made with a.</summary>
    private static bool IsMadeFrom(Cap b, Cap a) => b.Tag == ArchCapTag.IoPort && a.Tag == ArchCapTag.IoPortControl;

    /// <summary>Whether two capabilities of one further kind name the same.</summary>
    private static bool SameOther(Cap a, Cap b) =>
        a.Tag == ArchCapTag.IoPort ? SamePorts(IoPortCap.From(a), IoPortCap.From(b)) : a.Tag == ArchCapTag.IoPortControl;

    private static bool SamePorts(IoPortCap a, IoPortCap b) => a.First == b.First && a.Last == b.Last;

    /// <summary>Ports are children of the control capability that they were made with.</summary>
    public static bool IsRevocable(Cap derived, Cap source) =>
        derived.Tag == ArchCapTag.IoPort && source.Tag == ArchCapTag.IoPortControl;

    /// <summary>No capability has a badge that decides about its children.</summary>
    public static bool IsParent(Cap parent, Cap child, bool childIsFirstBadged) => true;
}
