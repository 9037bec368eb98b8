// SPDX-License-Identifier: BSD-2-Clause
// Steps that only RISC-V has, and what its exceptions report.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    /// <summary>Lines that devices drive.</summary>
    private static readonly Word[] s_usualLines = [32, 33, 34, 35, 36, 37];

    // There is no invocation for caches: a frame's or a table's with a label that neither has.
    private Step Flush() => Invoke(
        Address(_caps.Of(_chance.Of(ArchCapTag.Frame, ArchCapTag.PageTable))), (InvocationLabel)_chance.Below(64), [],
        _chance.Below(4200), _chance.Below(4200));

    // scause of an exception that is neither a system call nor an access to memory.
    private Word Syndrome() => _chance.OneIn(4) ? 24 + _chance.Below(40) : _chance.Of<Word>(0, 2, 3, 4, 6);

    // A kind of capability that signals something without being an interrupt handler.
    private const CapTag ArchSignalTag = CapTag.Notification;

    // Control of interrupts that only the architecture has: none.
    private Step ArchIrqControl(Word control, Operand slot) => Invoke(
        control, (InvocationLabel)_chance.Below(64), [slot.Root], IrqNumber(), slot.Index, slot.Depth);
}
