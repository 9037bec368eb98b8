// SPDX-License-Identifier: BSD-2-Clause
// The architecture's part of seL4_DebugSnapshot: address spaces with their tables and frames, ASIDs. A table or frame below the
// top is named after the entry that leads to it: KIND_0xENTRY_INDEX.
namespace Sel4Gen.Kernel;

/// <summary>Prints address spaces.</summary>
public static partial class ArchSnapshot
{
    /// <summary>Prints the objects of an address space: the top-level table, then what each entry leads to.</summary>
    public static void WriteObjects(Cap cap)
    {
        if (cap.Tag == ArchCapTag.VSpace)
        {
            Ptr<Pte> root = VSpaceCap.From(cap).Object;
            Snapshot.WriteName(root.Address, "pd");
            Console.Write(" = ");
            WriteRootKind();
            Console.Write("\n");
            Walk(root, false);
        }
    }

    /// <summary>Prints what each table of an address space holds.</summary>
    public static void WriteCaps(Cap cap)
    {
        if (cap.Tag == ArchCapTag.VSpace)
        {
            Ptr<Pte> root = VSpaceCap.From(cap).Object;
            Snapshot.WriteName(root.Address, "pd");
            WriteEntries(root, PageTable.RootBits);
            Walk(root, true);
        }
    }

    /// <summary>Prints the name of an address space.</summary>
    public static void WriteSpaceName(Cap cap)
    {
        if (cap.Tag == ArchCapTag.VSpace)
        {
            Snapshot.WriteName(VSpaceCap.From(cap).Object.Address, "pd");
        }
    }

    /// <summary>A line about an object in a CNode; false if there is no name for it.</summary>
    public static bool WriteObject(Cap cap)
    {
        if (cap.Tag == ArchCapTag.AsidPool)
        {
            AsidPoolCap pool = AsidPoolCap.From(cap);
            Snapshot.WriteName(pool.Object.Address, "asid_pool");
            Console.Write(" = asid_pool (asid_high: ");
            Console.WriteHex(pool.AsidBase >> Asid.LowBits);
            Console.Write(")\n");
            return true;
        }

        // Frames and tables are told of where they are mapped.
        return ArchCaps.IsPhysical(cap);
    }

    /// <summary>Prints the contents of a slot; false if it has no name.</summary>
    public static bool WriteHeld(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.AsidControl:
                Console.Write("asid_control");
                return true;

            case ArchCapTag.AsidPool:
                Snapshot.WriteName(AsidPoolCap.From(cap).Object.Address, "asid_pool");
                return true;

            case ArchCapTag.PageTable:
                PageTableCap table = PageTableCap.From(cap);
                Snapshot.WriteName(table.Object.Address, "pt");
                WriteAsid(table.MappedAsid);
                return true;

            case ArchCapTag.Frame:
                WriteFrameCap(FrameCap.From(cap));
                return true;

            default:
                return WriteHeldOther(cap);
        }
    }

    private static void WriteAsid(Word asid)
    {
        if (asid != Asid.None)
        {
            Console.Write(" (asid: ");
            Console.WriteDecimal(asid);
            Console.Write(")");
        }
    }

    private static void WriteFrameCap(FrameCap frame)
    {
        PteSlot found = default;
        if (frame.MappedAsid != Asid.None)
        {
            found = VSpace.FindFrame(frame.Size, frame.MappedAsid, frame.MappedAddress, frame.Base);
        }

        if (found.Slot.IsNull)
        {
            Snapshot.WriteName(frame.Base, "frame");
        }
        else
        {
            Word index = (frame.MappedAddress >> (int)found.BitsLeft) & Bits.Mask(PageTable.IndexBits);
            WriteBelow(false, found.BitsLeft, found.Slot.Address, index);
        }

        WriteRights(frame.Rights);
    }

    private static void WriteRights(VmRights rights)
    {
        Console.Write(" (");
        Snapshot.WriteIf(rights == VmRights.ReadWrite || rights == VmRights.ReadOnly, "R");
        Snapshot.WriteIf(rights == VmRights.ReadWrite, "W");
        Console.Write(")");
    }

    /// <summary>Goes through the two lowest levels of tables, below an entry's table, which may be null.</summary>
    private static void WalkBelow(Ptr<Pte> upper, bool isCaps)
    {
        for (Word j = 0; j < PageTable.Entries && !upper.IsNull; j++)
        {
            Loop.Bound(PageTable.Entries);
            Ptr<Pte> lower = Visit(upper, j, PageTable.LargePageBits, isCaps);
            for (Word k = 0; k < PageTable.Entries && !lower.IsNull; k++)
            {
                Loop.Bound(PageTable.Entries);
                Visit(lower, k, PageTable.PageBits, isCaps);
            }
        }
    }

    /// <summary>Prints what is to be said of an entry; gives the table that it leads to, null if none.</summary>
    private static Ptr<Pte> Visit(Ptr<Pte> table, Word index, Word bits, bool isCaps)
    {
        Pte entry = table[index];
        Word slot = (table + index).Address;
        if (PageTable.IsTable(entry, bits))
        {
            Ptr<Pte> below = PageTable.Table(entry);
            WriteBelow(true, bits, slot, index);
            if (isCaps)
            {
                WriteEntries(below, bits - PageTable.IndexBits);
            }
            else
            {
                Console.Write(" = ");
                WriteKind(true, bits);
                Console.Write("\n");
            }

            return below;
        }

        if (!isCaps && PageTable.IsFrame(entry, bits))
        {
            WriteBelow(false, bits, slot, index);
            Console.Write(" = frame (");
            Snapshot.WriteIf(bits == PageTable.HugePageBits, "1G");
            Snapshot.WriteIf(bits == PageTable.LargePageBits, "2M");
            Snapshot.WriteIf(bits == PageTable.PageBits, "4k");
            Console.Write(", paddr: 0x");
            Console.WriteHex(PageTable.Address(entry));
            Console.Write(")\n");
        }

        return Ptr<Pte>.Null;
    }

    private static void WriteEntries(Ptr<Pte> table, Word bits)
    {
        Word count = bits == PageTable.RootBits ? PageTable.UserEntries : PageTable.Entries;
        Console.Write(" {\n");
        for (Word i = 0; i < count; i++)
        {
            Loop.Bound(PageTable.Entries);
            bool isTable = PageTable.IsTable(table[i], bits);
            if (isTable || PageTable.IsFrame(table[i], bits))
            {
                Console.WriteHex(i);
                Console.Write(": ");
                WriteBelow(isTable, bits, (table + i).Address, i);
                if (!isTable)
                {
                    WriteRights(PageTable.Rights(table[i]));
                }

                Console.Write("\n");
            }
        }

        Console.Write("}\n");
    }

    private static void WriteBelow(bool isTable, Word bits, Word slot, Word index)
    {
        WriteKind(isTable, bits);
        Console.Write("_");
        Console.WriteHex(slot);
        Console.Write("_0");
        Snapshot.WriteIf(index < 100, "0");
        Snapshot.WriteIf(index < 10, "0");
        Console.WriteDecimal(index);
    }
}
