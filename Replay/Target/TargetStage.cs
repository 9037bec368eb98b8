// SPDX-License-Identifier: BSD-2-Clause
// Where every trace begins, whichever kernel was booted. What a kernel hands out at boot differs from kernel to kernel
// (addresses and order of untyped memory, numbers of slots, pages behind the image), so the root program builds a stage
// out of it by invocations: memory at physical addresses that both kernels have, a new root CNode with the same
// capabilities in the same slots, the same pages at the same addresses. What is not on the stage stays in the root CNode
// of the boot, which the trace cannot reach.
//
//   slot of the new root CNode | 1..11 as at boot | untyped memory | device memory | pages | IPC buffer | interrupts | SchedControl (MCS) | free
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>A piece of memory: 2^Bits bytes from a physical address on, and the slot of its capability.</summary>
internal readonly record struct Piece(Word Slot, Word Start, int Bits, bool IsDevice)
{
    /// <summary>Whether an aligned piece of that size is in this one. (That is not always aligned: seL4's last ones of a PC are not.)</summary>
    public bool Contains(Word address, int bits) => bits <= Bits && address >= Start && (address - Start) >> Bits == 0;

    /// <summary>All untyped memory that a kernel gives to the root task.</summary>
    public static List<Piece> Of(BootInfo info) =>
    [
        .. Enumerable.Range(0, (int)(info.Untyped.End - info.Untyped.Start)).Select(i => new Piece(
            info.Untyped.Start + (Word)i, info.UntypedList[i].Paddr, info.UntypedList[i].SizeBits, info.UntypedList[i].IsDevice != 0)),
    ];
}

/// <summary>Physical memory that all kernels of a comparison give to the root task.</summary>
/// <param name="Large">Start of 2^<see cref="LargeBits"/> bytes of ordinary memory.</param>
/// <param name="Small">Start of 2^<see cref="SmallBits"/> bytes of ordinary memory.</param>
/// <param name="Device">Start of 2^<see cref="DeviceBits"/> bytes of device memory.</param>
internal sealed record StageMemory(Word Large, Word Small, Word Device)
{
    public const int LargeBits = 21;
    public const int SmallBits = 20;
    public const int DeviceBits = TargetArch.DeviceBits;

    // Of a large piece it is enough to look at its beginning.
    private const int Tries = 4;

    /// <summary>Finds the lowest such memory.</summary>
    /// <exception cref="ArgumentException">The kernels have none in common.</exception>
    public static StageMemory Find(IReadOnlyList<BootInfo> infos)
    {
        List<List<Piece>> kernels = [.. infos.Select(Piece.Of)];
        Word large = Common(kernels, LargeBits, false, _ => true);
        return new StageMemory(
            large, Common(kernels, SmallBits, false, a => a >> LargeBits != large >> LargeBits), Common(kernels, DeviceBits, true, _ => true));
    }

    /// <summary>Whether an address is in the ordinary memory.</summary>
    public bool HasRam(Word address) => address >> LargeBits == Large >> LargeBits || address >> SmallBits == Small >> SmallBits;

    /// <inheritdoc/>
    public override string ToString() =>
        $"2^{LargeBits} bytes at 0x{Large:x}, 2^{SmallBits} at 0x{Small:x}, and 2^{DeviceBits} of devices at 0x{Device:x}";

    // Aligned powers of two either contain each other or have nothing in common.
    private static Word Common(List<List<Piece>> kernels, int bits, bool isDevice, Func<Word, bool> passes)
    {
        IEnumerable<Word> starts = kernels.SelectMany(k => k).Where(p => p.Bits >= bits && p.IsDevice == isDevice).SelectMany(
            p => Enumerable.Range(0, Tries).Select(i => p.Start + ((Word)i << bits)).Where(a => p.Contains(a, bits)));
        foreach (Word start in starts.Order().Where(passes))
        {
            if (kernels.All(k => k.Any(p => p.IsDevice == isDevice && p.Contains(start, bits))))
            {
                return start;
            }
        }

        throw new ArgumentException(
            $"the kernels have no 2^{bits} bytes of {(isDevice ? "device memory" : "memory")} in common that each gives to the root task in one piece");
    }
}

/// <summary>The stage.</summary>
internal static class TargetStage
{
    /// <summary>Slots of the root CNode.</summary>
    public const Word FirstMemory = (Word)InitialSlot.Count;
    public const Word DeviceMemory = FirstMemory + 9;
    public const Word FirstPage = DeviceMemory + 1;
    public const Word Buffer = FirstPage + Pages;
    public const Word FirstHandler = Buffer + 2;
    public const Word TimeControl = FirstHandler + 2;
    public const Word FirstFree = TimeControl + (Config.Mcs ? 1UL : 0);

    /// <summary>Pages for the trace's IPC buffers and data, from <see cref="GuestLayout.SledEnd"/> on.</summary>
    public const Word Pages = (GuestLayout.SpareEnd - GuestLayout.SledEnd) >> 12;

