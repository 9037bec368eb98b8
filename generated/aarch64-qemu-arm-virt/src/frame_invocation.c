/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_Page. */

#include "functions.h"

status_t frame_invocation_decode_other(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_ARM_PAGE_CLEAN_DATA:
    case INVOCATION_LABEL_ARM_PAGE_INVALIDATE_DATA:
    case INVOCATION_LABEL_ARM_PAGE_CLEAN_INVALIDATE_DATA:
    case INVOCATION_LABEL_ARM_PAGE_UNIFY_INSTRUCTION:
        return frame_invocation_decode_flush(label, length, cap, buffer);
    default:
        return syscall_errors_illegal_operation();
    }
}

/* Whether the capability may map at this address. */
status_t frame_invocation_check_address(cap_t cap, word_t asid, word_t address)
{
    frame_size_t size = frame_cap_get_size(cap);
    word_t bits = page_table_frame_bits(size);
    status_t status = frame_invocation_check_alignment(address, bits);
    if (status != STATUS_OK) {
        return status;
    }

    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid != ASID_NONE) {
        return frame_invocation_check_remap(cap, asid, address);
    }
    return frame_invocation_check_range(address, bits);
}

/* Whether the entry may be written: what another capability mapped there is replaced. */
status_t frame_invocation_check_place(cap_t cap, word_t asid, word_t address, pte_slot_t found)
{
    return STATUS_OK;
}

status_t frame_invocation_decode_flush(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer)
{
    if (length < 2) {
        return syscall_errors_truncated_message();
    }

    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid == ASID_NONE) {
        return syscall_errors_illegal_operation();
    }

    word_t mapped_asid2 = frame_cap_get_mapped_asid(cap);
    status_root_result_t find = asid_find(mapped_asid2);
    status_t status = find.status;
    pte_t *root = find.root;
    if (status != STATUS_OK) {
        return syscall_errors_failed_lookup(false);
    }

    word_t start = invocation_get_syscall_arg(0, buffer);
    word_t end = invocation_get_syscall_arg(1, buffer);
    if (end <= start) {
        return syscall_errors_invalid_argument(1);
    }

    frame_size_t size2 = frame_cap_get_size(cap);
    word_t frame_bits = page_table_frame_bits(size2);
    word_t size = bits_bit(frame_bits);
    if (start >= size || end > size) {
        return syscall_errors_invalid_argument(0);
    }

    /* The maintenance runs on the user's mapping: without one the kernel itself would fault. */
    frame_size_t size3 = frame_cap_get_size(cap);
    word_t mapped_asid3 = frame_cap_get_mapped_asid(cap);
    word_t mapped_address = frame_cap_get_mapped_address(cap);
    word_t base = frame_cap_get_base(cap);
    pte_slot_t found = vspace_find_frame(size3, mapped_asid3, mapped_address, base);
    if (found.slot == NULL) {
        return syscall_errors_invalid_capability(0);
    }

    bool_t is_allowed = flush_is_allowed(label, *found.slot);
    if (!is_allowed) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    word_t mapped_asid4 = frame_cap_get_mapped_asid(cap);
    word_t mapped_address2 = frame_cap_get_mapped_address(cap);
    word_t mapped_address3 = frame_cap_get_mapped_address(cap);
    flush_run(label, root, mapped_asid4, mapped_address2 + start, mapped_address3 + end);
    return STATUS_OK;
}

status_t frame_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer)
{
    switch (label) {
    case ARCH_LABEL_PAGE_MAP:
        return frame_invocation_decode_map(length, slot, cap, buffer);
    case ARCH_LABEL_PAGE_UNMAP:
        invocation_begin();
        frame_invocation_unmap(slot, cap);
        return STATUS_OK;
    case ARCH_LABEL_PAGE_GET_ADDRESS: {
        invocation_begin();
        word_t base = frame_cap_get_base(cap);
        word_t to_physical = memory_to_physical(base);
        invocation_answer_word(call, to_physical);
        return STATUS_OK;
    }
    default:
        return frame_invocation_decode_other(label, length, cap, buffer);
    }
}

