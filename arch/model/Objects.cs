// SPDX-License-Identifier: BSD-2-Clause
// The model architecture's objects and capabilities: their types, sizes, copies, ends, and invocations. The labels are
// Arm's, so that no further interface has to be declared.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Object types.</summary>
public static class ArchObjectType
{
    public const Word VSpace = (Word)ObjectType.FirstArch;
    public const Word SmallPage = (Word)ObjectType.FirstArch + 1;
    public const Word LargePage = (Word)ObjectType.FirstArch + 2;
    public const Word PageTable = (Word)ObjectType.FirstArch + 3;
    public const Word Count = (Word)ObjectType.FirstArch + 4;
}

/// <summary>Operations of the capability system.</summary>
public static class ArchCaps
{
    public static Word ObjectSizeBits(Word type)
    {
        switch (type)
        {
            case ArchObjectType.LargePage:
                return VSpace.LargePageBits;
            case ArchObjectType.SmallPage or ArchObjectType.VSpace or ArchObjectType.PageTable:
                return VSpace.PageBits;
            default:
                return 0;
        }
    }

    public static Cap Create(Word type, Word address, bool isDevice)
    {
        switch (type)
        {
            case ArchObjectType.VSpace:
                return VSpaceCap.New(mappedAsid: 0, @object: Ptr<Pte>.At(address)).ToCap();
            case ArchObjectType.PageTable:
                return PageTableCap.New(mappedAsid: 0, @object: Ptr<Pte>.At(address), isMapped: false, mappedAddress: 0).ToCap();
            default:
                return FrameCap.New(
                    mappedAsid: 0, @base: address, isLarge: type == ArchObjectType.LargePage, canRead: true, canWrite: true,
                    isDevice: isDevice, mappedAddress: 0).ToCap();
        }
    }

    public static (Status status, Cap cap) Derive(Cap cap)
    {
        bool isUnmapped = false;
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                FrameCap frame = FrameCap.From(cap);
                frame.MappedAsid = 0;
                frame.MappedAddress = 0;
                return (Status.Ok, frame.ToCap());
            case ArchCapTag.PageTable:
                isUnmapped = !PageTableCap.From(cap).IsMapped;
                break;
            case ArchCapTag.VSpace:
                isUnmapped = VSpaceCap.From(cap).MappedAsid == 0;
                break;
            default:
                break;
        }

        return isUnmapped ? (SyscallErrors.IllegalOperation(), NullCap.New().ToCap()) : (Status.Ok, cap);
    }

    public static Cap MaskRights(CapRights rights, Cap cap)
    {
        if (cap.Tag != ArchCapTag.Frame)
        {
            return cap;
        }

        FrameCap frame = FrameCap.From(cap);
        frame.CanRead = frame.CanRead && rights.AllowRead;
        frame.CanWrite = frame.CanWrite && rights.AllowWrite;
        return frame.ToCap();
    }

    public static FinaliseResult Finalise(Cap cap, bool isFinal)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                FrameCap frame = FrameCap.From(cap);
                if (frame.MappedAsid != 0)
                {
                    VSpace.UnmapFrame(frame);
                }

                break;
            case ArchCapTag.PageTable:
                PageTableCap table = PageTableCap.From(cap);
                if (isFinal && table.IsMapped)
                {
                    VSpace.UnmapTable(table);
                }

                break;
            case ArchCapTag.VSpace:
                VSpaceCap space = VSpaceCap.From(cap);
                if (isFinal && space.MappedAsid != 0)
                {
                    VSpace.Delete(space);
                }

                break;
            default:
                break;
        }

        Cap none = NullCap.New().ToCap();
        return new FinaliseResult { Remainder = none, CleanupInfo = none };
    }

    public static bool SameRegion(Cap a, Cap b)
    {
        if (a.Tag != b.Tag)
        {
            return false;
        }

        if (a.Tag == ArchCapTag.AsidPool)
        {
            return true;
        }

        Word aTop = Base(a) + Bits.Mask(SizeBits(a));
        Word bTop = Base(b) + Bits.Mask(SizeBits(b));
        return IsPhysical(a) && Base(a) <= Base(b) && bTop <= aTop;
    }

    public static bool SameObject(Cap a, Cap b)
    {
        if (a.Tag == ArchCapTag.Frame && b.Tag == ArchCapTag.Frame)
        {
            return Base(a) == Base(b) && SizeBits(a) == SizeBits(b) && FrameCap.From(a).IsDevice == FrameCap.From(b).IsDevice;
        }

        return SameRegion(a, b);
    }

    public static bool IsPhysical(Cap cap) =>
        cap.Tag == ArchCapTag.Frame || cap.Tag == ArchCapTag.PageTable || cap.Tag == ArchCapTag.VSpace;

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
            default:
                return 0;
        }
    }

    public static Word SizeBits(Cap cap)
    {
        if (cap.Tag == ArchCapTag.Frame)
        {
            return VSpace.FrameBits(FrameCap.From(cap));
        }

        return IsPhysical(cap) ? VSpace.PageBits : 0;
    }
}

