// SPDX-License-Identifier: BSD-2-Clause
// A booted kernel on a simulated board, as user level sees it: it has registers and memory, makes system calls, faults,
// and is interrupted. The kernel's own boot code ran, with a small made-up image as root task.
using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The answer to a system call, in the registers of the thread that made it.</summary>
/// <param name="Info">The message's tag; its label is an error code if a kernel object answered.</param>
/// <param name="Badge">The badge register.</param>
/// <param name="Words">The message words that travel in registers.</param>
public readonly record struct Answer(MessageInfo Info, Word Badge, Word[] Words)
{
    /// <summary>The label as an error code.</summary>
    public Error Error => (Error)Info.Label;
}

/// <summary>The kernel stopped the machine.</summary>
public sealed class MachineHaltedException() : Exception("the machine was halted");

/// <summary>A machine on which the kernel was booted.</summary>
public sealed partial class KernelMachine : IDisposable
{
    /// <summary>The root task's virtual address of its image, unless another one is asked for.</summary>
    public const Word ImageAddress = 0x400000;

    /// <summary>Boots the kernel on a new board.</summary>
    /// <param name="imagePages">Pages of the root task's image.</param>
    /// <param name="deviceTreeSize">Bytes of a device tree that the loader hands over; 0 for none.</param>
    public KernelMachine(Word imagePages = 4, Word deviceTreeSize = 0)
        : this(new SimulatedBoard(), imagePages, deviceTreeSize)
    {
    }

    /// <summary>Boots the kernel on a board.</summary>
    public KernelMachine(SimulatedBoard board, Word imagePages, Word deviceTreeSize)
        : this(board, imagePages, new byte[deviceTreeSize])
    {
    }

    /// <summary>Boots the kernel on a board; kernel, device tree and image lie where the boot loader puts them.</summary>
    /// <param name="board">The board.</param>
    /// <param name="imagePages">Pages of the root task's image.</param>
    /// <param name="deviceTree">The tree that the loader hands over; empty for none.</param>
    /// <param name="imageAddress">The root task's virtual address of its image; it starts there.</param>
    public KernelMachine(
        SimulatedBoard board, Word imagePages, ReadOnlySpan<byte> deviceTree, Word imageAddress = ImageAddress)
    {
        Board = board;
        board.Attach();
        KernelStatics.Reset();
        Word tree = Kernel.Memory.ToPhysical(SimulatedBoard.ImageAddress) + SimulatedBoard.ImageSize;
        if (!deviceTree.IsEmpty)
        {
            deviceTree.CopyTo(board.Physical(tree, deviceTree.Length));
        }

        Word image = Bits.RoundUp(tree + (Word)deviceTree.Length, Arch.PageBits);
        Word imageEnd = image + (imagePages << (int)Arch.PageBits);
        BootArguments = Boot(image, imageEnd, imageAddress, tree, (Word)deviceTree.Length);
    }

    /// <summary>What boot loader and firmware leave in memory is written to another machine's, which boots then.</summary>
    internal void PlaceBootData(SimulatedBoard board) => PlaceLoaderData(board);

    // Where there is something besides image and device tree.
    partial void PlaceLoaderData(SimulatedBoard board);

    /// <summary>What the boot loader handed over.</summary>
    public Word[] BootArguments { get; }

    /// <summary>Who is told about entries.</summary>
    public IEntryObserver? Observer { get; set; }

    /// <summary>The slot arrays that the last <see cref="KernelView"/> found: address and number of slots.</summary>
    internal IReadOnlyDictionary<Word, Word> KnownArrays { get; set; } = new Dictionary<Word, Word>();

    /// <summary>The threads that were moved into the running domain and wait there.</summary>
    internal DomainArrivals Arrivals { get; } = new();

    /// <summary>
    /// The current thread was given another address space while it ran, and may go on in the old one until the kernel
    /// switches to it again (decision 17, TCB_SetSpace on the caller's own TCB).
    /// </summary>
    internal bool MayKeepSpace { get; set; }

    /// <summary>The board.</summary>
    public SimulatedBoard Board { get; }

    /// <summary>The thread that runs.</summary>
    public Ptr<Tcb> Current => KernelState.Core.CurrentThread;

    /// <summary>Whether no thread runs.</summary>
    public bool IsIdle => Current == KernelState.Core.IdleThread;

