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

/* The level of a table that an entry of 2^bits bytes leads to: 0 is the last. */
/*@ requires bits >= PAGE_TABLE_LARGE_PAGE_BITS && bits <= PAGE_TABLE_ROOT_BITS; */
uint32_t page_table_level_of(word_t bits)
{
    return (uint32_t)((bits - PAGE_TABLE_LARGE_PAGE_BITS) / PAGE_TABLE_INDEX_BITS);
}

/* log2 of the bytes that an entry translates that leads to a table of a level. */
word_t page_table_bits_of(uint32_t level)
{
    return PAGE_TABLE_LARGE_PAGE_BITS + (word_t)level * PAGE_TABLE_INDEX_BITS;
}

/* The entry that leads to a table: what may be done is said by the entries below. */
pte_t page_table_make_table(pte_t *table)
{
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_can_write(entry, true);
    entry = pte_set_is_user(entry, true);
    entry = pte_set_is_accessed(entry, true);
    word_t to_physical = memory_to_physical((word_t)table);
    entry = pte_set_page(entry, to_physical >> PAGE_TABLE_PAGE_BITS);
    return entry;
}

/*
 * The entry that maps a frame for user level, for whom every page that it may read is
 * executable.
 */
pte_t page_table_make_frame(word_t physical, frame_size_t size, vm_rights_t rights,
    vm_attributes_t attributes)
{
    pte_t entry = page_table_make(physical, size);
    entry = pte_set_is_user(entry, rights != VM_RIGHTS_NONE);
    entry = pte_set_can_write(entry, rights == VM_RIGHTS_READ_WRITE);
    bool_t write_through = vm_attributes_get_write_through(attributes);
    entry = pte_set_write_through(entry, write_through);
    bool_t cache_disabled = vm_attributes_get_cache_disabled(attributes);
    entry = pte_set_cache_disabled(entry, cache_disabled);
    bool_t attribute = vm_attributes_get_attribute(attributes);
    if (attribute) {
        if (size == FRAME_SIZE_SMALL) {
            entry = pte_set_is_block_or_attribute(entry, true);
        } else {
            uint64_t page = pte_get_page(entry);
            entry = pte_set_page(entry, page | 1);
        }
    }

    return entry;
}

/* The entry that maps memory, or registers of a device, for the kernel only. */
pte_t page_table_make_kernel_frame(word_t physical, frame_size_t size, bool_t is_device)
{
    pte_t entry = page_table_make(physical, size);
    entry = pte_set_can_write(entry, true);
    entry = pte_set_is_global(entry, true);
    entry = pte_set_write_through(entry, is_device);
    entry = pte_set_cache_disabled(entry, is_device);
    return entry;
}

pte_t page_table_make(word_t physical, frame_size_t size)
{
    pte_t entry = { 0 };
    entry = pte_set_is_valid(entry, true);
    entry = pte_set_is_accessed(entry, true);
    entry = pte_set_is_dirty(entry, true);
    entry = pte_set_is_block_or_attribute(entry, size != FRAME_SIZE_SMALL);
    entry = pte_set_is_block(entry, size != FRAME_SIZE_SMALL);
    entry = pte_set_page(entry, physical >> PAGE_TABLE_PAGE_BITS);
    return entry;
}
