// SPDX-License-Identifier: BSD-2-Clause
// Deleting and revoking capabilities (manual, section "Deletion and Revocation").
//
// The last capability to a CNode or thread becomes a zombie: it stores how many of the object's slots are still to be
// emptied, so that the operation can be preempted and restarted. Slots are emptied from the last to the first. If one of
// them contains the last capability to another CNode or thread, deletion does not descend into that object: the new zombie
// is swapped into the first slot of its own object, where no thread can address it, and the capability from there is deleted
// instead. So there are exactly two levels:
// the slot that user level sees ("exposed"), and one slot inside its zombie.
namespace Sel4Gen.Kernel;

/// <summary>The result of finalising a slot.</summary>
public struct SlotFinalisation
{
    public Status Status;

    /// <summary>1 if the slot may be emptied now.</summary>
    public uint MayEmpty;

    /// <summary>For <see cref="Finalisation.PostCapDeletion"/> when the slot is empty.</summary>
    public Cap CleanupInfo;
}

/// <summary>Deletes capabilities.</summary>
public static class Deletion
{
    /// <summary>Deletes everything that is derived from the slot's capability.</summary>
    /// <returns><see cref="Status.Preempted"/> if it has to be called again.</returns>
    public static Status Revoke(Ptr<Cte> slot)
    {
        while (DerivationTree.HasChildren(slot))
        {
            Loop.Ends("every round deletes one of finitely many descendants, or returns");
            Status status = Delete(slot.Ref.Mdb.Next);
            if (status != Status.Ok)
            {
                return status;
            }
            status = Preemption.Point();
            if (status != Status.Ok)
            {
                return status;
            }
        }
        return Status.Ok;
    }

    /// <summary>Deletes the capability of a slot that user level sees; the slot may be empty already.</summary>
    /// <returns><see cref="Status.Preempted"/> if it has to be called again.</returns>
    public static Status Delete(Ptr<Cte> slot)
    {
        SlotFinalisation done = FinaliseExposed(slot);
        if (done.Status == Status.Ok)
        {
            EmptySlot(slot, done.CleanupInfo);
        }
        return done.Status;
    }

    // Deletes a slot of a zombie.
    private static Status DeleteInside(Ptr<Cte> slot)
    {
        SlotFinalisation done = FinaliseInside(slot);
        if (done.Status == Status.Ok && done.MayEmpty != 0)
        {
            EmptySlot(slot, done.CleanupInfo);
        }
        return done.Status;
    }

    /// <summary>
    /// Deletes a capability that has no slots of its own (see <see cref="Finalisation.FinaliseAtOnce"/>).
    /// </summary>
    public static void DeleteOne(Ptr<Cte> slot)
    {
        Cap cap = slot.Ref.Cap;
        if (cap.Tag != CapTag.Null)
        {
            Finalisation.FinaliseAtOnce(cap, DerivationTree.IsFinal(slot));
            DerivationTree.Remove(slot);
        }
    }

    private static void EmptySlot(Ptr<Cte> slot, Cap cleanupInfo)
    {
        if (slot.Ref.Cap.Tag != CapTag.Null)
        {
            DerivationTree.Remove(slot);
            Finalisation.PostCapDeletion(cleanupInfo);
        }
    }

    // Finalises a slot that user level sees. A zombie in it loses one slot after another.
    private static SlotFinalisation FinaliseExposed(Ptr<Cte> slot)
    {
        SlotFinalisation result = default;
        result.MayEmpty = 1;
        while (slot.Ref.Cap.Tag != CapTag.Null)
        {
            Loop.Ends("every round empties a slot of a zombie or swaps a zombie out of reach, or returns");
            FinaliseResult finalised = Finalisation.Finalise(slot.Ref.Cap, DerivationTree.IsFinal(slot));
            if (IsRemovable(finalised.Remainder, slot))
            {
                result.CleanupInfo = finalised.CleanupInfo;
                return result;
            }
            slot.Ref.Cap = finalised.Remainder;
            result.Status = ShrinkZombie(slot, ZombieCap.From(finalised.Remainder));
            if (result.Status == Status.Ok)
            {
                result.Status = Preemption.Point();
            }
            if (result.Status != Status.Ok)
            {
                return result;
            }
        }
        return result;
    }

    // Finalises a slot inside a zombie. A new zombie found here is swapped into its own first slot.
    private static SlotFinalisation FinaliseInside(Ptr<Cte> slot)
    {
        SlotFinalisation result = default;
        result.MayEmpty = 1;
        while (slot.Ref.Cap.Tag != CapTag.Null)
        {
            Loop.Ends("every round moves one of finitely many capabilities out of the way, or returns");
            FinaliseResult finalised = Finalisation.Finalise(slot.Ref.Cap, DerivationTree.IsFinal(slot));
            if (IsRemovable(finalised.Remainder, slot))
            {
                result.CleanupInfo = finalised.CleanupInfo;
                return result;
            }
            slot.Ref.Cap = finalised.Remainder;
            Ptr<Cte> first = ZombieCap.From(finalised.Remainder).Slots;
            if (first == slot)
            {
                // The zombie is in its own first slot: it stays there, not addressable, until its memory is reused.
                result.MayEmpty = 0;
                return result;
            }
            DerivationTree.Swap(first.Ref.Cap, first, slot.Ref.Cap, slot);
            result.Status = Preemption.Point();
            if (result.Status != Status.Ok)
            {
                return result;
            }
        }
        return result;
    }

    // Whether nothing stays in the slot: no zombie, one without slots left, or one whose last slot is this
    // one.
    private static bool IsRemovable(Cap remainder, Ptr<Cte> slot)
    {
        if (remainder.Tag == CapTag.Null)
        {
            return true;
        }
        ZombieCap zombie = ZombieCap.From(remainder);
        Word remaining = zombie.Remaining;
        return remaining == 0 || (remaining == 1 && zombie.Slots == slot);
    }

    // Empties the last of the zombie's slots and, if the slot still holds this zombie, counts that.
    private static Status ShrinkZombie(Ptr<Cte> slot, ZombieCap zombie)
    {
        Ptr<Cte> last = zombie.Slots + (zombie.Remaining - 1);
        Status status = DeleteInside(last);
        if (status != Status.Ok || slot.Ref.Cap.Tag == CapTag.Null)
        {
            return status;
        }

        // Emptying may have reached this very slot and swapped its zombie away.
        ZombieCap now = ZombieCap.From(slot.Ref.Cap);
        if (now.Slots == zombie.Slots && now.Remaining == zombie.Remaining && now.IsThread == zombie.IsThread
            && now.Radix == zombie.Radix)
        {
            now.Remaining = zombie.Remaining - 1;
            slot.Ref.Cap = now.ToCap();
        }
        else
        {
            Contract.Assert(now.Slots == slot && zombie.Slots != slot);
        }
        return Status.Ok;
    }
}
