/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and making entries. */

#include "functions.h"

/* Walks as far as there are tables towards address. */
pte_slot_t page_table_lookup(pte_t *root, word_t address)
{
    word_t bits = PAGE_TABLE_ROOT_BITS;
    pte_t *slot = page_table_entry_of(root, address, PAGE_TABLE_ROOT_BITS);
    for (int32_t level = 0; level < PAGE_TABLE_LOWER_LEVELS; level++) {
        bool_t is_table = page_table_is_table(*slot, bits);
        if (!is_table) {
            break;
        }

        bits -= PAGE_TABLE_INDEX_BITS;
        pte_t *table = page_table_table(*slot);
        slot = page_table_entry_of(table, address, bits);
    }

    return (pte_slot_t){ .slot = slot, .bits_left = bits };
}

/* The entry that leads to a table. All other bits are reserved there. */
pte_t page_table_make_table(pte_t *table)
{
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    word_t to_physical = memory_to_physical((word_t)table);
    entry = pte_set_page(entry, to_physical >> PAGE_TABLE_PAGE_BITS);
    return entry;
}

/*
 * The entry that maps a frame for user level. What user level may not read it may not execute
 * either: nothing is left of such a mapping, and its entry is that of a page that is not there.
 * Entries of all levels look alike.
 */
pte_t page_table_make_frame(word_t physical, frame_size_t size, vm_rights_t rights,
    vm_attributes_t attributes)
{
    pte_t entry = { 0 };
    if (rights != VM_RIGHTS_NONE) {
        entry = pte_set_is_valid(entry, true);
        entry = pte_set_can_read(entry, true);
        entry = pte_set_can_write(entry, rights == VM_RIGHTS_READ_WRITE);
        bool_t execute_never = vm_attributes_get_execute_never(attributes);
        entry = pte_set_can_execute(entry, !execute_never);
        entry = pte_set_is_user(entry, true);
        entry = pte_set_is_accessed(entry, true);
        entry = pte_set_is_dirty(entry, true);
        entry = pte_set_page(entry, physical >> PAGE_TABLE_PAGE_BITS);
    }

    return entry;
}

/* The entry that maps memory for the kernel only; device memory is never executable. */
pte_t page_table_make_kernel_frame(word_t physical, bool_t is_device)
{
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_can_read(entry, true);
    entry = pte_set_can_write(entry, true);
    entry = pte_set_can_execute(entry, !is_device);
    entry = pte_set_is_global(entry, true);
    entry = pte_set_is_accessed(entry, true);
    entry = pte_set_is_dirty(entry, true);
    entry = pte_set_page(entry, physical >> PAGE_TABLE_PAGE_BITS);
    return entry;
}
