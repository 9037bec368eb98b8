// SPDX-License-Identifier: BSD-2-Clause
// Steps that only x86 has (I/O ports, messages of devices as interrupts), and what its exceptions report.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    // Ports of devices, and those whose bits are next to each other or far apart in the table of ports.
    private static readonly Word[] s_ports = [0, 0x3f, 0x40, 0x61, 0x70, 0x80, 0x3f8, 0x3ff, 0xcf8, 0xcfb, 0xffff];

    /// <summary>Lines that devices drive: pins of the I/O APIC, and devices that send messages.</summary>
    private static readonly Word[] s_usualLines = [16, 17, 20, 39, 50, 51];

    // There is no invocation for caches: I/O ports instead.
    private Step Flush()
    {
        Found ports = _caps.Of(ArchCapTag.IoPort);
        if (_chance.OneIn(3) || ports.Slot.IsNull || ports.Cap.Tag != ArchCapTag.IoPort)
        {
            Operand slot = _caps.Empty();
            Word from = Port();
            Word to = _chance.OneIn(6) ? Port() : from + _chance.Below(_chance.OneIn(2) ? 8u : 300u);
            return Invoke(
                Address(_caps.Of(ArchCapTag.IoPortControl)), InvocationLabel.X86IOPortControlIssue, [slot.Root], from, to, slot.Index, slot.Depth);
        }

        (Word first, Word last) = (IoPortCap.From(ports.Cap).First, IoPortCap.From(ports.Cap).Last);
        Word port = _chance.OneIn(4) ? Port() : _chance.OneIn(3) ? last - _chance.Below(4) : first + _chance.Below((uint)(last - first) + 1);
        InvocationLabel label = _chance.Of(
            InvocationLabel.X86IOPortIn8, InvocationLabel.X86IOPortIn16, InvocationLabel.X86IOPortIn32,
            InvocationLabel.X86IOPortOut8, InvocationLabel.X86IOPortOut16, InvocationLabel.X86IOPortOut32);
        return Invoke(ports.Address, label, [], port, _chance.Next());
    }

    private Word Port() => _chance.OneIn(2) ? _chance.Of(s_ports) : _chance.Below(0x10400);

    // Vector of an exception that is no page fault, and above it the error code, if it has one.
    private Word Syndrome() => _chance.OneIn(3)
        ? 13 | (_chance.Below(0x400) << 32)
        : _chance.Of<Word>(0, 1, 3, 4, 5, 6, 7, 16, 17, 19);

    // A kind of capability that signals something without being an interrupt handler.
    private const CapTag ArchSignalTag = CapTag.Notification;

    // Interrupts that only the architecture has: messages of devices, and pins with any vector.
    private Step ArchIrqControl(Word control, Operand slot) => _chance.OneIn(2)
        ? Invoke(
            control, InvocationLabel.X86IRQIssueIRQHandlerMSI, [slot.Root], slot.Index, slot.Depth, Rarely(256), Rarely(32), Rarely(8), 0, Vector())
        : Invoke(
            control, InvocationLabel.X86IRQIssueIRQHandlerIOAPIC, [slot.Root],
            slot.Index, slot.Depth, Rarely(1), _chance.Below(26), Bit(), Bit(), Vector());

    // Trigger mode or polarity.
    private Word Bit() => _chance.OneIn(8) ? 2 : _chance.Below(2);

    private Word Vector() => _chance.OneIn(8) ? _chance.Below(120) : IrqNumber() - ArchIrq.FirstUser;

    // Nearly always 0, sometimes a value around the first that is not allowed.
    private Word Rarely(Word limit) => _chance.OneIn(10) ? limit - 1 + _chance.Below(2) : 0;
}
