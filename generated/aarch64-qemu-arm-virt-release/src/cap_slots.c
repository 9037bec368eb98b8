/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations over slots. */

#include "functions.h"

/* Puts a copy into an empty slot, as a child or sibling of its source. */
void cap_slots_insert(cap_t new_cap, cte_t *source, cte_t *destination)
{
    /* Holds: destination.Ref.Cap.Tag == CapTag.Null */
    cap_t source_cap = source->cap;
    bool_t revocable = cap_ops_is_revocable(new_cap, source_cap);
    cap_tag_t tag2 = cap_get_tag(new_cap);
    cap_tag_t tag3 = cap_get_tag(source_cap);
    if (tag2 == CAP_TAG_UNTYPED && tag3 == CAP_TAG_UNTYPED) {
        cap_slots_mark_full(source, source_cap, new_cap);
    }
    cap_slots_link(source, destination, new_cap, revocable);
}

/* Puts the capability of a new object into an empty slot, as the parent's child. */
void cap_slots_insert_new(cte_t *parent, cte_t *slot, cap_t cap)
{
    cap_slots_link(parent, slot, cap, true);
}

void cap_slots_link(cte_t *before, cte_t *slot, cap_t cap, bool_t revocable)
{
    cte_t *next = mdb_node_get_next(before->mdb);
    slot->cap = cap;
    slot->mdb = mdb_node_new(next, revocable, revocable, before);
    if (next != NULL) {
        mdb_node_ptr_set_prev(&next->mdb, slot);
    }
    mdb_node_ptr_set_next(&before->mdb, slot);
}

void cap_slots_mark_full(cte_t *slot, cap_t source, cap_t copy)
{
    word_t base = untyped_cap_get_base(source);
    word_t base2 = untyped_cap_get_base(copy);
    word_t size_bits = untyped_cap_get_size_bits(source);
    word_t size_bits2 = untyped_cap_get_size_bits(copy);
    if (base == base2 && size_bits == size_bits2) {
        word_t size_bits3 = untyped_cap_get_size_bits(source);
        word_t full_index = untyped_full_index(size_bits3);
        source = untyped_cap_set_free_index(source, full_index);
        slot->cap = source;
    }
}

/* Moves a capability, perhaps changed, into an empty slot; its place in the tree stays. */
void cap_slots_move(cap_t new_cap, cte_t *source, cte_t *destination)
{
    /* Holds: destination.Ref.Cap.Tag == CapTag.Null */
    mdb_node_t node = source->mdb;
    destination->cap = new_cap;
    destination->mdb = node;
    source->cap = (cap_t){ 0 };
    source->mdb = (mdb_node_t){ 0 };
    cap_slots_set_neighbours(node, destination);
}

/* Exchanges two capabilities, perhaps changed, with their places in the tree. */
void cap_slots_swap(cap_t cap1, cte_t *slot1, cap_t cap2, cte_t *slot2)
{
    slot1->cap = cap2;
    slot2->cap = cap1;
    mdb_node_t node1 = slot1->mdb;
    cap_slots_set_neighbours(node1, slot2);

    /* Read only now: if the two are neighbours, the line above has changed it. */
    mdb_node_t node2 = slot2->mdb;
    slot1->mdb = node2;
    slot2->mdb = node1;
    cap_slots_set_neighbours(node2, slot1);
}

void cap_slots_set_neighbours(mdb_node_t node, cte_t *slot)
{
    cte_t *prev = mdb_node_get_prev(node);
    if (prev != NULL) {
        mdb_node_ptr_set_next(&prev->mdb, slot);
    }
    cte_t *next = mdb_node_get_next(node);
    if (next != NULL) {
        mdb_node_ptr_set_prev(&next->mdb, slot);
    }
}

/*
 * Whether the slot's capability is an ancestor of a later slot's, given that all between are
 * descendants.
 */
