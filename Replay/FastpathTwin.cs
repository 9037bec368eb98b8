// SPDX-License-Identifier: BSD-2-Clause
// The fast path must have the same effect as the slow path: a trace is run with it and without it (a kernel without fastpath is entered
// through the general system call), and after each entry the whole state must be the same: every byte of memory, the
// kernel's variables but for scratch, interrupt controller, timer, translation, TLB maintenance, FPU, console.
//
// The fast path of MCS reads no clock, so before a comparison it is read. It does not see that the time of the running thread, of
// its domain or of one that waits for time has come: the timer's interrupt tells it, and until then the two may differ. Such calls
// take the slow path in both runs.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

/// <summary>Remembers a digest of the state after each entry.</summary>
/// <param name="machine">A machine in the state in which every trace starts.</param>
internal sealed class FastpathTwin(KernelMachine machine) : IEntryObserver
{
    // What one part of an entry leaves for another: nobody looks at it in a later entry.
    private static readonly KernelStatic[] s_scratch =
    [
        .. KernelStatics.Fields.Where(f => f.Field.DeclaringType == typeof(KernelState) && (f.Part ?? f.Field).Name
            is nameof(CoreState.SchedulerCandidate) or nameof(KernelState.CurrentFault) or nameof(KernelState.CurrentLookupFailure)
            or nameof(KernelState.CurrentSyscallError) or nameof(KernelState.CurrentExtraCaps)),
    ];

    private readonly byte[] _statics = new byte[KernelStatics.Size];
    private readonly Dictionary<MemoryRange, ulong[]> _atStart = machine.Board.Memory.Ranges.ToDictionary(
        r => r, r => Enumerable.Range(0, r.PageCount).Select(p => PageDigest(r, p)).ToArray());

    private readonly List<ulong> _digests = [];
    private readonly List<ulong> _expected = [];
    private readonly byte[] _variables = new byte[KernelStatics.Size];
    private readonly Dictionary<(MemoryRange, int), byte[]> _pages = [];
    private readonly List<string> _differences = [];
    private bool _isSecond;
    private int _explained = -1;

    /// <summary>Entries through the fast path's entry points in the first run.</summary>
    public long FastEntries { get; private set; }

    /// <summary>Entries compared.</summary>
    public long Compared { get; private set; }

    /// <summary>Makes up a trace, and plays it in both ways.</summary>
    /// <returns>What differs; null if nothing does.</returns>
    public string? CompareSeed(Fuzzer fuzzer, ulong seed, int length)
    {
        IReadOnlyList<Step> steps = [];
        fuzzer.OnTrace = t => steps = [.. t];
        fuzzer.RunSeed(seed, length);
        fuzzer.OnTrace = null;
        return Compare(() => fuzzer.Run(steps)) is { } entry
            ? $"the states differ after entry {entry + 1} of {_expected.Count}: {Explain(() => fuzzer.Run(steps), entry)}"
            : null;
    }

    // Once more, to see where.
    private string Explain(Action play, int entry)
    {
        _explained = entry;
        _pages.Clear();
        _differences.Clear();
        Compare(play);
        _explained = -1;
        return _differences.Count == 0 ? "not in memory, but in the machine" : string.Join("; ", _differences.Take(8));
    }

    private void LookAtVariables()
    {
        if (!_isSecond)
        {
            _statics.CopyTo(_variables, 0);
            return;
        }

        foreach (KernelStatic field in KernelStatics.Fields)
        {
            if (!_statics.AsSpan(field.Offset, field.Size).SequenceEqual(_variables.AsSpan(field.Offset, field.Size)))
            {
                _differences.Add(field.Name);
            }
        }
    }

