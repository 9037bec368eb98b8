/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_PageTable, seL4_RISCV_PageTable, seL4_X86_PageTable. */

#include "functions.h"

status_t page_table_invocation_decode(word_t label, word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer)
{
    word_t table_unmap = arch_label_table_unmap(cap);
    if (label == table_unmap) {
        return page_table_invocation_decode_unmap(slot, cap);
    }

    word_t table_map = arch_label_table_map(cap);
    if (label == table_map) {
        return page_table_invocation_decode_map(length, slot, cap, buffer);
    }
    return syscall_errors_illegal_operation();
}

status_t page_table_invocation_decode_map(word_t length, cte_t *slot, cap_t cap,
    ipc_buffer_t *buffer)
{
    bool_t holds = length < 2;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    bool_t is_mapped = page_table_cap_get_is_mapped(cap);
    if (is_mapped) {
        return syscall_errors_invalid_capability(0);
    }

    word_t address = invocation_get_syscall_arg(0, buffer);
    cap_t space = invocation_extra_cap(0);
    bool_t is_valid_root = vspace_is_valid_root(space);
    if (!is_valid_root) {
        return syscall_errors_invalid_capability(1);
    }

    if (address > ARCH_USER_TOP) {
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
    status = page_table_invocation_check_place(cap, found);
    if (status != STATUS_OK) {
        return status;
    }

    cap = page_table_cap_set_is_mapped(cap, true);
    cap = page_table_cap_set_mapped_asid(cap, asid);
    word_t round_down = bits_round_down(address, found.bits_left);
    cap = page_table_cap_set_mapped_address(cap, round_down);
    invocation_begin();
    slot->cap = cap;
    pte_t *object = page_table_cap_get_object(cap);
    pte_t make_table = page_table_make_table(object);
    vspace_map_table(found.slot, make_table, asid);
    return STATUS_OK;
}

status_t page_table_invocation_decode_unmap(cte_t *slot, cap_t cap)
{
    bool_t is_final = derivation_tree_is_final(slot);
    bool_t holds = !is_final;
    if (!holds) {
        holds = vspace_is_root(cap);
    }
    if (holds) {
        return syscall_errors_revoke_first();
    }

    invocation_begin();
    bool_t is_mapped = page_table_cap_get_is_mapped(cap);
    if (is_mapped) {
        word_t mapped_asid = page_table_cap_get_mapped_asid(cap);
        word_t mapped_address = page_table_cap_get_mapped_address(cap);
        pte_t *object = page_table_cap_get_object(cap);
        vspace_unmap_table(mapped_asid, mapped_address, object);
        pte_t *object2 = page_table_cap_get_object(cap);
        memory_clear((word_t)object2, PAGE_TABLE_SIZE_BITS);
    }

    cap = page_table_cap_set_is_mapped(cap, false);
    cap = page_table_cap_set_mapped_asid(cap, ASID_NONE);
    cap = page_table_cap_set_mapped_address(cap, 0);
    slot->cap = cap;
    return STATUS_OK;
}

/* Whether the walk ended where the table belongs, and found nothing there. */
status_t page_table_invocation_check_place(cap_t cap, pte_slot_t found)
{
    uint32_t level = page_table_cap_get_level(cap);
    word_t bits = page_table_bits_of(level);
    bool_t holds = found.bits_left > bits;
    if (holds) {
        bool_t is_valid = pte_get_is_valid(*found.slot);
        holds = !is_valid;
    }
    if (holds) {
        return arch_invocation_missing_table(found.bits_left);
    }
    bool_t holds2 = found.bits_left != bits;
    if (!holds2) {
        holds2 = pte_get_is_valid(*found.slot);
    }
    if (holds2) {
        return syscall_errors_delete_first();
    }
    return STATUS_OK;
}
