// SPDX-License-Identifier: BSD-2-Clause
// Faults: a thread that cannot continue sends a message to its fault handler, which replies to it as to a
// call. Manual, section "Faults".
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Sends faults to their handlers.</summary>
public static class Faults
{
    /// <summary>The current fault is a capability that cannot be found.</summary>
    /// <param name="cptr">Its address.</param>
    /// <param name="inReceivePhase">Whether the thread wanted to receive with it.</param>
    public static void SetCapFault(Word cptr, bool inReceivePhase)
    {
        KernelState.CurrentFault.Type = (Word)FaultType.CapFault;
        KernelState.CurrentFault.Argument0 = cptr;
        KernelState.CurrentFault.Argument1 = inReceivePhase ? 1u : 0u;
        KernelState.CurrentFault.Argument2 = 0;
    }

    /// <summary>The current look-up failure is an empty slot, or a capability of the wrong kind, at full depth.</summary>
    public static void SetMissingCapability()
    {
        KernelState.CurrentLookupFailure.Type = LookupFailureType.MissingCapability;
        KernelState.CurrentLookupFailure.BitsLeft = 0;
    }

    /// <summary>
    /// Sends <see cref="KernelState.CurrentFault"/> of the thread to its fault handler. Without a handler that can be
    /// called, the thread is suspended.
    /// </summary>
    public static void Handle(Ptr<Tcb> thread)
    {
        Fault fault = KernelState.CurrentFault;
        bool isSent = Config.Mcs
            ? HandlerSlots.Send(thread, TcbSlot.FaultHandler, mayDonate: true) : SendToHandler(thread);
        if (!isSent)
        {
            if (Config.Printing)
            {
                FaultReport.Write(thread, fault);
            }

            Thread.SetState(thread, ThreadState.Inactive);
        }
    }

    /// <summary>Sends the fault; false if the handler's capability does not allow it (then that is the current fault).</summary>
    [When(!Config.Mcs)]
    private static bool SendToHandler(Ptr<Tcb> thread)
    {
        LookupFailure failure = KernelState.CurrentLookupFailure;
        Word handler = thread.Ref.FaultHandler;
        var (status, cap) = CSpace.LookupCap(thread, handler);
        if (status != Status.Ok)
        {
            SetCapFault(handler, false);
            return false;
        }

        if (!IsHandler(cap))
        {
            SetCapFault(handler, false);
            SetMissingCapability();
            return false;
        }

        thread.Ref.Fault = KernelState.CurrentFault;
        if (KernelState.CurrentFault.Type == (Word)FaultType.CapFault)
        {
            thread.Ref.LookupFailure = failure;
        }

        EndpointCap right = EndpointCap.From(cap);
        // The receiver of a fault may always reply to it.
        right.CanGrantReply = true;
        EndpointIpc.SendIpc(thread, right, blocking: true, call: true);
        return true;
    }

    /// <summary>A fault is a call: it needs the right to send, and a right that lets the handler reply.</summary>
    [When(!Config.Mcs)]
    private static bool IsHandler(Cap cap)
    {
        if (cap.Tag != CapTag.Endpoint)
        {
            return false;
        }

        EndpointCap right = EndpointCap.From(cap);
        return right.CanSend && (right.CanGrant || right.CanGrantReply);
    }
}
