// SPDX-License-Identifier: BSD-2-Clause
// Operations on the slots of a CNode (manual, section "CNode Methods"; API reference, seL4_CNode).
//
// Message words:  index, depth of the slot to work on (Copy..Mutate: the destination), then
//   Copy    source index, source depth, rights               source root is extra capability 0
//   Mint    source index, source depth, rights, badge
//   Move    source index, source depth
//   Mutate  source index, source depth, badge
//   Rotate  new badge at the destination; pivot index, depth, new badge at the pivot; source index, depth
//           (extra capability 0 is the pivot's root, 1 the source's)
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The CNode object.</summary>
public static class CNode
{
    // MCS has no caller slot, so there is no such operation.
    private const Word LastLabel =
        Config.Mcs ? (Word)InvocationLabel.CNodeRotate : (Word)InvocationLabel.CNodeSaveCaller;

    /// <summary>Checks and carries out an operation on a CNode.</summary>
    public static Status Decode(Word label, Word length, Cap cap, Ptr<IpcBuffer> buffer)
    {
        if (label < (Word)InvocationLabel.CNodeRevoke || label > LastLabel)
        {
            return SyscallErrors.IllegalOperation();
        }
        if (length < 2)
        {
            return SyscallErrors.TruncatedMessage();
        }
        Word index = Invocation.GetSyscallArg(0, buffer);
        Word depth = Invocation.GetSyscallArg(1, buffer);
        var (status, slot) = CSpace.LookupTargetSlot(cap, index, depth);
        if (status != Status.Ok)
        {
            return status;
        }
        if (label >= (Word)InvocationLabel.CNodeCopy && label <= (Word)InvocationLabel.CNodeMutate)
        {
            return DecodeTransfer(label, length, slot, buffer);
        }
        switch (label)
        {
            case (Word)InvocationLabel.CNodeRevoke:
                Invocation.Begin();
                return Deletion.Revoke(slot);
            case (Word)InvocationLabel.CNodeDelete:
                Invocation.Begin();
                return Deletion.Delete(slot);
            case (Word)InvocationLabel.CNodeCancelBadgedSends:
                return DecodeCancelBadgedSends(slot);
            case (Word)InvocationLabel.CNodeRotate:
                return DecodeRotate(length, slot, buffer);
            default:
                return Config.Mcs ? SyscallErrors.IllegalOperation() : DecodeSaveCaller(slot);
        }
    }

    // Copy, Mint, Move, Mutate: from a slot that holds a capability to one that does not.
    private static Status DecodeTransfer(Word label, Word length, Ptr<Cte> destination, Ptr<IpcBuffer> buffer)
    {
        if (length < 4 || !Invocation.HasExtraCap(0))
        {
            return SyscallErrors.TruncatedMessage();
        }
        Word sourceIndex = Invocation.GetSyscallArg(2, buffer);
        Word sourceDepth = Invocation.GetSyscallArg(3, buffer);
        Cap sourceRoot = Invocation.ExtraCap(0);

        Status status = DerivationTree.EnsureEmptySlot(destination);
        if (status != Status.Ok)
        {
            return status;
        }
        var (lookupStatus, source) = CSpace.LookupSourceSlot(sourceRoot, sourceIndex, sourceDepth);
        if (lookupStatus != Status.Ok)
        {
            return lookupStatus;
        }
        if (source.Ref.Cap.Tag == CapTag.Null)
        {
            CSpace.SetMissingCapability(sourceDepth);
            return SyscallErrors.FailedLookup(true);
        }
        return label == (Word)InvocationLabel.CNodeCopy || label == (Word)InvocationLabel.CNodeMint
            ? DecodeCopy(label == (Word)InvocationLabel.CNodeMint, length, source, destination, buffer)
            : DecodeMove(label == (Word)InvocationLabel.CNodeMutate, length, source, destination, buffer);
    }

    private static Status DecodeCopy(
        bool isMint, Word length, Ptr<Cte> source, Ptr<Cte> destination, Ptr<IpcBuffer> buffer)
    {
        if (length < (isMint ? 6u : 5u))
        {
            return SyscallErrors.TruncatedMessage();
        }
        CapRights rights = new CapRights { W0 = Invocation.GetSyscallArg(4, buffer) };
        Cap weakened = CapOps.MaskRights(rights, source.Ref.Cap);
        if (isMint)
        {
            weakened = CapOps.UpdateData(false, Invocation.GetSyscallArg(5, buffer), weakened);
        }
        var (status, derived) = CapOps.Derive(source, weakened);
        if (status != Status.Ok)
        {
            return status;
        }
        if (derived.Tag == CapTag.Null)
        {
            return SyscallErrors.IllegalOperation();
        }
        Invocation.Begin();
        DerivationTree.Insert(derived, source, destination);
        return Status.Ok;
    }