    private void LookAt(MemoryRange range, int page)
    {
        if (!_isSecond)
        {
            _pages[(range, page)] = range.Page(page).ToArray();
            return;
        }

        Span<ulong> now = MemoryMarshal.Cast<byte, ulong>(range.Page(page));
        Span<ulong> then = _pages.TryGetValue((range, page), out byte[]? bytes) ? MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan()) : now;
        for (int i = 0; i < now.Length; i++)
        {
            if (now[i] != then[i])
            {
                Word address = range.Start + ((Word)page << MemoryRange.PageBits) + (8 * (Word)i);
                _differences.Add($"0x{address:x}: 0x{then[i]:x} with the fastpath, 0x{now[i]:x} without");
            }
        }
    }

    /// <summary>Plays a trace in both ways.</summary>
    /// <param name="play">Plays it from the start, on the machine.</param>
    /// <returns>The number of the first entry after which the states differ; null if none does.</returns>
    public int? Compare(Action play)
    {
        machine.Observer = this;
        try
        {
            _expected.Clear();
            _isSecond = false;
            machine.UsesFastpath = true;
            Run(play);
            _expected.AddRange(_digests);
            _isSecond = true;
            machine.UsesFastpath = false;
            Run(play);
        }
        finally
        {
            machine.Observer = null;
            machine.UsesFastpath = Config.Fastpath;
        }

        for (int i = 0; i < Math.Max(_digests.Count, _expected.Count); i++)
        {
            if (i >= _digests.Count || i >= _expected.Count || _digests[i] != _expected[i])
            {
                return i;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public bool AllowsFastpath => !Config.Mcs || !IsTimeUp();

    /// <inheritdoc/>
    public void BeforeEntry()
    {
    }

    /// <inheritdoc/>
    public void AfterEntry(EntryKind kind, ReadOnlySpan<Word> arguments, bool hasHalted)
    {
        bool isFast = kind is EntryKind.FastpathCall or EntryKind.FastpathReplyRecv or EntryKind.FastpathSignal;
        FastEntries += isFast ? 1 : 0;
        if (Config.Mcs)
        {
            if (isFast)
            {
                Clock.Stamp();
            }

            ClearUnusedLinks();
        }

        Compared += _isSecond ? 1 : 0;
        KernelStatics.Capture(_statics);
        foreach (KernelStatic field in s_scratch)
        {
            _statics.AsSpan(field.Offset, field.Size).Clear();
        }

        if (_digests.Count == _explained)
        {
            LookAtVariables();
        }

        ulong digest = Mix(machine.Board.Digest(), MemoryMarshal.Cast<byte, ulong>(_statics));
        foreach (MemoryRange range in machine.Board.Memory.Ranges)
        {
            Span<byte> touched = range.Touched;
            for (int page = touched.IndexOfAnyExcept((byte)0); page >= 0; page = Next(touched, page))
            {
                if (_digests.Count == _explained)
                {
                    LookAt(range, page);
                }

                // A page that is as it was at the start counts as one that nobody touched.
                ulong change = PageDigest(range, page) - _atStart[range][page];
                digest = unchecked(digest + (change * (ulong)((2 * page) + 1)));
            }
        }

        _digests.Add(digest);
    }

    /// <summary>Whether an entry now would end a turn, or wake up a thread that waits for time.</summary>
    private static bool IsTimeUp()
    {
        ulong passed = Arch.ReadTime() - KernelState.Core.CurrentTime;
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        Ptr<Tcb> waiting = KernelState.Core.ReleaseQueue.Head;
        return (!context.IsNull && !Refills.IsSufficient(context, KernelState.Core.ConsumedTime + passed))
            || (Config.NumDomains > 1 && passed + Clock.MinBudget >= KernelState.DomainTime)
            || (!waiting.IsNull && Refills.Head(waiting.Ref.SchedContext).Ref.Time <= Arch.ReadTime() + Clock.WorstCase);
    }

    /// <summary>The links of a thread that is in no queue are left over from its last one, which may be another one on the slow path.</summary>
    private static void ClearUnusedLinks()
    {
        for (Ptr<Tcb> thread = KernelState.DebugThreads; !thread.IsNull; thread = thread.Ref.DebugNext)
        {
            ref Tcb tcb = ref thread.Ref;
            bool waits = tcb.State is ThreadState.BlockedOnReceive or ThreadState.BlockedOnSend or ThreadState.BlockedOnNotification;
            if (!waits && tcb.IsQueued == 0 && tcb.IsInReleaseQueue == 0)
            {
                tcb.QueueNext = Ptr<Tcb>.Null;
                tcb.QueuePrev = Ptr<Tcb>.Null;
            }
        }
    }

    private static int Next(Span<byte> touched, int after)
    {
        int next = touched[(after + 1)..].IndexOfAnyExcept((byte)0);
        return next < 0 ? -1 : after + 1 + next;
    }

    private static ulong PageDigest(MemoryRange range, int page) => Mix(0, MemoryMarshal.Cast<byte, ulong>(range.Page(page)));

    private static ulong Mix(ulong digest, ReadOnlySpan<ulong> words)
    {
        foreach (ulong word in words)
        {
            digest = unchecked((BitOperations.RotateLeft(digest, 5) ^ word) * 0x9e37_79b9_7f4a_7c15);
        }

        return digest;
    }

    private void Run(Action play)
    {
        _digests.Clear();
        play();
    }
}
