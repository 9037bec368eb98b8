/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and making entries. */

#include "functions.h"

/* The entry that leads to a table. */
pte_t page_table_make_table(pte_t *table)
{
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_is_table_or_page(entry, true);
    word_t to_physical = memory_to_physical((word_t)table);
    entry = pte_set_address(entry, to_physical);
    return entry;
}

/*
 * The entry that maps a frame for user level. AArch64 fetches instructions from pages that user
 * level may not read (Arm ARM, "Access permissions for instruction execution"), and what
 * executes a page learns what is in it: so without the right to read, the page is execute-never,
 * whatever the attributes say.
 */
pte_t page_table_make_frame(word_t physical, frame_size_t size, vm_rights_t rights,
    vm_attributes_t attributes)
{
    bool_t cacheable = vm_attributes_get_cacheable(attributes);
    pte_t entry = page_table_make_kernel_frame(physical, size, cacheable);
    access_permission_t permission = page_table_permission(rights);
    entry = pte_set_permission(entry, permission);
    entry = pte_set_not_global(entry, true);
    entry = pte_set_privileged_execute_never(entry, true);
    bool_t execute_never = vm_attributes_get_execute_never(attributes);
    entry = pte_set_execute_never(entry, execute_never || rights == VM_RIGHTS_NONE);
    return entry;
}

/* The entry that maps a frame for the kernel only; device memory is never executable. */
pte_t page_table_make_kernel_frame(word_t physical, frame_size_t size, bool_t cacheable)
{
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_is_table_or_page(entry, size == FRAME_SIZE_SMALL);
    entry = pte_set_attribute(entry, cacheable ? MEMORY_ATTRIBUTE_NORMAL
        : MEMORY_ATTRIBUTE_DEVICE_STRONGLY_ORDERED);
    entry = pte_set_permission(entry, ACCESS_PERMISSION_KERNEL_ONLY);
    entry = pte_set_shareability(entry, cacheable ? PAGE_TABLE_INNER_SHAREABLE : 0);
    entry = pte_set_accessed(entry, true);
    entry = pte_set_address(entry, physical);
    entry = pte_set_privileged_execute_never(entry, !cacheable);
    entry = pte_set_execute_never(entry, true);
    return entry;
}

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
