// SPDX-License-Identifier: BSD-2-Clause
// Deliberate faults of the MCS kernel: of budgets, donation, reply objects and queues in order of priority.
using System.Collections.Generic;

namespace Sel4Gen.Replay.Mutation;

internal static class TimedMutants
{
    private const string Refills = "KernelSource/Scheduling/Mcs/Refills.cs";
    private const string Clock = "KernelSource/Scheduling/Mcs/Clock.cs";
    private const string Contexts = "KernelSource/Scheduling/Mcs/SchedContexts.cs";
    private const string Waiting = "KernelSource/Scheduling/Mcs/ReleaseQueue.cs";
    private const string Replies = "KernelSource/Ipc/Mcs/ReplyObjects.cs";
    private const string Donating = "KernelSource/Ipc/Mcs/DonatingIpc.cs";
    private const string Budget = "KernelSource/Threads/Mcs/Budget.cs";
    private const string Queue = "KernelSource/Scheduling/ThreadQueue.cs";
    private const string Fast = "KernelSource/Entry/Mcs/TimedFastpath.cs";

    public static IReadOnlyList<Mutant> All { get; } =
    [
        new(Refills, "used.Time += context.Ref.Period;", "", "used time comes back at once"),
        new(Refills, "head.Ref.Time += left;", "", "what is left of a refill begins where the whole did"),
        new(Refills, "head.Ref.Amount -= left;", "", "used time stays"),
        new(Refills, "tail.Ref.Amount += refill.Amount;", "", "time that joins the last refill is lost"),
        new(Refills, "merged.Ref.Time = first.Time;", "", "joined refills begin with the second one"),
        new(Refills, "head.Ref.Time = KernelState.Core.CurrentTime;", "", "unused time is kept for later"),
        new(Refills, "merged.Ref.Amount += first.Amount;", "", "joined refills lose the first one"),
        new(Refills, "head.Ref.Amount += small.Amount;", "", "a small refill is lost"),
        new(Refills, "Tail(context).Ref.Amount += time;", "", "round robin forgets what was used"),
        new(Refills, "Tail(context).Ref.Amount = 0;", "", "round robin counts what was used twice"),
        new(Refills, "rest = budget - head.Amount;", "rest = budget;", "a larger budget gives too much"),
        new(Refills, "<= KernelState.Core.CurrentTime + Clock.WorstCase;", "<= KernelState.Core.CurrentTime + (10 * Clock.WorstCase);", "refills are used too early"),
        new(Refills, "amount - used >= Clock.MinBudget;", "amount - used >= Clock.WorstCase;", "too little time counts as enough"),
        new(Clock, "KernelState.Core.ConsumedTime += passed;", "", "time that passes is not counted"),
        new(Clock, "next = end < next ? end : next;", "", "nothing ends the time of a domain"),
        new(Clock, "next = release < next ? release : next;", "", "nothing wakes up who waits for time"),
        new(Clock, "next = now + Refills.Head(current).Ref.Amount;", "next = now + Refills.Head(current).Ref.Amount + 1;", "the deadline is one tick late"),
        new(Contexts, "thread == KernelState.Core.CurrentThread || Scheduler.IsCandidate(thread)", "false", "who is about to run goes on without a scheduling context"),
        new(Contexts, "        to.Ref.SchedContext = context;", "", "the receiver does not learn what it was given"),
        new(Contexts, "next.Ref.IsSporadic == 0", "next.Ref.IsSporadic != 0", "the wrong contexts begin when they are switched to"),
        new(Contexts, "        context.Ref.Consumed += time;", "", "time is used and not reported"),
        new(Contexts, "context == thread.Ref.SchedContext", "context != thread.Ref.SchedContext", "a borrowed scheduling context is not returned"),
        new(Contexts, "if (!context.IsNull && context.Ref.Thread.IsNull)", "if (!context.IsNull)", "a scheduling context is lent that is in use"),
        new(Replies, "reply.Ref.Previous = head;", "", "a chain of calls forgets its beginning"),
        new(Replies, "            head.Ref.IsHead = false;", "", "a stack has two heads"),
        new(Replies, "context.Ref.Reply = previous;", "", "the stack keeps the reply object that was used"),
        new(Replies, "            SchedContexts.Donate(context, caller);", "", "donated time does not return"),
        new(Replies, "            Unlink(reply);\n        }\n\n        Release", "        }\n\n        Release", "a reply object inside the stack leaves it without a word"),
        new(Replies, "next.Ref.Previous = Ptr<Reply>.Null;", "", "the stack refers to a reply object that left it"),
        new(Replies, "            reply.Ref.Thread = Ptr<Tcb>.Null;", "", "a free reply object remembers its thread"),
        new(Budget, "            SchedContexts.Postpone(context);", "            Scheduler.Append(thread);", "a thread runs without time"),
        new(Budget, "Charge(KernelState.Core.ConsumedTime, true);", "Charge(0, true);", "the end of a turn costs nothing"),
        new(Budget, "context.Ref.Consumed = used;", "", "Yield counts what it gives up as used"),
        new(Budget, "Scheduler.Append(thread);", "Scheduler.Enqueue(thread);", "who used a turn is first again"),
        new(Queue, "after.Ref.Priority < priority", "after.Ref.Priority <= priority", "waiting threads of one priority change places"),
        new(Waiting, "ReleaseTime(after) > time", "ReleaseTime(after) < time", "who waits for time is not in order"),
        new(Waiting, "        thread.Ref.IsInReleaseQueue = 0;", "", "a thread that has time counts as waiting"),
        new(Donating, "            ReplyObjects.Withdraw(user);", "", "two threads use one reply object"),
        new(Replies, "context.Ref.ThreadAddress = receiver.Address;", "", "the fast path does not tell the scheduling context its thread"),
        new(Fast, "            || !receiver.Ref.SchedContext.IsNull\n", "", "the fast path gives time to who has some"),
    ];
}
