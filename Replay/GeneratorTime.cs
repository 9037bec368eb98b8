// SPDX-License-Identifier: BSD-2-Clause
// Steps about time (MCS): scheduling contexts and who runs on them, reply objects, calls with donation, timeouts, time that passes.
using System;
using System.Collections.Generic;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    private const Word RegistersWithReply = 7;

    private (uint Weight, Func<Step?> Make)[] TimedChoices =>
    [
        (8, Contexts), (6, ContextBinding), (2, TimeoutHandler), (44, TimedIpc), (PassesTime ? 20u : 0, PassTime),
        (PassesTime ? 6u : 0, PlanPieces), (3, PlanEnlarge), (6, PlanLender),
        (10, PlanPassiveServer), (8, PlanChain), (5, PlanTimeout), (3, () => RetypeTo((Word)ObjectType.Reply, 1, _caps.Empty())),
        (3, () => RetypeTo((Word)ObjectType.SchedContext, 1, _caps.Empty())),
    ];

    // Whether time passes in a step of its own.
    private bool PassesTime => _timeScale == 1;

    private Found Context() => _caps.Of(CapTag.SchedContext);

    private static Ptr<SchedContext> ContextOf(Cap cap) => SchedContextCap.From(cap).Object;

    private Found NewContext() => _caps.Where(c => c.Tag == CapTag.SchedContext && ContextOf(c).Ref.RefillMax == 0);

    private Found SpareContext() => _caps.Where(
        c => c.Tag == CapTag.SchedContext && ContextOf(c).Ref.RefillMax != 0 && ContextOf(c).Ref.ThreadAddress == 0);

    /// <summary>A reply object: often the one through which the current thread's caller waits, or a free one.</summary>
    private Found ReplyObject()
    {
        Ptr<SchedContext> context = KernelState.Core.CurrentSchedContext;
        Ptr<Reply> head = context.IsNull ? Ptr<Reply>.Null : context.Ref.Reply;
        return _chance.Below(4) switch
        {
            0 => _caps.Of(CapTag.Reply),
            1 => _caps.Where(c => c.Tag == CapTag.Reply && ReplyCap.From(c).Reply.Ref.Thread.IsNull),
            _ => head.IsNull
                ? _caps.Where(c => c.Tag == CapTag.Reply && ReplyCap.From(c).Reply.Ref.Thread.IsNull)
                : _caps.Where(c => c.Tag == CapTag.Reply && ReplyCap.From(c).Reply == head),
        };
    }

    /// <summary>The step with what the reply register holds and, for calls with two capabilities, the other one.</summary>
    private static Step WithReply(Step step, Word reply, Word destination = 0)
    {
        Word[] registers = new Word[RegistersWithReply + 1];
        step.Registers.CopyTo(registers, 0);
        registers[RegistersWithReply - 1] = reply;
        registers[RegistersWithReply] = destination;
        return step with { Registers = registers };
    }

    // --- Scheduling contexts ---

    private Word PeriodUs() => _chance.OneIn(20) ? Edge() : (100 + _chance.Below(_chance.OneIn(3) ? 20_000u : 2000)) * _timeScale;

    private Step Configure(Found context)
    {
        Word period = PeriodUs();
        Word least = PassesTime ? Clock.MinBudgetUs : 50 * _timeScale;
        Word budget = _chance.Below(12) switch
        {
            0 => Clock.MinBudgetUs + _chance.Below(3) - 1,
            1 => period + 1,
            < 4 => period,
            // Where time does not pass by itself, a thread that yields would seldom run again.
            < 9 when !PassesTime => period,
            _ => least + _chance.Below(Math.Max(1, Math.Min(period, 5000 * _timeScale) - least)),
        };
        return Invoke(
            Address(_caps.Of(CapTag.SchedControl)), InvocationLabel.SchedControlConfigureFlags, [Address(context)],
            budget, period, ExtraRefills(context), Badge(), _chance.Below(_chance.OneIn(8) ? 4u : 2));
    }

    /// <summary>Refills beyond the two that each context has: often as many as there is room for, sometimes too many.</summary>
    private Word ExtraRefills(Found context)
    {
        if (context.Slot.IsNull || context.Cap.Tag != CapTag.SchedContext || _chance.OneIn(8))
        {
            return _chance.Below(40);
        }

        return _chance.Below(Refills.MaxOf(SchedContextCap.From(context.Cap).SizeBits) - SchedContextSizes.MinRefills + 1);
    }

    private Step Contexts() => _chance.Below(8) switch
    {
        0 => Invoke(Address(Context()), InvocationLabel.SchedContextConsumed, []),
        1 or 2 => Invoke(Address(Context()), InvocationLabel.SchedContextYieldTo, []),
        3 => Invoke(Address(Context()), InvocationLabel.SchedContextUnbind, []),
        4 or 5 => Configure(NewContext()),
        _ => Configure(Context()),
    };

    private Step ContextBinding()
    {
        Word target = _chance.OneIn(3) ? Address(Notification()) : Address(Tcb());
        return _chance.OneIn(4)
            ? Invoke(Address(Context()), InvocationLabel.SchedContextUnbindObject, [target])
            : Invoke(Address(_chance.OneIn(4) ? Context() : SpareContext()), InvocationLabel.SchedContextBind, [target]);
    }

    private Step TimeoutHandler() => Invoke(
        Address(_caps.Of(CapTag.Thread)), InvocationLabel.TCBSetTimeoutEndpoint, [Handler()]);

    private Step ScheduleThread(Word tcb, Word priority, Word context) => Invoke(
        tcb, InvocationLabel.TCBSetSchedParams, [Address(Authority()), context, Handler()], Priority(), priority);

    /// <summary>A thread that may give any priority, or another one.</summary>
    private Found Authority() => _chance.OneIn(6)
        ? _caps.Of(CapTag.Thread)
        : _caps.Where(c => c.Tag == CapTag.Thread && ThreadCap.From(c).Object.Ref.MaxControlledPriority == Config.NumPriorities - 1);

    /// <summary>An endpoint that faults may go to, no endpoint, or one that lacks rights.</summary>
    private Word Handler() => _chance.Below(6) switch
    {
        0 => Address(Endpoint()),
        1 or 2 => Address(_caps.Where(c => c.Tag == CapTag.Endpoint && EndpointCap.From(c) is { CanSend: true, CanGrant: true })),
        _ => 0,
    };

    private Step ConfigureThread(Word tcb, Word node, Word bufferAddress) => Invoke(
        tcb, InvocationLabel.TCBConfigure, [node, Address(SpaceRoot()), Address(BufferFrame())], 0, 0, bufferAddress);

    private Step SetSpaceOf(Word tcb, Word cspaceData) => Invoke(
        tcb, InvocationLabel.TCBSetSpace,
        [Handler(), Address(_caps.Of(CapTag.CNode)), Address(SpaceRoot())], cspaceData, 0);

    /// <summary>A thread that can run: object, buffer, spaces, priority, often a scheduling context, and off it goes.</summary>
    private Step? PlanTimedThread()
    {
        Word priority = 250 + _chance.Below(6);
        bool isPassive = _chance.OneIn(4);
        Found found = default;
        Found context = default;
        List<Func<Step?>> steps =
        [
            () => RetypeTo((Word)ObjectType.Tcb, 1, _caps.Empty()),
            () => RetypeTo(ArchObjectType.SmallPage, 1, _caps.Empty()),
            () =>
            {
                found = _caps.Where(IsNewThread);
                return ConfigureThread(
                    found.Address, Address(_chance.OneIn(10) ? _caps.Of(CapTag.CNode) : RootNode()), BufferAddress());
            },
        ];
        if (!isPassive)
        {
            steps.Add(() => RetypeTo((Word)ObjectType.SchedContext, 1, _caps.Empty()));
            steps.Add(() => Configure(context = NewContext()));
        }

        steps.Add(() => ScheduleThread(found.Address, priority, isPassive ? 0 : Address(context)));
        steps.Add(() => Invoke(
            found.Address, InvocationLabel.TCBWriteRegisters, [], 1, 3, KernelMachine.ImageAddress + (_chance.Below(64) * 4), 0x1000, 0));
        return Plan([.. steps]);
    }

    // --- Messages ---

    private Step? TimedIpc()
    {
        if (!HasCompany && !_chance.OneIn(20))
        {
            return null;
        }

        Word[] words = new Word[_chance.OneIn(5) ? _chance.Below(125) : _chance.Below(5)];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = _chance.Next();
        }

        Word[] caps = new Word[_chance.OneIn(6) ? _chance.Below(4) : 0];
        for (int i = 0; i < caps.Length; i++)
        {
            caps[i] = Address(_caps.Any());
        }

        Syscall call = _chance.Of(
            Syscall.Call, Syscall.Call, Syscall.Call, Syscall.ReplyRecv, Syscall.ReplyRecv, Syscall.ReplyRecv, Syscall.Recv, Syscall.Recv,
            Syscall.Send, Syscall.NBSend, Syscall.NBRecv, Syscall.NBSendRecv, Syscall.NBSendWait, Syscall.Wait, Syscall.NBWait);
        bool isSend = call is Syscall.Send or Syscall.NBSend;
        Word cptr = isSend && _chance.OneIn(3)
            ? Address(ReplyObject())
            : Address(call is Syscall.Call || !_chance.OneIn(3) ? Endpoint() : Notification());
        Word destination = _chance.OneIn(2) ? Address(Notification()) : Address(Endpoint());
        Word reply = call == Syscall.NBSendWait ? destination : Address(ReplyObject());
        Step step = Message(call, cptr, _chance.Below(4), caps, words, (Word)words.Length, (Word)caps.Length);
        return WithReceiveSlot(WithReply(step, reply, destination), call);
    }

    private Found Same(Cap cap) => _caps.Where(c => c.W0 == cap.W0 && c.W1 == cap.W1);

    private Found StrongEndpoint() => _caps.Where(
        c => c.Tag == CapTag.Endpoint && EndpointCap.From(c) is { CanSend: true, CanReceive: true, CanGrant: true });

    private Found FreeReply() => _caps.Where(c => c.Tag == CapTag.Reply && ReplyCap.From(c).Reply.Ref.Thread.IsNull);

    private Step TakeContextOf(Ptr<Tcb> thread) => Invoke(
        Address(_caps.Where(c => c.Tag == CapTag.SchedContext && ContextOf(c).Ref.ThreadAddress == thread.Address)),
        InvocationLabel.SchedContextUnbind, []);

    /// <summary>
    /// The current thread serves an endpoint without a scheduling context of its own, another one calls it, and something happens
    /// before and after the reply. Messages of more words than fit into registers take the slow path.
    /// </summary>
    private Step? PlanPassiveServer()
    {
        if (!HasCompany)
        {
            return null;
        }

        Cap endpoint = default;
        Cap reply = default;
        Ptr<Tcb> server = Ptr<Tcb>.Null;
        Step? Exchange(Syscall call)
        {
            Word[] words = new Word[_chance.Below(8)];
            return WithReply(Message(call, Same(endpoint).Address, 0, [], words, (Word)words.Length, 0), Same(reply).Address);
        }

        return Plan(
            () => RetypeTo((Word)ObjectType.Reply, 1, _caps.Empty()),
            () =>
            {
                (endpoint, reply, server) = (StrongEndpoint().Cap, FreeReply().Cap, _machine.Current);
                return HasOthers ? Exchange(Syscall.Recv) : null;
            },
            () => TakeContextOf(server),
            () => Exchange(Syscall.Call),
            DuringACall,
            () => Exchange(Syscall.ReplyRecv),
            () => Exchange(Syscall.Call),
            DuringACall,
            () => WithReply(Message(Syscall.Send, Same(reply).Address, _chance.Below(2), [], [_chance.Next()], 1, 0), 0));
    }

    /// <summary>What may happen between a call and its reply: time passes, or one of the objects is taken away, or nothing.</summary>
    private Step? DuringACall() => _chance.Below(10) switch
    {
        0 or 1 => PassTime(),
        2 => Tick(),
        3 => CNodeDelete(),
        4 => Invoke(Tcb().Address, InvocationLabel.TCBSuspend, []),
        5 => Contexts(),
        6 => TimedIpc(),
        7 => Invoke(Address(DonatedContext()), InvocationLabel.SchedContextUnbind, []),
        8 => WithReply(Message(Syscall.NBRecv, Address(StrongEndpoint()), 0, [], [], 0, 0), Address(_caps.Of(CapTag.Reply))),
        _ => null,
    };

    private Found DonatedContext() => _caps.Where(c => c.Tag == CapTag.SchedContext && !ContextOf(c).Ref.Reply.IsNull);

    /// <summary>A call from a call: two servers wait, a client calls the first, and that one the second; then something happens.</summary>
    private Step? PlanChain()
    {
        if (!HasCompany)
        {
            return null;
        }

        Cap[] endpoints = new Cap[2];
        Cap[] replies = new Cap[2];
        Ptr<Tcb>[] servers = new Ptr<Tcb>[2];
        Step? Exchange(Syscall call, int i)
        {
            Word[] words = new Word[_chance.Below(8)];
            return WithReply(Message(call, Same(endpoints[i]).Address, 0, [], words, (Word)words.Length, 0), Same(replies[i]).Address);
        }

        Step? Serve(int i)
        {
            endpoints[i] = _caps.Where(c => c.Tag == CapTag.Endpoint && EndpointCap.From(c) is { CanSend: true, CanReceive: true, CanGrant: true }
                && (i == 0 || EndpointCap.From(c).Object != EndpointCap.From(endpoints[0]).Object)).Cap;
            (replies[i], servers[i]) = (FreeReply().Cap, _machine.Current);
            return HasOthers ? Exchange(Syscall.Recv, i) : null;
        }

        return Plan(
            () => RetypeTo((Word)ObjectType.Endpoint, 1, _caps.Empty()),
            () => RetypeTo((Word)ObjectType.Reply, 2, _caps.Empty()),
            () => Serve(0),
            () => Serve(1),
            () => TakeContextOf(servers[0]),
            () => TakeContextOf(servers[1]),
            () => Exchange(Syscall.Call, 0),
            () => Exchange(Syscall.Call, 1),
            () => _chance.OneIn(2) ? DeleteReply(replies[_chance.Below(2)]) : DuringACall(),
            () => Exchange(Syscall.ReplyRecv, 1),
            DuringACall,
            () => Exchange(Syscall.ReplyRecv, 0));
    }

    private Step DeleteReply(Cap reply)
    {
        Operand slot = _caps.Operand(c => c.W0 == reply.W0 && c.W1 == reply.W1);
        return Invoke(slot.Root, InvocationLabel.CNodeDelete, [], slot.Index, slot.Depth);
    }

    /// <summary>A notification lends a scheduling context to a thread without one, which waits for it, or is bound and receives.</summary>
    private Step? PlanLender()
    {
        if (!HasCompany)
        {
            return null;
        }

        Cap notification = default;
        Ptr<Tcb> waiter = Ptr<Tcb>.Null;
        bool isBound = _chance.OneIn(2);
        Step? WaitForIt() => isBound
            ? WithReply(Message(Syscall.Recv, Address(StrongEndpoint()), 0, [], [], 0, 0), Address(FreeReply()))
            : Message(Syscall.Wait, Same(notification).Address, 0, [], [], 0, 0);
        return Plan(
            () =>
            {
                (notification, waiter) = (Notification().Cap, _machine.Current);
                return isBound
                    ? Invoke(Address(Self()), InvocationLabel.TCBBindNotification, [Same(notification).Address])
                    : Invoke(Address(SpareContext()), InvocationLabel.SchedContextBind, [Same(notification).Address]);
            },
            () => HasOthers ? WaitForIt() : null,
            () => TakeContextOf(waiter),
            () => Invoke(Address(_chance.OneIn(3) ? Context() : SpareContext()), InvocationLabel.SchedContextBind, [Same(notification).Address]),
            () => Message(Syscall.Send, Same(notification).Address, 0, [], [], 0, 0),
            () => HasOthers ? Yield() : null,
            () => HasOthers ? WaitForIt() : null,
            () => Message(Syscall.Send, Same(notification).Address, 0, [], [], 0, 0));
    }

    /// <summary>Somebody's time ends while a handler waits, which then answers.</summary>
    private Step? PlanTimeout()
    {
        if (!HasCompany)
        {
            return null;
        }

        Cap endpoint = default;
        Cap reply = default;
        return Plan(
            () =>
            {
                (endpoint, reply) = (StrongEndpoint().Cap, FreeReply().Cap);
                return HasOthers ? WithReply(Message(Syscall.Recv, Same(endpoint).Address, 0, [], [], 0, 0), Same(reply).Address) : null;
            },
            () => Invoke(Address(Self()), InvocationLabel.TCBSetTimeoutEndpoint, [Same(endpoint).Address]),
            Tick,
            Tick,
            () => WithReply(Message(Syscall.Send, Same(reply).Address, _chance.Below(3), [], [_chance.Next()], 1, 0), 0));
    }

    // --- Time ---

    /// <summary>The running thread uses its budget in pieces, between which others run, until it is over.</summary>
    private Step? PlanPieces() => Plan(
        PassTime, OwnPriority, PassTime, () => HasOthers ? Wait() : Yield(), PassTime, OwnPriority, Tick, PassTime, OwnPriority, PassTime, Yield, Tick);

    private Step OwnPriority() => Invoke(Address(Self()), InvocationLabel.TCBSetPriority, [Address(Authority())], 250 + _chance.Below(6));

    /// <summary>The running thread's scheduling context gets another budget while a part of the old one is used, and then that is used.</summary>
    private Step? PlanEnlarge() => Plan(
        PassTime,
        () => Configure(_caps.Where(c => c.Tag == CapTag.SchedContext && ContextOf(c) == KernelState.Core.CurrentSchedContext)),
        Tick, PassTime, Yield, Tick, Tick);

    /// <summary>The root task gets a priority that the others often have, too: with the highest it would use most of the time.</summary>
    private Step? PlanEqualRoot() => Plan(
        () => Invoke(Address(Self()), InvocationLabel.TCBSetPriority, [Address(Authority())], 250 + _chance.Below(4)));

    /// <summary>Time passes, a little or much of what the running thread has left.</summary>
    private Step PassTime()
    {
        ulong left = _machine.TicksToDeadline;
        return new Step(StepKind.Wait)
        {
            Value = _chance.Below(5) switch
            {
                0 => left,
                1 => left > Clock.MinBudget ? left - Clock.MinBudget + _chance.Below(3) - 1 : left,
                2 => left / 2,
                _ => _chance.Below(Clock.ToTicks(100)),
            },
        };
    }

}
