// SPDX-License-Identifier: BSD-2-Clause
// User-level C# that runs as one thread of the simulated machine: a .NET thread that moves only when the machine says so,
// and stops wherever the hardware would enter the kernel.
using System;
using System.Threading;
using Sel4Gen.Simulator;

namespace Sel4Gen.UserLevel.Tests;

/// <summary>Why a user thread stopped.</summary>
internal enum Stop
{
    SystemCall,
    PageFault,
    Preempted,
    ThreadWordChanged,
    Ended,
}

/// <summary>Thrown inside a user thread that was started anew while it waited: it unwinds and is gone.</summary>
internal sealed class AbandonedException : Exception;

/// <summary>One user-level thread.</summary>
internal sealed class UserThread : HostMemory
{
    private const int AccessesPerTick = 5000;
    private const int PageSize = 4096;
    private const uint AlignmentFault = 0x21;

    // ESR_EL1.WnR: the fault is a write's.
    private const uint WriteNotRead = 1 << 6;

    private readonly SimulatedBoard _board;
    private readonly SemaphoreSlim _go = new(0);
    private readonly SemaphoreSlim _stopped = new(0);
    private readonly Thread _thread;
    private bool _isAbandoned;
    private int _accesses;

    /// <summary>Makes a thread that will run <paramref name="body"/>.</summary>
    public UserThread(SimulatedBoard board, Action<UserThread> body)
    {
        _board = board;
        _thread = new Thread(() => Run(body), 16 * 1024 * 1024) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Why it stopped last.</summary>
    public Stop Reason { get; private set; }

    /// <summary>What it threw, if it did.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Registers x0 to x7 at a system call, and after it.</summary>
    public Word[] Registers { get; } = new Word[8];

    /// <summary>TPIDR_EL0.</summary>
    public Word ThreadWord { get; set; }

    /// <summary>The address of a page fault, and its status code.</summary>
    public (Word Address, uint Status) Fault { get; private set; }

    /// <summary>The program counter that stands for where it stopped.</summary>
    public Word ProgramCounter { get; set; }

    /// <summary>Lets it run until it stops. Called by the machine's thread.</summary>
    public void Continue()
    {
        _go.Release();
        _stopped.Wait();
    }

    /// <summary>It will never run again.</summary>
    public void Abandon()
    {
        _isAbandoned = true;
        _go.Release();
        _thread.Join();
    }

    /// <summary>The thread makes a system call with <see cref="Registers"/>.</summary>
    public void MakeSystemCall() => StopFor(Stop.SystemCall);

    /// <summary>The thread writes TPIDR_EL0.</summary>
    public void ChangeThreadWord(Word value)
    {
        ThreadWord = value;
        StopFor(Stop.ThreadWordChanged);
    }

    /// <inheritdoc/>
    public override ref byte Resolve(Word address, Word size) => ref At(address, (int)size, UserAccess.Read)[0];

    /// <inheritdoc/>
    public override ulong ReadDevice(Word address, int size) => size switch
    {
        1 => At(address, size, UserAccess.Read)[0],
        4 => BitConverter.ToUInt32(At(address, size, UserAccess.Read)),
        _ => BitConverter.ToUInt64(At(address, size, UserAccess.Read)),
    };

    /// <inheritdoc/>
    public override void WriteDevice(Word address, int size, ulong value) =>
        BitConverter.GetBytes(value).AsSpan(0, size).CopyTo(At(address, size, UserAccess.Write));

    /// <inheritdoc/>
    public override Word AddressOf(ref byte place) => throw new NotSupportedException("no root task needs this yet");

    /// <inheritdoc/>
    public override Word Reserve(Word size, Word alignment) => throw new NotSupportedException("no root task needs this yet");

    /// <summary>The bytes at a virtual address. The thread stops for a page fault as often as it takes.</summary>
    public Span<byte> At(Word address, int size, UserAccess access)
    {
        if (++_accesses % AccessesPerTick == 0)
        {
            StopFor(Stop.Preempted);
        }

        while (true)
        {
            // No structure of a sane program crosses a page here: what does is a wild pointer.
            bool isWild = (address % PageSize) + (Word)size > PageSize;
            Translation result = isWild ? new Translation(AlignmentFault, 0, false) : _board.Mmu.Translate(address, access);
            if (result.Succeeded)
            {
                return result.IsStale
                    ? throw new InvalidOperationException($"the TLB's translation of 0x{address:x} is stale")
                    : _board.Physical(result.PhysicalAddress, size);
            }

            Fault = (address, result.Fault | (access == UserAccess.Write ? WriteNotRead : 0));
            StopFor(Stop.PageFault);
        }
    }

    private void StopFor(Stop reason)
    {
        Reason = reason;
        _stopped.Release();
        _go.Wait();
        if (_isAbandoned)
        {
            throw new AbandonedException();
        }
    }

    private void Run(Action<UserThread> body)
    {
        _go.Wait();
        try
        {
            if (_isAbandoned)
            {
                return;
            }

            Host.Memory = this;
            body(this);
        }
        catch (AbandonedException)
        {
            return;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            Failure = e;
        }

        Reason = Stop.Ended;
        _stopped.Release();
    }
}
