// SPDX-License-Identifier: BSD-2-Clause
// Random traces of the MCS kernel: threads with and without scheduling contexts make system calls and use time, and after each
// entry all rules hold. No scheduling context of constant bandwidth gets more than its budget in any window of its period; a
// sporadic one, which may make up for time in which it was preempted, not more than that on average. The time that is used is the
// time that passes.
using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

[TestFixture]
public sealed class TraceTests : TimedKernel
{
    private const int ThreadCount = 6;
    private const int ObjectCount = 3;

    private readonly List<TimedThread> _threads = [];
    private readonly List<Word> _endpoints = [];
    private readonly List<Word> _notifications = [];
    private readonly List<Word> _replies = [];
    private readonly List<Word> _contexts = [];
    private readonly Dictionary<Word, List<(ulong From, ulong To)>> _uses = [];
    private Random _random = null!;
    private ulong _idle;

    private T Any<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private void MakeEverything(int seed)
    {
        _random = new Random(seed);
        _threads.Clear();
        _endpoints.Clear();
        _notifications.Clear();
        _replies.Clear();
        _contexts.Clear();
        _uses.Clear();
        _idle = 0;
        for (int i = 0; i < ObjectCount; i++)
        {
            _endpoints.Add(Make(Memory, ObjectType.Endpoint));
            _notifications.Add(Make(Memory, ObjectType.Notification));
            _replies.Add(Make(Memory, ObjectType.Reply));
        }

        for (int i = 0; i < ThreadCount; i++)
        {
            bool isPassive = i >= ThreadCount - 2;
            ulong period = (ulong)_random.Next(200, 5000);
            ulong budget = (ulong)_random.Next(40, (int)period);
            TimedThread thread = MakeThread(
                (Word)_random.Next(1, 5) * 10, isPassive ? 0 : budget, period, (Word)_random.Next(2), (Word)_random.Next(4));
            _threads.Add(thread);
            if (thread.Context != 0)
            {
                _contexts.Add(thread.Context);
            }

            if (_random.Next(3) == 0)
            {
                Invoke(thread.Slot, InvocationLabel.TCBSetTimeoutEndpoint, [], Any(_endpoints));
            }

            Resume(thread);
        }

        Word lent = Make(Memory, ObjectType.SchedContext, 8);
        Configure(lent, 500, 2000, 2);
        Invoke(lent, InvocationLabel.SchedContextBind, [], _notifications[0]);
        _contexts.Add(lent);
        Invoke(_threads[0].Slot, InvocationLabel.TCBBindNotification, [], _notifications[1]);
    }

    /// <summary>The current thread, or nobody, uses the processor until then; the timer interrupts when it wants.</summary>
    private void UseTime(ulong ticks)
    {
        ulong start = Machine.Board.Counter;
        ulong end = Math.Min(start + ticks, Math.Max(Machine.Board.Deadline, start));
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        if (end > start)
        {
            Machine.Board.Advance(end - start);
            if (context.IsNull)
            {
                _idle += end - start;
            }
            else
            {
                if (!_uses.TryGetValue(context.Address, out List<(ulong From, ulong To)>? uses))
                {
                    _uses[context.Address] = uses = [];
                }

                uses.Add((start, end));
            }
        }

        if (Machine.IsInterruptPending)
        {
            Machine.EnterInterrupt();
        }
    }

    private void Step(bool withConfiguration)
    {
        UseTime((ulong)_random.NextInt64((long)Clock.ToTicks(_random.Next(4) == 0 ? 3000UL : 100UL)));
        if (Machine.IsIdle)
        {
            return;
        }

        switch (_random.Next(16))
        {
            case 0:
            case 1:
                Do(Syscall.Call, Any(_endpoints));
                break;
            case 2:
                Do(Syscall.Send, Any(_endpoints));
                break;
            case 3:
                Do(Syscall.NBSend, _random.Next(2) == 0 ? Any(_notifications) : Any(_replies));
                break;
            case 4:
            case 5:
                Do(Syscall.Recv, Any(_endpoints), Any(_replies));
                break;
            case 6:
                Do(Syscall.NBRecv, Any(_endpoints), Any(_replies));
                break;
            case 7:
                Do(Syscall.Wait, _random.Next(2) == 0 ? Any(_notifications) : Any(_endpoints));
                break;
            case 8:
            case 9:
                Do(Syscall.ReplyRecv, Any(_endpoints), Any(_replies));
                break;
            case 10:
                Do(Syscall.NBSendRecv, Any(_endpoints), Any(_replies), _random.Next(2) == 0 ? Any(_notifications) : Any(_endpoints));
                break;
            case 11:
                Do(Syscall.NBSendWait, Any(_notifications), Any(_notifications));
                break;
            case 12:
                Do(Syscall.Yield, 0);
                break;
            case 13:
                Do(Syscall.Send, Any(_notifications));
                break;
            default:
                InvokeSomething(withConfiguration);
                break;
        }
    }

