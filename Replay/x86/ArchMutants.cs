// SPDX-License-Identifier: BSD-2-Clause
// Deliberate faults in the kernel's code for x86.
using System.Collections.Generic;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Faults of one architecture.</summary>
internal static class ArchMutants
{
    private const string Tables = "arch/x86/PageTable.cs";
    private const string Spaces = "arch/x86/VSpace.cs";
    private const string Tlb = "arch/x86/Tlb.cs";
    private const string Ports = "arch/x86/IoPorts.cs";
    private const string PortCalls = "arch/x86/IoPortInvocation.cs";
    private const string Irqs = "arch/x86/ArchIrq.cs";
    private const string Registers = "arch/x86/Context.cs";
    private const string Floats = "arch/x86/Fpu.cs";
    private const string Switching = "arch/x86/ArchThread.cs";
    private const string Caps = "arch/x86/ArchCaps.cs";
    private const string TablePlaces = "arch/x86/PageTableInvocation.cs";
    private const string Apic = "drivers/irq/apic/IrqController.cs";

    /// <summary>Whether the list of faults has those of the portable kernel, too.</summary>
    public const bool WithPortable = false;

    public static IReadOnlyList<Mutant> All { get; } =
    [
        new(Tables, "entry.CanWrite = rights == VmRights.ReadWrite;", "entry.CanWrite = true;", "a read-only page may be written"),
        new(Tables, "entry.IsUser = rights != VmRights.None;", "entry.IsUser = true;", "a page without rights may be read"),
        new(Tables, "entry.WriteThrough = attributes.WriteThrough;", "", "write-through is forgotten"),
        new(Tables, "entry.CacheDisabled = attributes.CacheDisabled;", "", "an uncached page is cached"),
        new(Tables, "                entry.IsBlockOrAttribute = true;", "", "the attribute of a small page is forgotten"),
        new(Tables, "        entry.IsGlobal = true;", "", "the kernel's pages are forgotten with each switch"),
        new(Spaces, "Tlb.InvalidatePage(asid, address);", "", "a page that is mapped again is not forgotten"),
        new(Spaces, "root[i] = KernelTables.Root[i];", "", "an address space has no kernel"),
        new(Spaces, "Argument0 = Machine.ReadFaultAddress(),", "Argument0 = 0,", "a page fault has no address"),
        new(Spaces, "(faultType & FetchBit) != 0", "(faultType & FetchBit) == 0", "fetches are taken for accesses to data"),
        new(Tlb, "if (s_root != root)", "if (s_root == root)", "address spaces are not switched"),
        new(Tlb, "            s_root = root;\n            Machine", "            Machine", "which table is in use is forgotten"),
        new(Tlb, "Machine.WriteTranslation(Memory.ToPhysical(s_root));", "Machine.InvalidatePage(asid);", "an address space that lost a table is not forgotten"),
        new(Ports, "s_given[(int)(port / 64)] = s_given[(int)(port / 64)] | MaskOf(port, last);", "", "ports are given out again"),
        new(Ports, "s_given[(int)(port / 64)] & ~MaskOf(port, last)", "s_given[(int)(port / 64)]", "ports are never free again"),
        new(Ports, "            port = (port | LastOfWord) + 1;", "            port = last + 1;", "only the first word of a range is looked at"),
        new(PortCalls, "port + bytes - 1 > cap.Last", "port > cap.Last", "a wide access reaches behind the last port"),
        new(PortCalls, "if (last < first)", "if (last <= first)", "a single port is refused"),
        new(PortCalls, "if (!IoPorts.AreFree(first, last))", "if (first > last)", "ports that somebody has are given out"),
        new(PortCalls, "IoPorts.Take(first, last);", "IoPorts.Take(first, first);", "only the first port counts as given out"),
        new(Irqs, "if (IrqTable.IsActive(irq))", "if (irq == 0)", "a vector has two handlers"),
        new(Irqs, "IrqController.MaskPin(mask,", "IrqController.MaskPin(!mask,", "masking unmasks"),
        new(Irqs, "if (level > 1)", "if (level > 2)", "a trigger mode that does not exist"),
        new(Irqs, "vector - FirstVector <= Timer", "vector - FirstVector < Timer", "the timer's interrupt is nobody's"),
        new(Irqs, "level != 0, polarity != 0, irq", "polarity != 0, level != 0, irq", "trigger mode and polarity are exchanged"),
        new(Registers, "return (value & UserFlags) | FixedFlags;", "return value | FixedFlags;", "user level sets the kernel's flags"),
        new(Registers, "return top == 0 || top == 0x1ffff ? address : 0;", "return address;", "threads go on at addresses that are none"),
        new(Registers, "Machine.SetFsBase(fs);", "Machine.SetFsBase(gs);", "FS has the base of GS"),
        new(Floats, "else if (s_owner != thread || s_isOff != 0)", "else if (s_owner != thread)", "the FPU stays off"),
        new(Floats, "state[SseControlWord] = InitialSseControl;", "", "SSE raises exceptions at first"),
        new(Switching, "        Context.LoadBases(thread);", "", "segments keep the bases of another thread"),
        new(Caps, "IoPorts.Release(ports.First, ports.Last);", "", "deleting a capability does not free its ports"),
        new(TablePlaces, "found.BitsLeft > bits && !found.Slot", "found.BitsLeft < bits && !found.Slot", "a table is mapped where a greater one is missing"),
        new(Apic, "Mmio.Write32(EndOfInterrupt, 0);", "Mmio.Write32(TaskPriority, 0);", "interrupts are not ended"),
        new(Apic, "mask ? old | Masked : old & ~Masked", "mask ? old & ~Masked : old | Masked", "pins are masked when they should not be"),
        new(Apic, "(isLevel ? LevelTriggered : 0)", "(isLevel ? 0 : LevelTriggered)", "levels are taken for edges"),
    ];
}
