// SPDX-License-Identifier: BSD-2-Clause
// TLB invalidation. A core may implement fewer ASIDs than the kernel uses, or none: then all address spaces use ASID 0, and
// switching between them invalidates all translations that are not the kernel's.
namespace Sel4Gen.Kernel;

/// <summary>TLB maintenance.</summary>
public static class Tlb
{
    /// <summary>satp: mode Sv39, ASID 59..44, page number of the root below.</summary>
    private const Word Sv39 = 8UL << 60;
    private const int AsidShift = 44;
    private const Word AsidMask = 0xffff;

    /// <summary>1 if the hardware's ASIDs have as many bits as the kernel's.</summary>
    [PerCore(Config.MaxNumNodes)] private static uint s_hasAsids;

    /// <summary>Finds out how many bits of an ASID the hardware keeps (privileged specification, section 4.1.11).</summary>
    [BootOnly]
    public static void Init(Word root)
    {
        s_hasAsids = 0;
        Machine.WriteTranslation(Sv39 | (AsidMask << AsidShift) | (Memory.ToPhysical(root) >> PageTable.PageBits));
        if (((Machine.ReadTranslation() >> AsidShift) & AsidMask) == AsidMask)
        {
            s_hasAsids = 1;
        }

        Use(root, Asid.None);
        InvalidateAll();
    }

    /// <summary>Translates by this table from now on.</summary>
    [Inline]
    public static void Use(Word root, Word asid)
    {
        Word table = Sv39 | (Memory.ToPhysical(root) >> PageTable.PageBits);
        if (s_hasAsids != 0)
        {
            Machine.WriteTranslation(table | (asid << AsidShift));
        }
        else
        {
            Machine.WriteTranslation(table);
            Machine.FenceAsid(0);
        }
    }

    public static void InvalidateAll() => Machine.FenceAll();

    public static void InvalidateAsid(Word asid) => Machine.FenceAsid(s_hasAsids != 0 ? asid : 0);

    /// <summary>Forgets how an address is translated. Stores to tables before it are seen by table walks after it.</summary>
    public static void InvalidatePage(Word asid, Word address) =>
        Machine.FencePage(address, s_hasAsids != 0 ? asid : 0);
}