    private void InvokeSomething(bool withConfiguration)
    {
        TimedThread thread = Any(_threads);
        switch (_random.Next(withConfiguration ? 9 : 6))
        {
            case 0:
                CallWith(thread.Slot, InvocationLabel.TCBSuspend, []);
                break;
            case 1:
            case 2:
                CallWith(thread.Slot, InvocationLabel.TCBResume, []);
                break;
            case 3:
                CallWith(thread.Slot, InvocationLabel.TCBSetPriority, [RootTcb], (Word)_random.Next(1, 5) * 10);
                break;
            case 4:
                CallWith(Any(_contexts), InvocationLabel.SchedContextUnbindObject, [thread.Slot]);
                break;
            case 5:
                CallWith(Any(_contexts), InvocationLabel.SchedContextBind, [thread.Slot]);
                break;
            case 6:
                CallWith(Any(_contexts), InvocationLabel.SchedContextYieldTo, []);
                break;
            case 7:
                CallWith(Any(_contexts), InvocationLabel.SchedContextUnbind, []);
                break;
            default:
                ulong period = (ulong)_random.Next(100, 3000);
                CallWith(
                    Control, InvocationLabel.SchedControlConfigureFlags, [Any(_contexts)],
                    (ulong)_random.Next(40, (int)period + 1), period, (Word)_random.Next(3), 7, (Word)_random.Next(2));
                break;
        }
    }

    /// <summary>Makes sure that somebody runs again from time to time, though all may wait for each other.</summary>
    private void Stir()
    {
        foreach (TimedThread thread in _threads)
        {
            if (thread.Tcb.Ref.State == ThreadState.Inactive || _random.Next(4) == 0)
            {
                ThreadControl.Restart(thread.Tcb);
            }
        }

        Clock.Stamp();
        Syscalls.FinishEntry();
    }

    private void Run(int steps, bool withConfiguration)
    {
        // The root task would be above all others.
        Do(Syscall.Wait, _notifications[2]);
        ulong start = Machine.Board.Counter;
        for (int i = 0; i < steps; i++)
        {
            Step(withConfiguration);
            AssertInvariants();
            if (i % 40 == 39)
            {
                Stir();
            }
        }

        ulong used = _uses.Values.SelectMany(u => u).Aggregate(0UL, (s, u) => s + (u.To - u.From));
        Assert.That(used + _idle, Is.EqualTo(Machine.Board.Counter - start), "the time that passed");
    }

    [Test]
    public void The_rules_hold_after_each_entry([Range(0, 5)] int seed)
    {
        MakeEverything(seed);
        Run(400, withConfiguration: true);
    }

    [Test]
    public void Nobody_gets_more_than_the_budget([Range(100, 105)] int seed)
    {
        MakeEverything(seed);
        ulong begin = Machine.Board.Counter;
        Dictionary<Word, (ulong Budget, ulong Period, bool IsSporadic)> limits = _contexts
            .Select(c => SchedContextCap.From(SlotOf(c).Ref.Cap).Object)
            .ToDictionary(
                c => c.Address,
                c => (TimeRules.RefillsOf(c).Aggregate(0UL, (s, r) => s + r.Amount), c.Ref.Period, c.Ref.IsSporadic != 0));
        Run(400, withConfiguration: false);
        foreach ((Word context, List<(ulong From, ulong To)> uses) in _uses)
        {
            if (!limits.TryGetValue(context, out (ulong Budget, ulong Period, bool IsSporadic) limit) || limit.Period == 0)
            {
                continue;
            }

            Assert.That(
                TimeRules.RefillsOf(Ptr<SchedContext>.At(context)).Aggregate(0UL, (s, r) => s + r.Amount),
                Is.EqualTo(limit.Budget), "refills add up to the budget");
            foreach ((ulong from, _) in limit.IsSporadic ? [] : uses)
            {
                ulong end = from + limit.Period;
                ulong sum = uses.Aggregate(
                    0UL, (s, u) => s + (u.To <= from || u.From >= end ? 0 : Math.Min(u.To, end) - Math.Max(u.From, from)));
                Assert.That(sum, Is.LessThanOrEqualTo(limit.Budget + Clock.WorstCase), $"context {context:x} in the period from {from}");
            }

            ulong total = 0;
            foreach ((ulong from, ulong to) in uses)
            {
                total += to - from;
                Assert.That(
                    total, Is.LessThanOrEqualTo((limit.Budget * (((to - begin) / limit.Period) + 1)) + Clock.WorstCase),
                    $"context {context:x} up to {to}");
            }
        }
    }
}