status_t frame_invocation_decode_map(word_t length, cte_t *slot, cap_t cap, ipc_buffer_t *buffer)
{
    bool_t holds = length < 3;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    word_t syscall_arg = invocation_get_syscall_arg(1, buffer);
    cap_rights_t asked = { .words = { syscall_arg } };
    word_t syscall_arg2 = invocation_get_syscall_arg(2, buffer);
    vm_attributes_t attributes = vm_attributes_from(syscall_arg2);
    cap_t space = invocation_extra_cap(0);
    bool_t is_valid_root = vspace_is_valid_root(space);
    if (!is_valid_root) {
        return syscall_errors_invalid_capability(1);
    }

    status_t first = frame_invocation_check_first(cap, address);
    if (first != STATUS_OK) {
        return first;
    }

    status_root_asid_result_t check_vspace = arch_invocation_check_vspace(space, 1);
    status_t status = check_vspace.status;
    pte_t *root = check_vspace.root;
    word_t asid = check_vspace.asid;
    if (status != STATUS_OK) {
        return status;
    }

    status = frame_invocation_check_address(cap, asid, address);
    if (status != STATUS_OK) {
        return status;
    }

    pte_slot_t found = page_table_lookup(root, address);
    frame_size_t size = frame_cap_get_size(cap);
    word_t frame_bits = page_table_frame_bits(size);
    if (found.bits_left != frame_bits) {
        return frame_invocation_wrong_level(cap, found);
    }

    status = frame_invocation_check_place(cap, asid, address, found);
    if (status != STATUS_OK) {
        return status;
    }

    cap = frame_cap_set_mapped_asid(cap, asid);
    cap = frame_cap_set_mapped_address(cap, address);
    word_t base = frame_cap_get_base(cap);
    word_t to_physical = memory_to_physical(base);
    frame_size_t size2 = frame_cap_get_size(cap);
    vm_rights_t rights = frame_cap_get_rights(cap);
    vm_rights_t mask_vm_rights = arch_caps_mask_vm_rights(rights, asked);
    pte_t entry = page_table_make_frame(to_physical, size2, mask_vm_rights, attributes);
    invocation_begin();
    slot->cap = cap;
    vspace_map_frame(found.slot, entry, asid, address);
    return STATUS_OK;
}

status_t frame_invocation_check_remap(cap_t cap, word_t asid, word_t address)
{
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid != asid) {
        return syscall_errors_invalid_capability(1);
    }

    word_t mapped_address = frame_cap_get_mapped_address(cap);
    if (mapped_address != address) {
        return syscall_errors_invalid_argument(0);
    }
    return STATUS_OK;
}

status_t frame_invocation_check_range(word_t address, word_t bits)
{
    word_t mask = bits_mask(bits);
    if (address + mask > ARCH_USER_TOP) {
        return syscall_errors_invalid_argument(0);
    }
    return STATUS_OK;
}

status_t frame_invocation_check_alignment(word_t address, word_t bits)
{
    bool_t is_aligned = bits_is_aligned(address, bits);
    if (is_aligned) {
        return STATUS_OK;
    }
    return syscall_errors_alignment_error();
}

void frame_invocation_unmap(cte_t *slot, cap_t cap)
{
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid == ASID_NONE) {
        return;
    }

    frame_size_t size = frame_cap_get_size(cap);
    word_t mapped_asid2 = frame_cap_get_mapped_asid(cap);
    word_t mapped_address = frame_cap_get_mapped_address(cap);
    word_t base = frame_cap_get_base(cap);
    vspace_unmap_frame(size, mapped_asid2, mapped_address, base);
    cap = frame_cap_set_mapped_asid(cap, ASID_NONE);
    cap = frame_cap_set_mapped_address(cap, 0);
    slot->cap = cap;
}
