// SPDX-License-Identifier: BSD-2-Clause
// Translates the steps of a trace to the actions of threads on the target.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Guest;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

internal sealed partial class TargetRecorder
{
    private const int BufferCaps = 122;

    private const int CallNumber = (int)Syscall.Call;

    private GeneratorHome Home => new(
        CNodeCap.From(CSpace.ThreadSlot(_machine.Current, TcbSlot.CSpace).Ref.Cap).Object.Address, TargetStage.FirstFree);

    // A line that will be raised just before the next system call.
    private (Word Address, Word Value)? _held;

    private GuestAction? Translate(Step step)
    {
        (Word Address, Word Value)? held = _held;
        _held = null;
        switch (step.Kind)
        {
            case StepKind.Syscall:
                return SyscallAction(step, held, VisibleBuffer(UserAccess.Write));
            case StepKind.DataFault or StepKind.Read:
                return At(Site.Load, Playable(step.Value, UserAccess.Read));
            case StepKind.Write:
                return At(Site.Store, Playable(step.Value, UserAccess.Write));
            case StepKind.Fetch:
                return At(Site.Jump, step.Value & ~(InstructionAlignment - 1));
            case StepKind.FetchFault:
                return At(Site.Jump, step.Value);
            case StepKind.Exception:
                return At(ExceptionSite(step.Value), 0);
            case StepKind.Raise or StepKind.Lower:
                GuestAction line = LineAction(step.Value, step.Kind == StepKind.Raise);
                if (_hasTicks || step.Kind == StepKind.Lower)
                {
                    return line;
                }

                _held = (line.Registers[0].Value, line.Registers[1].Value);
                return null;
            case StepKind.Tick when _hasTicks && TargetArch.HasWait:
                return new GuestAction(Site.Wait, [], []);
            default:
                // Again what the processor does by itself, or time without an interrupt, or a register that each step sets.
                return null;
        }
    }

    // An access that succeeds has to be within a word, one that faults may be anywhere.
    private Word Playable(Word address, UserAccess access) =>
        _machine.Translate(address, access).Succeeded ? address & ~7UL : address;

    private static GuestAction At(Site site, Word address) => new(site, [((int)GuestFrame.Argument, address)], []);

    private static GuestAction LineAction(Word line, bool isRaised)
    {
        (Word address, Word value) = TargetArch.Line(line, isRaised);
        return DeviceAction(address, value);
    }

    /// <summary>What a thread does to write a register of a device.</summary>
    public static GuestAction DeviceAction(Word address, Word value) =>
        new(Site.Device, [((int)KernelMachine.StepRegister(0), address), ((int)KernelMachine.StepRegister(1), value)], []);

    /// <summary>What a thread does to make a system call.</summary>
    /// <param name="held">A register of a device, and what is written to it just before; null for none.</param>
    /// <param name="writable">Where the thread can write to its IPC buffer; null where it cannot.</param>
    public static GuestAction SyscallAction(Step step, (Word Address, Word Value)? held, Word? writable)
    {
        List<(int, Word)> registers =
        [
            .. step.Registers.Take(KernelMachine.StepRegisters).Select((r, i) => ((int)KernelMachine.StepRegister((uint)i), r)),
            ((int)KernelMachine.NumberRegister, unchecked((Word)step.Number)),
        ];
        if (held is { } line)
        {
            registers.AddRange([((int)GuestFrame.Device, line.Address), ((int)GuestFrame.Device + 1, line.Value)]);
        }

        List<(Word, Word)> words = writable is { } buffer
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
                return Message(TargetStage.FirstHandler + chance.Below((Word)TargetArch.Lines.Length), InvocationLabel.IRQAckIRQ, [], []);
            case 2 or 3:
                return new Step(StepKind.Lower) { Value = chance.Of(TargetArch.Lines) };
            case 4:
                return new Step(StepKind.Raise) { Value = chance.Of(TargetArch.Lines) };
            case 5:
                return new Step(StepKind.Exception) { Value = AnyException(chance) };
            case 6:
                return new Step(StepKind.Write) { Value = GuestLayout.SledEnd + (chance.Below(8192) << 3) };
            default:
                return null;
        }
    }

    // Which system calls are made with an interrupt pending: those that may take long enough to be interrupted. Where another
    // kernel lets itself be interrupted is its own business; there it is messages, which are not.
    private bool IsInterrupted(Step step) => _isForeign ? step.Comment.Length == 0 && step.Kind == StepKind.Syscall : step.Comment is
        nameof(InvocationLabel.CNodeRevoke) or nameof(InvocationLabel.CNodeDelete) or nameof(InvocationLabel.UntypedRetype);

    /// <summary>A call of a capability, with the words and capabilities where a stub of libsel4 puts them.</summary>
    public static Step Message(Word cptr, InvocationLabel label, Word[] caps, Word[] words)
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
