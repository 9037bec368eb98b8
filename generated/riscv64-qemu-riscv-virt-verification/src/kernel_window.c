/* SPDX-License-Identifier: BSD-2-Clause */
/* Builds and installs the kernel's translation tables. */

#include "functions.h"

word_t kernel_window_s_directories_used SECTION(".boot.bss");

SECTION(".boot.text") void kernel_window_map(void)
{
    kernel_tables_root[511] = page_table_make_table(&kernel_tables_device_directory[0]);
    for (word_t i = 0; i < PLATFORM_MEMORY_COUNT; i++) {
        word_t memory_start = platform_memory_start(i);
        word_t memory_end = platform_memory_end(i);
        kernel_window_map_ram(memory_start, memory_end);
    }

    for (word_t offset = 0; offset != KERNEL_DEVICES_PLIC_SIZE; offset += KERNEL_DEVICES_BLOCK_SIZE) {
        /* At most 512 iterations. */
        word_t index = kernel_window_index(KERNEL_DEVICES_PLIC + offset,
            PAGE_TABLE_LARGE_PAGE_BITS);
        /*@ assert index < 512; */
        kernel_tables_device_directory[index] = page_table_make_kernel_frame(PLATFORM_PLIC + offset,
            true);
    }

    tlb_init((word_t)&kernel_tables_root[0]);
}

SECTION(".boot.text") void kernel_window_map_ram(word_t start, word_t end)
{
    word_t address = bits_round_down(start, PAGE_TABLE_LARGE_PAGE_BITS);
    while (address < end) {
        /* Ends: address grows towards end */
        word_t to_virtual = memory_to_virtual(address);
        word_t top = kernel_window_index(to_virtual, PAGE_TABLE_HUGE_PAGE_BITS);
        bool_t is_aligned = bits_is_aligned(address, PAGE_TABLE_HUGE_PAGE_BITS);
        bool_t holds = is_aligned;
        if (holds) {
            word_t bit = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
            holds = end - address >= bit;
        }
        if (holds) {
            /*@ assert top < 512; */
            kernel_tables_root[top] = page_table_make_kernel_frame(address, false);
            word_t bit3 = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
            address += bit3;
        } else {
            pte_t *directory = kernel_window_directory(top);
            word_t index = kernel_window_index(address, PAGE_TABLE_LARGE_PAGE_BITS);
            directory[index] = page_table_make_kernel_frame(address, false);
            word_t bit2 = bits_bit(PAGE_TABLE_LARGE_PAGE_BITS);
            address += bit2;
        }
    }
}

SECTION(".boot.text") word_t kernel_window_index(word_t address, word_t bits)
{
    word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
    return (address >> (bits & 63)) & mask;
}

SECTION(".boot.text") pte_t *kernel_window_directory(word_t top)
{
    pte_t *slot = &kernel_tables_root[0] + top;
    bool_t is_valid = pte_get_is_valid(*slot);
    if (!is_valid) {
        /*@ assert kernel_window_s_directories_used < KERNEL_TABLES_DIRECTORY_COUNT; */
        *slot = page_table_make_table(&kernel_tables_directories[0]
            + 512 * kernel_window_s_directories_used);
        kernel_window_s_directories_used++;
    }

    return page_table_table(*slot);
}
