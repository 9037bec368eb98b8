/* SPDX-License-Identifier: BSD-2-Clause */
/* Dispatch by capability, and what decoders about address spaces share. */

#include "functions.h"

status_t arch_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
        return frame_invocation_decode(label, length, slot, frame_cap, call, buffer);
    }
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t page_table_cap = page_table_cap_from(cap);
        return page_table_invocation_decode(label, length, slot, page_table_cap, buffer);
    }
    case ARCH_CAP_TAG_ASID_CONTROL:
        return asid_invocation_decode_control(label, length, buffer);
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(cap);
        return asid_invocation_decode_pool(label, asid_pool_cap);
    }
    default:
        return arch_invocation_decode_other(label, length, slot, cap, call, buffer);
    }
}

/* The address space that argument number names, if it is one that translates now. */
status_root_asid_result_t arch_invocation_check_vspace(cap_t cap, word_t number)
{
    bool_t is_valid_root = vspace_is_valid_root(cap);
    if (!is_valid_root) {
        status_t invalid_capability = syscall_errors_invalid_capability(number);
        return (status_root_asid_result_t){ .status = invalid_capability, .root = NULL, .asid = 0 };
    }

    cap_t space = vspace_cap_from(cap);
    word_t mapped_asid = vspace_cap_get_mapped_asid(space);
    status_root_result_t find = asid_find(mapped_asid);
    status_t status = find.status;
    pte_t *root = find.root;
    if (status != STATUS_OK) {
        status_t failed_lookup = syscall_errors_failed_lookup(false);
        return (status_root_asid_result_t){ .status = failed_lookup, .root = NULL, .asid = 0 };
    }

    pte_t *object = vspace_cap_get_object(space);
    if (root != object) {
        status_t invalid_capability2 = syscall_errors_invalid_capability(number);
        return (status_root_asid_result_t){ .status = invalid_capability2, .root = NULL,
            .asid = 0 };
    }

    word_t mapped_asid2 = vspace_cap_get_mapped_asid(space);
    return (status_root_asid_result_t){ .status = STATUS_OK, .root = root, .asid = mapped_asid2 };
}

/* The walk ended too early: reports the number of address bits left to translate. */
status_t arch_invocation_missing_table(word_t bits_left)
{
    kernel_state_current_lookup_failure = (
        lookup_failure_t){ .type = LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY, .bits_left = bits_left };
    return syscall_errors_failed_lookup(false);
}

status_t arch_invocation_decode_other(word_t label, word_t length, cte_t *slot, cap_t cap,
    bool_t call, ipc_buffer_t *buffer)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_IO_PORT_CONTROL:
        return io_port_invocation_decode_control(label, length, slot, buffer);
    case ARCH_CAP_TAG_IO_PORT: {
        cap_t io_port_cap = io_port_cap_from(cap);
        return io_port_invocation_decode(label, length, io_port_cap, call, buffer);
    }
    default:
        /* An address space has no invocations of its own. */
        return syscall_errors_illegal_operation();
    }
}
