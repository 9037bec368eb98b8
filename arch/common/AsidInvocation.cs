// SPDX-License-Identifier: BSD-2-Clause
// Invocations of ASID capabilities: creating pools, and assigning an ASID of a pool to an address space.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_ASIDControl and seL4_ARM_ASIDPool, seL4_RISCV_ASIDControl and seL4_RISCV_ASIDPool.</summary>
public static class AsidInvocation
{
    public static Status DecodeControl(Word label, Word length, Ptr<IpcBuffer> buffer)
    {
        if (label != ArchLabel.AsidControlMakePool)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (length < 2 || !Invocation.HasExtraCap(0) || !Invocation.HasExtraCap(1))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word index = Invocation.GetSyscallArg(0, buffer);
        Word depth = Invocation.GetSyscallArg(1, buffer);
        Ptr<Cte> parent = Invocation.ExtraSlot(0);
        Cap root = Invocation.ExtraCap(1);
        Word asidBase = FreePool();
        if (asidBase == Asid.PoolCount << Asid.LowBits)
        {
            return SyscallErrors.DeleteFirst();
        }

        if (!IsPoolMemory(parent.Ref.Cap))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Status status = DerivationTree.EnsureNoChildren(parent);
        if (status != Status.Ok)
        {
            return status;
        }

        var (lookup, destination) = CSpace.LookupEmptySlot(root, index, depth);
        if (lookup != Status.Ok)
        {
            return lookup;
        }

        Invocation.Begin();
        MakePool(parent, destination, asidBase);
        return Status.Ok;
    }

    /// <summary>The first ASID of the first pool that is not there yet.</summary>
    private static Word FreePool()
    {
        Word i = 0;
        while (i < Asid.PoolCount && !Asid.Pool(i << Asid.LowBits).IsNull)
        {
            Loop.Bound(Asid.PoolCount);
            i++;
        }

        return i << Asid.LowBits;
    }

    private static bool IsPoolMemory(Cap cap) =>
        cap.Tag == CapTag.Untyped
        && UntypedCap.From(cap).SizeBits == Arch.AsidPoolBits
        && !UntypedCap.From(cap).IsDevice;

    private static void MakePool(Ptr<Cte> parent, Ptr<Cte> destination, Word asidBase)
    {
        // The untyped memory is used up. FreeIndex counts units of 2^MinUntypedBits bytes.
        UntypedCap untyped = UntypedCap.From(parent.Ref.Cap);
        untyped.FreeIndex = Bits.Bit(untyped.SizeBits - ObjectSize.MinUntypedBits);
        parent.Ref.Cap = untyped.ToCap();

        Ptr<AsidPool> pool = Ptr<AsidPool>.At(untyped.Base);
        Memory.Clear(untyped.Base, Arch.AsidPoolBits);
        DerivationTree.Insert(AsidPoolCap.New(asidBase: asidBase, @object: pool).ToCap(), parent, destination);
        Asid.SetPool(asidBase, pool);
    }

    public static Status DecodePool(Word label, AsidPoolCap cap)
    {
        if (label != ArchLabel.AsidPoolAssign)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Ptr<Cte> slot = Invocation.ExtraSlot(0);
        if (slot.Ref.Cap.Tag != ArchCapTag.VSpace || VSpaceCap.From(slot.Ref.Cap).IsMapped)
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Ptr<AsidPool> pool = Asid.Pool(cap.AsidBase);
        if (pool.IsNull)
        {
            KernelState.CurrentLookupFailure = new LookupFailure { Type = LookupFailureType.InvalidRoot };
            return SyscallErrors.FailedLookup(false);
        }

        if (pool != cap.Object)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        Word asid = FreeAsid(pool, cap.AsidBase);
        if (asid == cap.AsidBase + Asid.PoolSize)
        {
            return SyscallErrors.DeleteFirst();
        }

        Invocation.Begin();
        Assign(slot, pool, asid);
        return Status.Ok;
    }

    /// <summary>The pool's first free ASID; ASID 0 is never free.</summary>
    private static Word FreeAsid(Ptr<AsidPool> pool, Word asidBase)
    {
        Word i = 0;
        while (i < Asid.PoolSize && (asidBase + i == Asid.None || !Asid.Entry(pool, i).IsNull))
        {
            Loop.Bound(Asid.PoolSize);
            i++;
        }

        return asidBase + i;
    }

    private static void Assign(Ptr<Cte> slot, Ptr<AsidPool> pool, Word asid)
    {
        VSpaceCap space = VSpaceCap.From(slot.Ref.Cap);
        space.IsMapped = true;
        space.MappedAsid = asid;
        slot.Ref.Cap = space.ToCap();
        VSpace.InitRoot(space.Object);
        Asid.SetEntry(pool, asid, space.Object);
    }
}
