// SPDX-License-Identifier: BSD-2-Clause
// Invocations of a frame: x86's checks, in seL4's order.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_X86_Page.</summary>
public static partial class FrameInvocation
{
    private static Status DecodeOther(Word label, Word length, FrameCap cap, Ptr<IpcBuffer> buffer) =>
        SyscallErrors.IllegalOperation();

    /// <summary>Whether the capability may map at this address.</summary>
    private static Status CheckAddress(FrameCap cap, Word asid, Word address)
    {
        Word bits = PageTable.FrameBits(cap.Size);
        if (cap.MappedAsid != Asid.None)
        {
            return CheckRemap(cap, asid, address);
        }

        Status status = CheckRange(address, bits);
        return status != Status.Ok ? status : CheckAlignment(address, bits);
    }

    /// <summary>Whether the entry may be written: what another capability mapped there stays.</summary>
    private static Status CheckPlace(FrameCap cap, Word asid, Word address, PteSlot found) =>
        found.Slot.Ref.IsValid && (cap.MappedAsid == Asid.None || PageTable.IsTable(found.Slot.Ref, found.BitsLeft))
            ? SyscallErrors.DeleteFirst() : Status.Ok;
}
