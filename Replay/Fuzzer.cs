// SPDX-License-Identifier: BSD-2-Clause
// Runs random traces, and checks the rules about the kernel's state after each step.
using System;
using System.Collections.Generic;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Replay.Native;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

/// <summary>A trace that breaks a rule, and which.</summary>
/// <param name="Seed">The seed that it was made from; null if it was not.</param>
/// <param name="Steps">Its steps; the last one breaks the rule.</param>
/// <param name="Error">What happened.</param>
internal sealed record Failure(ulong? Seed, IReadOnlyList<Step> Steps, Exception Error)
{
    /// <summary>The kind of failure: what has to stay the same when the trace is made smaller.</summary>
    public string Kind => $"{Error.GetType().Name}: {Error.Message}";
}

/// <summary>Plays traces on one machine, from its state after boot.</summary>
internal sealed class Fuzzer : IDisposable
{
    private const int FullCheckEvery = 16;
    private const int FullCompareEvery = 32;
    private readonly KernelMachine _machine = new();
    private readonly MachineSnapshot _booted;
    private readonly Lockstep? _lockstep;
    private int _traces;

    /// <summary>Boots the machine.</summary>
    /// <param name="image">Compiled C to run beside it; null for none.</param>
    public Fuzzer(string? image = null)
    {
        try
        {
            _lockstep = image == null ? null : new Lockstep(_machine, image);
            _booted = new MachineSnapshot(_machine);
        }
        catch
        {
            _machine.Dispose();
            throw;
        }
    }

    /// <summary>Static fields of C# that the C beside it does not have.</summary>
    public IReadOnlyList<string> Unused => _lockstep?.Unused ?? [];

    /// <summary>The machine.</summary>
    public KernelMachine Machine => _machine;

    /// <summary>Kernel entries so far.</summary>
    public long Entries { get; private set; }

    /// <summary>Whether the current trace stopped the machine.</summary>
    public bool IsHalted { get; private set; }

    /// <summary>Whether the rules are checked; not when only speed counts.</summary>
    public bool CheckRules { get; set; } = true;

    /// <summary>Learns from the branches that steps reach; null where the kernel has no probes.</summary>
    public Guide? Guide { get; set; }

    /// <summary>Gets each trace that was made up and did not fail.</summary>
    public Action<IReadOnlyList<Step>>? OnTrace { get; set; }

    /// <summary>How often each operation ended how.</summary>
    public SortedDictionary<string, long> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>Checks of all rules so far.</summary>
    public long Checks { get; private set; }

    /// <summary>Makes up and plays a trace.</summary>
    /// <returns>The failure, or null.</returns>
    public Failure? RunSeed(ulong seed, int length)
    {
        Restore();
        Chance chance = new(seed);
        IReadOnlyList<Step> beginning = Guide?.Beginning(chance) ?? [];
        Generator generator = new(_machine, chance, Guide);
        List<Step> steps = new(length);
        Exception? error = null;
        int idle = 0;
        for (int i = 0; i < length && error == null && idle < 6 && !IsHalted; i++)
        {
            Step step;
            try
            {
                step = i < beginning.Count ? beginning[i] : generator.Next();
            }
            catch (WildAccessException e)
            {
                // The state is so broken that not even looking at it works.
                error = e;
                break;
            }

            steps.Add(step);
            Ptr<Tcb> thread = _machine.Current;
            error = Try(step, i % FullCheckEvery == FullCheckEvery - 1 || i == length - 1);
            Count(step, thread);
            Guide?.Note(i < beginning.Count ? -1 : generator.Kind, steps);
            idle = _machine.IsIdle ? idle + 1 : 0;
        }

        if (error == null && _lockstep != null && ++_traces % FullCompareEvery == 0)
        {
            error = Catch(_lockstep.CompareEverything);
        }

        if (error == null)
        {
            OnTrace?.Invoke(steps);
            return null;
        }

        // The rule may have been broken some steps before it was looked at.
        return Run(steps, seed) ?? new Failure(seed, steps, error);
    }

    /// <summary>Plays a trace, and checks all rules after each step.</summary>
    /// <param name="seed">The seed that it was made from; null if it was not.</param>
    /// <param name="after">Called after each step with its number from 0.</param>
    /// <returns>The failure, or null.</returns>
    public Failure? Run(IReadOnlyList<Step> steps, ulong? seed = null, Action<int>? after = null)
    {
        Restore();
        for (int i = 0; i < steps.Count && !IsHalted; i++)
        {
            Exception? error = Try(steps[i], true);
            if (error != null)
            {
                List<Step> until = [.. steps];
                until.RemoveRange(i + 1, until.Count - i - 1);
                return new Failure(seed, until, error);
            }

            after?.Invoke(i);
        }

        return null;
    }

    /// <summary>How many entries the generated C made, and how many it can make in a second of processor time.</summary>
    public (long Entries, double Rate) Generated() =>
        _lockstep == null ? (0, 0) : (_lockstep.Entries, _lockstep.Entries / _lockstep.NativeSeconds);

    /// <inheritdoc/>
    public void Dispose()
    {
        _lockstep?.Dispose();
        _machine.Dispose();
    }

    private void Restore()
    {
        IsHalted = false;
        if (_lockstep == null)
        {
            _booted.Restore();
        }
        else
        {
            _lockstep.Restore(_booted);
        }
    }

    private void Count(Step step, Ptr<Tcb> thread)
    {
        if (!CountOutcomes)
        {
            return;
        }

        string outcome = "";
        if (step.Kind == StepKind.Syscall && step.Number == (int)Api.Syscall.Call)
        {
            Word label = new Api.MessageInfo { W0 = Context.Get(thread, Arch.MsgInfoRegister) }.Label;
            outcome = thread.Ref.State == ThreadState.Running ? ((Api.Error)label).ToString() : thread.Ref.State.ToString();
        }

        string name = $"{(step.Comment.Length != 0 ? step.Comment : step.ToString().Split(' ')[0])} {outcome}";
        Outcomes[name] = Outcomes.GetValueOrDefault(name) + 1;
        if (_machine.IsIdle && thread != _machine.Current)
        {
            name = "IDLE after " + name;
            Outcomes[name] = Outcomes.GetValueOrDefault(name) + 1;
        }
    }

    /// <summary>Whether <see cref="Outcomes"/> are counted.</summary>
    public bool CountOutcomes { get; set; }

    private Exception? Try(Step step, bool checkAll) => Catch(() =>
    {
        bool checks = checkAll && CheckRules;
        AuthorityRules? before = checks ? new AuthorityRules(_machine) : null;
        ConfinementRules? islands = checks ? new ConfinementRules(_machine) : null;
        try
        {
            Entries += Player.Play(_machine, step) ? 1 : 0;
        }
        catch (MachineHaltedException)
        {
            IsHalted = true;
            return;
        }

        if (before != null)
        {
            Checks++;
            Invariants.Check(_machine);
            before.Check(_machine);
            islands!.Check(_machine);
        }
    });

    private static Exception? Catch(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e;
        }
    }
}
