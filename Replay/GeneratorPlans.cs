// SPDX-License-Identifier: BSD-2-Clause
// Sequences of several steps for states that single random steps seldom reach: weak and badged copies, cancelled badged
// sends, accumulated signals, interrupts whose notification is deleted, address spaces that are deleted while in use.
using System;
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay;

internal sealed partial class Generator
{
    private static bool IsWeak(Cap cap) => cap.Tag switch
    {
        CapTag.Endpoint => !EndpointCap.From(cap).CanSend || !EndpointCap.From(cap).CanReceive
            || !EndpointCap.From(cap).CanGrant || !EndpointCap.From(cap).CanGrantReply,
        CapTag.Notification => !NotificationCap.From(cap).CanSend || !NotificationCap.From(cap).CanReceive,
        _ => IsWeakFrame(cap),
    };

    private static bool IsBadged(Cap cap) =>
        (cap.Tag == CapTag.Endpoint && EndpointCap.From(cap).Badge != 0)
        || (cap.Tag == CapTag.Notification && NotificationCap.From(cap).Badge != 0);

    private static bool IsMessageObject(Cap cap) => cap.Tag is CapTag.Endpoint or CapTag.Notification;

    private Step Copy(Operand from, InvocationLabel label, Word rights, Word badge)
    {
        Operand to = _caps.Empty();
        return label == InvocationLabel.CNodeCopy
            ? Invoke(to.Root, label, [from.Root], to.Index, to.Depth, from.Index, from.Depth, rights)
            : Invoke(to.Root, label, [from.Root], to.Index, to.Depth, from.Index, from.Depth, rights, badge);
    }

    // A weak copy, then a copy of that which asks for everything.
    private Step? PlanWeakCopies() => Plan(
        () => Copy(_caps.Operand(IsMessageObject), InvocationLabel.CNodeCopy, _chance.Below(16), 0),
        () => Copy(_caps.Operand(IsWeak), InvocationLabel.CNodeCopy, 0xf, 0),
        () => Copy(_caps.Operand(c => IsWeak(c) && !IsBadged(c)), InvocationLabel.CNodeMint, 0xf, 1 + _chance.Below(3)),
        () => Copy(_caps.Operand(IsBadged), InvocationLabel.CNodeMint, 0xf, 5 + _chance.Below(3)));

    private Step? PlanSavedReply() => Plan(
        CNodeSaveCaller,
        () => Copy(_caps.OperandOf(CapTag.Reply), InvocationLabel.CNodeCopy, 0xf, 0));

    // Senders wait with badges; then one badge is cancelled.
    private Step? PlanBadgedSenders()
    {
        Step Send() => Message(
            _chance.Of(Syscall.Send, Syscall.Call), Address(_caps.Where(c => c.Tag == CapTag.Endpoint && IsBadged(c))), 1, [],
            [_chance.Next()], 1, 0);
        return !HasCompany ? null : Plan(
            () => Copy(_caps.Operand(c => c.Tag == CapTag.Endpoint && !IsBadged(c)), InvocationLabel.CNodeMint, 0xf, 1 + _chance.Below(2)),
            Send, () => HasCompany ? Send() : Yield(), () => HasCompany ? Send() : Yield(),
            CNodeCancelBadgedSends, CNodeCancelBadgedSends);
    }

