/* SPDX-License-Identifier: BSD-2-Clause */
/* The root task's objects. All addresses are the kernel's; the memory is zeroed. */

#include "functions.h"

word_t root_server_s_cursor SECTION(".boot.bss");
word_t root_server_s_next_page_table SECTION(".boot.bss");
word_t root_server_s_page_tables_left SECTION(".boot.bss");

/* The root CNode. */
word_t root_server_cnode SECTION(".boot.bss");

/* Additional boot information; 0 if there is none. */
word_t root_server_extra_boot_info SECTION(".boot.bss");

/* The top-level table of the address space. */
word_t root_server_vspace SECTION(".boot.bss");

word_t root_server_asid_pool SECTION(".boot.bss");
word_t root_server_ipc_buffer SECTION(".boot.bss");
word_t root_server_boot_info SECTION(".boot.bss");
word_t root_server_tcb SECTION(".boot.bss");

/* Allocates memory for all objects. */
SECTION(".boot.text") bool_t root_server_create(word_t extra_bits, word_t page_tables)
{
    word_t bit = bits_bit(ROOT_SERVER_CNODE_SIZE_BITS);
    word_t bit2 = bits_bit(ARCH_VSPACE_BITS);
    word_t bit3 = bits_bit(ARCH_ASID_POOL_BITS);
    word_t bit4 = bits_bit(ARCH_PAGE_BITS);
    word_t bit5 = bits_bit(ARCH_PAGE_TABLE_BITS);
    word_t bit6 = bits_bit(OBJECT_SIZE_TCB_BITS);
    word_t size = bit + bit2 + bit3 + 2 * bit4 + page_tables * bit5 + bit6 + 0;
    word_t largest = 17;
    if (extra_bits != 0) {
        word_t bit7 = bits_bit(extra_bits);
        size += bit7;
        largest = extra_bits > largest ? extra_bits : largest;
    }
    found_start_result_t take_highest = physical_memory_take_highest(size, largest);
    bool_t found = take_highest.found;
    word_t start = take_highest.start;
    if (!found) {
        return false;
    }
    root_server_s_cursor = arch_to_kernel(start);
    root_server_s_page_tables_left = page_tables;
    root_server_extra_boot_info = 0;
    for (word_t bits = largest; bits >= OBJECT_SIZE_MIN_UNTYPED_BITS; bits--) {
        /* At most Config.WordBits iterations. */
        root_server_place_objects_of(bits, extra_bits, page_tables);
    }
    /*@ assert root_server_s_cursor == (word_t)(arch_to_kernel(start) + size); */
    return true;
}

SECTION(".boot.text") void root_server_place_objects_of(word_t bits, word_t extra_bits,
    word_t page_tables)
{
    if (bits == ROOT_SERVER_CNODE_SIZE_BITS) {
        root_server_cnode = root_server_take(bits);
    }
    if (bits == extra_bits) {
        root_server_extra_boot_info = root_server_take(bits);
    }
    if (bits == ARCH_VSPACE_BITS) {
        root_server_vspace = root_server_take(bits);
    }
    if (bits == ARCH_ASID_POOL_BITS) {
        root_server_asid_pool = root_server_take(bits);
    }
    if (bits == ARCH_PAGE_BITS) {
        root_server_ipc_buffer = root_server_take(bits);
        root_server_boot_info = root_server_take(bits);
    }
    if (bits == ARCH_PAGE_TABLE_BITS) {
        root_server_s_next_page_table = root_server_s_cursor;
        word_t bit = bits_bit(bits);
        root_server_s_cursor += page_tables * bit;
    }
    if (bits == OBJECT_SIZE_TCB_BITS) {
        root_server_tcb = root_server_take(bits);
    }
}

SECTION(".boot.text") word_t root_server_take(word_t bits)
{
    word_t address = root_server_s_cursor;
    arch_clear_memory(address, bits);
    word_t bit = bits_bit(bits);
    root_server_s_cursor += bit;
    return address;
}

/* A zeroed page table; as many as Create was asked for. */
SECTION(".boot.text") word_t root_server_take_page_table(void)
{
    /*@ assert root_server_s_page_tables_left > 0; */
    word_t address = root_server_s_next_page_table;
    arch_clear_memory(address, ARCH_PAGE_TABLE_BITS);
    word_t bit = bits_bit(ARCH_PAGE_TABLE_BITS);
    root_server_s_next_page_table += bit;
    root_server_s_page_tables_left--;
    return address;
}
