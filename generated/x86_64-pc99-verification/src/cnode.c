/* SPDX-License-Identifier: BSD-2-Clause */
/* The CNode object. */

#include "functions.h"

/* Checks and carries out an operation on a CNode. */
status_t cnode_decode(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer)
{
    if (label < INVOCATION_LABEL_CNODE_REVOKE || label > CNODE_LAST_LABEL) {
        return syscall_errors_illegal_operation();
    }
    if (length < 2) {
        return syscall_errors_truncated_message();
    }
    word_t index = invocation_get_syscall_arg(0, buffer);
    word_t depth = invocation_get_syscall_arg(1, buffer);
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(cap, index, depth);
    status_t status = lookup_target_slot.status;
    cte_t *slot = lookup_target_slot.slot;
    if (status != STATUS_OK) {
        return status;
    }
    if (label >= INVOCATION_LABEL_CNODE_COPY && label <= INVOCATION_LABEL_CNODE_MUTATE) {
        return cnode_decode_transfer(label, length, slot, buffer);
    }
    switch (label) {
    case INVOCATION_LABEL_CNODE_REVOKE:
        invocation_begin();
        return deletion_revoke(slot);
    case INVOCATION_LABEL_CNODE_DELETE:
        invocation_begin();
        return deletion_delete(slot);
    case INVOCATION_LABEL_CNODE_CANCEL_BADGED_SENDS:
        return cnode_decode_cancel_badged_sends(slot);
    case INVOCATION_LABEL_CNODE_ROTATE:
        return cnode_decode_rotate(length, slot, buffer);
    default:
        return cnode_decode_save_caller(slot);
    }
}

status_t cnode_decode_transfer(word_t label, word_t length, cte_t *destination,
    ipc_buffer_t *buffer)
{
    bool_t holds = length < 4;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }
    word_t source_index = invocation_get_syscall_arg(2, buffer);
    word_t source_depth = invocation_get_syscall_arg(3, buffer);
    cap_t source_root = invocation_extra_cap(0);

    status_t status = derivation_tree_ensure_empty_slot(destination);
    if (status != STATUS_OK) {
        return status;
    }
    status_slot_result_t lookup_source_slot = cspace_lookup_source_slot(source_root, source_index,
        source_depth);
    status_t lookup_status = lookup_source_slot.status;
    cte_t *source = lookup_source_slot.slot;
    if (lookup_status != STATUS_OK) {
        return lookup_status;
    }
    cap_tag_t tag = cap_get_tag(source->cap);
    if (tag == CAP_TAG_NULL) {
        cspace_set_missing_capability(source_depth);
        return syscall_errors_failed_lookup(true);
    }
    if (label == INVOCATION_LABEL_CNODE_COPY || label == INVOCATION_LABEL_CNODE_MINT) {
        return cnode_decode_copy(label == INVOCATION_LABEL_CNODE_MINT, length, source, destination,
            buffer);
    }
    return cnode_decode_move(label == INVOCATION_LABEL_CNODE_MUTATE, length, source, destination,
        buffer);
}

status_t cnode_decode_copy(bool_t is_mint, word_t length, cte_t *source, cte_t *destination,
    ipc_buffer_t *buffer)
{
    if (length < (uint64_t)(is_mint ? 6 : 5)) {
        return syscall_errors_truncated_message();
    }
    word_t syscall_arg = invocation_get_syscall_arg(4, buffer);
    cap_rights_t rights = { .words = { syscall_arg } };
    cap_t weakened = cap_ops_mask_rights(rights, source->cap);
    if (is_mint) {
        word_t syscall_arg2 = invocation_get_syscall_arg(5, buffer);
        weakened = cap_ops_update_data(false, syscall_arg2, weakened);
    }
    status_cap_result_t derive = cap_ops_derive(source, weakened);
    status_t status = derive.status;
    cap_t derived = derive.cap;
    if (status != STATUS_OK) {
        return status;
    }
    cap_tag_t tag = cap_get_tag(derived);
    if (tag == CAP_TAG_NULL) {
        return syscall_errors_illegal_operation();
    }
    invocation_begin();
    derivation_tree_insert(derived, source, destination);
    return STATUS_OK;
}

status_t cnode_decode_move(bool_t is_mutate, word_t length, cte_t *source, cte_t *destination,
    ipc_buffer_t *buffer)
{
    cap_t moved = source->cap;
    if (is_mutate) {
        if (length < 5) {
            return syscall_errors_truncated_message();
        }
        word_t syscall_arg = invocation_get_syscall_arg(4, buffer);
        moved = cap_ops_update_data(true, syscall_arg, moved);
        cap_tag_t tag = cap_get_tag(moved);
        if (tag == CAP_TAG_NULL) {
            return syscall_errors_illegal_operation();
        }
    }
    invocation_begin();
    derivation_tree_move(moved, source, destination);
    return STATUS_OK;
}

