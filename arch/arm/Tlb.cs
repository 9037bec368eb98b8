// SPDX-License-Identifier: BSD-2-Clause
// TLB invalidation, on all cores that the kernel runs on.
namespace Sel4Gen.Kernel;

/// <summary>TLB maintenance.</summary>
public static class Tlb
{
    private const int AsidShift = 48;

    public static void InvalidateAll()
    {
        Machine.DsbInnerShareable();
        if (Config.MaxNumNodes > 1)
        {
            Machine.TlbInvalidateAllCores();
        }
        else
        {
            Machine.TlbInvalidateAll();
        }

        Finish();
    }

    public static void InvalidateAsid(Word asid)
    {
        Machine.DsbStores();
        if (Config.MaxNumNodes > 1)
        {
            Machine.TlbInvalidateAsidCores(asid << AsidShift);
        }
        else
        {
            Machine.TlbInvalidateAsid(asid << AsidShift);
        }

        Finish();
    }

    /// <summary>Forgets how an address is translated, and the tables that led there.</summary>
    public static void InvalidatePage(Word asid, Word address)
    {
        Word page = (asid << AsidShift) | (address >> PageTable.PageBits);
        Machine.DsbStores();
        if (Config.MaxNumNodes > 1)
        {
            Machine.TlbInvalidatePageCores(page);
        }
        else
        {
            Machine.TlbInvalidatePage(page);
        }

        Finish();
    }

    private static void Finish()
    {
        Machine.DsbInnerShareable();
        Machine.Isb();
    }
}
