// SPDX-License-Identifier: BSD-2-Clause
// The model architecture's address spaces: a directory of 1024 entries, each a page of 4 MiB or a table of 1024 pages of
// 4 KiB. 255 numbers (ASIDs) name those that translate.
//
//   virtual address  | 31..22 directory | 21..12 table | 11..0 offset |
//   entry            | address 31..12 | execute never 4 | user 3 | write 2 | table 1 | valid 0 |
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Tags of the model's capabilities.</summary>
public static class ArchCapTag
{
    public const CapTag Frame = CapTag.FirstArch;
    public const CapTag PageTable = CapTag.FirstArch + 1;
    public const CapTag VSpace = CapTag.FirstArch + 2;
    public const CapTag AsidPool = CapTag.FirstArch + 3;
}

/// <summary>A frame, and the one mapping that was made through this capability.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.Frame)]
public partial struct FrameCap
{
    /// <summary>0 while it is not mapped.</summary>
    [Bits(0, 0, 8)]
    public partial Word MappedAsid { get; set; }

    [Bits(0, 8, 20, ValueShift = 12)]
    public partial Word Base { get; set; }

    [Bits(1, 0, 1)]
    public partial bool IsLarge { get; set; }

    [Bits(1, 1, 1)]
    public partial bool CanRead { get; set; }

    [Bits(1, 2, 1)]
    public partial bool CanWrite { get; set; }

    [Bits(1, 3, 1)]
    public partial bool IsDevice { get; set; }

    [Bits(1, 12, 20, ValueShift = 12)]
    public partial Word MappedAddress { get; set; }
}

/// <summary>A table.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.PageTable)]
public partial struct PageTableCap
{
    [Bits(0, 0, 8)]
    public partial Word MappedAsid { get; set; }

    [Bits(0, 8, 20, ValueShift = 12)]
    public partial Ptr<Pte> Object { get; set; }

    [Bits(1, 0, 1)]
    public partial bool IsMapped { get; set; }

    [Bits(1, 12, 20, ValueShift = 12)]
    public partial Word MappedAddress { get; set; }
}

/// <summary>A directory: an address space.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.VSpace)]
public partial struct VSpaceCap
{
    /// <summary>0 while it does not translate.</summary>
    [Bits(0, 0, 8)]
    public partial Word MappedAsid { get; set; }

    [Bits(0, 8, 20, ValueShift = 12)]
    public partial Ptr<Pte> Object { get; set; }
}

/// <summary>Authority to give numbers to address spaces.</summary>
[PackedVariant(typeof(Cap), ArchCapTag.AsidPool)]
public partial struct AsidPoolCap
{
}

/// <summary>An entry of a directory or a table.</summary>
[Packed(1)]
public partial struct Pte
{
    [Bits(0, 0, 1)]
    public partial bool IsValid { get; set; }

    [Bits(0, 1, 1)]
    public partial bool IsTable { get; set; }

    [Bits(0, 2, 1)]
    public partial bool CanWrite { get; set; }

    [Bits(0, 3, 1)]
    public partial bool IsUser { get; set; }

    [Bits(0, 4, 1)]
    public partial bool ExecuteNever { get; set; }

    [Bits(0, 12, 20, ValueShift = 12)]
    public partial Word Address { get; set; }
}

/// <summary>Directories by number.</summary>
[InlineArray(256)]
public struct SpaceTable
{
    private Ptr<Pte> _element;
}

/// <summary>Where a walk ended.</summary>
public struct PteSlot
{
    public Ptr<Pte> Slot;
    public Word BitsLeft;
}

/// <summary>Address spaces.</summary>
public static class VSpace
{
    public const Word PageBits = 12;
    public const Word LargePageBits = 22;
    public const Word InitialAsid = 1;
    public const Word MaxAsid = 255;
    private const Word IndexMask = 1023;
    private const Word FaultMessageLength = 4;

    /// <summary>The directory of each number; null for none.</summary>
    public static SpaceTable Spaces;

    public static Word FrameBits(FrameCap frame) => frame.IsLarge ? LargePageBits : PageBits;

    public static Ptr<Pte> Table(Pte entry) => Ptr<Pte>.At(Memory.ToVirtual(entry.Address));

    /// <summary>Whether the capability names an address space that translates.</summary>
    public static bool IsValidRoot(Cap cap)
    {
        if (cap.Tag != ArchCapTag.VSpace)
        {
            return false;
        }

        VSpaceCap space = VSpaceCap.From(cap);
        return space.MappedAsid != 0 && Spaces[(int)space.MappedAsid] == space.Object;
    }

