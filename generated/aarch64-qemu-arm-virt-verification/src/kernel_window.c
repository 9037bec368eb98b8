/* SPDX-License-Identifier: BSD-2-Clause */
/* Builds and installs the kernel's translation tables. */

#include "functions.h"

word_t kernel_window_s_directories_used SECTION(".boot.bss");

SECTION(".boot.text") void kernel_window_map(void)
{
    kernel_tables_root[511] = page_table_make_table(&kernel_tables_upper[0]);
    kernel_tables_upper[511] = page_table_make_table(&kernel_tables_device_directory[0]);
    kernel_tables_device_directory[511] = page_table_make_table(&kernel_tables_device_table[0]);
    for (word_t i = 0; i < PLATFORM_MEMORY_COUNT; i++) {
        word_t memory_start = platform_memory_start(i);
        word_t memory_end = platform_memory_end(i);
        kernel_window_map_ram(memory_start, memory_end);
    }
    kernel_window_map_device(KERNEL_DEVICES_UART, PLATFORM_UART, KERNEL_DEVICES_PAGE_SIZE);

    kernel_window_map_device(KERNEL_DEVICES_GIC_DISTRIBUTOR, PLATFORM_GIC_DISTRIBUTOR,
        KERNEL_DEVICES_GIC_DISTRIBUTOR_SIZE);
    kernel_window_map_device(KERNEL_DEVICES_GIC_CPU_INTERFACE, PLATFORM_GIC_CPU_INTERFACE,
        KERNEL_DEVICES_PAGE_SIZE);

    kernel_window_install();
}

SECTION(".boot.text") void kernel_window_map_ram(word_t start, word_t end)
{
    word_t address = start;
    while (address < end) {
        /* Ends: address grows towards end */
        bool_t is_aligned = bits_is_aligned(address, PAGE_TABLE_HUGE_PAGE_BITS);
        bool_t holds = is_aligned;
        if (holds) {
            word_t bit = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
            holds = end - address >= bit;
        }
        if (holds) {
            /*@ assert (address >> PAGE_TABLE_HUGE_PAGE_BITS) < 512; */
            kernel_tables_upper[address >> PAGE_TABLE_HUGE_PAGE_BITS] = kernel_window_block(address,
                FRAME_SIZE_HUGE);
            word_t bit3 = bits_bit(PAGE_TABLE_HUGE_PAGE_BITS);
            address += bit3;
        } else {
            pte_t *directory = kernel_window_directory(address);
            word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
            directory[(address >> PAGE_TABLE_LARGE_PAGE_BITS) & mask] = kernel_window_block(address,
                FRAME_SIZE_LARGE);
            word_t bit2 = bits_bit(PAGE_TABLE_LARGE_PAGE_BITS);
            address += bit2;
        }
    }
}

SECTION(".boot.text") pte_t *kernel_window_directory(word_t address)
{
    pte_t *slot = &kernel_tables_upper[0] + (address >> PAGE_TABLE_HUGE_PAGE_BITS);
    bool_t is_valid = pte_get_is_valid(*slot);
    if (!is_valid) {
        /*@ assert kernel_window_s_directories_used < KERNEL_TABLES_DIRECTORY_COUNT; */
        *slot = page_table_make_table(&kernel_tables_directories[0]
            + 512 * kernel_window_s_directories_used);
        kernel_window_s_directories_used++;
    }

    return page_table_table(*slot);
}

SECTION(".boot.text") pte_t kernel_window_block(word_t physical, frame_size_t size)
{
    return page_table_make_kernel_frame(physical, size, true);
}

SECTION(".boot.text") void kernel_window_map_device(word_t address, word_t physical, word_t size)
{
    for (word_t offset = 0; offset < size; offset += KERNEL_DEVICES_PAGE_SIZE) {
        /* At most 512 iterations. */
        word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
        /*@ assert (((word_t)(address + offset) >> PAGE_TABLE_PAGE_BITS) & mask) < 512; */
        kernel_tables_device_table[((address
            + offset) >> PAGE_TABLE_PAGE_BITS) & mask] = page_table_make_kernel_frame(physical
            + offset, FRAME_SIZE_SMALL, false);
    }
}

SECTION(".boot.text") void kernel_window_install(void)
{
    machine_dsb();
    machine_write_memory_attributes(KERNEL_WINDOW_MEMORY_ATTRIBUTES);
    word_t physical_size = kernel_window_physical_size();
    machine_write_translation_control(KERNEL_WINDOW_TRANSLATION_CONTROL
        | (physical_size << KERNEL_WINDOW_PHYSICAL_SIZE_SHIFT));
    machine_isb();
    word_t to_physical = memory_to_physical((word_t)&kernel_tables_root[0]);
    machine_write_kernel_table(to_physical);
    vspace_use_none();
    tlb_invalidate_all();
    machine_invalidate_all_instructions();
    machine_dsb();
    machine_isb();
}

SECTION(".boot.text") word_t kernel_window_physical_size(void)
{
    word_t memory_model_features = machine_read_memory_model_features();
    word_t range = memory_model_features & 7;
    return range > 5 ? 5 : range;
}