    /// <summary>The root task's boot information.</summary>
    public Ptr<BootInfo> BootInfo => Ptr<BootInfo>.At(RootServer.BootInfo);

    /// <summary>Whether the timer, or a device whose interrupt is enabled, asks for attention.</summary>
    public bool IsInterruptPending => Board.Interrupts.IsAsserted;

    /// <summary>A register of the thread that runs.</summary>
    public Word this[uint register]
    {
        get => Context.Get(Current, register);
        set => Context.Set(Current, register, value);
    }

    /// <summary>Whether the calls that have a fast path have an entry of their own, as in the assembly of a kernel with fast path.</summary>
    public bool UsesFastpath { get; set; } = Config.Fastpath;

    private void EnterAt(EntryKind kind, params ReadOnlySpan<Word> arguments)
    {
        Board.ForgetExit();
        Ptr<Tcb> before = Current;
        Cap space = SpaceOf(before);
        bool isSyscall = kind is EntryKind.Syscall or EntryKind.FastpathCall or EntryKind.FastpathReplyRecv or EntryKind.FastpathSignal;
        Arrivals.BeforeEntry(
            isSyscall ? new MessageInfo { W0 = arguments[1] }.Label : 0,
            isSyscall && (SWord)arguments[2] == (SWord)Syscall.Yield);
        Observer?.BeforeEntry();
        try
        {
            Dispatch(kind, arguments);
        }
        catch (MachineHaltedException)
        {
            Observer?.AfterEntry(kind, arguments, hasHalted: true);
            throw;
        }

        if (Board.ExitContext != Context.Address(Current))
        {
            throw new InvalidOperationException(
                $"the kernel left to the registers at 0x{Board.ExitContext:x}, not to those of the current thread");
        }

        Cap now = SpaceOf(before);
        MayKeepSpace = Current == before && (MayKeepSpace || (now.W0, now.W1) != (space.W0, space.W1));
        Arrivals.AfterEntry();
        Observer?.AfterEntry(kind, arguments, hasHalted: false);
    }

    private static Cap SpaceOf(Ptr<Tcb> thread) => thread.Ref.Slots[(int)TcbSlot.VSpace].Cap;

    /// <summary>The current thread makes a system call with these registers.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cptr">The capability.</param>
    /// <param name="info">The tag of the message.</param>
    /// <param name="words">The first words of the message, at most as many as there are message registers.</param>
    public void Enter(Syscall call, Word cptr, MessageInfo info, params ReadOnlySpan<Word> words)
    {
        this[Arch.CapRegister] = cptr;
        this[Arch.MsgInfoRegister] = info.W0;
        for (int i = 0; i < words.Length; i++)
        {
            this[(uint)Arch.MessageRegister((Word)i)] = words[i];
        }

        EnterSyscall(unchecked((Word)(SWord)(int)call));
    }

    /// <summary>The current thread makes a system call with the registers that it has.</summary>
    /// <param name="number">The number of the call, in its register.</param>
    public void EnterSyscall(Word number)
    {
        this[NumberRegister] = number;
        Word pc = this[Arch.NextIp];
        bool isNoCode = false;
        SeeCode(pc, ref isNoCode);
        if (isNoCode)
        {
            EnterVmFault(pc, isFetch: true, 0);
            return;
        }

        this[Arch.FaultIp] = pc;
        this[Arch.NextIp] = pc + InstructionSize;
        EnterBySyscall(number);
        EnterAt(EntryOf((SWord)number), this[StepRegister(0)], this[StepRegister(1)], number);
    }

    private EntryKind EntryOf(SWord number)
    {
        if (!UsesFastpath || Observer?.AllowsFastpath == false)
        {
            return EntryKind.Syscall;
        }

        return number switch
        {
            (SWord)Syscall.Call => EntryKind.FastpathCall,
            (SWord)Syscall.ReplyRecv => EntryKind.FastpathReplyRecv,
            (SWord)Syscall.Send when Config.SignalFastpath => EntryKind.FastpathSignal,
            _ => EntryKind.Syscall,
        };
    }

    // What system calls and interrupts do besides, where the architecture has more.
    partial void EnterBySyscall(Word number);

    partial void TakeInterrupt();

    // Whether there can be no instruction at an address, so that a system call there is a fault.
    partial void SeeCode(Word pc, ref bool isNoCode);

