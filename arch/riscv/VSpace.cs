// SPDX-License-Identifier: BSD-2-Clause
// Address spaces: which one the processor uses, taking mappings away, IPC buffers, and what happens on a page fault.
//
// One table translates for user level and kernel: the upper half of every top-level table has the kernel's entries.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Address spaces of user level.</summary>
public static class VSpace
{
    /// <summary>scause of the faults that the entry code hands to <see cref="HandleFault"/>.</summary>
    public const Word InstructionAccessFault = 1;
    public const Word LoadAccessFault = 5;
    public const Word StoreAccessFault = 7;
    public const Word InstructionPageFault = 12;
    public const Word LoadPageFault = 13;
    public const Word StorePageFault = 15;

    /// <summary>Words of a VM fault message.</summary>
    private const Word FaultMessageLength = 4;

    /// <summary>Switches to the address space of a thread.</summary>
    [Inline]
    public static void SetRoot(Ptr<Tcb> thread)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        if (IsValidRoot(cap))
        {
            PageTableCap space = PageTableCap.From(cap);
            if (Asid.IsOf(space.MappedAsid, space.Object))
            {
                Tlb.Use(space.Object.Address, space.MappedAsid);
                return;
            }
        }

        UseNone();
    }

    /// <summary>Switches to no address space: the kernel's own table has nothing else.</summary>
    public static void UseNone() => Tlb.Use(KernelTables.Root.Address, Asid.None);

    /// <summary>Whether the capability is a table that is a part of an address space. Whether it is the top one its ASID says.</summary>
    [Inline]
    public static bool IsValidRoot(Cap cap) => cap.Tag == ArchCapTag.PageTable && PageTableCap.From(cap).IsMapped;

    /// <summary>A table becomes the top of an address space.</summary>
    public static void AddKernel(Ptr<Pte> root)
    {
        for (Word i = PageTable.UserEntries; i < PageTable.Entries; i++)
        {
            Loop.Bound(PageTable.Entries);
            root[i] = KernelTables.Root[i];
        }
    }

    /// <summary>Writes the entry that maps an address, and makes the processor forget what it was.</summary>
    public static void WriteFrame(Ptr<Pte> slot, Pte entry, Word asid, Word address)
    {
        slot.Ref = entry;
        Tlb.InvalidatePage(asid, address);
    }

    /// <summary>
    /// Writes an entry that leads, or led, to a table. Translations through any level of the table may be cached: the processor
    /// forgets the whole address space.
    /// </summary>
    public static void WriteTable(Ptr<Pte> slot, Pte entry, Word asid)
    {
        slot.Ref = entry;
        Tlb.InvalidateAsid(asid);
    }

    /// <summary>
    /// Takes away the mapping of a frame, if it is still there: the address space may be gone, or the entry may map
    /// something else by now.
    /// </summary>
    public static void UnmapFrame(FrameSize size, Word asid, Word address, Word frame)
    {
        PteSlot found = FindFrame(size, asid, address, frame);
        if (!found.Slot.IsNull)
        {
            WriteFrame(found.Slot, new Pte(), asid, address);
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
        Ptr<Pte> slot = root + ((address >> PageTable.RootBits) & Bits.Mask(PageTable.IndexBits));
        for (int level = 0; level < 2; level++)
        {
            if (!PageTable.IsTable(slot.Ref, bits))
            {
                return;
            }

            Ptr<Pte> below = PageTable.Table(slot.Ref);
            if (below == table)
            {
                WriteTable(slot, new Pte(), asid);
                return;
            }

            bits -= PageTable.IndexBits;
            slot = below + ((address >> (int)bits) & Bits.Mask(PageTable.IndexBits));
        }
    }

    /// <summary>Whether a frame may hold an IPC buffer at this address.</summary>
    public static Status CheckIpcBuffer(Word address, Cap cap)
    {
        if (cap.Tag != ArchCapTag.Frame || FrameCap.From(cap).IsDevice)
        {
            return SyscallErrors.Error(Error.IllegalOperation);
        }

        if ((address & (Ptr.SizeOf<IpcBuffer>() - 1)) != 0)
        {
            return SyscallErrors.Error(Error.AlignmentError);
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

    /// <summary>A page or access fault becomes the current fault. Its status is the cause of the access fault of that kind.</summary>
    public static Status HandleFault(Ptr<Tcb> thread, Word faultType)
    {
        bool isFetch = faultType == InstructionPageFault || faultType == InstructionAccessFault;
        bool isLoad = faultType == LoadPageFault || faultType == LoadAccessFault;
        KernelState.CurrentFault = new Fault
        {
            Type = (Word)FaultType.FirstArch,
            Argument0 = Machine.ReadFaultAddress(),
            Argument1 = isFetch ? InstructionAccessFault : isLoad ? LoadAccessFault : StoreAccessFault,
            Argument2 = isFetch ? 1UL : 0,
        };
        return Status.Fault;
    }

    /// <summary>seL4_VMFault_IP, _Addr, _PrefetchFault, _FSR.</summary>
    public static Word SetFaultMessage(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        Fault fault = sender.Ref.Fault;
        Invocation.SetMessageRegister(receiver, buffer, 0, Context.Get(sender, RegisterIndex.FaultIp));
        Invocation.SetMessageRegister(receiver, buffer, 1, fault.Argument0);
        Invocation.SetMessageRegister(receiver, buffer, 2, fault.Argument2);
        Invocation.SetMessageRegister(receiver, buffer, 3, fault.Argument1);
        return FaultMessageLength;
    }

    /// <summary>A thread goes on after a VM fault whatever the reply says.</summary>
    public static bool HandleFaultReply(Ptr<Tcb> receiver, Ptr<Tcb> sender, Word faultType) =>
        faultType == (Word)FaultType.FirstArch;
}
