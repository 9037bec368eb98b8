// SPDX-License-Identifier: BSD-2-Clause
// Address spaces: the current one, unmapping, IPC buffers, and the message of a page fault.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Address spaces of user level.</summary>
public static partial class VSpace
{
    /// <summary>Switches to the address space of a thread.</summary>
    [Inline]
    public static void SetRoot(Ptr<Tcb> thread)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        if (IsValidRoot(cap))
        {
            VSpaceCap space = VSpaceCap.From(cap);
            if (Asid.IsOf(space.MappedAsid, space.Object))
            {
                Use(space.Object, space.MappedAsid);
                return;
            }
        }

        UseNone();
    }

    /// <summary>
    /// Whether the capability is an address space that has an ASID. (Where page tables have no other kind of capability than the
    /// top-level table, it may be one of those: look-ups of its ASID tell.)
    /// </summary>
    [Inline]
    public static bool IsValidRoot(Cap cap) => cap.Tag == ArchCapTag.VSpace && VSpaceCap.From(cap).IsMapped;

    /// <summary>
    /// Takes away the mapping of a frame, if it is still there: the address space may be gone, or the entry may map
    /// something else by now.
    /// </summary>
    public static void UnmapFrame(FrameSize size, Word asid, Word address, Word frame)
    {
        PteSlot found = FindFrame(size, asid, address, frame);
        if (!found.Slot.IsNull)
        {
            found.Slot.Ref = new Pte();
            Tlb.InvalidatePage(asid, address);
        }
    }

    /// <summary>The entry through which the frame is mapped at this address; a null slot if it is not.</summary>
    public static PteSlot FindFrame(FrameSize size, Word asid, Word address, Word frame)
    {
        var (status, root) = Asid.Find(asid);
        if (status != Status.Ok)
        {
            return new PteSlot();
        }

        PteSlot found = PageTable.Lookup(root, address);
        if (found.BitsLeft != PageTable.FrameBits(size)
            || !PageTable.IsFrame(found.Slot.Ref, found.BitsLeft)
            || PageTable.Address(found.Slot.Ref) != Memory.ToPhysical(frame))
        {
            return new PteSlot();
        }

        return found;
    }

    /// <summary>Takes a page table out of its address space, if it is still there.</summary>
    public static void UnmapTable(Word asid, Word address, Ptr<Pte> table)
    {
        var (status, root) = Asid.Find(asid);
        if (status != Status.Ok)
        {
            return;
        }

        Word bits = PageTable.RootBits;
        Ptr<Pte> slot = PageTable.EntryOf(root, address, PageTable.RootBits);
        for (int level = 0; level < PageTable.LowerLevels; level++)
        {
            if (!PageTable.IsTable(slot.Ref, bits))
            {
                return;
            }

            Ptr<Pte> below = PageTable.Table(slot.Ref);
            if (below == table)
            {
                slot.Ref = new Pte();
                // Translations through any level of the table may be cached: forget the whole address space.
                Tlb.InvalidateAsid(asid);
                return;
            }

            bits -= PageTable.IndexBits;
            slot = PageTable.EntryOf(below, address, bits);
        }
    }

    /// <summary>Whether a frame may hold an IPC buffer at this address.</summary>
    public static Status CheckIpcBuffer(Word address, Cap cap)
    {
        if (cap.Tag != ArchCapTag.Frame || FrameCap.From(cap).IsDevice)
        {
            return SyscallErrors.IllegalOperation();
        }

        if ((address & (Ptr.SizeOf<IpcBuffer>() - 1)) != 0)
        {
            return SyscallErrors.AlignmentError();
        }

        return Status.Ok;
    }

    /// <summary>The kernel's view of a thread's IPC buffer; null without a usable one.</summary>
    public static Ptr<IpcBuffer> LookupIpcBuffer(bool isReceiver, Ptr<Tcb> thread)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.IpcBuffer].Cap;
        if (cap.Tag != ArchCapTag.Frame)
        {
            return Ptr<IpcBuffer>.Null;
        }

        FrameCap frame = FrameCap.From(cap);
        bool allowed = frame.Rights == VmRights.ReadWrite || (!isReceiver && frame.Rights == VmRights.ReadOnly);
        if (frame.IsDevice || !allowed)
        {
            return Ptr<IpcBuffer>.Null;
        }

        Word offset = thread.Ref.IpcBuffer & Bits.Mask(PageTable.FrameBits(frame.Size));
        return Ptr<IpcBuffer>.At(frame.Base + offset);
    }

    /// <summary>The words of the message about a page fault.</summary>
    public static Word SetFaultMessage(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        Fault fault = sender.Ref.Fault;
        Invocation.SetMessageRegister(receiver, buffer, (Word)VMFaultMsg.IP, Context.Get(sender, RegisterIndex.FaultIp));
        Invocation.SetMessageRegister(receiver, buffer, (Word)VMFaultMsg.Addr, fault.Argument0);
        Invocation.SetMessageRegister(receiver, buffer, (Word)VMFaultMsg.PrefetchFault, fault.Argument2);
        Invocation.SetMessageRegister(receiver, buffer, (Word)VMFaultMsg.FSR, fault.Argument1);
        return (Word)VMFaultMsg.Length;
    }

    /// <summary>A thread goes on after a VM fault whatever the reply says.</summary>
    public static bool HandleFaultReply(Ptr<Tcb> receiver, Ptr<Tcb> sender, Word faultType) =>
        faultType == (Word)FaultType.FirstArch;
}
