// SPDX-License-Identifier: BSD-2-Clause
// What copying, comparing and deleting means for the capabilities that only Arm has.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations of the capability system on Arm's capabilities.</summary>
public static partial class ArchCaps
{
    /// <summary>
    /// The number by which seL4_DebugCapIdentify knows the kind: odd, in the order of the tags but for the last two, with
    /// three numbers between page tables and address spaces.
    /// </summary>
    public static Word DebugKind(Cap cap)
    {
        CapTag tag = cap.Tag;
        switch (tag)
        {
            case ArchCapTag.Smc:
                return 25;
            case ArchCapTag.SgiSignal:
                return 27;
            default:
                Word index = (Word)tag - (Word)CapTag.FirstArch;
                return tag >= ArchCapTag.VSpace ? (index * 2) + 5 : (index * 2) + 1;
        }
    }

    /// <summary>Whether the capability is one to a translation table: a page table or an address space.</summary>
    [Inline]
    private static bool IsTable(Cap cap) => cap.Tag == ArchCapTag.PageTable || cap.Tag == ArchCapTag.VSpace;

    /// <summary>That table.</summary>
    [Inline]
    private static Ptr<Pte> Table(Cap cap) =>
        cap.Tag == ArchCapTag.PageTable ? PageTableCap.From(cap).Object : VSpaceCap.From(cap).Object;

    [Inline]
    private static bool IsMappedTable(Cap cap) =>
        cap.Tag == ArchCapTag.PageTable ? PageTableCap.From(cap).IsMapped : VSpaceCap.From(cap).IsMapped;

    /// <summary>Whether there is only one capability of its kind: of none.</summary>
    [Inline]
    private static bool IsUnique(Cap cap) => false;

    /// <summary>The last capability is deleted: a mapped table is unmapped.</summary>
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
            default:
                break;
        }
    }

    /// <summary>Only an SMC capability takes a badge, once.</summary>
    public static Cap UpdateData(bool preserve, Word data, Cap cap)
    {
        if (cap.Tag != ArchCapTag.Smc)
        {
            return cap;
        }

        return !preserve && SmcCap.From(cap).Badge == 0 ? SmcCap.New(badge: data).ToCap() : NullCap.New().ToCap();
    }

    /// <summary>Whether b, of another kind than a, was made with a.</summary>
    private static bool IsMadeFrom(Cap b, Cap a) => b.Tag == ArchCapTag.SgiSignal && a.Tag == CapTag.IrqControl;

    /// <summary>Whether two capabilities of one further kind name the same.</summary>
    private static bool SameOther(Cap a, Cap b) =>
        a.Tag == ArchCapTag.SgiSignal ? SameSgi(SgiSignalCap.From(a), SgiSignalCap.From(b)) : a.Tag == ArchCapTag.Smc;

    private static bool SameSgi(SgiSignalCap a, SgiSignalCap b) => a.Irq == b.Irq && a.Target == b.Target;

    /// <summary>
    /// SGI capabilities are children of the IRQControl capability that they were made with, SMC capabilities of the one
    /// that had no badge yet.
    /// </summary>
    public static bool IsRevocable(Cap derived, Cap source)
    {
        switch (derived.Tag)
        {
            case ArchCapTag.SgiSignal:
                return source.Tag == CapTag.IrqControl;
            case ArchCapTag.Smc:
                return SmcCap.From(derived).Badge != SmcCap.From(source).Badge;
            default:
                return false;
        }
    }

    /// <summary>A badged SMC capability is the parent of later ones with its badge, up to the next original.</summary>
    public static bool IsParent(Cap parent, Cap child, bool childIsFirstBadged)
    {
        if (parent.Tag != ArchCapTag.Smc)
        {
            return true;
        }

        Word badge = SmcCap.From(parent).Badge;
        return badge == 0 || (badge == SmcCap.From(child).Badge && !childIsFirstBadged);
    }
}
