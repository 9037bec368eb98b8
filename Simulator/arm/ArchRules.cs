// SPDX-License-Identifier: BSD-2-Clause
// Facts about AArch64 for the rules about the kernel's state: the objects of its capabilities, which are derived from which,
// the registers of a thread that only the kernel sets, the kernel's devices.
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The architecture as the rules see it.</summary>
internal static partial class ArchRules
{
    /// <summary>The kernel's devices that user level must not reach: first and last physical address, and a name.</summary>
    public static IReadOnlyList<(Word Start, Word Last, string What)> KernelDevices { get; } =
    [
        (Platform.GicDistributor, Platform.GicDistributor + Kernel.KernelDevices.GicDistributorSize - 1, "the interrupt controller"),
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
    public static Word? Number(Cap cap) => cap.Tag == ArchCapTag.SgiSignal ? SgiSignalCap.From(cap).Irq : null;

    /// <summary>Whether it names an address space.</summary>
    public static bool IsSpace(Cap cap) => cap.Tag == ArchCapTag.VSpace;

    /// <summary>Whether it names an address space that has an ASID.</summary>
    public static bool IsAssignedSpace(Cap cap) => IsSpace(cap) && VSpaceCap.From(cap).IsMapped;

    /// <summary>The control capability of which one is made that names no memory, or memory and a control capability; null for none.</summary>
    public static CapTag? MadeBy(Cap cap) => cap.Tag switch
    {
        ArchCapTag.SgiSignal => CapTag.IrqControl,
        ArchCapTag.AsidPool => ArchCapTag.AsidControl,
        _ => null,
    };

    /// <summary>The space and its ASID that a capability names; null if it names none that has an ASID.</summary>
    public static (Word Asid, Word Root)? Space(Cap cap) => IsAssignedSpace(cap)
        ? (VSpaceCap.From(cap).MappedAsid, VSpaceCap.From(cap).Object.Address)
        : null;

    /// <summary>The ASID of the address space that the processor uses; <see cref="Asid.None"/> for none.</summary>
    public static Word ActiveAsid(KernelView view, Dictionary<Word, Word> roots) => view.Machine.Board.Mmu.Asid;

    /// <summary>Where an entry leads to.</summary>
    public static Word Address(Pte entry) => entry.Address;

    /// <summary>What user level may do through an entry that maps memory.</summary>
    public static VmRights Rights(Pte entry) => entry.Permission switch
    {
        AccessPermission.ReadWrite => VmRights.ReadWrite,
        AccessPermission.ReadOnly => VmRights.ReadOnly,
        _ => VmRights.None,
    };

    /// <summary>How many entries of a top-level table are user level's.</summary>
    public const int UserEntries = 512;

    /// <summary>What is wrong with the kernel's part of a top-level table; null if nothing.</summary>
    public static string? FindWrongKernelPart(KernelView view, Word root) => null;

    /// <summary>What is wrong with an entry that maps memory, whatever capabilities say; null if nothing.</summary>
    public static string? FindWrongLeaf(Pte entry) =>
        entry.NotGlobal && entry.PrivilegedExecuteNever ? null : "mapped for the kernel, too";

    /// <summary>What is wrong with registers that only the kernel sets; null if nothing.</summary>
    public static string? FindWrongRegister(Ptr<Tcb> thread)
    {
        Word spsr = Context.Get(thread, RegisterIndex.SpsrEl1);
        return (spsr & 0x0fff_ffff) == Context.UserSpsr ? null : $"its processor state 0x{spsr:x} is no user state";
    }
}
