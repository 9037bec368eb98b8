// SPDX-License-Identifier: BSD-2-Clause
// Switching address spaces, and forgetting translations. Without process-context identifiers the processor forgets everything but
// global translations when CR3 is written, and keeps nothing of address spaces that are not in use.
namespace Sel4Gen.Kernel;

/// <summary>TLB maintenance.</summary>
public static class Tlb
{
    /// <summary>The table in use.</summary>
    [PerCore(Config.MaxNumNodes)] private static Word s_root;

    /// <summary>Translates by this table from now on, and forgets what was.</summary>
    [BootOnly]
    public static void Init(Word root)
    {
        s_root = root;
        Machine.WriteTranslation(Memory.ToPhysical(root));
    }

    /// <summary>Translates by this table from now on.</summary>
    [Inline]
    public static void Use(Word root, Word asid)
    {
        if (s_root != root)
        {
            s_root = root;
            Machine.WriteTranslation(Memory.ToPhysical(root));
        }
    }

    /// <summary>Forgets an address space, the tables that lead to its pages, too.</summary>
    public static void InvalidateAsid(Word asid) => Machine.WriteTranslation(Memory.ToPhysical(s_root));

    /// <summary>Forgets how an address is translated.</summary>
    public static void InvalidatePage(Word asid, Word address) => Machine.InvalidatePage(address);
}
