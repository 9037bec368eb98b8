// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a frame: map, unmap, and its physical address.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_Page, seL4_RISCV_Page.</summary>
public static partial class FrameInvocation
{
    public static Status Decode(
        Word label, Word length, Ptr<Cte> slot, FrameCap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case ArchLabel.PageMap:
                return DecodeMap(length, slot, cap, buffer);
            case ArchLabel.PageUnmap:
                Invocation.Begin();
                Unmap(slot, cap);
                return Status.Ok;
            case ArchLabel.PageGetAddress:
                Invocation.Begin();
                Invocation.AnswerWord(call, Memory.ToPhysical(cap.Base));
                return Status.Ok;
            default:
                return DecodeOther(label, length, cap, buffer);
        }
    }

    private static Status DecodeMap(Word length, Ptr<Cte> slot, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 3 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        CapRights asked = new CapRights { W0 = Invocation.GetSyscallArg(1, buffer) };
        VmAttributes attributes = VmAttributes.From(Invocation.GetSyscallArg(2, buffer));
        Cap space = Invocation.ExtraCap(0);
        if (!VSpace.IsValidRoot(space))
        {
            return SyscallErrors.InvalidCapability(1);
        }

        Status first = CheckFirst(cap, address);
        if (first != Status.Ok)
        {
            return first;
        }

        var (status, root, asid) = ArchInvocation.CheckVSpace(space, 1);
        if (status != Status.Ok)
        {
            return status;
        }

        status = CheckAddress(cap, asid, address);
        if (status != Status.Ok)
        {
            return status;
        }

        PteSlot found = PageTable.Lookup(root, address);
        if (found.BitsLeft != PageTable.FrameBits(cap.Size))
        {
            return WrongLevel(cap, found);
        }

        status = CheckPlace(cap, asid, address, found);
        if (status != Status.Ok)
        {
            return status;
        }

        cap.MappedAsid = asid;
        cap.MappedAddress = address;
        Pte entry = PageTable.MakeFrame(
            Memory.ToPhysical(cap.Base), cap.Size, ArchCaps.MaskVmRights(cap.Rights, asked), attributes);
        Invocation.Begin();
        slot.Ref.Cap = cap.ToCap();
        VSpace.MapFrame(found.Slot, entry, asid, address);
        return Status.Ok;
    }

    // A capability maps at one place only; there its rights and attributes may change.
    private static Status CheckRemap(FrameCap cap, Word asid, Word address)
    {
        if (cap.MappedAsid != asid)
        {
            return SyscallErrors.InvalidCapability(1);
        }

        return cap.MappedAddress != address ? SyscallErrors.InvalidArgument(0) : Status.Ok;
    }

    private static Status CheckRange(Word address, Word bits) =>
        address + Bits.Mask(bits) > Arch.UserTop ? SyscallErrors.InvalidArgument(0) : Status.Ok;

    private static Status CheckAlignment(Word address, Word bits) =>
        Bits.IsAligned(address, bits) ? Status.Ok : SyscallErrors.AlignmentError();

    private static void Unmap(Ptr<Cte> slot, FrameCap cap)
    {
        if (cap.MappedAsid == Asid.None)
        {
            return;
        }

        VSpace.UnmapFrame(cap.Size, cap.MappedAsid, cap.MappedAddress, cap.Base);
        cap.MappedAsid = Asid.None;
        cap.MappedAddress = 0;
        slot.Ref.Cap = cap.ToCap();
    }
}
