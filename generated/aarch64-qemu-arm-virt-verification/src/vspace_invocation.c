/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_VSpace. */

#include "functions.h"

status_t vspace_invocation_decode(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_ARMV_SPACE_CLEAN_DATA:
    case INVOCATION_LABEL_ARMV_SPACE_INVALIDATE_DATA:
    case INVOCATION_LABEL_ARMV_SPACE_CLEAN_INVALIDATE_DATA:
    case INVOCATION_LABEL_ARMV_SPACE_UNIFY_INSTRUCTION:
        return vspace_invocation_decode_flush(label, length, cap, buffer);
    default:
        return syscall_errors_illegal_operation();
    }
}

status_t vspace_invocation_decode_flush(word_t label, word_t length, cap_t cap,
    ipc_buffer_t *buffer)
{
    if (length < 2) {
        return syscall_errors_truncated_message();
    }

    word_t start = invocation_get_syscall_arg(0, buffer);
    word_t end = invocation_get_syscall_arg(1, buffer);
    if (end <= start) {
        return syscall_errors_invalid_argument(1);
    }

    if (end > MEMORY_USER_TOP) {
        return syscall_errors_illegal_operation();
    }

    status_root_asid_result_t check_vspace = arch_invocation_check_vspace(cap, 0);
    status_t status = check_vspace.status;
    pte_t *root = check_vspace.root;
    word_t asid = check_vspace.asid;
    if (status != STATUS_OK) {
        return status;
    }

    /* Where nothing is mapped there is nothing to maintain. */
    pte_slot_t found = page_table_lookup(root, start);
    bool_t is_frame = page_table_is_frame(*found.slot, found.bits_left);
    if (!is_frame) {
        invocation_begin();
        return STATUS_OK;
    }

    word_t page = bits_round_down(start, found.bits_left);
    word_t round_down = bits_round_down(end - 1, found.bits_left);
    if (page != round_down) {
        word_t mask = bits_mask(found.bits_left);
        return syscall_errors_range_error(start, page + mask);
    }

    bool_t is_allowed = flush_is_allowed(label, *found.slot);
    if (!is_allowed) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    flush_run(label, root, asid, start, end);
    return STATUS_OK;
}
