/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_RISCV_PageTable. */

#include "functions.h"

status_t page_table_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_RISCV_PAGE_TABLE_UNMAP:
        return page_table_invocation_decode_unmap(slot, cap);
    case INVOCATION_LABEL_RISCV_PAGE_TABLE_MAP:
        return page_table_invocation_decode_map(length, slot, cap, buffer);
    default:
        return syscall_errors_error(ERROR_ILLEGAL_OPERATION);
    }
}

status_t page_table_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer)
{
    if (length < 2 || kernel_state_current_extra_caps[0] == NULL) {
        return syscall_errors_error(ERROR_TRUNCATED_MESSAGE);
    }

    bool_t is_mapped = page_table_cap_get_is_mapped(cap);
    if (is_mapped) {
        return syscall_errors_invalid_capability(0);
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    cap_t space = kernel_state_current_extra_caps[0]->cap;
    bool_t is_valid_root = vspace_is_valid_root(space);
    if (!is_valid_root) {
        return syscall_errors_invalid_capability(1);
    }

    if (address >= MEMORY_USER_TOP) {
        return syscall_errors_invalid_argument(0);
    }

    status_root_asid_result_t check_vspace = arch_invocation_check_vspace(space, 1);
    status_t status = check_vspace.status;
    pte_t *root = check_vspace.root;
    word_t asid = check_vspace.asid;
    if (status != STATUS_OK) {
        return status;
    }

    pte_slot_t found = page_table_lookup(root, address);
    bool_t holds = found.bits_left == PAGE_TABLE_PAGE_BITS;
    if (!holds) {
        holds = pte_get_is_valid(*found.slot);
    }
    if (holds) {
        return syscall_errors_error(ERROR_DELETE_FIRST);
    }

    cap = page_table_cap_set_is_mapped(cap, true);
    cap = page_table_cap_set_mapped_asid(cap, asid);
    word_t round_down = bits_round_down(address, found.bits_left);
    cap = page_table_cap_set_mapped_address(cap, round_down);
    arch_invocation_accept();
    slot->cap = cap;
    pte_t *object = page_table_cap_get_object(cap);
    pte_t make_table = page_table_make_table(object);
    vspace_write_table(found.slot, make_table, asid);
    return STATUS_OK;
}

status_t page_table_invocation_decode_unmap(cte_t *slot, cap_t cap)
{
    bool_t is_final = derivation_tree_is_final(slot);
    bool_t holds2 = !is_final;
    if (!holds2) {
        bool_t is_mapped = page_table_cap_get_is_mapped(cap);
        bool_t holds = is_mapped;
        if (holds) {
            word_t mapped_asid = page_table_cap_get_mapped_asid(cap);
            pte_t *object = page_table_cap_get_object(cap);
            holds = asid_is_of(mapped_asid, object);
        }
        holds2 = holds;
    }
    if (holds2) {
        return syscall_errors_error(ERROR_REVOKE_FIRST);
    }

    arch_invocation_accept();
    bool_t is_mapped2 = page_table_cap_get_is_mapped(cap);
    if (is_mapped2) {
        word_t mapped_asid2 = page_table_cap_get_mapped_asid(cap);
        word_t mapped_address = page_table_cap_get_mapped_address(cap);
        pte_t *object2 = page_table_cap_get_object(cap);
        vspace_unmap_table(mapped_asid2, mapped_address, object2);
        pte_t *object3 = page_table_cap_get_object(cap);
        memory_clear((word_t)object3, PAGE_TABLE_SIZE_BITS);
    }

    cap = page_table_cap_set_is_mapped(cap, false);
    cap = page_table_cap_set_mapped_asid(cap, ASID_NONE);
    cap = page_table_cap_set_mapped_address(cap, 0);
    slot->cap = cap;
    return STATUS_OK;
}
