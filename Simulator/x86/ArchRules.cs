// SPDX-License-Identifier: BSD-2-Clause
// Facts about x86 for the rules about the kernel's state: the objects of its capabilities, which are derived from which,
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
        (PcFirmware.LocalApic, PcFirmware.LocalApic + Kernel.KernelDevices.PageSize - 1, "the interrupt controller"),
        (PcFirmware.IoApic, PcFirmware.IoApic + Kernel.KernelDevices.PageSize - 1, "the I/O APIC"),
    ];

    /// <summary>First and last address of what an architecture's capability names, if it names memory.</summary>
    public static (Word Start, Word Last) Range(Cap cap) => cap.Tag switch
    {
        ArchCapTag.Frame => Regions.From(FrameCap.From(cap).Base, PageTable.FrameBits(FrameCap.From(cap).Size)),
        ArchCapTag.PageTable => Regions.From(PageTableCap.From(cap).Object.Address, PageTable.SizeBits),
        ArchCapTag.VSpace => Regions.From(VSpaceCap.From(cap).Object.Address, PageTable.SizeBits),
        _ => Regions.From(AsidPoolCap.From(cap).Object.Address, (Word)Arch.AsidPoolBits),
    };

    /// <summary>The number by which a capability that names no memory tells itself from others of its kind; null if all are one.</summary>
    public static Word? Number(Cap cap) =>
        cap.Tag == ArchCapTag.IoPort ? (IoPortCap.From(cap).First << 16) | IoPortCap.From(cap).Last : null;

    /// <summary>Whether it names an address space.</summary>
    public static bool IsSpace(Cap cap) => cap.Tag == ArchCapTag.VSpace;

    /// <summary>Whether it names an address space that has an ASID.</summary>
    public static bool IsAssignedSpace(Cap cap) => IsSpace(cap) && VSpaceCap.From(cap).IsMapped;

    /// <summary>The control capability of which one is made that names no memory, or memory and a control capability; null for none.</summary>
    public static CapTag? MadeBy(Cap cap) => cap.Tag switch
    {
        ArchCapTag.AsidPool => ArchCapTag.AsidControl,
        ArchCapTag.IoPort => ArchCapTag.IoPortControl,
        _ => null,
    };

    /// <summary>The space and its ASID that a capability names; null if it names none that has an ASID.</summary>
    public static (Word Asid, Word Root)? Space(Cap cap) => IsAssignedSpace(cap)
        ? (VSpaceCap.From(cap).MappedAsid, VSpaceCap.From(cap).Object.Address)
        : null;

    /// <summary>The ASID of the address space that the processor uses, which knows only its table; <see cref="Asid.None"/> for none.</summary>
    public static Word ActiveAsid(KernelView view, Dictionary<Word, Word> roots)
    {
        foreach ((Word asid, Word root) in roots)
        {
            if (Memory.ToPhysical(root) == view.Machine.Board.Mmu.Root)
            {
                return asid;
            }
        }

        return Asid.None;
    }

    /// <summary>Where an entry leads to.</summary>
    public static Word Address(Pte entry) => PageTable.Address(entry);

    /// <summary>What user level may do through an entry that maps memory.</summary>
    public static VmRights Rights(Pte entry) => PageTable.Rights(entry);

    /// <summary>How many entries of a top-level table are user level's.</summary>
    public const int UserEntries = (int)PageTable.UserEntries;

    /// <summary>What is wrong with the kernel's part of a top-level table; null if nothing.</summary>
    public static string? FindWrongKernelPart(KernelView view, Word root)
    {
        for (Word i = PageTable.UserEntries; i < PageTable.Entries; i++)
        {
            Pte entry = Ptr<Pte>.At(root)[i];
            if (entry.W0 != KernelTables.Root[i].W0)
            {
                return $"its entry {i} is not the kernel's";
            }

            if (entry.IsUser)
            {
                return $"its entry {i} is user level's, too";
            }
        }

        return null;
    }

    /// <summary>What is wrong with an entry that maps memory, whatever capabilities say; null if nothing.</summary>
    public static string? FindWrongLeaf(Pte entry) => entry.IsGlobal ? "mapped for all address spaces"
        : !entry.IsAccessed || !entry.IsDirty ? "mapped so that an access has to mark it"
        : entry.CanWrite && !entry.IsUser ? "mapped without rights, but writable" : null;

    /// <summary>What is wrong with registers that only the kernel sets; null if nothing.</summary>
    public static string? FindWrongRegister(Ptr<Tcb> thread)
    {
        Word flags = Context.Get(thread, RegisterIndex.Rflags);
        (Word code, Word stack) = (Context.Get(thread, RegisterIndex.Cs), Context.Get(thread, RegisterIndex.Ss));
        return code != Selectors.UserCode || stack != Selectors.UserData ? $"its segments 0x{code:x} and 0x{stack:x} are not user level's"
            : flags != Context.Sanitise(RegisterIndex.Rflags, flags) ? $"its flags 0x{flags:x} are no user state"
            : FindWrongAddress(thread);
    }

    // Where the processor goes on with an address that is none, the exception is the kernel's.
    private static string? FindWrongAddress(Ptr<Tcb> thread)
    {
        Word ip = Context.Get(thread, RegisterIndex.NextIp);
        return ip == Context.Canonical(ip) ? null : $"it goes on at 0x{ip:x}, which is no address";
    }
}
