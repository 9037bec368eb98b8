/* SPDX-License-Identifier: BSD-2-Clause */
/* Deletes capabilities. */

#include "functions.h"

/* Deletes everything that is derived from the slot's capability. */
status_t deletion_revoke(cte_t *slot)
{
    while (true) {
        bool_t has_children = derivation_tree_has_children(slot);
        if (!has_children) {
            break;
        }
        /* Ends: every round deletes one of finitely many descendants, or returns */
        cte_t *next = mdb_node_get_next(slot->mdb);
        status_t status = deletion_delete(next);
        if (status != STATUS_OK) {
            return status;
        }
        status = preemption_point();
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}

/* Deletes the capability of a slot that user level sees; the slot may be empty already. */
status_t deletion_delete(cte_t *slot)
{
    slot_finalisation_t done = deletion_finalise_exposed(slot);
    if (done.status == STATUS_OK) {
        deletion_empty_slot(slot, done.cleanup_info);
    }
    return done.status;
}

status_t deletion_delete_inside(cte_t *slot)
{
    slot_finalisation_t done = deletion_finalise_inside(slot);
    if (done.status == STATUS_OK && done.may_empty != 0) {
        deletion_empty_slot(slot, done.cleanup_info);
    }
    return done.status;
}

/* Deletes a capability that has no slots of its own (see FinaliseAtOnce). */
void deletion_delete_one(cte_t *slot)
{
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_NULL) {
        bool_t is_final = derivation_tree_is_final(slot);
        finalisation_finalise_at_once(cap, is_final);
        derivation_tree_remove(slot);
    }
}

void deletion_empty_slot(cte_t *slot, cap_t cleanup_info)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag != CAP_TAG_NULL) {
        derivation_tree_remove(slot);
        finalisation_post_cap_deletion(cleanup_info);
    }
}

slot_finalisation_t deletion_finalise_exposed(cte_t *slot)
{
    slot_finalisation_t result = { 0 };
    result.may_empty = 1;
    while (true) {
        cap_tag_t tag = cap_get_tag(slot->cap);
        if (tag == CAP_TAG_NULL) {
            break;
        }
        /*
         * Ends: every round empties a slot of a zombie or swaps a zombie out of reach, or
         * returns
         */
        cap_t cap = slot->cap;
        bool_t is_final = derivation_tree_is_final(slot);
        finalise_result_t finalised = finalisation_finalise(cap, is_final);
        bool_t is_removable = deletion_is_removable(finalised.remainder, slot);
        if (is_removable) {
            result.cleanup_info = finalised.cleanup_info;
            return result;
        }
        slot->cap = finalised.remainder;
        cap_t zombie_cap = zombie_cap_from(finalised.remainder);
        result.status = deletion_shrink_zombie(slot, zombie_cap);
        if (result.status == STATUS_OK) {
            result.status = preemption_point();
        }
        if (result.status != STATUS_OK) {
            return result;
        }
    }
    return result;
}

slot_finalisation_t deletion_finalise_inside(cte_t *slot)
{
    slot_finalisation_t result = { 0 };
    result.may_empty = 1;
    while (true) {
        cap_tag_t tag = cap_get_tag(slot->cap);
        if (tag == CAP_TAG_NULL) {
            break;
        }
        /* Ends: every round moves one of finitely many capabilities out of the way, or returns */
        cap_t cap = slot->cap;
        bool_t is_final = derivation_tree_is_final(slot);
        finalise_result_t finalised = finalisation_finalise(cap, is_final);
        bool_t is_removable = deletion_is_removable(finalised.remainder, slot);
        if (is_removable) {
            result.cleanup_info = finalised.cleanup_info;
            return result;
        }
        slot->cap = finalised.remainder;
        cap_t zombie_cap = zombie_cap_from(finalised.remainder);
        cte_t *first = zombie_cap_get_slots(zombie_cap);
        if (first == slot) {
            /*
             * The zombie is in its own first slot: it stays there, not addressable, until its
             * memory is reused.
             */
            result.may_empty = 0;
            return result;
        }
        derivation_tree_swap(first->cap, first, slot->cap, slot);
        result.status = preemption_point();
        if (result.status != STATUS_OK) {
            return result;
        }
    }
    return result;
}

bool_t deletion_is_removable(cap_t remainder, cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(remainder);
    if (tag == CAP_TAG_NULL) {
        return true;
    }
    cap_t zombie = zombie_cap_from(remainder);
    word_t remaining = zombie_cap_get_remaining(zombie);
    cte_t *slots = zombie_cap_get_slots(zombie);
    return remaining == 0 || (remaining == 1 && slots == slot);
}

status_t deletion_shrink_zombie(cte_t *slot, cap_t zombie)
{
    cte_t *slots = zombie_cap_get_slots(zombie);
    word_t remaining = zombie_cap_get_remaining(zombie);
    cte_t *last = slots + (remaining - 1);
    status_t status = deletion_delete_inside(last);
    bool_t holds = status != STATUS_OK;
    if (!holds) {
        cap_tag_t tag = cap_get_tag(slot->cap);
        holds = tag == CAP_TAG_NULL;
    }
    if (holds) {
        return status;
    }

    /* Emptying may have reached this very slot and swapped its zombie away. */
    cap_t now = zombie_cap_from(slot->cap);
    cte_t *slots2 = zombie_cap_get_slots(now);
    cte_t *slots3 = zombie_cap_get_slots(zombie);
    word_t remaining2 = zombie_cap_get_remaining(now);
    word_t remaining3 = zombie_cap_get_remaining(zombie);
    bool_t is_thread = zombie_cap_get_is_thread(now);
    bool_t is_thread2 = zombie_cap_get_is_thread(zombie);
    word_t radix = zombie_cap_get_radix(now);
    word_t radix2 = zombie_cap_get_radix(zombie);
    if (slots2 == slots3 && remaining2 == remaining3 && is_thread == is_thread2
        && radix == radix2) {
        word_t remaining4 = zombie_cap_get_remaining(zombie);
        now = zombie_cap_set_remaining(now, remaining4 - 1);
        slot->cap = now;
    } else {
        /*@ assert zombie_cap_get_slots(now) == slot && zombie_cap_get_slots(zombie) != slot; */
    }
    return STATUS_OK;
}