    /// <summary>Virtual addresses of the devices that steps of the trace drive.</summary>
    public const Word Devices = 0x5f0000;

    /// <summary>The first address behind them.</summary>
    public const Word DevicesEnd = BufferAddress;

    /// <summary>The root task's IPC buffer.</summary>
    public const Word BufferAddress = 0x5f2000;

    /// <summary>What makes the new root CNode resolve a whole word.</summary>
    public const Word Guard = Config.WordBits - NodeBits;

    public const Word NodeBits = 9;

    /// <summary>The boot information in words of memory.</summary>
    public static BootInfo Parse(ReadOnlySpan<Word> words) => MemoryMarshal.Read<BootInfo>(MemoryMarshal.AsBytes(words));
}

/// <summary>Says what the root program does on a kernel to build the stage.</summary>
internal sealed class TargetPreparation
{
    private const Word Root = (Word)InitialSlot.InitThreadCNode;
    private const Word Space = (Word)InitialSlot.InitThreadVSpace;
    private const Word Thread = (Word)InitialSlot.InitThreadTcb;
    private const Word ReadWrite = 3;
    private const Word AllRights = 0xf;
    // What the trace gets of the small piece, but for the first, in whose middle the stage's own objects are.
    private static readonly Word[] s_pieces = [17, 16, 15, 14, 13, 12, 12];
    private readonly BootInfo _info;
    private readonly StageMemory _memory;
    private readonly List<Piece> _available;
    private readonly List<GuestAction> _actions = [];
    private Word _next;
    private Word _buffer;
    private Word _node;

    private TargetPreparation(in BootInfo info, StageMemory memory)
    {
        _info = info;
        _memory = memory;
        _available = Piece.Of(info);
        _next = info.Empty.Start;
        _buffer = info.IpcBuffer.Address;
    }

    /// <summary>The actions; each of their system calls has to succeed.</summary>
    /// <param name="info">What the kernel told at boot.</param>
    /// <param name="lines">Interrupts of the console and of the pins that somebody is told about.</param>
    public static IReadOnlyList<GuestAction> Plan(in BootInfo info, StageMemory memory, Word[] lines)
    {
        TargetPreparation preparation = new(info, memory);
        preparation.Make(lines);
        return preparation._actions;
    }

    private void Make(Word[] lines)
    {
        List<Word> untyped = [Carve(_memory.Large, StageMemory.LargeBits)];
        Word memory = Carve(_memory.Small, StageMemory.SmallBits);
        untyped.Add(Retype(memory, (Word)ObjectType.Untyped, 19));
        Word fixtures = Retype(memory, (Word)ObjectType.Untyped, 18);
        untyped.AddRange(s_pieces.Select(b => Retype(memory, (Word)ObjectType.Untyped, b)));
        Word device = Carve(_memory.Device, StageMemory.DeviceBits);
        _node = Retype(fixtures, (Word)ObjectType.CapTable, TargetStage.NodeBits);
        Word pages = Retype(fixtures, ArchObjectType.SmallPage, 0, TargetStage.Pages + 1);
        MapPages(pages);
        TargetArch.MapDevices(this);
        FillNode();
        FillSlots(TargetStage.FirstMemory, [.. untyped, device, .. Enumerable.Range(0, (int)TargetStage.Pages).Select(i => pages + (Word)i)]);
        ListenTo(lines, Retype(fixtures, (Word)ObjectType.Notification, 0));
        Move((Word)InitialSlot.IrqControl, (Word)InitialSlot.IrqControl);
        if (Config.Mcs)
        {
            GiveTime();
        }

        Enter(pages + TargetStage.Pages);
    }

    /// <summary>A piece of untyped memory at an address, cut out by halves.</summary>
    public Word Carve(Word address, int bits)
    {
        int index = _available.FindIndex(p => p.Contains(address, bits));
        if (index < 0)
        {
            throw new ArgumentException($"the kernel does not give 0x{address:x} to the root task");
        }

        Piece piece = _available[index];
        _available.RemoveAt(index);
        while (piece.Bits > bits)
        {
            int half = piece.Bits - 1;
            Word slot = Retype(piece.Slot, (Word)ObjectType.Untyped, (Word)half, 2);
            Piece lower = new(slot, piece.Start, half, piece.IsDevice);
            Piece upper = new(slot + 1, piece.Start + (1UL << half), half, piece.IsDevice);
            bool isUpper = upper.Contains(address, bits);
            piece = isUpper ? upper : lower;
            _available.Add(isUpper ? lower : upper);
        }

        return piece.Slot;
    }

    /// <summary>Makes objects.</summary>
    /// <returns>The slot of the first of them.</returns>
    public Word Retype(Word memory, Word type, Word bits, Word count = 1)
    {
        Word slot = _next;
        _next += count;
        Invoke(memory, InvocationLabel.UntypedRetype, [Root], type, bits, 0, 0, slot, count);
        return slot;
    }

