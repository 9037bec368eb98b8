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

        return CheckAlignment(address, bits);
    }

    /// <summary>Of an address that the capability does not map yet: the range comes before the address space.</summary>
    private static Status CheckFirst(FrameCap cap, Word address) =>
        cap.MappedAsid == Asid.None ? CheckRange(address, PageTable.FrameBits(cap.Size)) : Status.Ok;

    /// <summary>The walk went on where the frame should be: there is a table.</summary>
    private static Status WrongLevel(FrameCap cap, PteSlot found) =>
        found.BitsLeft < PageTable.FrameBits(cap.Size)
            ? SyscallErrors.DeleteFirst() : ArchInvocation.MissingTable(found.BitsLeft);

    /// <summary>Whether the entry may be written: another frame gives way to this one, a table does not.</summary>
    private static Status CheckPlace(FrameCap cap, Word asid, Word address, PteSlot found) =>
        PageTable.IsTable(found.Slot.Ref, found.BitsLeft) ? SyscallErrors.DeleteFirst() : Status.Ok;
}