    private static Status DecodeMove(
        bool isMutate, Word length, Ptr<Cte> source, Ptr<Cte> destination, Ptr<IpcBuffer> buffer)
    {
        Cap moved = source.Ref.Cap;
        if (isMutate)
        {
            if (length < 5)
            {
                return SyscallErrors.TruncatedMessage();
            }
            moved = CapOps.UpdateData(true, Invocation.GetSyscallArg(4, buffer), moved);
            if (moved.Tag == CapTag.Null)
            {
                return SyscallErrors.IllegalOperation();
            }
        }
        Invocation.Begin();
        DerivationTree.Move(moved, source, destination);
        return Status.Ok;
    }

    private static Status DecodeCancelBadgedSends(Ptr<Cte> slot)
    {
        Cap cap = slot.Ref.Cap;
        if (cap.Tag != CapTag.Endpoint)
        {
            return SyscallErrors.IllegalOperation();
        }
        EndpointCap endpoint = EndpointCap.From(cap);
        if (!endpoint.CanSend || !endpoint.CanReceive || !endpoint.CanGrant || !endpoint.CanGrantReply)
        {
            return SyscallErrors.IllegalOperation();
        }
        Invocation.Begin();
        if (endpoint.Badge != 0)
        {
            EndpointIpc.CancelBadgedSends(endpoint.Object, endpoint.Badge);
        }
        return Status.Ok;
    }

    [When(!Config.Mcs)]
    private static Status DecodeSaveCaller(Ptr<Cte> destination)
    {
        Status status = DerivationTree.EnsureEmptySlot(destination);
        if (status != Status.Ok)
        {
            return status;
        }
        Invocation.Begin();
        Replies.Save(destination);
        return Status.Ok;
    }

    private static Status DecodeRotate(Word length, Ptr<Cte> destination, Ptr<IpcBuffer> buffer)
    {
        if (length < 8 || !Invocation.HasExtraCap(0) || !Invocation.HasExtraCap(1))
        {
            return SyscallErrors.TruncatedMessage();
        }
        Word pivotIndex = Invocation.GetSyscallArg(3, buffer);
        Word pivotDepth = Invocation.GetSyscallArg(4, buffer);
        Word sourceIndex = Invocation.GetSyscallArg(6, buffer);
        Word sourceDepth = Invocation.GetSyscallArg(7, buffer);

        var (sourceStatus, source) = CSpace.LookupSourceSlot(
            Invocation.ExtraCap(1), sourceIndex, sourceDepth);
        if (sourceStatus != Status.Ok)
        {
            return sourceStatus;
        }
        var (pivotStatus, pivot) = CSpace.LookupPivotSlot(
            Invocation.ExtraCap(0), pivotIndex, pivotDepth);
        if (pivotStatus != Status.Ok)
        {
            return pivotStatus;
        }
        if (pivot == source || pivot == destination)
        {
            return SyscallErrors.IllegalOperation();
        }
        if (source != destination)
        {
            Status status = DerivationTree.EnsureEmptySlot(destination);
            if (status != Status.Ok)
            {
                return status;
            }
        }
        if (source.Ref.Cap.Tag == CapTag.Null)
        {
            CSpace.SetMissingCapability(sourceDepth);
            return SyscallErrors.FailedLookup(true);
        }
        if (pivot.Ref.Cap.Tag == CapTag.Null)
        {
            CSpace.SetMissingCapability(pivotDepth);
            return SyscallErrors.FailedLookup(false);
        }
        Cap toDestination = CapOps.UpdateData(true, Invocation.GetSyscallArg(2, buffer), pivot.Ref.Cap);
        Cap toPivot = CapOps.UpdateData(true, Invocation.GetSyscallArg(5, buffer), source.Ref.Cap);
        if (toPivot.Tag == CapTag.Null || toDestination.Tag == CapTag.Null)
        {
            return SyscallErrors.IllegalOperation();
        }
        Invocation.Begin();
        Rotate(toPivot, source, toDestination, pivot, destination);
        return Status.Ok;
    }

    private static void Rotate(
        Cap toPivot, Ptr<Cte> source, Cap toDestination, Ptr<Cte> pivot, Ptr<Cte> destination)
    {
        if (source == destination)
        {
            DerivationTree.Swap(toPivot, source, toDestination, pivot);
        }
        else
        {
            DerivationTree.Move(toDestination, pivot, destination);
            DerivationTree.Move(toPivot, source, pivot);
        }
    }
}
