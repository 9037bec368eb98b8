// SPDX-License-Identifier: BSD-2-Clause
// Address space identifiers: the translation table of each ASID. A kernel ASID is also the hardware's: 16 bits,
// of which 7 choose a pool and 9 an entry in it. ASID 0 belongs to no address space.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The roots of the address spaces of one pool; null where the ASID is free.</summary>
[InlineArray(1 << Asid.LowBits)]
public struct AsidPool
{
    private Ptr<Pte> _element;
}

/// <summary>All pools; null where there is none yet.</summary>
[InlineArray(1 << Asid.HighBits)]
public struct AsidTable
{
    private Ptr<AsidPool> _element;
}

/// <summary>The ASID table.</summary>
public static class Asid
{
    public const int HighBits = ObjectSizes.NumASIDPoolsBits;
    public const int LowBits = ObjectSizes.ASIDPoolIndexBits;
    public const Word PoolCount = 1 << HighBits;
    public const Word PoolSize = 1 << LowBits;

    /// <summary>No ASID: "not mapped" in capabilities.</summary>
    public const Word None = 0;

    /// <summary>The root task's.</summary>
    public const Word InitialTask = 1;

    private static AsidTable s_table;

    [Inline]
    public static Ptr<AsidPool> Pool(Word asid) => s_table[(int)(asid >> LowBits)];

    public static void SetPool(Word asid, Ptr<AsidPool> pool)
    {
        s_table[(int)(asid >> LowBits)] = pool;
    }

    /// <summary>The translation table of an ASID. Without one: a failed look-up (InvalidRoot).</summary>
    public static (Status status, Ptr<Pte> root) Find(Word asid)
    {
        Ptr<AsidPool> pool = Pool(asid);
        if (asid == None || pool.IsNull || Entry(pool, asid).IsNull)
        {
            KernelState.CurrentLookupFailure = new LookupFailure { Type = LookupFailureType.InvalidRoot };
            return (Status.LookupFailure, Ptr<Pte>.Null);
        }

        return (Status.Ok, Entry(pool, asid));
    }

    /// <summary>Whether the ASID is assigned to exactly this table.</summary>
    [Inline]
    public static bool IsOf(Word asid, Ptr<Pte> root)
    {
        Ptr<AsidPool> pool = Pool(asid);
        return !pool.IsNull && Entry(pool, asid) == root;
    }

    [Inline]
    public static Ptr<Pte> Entry(Ptr<AsidPool> pool, Word asid) => pool.Ref[(int)(asid & Bits.Mask(LowBits))];

    public static void SetEntry(Ptr<AsidPool> pool, Word asid, Ptr<Pte> root)
    {
        pool.Ref[(int)(asid & Bits.Mask(LowBits))] = root;
    }

    /// <summary>The address space is deleted: removes and invalidates its ASID.</summary>
    public static void Delete(Word asid, Ptr<Pte> root)
    {
        if (IsOf(asid, root))
        {
            Tlb.InvalidateAsid(asid);
            SetEntry(Pool(asid), asid, Ptr<Pte>.Null);
            VSpace.SetRoot(KernelState.Core.CurrentThread);
        }
    }

    /// <summary>The pool is deleted, and the translations of all its ASIDs are invalidated.</summary>
    public static void DeletePool(Word asidBase, Ptr<AsidPool> pool)
    {
        if (Pool(asidBase) != pool)
        {
            return;
        }

        for (Word i = 0; i < PoolSize; i++)
        {
            if (!Entry(pool, i).IsNull)
            {
                Tlb.InvalidateAsid(asidBase + i);
            }
        }

        SetPool(asidBase, Ptr<AsidPool>.Null);
        VSpace.SetRoot(KernelState.Core.CurrentThread);
    }
}
