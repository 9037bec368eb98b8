/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_RISCV_Page. */

#include "functions.h"

status_t frame_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap, bool_t call,
    ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_RISCV_PAGE_MAP:
        return frame_invocation_decode_map(length, slot, cap, buffer);
    case INVOCATION_LABEL_RISCV_PAGE_UNMAP:
        arch_invocation_accept();
        frame_invocation_unmap(slot, cap);
        return STATUS_OK;
    case INVOCATION_LABEL_RISCV_PAGE_GET_ADDRESS:
        arch_invocation_accept();
        frame_invocation_get_address(cap, call);
        return STATUS_OK;
    default:
        return syscall_errors_error(ERROR_ILLEGAL_OPERATION);
    }
}

status_t frame_invocation_decode_map(word_t length, cte_t *slot, cap_t cap, ipc_buffer_t *buffer)
{
    if (length < 3 || kernel_state_current_extra_caps[0] == NULL) {
        return syscall_errors_error(ERROR_TRUNCATED_MESSAGE);
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    word_t syscall_arg = invocation_get_syscall_arg(1, buffer);
    cap_rights_t asked = frame_invocation_cap_rights_of(syscall_arg);
    word_t syscall_arg2 = invocation_get_syscall_arg(2, buffer);
    vm_attributes_t attributes = vm_attributes_from(syscall_arg2);
    status_root_asid_result_t check_vspace = arch_invocation_check_vspace(
        kernel_state_current_extra_caps[0]->cap, 1);
    status_t status = check_vspace.status;
    pte_t *root = check_vspace.root;
    word_t asid = check_vspace.asid;
    if (status != STATUS_OK) {
        return status;
    }

    frame_size_t size = frame_cap_get_size(cap);
    word_t bits = page_table_frame_bits(size);
    word_t mask = bits_mask(bits);
    if (address + mask >= MEMORY_USER_TOP) {
        return syscall_errors_invalid_argument(0);
    }

    bool_t is_aligned = bits_is_aligned(address, bits);
    if (!is_aligned) {
        return syscall_errors_error(ERROR_ALIGNMENT_ERROR);
    }

    pte_slot_t found = page_table_lookup(root, address);
    if (found.bits_left != bits) {
        return arch_invocation_missing_table(found.bits_left);
    }

    status = frame_invocation_check_place(cap, asid, address, found);
    if (status != STATUS_OK) {
        return status;
    }

    cap = frame_cap_set_mapped_asid(cap, asid);
    cap = frame_cap_set_mapped_address(cap, address);
    word_t base = frame_cap_get_base(cap);
    word_t to_physical = memory_to_physical(base);
    vm_rights_t rights = frame_cap_get_rights(cap);
    vm_rights_t mask_vm_rights = arch_caps_mask_vm_rights(rights, asked);
    pte_t entry = page_table_make_frame(to_physical, mask_vm_rights, attributes);
    arch_invocation_accept();
    slot->cap = cap;
    vspace_write_frame(found.slot, entry, asid, address);
    return STATUS_OK;
}

cap_rights_t frame_invocation_cap_rights_of(word_t word)
{
    return cap_rights_new((word & 8) != 0, (word & 4) != 0, (word & 2) != 0, (word & 1) != 0);
}

status_t frame_invocation_check_place(cap_t cap, word_t asid, word_t address, pte_slot_t found)
{
    word_t mapped_asid = frame_cap_get_mapped_asid(cap);
    if (mapped_asid == ASID_NONE) {
        bool_t is_valid = pte_get_is_valid(*found.slot);
        if (is_valid) {
            return syscall_errors_error(ERROR_DELETE_FIRST);
        }
        return STATUS_OK;
    }

    word_t mapped_asid2 = frame_cap_get_mapped_asid(cap);
    if (mapped_asid2 != asid) {
        return syscall_errors_invalid_capability(1);
    }

    word_t mapped_address = frame_cap_get_mapped_address(cap);
    if (mapped_address != address) {
        return syscall_errors_invalid_argument(0);
    }

    bool_t is_table = page_table_is_table(*found.slot, found.bits_left);
    if (is_table) {
        return syscall_errors_error(ERROR_DELETE_FIRST);
    }
    return STATUS_OK;
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

void frame_invocation_get_address(cap_t cap, bool_t call)
{
    tcb_t *thread = kernel_state_current_thread;
    if (!call) {
        return;
    }

    ipc_buffer_t *buffer = vspace_lookup_ipc_buffer(true, thread);
    context_set(thread, ARCH_BADGE_REGISTER, 0);
    word_t base = frame_cap_get_base(cap);
    word_t to_physical = memory_to_physical(base);
    invocation_set_message_register(thread, buffer, 0, to_physical);
    message_info_t message_info = message_info_new(0, 0, 0, 1);
    context_set(thread, ARCH_MSG_INFO_REGISTER, message_info.words[0]);
    thread_set_state(thread, THREAD_STATE_RUNNING);
}
