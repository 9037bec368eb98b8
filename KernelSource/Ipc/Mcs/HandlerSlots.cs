// SPDX-License-Identifier: BSD-2-Clause
// Fault handlers of the MCS kernel: capabilities in slots of the thread, checked when they are set. A fault donates the thread's
// scheduling context, a timeout does not: the thread has no time to give. Manual, section "Faults".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Sends faults through a thread's own slots.</summary>
[When(Config.Mcs)]
public static class HandlerSlots
{
    /// <summary>Whether a capability can be a handler's: an endpoint to which a fault can be sent, or none.</summary>
    public static bool IsValid(Cap cap)
    {
        if (cap.Tag == CapTag.Null)
        {
            return true;
        }

        if (cap.Tag != CapTag.Endpoint)
        {
            return false;
        }

        EndpointCap right = EndpointCap.From(cap);
        return right.CanSend && (right.CanGrant || right.CanGrantReply);
    }

    /// <summary>Whether the thread has a handler for timeouts.</summary>
    public static bool HasTimeoutHandler(Ptr<Tcb> thread) =>
        CSpace.ThreadSlot(thread, TcbSlot.TimeoutHandler).Ref.Cap.Tag == CapTag.Endpoint;

    /// <summary>
    /// Sends <see cref="KernelState.CurrentFault"/> to the endpoint in the thread's slot; false if there is none.
    /// </summary>
    public static bool Send(Ptr<Tcb> thread, TcbSlot slot, bool mayDonate)
    {
        Cap cap = CSpace.ThreadSlot(thread, slot).Ref.Cap;
        if (cap.Tag != CapTag.Endpoint)
        {
            return false;
        }

        thread.Ref.Fault = KernelState.CurrentFault;
        if (KernelState.CurrentFault.Type == (Word)FaultType.CapFault)
        {
            thread.Ref.LookupFailure = KernelState.CurrentLookupFailure;
        }

        DonatingIpc.Send(thread, EndpointCap.From(cap), blocking: true, call: false, mayDonate: mayDonate);
        return true;
    }

    /// <summary>Tells the thread's timeout handler that its scheduling context has no time left.</summary>
    public static void RaiseTimeout(Ptr<Tcb> thread, Ptr<SchedContext> context)
    {
        KernelState.CurrentFault.Type = (Word)FaultType.Timeout;
        KernelState.CurrentFault.Argument0 = context.Ref.Badge;
        KernelState.CurrentFault.Argument1 = 0;
        KernelState.CurrentFault.Argument2 = 0;
        bool isSent = Send(thread, TcbSlot.TimeoutHandler, mayDonate: false);
        Contract.Assert(isSent);
    }
}
