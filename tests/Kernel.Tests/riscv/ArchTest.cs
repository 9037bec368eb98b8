// SPDX-License-Identifier: BSD-2-Clause
// What tests of the kernel's logic have to know about RISC-V.
using System.Collections.Generic;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

/// <summary>The architecture as tests see it.</summary>
internal static class ArchTest
{
    /// <summary>The register that says in which mode a thread runs.</summary>
    public const uint StatusRegister = RegisterIndex.Sstatus;

    /// <summary>How many tables are between the top-level one and a page.</summary>
    public const int TablesAboveAPage = 2;

    /// <summary>The kind of capability that names the top of an address space.</summary>
    public const CapTag SpaceTag = ArchCapTag.PageTable;

    /// <summary>The number of a capability to an address space, as seL4_DebugCapIdentify gives it.</summary>
    public const int SpaceKind = 3;

    /// <summary>The third of the registers that TCB_WriteRegisters writes, and what is read of it.</summary>
    public const Word ThirdRegisterWritten = 0xf000_0000;
    public const Word ThirdRegisterRead = 0xf000_0000;

    /// <summary>How often the timer counts in a millisecond.</summary>
    public const ulong TicksPerMillisecond = Platform.TimerFrequency / 1000;

    /// <summary>The first of the interrupts of devices that tests use.</summary>
    public const Word DeviceIrq = 40;

    /// <summary>An interrupt for which there is no handler is not masked.</summary>
    public static void LetThrough(KernelMachine machine, Word irq) => Arch.MaskIrq(false, irq);

    /// <summary>What interrupts handlers exist for, and the highest line that can interrupt.</summary>
    public const Word LowestIrq = 1;
    public const Word HighestIrq = Arch.MaxIrq;
    public const Word HighestLine = Platform.MaxIrq;

    /// <summary>What seL4_DebugSnapshot calls tables.</summary>
    public const string TopLevelTableLine = "_pd = pt\n";
    public const string LowerTableLine = "\npt_0x";

    /// <summary>Invocations that only this architecture has: the words and capabilities that they need.</summary>
    public static IReadOnlyList<(CapTag Tag, InvocationLabel Label, int Words, int Caps)> Invocations { get; } =
    [(CapTag.IrqControl, InvocationLabel.RISCVIRQIssueIRQHandlerTrigger, 4, 1)];

    /// <summary>
    /// Kinds of capabilities that only this architecture has and on which a label names the operation: from what they are issued, and with which words.
    /// </summary>
    public static IReadOnlyList<(string Kind, InitialSlot Control, InvocationLabel Issue, Word[] Words)> Invocable { get; } = [];

    /// <summary>Lets an entry lead somewhere else.</summary>
    public static void SetAddress(ref Pte entry, Word address) => entry.Page = address >> PageTable.PageBits;
}