status_t cnode_decode_cancel_badged_sends(cte_t *slot)
{
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_ENDPOINT) {
        return syscall_errors_illegal_operation();
    }
    cap_t endpoint = endpoint_cap_from(cap);
    bool_t can_send = endpoint_cap_get_can_send(endpoint);
    bool_t can_receive = endpoint_cap_get_can_receive(endpoint);
    bool_t can_grant = endpoint_cap_get_can_grant(endpoint);
    bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(endpoint);
    if (!can_send || !can_receive || !can_grant || !can_grant_reply) {
        return syscall_errors_illegal_operation();
    }
    invocation_begin();
    word_t badge = endpoint_cap_get_badge(endpoint);
    if (badge != 0) {
        endpoint_t *object = endpoint_cap_get_object(endpoint);
        word_t badge2 = endpoint_cap_get_badge(endpoint);
        endpoint_ipc_cancel_badged_sends(object, badge2);
    }
    return STATUS_OK;
}

status_t cnode_decode_save_caller(cte_t *destination)
{
    status_t status = derivation_tree_ensure_empty_slot(destination);
    if (status != STATUS_OK) {
        return status;
    }
    invocation_begin();
    replies_save(destination);
    return STATUS_OK;
}

status_t cnode_decode_rotate(word_t length, cte_t *destination, ipc_buffer_t *buffer)
{
    bool_t holds = length < 8;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (!holds) {
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
        holds = !has_extra_cap2;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }
    word_t pivot_index = invocation_get_syscall_arg(3, buffer);
    word_t pivot_depth = invocation_get_syscall_arg(4, buffer);
    word_t source_index = invocation_get_syscall_arg(6, buffer);
    word_t source_depth = invocation_get_syscall_arg(7, buffer);

    cap_t extra_cap = invocation_extra_cap(1);
    status_slot_result_t lookup_source_slot = cspace_lookup_source_slot(extra_cap, source_index,
        source_depth);
    status_t source_status = lookup_source_slot.status;
    cte_t *source = lookup_source_slot.slot;
    if (source_status != STATUS_OK) {
        return source_status;
    }
    cap_t extra_cap2 = invocation_extra_cap(0);
    status_slot_result_t lookup_pivot_slot = cspace_lookup_pivot_slot(extra_cap2, pivot_index,
        pivot_depth);
    status_t pivot_status = lookup_pivot_slot.status;
    cte_t *pivot = lookup_pivot_slot.slot;
    if (pivot_status != STATUS_OK) {
        return pivot_status;
    }
    if (pivot == source || pivot == destination) {
        return syscall_errors_illegal_operation();
    }
    if (source != destination) {
        status_t status = derivation_tree_ensure_empty_slot(destination);
        if (status != STATUS_OK) {
            return status;
        }
    }
    cap_tag_t tag = cap_get_tag(source->cap);
    if (tag == CAP_TAG_NULL) {
        cspace_set_missing_capability(source_depth);
        return syscall_errors_failed_lookup(true);
    }
    cap_tag_t tag2 = cap_get_tag(pivot->cap);
    if (tag2 == CAP_TAG_NULL) {
        cspace_set_missing_capability(pivot_depth);
        return syscall_errors_failed_lookup(false);
    }
    word_t syscall_arg = invocation_get_syscall_arg(2, buffer);
    cap_t to_destination = cap_ops_update_data(true, syscall_arg, pivot->cap);
    word_t syscall_arg2 = invocation_get_syscall_arg(5, buffer);
    cap_t to_pivot = cap_ops_update_data(true, syscall_arg2, source->cap);
    cap_tag_t tag3 = cap_get_tag(to_pivot);
    cap_tag_t tag4 = cap_get_tag(to_destination);
    if (tag3 == CAP_TAG_NULL || tag4 == CAP_TAG_NULL) {
        return syscall_errors_illegal_operation();
    }
    invocation_begin();
    cnode_rotate(to_pivot, source, to_destination, pivot, destination);
    return STATUS_OK;
}

void cnode_rotate(cap_t to_pivot, cte_t *source, cap_t to_destination, cte_t *pivot,
    cte_t *destination)
{
    if (source == destination) {
        derivation_tree_swap(to_pivot, source, to_destination, pivot);
    } else {
        derivation_tree_move(to_destination, pivot, destination);
        derivation_tree_move(to_pivot, source, pivot);
    }
}
