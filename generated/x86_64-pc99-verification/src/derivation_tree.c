/* SPDX-License-Identifier: BSD-2-Clause */
/* Slots and their nodes in the derivation tree. */

#include "functions.h"

/* Puts a copy into an empty slot, as a child or sibling of its source. */
/*@ requires cap_get_tag(destination->cap) == CAP_TAG_NULL; */
void derivation_tree_insert(cap_t new_cap, cte_t *source, cte_t *destination)
{
    cap_t source_cap = source->cap;
    bool_t revocable = cap_ops_is_revocable(new_cap, source_cap);
    cap_tag_t tag2 = cap_get_tag(new_cap);
    cap_tag_t tag3 = cap_get_tag(source_cap);
    if (tag2 == CAP_TAG_UNTYPED && tag3 == CAP_TAG_UNTYPED) {
        cap_t untyped_cap = untyped_cap_from(source_cap);
        cap_t untyped_cap2 = untyped_cap_from(new_cap);
        derivation_tree_mark_full(source, untyped_cap, untyped_cap2);
    }
    derivation_tree_link(source, destination, new_cap, revocable);
}

/* Puts the capability of a new object into an empty slot, as the parent's child. */
void derivation_tree_insert_new(cte_t *parent, cte_t *slot, cap_t cap)
{
    derivation_tree_link(parent, slot, cap, true);
}

void derivation_tree_link(cte_t *before, cte_t *slot, cap_t cap, bool_t revocable)
{
    cte_t *next = mdb_node_get_next(before->mdb);
    slot->cap = cap;
    slot->mdb = mdb_node_new(next, revocable, revocable, before);
    if (next != NULL) {
        mdb_node_ptr_set_prev(&next->mdb, slot);
    }
    mdb_node_ptr_set_next(&before->mdb, slot);
}

void derivation_tree_mark_full(cte_t *slot, cap_t source, cap_t copy)
{
    word_t base = untyped_cap_get_base(source);
    word_t base2 = untyped_cap_get_base(copy);
    word_t size_bits = untyped_cap_get_size_bits(source);
    word_t size_bits2 = untyped_cap_get_size_bits(copy);
    if (base == base2 && size_bits == size_bits2) {
        word_t size_bits3 = untyped_cap_get_size_bits(source);
        word_t full_index = cap_ops_full_index(size_bits3);
        source = untyped_cap_set_free_index(source, full_index);
        slot->cap = source;
    }
}

/*
 * Moves a capability, possibly changed, into an empty slot; its place in the tree stays the
 * same.
 */
/*@ requires cap_get_tag(destination->cap) == CAP_TAG_NULL; */
void derivation_tree_move(cap_t new_cap, cte_t *source, cte_t *destination)
{
    mdb_node_t node = source->mdb;
    destination->cap = new_cap;
    destination->mdb = node;
    source->cap = (cap_t){ 0 };
    source->mdb = (mdb_node_t){ 0 };
    derivation_tree_set_neighbours(node, destination);
}

/* Swaps two capabilities, possibly changed, with their places in the tree. */
void derivation_tree_swap(cap_t cap1, cte_t *slot1, cap_t cap2, cte_t *slot2)
{
    slot1->cap = cap2;
    slot2->cap = cap1;
    mdb_node_t node1 = slot1->mdb;
    derivation_tree_set_neighbours(node1, slot2);

    /* Read only now: if the two are adjacent, the line above has changed it. */
    mdb_node_t node2 = slot2->mdb;
    slot1->mdb = node2;
    slot2->mdb = node1;
    derivation_tree_set_neighbours(node2, slot1);
}

void derivation_tree_set_neighbours(mdb_node_t node, cte_t *slot)
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
 * Empties the slot and removes it from the tree. If it was the first with its badge, the next
 * one becomes the first.
 */
void derivation_tree_remove(cte_t *slot)
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

/*
 * Whether the slot's capability is an ancestor of a later slot's, given that all between are
 * descendants.
 */
bool_t derivation_tree_is_parent_of(cte_t *parent, cte_t *child)
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
        cap_t endpoint_cap = endpoint_cap_from(parent_cap);
        word_t badge = endpoint_cap_get_badge(endpoint_cap);
        if (badge == 0) {
            return true;
        }
        cap_t endpoint_cap2 = endpoint_cap_from(child_cap);
        word_t badge2 = endpoint_cap_get_badge(endpoint_cap2);
        if (badge != badge2) {
            return false;
        }
        bool_t first_badged = mdb_node_get_first_badged(child->mdb);
        return !first_badged;
    }
    cap_tag_t tag2 = cap_get_tag(parent_cap);
    if (tag2 == CAP_TAG_NOTIFICATION) {
        cap_t notification_cap = notification_cap_from(parent_cap);
        word_t badge = notification_cap_get_badge(notification_cap);
        if (badge == 0) {
            return true;
        }
        cap_t notification_cap2 = notification_cap_from(child_cap);
        word_t badge3 = notification_cap_get_badge(notification_cap2);
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
bool_t derivation_tree_has_children(cte_t *slot)
{
    cte_t *next = mdb_node_get_next(slot->mdb);
    if (next == NULL) {
        return false;
    }
    return derivation_tree_is_parent_of(slot, next);
}

/* Error RevokeFirst if capabilities are derived from the slot's. */
status_t derivation_tree_ensure_no_children(cte_t *slot)
{
    bool_t has_children = derivation_tree_has_children(slot);
    if (has_children) {
        return syscall_errors_revoke_first();
    }
    return STATUS_OK;
}

/* Error DeleteFirst if the slot holds a capability. */
status_t derivation_tree_ensure_empty_slot(cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag == CAP_TAG_NULL) {
        return STATUS_OK;
    }
    return syscall_errors_delete_first();
}

/* Whether no other capability refers to the slot's object. All that do are adjacent in the list. */
bool_t derivation_tree_is_final(cte_t *slot)
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
 * Whether deleting the slot's capability may take long: it is the last one to an object with
 * slots.
 */
bool_t derivation_tree_is_long_running_delete(cte_t *slot)
{
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (!(tag == CAP_TAG_THREAD || tag == CAP_TAG_ZOMBIE || tag == CAP_TAG_CNODE)) {
        return false;
    }
    return derivation_tree_is_final(slot);
}

/* The place of a capability that is the root of a derivation tree of its own. */
CONST_FUNCTION mdb_node_t derivation_tree_root(void)
{
    return mdb_node_new(NULL, true, true, NULL);
}
