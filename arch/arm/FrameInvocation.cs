// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a frame: Arm's checks, in seL4's order, and cache maintenance.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_Page.</summary>
public static partial class FrameInvocation
{
    private static Status DecodeOther(Word label, Word length, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.ARMPageClean_Data or (Word)InvocationLabel.ARMPageInvalidate_Data
                or (Word)InvocationLabel.ARMPageCleanInvalidate_Data or (Word)InvocationLabel.ARMPageUnify_Instruction:
                return DecodeFlush(label, length, cap, buffer);
            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    /// <summary>Whether the capability may map at this address.</summary>
    private static Status CheckAddress(FrameCap cap, Word asid, Word address)
    {
        Word bits = PageTable.FrameBits(cap.Size);
        Status status = CheckAlignment(address, bits);
        if (status != Status.Ok)
        {
            return status;
        }

        return cap.MappedAsid != Asid.None ? CheckRemap(cap, asid, address) : CheckRange(address, bits);
    }

    /// <summary>Nothing is looked at before the address space.</summary>
    [Inline]
    private static Status CheckFirst(FrameCap cap, Word address) => Status.Ok;

    /// <summary>The walk ended at another level than the frame's.</summary>
    [Inline]
    private static Status WrongLevel(FrameCap cap, PteSlot found) => ArchInvocation.MissingTable(found.BitsLeft);

    /// <summary>Whether the entry may be written: what another capability mapped there is replaced.</summary>
    private static Status CheckPlace(FrameCap cap, Word asid, Word address, PteSlot found) => Status.Ok;

    private static Status DecodeFlush(Word label, Word length, FrameCap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }

        if (cap.MappedAsid == Asid.None)
        {
            return SyscallErrors.IllegalOperation();
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
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        Flush.Run(label, root, cap.MappedAsid, cap.MappedAddress + start, cap.MappedAddress + end);
        return Status.Ok;
    }
}
