/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_Page, seL4_RISCV_Page. */

#include "functions.h"

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

status_t frame_invocation_decode_other(word_t label, word_t length, cap_t cap, ipc_buffer_t *buffer)
{
    return syscall_errors_illegal_operation();
}

/* Whether the capability may map at this address. */
status_t frame_invocation_check_address(cap_t cap, word_t asid, word_t address)
{
    frame_size_t size = frame_cap_get_size(cap);
    word_t bits = page_table_frame_bits(size);
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid != ASID_NONE) {
        return frame_invocation_check_remap(cap, asid, address);
    }

    return frame_invocation_check_alignment(address, bits);
}

/* Of an address that the capability does not map yet: the range comes before the address space. */
status_t frame_invocation_check_first(cap_t cap, word_t address)
{
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid == ASID_NONE) {
        frame_size_t size = frame_cap_get_size(cap);
        word_t frame_bits = page_table_frame_bits(size);
        return frame_invocation_check_range(address, frame_bits);
    }
    return STATUS_OK;
}

/* The walk went on where the frame should be: there is a table. */
status_t frame_invocation_wrong_level(cap_t cap, pte_slot_t found)
{
    frame_size_t size = frame_cap_get_size(cap);
    word_t frame_bits = page_table_frame_bits(size);
    if (found.bits_left < frame_bits) {
        return syscall_errors_delete_first();
    }
    return arch_invocation_missing_table(found.bits_left);
}

/* Whether the entry may be written: another frame gives way to this one, a table does not. */
status_t frame_invocation_check_place(cap_t cap, word_t asid, word_t address, pte_slot_t found)
{
    bool_t is_table = page_table_is_table(*found.slot, found.bits_left);
    if (is_table) {
        return syscall_errors_delete_first();
    }
    return STATUS_OK;
}
