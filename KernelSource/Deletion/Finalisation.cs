// SPDX-License-Identifier: BSD-2-Clause
// Finalisation: the effect on an object when a capability to it is about to be removed from its slot
// (manual, section "Deletion and Revocation").
// Arch handles the architecture's kinds.
namespace Sel4Gen.Kernel;

/// <summary>The result of finalising a capability.</summary>
public struct FinaliseResult
{
    /// <summary>The new content of the slot: empty, or a zombie whose slots have to be emptied first.</summary>
    public Cap Remainder;

    /// <summary>
    /// Given to <see cref="Finalisation.PostCapDeletion"/> once the slot is empty; usually the null capability.
    /// </summary>
    public Cap CleanupInfo;
}

/// <summary>Finalises objects whose last capability is deleted.</summary>
public static class Finalisation
{
    /// <summary>
    /// The capability is about to leave its slot. If it is the last one to its object, the object stops
    /// working: threads that wait on it are released, a thread is suspended, and an object with slots becomes a zombie.
    /// </summary>
    public static FinaliseResult Finalise(Cap cap, bool isFinal)
    {
        if (CapOps.IsArch(cap))
        {
            return Arch.FinaliseCap(cap, isFinal);
        }
        FinaliseResult result = default;
        switch (cap.Tag)
        {
            case CapTag.CNode:
                if (isFinal)
                {
                    result.Remainder = ZombieOf(CNodeCap.From(cap));
                }
                return result;
            case CapTag.Thread:
                if (isFinal)
                {
                    result.Remainder = FinaliseThread(ThreadCap.From(cap).Object);
                }
                return result;
            case CapTag.Zombie:
                result.Remainder = cap;
                return result;
            case CapTag.IrqHandler:
                if (isFinal)
                {
                    // Its notification is no longer signalled.
                    Deletion.DeleteOne(IrqTable.Slot(IrqHandlerCap.From(cap).Irq));
                    result.CleanupInfo = cap;
                }
                return result;
            default:
                FinaliseAtOnce(cap, isFinal);
                return result;
        }
    }

    /// <summary>
    /// Finalises a capability that never becomes a zombie: an endpoint, a notification, a reply, or one whose object needs
    /// no finalisation. Separate, because suspending a thread deletes such capabilities.
    /// </summary>
    public static void FinaliseAtOnce(Cap cap, bool isFinal)
    {
        Contract.Assert(cap.Tag != CapTag.CNode && cap.Tag != CapTag.Thread && cap.Tag != CapTag.Zombie);
        if (!isFinal)
        {
            return;
        }
        if (Config.Mcs)
        {
            FinaliseTime(cap);
        }
        if (cap.Tag == CapTag.Endpoint)
        {
            EndpointIpc.CancelAllIpc(EndpointCap.From(cap).Object);
        }
        else if (cap.Tag == CapTag.Notification)
        {
            Ptr<Notification> notification = NotificationCap.From(cap).Object;
            NotificationSignal.UnbindMaybe(notification);
            if (Config.Mcs)
            {
                if (!notification.Ref.SchedContext.IsNull)
                {
                    SchedContexts.UnbindNotification(notification.Ref.SchedContext);
                }
            }
            NotificationSignal.CancelAllSignals(notification);
        }
    }

    /// <summary>Nobody waits for a reply through a reply object, or runs on a scheduling context.</summary>
    [When(Config.Mcs)]
    private static void FinaliseTime(Cap cap)
    {
        if (cap.Tag == CapTag.Reply)
        {
            ReplyObjects.Finalise(ReplyCap.From(cap).Reply);
        }
        else if (cap.Tag == CapTag.SchedContext)
        {
            Ptr<SchedContext> context = SchedContextCap.From(cap).Object;
            SchedContexts.UnbindThread(context);
            SchedContexts.UnbindNotification(context);
            SchedContexts.UnbindReply(context);
            Yielding.CompleteFrom(context);

            // What is left of the current entry's time has no one to be charged to.
            context.Ref.RefillMax = 0;
        }
    }

    private static Cap ZombieOf(CNodeCap node) =>
        ZombieCap.New(
            slots: node.Object,
            isThread: false,
            radix: node.Radix,
            remaining: Bits.Bit(node.Radix)).ToCap();

    private static Cap FinaliseThread(Ptr<Tcb> thread)
    {
        NotificationSignal.Unbind(thread);
        if (Config.Mcs)
        {
            Ptr<SchedContext> context = thread.Ref.SchedContext;
            if (!context.IsNull)
            {
                SchedContexts.UnbindThread(context);
                Yielding.CompleteFrom(context);
            }
        }
        ThreadControl.Suspend(thread);
        if (Config.DebugBuild)
        {
            Debug.RemoveThread(thread);
        }
        Arch.PrepareThreadDelete(thread);
        return ZombieCap.New(
            slots: CSpace.ThreadSlot(thread, TcbSlot.CSpace),
            isThread: true,
            radix: 0,
            remaining: (Word)TcbSlot.Count).ToCap();
    }

    /// <summary>What remains to be done when the last capability has left its slot.</summary>
    public static void PostCapDeletion(Cap cleanupInfo)
    {
        if (cleanupInfo.Tag == CapTag.IrqHandler)
        {
            IrqTable.SetState(IrqHandlerCap.From(cleanupInfo).Irq, IrqState.Inactive);
        }
        else if (CapOps.IsArch(cleanupInfo))
        {
            Arch.PostCapDeletion(cleanupInfo);
        }
    }
}
