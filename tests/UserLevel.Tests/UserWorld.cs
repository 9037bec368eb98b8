// SPDX-License-Identifier: BSD-2-Clause
// Runs a user-level program on the simulated machine: gives the processor to the thread that the kernel chose, and enters
// the kernel where that thread stops.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.UserLevel.Tests;

/// <summary>A program's two ways in, and how its system calls reach the simulated machine.</summary>
/// <param name="Main">The first thread; its argument is the address of the boot information.</param>
/// <param name="ThreadMain">Every other thread; its argument is its role.</param>
/// <param name="Attach">Makes the calling .NET thread's externs reach this user thread.</param>
internal sealed record UserProgram(Action<Word> Main, Action<Word> ThreadMain, Action<UserThread> Attach);

/// <summary>The machine with user level on it.</summary>
internal sealed class UserWorld : IDisposable
{
    /// <summary>What ThreadEntry() gives: where new threads start.</summary>
    public const Word ThreadEntry = KernelMachine.ImageAddress + 0x100;

    private const Word FirstStopAddress = KernelMachine.ImageAddress + 0x1000;
    private const Word StopDistance = 8;
    private const uint TranslationFaultLevel3 = 7;
    private const int MaxIdleTicks = 10_000;

    private readonly UserProgram _program;
    private readonly Dictionary<Word, UserThread> _threads = [];
    private Word _nextStop = FirstStopAddress;

    /// <summary>Boots the machine, or takes over one that was booted.</summary>
    public UserWorld(UserProgram program, KernelMachine? machine = null)
    {
        _program = program;
        Machine = machine ?? new KernelMachine();
    }

    /// <summary>The machine.</summary>
    public KernelMachine Machine { get; }

    /// <summary>Entries into the kernel so far.</summary>
    public long Entries { get; private set; }

    /// <summary>Runs until the program switches the machine off.</summary>
    public void RunUntilHalt(long maxEntries)
    {
        int idle = 0;
        try
        {
            while (true)
            {
                if (Entries++ > maxEntries)
                {
                    throw new InvalidOperationException($"still running after {maxEntries} kernel entries");
                }

                idle = Machine.IsIdle ? idle + 1 : 0;
                if (idle > MaxIdleTicks)
                {
                    throw new InvalidOperationException("nobody runs any more");
                }

                Step();
            }
        }
        catch (MachineHaltedException)
        {
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (UserThread thread in _threads.Values)
        {
            thread.Abandon();
        }

        Machine.Dispose();
    }

    private void Step()
    {
        if (Machine.IsIdle)
        {
            Machine.Tick();
            return;
        }

        if (Machine.IsInterruptPending)
        {
            Machine.EnterInterrupt();
            return;
        }

        Word pc = Machine[RegisterIndex.NextIp];
        UserThread? thread = ThreadAt(pc);
        if (thread is null && (pc < KernelMachine.ImageAddress || pc >= _nextStop))
        {
            Instructions.Step(Machine);
        }
        else if (thread is null)
        {
            Machine.EnterVmFault(pc, isFetch: true, TranslationFaultLevel3);
        }
        else if (pc == thread.ProgramCounter && thread.Reason == Stop.SystemCall)
        {
            Machine.EnterSyscall(Machine[RegisterIndex.X7]);
        }
        else
        {
            Run(thread);
        }
    }

    /// <summary>The thread that stopped at this address, or a new one if a thread starts there, or null.</summary>
    private UserThread? ThreadAt(Word pc)
    {
        Word tcb = Machine.Current.Address;
        bool exists = _threads.TryGetValue(tcb, out UserThread? thread);
        if (pc is KernelMachine.ImageAddress or ThreadEntry)
        {
            thread?.Abandon();
            Action<Word> body = pc == ThreadEntry ? _program.ThreadMain : _program.Main;
            Word argument = Machine[RegisterIndex.X0];
            thread = new UserThread(Machine.Board, t =>
            {
                _program.Attach(t);
                body(argument);
            });
            _threads[tcb] = thread;
            return thread;
        }

        return exists && (pc == thread!.ProgramCounter || pc == thread.ProgramCounter + 4) ? thread : null;
    }

    private void Run(UserThread thread)
    {
        for (uint i = 0; i < thread.Registers.Length; i++)
        {
            thread.Registers[i] = Machine[i];
        }

        thread.ThreadWord = Machine[Arch.TlsBase];
        thread.Continue();
        thread.ProgramCounter = _nextStop;
        _nextStop += StopDistance;
        Machine[RegisterIndex.NextIp] = thread.ProgramCounter;
        switch (thread.Reason)
        {
            case Stop.SystemCall:
                for (uint i = 0; i < thread.Registers.Length; i++)
                {
                    Machine[i] = thread.Registers[i];
                }

                Machine.EnterSyscall(thread.Registers[7]);
                break;
            case Stop.PageFault:
                Machine.EnterVmFault(thread.Fault.Address, isFetch: false, thread.Fault.Status);
                break;
            case Stop.Preempted:
                Machine.Tick();
                break;
            case Stop.ThreadWordChanged:
                Machine[Arch.TlsBase] = thread.ThreadWord;
                break;
            default:
                throw new InvalidOperationException("a user thread's code came to its end", thread.Failure);
        }
    }
}
