// SPDX-License-Identifier: BSD-2-Clause
// x86's part of seL4_DebugSnapshot: three levels of tables below the top.
namespace Sel4Gen.Kernel;

/// <summary>Prints address spaces.</summary>
public static partial class ArchSnapshot
{
    private static void WriteRootKind() => Console.Write("pml4");

    private static bool WriteHeldOther(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.VSpace:
                WriteSpaceName(cap);
                WriteAsid(VSpaceCap.From(cap).MappedAsid);
                return true;
            case ArchCapTag.IoPortControl:
                Console.Write("io_port_control");
                return true;
            case ArchCapTag.IoPort:
                IoPortCap ports = IoPortCap.From(cap);
                Console.Write("io_ports_");
                Console.WriteHex(ports.First);
                Console.Write("_");
                Console.WriteHex(ports.Last);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Goes through all tables below the top, and prints either their objects or what they hold.</summary>
    private static void Walk(Ptr<Pte> root, bool isCaps)
    {
        for (Word i = 0; i < PageTable.UserEntries; i++)
        {
            Loop.Bound(PageTable.UserEntries);
            Ptr<Pte> upper = Visit(root, i, PageTable.RootBits, isCaps);
            for (Word j = 0; j < PageTable.Entries && !upper.IsNull; j++)
            {
                Loop.Bound(PageTable.Entries);
                WalkBelow(Visit(upper, j, PageTable.HugePageBits, isCaps), isCaps);
            }
        }
    }

    /// <summary>Prints the kind of what an entry of 2^<paramref name="bits"/> bytes leads to.</summary>
    private static void WriteKind(bool isTable, Word bits)
    {
        if (!isTable)
        {
            Console.Write("frame");
        }
        else if (bits == PageTable.RootBits)
        {
            Console.Write("pdpt");
        }
        else if (bits == PageTable.HugePageBits)
        {
            Console.Write("pd");
        }
        else
        {
            Console.Write("pt");
        }
    }
}
