// SPDX-License-Identifier: BSD-2-Clause
// Invocations of an address space: cache maintenance of a range of its addresses, within one page.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_ARM_VSpace.</summary>
public static class VSpaceInvocation
{
    public static Status Decode(Word label, Word length, Cap cap, Ptr<IpcBuffer> buffer)
    {
        switch (label)
        {
            case (Word)InvocationLabel.ARMVSpaceClean_Data or (Word)InvocationLabel.ARMVSpaceInvalidate_Data
                or (Word)InvocationLabel.ARMVSpaceCleanInvalidate_Data or (Word)InvocationLabel.ARMVSpaceUnify_Instruction:
                return DecodeFlush(label, length, cap, buffer);
            default:
                return SyscallErrors.IllegalOperation();
        }
    }

    private static Status DecodeFlush(Word label, Word length, Cap cap, Ptr<IpcBuffer> buffer)
    {
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }

        Word start = Invocation.GetSyscallArg(0, buffer);
        Word end = Invocation.GetSyscallArg(1, buffer);
        if (end <= start)
        {
            return SyscallErrors.InvalidArgument(1);
        }

        if (end > Memory.UserTop)
        {
            return SyscallErrors.IllegalOperation();
        }

        var (status, root, asid) = ArchInvocation.CheckVSpace(cap, 0);
        if (status != Status.Ok)
        {
            return status;
        }

        // Where nothing is mapped there is nothing to maintain.
        PteSlot found = PageTable.Lookup(root, start);
        if (!PageTable.IsFrame(found.Slot.Ref, found.BitsLeft))
        {
            Invocation.Begin();
            return Status.Ok;
        }

        Word page = Bits.RoundDown(start, found.BitsLeft);
        if (page != Bits.RoundDown(end - 1, found.BitsLeft))
        {
            return SyscallErrors.RangeError(start, page + Bits.Mask(found.BitsLeft));
        }

        if (!Flush.IsAllowed(label, found.Slot.Ref))
        {
            return SyscallErrors.IllegalOperation();
        }

        Invocation.Begin();
        Flush.Run(label, root, asid, start, end);
        return Status.Ok;
    }
}