    public static void SwitchTo(Ptr<Tcb> thread)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        if (IsValidRoot(cap))
        {
            VSpaceCap space = VSpaceCap.From(cap);
            Machine.WriteUserTable(Memory.ToPhysical(space.Object.Address), space.MappedAsid);
        }
        else
        {
            Machine.WriteUserTable(0, 0);
        }
    }

    public static PteSlot Lookup(Ptr<Pte> root, Word address)
    {
        Ptr<Pte> slot = root + (address >> (int)LargePageBits);
        Pte entry = slot.Ref;
        if (entry.IsValid && entry.IsTable)
        {
            return new PteSlot { Slot = Table(entry) + ((address >> (int)PageBits) & IndexMask), BitsLeft = PageBits };
        }

        return new PteSlot { Slot = slot, BitsLeft = LargePageBits };
    }

    public static Pte MakeTable(Ptr<Pte> table)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.IsTable = true;
        entry.Address = Memory.ToPhysical(table.Address);
        return entry;
    }

    public static Pte MakeFrame(Word physical, bool canRead, bool canWrite, bool executeNever)
    {
        Pte entry = new();
        entry.IsValid = true;
        entry.IsUser = canRead;
        entry.CanWrite = canRead && canWrite;
        entry.ExecuteNever = executeNever;
        entry.Address = physical;
        return entry;
    }

    /// <summary>Takes a frame's mapping away, if it is still there.</summary>
    public static void UnmapFrame(FrameCap frame)
    {
        Ptr<Pte> root = Spaces[(int)frame.MappedAsid];
        if (root.IsNull)
        {
            return;
        }

        PteSlot found = Lookup(root, frame.MappedAddress);
        Pte entry = found.Slot.Ref;
        bool isThis = found.BitsLeft == FrameBits(frame) && entry.IsValid && !entry.IsTable
            && entry.Address == Memory.ToPhysical(frame.Base);
        if (isThis)
        {
            found.Slot.Ref = new Pte();
            Machine.TlbInvalidatePage(frame.MappedAsid, frame.MappedAddress);
        }
    }

    /// <summary>Takes a table away, if it is still there.</summary>
    public static void UnmapTable(PageTableCap table)
    {
        Ptr<Pte> root = Spaces[(int)table.MappedAsid];
        if (root.IsNull)
        {
            return;
        }

        Ptr<Pte> slot = root + (table.MappedAddress >> (int)LargePageBits);
        Pte entry = slot.Ref;
        if (entry.IsValid && entry.IsTable && Table(entry) == table.Object)
        {
            slot.Ref = new Pte();
            Machine.TlbInvalidateAsid(table.MappedAsid);
        }
    }

    /// <summary>The address space no longer translates.</summary>
    public static void Delete(VSpaceCap space)
    {
        if (Spaces[(int)space.MappedAsid] == space.Object)
        {
            Spaces[(int)space.MappedAsid] = Ptr<Pte>.Null;
            Machine.TlbInvalidateAsid(space.MappedAsid);
            SwitchTo(KernelState.Core.CurrentThread);
        }
    }

    public static Status CheckIpcBuffer(Word address, Cap cap)
    {
        if (cap.Tag != ArchCapTag.Frame || FrameCap.From(cap).IsDevice)
        {
            return SyscallErrors.IllegalOperation();
        }

        return (address & (Ptr.SizeOf<IpcBuffer>() - 1)) != 0 ? SyscallErrors.AlignmentError() : Status.Ok;
    }

    public static Ptr<IpcBuffer> LookupIpcBuffer(bool isReceiver, Ptr<Tcb> thread)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.IpcBuffer].Cap;
        if (cap.Tag != ArchCapTag.Frame)
        {
            return Ptr<IpcBuffer>.Null;
        }

        FrameCap frame = FrameCap.From(cap);
        if (frame.IsDevice || !frame.CanRead || (isReceiver && !frame.CanWrite))
        {
            return Ptr<IpcBuffer>.Null;
        }

        return Ptr<IpcBuffer>.At(frame.Base + (thread.Ref.IpcBuffer & Bits.Mask(FrameBits(frame))));
    }

    /// <summary>A word of a thread's memory; not there if no RAM is mapped at the address.</summary>
    public static (bool isThere, Word value) ReadUser(Ptr<Tcb> thread, Word address)
    {
        Cap cap = thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;
        if (!IsValidRoot(cap) || !Bits.IsAligned(address, 2))
        {
            return (false, 0);
        }

        PteSlot found = Lookup(VSpaceCap.From(cap).Object, address);
        Pte entry = found.Slot.Ref;
        Word physical = entry.Address + (address & Bits.Mask(found.BitsLeft));
        bool isThere = entry.IsValid && entry.IsUser && physical >= Platform.MemoryStart && physical < Platform.MemoryEnd;
        Word value = 0;
        if (isThere)
        {
            value = Ptr<Word>.At(Memory.ToVirtual(physical)).Ref;
        }

        return (isThere, value);
    }

    public static Status HandleFault(Ptr<Tcb> thread, Word faultType)
    {
        KernelState.CurrentFault = new Fault
        {
            Type = (Word)FaultType.FirstArch,
            Argument0 = Machine.ReadFaultAddress(),
            Argument1 = Machine.ReadFaultStatus(),
            Argument2 = faultType,
        };
        return Status.Fault;
    }

    public static Word SetFaultMessage(Ptr<Tcb> sender, Ptr<Tcb> receiver, Ptr<IpcBuffer> buffer)
    {
        Fault fault = sender.Ref.Fault;
        Invocation.SetMessageRegister(receiver, buffer, 0, Context.Get(sender, RegisterIndex.FaultIp));
        Invocation.SetMessageRegister(receiver, buffer, 1, fault.Argument0);
        Invocation.SetMessageRegister(receiver, buffer, 2, fault.Argument2);
        Invocation.SetMessageRegister(receiver, buffer, 3, fault.Argument1);
        return FaultMessageLength;
    }
}
