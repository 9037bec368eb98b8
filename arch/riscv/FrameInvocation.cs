// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a frame: RISC-V's checks, in seL4's order.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_RISCV_Page.</summary>
public static partial class FrameInvocation
{
    private static Status DecodeOther(Word label, Word length, FrameCap cap, Ptr<IpcBuffer> buffer) =>
        SyscallErrors.IllegalOperation();

    /// <summary>Whether the capability may map at this address.</summary>
    private static Status CheckAddress(FrameCap cap, Word asid, Word address)
    {
        Word bits = PageTable.FrameBits(cap.Size);
        Status status = CheckRange(address, bits);
        return status != Status.Ok ? status : CheckAlignment(address, bits);
    }

    /// <summary>Nothing is looked at before the address space.</summary>
    [Inline]
    private static Status CheckFirst(FrameCap cap, Word address) => Status.Ok;

    /// <summary>The walk ended at another level than the frame's.</summary>
    [Inline]
    private static Status WrongLevel(FrameCap cap, PteSlot found) => ArchInvocation.MissingTable(found.BitsLeft);

    /// <summary>Whether the entry may be written: what another capability mapped there stays.</summary>
    private static Status CheckPlace(FrameCap cap, Word asid, Word address, PteSlot found)
    {
        if (cap.MappedAsid == Asid.None)
        {
            return found.Slot.Ref.IsValid ? SyscallErrors.DeleteFirst() : Status.Ok;
        }

        Status status = CheckRemap(cap, asid, address);
        if (status != Status.Ok)
        {
            return status;
        }

        return PageTable.IsTable(found.Slot.Ref, found.BitsLeft) ? SyscallErrors.DeleteFirst() : Status.Ok;
    }
}