    // Pages of the stage take the place of those that came with the image.
    private void MapPages(Word pages)
    {
        for (Word i = 0; i < TargetStage.Pages; i++)
        {
            Invoke(_info.UserImageFrames.Start + 1 + i, ArchApi.PageUnmap, []);
            Invoke(pages + i, ArchApi.PageMap, [Space], GuestLayout.SledEnd + (i << 12), ReadWrite, ArchApi.Cached);
        }

        Invoke(pages + TargetStage.Pages, ArchApi.PageMap, [Space], TargetStage.BufferAddress, ReadWrite, ArchApi.Cached);
    }

    /// <summary>Maps a page of a device.</summary>
    public void MapDevice(Word page, Word address) => Invoke(page, ArchApi.PageMap, [Space], address, ReadWrite, ArchApi.ExecuteNever);

    /// <summary>Writes a register of a device that is mapped.</summary>
    public void WriteDevice(Word address, Word value) => _actions.Add(TargetRecorder.DeviceAction(address, value));

    private void FillNode()
    {
        Invoke(_node, InvocationLabel.CNodeCopy, [Root], Thread, TargetStage.NodeBits, Thread, Config.WordBits, AllRights);
        Invoke(_node, InvocationLabel.CNodeCopy, [Root], Space, TargetStage.NodeBits, Space, Config.WordBits, AllRights);
        Invoke(_node, InvocationLabel.CNodeMint, [Root], Root, TargetStage.NodeBits, _node, Config.WordBits, AllRights, TargetStage.Guard);
        foreach (InitialSlot slot in (InitialSlot[])
            [InitialSlot.AsidControl, InitialSlot.InitThreadAsidPool, InitialSlot.Domain, .. TargetArch.ControlSlots])
        {
            Move((Word)slot, (Word)slot);
        }
    }

    private void FillSlots(Word first, IReadOnlyList<Word> from)
    {
        for (int i = 0; i < from.Count; i++)
        {
            Move(first + (Word)i, from[i]);
        }
    }

    // Interrupts that somebody is told about.
    private void ListenTo(Word[] lines, Word notification)
    {
        for (Word i = 0; i < (Word)lines.Length; i++)
        {
            Word handler = _next++;
            (InvocationLabel label, Word[] words) = ArchApi.HandlerFor(lines[i], handler, Config.WordBits);
            Invoke((Word)InitialSlot.IrqControl, label, [Root], words);
            Invoke(handler, InvocationLabel.IRQSetIRQHandler, [notification]);
            Move(TargetStage.FirstHandler + i, handler);
        }

        Move(TargetStage.FirstHandler - 1, notification);
    }

    // The root task's time slice becomes so long that it does not end by itself. What is left of the old one ends with a Yield.
    private void GiveTime()
    {
        const Word SliceUs = 100_000_000;
        Invoke(
            _info.SchedControl.Start, InvocationLabel.SchedControlConfigureFlags, [(Word)InitialSlot.InitThreadSc], SliceUs, SliceUs, 0, 0, 0);
        Move((Word)InitialSlot.InitThreadSc, (Word)InitialSlot.InitThreadSc);
        Move(TargetStage.TimeControl, _info.SchedControl.Start);
    }

    // The last of the boot's pages go, and so does its root CNode.
    private void Enter(Word buffer)
    {
        Invoke(Thread, InvocationLabel.TCBSetIPCBuffer, [buffer], TargetStage.BufferAddress);
        _buffer = TargetStage.BufferAddress;
        Move(TargetStage.Buffer, buffer);
        Invoke((Word)InitialSlot.InitThreadIpcBuffer, ArchApi.PageUnmap, []);
        Invoke((Word)InitialSlot.BootInfoFrame, ArchApi.PageUnmap, []);
        for (Word slot = _info.ExtraBiPages.Start; slot < _info.ExtraBiPages.End; slot++)
        {
            Invoke(slot, ArchApi.PageUnmap, []);
        }

        if (Config.Mcs)
        {
            Invoke(Thread, InvocationLabel.TCBSetSpace, [(Word)InitialSlot.Null, _node, Space], TargetStage.Guard, 0);
        }
        else
        {
            Invoke(Thread, InvocationLabel.TCBSetSpace, [_node, Space], 0, TargetStage.Guard, 0);
        }
    }

    private void Move(Word to, Word from) =>
        Invoke(_node, InvocationLabel.CNodeMove, [Root], to, TargetStage.NodeBits, from, Config.WordBits);

    private void Invoke(Word cptr, InvocationLabel label, Word[] caps, params Word[] words)
    {
        Step step = TargetRecorder.Message(cptr, label, caps, words);
        _actions.Add(TargetRecorder.SyscallAction(step, null, _buffer));
    }
}
