// SPDX-License-Identifier: BSD-2-Clause
// Executes the steps of a trace on a machine.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

/// <summary>Plays steps.</summary>
internal static class Player
{
    private const int BufferWords = 128;

    /// <summary>Carries out a step.</summary>
    /// <returns>Whether the kernel was entered.</returns>
    public static bool Play(KernelMachine machine, Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Raise:
                machine.Board.Interrupts.SetLine((uint)step.Value, true);
                return false;
            case StepKind.Lower:
                machine.Board.Interrupts.SetLine((uint)step.Value, false);
                return false;
            case StepKind.Interrupt:
                machine.EnterInterrupt();
                return true;
            case StepKind.Wait:
                machine.Board.Advance(step.Value);
                return false;
            case StepKind.Tick:
                machine.Tick();
                return true;
            default:
                // Everything else is done by a thread, and the idle thread does nothing.
                return !machine.IsIdle && PlayThread(machine, step);
        }
    }

    private static bool PlayThread(KernelMachine machine, Step step)
    {
        switch (step.Kind)
        {
            case StepKind.Syscall:
                WriteMessage(machine, step);
                machine.EnterSyscall(unchecked((Word)step.Number));
                return true;
            case StepKind.Repeat:
                machine.EnterSyscall(machine[KernelMachine.NumberRegister]);
                return true;
            case StepKind.DataFault:
                machine.EnterVmFault(step.Value, false, (uint)step.Status & KernelMachine.FaultStatusMask);
                return true;
            case StepKind.FetchFault:
                machine.EnterVmFault(step.Value, true, (uint)step.Status & KernelMachine.FaultStatusMask);
                return true;
            case StepKind.Exception:
                machine.EnterUserException(step.Value);
                return true;
            case StepKind.Register:
                machine[(uint)step.Number % RegisterIndex.Count] = step.Value;
                return false;
            default:
                return Access(machine, step);
        }
    }

    private static void WriteMessage(KernelMachine machine, Step step)
    {
        for (int i = 0; i < step.Registers.Length && i < KernelMachine.StepRegisters; i++)
        {
            machine[KernelMachine.StepRegister((uint)i)] = step.Registers[i];
        }

        if (step.Buffer.Length == 0)
        {
            return;
        }

        Ptr<Word> buffer = machine.IpcBuffer.Cast<Word>();
        if (buffer.IsNull)
        {
            return;
        }

        foreach ((int index, Word value) in step.Buffer)
        {
            buffer[(Word)(index & (BufferWords - 1))] = value;
        }
    }

    private static bool Access(KernelMachine machine, Step step)
    {
        UserAccess access = step.Kind switch
        {
            StepKind.Read => UserAccess.Read,
            StepKind.Write => UserAccess.Write,
            _ => UserAccess.Execute,
        };
        Translation result = machine.Translate(step.Value, access);
        if (result.IsStale)
        {
            throw new InvariantException($"the TLB's translation of 0x{step.Value:x} is stale");
        }

        if (result.Succeeded)
        {
            return false;
        }

        machine.EnterVmFault(step.Value, access == UserAccess.Execute, result.Fault);
        return true;
    }
}
