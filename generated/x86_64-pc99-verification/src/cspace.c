/* SPDX-License-Identifier: BSD-2-Clause */
/* Capability look-ups. A failure leaves its reason in CurrentLookupFailure. */

#include "functions.h"

/* The slot at an address in the thread's capability space. */
status_slot_result_t cspace_lookup_slot(tcb_t *thread, word_t cptr)
{
    /* Unresolved bits are ignored: a capability may be above the deepest level. */
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
    cap_t root = thread_slot->cap;
    status_slot_bits_remaining_result_t resolve_address_bits = cspace_resolve_address_bits(root,
        cptr, CONFIG_WORD_BITS);
    status_t status = resolve_address_bits.status;
    cte_t *slot = resolve_address_bits.slot;
    return (status_slot_result_t){ .status = status, .slot = slot };
}

/* The capability at an address in the thread's capability space; it may be the null capability. */
status_cap_result_t cspace_lookup_cap(tcb_t *thread, word_t cptr)
{
    status_slot_result_t lookup_slot = cspace_lookup_slot(thread, cptr);
    status_t status = lookup_slot.status;
    cte_t *slot = lookup_slot.slot;
    if (status != STATUS_OK) {
        return (status_cap_result_t){ .status = status };
    }
    return (status_cap_result_t){ .status = STATUS_OK, .cap = slot->cap };
}

/*
 * Resolves an address, starting from a CNode, until all bits are used or a capability is not a
 * CNode.
 */
status_slot_bits_remaining_result_t cspace_resolve_address_bits(cap_t node_cap, word_t cptr,
    word_t depth)
{
    cap_tag_t tag = cap_get_tag(node_cap);
    if (tag != CAP_TAG_CNODE) {
        kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_INVALID_ROOT;
        return (status_slot_bits_remaining_result_t){ .status = STATUS_LOOKUP_FAILURE, .slot = NULL,
            .bits_remaining = depth };
    }
    cap_t node = cnode_cap_from(node_cap);
    word_t left = depth;
    while (true) {
        /* Ends: each CNode resolves at least one bit */
        word_t radix = cnode_cap_get_radix(node);
        word_t guard_size = cnode_cap_get_guard_size(node);
        word_t level_bits = radix + guard_size;
        /*@ assert level_bits != 0; */

        /*
         * The count wraps if the guard is longer than the remaining bits; the value is not used
         * then.
         */
        word_t mask = bits_mask(guard_size);
        word_t guard = (cptr >> ((left - guard_size) & (CONFIG_WORD_BITS - 1))) & mask;
        word_t guard2 = cnode_cap_get_guard(node);
        if (guard_size > left || guard != guard2) {
            return cspace_fail_guard(node, left);
        }
        if (level_bits > left) {
            return cspace_fail_depth(level_bits, left);
        }
        left -= level_bits;
        cte_t *object = cnode_cap_get_object(node);
        word_t mask2 = bits_mask(radix);
        cte_t *slot = object + ((cptr >> (left & 63)) & mask2);
        bool_t holds = left == 0;
        if (!holds) {
            cap_tag_t tag2 = cap_get_tag(slot->cap);
            holds = tag2 != CAP_TAG_CNODE;
        }
        if (holds) {
            return (status_slot_bits_remaining_result_t){ .status = STATUS_OK, .slot = slot,
                .bits_remaining = left };
        }
        node = cnode_cap_from(slot->cap);
    }
}

status_slot_bits_remaining_result_t cspace_fail_guard(cap_t node, word_t left)
{
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_GUARD_MISMATCH;
    kernel_state_current_lookup_failure.bits_left = left;
    kernel_state_current_lookup_failure.found = cnode_cap_get_guard(node);
    word_t guard_size = cnode_cap_get_guard_size(node);
    kernel_state_current_lookup_failure.guard_size = (uint32_t)guard_size;
    return (status_slot_bits_remaining_result_t){ .status = STATUS_LOOKUP_FAILURE, .slot = NULL,
        .bits_remaining = left };
}

status_slot_bits_remaining_result_t cspace_fail_depth(word_t level_bits, word_t left)
{
    cspace_set_depth_mismatch(left, level_bits);
    return (status_slot_bits_remaining_result_t){ .status = STATUS_LOOKUP_FAILURE, .slot = NULL,
        .bits_remaining = left };
}

/* Records that a slot was expected to hold a capability. */
void cspace_set_missing_capability(word_t bits_left)
{
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY;
    kernel_state_current_lookup_failure.bits_left = bits_left;
}

void cspace_set_depth_mismatch(word_t bits_left, word_t bits_found)
{
    kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_DEPTH_MISMATCH;
    kernel_state_current_lookup_failure.bits_left = bits_left;
    kernel_state_current_lookup_failure.found = bits_found;
}

/* The slot that an operation on CNodes takes a capability from. */
status_slot_result_t cspace_lookup_source_slot(cap_t root, word_t cptr, word_t depth)
{
    return cspace_lookup_operand_slot(true, root, cptr, depth);
}

/* The slot that an operation on CNodes puts a capability into, or works on. */
status_slot_result_t cspace_lookup_target_slot(cap_t root, word_t cptr, word_t depth)
{
    return cspace_lookup_operand_slot(false, root, cptr, depth);
}

/* The slot that a new capability goes into: it must be empty. */
status_slot_result_t cspace_lookup_empty_slot(cap_t root, word_t cptr, word_t depth)
{
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(root, cptr, depth);
    status_t status = lookup_target_slot.status;
    cte_t *slot = lookup_target_slot.slot;
    if (status != STATUS_OK) {
        return (status_slot_result_t){ .status = status, .slot = slot };
    }
    status_t ensure_empty_slot = derivation_tree_ensure_empty_slot(slot);
    return (status_slot_result_t){ .status = ensure_empty_slot, .slot = slot };
}

/* The pivot slot of a rotation. */
status_slot_result_t cspace_lookup_pivot_slot(cap_t root, word_t cptr, word_t depth)
{
    return cspace_lookup_operand_slot(true, root, cptr, depth);
}

status_slot_result_t cspace_lookup_operand_slot(bool_t is_source, cap_t root, word_t cptr,
    word_t depth)
{
    cap_tag_t tag = cap_get_tag(root);
    if (tag != CAP_TAG_CNODE) {
        kernel_state_current_lookup_failure.type = LOOKUP_FAILURE_TYPE_INVALID_ROOT;
        status_t failed_lookup = syscall_errors_failed_lookup(is_source);
        return (status_slot_result_t){ .status = failed_lookup, .slot = NULL };
    }
    if (depth < 1 || depth > CONFIG_WORD_BITS) {
        status_t range_error = syscall_errors_range_error(1, CONFIG_WORD_BITS);
        return (status_slot_result_t){ .status = range_error, .slot = NULL };
    }
    status_slot_bits_remaining_result_t resolve_address_bits = cspace_resolve_address_bits(root,
        cptr, depth);
    status_t status = resolve_address_bits.status;
    cte_t *slot = resolve_address_bits.slot;
    word_t bits_remaining = resolve_address_bits.bits_remaining;
    if (status != STATUS_OK) {
        status_t failed_lookup2 = syscall_errors_failed_lookup(is_source);
        return (status_slot_result_t){ .status = failed_lookup2, .slot = NULL };
    }
    if (bits_remaining != 0) {
        cspace_set_depth_mismatch(bits_remaining, 0);
        status_t failed_lookup3 = syscall_errors_failed_lookup(is_source);
        return (status_slot_result_t){ .status = failed_lookup3, .slot = NULL };
    }
    return (status_slot_result_t){ .status = STATUS_OK, .slot = slot };
}
