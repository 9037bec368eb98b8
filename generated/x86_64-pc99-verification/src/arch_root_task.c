/* SPDX-License-Identifier: BSD-2-Clause */
/* What Boot needs to give the root task an address space. */

#include "functions.h"

/* How many page tables it takes to map [start, end). */
SECTION(".boot.text") word_t arch_root_task_paging_count(word_t start, word_t end)
{
    word_t count = 0;
    for (word_t bits = PAGE_TABLE_ROOT_BITS; bits > PAGE_TABLE_PAGE_BITS; bits -= PAGE_TABLE_INDEX_BITS) {
        /* At most PageTable.LowerLevels iterations. */
        word_t round_up = bits_round_up(end, bits);
        word_t round_down = bits_round_down(start, bits);
        count += (round_up - round_down) >> (bits & 63);
    }

    return count;
}

/* The top-level table, with the first ASID. */
SECTION(".boot.text") cap_t arch_root_task_create_vspace(word_t address)
{
    pte_t *root = (pte_t *)address;
    vspace_init_root(root);
    return vspace_root_cap(root, ASID_INITIAL_TASK);
}

/* Makes all page tables for [start, end), level by level, and provides their capabilities. */
SECTION(".boot.text") bool_t arch_root_task_map_paging(cap_t vspace, word_t start, word_t end)
{
    cap_t vspace_cap = vspace_cap_from(vspace);
    pte_t *root = vspace_cap_get_object(vspace_cap);
    for (word_t bits = PAGE_TABLE_ROOT_BITS; bits > PAGE_TABLE_PAGE_BITS; bits -= PAGE_TABLE_INDEX_BITS) {
        /* At most PageTable.LowerLevels iterations. */
        for (word_t address = bits_round_down(start, bits); address < end;) {
            /* Ends: address grows towards end */
            bool_t map_table = arch_root_task_map_table(root, address);
            if (!map_table) {
                return false;
            }
            word_t bit = bits_bit(bits);
            address += bit;
        }
    }

    return true;
}

SECTION(".boot.text") bool_t arch_root_task_map_table(pte_t *root, word_t address)
{
    word_t take_page_table = root_server_take_page_table();
    pte_t *table = (pte_t *)take_page_table;
    pte_slot_t found = page_table_lookup(root, address);
    pte_t make_table = page_table_make_table(table);
    page_table_write(found.slot, make_table);
    cap_t table_cap = arch_root_task_table_cap(table, address, found.bits_left);
    return boot_caps_provide(table_cap);
}

/* Maps a page of memory and makes its capability. */
SECTION(".boot.text") cap_t arch_root_task_create_frame(cap_t vspace, word_t address,
    word_t user_address, bool_t executable)
{
    cap_t vspace_cap = vspace_cap_from(vspace);
    pte_t *object = vspace_cap_get_object(vspace_cap);
    pte_slot_t found = page_table_lookup(object, user_address);
    /*@ assert found.bits_left == PAGE_TABLE_PAGE_BITS; */
    vm_attributes_t attributes = vm_attributes_of_memory(executable);
    word_t to_physical = memory_to_physical(address);
    pte_t make_frame = page_table_make_frame(to_physical, FRAME_SIZE_SMALL, VM_RIGHTS_READ_WRITE,
        attributes);
    page_table_write(found.slot, make_frame);
    return frame_cap_new(user_address, FRAME_SIZE_SMALL, VM_RIGHTS_READ_WRITE, false, address,
        ASID_INITIAL_TASK);
}

/* The pool of the root task's ASID, which is in use. */
SECTION(".boot.text") cap_t arch_root_task_create_asid_pool(word_t address, cap_t vspace)
{
    pte_t **pool = (pte_t **)address;
    cap_t vspace_cap = vspace_cap_from(vspace);
    pte_t *object = vspace_cap_get_object(vspace_cap);
    asid_set_entry(pool, ASID_INITIAL_TASK, object);
    asid_set_pool(ASID_INITIAL_TASK, pool);
    return asid_pool_cap_new(0, pool);
}

/* Capabilities with a fixed slot that are the architecture's. */
SECTION(".boot.text") void arch_root_task_provide_caps(void)
{
    cap_t asid_control_cap = asid_control_cap_new();
    boot_caps_provide_at(INITIAL_SLOT_ASID_CONTROL, asid_control_cap);
    arch_root_task_provide_other();
}

SECTION(".boot.text") void arch_root_task_provide_other(void)
{
    cap_t io_port_control_cap = io_port_control_cap_new();
    boot_caps_provide_at(INITIAL_SLOT_IO_PORT_CONTROL, io_port_control_cap);
}

/* The capability to a table that was mapped by an entry of 2^bits bytes. */
SECTION(".boot.text") cap_t arch_root_task_table_cap(pte_t *table, word_t address, word_t bits)
{
    uint32_t level_of = page_table_level_of(bits);
    return page_table_cap_new(address, true, table, ASID_INITIAL_TASK, level_of);
}
