// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a frame: map, unmap, cache maintenance, and its physical address.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_Page.</summary>
public static class FrameInvocation
{
    public static Status Decode(
        Word label, Word length, Ptr<Cte> slot, FrameCap cap, bool call, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.ARMPageMap:
                return DecodeMap(length, slot, cap, buffer);
            case (Word)InvocationLabel.ARMPageUnmap:
                ArchInvocation.Accept();
                Unmap(slot, cap);
                return Status.Ok;
            case (Word)InvocationLabel.ARMPageClean_Data or (Word)InvocationLabel.ARMPageInvalidate_Data
                or (Word)InvocationLabel.ARMPageCleanInvalidate_Data or (Word)InvocationLabel.ARMPageUnify_Instruction:
                return DecodeFlush(label, length, cap, buffer);
            case (Word)InvocationLabel.ARMPageGetAddress:
                ArchInvocation.Accept();
                GetAddress(cap, call);
                return Status.Ok;
            default:
                return SyscallErrors.Error(Error.IllegalOperation);
        }
    }

    private static Status DecodeMap(Word length, Ptr<Cte> slot, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 3 || KernelState.CurrentExtraCaps[0].IsNull)
        {
            return SyscallErrors.Error(Error.TruncatedMessage);
        }

        Word address = Invocation.GetSyscallArg(0, buffer);
        CapRights asked = CapRightsOf(Invocation.GetSyscallArg(1, buffer));
        VmAttributes attributes = VmAttributes.From(Invocation.GetSyscallArg(2, buffer));
        var (status, root, asid) = ArchInvocation.CheckVSpace(KernelState.CurrentExtraCaps[0].Ref.Cap, 1);
        if (status != Status.Ok)
        {
            return status;
        }

        Word bits = PageTable.FrameBits(cap.Size);
        if (!Bits.IsAligned(address, bits))
        {
            return SyscallErrors.Error(Error.AlignmentError);
        }

        status = cap.MappedAsid != Asid.None ? CheckRemap(cap, asid, address) : CheckRange(address, bits);
        if (status != Status.Ok)
        {
            return status;
        }

        PteSlot found = PageTable.Lookup(root, address);
        if (found.BitsLeft != bits)
        {
            return ArchInvocation.MissingTable(found.BitsLeft);
        }

        cap.MappedAsid = asid;
        cap.MappedAddress = address;
        Pte entry = PageTable.MakeFrame(
            Memory.ToPhysical(cap.Base), cap.Size, ArchCaps.MaskVmRights(cap.Rights, asked), attributes);
        ArchInvocation.Accept();
        Map(slot, cap, found.Slot, entry);
        return Status.Ok;
    }

    private static CapRights CapRightsOf(Word word) => CapRights.New(
        allowGrantReply: (word & 8) != 0, allowGrant: (word & 4) != 0, allowRead: (word & 2) != 0, allowWrite: (word & 1) != 0);

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
        address + Bits.Mask(bits) > Memory.UserTop ? SyscallErrors.InvalidArgument(0) : Status.Ok;

    // What another capability mapped at this place is replaced.
    private static void Map(Ptr<Cte> slot, FrameCap cap, Ptr<Pte> place, Pte entry)
    {
        bool replaces = place.Ref.IsValid;
        slot.Ref.Cap = cap.ToCap();
        PageTable.Write(place, entry);
        if (replaces)
        {
            Tlb.InvalidatePage(cap.MappedAsid, cap.MappedAddress);
        }
    }

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

    private static Status DecodeFlush(Word label, Word length, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.Error(Error.TruncatedMessage);
        }

        if (cap.MappedAsid == Asid.None)
        {
            return SyscallErrors.Error(Error.IllegalOperation);
        }

        var (status, root) = Asid.Find(cap.MappedAsid);
        if (status != Status.Ok)
        {
            return SyscallErrors.FailedLookup(false);
        }

        Word start = Invocation.GetSyscallArg(0, buffer);
        Word end = Invocation.GetSyscallArg(1, buffer);
        if (end <= start)
        {
            return SyscallErrors.InvalidArgument(1);
        }

        Word size = Bits.Bit(PageTable.FrameBits(cap.Size));
        if (start >= size || end > size)
        {
            return SyscallErrors.InvalidArgument(0);
        }

        // The maintenance runs on the user's mapping: without one the kernel itself would fault.
        PteSlot found = VSpace.FindFrame(cap.Size, cap.MappedAsid, cap.MappedAddress, cap.Base);
        if (found.Slot.IsNull)
        {
            return SyscallErrors.InvalidCapability(0);
        }

        if (!Flush.IsAllowed(label, found.Slot.Ref))
        {
            return SyscallErrors.Error(Error.IllegalOperation);
        }

        ArchInvocation.Accept();
        Flush.Run(label, root, cap.MappedAsid, cap.MappedAddress + start, cap.MappedAddress + end);
        return Status.Ok;
    }

    private static void GetAddress(FrameCap cap, bool call)
    {
        Ptr<Tcb> thread = KernelState.CurrentThread;
        if (!call)
        {
            return;
        }

        Ptr<IpcBuffer> buffer = VSpace.LookupIpcBuffer(true, thread);
        Context.Set(thread, Arch.BadgeRegister, 0);
        Invocation.SetMessageRegister(thread, buffer, 0, Memory.ToPhysical(cap.Base));
        Context.Set(
            thread,
            Arch.MsgInfoRegister,
            MessageInfo.New(label: 0, capsUnwrapped: 0, extraCaps: 0, length: 1).W0);
        Thread.SetState(thread, ThreadState.Running);
    }
}
