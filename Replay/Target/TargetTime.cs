// SPDX-License-Identifier: BSD-2-Clause
// Time in traces for the target (MCS). How long the target takes for a step is not known, so that what depends on it cannot be
// compared. What does is found out: a trace is played on the simulated machine at several speeds, and only what is the same at all of
// them is expected of the target. Words that differ (consumed times) are left out of the comparison; where another thread runs,
// the trace ends.
//
// Budgets, periods and the times of domains are so long (the scale of the generator) that they end only while the processor waits, when
// time passes up to the deadline and not by itself. Steps that would set shorter ones are left out.
using System;
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

internal sealed partial class TargetRecorder
{
    /// <summary>Microseconds for each of which the generator of random traces says one, so that its shortest period is 10 s.</summary>
    private const Word TimeScale = 100_000;

    /// <summary>Microseconds that are long: a whole trace takes less.</summary>
    private const Word LongUs = 5_000_000;

    // Microseconds of each step: less than, about, and more than the smallest budget. The target is somewhere between, or faster.
    private static readonly Word[] s_speeds = Config.Mcs ? [2, 40, 3000] : [0];

    // A deadline later than this is that of a domain without a limit.
    private const ulong Never = 1UL << 50;

    // Where DomainSet_ScheduleConfigure has the duration.
    private const int DurationRegister = 4;

    private Word _stepUs = s_speeds[0];

    private void PassTimeOfStep()
    {
        if (Config.Mcs)
        {
            _machine.Board.Advance(Clock.ToTicks(_stepUs));
        }
    }

    // What the preparation took counts as used by the root task, until somebody asks.
    private void AddTimeOfPreparation()
    {
        if (Config.Mcs)
        {
            Current.Ref.SchedContext.Ref.Consumed += Clock.ToTicks(_stepUs * (Word)_preparation.Count);
        }
    }

    // The processor waits for the timer.
    private void WaitForTimer()
    {
        if (!Config.Mcs)
        {
            _machine.Tick();
            return;
        }

        SimulatedBoard board = _machine.Board;
        if (board.Deadline >= Never)
        {
            throw new UnplayableException("nothing ends the waiting");
        }

        board.Advance(board.Deadline > board.Counter ? board.Deadline - board.Counter : 0);
        PassTimeOfStep();
        _machine.EnterInterrupt();
    }

    /// <summary>Whether a step gives a scheduling context or a domain a time that ends by itself.</summary>
    private static bool SetsShortTime(Step step)
    {
        if (!Config.Mcs || step.Kind != StepKind.Syscall || step.Registers.Length <= DurationRegister)
        {
            return false;
        }

        return new MessageInfo { W0 = step.Registers[1] }.Label switch
        {
            (Word)InvocationLabel.SchedControlConfigureFlags => step.Registers[2] >= Clock.MinBudgetUs && step.Registers[2] < LongUs,
            (Word)InvocationLabel.DomainScheduleConfigure =>
                step.Registers[DurationRegister] != 0 && step.Registers[DurationRegister] < Clock.ToTicks(LongUs),
            _ => false,
        };
    }

    /// <summary>Ends the trace with a last look, or earlier, where the speed decides who runs.</summary>
    /// <param name="played">The steps of the trace.</param>
    /// <returns>Those that are in it.</returns>
    private List<Step> EndTrace(List<Step> played)
    {
        while (true)
        {
            _records.Add(Look(new GuestAction(Site.End, [], []), atEnd: true));
            int kept = CompareSpeeds();
            if (kept == _accepted.Count)
            {
                return played;
            }

            LeaveOut("the rest of a trace from where the target's speed decides who runs");
            Step? first = _accepted[kept].Origin;
            played = [.. played.TakeWhile(s => !ReferenceEquals(s, first))];
            _accepted.RemoveRange(kept, _accepted.Count - kept);
            Rewind();
        }
    }

    /// <summary>Plays the accepted steps at the other speeds; what depends on the speed is no longer expected.</summary>
    /// <returns>How many of the steps lead to the same thread at all speeds.</returns>
    private int CompareSpeeds()
    {
        List<GuestStep> expected = [.. _records];
        int kept = _accepted.Count;
        foreach (Word speed in s_speeds.Skip(1))
        {
            _stepUs = speed;
            PlayAccepted();
            int same = 0;
            while (same <= kept && _prepared + same < _records.Count && _records[_prepared + same].Where == expected[_prepared + same].Where)
            {
                expected[_prepared + same] = Same(expected[_prepared + same], _records[_prepared + same]);
                same++;
            }

            kept = int.Min(kept, same - 1);
        }

        _stepUs = s_speeds[0];
        _records.Clear();
        _records.AddRange(expected);
        return kept;
    }

    private void PlayAccepted()
    {
        try
        {
            Rewind();
            _records.Add(Look(new GuestAction(Site.End, [], []), atEnd: true));
        }
        catch (Exception e) when (e is UnplayableException or MachineHaltedException)
        {
            // At this speed it goes on otherwise: what was recorded up to here shows where.
        }
    }

    // What of two views of one moment is the same.
    private static GuestStep Same(GuestStep step, GuestStep other)
    {
        Word compared = step.Compared;
        for (int i = 0; i < step.Frame.Length; i++)
        {
            compared &= step.Frame[i] == other.Frame[i] ? Word.MaxValue : ~(1UL << i);
        }

        return step with { Compared = compared, Checks = [.. step.Checks.SelectMany(c => Same(c, other.Checks))] };
    }

    private static IEnumerable<GuestCheck> Same(GuestCheck check, IReadOnlyList<GuestCheck> others)
    {
        Dictionary<Word, Word> seen = [];
        foreach (GuestCheck other in others)
        {
            for (int i = 0; i < other.Expected.Length; i++)
            {
                seen[other.Address + (8 * (Word)i)] = other.Expected[i];
            }
        }

        int first = 0;
        for (int i = 0; i <= check.Expected.Length; i++)
        {
            if (i == check.Expected.Length || !seen.TryGetValue(check.Address + (8 * (Word)i), out Word value) || value != check.Expected[i])
            {
                if (i > first)
                {
                    yield return new GuestCheck(check.Address + (8 * (Word)first), check.Expected[first..i]);
                }

                first = i + 1;
            }
        }
    }
}
