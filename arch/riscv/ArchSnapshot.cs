// SPDX-License-Identifier: BSD-2-Clause
// RISC-V's part of seL4_DebugSnapshot: tables of all levels have the same kind, with two levels below the top.
namespace Sel4Gen.Kernel;

/// <summary>Prints address spaces.</summary>
public static partial class ArchSnapshot
{
    private static void WriteRootKind() => Console.Write("pt");

    private static bool WriteHeldOther(Cap cap) => false;

    /// <summary>Goes through all tables below the top, and prints either their objects or what they hold.</summary>
    private static void Walk(Ptr<Pte> root, bool isCaps)
    {
        for (Word i = 0; i < PageTable.UserEntries; i++)
        {
            Loop.Bound(PageTable.UserEntries);
            WalkBelow(Visit(root, i, PageTable.RootBits, isCaps), isCaps);
        }
    }

    /// <summary>Prints the kind of what an entry leads to.</summary>
    private static void WriteKind(bool isTable, Word bits)
    {
        if (isTable)
        {
            Console.Write("pt");
        }
        else
        {
            Console.Write("frame");
        }
    }
}
