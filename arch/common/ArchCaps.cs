// SPDX-License-Identifier: BSD-2-Clause
// Copying, comparing and deleting capabilities of address spaces. Tables are page tables, and address spaces where these are
// a separate kind.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations of the capability system on the architecture's capabilities.</summary>
public static partial class ArchCaps
{
    /// <summary>
    /// The capability that a copy gets. A copied frame is not mapped; an unmapped table, and what there is only one of, cannot be copied.
    /// </summary>
    public static (Status status, Cap cap) Derive(Ptr<Cte> slot, Cap cap)
    {
        if (cap.Tag == ArchCapTag.Frame)
        {
            FrameCap frame = FrameCap.From(cap);
            frame.MappedAsid = Asid.None;
            frame.MappedAddress = 0;
            return (Status.Ok, frame.ToCap());
        }

        if (IsTable(cap) && !IsMappedTable(cap))
        {
            return (SyscallErrors.IllegalOperation(), NullCap.New().ToCap());
        }

        return (Status.Ok, IsUnique(cap) ? NullCap.New().ToCap() : cap);
    }

    /// <summary>Only frames have rights.</summary>
    public static Cap MaskRights(CapRights rights, Cap cap)
    {
        if (cap.Tag != ArchCapTag.Frame)
        {
            return cap;
        }

        FrameCap frame = FrameCap.From(cap);
        frame.Rights = MaskVmRights(frame.Rights, rights);
        return frame.ToCap();
    }

    /// <summary>The rights that remain. What may not be read may not be written either.</summary>
    public static VmRights MaskVmRights(VmRights held, CapRights rights)
    {
        if (held == VmRights.None || !rights.AllowRead)
        {
            return VmRights.None;
        }

        return held == VmRights.ReadWrite && rights.AllowWrite ? VmRights.ReadWrite : VmRights.ReadOnly;
    }

    /// <summary>The capability is deleted: its mappings are removed.</summary>
    public static FinaliseResult Finalise(Cap cap, bool isFinal)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                FrameCap frame = FrameCap.From(cap);
                if (frame.MappedAsid != Asid.None)
                {
                    VSpace.UnmapFrame(frame.Size, frame.MappedAsid, frame.MappedAddress, frame.Base);
                }

                if (Config.KernelLogBuffer && isFinal)
                {
                    Benchmark.ForgetLogBuffer(frame.Base);
                }

                break;
            case ArchCapTag.AsidPool:
                AsidPoolCap pool = AsidPoolCap.From(cap);
                if (isFinal)
                {
                    Asid.DeletePool(pool.AsidBase, pool.Object);
                }

                break;
            default:
                if (isFinal)
                {
                    FinaliseTable(cap);
                }

                break;
        }

        Cap none = NullCap.New().ToCap();
        return new FinaliseResult { Remainder = none, CleanupInfo = none };
    }

    /// <summary>Nothing is left to do once the slot is empty.</summary>
    public static void PostCapDeletion(Cap cleanupInfo)
    {
    }

    /// <summary>Whether b names something inside of what a names.</summary>
    public static bool SameRegion(Cap a, Cap b)
    {
        if (a.Tag != b.Tag)
        {
            return IsMadeFrom(b, a);
        }

        switch (a.Tag)
        {
            case ArchCapTag.Frame:
                return FrameContains(FrameCap.From(a), FrameCap.From(b));
            case ArchCapTag.AsidControl:
                return true;
            case ArchCapTag.AsidPool:
                return AsidPoolCap.From(a).Object == AsidPoolCap.From(b).Object;
            default:
                return IsTable(a) ? Table(a) == Table(b) : SameOther(a, b);
        }
    }

    private static bool FrameContains(FrameCap outer, FrameCap inner)
    {
        Word outerTop = outer.Base + Bits.Mask(PageTable.FrameBits(outer.Size));
        Word innerTop = inner.Base + Bits.Mask(PageTable.FrameBits(inner.Size));
        return outer.Base <= inner.Base && innerTop <= outerTop;
    }

    /// <summary>Whether both name exactly the same object.</summary>
    public static bool SameObject(Cap a, Cap b)
    {
        if (a.Tag == ArchCapTag.Frame && b.Tag == ArchCapTag.Frame)
        {
            FrameCap frameA = FrameCap.From(a);
            FrameCap frameB = FrameCap.From(b);
            return frameA.Base == frameB.Base && frameA.Size == frameB.Size && frameA.IsDevice == frameB.IsDevice;
        }

        return a.Tag == b.Tag && SameRegion(a, b);
    }

    /// <summary>Whether the capability names memory.</summary>
    public static bool IsPhysical(Cap cap) =>
        cap.Tag == ArchCapTag.Frame || cap.Tag == ArchCapTag.AsidPool || IsTable(cap);

    /// <summary>Kernel virtual address of the memory that it names.</summary>
    public static Word Base(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return FrameCap.From(cap).Base;
            case ArchCapTag.AsidPool:
                return AsidPoolCap.From(cap).Object.Address;
            default:
                return IsTable(cap) ? Table(cap).Address : 0;
        }
    }

    /// <summary>log2 of the size of the memory that it names.</summary>
    public static Word SizeBits(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return PageTable.FrameBits(FrameCap.From(cap).Size);
            case ArchCapTag.AsidPool:
                return Arch.AsidPoolBits;
            default:
                return IsTable(cap) ? (Word)PageTable.SizeBits : 0;
        }
    }
}
