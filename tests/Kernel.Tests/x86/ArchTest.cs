// SPDX-License-Identifier: BSD-2-Clause
// What tests of the kernel's logic have to know about x86-64.
using System.Collections.Generic;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

/// <summary>The architecture as tests see it.</summary>
internal static class ArchTest
{
    private const Word TemporarySlot = 2990;

    /// <summary>The register that says in which mode a thread runs.</summary>
    public const uint StatusRegister = RegisterIndex.Rflags;

    /// <summary>How many tables are between the top-level one and a page.</summary>
    public const int TablesAboveAPage = 3;

    /// <summary>The kind of capability that names the top of an address space.</summary>
    public const CapTag SpaceTag = ArchCapTag.VSpace;

    /// <summary>The number of a capability to an address space, as seL4_DebugCapIdentify gives it.</summary>
    public const int SpaceKind = 9;

    /// <summary>The third of the registers that TCB_WriteRegisters writes, the flags, and what is read of it.</summary>
    public const Word ThirdRegisterWritten = 0x3003;
    public const Word ThirdRegisterRead = 0x203;

    /// <summary>How often the timer counts in a millisecond.</summary>
    public const ulong TicksPerMillisecond = SimulatedBoard.TicksPerMillisecond;

    /// <summary>The first of the interrupts of devices that tests use.</summary>
    public const Word DeviceIrq = 20;

    /// <summary>
    /// An interrupt for which there is no handler is not masked: as if a device had raised it between the deletion of its handler and now.
    /// </summary>
    public static void LetThrough(KernelMachine machine, Word irq)
    {
        (InvocationLabel label, Word[] words) = ArchApi.HandlerFor(irq, TemporarySlot, Config.WordBits);
        machine.Call((Word)InitialSlot.IrqControl, (Word)label, [(Word)InitialSlot.InitThreadCNode], words);
        machine.Call((Word)InitialSlot.InitThreadCNode, (Word)InvocationLabel.CNodeDelete, [], TemporarySlot, Config.WordBits);
        Arch.MaskIrq(false, irq);
    }

    /// <summary>What vectors handlers exist for, and the highest line that can interrupt.</summary>
    public const Word LowestIrq = X86Vectors.VECTOR_MIN;
    public const Word HighestIrq = ArchIrq.LastVector;
    public const Word HighestLine = ApicInterrupts.FirstPinLine + IoApic.Pins - 1;

    /// <summary>What seL4_DebugSnapshot calls tables.</summary>
    public const string TopLevelTableLine = "_pd = pml4\n";
    public const string LowerTableLine = "\npt_0x";

    /// <summary>Invocations that only this architecture has: the words and capabilities that they need.</summary>
    public static IReadOnlyList<(CapTag Tag, InvocationLabel Label, int Words, int Caps)> Invocations { get; } =
    [(CapTag.IrqControl, InvocationLabel.X86IRQIssueIRQHandlerMSI, 7, 1)];

    /// <summary>
    /// Kinds of capabilities that only this architecture has and on which a label names the operation: from what they are issued, and with which words.
    /// </summary>
    public static IReadOnlyList<(string Kind, InitialSlot Control, InvocationLabel Issue, Word[] Words)> Invocable { get; } =
    [("IOPort", InitialSlot.IoPortControl, InvocationLabel.X86IOPortControlIssue, [0x3f8, 0x3ff])];

    /// <summary>Lets an entry lead somewhere else.</summary>
    public static void SetAddress(ref Pte entry, Word address) => entry.Page = address >> PageTable.PageBits;
}