bool_t cap_slots_is_parent_of(cte_t *parent, cte_t *child)
{
    bool_t revocable = mdb_node_get_revocable(parent->mdb);
    if (!revocable) {
        return false;
    }
    cap_t parent_cap = parent->cap;
    cap_t child_cap = child->cap;
    bool_t same_region = cap_ops_same_region(parent_cap, child_cap);
    if (!same_region) {
        return false;
    }

    /*
     * A badged capability is the parent only of later ones with the same badge, up to the next
     * original.
     */
    cap_tag_t tag = cap_get_tag(parent_cap);
    if (tag == CAP_TAG_ENDPOINT) {
        word_t badge = endpoint_cap_get_badge(parent_cap);
        if (badge == 0) {
            return true;
        }
        word_t badge2 = endpoint_cap_get_badge(child_cap);
        if (badge != badge2) {
            return false;
        }
        bool_t first_badged = mdb_node_get_first_badged(child->mdb);
        return !first_badged;
    }
    cap_tag_t tag2 = cap_get_tag(parent_cap);
    if (tag2 == CAP_TAG_NOTIFICATION) {
        word_t badge = notification_cap_get_badge(parent_cap);
        if (badge == 0) {
            return true;
        }
        word_t badge3 = notification_cap_get_badge(child_cap);
        if (badge != badge3) {
            return false;
        }
        bool_t first_badged2 = mdb_node_get_first_badged(child->mdb);
        return !first_badged2;
    }
    bool_t is_arch = cap_ops_is_arch(parent_cap);
    if (!is_arch) {
        return true;
    }
    bool_t first_badged3 = mdb_node_get_first_badged(child->mdb);
    return arch_is_parent(parent_cap, child_cap, first_badged3);
}

/* Whether capabilities are derived from the slot's. */
bool_t cap_slots_has_children(cte_t *slot)
{
    cte_t *next = mdb_node_get_next(slot->mdb);
    if (next == NULL) {
        return false;
    }
    return cap_slots_is_parent_of(slot, next);
}

/* Error RevokeFirst if capabilities are derived from the slot's. */
status_t cap_slots_ensure_no_children(cte_t *slot)
{
    bool_t has_children = cap_slots_has_children(slot);
    if (has_children) {
        return syscall_errors_error(ERROR_REVOKE_FIRST);
    }
    return STATUS_OK;
}

/* Error DeleteFirst if the slot holds a capability. */
status_t cap_slots_ensure_empty_slot(cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag == CAP_TAG_NULL) {
        return STATUS_OK;
    }
    return syscall_errors_error(ERROR_DELETE_FIRST);
}

/* Whether no other capability names the slot's object. All that do are neighbours in the list. */
bool_t cap_slots_is_final(cte_t *slot)
{
    cap_t cap = slot->cap;
    cte_t *prev = mdb_node_get_prev(slot->mdb);
    if (prev != NULL) {
        bool_t same_object = cap_ops_same_object(prev->cap, cap);
        if (same_object) {
            return false;
        }
    }
    cte_t *next = mdb_node_get_next(slot->mdb);
    if (next == NULL) {
        return true;
    }
    bool_t same_object2 = cap_ops_same_object(cap, next->cap);
    return !same_object2;
}

/*
 * Whether deleting the slot's capability may take long: it is the last one to something with
 * slots.
 */
bool_t cap_slots_is_long_running_delete(cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (!(tag == CAP_TAG_THREAD || tag == CAP_TAG_ZOMBIE || tag == CAP_TAG_CNODE)) {
        return false;
    }
    return cap_slots_is_final(slot);
}

/* Gives a thread the master reply capability that its callers' ones are derived from (classic). */
void cap_slots_setup_reply_master(tcb_t *thread)
{
    cte_t *slot = cspace_thread_slot(thread, TCB_SLOT_REPLY);
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag == CAP_TAG_NULL) {
        slot->cap = reply_cap_new(thread, true, true);
        slot->mdb = cap_slots_root();
    }
}

/* The place of a capability that is the root of a derivation tree of its own. */
CONST_FUNCTION mdb_node_t cap_slots_root(void)
{
    return mdb_node_new(NULL, true, true, NULL);
}

