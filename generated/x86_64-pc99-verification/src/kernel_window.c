/* SPDX-License-Identifier: BSD-2-Clause */
/* Builds and installs the kernel's translation tables. */

#include "functions.h"

word_t kernel_window_s_next_directory SECTION(".boot.bss");
word_t kernel_window_s_directories_end SECTION(".boot.bss");

/* How many directories the regions of memory take. */
SECTION(".boot.text") word_t kernel_window_count_directories(void)
{
    word_t count = 0;
    word_t last = 0;
    for (word_t i = 0; true; i++) {
        word_t memory_count = platform_memory_count();
        if (!(i < memory_count)) {
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
        word_t address = bits_round_down(memory_start, PAGE_TABLE_LARGE_PAGE_BITS);
        word_t end = platform_memory_end(i);
        while (address < end) {
            /* Ends: address grows towards end */
            bool_t is_huge_block = kernel_window_is_huge_block(address, end);
            if (is_huge_block) {
                word_t bit = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
                address += bit;
                continue;
            }

            /* Two regions may share a directory. */
            word_t entry = (address >> PAGE_TABLE_HUGE_PAGE_BITS) + 1;
            count += (uint64_t)(entry == last ? 0 : 1);
            last = entry;
            word_t round_down = bits_round_down(address, PAGE_TABLE_HUGE_PAGE_BITS);
            word_t bit2 = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
            address = round_down + bit2;
        }
    }

    return count;
}

/* Builds the tables, and translates by them from now on. */
SECTION(".boot.text") void kernel_window_map(word_t directories, word_t count)
{
    kernel_window_s_next_directory = directories;
    kernel_window_s_directories_end = directories + (count << PAGE_TABLE_PAGE_BITS);
    pte_t *root = kernel_tables_root();
    pte_t *upper = kernel_tables_upper();
    pte_t make_table = page_table_make_table(upper);
    root[KERNEL_WINDOW_LAST_ENTRY] = kernel_window_kernel(make_table);
    pte_t *upper2 = kernel_tables_upper();
    pte_t *image = kernel_tables_image();
    pte_t make_table2 = page_table_make_table(image);
    upper2[KERNEL_WINDOW_IMAGE_ENTRY] = kernel_window_kernel(make_table2);
    pte_t *upper3 = kernel_tables_upper();
    pte_t *device_directory = kernel_tables_device_directory();
    pte_t make_table3 = page_table_make_table(device_directory);
    upper3[KERNEL_WINDOW_LAST_ENTRY] = kernel_window_kernel(make_table3);
    pte_t *device_directory2 = kernel_tables_device_directory();
    pte_t *devices = kernel_tables_devices();
    pte_t make_table4 = page_table_make_table(devices);
    device_directory2[KERNEL_WINDOW_LAST_ENTRY] = kernel_window_kernel(make_table4);
    for (word_t i = 0; true; i++) {
        word_t memory_count = platform_memory_count();
        if (!(i < memory_count)) {
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
        word_t memory_end = platform_memory_end(i);
        kernel_window_map_ram(memory_start, memory_end);
    }

    kernel_window_map_image();
    pte_t *root2 = kernel_tables_root();
    tlb_init((word_t)root2);
}

/* Maps the page of a device's registers. */
SECTION(".boot.text") void kernel_window_map_device(word_t address, word_t physical)
{
    pte_t *devices = kernel_tables_devices();
    word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
    devices[(address >> PAGE_TABLE_PAGE_BITS) & mask] = page_table_make_kernel_frame(physical,
        FRAME_SIZE_SMALL, true);
}

SECTION(".boot.text") pte_t kernel_window_kernel(pte_t entry)
{
    entry = pte_set_is_user(entry, false);
    return entry;
}

SECTION(".boot.text") bool_t kernel_window_is_huge_block(word_t address, word_t end)
{
    bool_t has_huge_pages = cpu_has_huge_pages();
    bool_t holds = has_huge_pages;
    if (holds) {
        holds = bits_is_aligned(address, PAGE_TABLE_HUGE_PAGE_BITS);
    }
    if (!holds) {
        return false;
    }
    word_t bit = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
    return end - address >= bit;
}

SECTION(".boot.text") void kernel_window_map_ram(word_t start, word_t end)
{
    word_t address = bits_round_down(start, PAGE_TABLE_LARGE_PAGE_BITS);
    while (address < end) {
        /* Ends: address grows towards end */
        bool_t is_huge_block = kernel_window_is_huge_block(address, end);
        if (is_huge_block) {
            pte_t *upper = kernel_tables_upper();
            upper[address >> PAGE_TABLE_HUGE_PAGE_BITS] = page_table_make_kernel_frame(address,
                FRAME_SIZE_HUGE, false);
            word_t bit2 = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
            address += bit2;
        } else {
            pte_t *directory = kernel_window_directory(address);
            word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
            directory[(address >> PAGE_TABLE_LARGE_PAGE_BITS) & mask] = page_table_make_kernel_frame(address, FRAME_SIZE_LARGE, false);
            word_t bit = bits_bit(PAGE_TABLE_LARGE_PAGE_BITS);
            address += bit;
        }
    }
}

SECTION(".boot.text") pte_t *kernel_window_directory(word_t address)
{
    pte_t *upper = kernel_tables_upper();
    pte_t *slot = upper + (address >> PAGE_TABLE_HUGE_PAGE_BITS);
    bool_t is_valid = pte_get_is_valid(*slot);
    if (!is_valid) {
        /*@ assert kernel_window_s_next_directory < kernel_window_s_directories_end; */
        word_t table = memory_to_virtual(kernel_window_s_next_directory);
        memory_clear(table, PAGE_TABLE_SIZE_BITS);
        pte_t make_table = page_table_make_table((pte_t *)table);
        *slot = kernel_window_kernel(make_table);
        word_t bit = bits_bit(PAGE_TABLE_PAGE_BITS);
        kernel_window_s_next_directory += bit;
    }

    return page_table_table(*slot);
}

SECTION(".boot.text") void kernel_window_map_image(void)
{
    word_t image_start = machine_image_start();
    word_t to_physical = memory_to_physical(image_start);
    word_t start = bits_round_down(to_physical, PAGE_TABLE_LARGE_PAGE_BITS);
    word_t image_end = machine_image_end();
    word_t end = memory_to_physical(image_end);
    for (word_t address = start; address < end;) {
        /* At most PageTable.Entries iterations. */
        pte_t *image = kernel_tables_image();
        word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
        image[(address >> PAGE_TABLE_LARGE_PAGE_BITS) & mask] = page_table_make_kernel_frame(address, FRAME_SIZE_LARGE, false);
        word_t bit = bits_bit(PAGE_TABLE_LARGE_PAGE_BITS);
        address += bit;
    }
}
