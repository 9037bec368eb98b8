// SPDX-License-Identifier: BSD-2-Clause
// From the steps of a trace to what threads do on the target, and the preparation of the target: it puts what the trace
// must not reach out of reach, and maps the devices whose interrupts the trace raises.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

internal sealed partial class TargetRecorder
{
    // PL011 (Arm DDI 0183): data, interrupt mask, transmit interrupt. It is raised since the loader printed something.
    private const Word UartPhysical = 0x0900_0000;
    private const Word UartMask = 0x38;
    private const Word UartTransmit = 1 << 5;

    // PL061 (Arm DDI 0190): level-sensitive, low active, so that pins without a driver ask for attention; interrupt mask.
    private const Word GpioPhysical = 0x0903_0000;
    private const Word GpioSense = 0x404;
    private const Word GpioMask = 0x410;
    private const Word ReadWrite = 3;
    private const Word ExecuteNever = 4;
    private const Word KeeperBits = 7;
    private const int BufferCaps = 122;

    // Slots behind the first empty one that stay in use.
    private const Word NotificationSlot = 40;
    private const Word HandlerSlot = 41;
    private const int CallNumber = (int)Syscall.Call;

    // A line that will be raised just before the next system call.
    private (Word Address, Word Value)? _held;

    private GuestAction? Translate(Step step)
    {
        (Word Address, Word Value)? held = _held;
        _held = null;
        switch (step.Kind)
        {
            case StepKind.Syscall:
                return SyscallAction(step, held);
            case StepKind.DataFault or StepKind.Read:
                return At(Site.Load, step.Value & ~7UL);
            case StepKind.Write:
                return At(Site.Store, step.Value & ~7UL);
            case StepKind.FetchFault or StepKind.Fetch:
                return At(Site.Jump, step.Value & ~3UL);
            case StepKind.Exception:
                return At((step.Value >> 26) % 2 == 0 ? Site.Undefined : Site.Break, 0);
            case StepKind.Raise or StepKind.Lower:
                GuestAction line = LineAction(step.Value, step.Kind == StepKind.Raise);
                if (_hasTicks || step.Kind == StepKind.Lower)
                {
                    return line;
                }

                _held = (line.Registers[0].Value, line.Registers[1].Value);
                return null;
            case StepKind.Tick when _hasTicks:
                return new GuestAction(Site.Wait, [], []);
            default:
                // Again what the processor does by itself, or time without an interrupt, or a register that each step sets.
                return null;
        }
    }

    private static GuestAction At(Site site, Word address) => new(site, [(0, address)], []);

    private static GuestAction LineAction(Word line, bool isRaised)
    {
        (Word address, Word value) = line % 2 == 0
            ? (GuestLayout.Gpio + GpioMask, 1UL)
            : (GuestLayout.Uart + UartMask, UartTransmit);
        if (line == GpioLine)
        {
            (address, value) = (GuestLayout.Gpio + GpioMask, 1);
        }

        return new GuestAction(Site.Device, [(0, address), (1, isRaised ? value : 0)], []);
    }

    private GuestAction SyscallAction(Step step, (Word Address, Word Value)? held)
    {
        List<(int, Word)> registers = [.. step.Registers.Take(7).Select((r, i) => (i, r)), (7, unchecked((Word)step.Number))];
        if (held is { } line)
        {
            registers.AddRange([(DeviceIndex, line.Address), (DeviceIndex + 1, line.Value)]);
        }

        List<(Word, Word)> words = VisibleBuffer(UserAccess.Write) is { } buffer
            ? [.. step.Buffer.Select(b => (buffer + (8 * ((Word)b.Index & (BufferWords - 1))), b.Value))]
            : [];
        return new GuestAction(held == null ? Site.Syscall : Site.PendingSyscall, registers, words);
    }

    // Steps between the generator's that make it more likely that interrupts and faults meet something.
    private Step? Extra(Chance chance)
    {
        switch (chance.Below(30))
        {
            case 0 or 1:
                return Message(_machine.BootInfo.Ref.Empty.Start + HandlerSlot + chance.Below(2), InvocationLabel.IRQAckIRQ, [], []);
            case 2 or 3:
                return new Step(StepKind.Lower) { Value = chance.Of(s_lines) };
            case 4:
                return new Step(StepKind.Raise) { Value = chance.Of(s_lines) };
            case 5:
                return new Step(StepKind.Exception) { Value = (Word)chance.Below(2) << 26 };
            case 6:
                return new Step(StepKind.Write) { Value = GuestLayout.SledEnd + (chance.Below(8192) << 3) };
            default:
                return null;
        }
    }

    // Whether a system call may take long enough to be interrupted.
    private static bool IsLong(Step step) => step.Comment is
        nameof(InvocationLabel.CNodeRevoke) or nameof(InvocationLabel.CNodeDelete) or nameof(InvocationLabel.UntypedRetype);

    // --- The preparation ---