    /// <summary>The processor takes an interrupt; without a pending one it is a spurious one.</summary>
    public void EnterInterrupt()
    {
        TakeInterrupt();
        this[Arch.FaultIp] = this[Arch.NextIp];
        EnterAt(EntryKind.Interrupt);
    }

    /// <summary>A device pulses its line, and the processor takes whatever interrupt is pending then.</summary>
    public void PulseInterrupt(uint line)
    {
        Board.Interrupts.SetLine(line, true);
        if (IsInterruptPending)
        {
            EnterInterrupt();
        }

        Board.Interrupts.SetLine(line, false);
    }

    /// <summary>Time passes until the next timer tick, and the processor takes its interrupt.</summary>
    public void Tick()
    {
        Board.Advance(Config.Mcs ? TicksToDeadline : TicksOfTimer);
        EnterInterrupt();
    }

    /// <summary>MCS: the ticks until the timer interrupts. If it does not, or only after a very long time, the tick of the classic kernel.</summary>
    public ulong TicksToDeadline
    {
        get
        {
            const ulong Longest = 1UL << 40;
            ulong left = Board.Deadline > Board.Counter ? Board.Deadline - Board.Counter : 0;
            return left < Longest ? left : TicksOfTimer;
        }
    }

    /// <summary>A user address as the current thread sees it.</summary>
    public Translation Translate(Word address, UserAccess access) => Board.Mmu.Translate(address, access);

    /// <summary>The current thread reads a word of its memory. The access must be allowed.</summary>
    public Word ReadUser(Word address) => MemoryMarshal.Read<Word>(UserBytes(address, UserAccess.Read));

    /// <summary>The current thread writes a word of its memory. The access must be allowed.</summary>
    public void WriteUser(Word address, Word value) =>
        MemoryMarshal.Write(UserBytes(address, UserAccess.Write), in value);

    /// <summary>The current thread's IPC buffer, as its frame capability says; null if it has none.</summary>
    public Ptr<IpcBuffer> IpcBuffer => Arch.LookupIpcBuffer(true, Current);

    /// <summary>
    /// The current thread calls a capability: capabilities and message words go where a stub of libsel4 puts them. The
    /// answer is valid if the same thread runs afterwards and was answered.
    /// </summary>
    public Answer Call(Word cptr, Word label, ReadOnlySpan<Word> caps, params ReadOnlySpan<Word> words)
    {
        MessageInfo info = PutMessage(label, caps, words);
        Enter(Syscall.Call, cptr, info, words[..Math.Min(words.Length, (int)Arch.MessageRegisterCount)]);
        return ReadAnswer();
    }

    /// <summary>Writes a message into the current thread's IPC buffer, and gives its tag.</summary>
    public MessageInfo PutMessage(Word label, ReadOnlySpan<Word> caps, ReadOnlySpan<Word> words)
    {
        Ptr<IpcBuffer> buffer = IpcBuffer;
        for (int i = (int)Arch.MessageRegisterCount; i < words.Length; i++)
        {
            buffer.Ref.Msg[i] = words[i];
        }

        for (int i = 0; i < caps.Length; i++)
        {
            buffer.Ref.CapsOrBadges[i] = caps[i];
        }

        return MessageInfo.New(
            label: label, capsUnwrapped: 0, extraCaps: (Word)caps.Length, length: (Word)words.Length);
    }

    /// <summary>What the current thread finds in its registers after a system call.</summary>
    public Answer ReadAnswer()
    {
        Word[] words = new Word[Arch.MessageRegisterCount];
        for (uint i = 0; i < words.Length; i++)
        {
            words[i] = this[(uint)Arch.MessageRegister(i)];
        }

        return new Answer(new MessageInfo { W0 = this[Arch.MsgInfoRegister] }, this[Arch.BadgeRegister], words);
    }

    /// <inheritdoc/>
    public void Dispose() => Board.Dispose();

    private Span<byte> UserBytes(Word address, UserAccess access)
    {
        Translation result = Translate(address, access);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"user level may not {access} 0x{address:x}: fault 0x{result.Fault:x}");
        }

        return result.IsStale
            ? throw new InvalidOperationException($"the TLB's translation of 0x{address:x} is stale")
            : Board.Physical(result.PhysicalAddress, Config.WordBytes);
    }
}
