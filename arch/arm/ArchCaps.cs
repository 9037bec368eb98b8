// SPDX-License-Identifier: BSD-2-Clause
// What copying, comparing and deleting means for Arm's capabilities.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Operations of the capability system on Arm's capabilities.</summary>
public static class ArchCaps
{
    /// <summary>
    /// The number by which seL4_DebugCapIdentify knows the kind: odd, in the order of the tags but for the last two, with
    /// three numbers between page tables and address spaces.
    /// </summary>
    public static Word DebugKind(CapTag tag)
    {
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

    /// <summary>The capability that a copy gets. A copied frame is not mapped; an unmapped table cannot be copied.</summary>
    public static (Status status, Cap cap) Derive(Ptr<Cte> slot, Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                FrameCap frame = FrameCap.From(cap);
                frame.MappedAsid = Asid.None;
                frame.MappedAddress = 0;
                return (Status.Ok, frame.ToCap());
            case ArchCapTag.PageTable:
                return DeriveMapped(cap, PageTableCap.From(cap).IsMapped);
            case ArchCapTag.VSpace:
                return DeriveMapped(cap, VSpaceCap.From(cap).IsMapped);
            default:
                return (Status.Ok, cap);
        }
    }

    private static (Status status, Cap cap) DeriveMapped(Cap cap, bool isMapped) =>
        isMapped
            ? (Status.Ok, cap)
            : (SyscallErrors.Error(Error.IllegalOperation), NullCap.New().ToCap());

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
        if (held == VmRights.KernelOnly || !rights.AllowRead)
        {
            return VmRights.KernelOnly;
        }

        return held == VmRights.ReadWrite && rights.AllowWrite ? VmRights.ReadWrite : VmRights.ReadOnly;
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

    /// <summary>The capability goes away: so do the mappings that it stands for.</summary>
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
            case ArchCapTag.PageTable:
                PageTableCap table = PageTableCap.From(cap);
                if (isFinal && table.IsMapped)
                {
                    VSpace.UnmapTable(table.MappedAsid, table.MappedAddress, table.Object);
                }

                break;
            case ArchCapTag.VSpace:
                VSpaceCap space = VSpaceCap.From(cap);
                if (isFinal && space.IsMapped)
                {
                    Asid.Delete(space.MappedAsid, space.Object);
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
        if (b.Tag == ArchCapTag.SgiSignal && a.Tag == CapTag.IrqControl)
        {
            return true;
        }

        if (a.Tag != b.Tag)
        {
            return false;
        }

        switch (a.Tag)
        {
            case ArchCapTag.Frame:
                return FrameContains(FrameCap.From(a), FrameCap.From(b));
            case ArchCapTag.PageTable:
                return PageTableCap.From(a).Object == PageTableCap.From(b).Object;
            case ArchCapTag.VSpace:
                return VSpaceCap.From(a).Object == VSpaceCap.From(b).Object;
            case ArchCapTag.AsidControl or ArchCapTag.Smc:
                return true;
            case ArchCapTag.AsidPool:
                return AsidPoolCap.From(a).Object == AsidPoolCap.From(b).Object;
            case ArchCapTag.SgiSignal:
                return SameSgi(SgiSignalCap.From(a), SgiSignalCap.From(b));
            default:
                return false;
        }
    }

    private static bool FrameContains(FrameCap outer, FrameCap inner)
    {
        Word outerTop = outer.Base + Bits.Mask(PageTable.FrameBits(outer.Size));
        Word innerTop = inner.Base + Bits.Mask(PageTable.FrameBits(inner.Size));
        return outer.Base <= inner.Base && innerTop <= outerTop;
    }

    private static bool SameSgi(SgiSignalCap a, SgiSignalCap b) => a.Irq == b.Irq && a.Target == b.Target;

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

    /// <summary>Whether the capability names memory.</summary>
    public static bool IsPhysical(Cap cap) =>
        cap.Tag == ArchCapTag.Frame || cap.Tag == ArchCapTag.PageTable || cap.Tag == ArchCapTag.VSpace
        || cap.Tag == ArchCapTag.AsidPool;

    /// <summary>Kernel virtual address of the memory that it names.</summary>
    public static Word Base(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return FrameCap.From(cap).Base;
            case ArchCapTag.PageTable:
                return PageTableCap.From(cap).Object.Address;
            case ArchCapTag.VSpace:
                return VSpaceCap.From(cap).Object.Address;
            case ArchCapTag.AsidPool:
                return AsidPoolCap.From(cap).Object.Address;
            default:
                return 0;
        }
    }

    /// <summary>log2 of the size of the memory that it names.</summary>
    public static Word SizeBits(Cap cap)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return PageTable.FrameBits(FrameCap.From(cap).Size);
            case ArchCapTag.PageTable or ArchCapTag.VSpace or ArchCapTag.AsidPool:
                return PageTable.SizeBits;
            default:
                return 0;
        }
    }
}
