// SPDX-License-Identifier: BSD-2-Clause
// Steers random traces to branches that are seldom reached. After each step it looks which probes the step hit. A kind of
// step whose steps hit rare branches gets more weight; a trace that reached a rare branch is kept up to there, and other
// traces go on from it.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay.Coverage;

/// <summary>Learns from the probes of the kernel that runs (see <see cref="BranchProbes"/>).</summary>
internal sealed unsafe class Guide
{
    private const int RareHits = 3;
    private const int MaxKept = 512;
    private const uint Scale = 16;
    private const double LeastFactor = 0.25;
    private const double MostFactor = 8;
    private const uint RelearnEvery = 1000;
    private readonly byte* _hits;
    private readonly long[] _counts;
    private readonly List<Step[]> _kept = [];
    private double[] _rewards = [];
    private long[] _uses = [];
    private uint[] _weights = [];
    private uint _notes;

    private Guide(byte* hits, int size)
    {
        _hits = hits;
        _counts = new long[size];
    }

    /// <summary>Whether it steers; otherwise it only counts.</summary>
    public bool Steers { get; init; } = true;

    /// <summary>Gets each trace, as far as it went, that reached a branch which none before it reached.</summary>
    public Action<IReadOnlyList<Step>>? OnNew { get; set; }

    /// <summary>How many branches were reached.</summary>
    public int Reached => _counts.Count(c => c != 0);

    /// <summary>How many branches the kernel has.</summary>
    public int All => _counts.Length;

    /// <summary>A guide for the kernel of this load context; null if that has no probes.</summary>
    /// <param name="steers">Whether it steers or only counts.</param>
    public static Guide? Find(bool steers)
    {
        Type? probe = typeof(KernelState).Assembly.GetType("Sel4Gen.Coverage.Probe");
        if (probe == null)
        {
            return null;
        }

        void* hits = Pointer.Unbox(probe.GetField("Hits")!.GetValue(null)!);
        return new Guide((byte*)hits, (int)probe.GetProperty("Size")!.GetValue(null)!) { Steers = steers };
    }

    /// <summary>The weights of the kinds of steps.</summary>
    /// <param name="usual">What they are without a guide.</param>
    public uint[] Weights(ReadOnlySpan<uint> usual)
    {
        if (_weights.Length != usual.Length)
        {
            _rewards = new double[usual.Length];
            _uses = new long[usual.Length];
            _weights = [.. usual.ToArray().Select(w => w * Scale)];
        }

        if (Steers && _notes > RelearnEvery)
        {
            _notes = 0;
            Relearn(usual);
        }

        return _weights;
    }

    /// <summary>A beginning that reached something rare, or null.</summary>
    public IReadOnlyList<Step>? Beginning(Chance chance) =>
        Steers && _kept.Count != 0 && chance.OneIn(3) ? _kept[(int)chance.Below((ulong)_kept.Count)] : null;

    /// <summary>A step was taken.</summary>
    /// <param name="kind">Which kind; negative if it is of no kind.</param>
    /// <param name="steps">The trace so far.</param>
    public void Note(int kind, List<Step> steps)
    {
        _notes++;
        double reward = 0;
        bool isRare = false;
        bool isNew = false;
        Span<byte> hits = new(_hits, _counts.Length);
        for (int i = hits.IndexOf((byte)1); i >= 0;)
        {
            long count = ++_counts[i];
            reward += 1.0 / count;
            isRare |= count <= RareHits;
            isNew |= count == 1;
            int next = hits[(i + 1)..].IndexOf((byte)1);
            i = next < 0 ? -1 : i + 1 + next;
        }

        hits.Clear();
        if (kind >= 0 && kind < _rewards.Length)
        {
            _rewards[kind] += reward;
            _uses[kind]++;
        }

        if (isNew)
        {
            OnNew?.Invoke(steps);
        }

        if (isRare && Steers)
        {
            _kept.Add([.. steps]);
            if (_kept.Count > MaxKept)
            {
                _kept.RemoveAt(0);
            }
        }
    }

    /// <summary>Forgets what was hit outside of steps, such as by booting.</summary>
    public void Skip()
    {
        Span<byte> hits = new(_hits, _counts.Length);
        for (int i = 0; i < hits.Length; i++)
        {
            _counts[i] += hits[i];
        }

        hits.Clear();
    }

    private void Relearn(ReadOnlySpan<uint> usual)
    {
        double all = _rewards.Sum() / Math.Max(1, _uses.Sum());
        for (int i = 0; i < _weights.Length; i++)
        {
            double factor = _uses[i] == 0 || all == 0 ? 1 : _rewards[i] / _uses[i] / all;
            _weights[i] = Math.Max(1, (uint)(usual[i] * Scale * Math.Clamp(factor, LeastFactor, MostFactor)));
            // What was long ago counts less.
            _rewards[i] /= 2;
            _uses[i] /= 2;
        }
    }
}
