// SPDX-License-Identifier: BSD-2-Clause
// Deliberate faults in the kernel's code for RISC-V.
using System.Collections.Generic;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Faults of one architecture.</summary>
internal static class ArchMutants
{
    private const string Tables = "arch/riscv/PageTable.cs";
    private const string Spaces = "arch/riscv/VSpace.cs";
    private const string Tlb = "arch/riscv/Tlb.cs";
    private const string Irqs = "arch/riscv/ArchIrq.cs";
    private const string Floats = "arch/riscv/Fpu.cs";
    private const string Caps = "arch/riscv/ArchCaps.cs";
    private const string Frames = "arch/riscv/FrameInvocation.cs";
    private const string Plic = "drivers/irq/plic/IrqController.cs";

    /// <summary>Whether the list of faults has those of the portable kernel, too.</summary>
    public const bool WithPortable = false;

    public static IReadOnlyList<Mutant> All { get; } =
    [
        new(Tables, "entry.CanWrite = rights == VmRights.ReadWrite;", "entry.CanWrite = true;", "a read-only page may be written"),
        new(Tables, "entry.CanExecute = !attributes.ExecuteNever;", "entry.CanExecute = true;", "every page may be executed"),
        new(Tables, "            entry.IsUser = true;", "", "user level cannot use its pages"),
        new(Tables, "            entry.IsDirty = true;", "", "pages cannot be written before somebody marks them"),
        new(Tables, "if (rights != VmRights.None)", "if (rights == VmRights.None)", "pages have no entry, those without rights have one"),
        new(Tables, "entry.CanExecute = !isDevice;", "entry.CanExecute = isDevice;", "the kernel executes its devices"),
        new(Spaces, "Tlb.InvalidatePage(asid, address);", "", "a page that is mapped again is not forgotten"),
        new(Spaces, "        Tlb.InvalidateAsid(asid);", "", "that a table was missing is not forgotten"),
        new(Spaces, "root[i] = KernelTables.Root[i];", "", "an address space has no kernel"),
        new(Spaces, "Argument0 = Machine.ReadFaultAddress(),", "Argument0 = 0,", "a page fault has no address"),
        new(Spaces, "isFetch ? InstructionAccessFault : isLoad", "isLoad", "a fetch is taken for a store"),
        new(Spaces, "Argument2 = isFetch ? 1UL : 0,", "Argument2 = 0,", "a fetch is taken for an access to data"),
        new(Tlb, "Machine.WriteTranslation(table | (asid << AsidShift));", "Machine.WriteTranslation(table);", "all address spaces have ASID 0"),
        new(Tlb, "Machine.FenceAsid(s_hasAsids != 0 ? asid : 0);", "Machine.FenceAsid(0);", "another ASID is forgotten"),
        new(Tlb, "Machine.FencePage(address, s_hasAsids != 0 ? asid : 0);", "Machine.FencePage(0, asid);", "another page is forgotten"),
        new(Irqs, "s_active = IrqController.Claim();", "s_active = Timer;", "devices are taken for the timer"),
        new(Irqs, "irq != 0 && irq <= Platform.MaxIrq", "irq == 0", "interrupts are never masked"),
        new(Irqs, "        s_active = 0;", "", "an interrupt stays the active one"),
        new(Irqs, "if (IrqTable.IsActive(irq))", "if (irq == 0)", "an interrupt has two handlers"),
        new(Irqs, "irq == 0 || irq > Timer", "irq > Timer", "there is an interrupt 0"),
        new(Floats, "(thread.Ref.Flags & DisabledFlag) == 0 && s_owner != thread", "s_owner == thread", "floating point registers are not switched"),
        new(Floats, "mayUse ? status | On : status", "status", "nobody may use the FPU any more"),
        new(Caps, "if (VSpace.IsRoot(table))", "if (!VSpace.IsRoot(table))", "a table below the top takes the address space along"),
        new(Frames, "return found.Slot.Ref.IsValid ? SyscallErrors.DeleteFirst() : Status.Ok;", "return Status.Ok;", "a page takes the place of another"),
        new(Plic, "SetClaimed(irq, true);", "", "a claimed interrupt is masked too early"),
        new(Plic, "else if (!IsClaimed(irq))", "else if (IsClaimed(irq))", "an interrupt without a receiver is not masked"),
        new(Plic, "                Complete(irq);", "", "an interrupt is never completed"),
    ];
}