    private void Prepare()
    {
        ref BootInfo info = ref _machine.BootInfo.Ref;
        Word free = info.Empty.Start;
        Word root = (Word)InitialSlot.InitThreadCNode;
        Word space = (Word)InitialSlot.InitThreadVSpace;
        Word keeper = free;
        Word thread = free + 1;
        Word memory = FindUntyped(u => u.IsDevice == 0 && u.SizeBits is >= 13 and <= 20);
        Word devices = FindUntyped(u => u.IsDevice != 0 && u.Paddr == UartPhysical);

        // A CNode that only a thread which never runs holds: what is moved there is out of reach.
        Invoke(memory, InvocationLabel.UntypedRetype, [root], (Word)ObjectType.CapTable, KeeperBits, 0, 0, keeper, 1);
        Invoke(memory, InvocationLabel.UntypedRetype, [root], (Word)ObjectType.Tcb, 0, 0, 0, thread, 1);
        Invoke(thread, InvocationLabel.TCBSetSpace, [keeper, space], 0, 0, 0);

        // The console's page, then two pieces of 64 KiB up to the pins' page.
        Invoke(devices, InvocationLabel.UntypedRetype, [root], ArchObjectType.SmallPage, 0, 0, 0, free + 2, 1);
        Invoke(devices, InvocationLabel.UntypedRetype, [root], (Word)ObjectType.Untyped, 16, 0, 0, free + 3, 2);
        Invoke(devices, InvocationLabel.UntypedRetype, [root], ArchObjectType.SmallPage, 0, 0, 0, free + 5, 1);
        Invoke(free + 2, InvocationLabel.ARMPageMap, [space], GuestLayout.Uart, ReadWrite, ExecuteNever);
        Invoke(free + 5, InvocationLabel.ARMPageMap, [space], GuestLayout.Gpio, ReadWrite, ExecuteNever);
        Act(new GuestAction(Site.Device, [(0, GuestLayout.Gpio + GpioSense), (1, 1)], []));
        Act(new GuestAction(Site.Device, [(0, GuestLayout.Gpio + GpioMask), (1, 0)], []));

        // Interrupts that somebody is told about.
        Invoke(memory, InvocationLabel.UntypedRetype, [root], (Word)ObjectType.Notification, 0, 0, 0, free + NotificationSlot, 1);
        for (Word i = 0; i < (Word)s_lines.Length; i++)
        {
            Invoke((Word)InitialSlot.IrqControl, InvocationLabel.IRQIssueIRQHandler, [root], s_lines[i], free + HandlerSlot + i, Config.WordBits);
            Invoke(free + HandlerSlot + i, InvocationLabel.IRQSetIRQHandler, [free + NotificationSlot]);
        }

        List<Word> hidden = [memory, devices, free + 2, free + 3, free + 4, free + 5];
        hidden.AddRange(Slots(info.UserImagePaging));
        hidden.AddRange(Slots(info.UserImageFrames).Where((_, i) => IsHidden(GuestLayout.Start + ((Word)i << 12))));
        hidden.AddRange([thread, keeper]);
        for (int i = 0; i < hidden.Count; i++)
        {
            Invoke(keeper, InvocationLabel.CNodeMove, [root], (Word)i, KeeperBits, hidden[i], Config.WordBits);
        }
    }

    private static bool IsHidden(Word address) => address < GuestLayout.SledEnd || address >= GuestLayout.SpareEnd;

    private static IEnumerable<Word> Slots(SlotRegion region)
    {
        for (Word slot = region.Start; slot < region.End; slot++)
        {
            yield return slot;
        }
    }

    private Word FindUntyped(System.Func<UntypedDesc, bool> passes)
    {
        ref BootInfo info = ref _machine.BootInfo.Ref;
        for (int i = 0; i < (int)(info.Untyped.End - info.Untyped.Start); i++)
        {
            if (passes(info.UntypedList[i]))
            {
                return info.Untyped.Start + (Word)i;
            }
        }

        throw new UnplayableException("there is no such untyped memory");
    }

    private void Invoke(Word cptr, InvocationLabel label, Word[] caps, params Word[] words)
    {
        Act(SyscallAction(Message(cptr, label, caps, words), null));
        if (_machine.ReadAnswer() is { Info.Label: not 0 } answer)
        {
            throw new UnplayableException($"{label} failed: {answer.Error}");
        }
    }

    private static Step Message(Word cptr, InvocationLabel label, Word[] caps, Word[] words)
    {
        MessageInfo info = MessageInfo.New(label: (Word)label, capsUnwrapped: 0, extraCaps: (Word)caps.Length, length: (Word)words.Length);
        int inRegisters = (int)Arch.MessageRegisterCount;
        return new Step(StepKind.Syscall)
        {
            Number = CallNumber,
            Registers = [cptr, info.W0, .. words.Take(inRegisters)],
            Buffer = [.. words.Skip(inRegisters).Select((w, i) => (1 + inRegisters + i, w)), .. caps.Select((c, i) => (BufferCaps + i, c))],
            Comment = label.ToString(),
        };
    }
}
