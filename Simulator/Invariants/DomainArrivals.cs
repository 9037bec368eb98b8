// SPDX-License-Identifier: BSD-2-Clause
// Threads that another one moved into the running domain, and that wait there although their priority is higher than the running thread's.
//
// seL4_DomainSet_Set makes the thread ready, but the scheduler chooses no other thread for it: the caller goes on until
// something else makes the scheduler choose. No state of the kernel says which of the ready threads came that way, so
// the machine remembers them from entry to entry. They are forgotten as soon as the scheduler is seen to have chosen:
//
//   - the domain changed, or the idle thread ran before;
//   - the thread that ran yielded, used up its time slice, or changed its own priority or domain;
//   - the thread that runs now is less urgent than the one that ran (only the ready queues can say that it is its turn).
//
// That another thread runs is no such sign: one that was woken and is at least as urgent as the thread that ran is
// switched to without a look at the queues, and the others still wait. A thread's own part of the exception ends when it
// stops being ready, or when its priority is set, since that lets it compete.
using System.Collections.Generic;
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Remembers who may wait though more urgent than the thread that runs.</summary>
internal sealed class DomainArrivals
{
    private readonly Dictionary<Ptr<Tcb>, uint> _waiting = [];
    private readonly List<Ptr<Tcb>> _elsewhere = [];
    private Ptr<Tcb> _before;
    private uint _priority;
    private uint _timeSlice;
    private Word _domain;
    private bool _yields;

    /// <summary>Those that wait, with the priority that they had when they came.</summary>
    public IReadOnlyDictionary<Ptr<Tcb>, uint> Waiting => _waiting;

    /// <summary>Whether this ready thread of the running domain was moved there, and nothing was chosen since.</summary>
    public bool MayWait(Ptr<Tcb> thread) =>
        _waiting.TryGetValue(thread, out uint priority) && priority == thread.Ref.Priority;

    /// <summary>What was remembered at another time is the truth again.</summary>
    public void Restore(IReadOnlyDictionary<Ptr<Tcb>, uint> waiting)
    {
        _waiting.Clear();
        foreach ((Ptr<Tcb> thread, uint priority) in waiting)
        {
            _waiting.Add(thread, priority);
        }
    }

    /// <summary>The current thread is about to enter the kernel.</summary>
    /// <param name="label">The label of its message, if it makes a system call that sends one; else 0.</param>
    /// <param name="yields">Whether the system call is seL4_Yield.</param>
    public void BeforeEntry(Word label, bool yields)
    {
        _before = KernelState.Core.CurrentThread;
        _priority = _before.Ref.Priority;
        _timeSlice = SliceOf(_before);
        _domain = Scheduler.ActiveDomain();
        _yields = yields;
        _elsewhere.Clear();
        if (label == (Word)InvocationLabel.DomainSetSet)
        {
            for (Ptr<Tcb> thread = KernelState.DebugThreads; !thread.IsNull; thread = thread.Ref.DebugNext)
            {
                if (thread.Ref.Domain != _domain)
                {
                    _elsewhere.Add(thread);
                }
            }
        }
    }

    /// <summary>The kernel has done what it was entered for.</summary>
    public void AfterEntry()
    {
        if (WasChosen())
        {
            _waiting.Clear();
            return;
        }

        foreach (Ptr<Tcb> thread in _waiting.Keys.ToArray())
        {
            if (!Waits(thread) || !MayWait(thread))
            {
                _waiting.Remove(thread);
            }
        }

        foreach (Ptr<Tcb> thread in _elsewhere)
        {
            if (Waits(thread))
            {
                _waiting[thread] = thread.Ref.Priority;
            }
        }
    }

    private bool WasChosen()
    {
        Ptr<Tcb> now = KernelState.Core.CurrentThread;
        return _yields
            || _before == KernelState.Core.IdleThread
            || Scheduler.ActiveDomain() != _domain
            || _before.Ref.Priority != _priority
            || _before.Ref.Domain != _domain
            || SliceOf(_before) > _timeSlice
            || now.Ref.Priority < _priority;
    }

    /// <summary>A new slice is how a thread's turn ends. (With MCS the kernel then chooses anew, too, but has no slices.)</summary>
    private static uint SliceOf(Ptr<Tcb> thread) => Config.Mcs ? 0 : thread.Ref.TimeSlice;

    private bool Waits(Ptr<Tcb> thread) =>
        thread.Ref.IsQueued != 0
        && thread.Ref.Domain == _domain
        && thread.Ref.Priority > KernelState.Core.CurrentThread.Ref.Priority;
}