/* Deletes everything that is derived from the slot's capability. */
status_t cap_slots_revoke(cte_t *slot)
{
    while (true) {
        bool_t has_children = cap_slots_has_children(slot);
        if (!has_children) {
            break;
        }
        /* Ends: every round deletes one of finitely many descendants, or returns */
        cte_t *next = mdb_node_get_next(slot->mdb);
        status_t status = cap_slots_delete(next, true);
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

/* Deletes the slot's capability. */
status_t cap_slots_delete(cte_t *slot, bool_t exposed)
{
    if (exposed) {
        return cap_slots_delete_exposed(slot);
    }
    return cap_slots_delete_inside(slot);
}

status_t cap_slots_delete_exposed(cte_t *slot)
{
    slot_finalisation_t done = cap_slots_finalise_exposed(slot);
    if (done.status == STATUS_OK) {
        cap_slots_empty_slot(slot, done.cleanup_info);
    }
    return done.status;
}

status_t cap_slots_delete_inside(cte_t *slot)
{
    slot_finalisation_t done = cap_slots_finalise_inside(slot);
    if (done.status == STATUS_OK && done.may_empty != 0) {
        cap_slots_empty_slot(slot, done.cleanup_info);
    }
    return done.status;
}

/* Deletes a capability that has no slots of its own (see FinaliseAtOnce). */
void cap_slots_delete_one(cte_t *slot)
{
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_NULL) {
        bool_t is_final = cap_slots_is_final(slot);
        cap_ops_finalise_at_once(cap, is_final);
        cap_slots_unlink(slot);
    }
}

void cap_slots_empty_slot(cte_t *slot, cap_t cleanup_info)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag != CAP_TAG_NULL) {
        cap_slots_unlink(slot);
        cap_ops_post_cap_deletion(cleanup_info);
    }
}

void cap_slots_unlink(cte_t *slot)
{
    mdb_node_t node = slot->mdb;
    cte_t *prev = mdb_node_get_prev(node);
    cte_t *next = mdb_node_get_next(node);
    if (prev != NULL) {
        mdb_node_ptr_set_next(&prev->mdb, next);
    }
    if (next != NULL) {
        mdb_node_ptr_set_prev(&next->mdb, prev);
        bool_t first_badged = mdb_node_get_first_badged(node);
        if (first_badged) {
            mdb_node_ptr_set_first_badged(&next->mdb, true);
        }
    }
    slot->cap = (cap_t){ 0 };
    slot->mdb = (mdb_node_t){ 0 };
}

slot_finalisation_t cap_slots_finalise_exposed(cte_t *slot)
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
        bool_t is_final = cap_slots_is_final(slot);
        finalise_result_t finalised = cap_ops_finalise(cap, is_final);
        bool_t is_removable = cap_slots_is_removable(finalised.remainder, slot);
        if (is_removable) {
            result.cleanup_info = finalised.cleanup_info;
            return result;
        }
        slot->cap = finalised.remainder;
        result.status = cap_slots_shrink_zombie(slot, finalised.remainder);
        if (result.status == STATUS_OK) {
            result.status = preemption_point();
        }
        if (result.status != STATUS_OK) {
            return result;
        }
    }
    return result;
}

slot_finalisation_t cap_slots_finalise_inside(cte_t *slot)
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
        bool_t is_final = cap_slots_is_final(slot);
        finalise_result_t finalised = cap_ops_finalise(cap, is_final);
        bool_t is_removable = cap_slots_is_removable(finalised.remainder, slot);
        if (is_removable) {
            result.cleanup_info = finalised.cleanup_info;
            return result;
        }
        slot->cap = finalised.remainder;
        cte_t *first = zombie_cap_get_slots(finalised.remainder);
        if (first == slot) {
            /*
             * The zombie stands in its own first slot: it stays, out of reach, until its memory
             * is
             * reused.
             */
            result.may_empty = 0;
            return result;
        }
        cap_slots_swap(first->cap, first, slot->cap, slot);
        result.status = preemption_point();
        if (result.status != STATUS_OK) {
            return result;
        }
    }
    return result;
}

bool_t cap_slots_is_removable(cap_t remainder, cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(remainder);
    if (tag == CAP_TAG_NULL) {
        return true;
    }
    cap_t zombie = remainder;
    word_t remaining = zombie_cap_get_remaining(zombie);
    cte_t *slots = zombie_cap_get_slots(zombie);
    return remaining == 0 || (remaining == 1 && slots == slot);
}

status_t cap_slots_shrink_zombie(cte_t *slot, cap_t zombie)
{
    cte_t *slots = zombie_cap_get_slots(zombie);
    word_t remaining = zombie_cap_get_remaining(zombie);
    cte_t *last = slots + (remaining - 1);
    status_t status = cap_slots_delete_inside(last);
    bool_t holds = status != STATUS_OK;
    if (!holds) {
        cap_tag_t tag = cap_get_tag(slot->cap);
        holds = tag == CAP_TAG_NULL;
    }
    if (holds) {
        return status;
    }

    /* Emptying may have reached this very slot and swapped its zombie away. */
    cap_t now = slot->cap;
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
        /* Holds: now.Slots == slot && zombie.Slots != slot */
    }
    return STATUS_OK;
}
