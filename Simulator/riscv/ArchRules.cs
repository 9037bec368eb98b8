// SPDX-License-Identifier: BSD-2-Clause
// Facts about RISC-V for the rules about the kernel's state: the objects of its capabilities, which are derived from which,
// the registers of a thread that only the kernel sets, the kernel's devices.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The architecture as the rules see it.</summary>
internal static partial class ArchRules
{
    /// <summary>The devices that user level must not reach: first and last physical address, and a name.</summary>
    public static IReadOnlyList<(Word Start, Word Last, string What)> KernelDevices { get; } =
    [
        (Platform.Plic, Platform.Plic + Platform.PlicSize - 1, "the interrupt controller"),
        (Platform.Clint, Platform.Clint + Platform.ClintSize - 1, "the firmware's timer"),
    ];

    /// <summary>First and last address of what an architecture's capability names, if it names memory.</summary>
    public static (Word Start, Word Last) Range(Cap cap) => cap.Tag switch
    {
        ArchCapTag.Frame => Regions.From(FrameCap.From(cap).Base, PageTable.FrameBits(FrameCap.From(cap).Size)),
        ArchCapTag.PageTable => Regions.From(PageTableCap.From(cap).Object.Address, PageTable.SizeBits),
        _ => Regions.From(AsidPoolCap.From(cap).Object.Address, (Word)Arch.AsidPoolBits),
    };

    /// <summary>The number by which a capability that names no memory tells itself from others of its kind; null if all are one.</summary>
    public static Word? Number(Cap cap) => null;

    /// <summary>Whether it may be a thread's address space: a table of any level.</summary>
    public static bool IsSpace(Cap cap) => cap.Tag == ArchCapTag.PageTable;

    /// <summary>Whether it is a table that is, or was, a part of an address space.</summary>
    public static bool IsAssignedSpace(Cap cap) => IsSpace(cap) && PageTableCap.From(cap).IsMapped;

    /// <summary>The control capability of which one is made that names no memory, or memory and a control capability; null for none.</summary>
    public static CapTag? MadeBy(Cap cap) => cap.Tag == ArchCapTag.AsidPool ? ArchCapTag.AsidControl : null;

    /// <summary>The space and its ASID that a capability names; null if it names none that has an ASID.</summary>
    public static (Word Asid, Word Root)? Space(Cap cap) => IsAssignedSpace(cap)
        ? (PageTableCap.From(cap).MappedAsid, PageTableCap.From(cap).Object.Address)
        : null;

    /// <summary>The ASID of the address space that the hart uses, also if the hart has no ASIDs; <see cref="Asid.None"/> for none.</summary>
    public static Word ActiveAsid(KernelView view, Dictionary<Word, Word> roots)
    {
        SimulatedMmu mmu = view.Machine.Board.Mmu;
        if (mmu.AsidBits != 0)
        {
            return mmu.Asid;
        }

        foreach ((Word asid, Word root) in roots)
        {
            if (Memory.ToPhysical(root) == mmu.Root)
            {
                return asid;
            }
        }

        return Asid.None;
    }

    /// <summary>Where an entry leads to.</summary>
    public static Word Address(Pte entry) => PageTable.Address(entry);

    /// <summary>What user level may do through an entry that maps memory.</summary>
    public static VmRights Rights(Pte entry) =>
        entry.CanWrite ? VmRights.ReadWrite : entry.CanRead ? VmRights.ReadOnly : VmRights.None;

    /// <summary>How many entries of a top-level table are user level's.</summary>
    public const int UserEntries = (int)PageTable.UserEntries;

    /// <summary>What is wrong with the kernel's part of a top-level table; null if nothing.</summary>
    public static string? FindWrongKernelPart(KernelView view, Word root)
    {
        for (Word i = PageTable.UserEntries; i < PageTable.Entries; i++)
        {
            if (Ptr<Pte>.At(root)[i].W0 != KernelTables.Root[i].W0)
            {
                return $"its entry {i} is not the kernel's";
            }
        }

        return null;
    }

    /// <summary>What is wrong with an entry that maps memory, whatever capabilities say; null if nothing.</summary>
    public static string? FindWrongLeaf(Pte entry) => !entry.IsUser ? "not mapped for user level"
        : entry.IsGlobal ? "mapped for all address spaces"
        : !entry.IsAccessed || !entry.IsDirty ? "mapped so that an access has to mark it"
        : entry.CanRead ? null : "mapped without the right to read";

    /// <summary>What is wrong with registers that only the kernel sets; null if nothing.</summary>
    public static string? FindWrongRegister(Ptr<Tcb> thread)
    {
        Word status = Context.Get(thread, RegisterIndex.Sstatus);
        Word expected = Context.UserStatus & ~((thread.Ref.Flags & Fpu.DisabledFlag) != 0 ? Fpu.On : 0);
        return status == expected ? null : $"its status 0x{status:x} is no user state";
    }
}
