// SPDX-License-Identifier: BSD-2-Clause
// Steps that only AArch64 has, and what its exceptions report.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    /// <summary>Lines that devices drive.</summary>
    private static readonly Word[] s_usualLines = [32, 33, 34, 35, 36, 37];

    private Step Flush()
    {
        Word start = _chance.Below(4200);
        Word end = start + _chance.Below(300);
        if (_chance.OneIn(2))
        {
            return Invoke(
                Address(_caps.Where(c => c.Tag == ArchCapTag.Frame && FrameCap.From(c).MappedAsid != 0)),
                _chance.Of(
                    InvocationLabel.ARMPageClean_Data, InvocationLabel.ARMPageInvalidate_Data,
                    InvocationLabel.ARMPageCleanInvalidate_Data, InvocationLabel.ARMPageUnify_Instruction),
                [], start, end);
        }

        Word address = KnownAddress() ?? UserAddress(12);
        return Invoke(
            Address(SpaceRoot()),
            _chance.Of(
                InvocationLabel.ARMVSpaceClean_Data, InvocationLabel.ARMVSpaceInvalidate_Data,
                InvocationLabel.ARMVSpaceCleanInvalidate_Data, InvocationLabel.ARMVSpaceUnify_Instruction),
            [], address + start, address + end);
    }

    // ESR_EL1 with any exception class.
    private Word Syndrome() => _chance.Below(64) << 26;

    // A kind of capability that signals something without being a notification or an interrupt handler.
    private const CapTag ArchSignalTag = ArchCapTag.SgiSignal;

    // Control of interrupts that only the architecture has.
    private Step ArchIrqControl(Word control, Operand slot) => Invoke(
        control, InvocationLabel.ARMIRQIssueSGISignal, [slot.Root], _chance.Below(18), SgiTarget(), slot.Index, slot.Depth);

    // A core's number with a GICv2, its affinity with a GICv3: four fields of eight bits, of which the lowest selects a core of 16.
    private Word SgiTarget() => !_isBold || _chance.OneIn(2) ? _chance.Below(2) : _chance.Below(3) switch
    {
        0 => _chance.Below(20),
        1 => _chance.Below(20) | (_chance.Below(2) << (8 * (int)(1 + _chance.Below(4)))),
        _ => Edge(),
    };
}