/// <summary>Invocations.</summary>
public static class ArchInvocation
{
    public static Status Decode(Word label, Word length, Ptr<Cte> slot, Cap cap, Ptr<IpcBuffer> buffer)
    {
        switch (cap.Tag)
        {
            case ArchCapTag.Frame:
                return DecodeFrame((InvocationLabel)label, length, slot, FrameCap.From(cap), buffer);
            case ArchCapTag.PageTable:
                return DecodeTable((InvocationLabel)label, length, slot, PageTableCap.From(cap), buffer);
            case ArchCapTag.AsidPool:
                return DecodePool((InvocationLabel)label);
            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    private static Status DecodeFrame(InvocationLabel label, Word length, Ptr<Cte> slot, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        if (label == InvocationLabel.ARMPageUnmap)
        {
            Invocation.Begin();
            if (cap.MappedAsid != 0)
            {
                VSpace.UnmapFrame(cap);
                cap.MappedAsid = 0;
                cap.MappedAddress = 0;
                slot.Ref.Cap = cap.ToCap();
            }

            return Status.Ok;
        }

        return label == InvocationLabel.ARMPageMap
            ? DecodeMap(length, slot, cap, buffer)
            : SyscallErrors.IllegalOperation();
    }

    private static Status DecodeMap(Word length, Ptr<Cte> slot, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 3 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        Word rights = Invocation.GetSyscallArg(1, buffer);
        Word attributes = Invocation.GetSyscallArg(2, buffer);
        Cap root = Invocation.ExtraCap(0);
        if (!VSpace.IsValidRoot(root))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        VSpaceCap space = VSpaceCap.From(root);
        Word bits = VSpace.FrameBits(cap);
        if (!Bits.IsAligned(address, bits))
        {
            return SyscallErrors.AlignmentError();
        }

        bool isElsewhere = cap.MappedAsid != 0 && (cap.MappedAsid != space.MappedAsid || cap.MappedAddress != address);
        if (isElsewhere || address > Memory.UserTop || Bits.Mask(bits) > Memory.UserTop - address)
        {
            return SyscallErrors.InvalidArgument(0);
        }

        PteSlot found = VSpace.Lookup(space.Object, address);
        if (found.BitsLeft != bits)
        {
            KernelState.CurrentLookupFailure = new LookupFailure
            {
                Type = LookupFailureType.MissingCapability,
                BitsLeft = found.BitsLeft,
            };
            return SyscallErrors.FailedLookup(false);
        }

        Invocation.Begin();
        bool replaces = found.Slot.Ref.IsValid;
        cap.MappedAsid = space.MappedAsid;
        cap.MappedAddress = address;
        slot.Ref.Cap = cap.ToCap();
        found.Slot.Ref = VSpace.MakeFrame(
            Memory.ToPhysical(cap.Base), cap.CanRead && (rights & 2) != 0, cap.CanWrite && (rights & 1) != 0, (attributes & 4) != 0);
        if (replaces)
        {
            Machine.TlbInvalidatePage(cap.MappedAsid, address);
        }

        return Status.Ok;
    }

    private static Status DecodeTable(InvocationLabel label, Word length, Ptr<Cte> slot, PageTableCap cap, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case InvocationLabel.ARMPageTableUnmap:
                return DecodeTableUnmap(slot, cap);
            case InvocationLabel.ARMPageTableMap:
                return DecodeTableMap(length, slot, cap, buffer);
            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    private static Status DecodeTableUnmap(Ptr<Cte> slot, PageTableCap cap)
    {
        if (!DerivationTree.IsFinal(slot))
        {
            return SyscallErrors.RevokeFirst();
        }

        Invocation.Begin();
        if (cap.IsMapped)
        {
            VSpace.UnmapTable(cap);
            Machine.ZeroMemory(cap.Object.Address, Bits.Bit(VSpace.PageBits));
        }

        cap.IsMapped = false;
        cap.MappedAsid = 0;
        cap.MappedAddress = 0;
        slot.Ref.Cap = cap.ToCap();
        return Status.Ok;
    }

    private static Status DecodeTableMap(Word length, Ptr<Cte> slot, PageTableCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 2 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (cap.IsMapped)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        Cap root = Invocation.ExtraCap(0);
        if (!VSpace.IsValidRoot(root))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        if (address > Memory.UserTop)
        {
            return SyscallErrors.InvalidArgument(0);
        }

        VSpaceCap space = VSpaceCap.From(root);
        PteSlot found = VSpace.Lookup(space.Object, address);
        if (found.BitsLeft == VSpace.PageBits || found.Slot.Ref.IsValid)
        {
            return SyscallErrors.DeleteFirst();
        }

        Invocation.Begin();
        cap.IsMapped = true;
        cap.MappedAsid = space.MappedAsid;
        cap.MappedAddress = Bits.RoundDown(address, VSpace.LargePageBits);
        slot.Ref.Cap = cap.ToCap();
        found.Slot.Ref = VSpace.MakeTable(cap.Object);
        return Status.Ok;
    }

    // Gives a number to an address space.
    private static Status DecodePool(InvocationLabel label)
    {
        if (label != InvocationLabel.ARMASIDPoolAssign)
        {
            return SyscallErrors.IllegalOperation();
        }

        if (!Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Ptr<Cte> slot = Invocation.ExtraSlot(0);
        Cap cap = slot.Ref.Cap;
        if (cap.Tag != ArchCapTag.VSpace || VSpaceCap.From(cap).MappedAsid != 0)
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Word asid = VSpace.InitialAsid;
        while (asid <= VSpace.MaxAsid && !VSpace.Spaces[(int)asid].IsNull)
        {
            Loop.Bound(256);
            asid++;
        }

        if (asid > VSpace.MaxAsid)
        {
            return SyscallErrors.DeleteFirst();
        }

        Invocation.Begin();
        VSpaceCap space = VSpaceCap.From(cap);
        space.MappedAsid = asid;
        VSpace.Spaces[(int)asid] = space.Object;
        slot.Ref.Cap = space.ToCap();
        return Status.Ok;
    }
}