    // A caller without the right to be answered: whoever receives has nothing to answer with, and the caller stays stopped.
    private Step? PlanWeakCall()
    {
        Ptr<Endpoint> endpoint = Ptr<Endpoint>.Null;
        Found Named(Func<EndpointCap, bool> passes) => _caps.Where(
            c => c.Tag == CapTag.Endpoint && EndpointCap.From(c).Object == endpoint && passes(EndpointCap.From(c)));
        return !HasCompany ? null : Plan(
            () => RetypeTo((Word)ObjectType.Endpoint, 1, _caps.Empty()),
            () =>
            {
                Operand strong = _caps.Operand(
                    c => c.Tag == CapTag.Endpoint && EndpointCap.From(c) is { CanSend: true, CanReceive: true, CanGrantReply: true, Badge: 0 });
                endpoint = strong.Cap.Tag == CapTag.Endpoint ? EndpointCap.From(strong.Cap).Object : endpoint;
                return Copy(strong, InvocationLabel.CNodeCopy, _chance.Of<Word>(1, 3, 3), 0);
            },
            () => !HasCompany ? Yield() : Message(
                Syscall.Call, Named(c => c.CanSend && !c.CanGrant).Address, _chance.Below(4), [], [_chance.Next()], 1, 0),
            () => Message(Syscall.NBRecv, Named(c => c.CanReceive).Address, 0, [], [], 0, 0),
            () => Message(Syscall.Reply, 0, _chance.Below(4), [], [_chance.Next()], 1, 0),
            Yield);
    }

    // A signal reaches a thread that is bound to the notification while it waits at an endpoint.
    private Step? PlanBoundReceiver()
    {
        Operand notification = default;
        Found Named() => _caps.Where(c => c.W0 == notification.Cap.W0 && c.W1 == notification.Cap.W1);
        return !HasCompany ? null : Plan(
            () => RetypeTo((Word)ObjectType.Notification, 1, _caps.Empty()),
            () =>
            {
                notification = _caps.Operand(c => c.Tag == CapTag.Notification
                    && NotificationCap.From(c) is { CanReceive: true, CanSend: true } bindable && bindable.Object.Ref.BoundTcb.IsNull);
                return Invoke(Self().Address, InvocationLabel.TCBBindNotification, [Named().Address]);
            },
            () => !HasCompany ? Yield() : Message(
                Syscall.Recv, _caps.Where(c => c.Tag == CapTag.Endpoint && EndpointCap.From(c).CanReceive).Address, 0, [], [], 0, 0),
            () => Message(Syscall.NBSend, Named().Address, 0, [], [], 0, 0),
            Yield);
    }

    private Step? PlanSignals()
    {
        Step Signal() => Message(
            Syscall.NBSend, Address(_caps.Where(c => c.Tag == CapTag.Notification && IsBadged(c))), 0, [], [], 0, 0);
        return Plan(
            () => Copy(_caps.OperandOf(CapTag.Notification), InvocationLabel.CNodeMint, 0xf, 1 + _chance.Below(2)),
            () => Copy(
                _caps.Operand(c => c.Tag == CapTag.Notification && !IsBadged(c)), InvocationLabel.CNodeMint, 0xf, 4 + _chance.Below(4)),
            Signal, Signal, Signal, Signal,
            () => Message(Syscall.NBRecv, Address(Notification()), 0, [], [], 0, 0));
    }

    // The interrupt's slot is left with the last capability to a notification that somebody is bound to.
    private Step? PlanInterrupt()
    {
        Operand notification = default;
        Found Named() => _caps.Where(c => c.W0 == notification.Cap.W0 && c.W1 == notification.Cap.W1);
        return Plan(
            () => RetypeTo((Word)ObjectType.Notification, 1, _caps.Empty()),
            Irqs,
            () =>
            {
                notification = _caps.Operand(c => c.Tag == CapTag.Notification && NotificationCap.From(c).Object.Ref.BoundTcb.IsNull);
                return Invoke(
                    Address(_caps.Of(CapTag.Thread)), InvocationLabel.TCBBindNotification, [Named().Address]);
            },
            () => Invoke(Address(_caps.Of(CapTag.IrqHandler)), InvocationLabel.IRQSetIRQHandler, [Named().Address]),
            () => Invoke(notification.Root, InvocationLabel.CNodeDelete, [], notification.Index, notification.Depth),
            () => Invoke(Address(_caps.Of(CapTag.IrqHandler)), InvocationLabel.IRQClearIRQHandler, []));
    }
}
