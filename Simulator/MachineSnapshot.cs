// SPDX-License-Identifier: BSD-2-Clause
// Restores an earlier state of a machine, quickly: only pages that were touched since then are written.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>
/// The state of a machine at one moment: memory, the kernel's variables, the board. The latest snapshot of a machine is
/// the one that can be restored.
/// </summary>
public sealed class MachineSnapshot
{
    private readonly KernelMachine _machine;
    private readonly byte[] _statics = KernelStatics.Capture();
    private readonly List<(MemoryRange Range, Dictionary<int, byte[]> Pages)> _memory = [];
    private readonly BoardState _board;
    private readonly Dictionary<Ptr<Tcb>, uint> _arrivals;
    private readonly bool _mayKeepSpace;

    /// <summary>Takes a snapshot.</summary>
    public MachineSnapshot(KernelMachine machine)
    {
        _machine = machine;
        foreach (MemoryRange range in machine.Board.Memory.Ranges)
        {
            Dictionary<int, byte[]> pages = [];
            for (int i = 0; i < range.PageCount; i++)
            {
                if (range.Touched[i] != 0)
                {
                    pages[i] = range.Page(i).ToArray();
                }
            }

            range.Touched.Clear();
            _memory.Add((range, pages));
        }

        _board = machine.Board.SaveState();
        _arrivals = new(machine.Arrivals.Waiting);
        _mayKeepSpace = machine.MayKeepSpace;
    }

    /// <summary>Makes the machine what it was, and the current one of this thread.</summary>
    public void Restore()
    {
        foreach ((MemoryRange range, Dictionary<int, byte[]> pages) in _memory)
        {
            Restore(range, pages);
        }

        KernelStatics.Restore(_statics);
        _machine.Board.LoadState(_board);
        _machine.Board.Attach();
        _machine.Arrivals.Restore(_arrivals);
        _machine.MayKeepSpace = _mayKeepSpace;
    }

    private static void Restore(MemoryRange range, Dictionary<int, byte[]> pages)
    {
        Span<byte> touched = range.Touched;
        for (int i = touched.IndexOfAnyExcept((byte)0); i >= 0; i = Next(touched, i))
        {
            if (pages.TryGetValue(i, out byte[]? bytes))
            {
                bytes.CopyTo(range.Page(i));
            }
            else
            {
                range.Page(i).Clear();
            }

            touched[i] = 0;
        }
    }

    private static int Next(Span<byte> touched, int after)
    {
        int next = touched[(after + 1)..].IndexOfAnyExcept((byte)0);
        return next < 0 ? -1 : after + 1 + next;
    }
}
