/* SPDX-License-Identifier: BSD-2-Clause */
/* The root task's image. */

#include "functions.h"

word_t root_image_s_headers SECTION(".boot.bss");
word_t root_image_s_header_count SECTION(".boot.bss");

/* Virtual addresses of the first page and behind the last. */
word_t root_image_virtual_start SECTION(".boot.bss");
word_t root_image_virtual_end SECTION(".boot.bss");
word_t root_image_entry SECTION(".boot.bss");

/* Whether the file is a program that can be loaded, and where its pages are. */
SECTION(".boot.text") bool_t root_image_check(void)
{
    word_t file = boot_data_module_start;
    word_t size = boot_data_module_end - file;
    bool_t holds = size < ROOT_IMAGE_HEADER_SIZE;
    if (!holds) {
        uint32_t read32 = firmware_read32(file);
        holds = read32 != ROOT_IMAGE_MAGIC;
    }
    if (!holds) {
        uint32_t read8 = firmware_read8(file + 4);
        holds = read8 != ROOT_IMAGE_CLASS64;
    }
    if (!holds) {
        uint32_t read16 = firmware_read16(file + 16);
        holds = read16 != ROOT_IMAGE_EXECUTABLE;
    }
    if (!holds) {
        uint32_t read162 = firmware_read16(file + 18);
        holds = read162 != ROOT_IMAGE_X8664;
    }
    if (holds) {
        return boot_data_refuse(BOOT_PROBLEM_NOT_ELF);
    }

    root_image_entry = firmware_read64(file + 24);
    word_t offset = firmware_read64(file + 32);
    root_image_s_header_count = firmware_read16(file + 56);
    uint32_t read163 = firmware_read16(file + 54);
    if (read163 != ROOT_IMAGE_PROGRAM_HEADER_SIZE
        || root_image_s_header_count > ROOT_IMAGE_MAX_HEADERS || offset > size
        || root_image_s_header_count * ROOT_IMAGE_PROGRAM_HEADER_SIZE > size - offset) {
        return boot_data_refuse(BOOT_PROBLEM_PROGRAM_HEADERS);
    }

    root_image_s_headers = file + offset;
    root_image_virtual_start = 0xffffffffffffffffUL;
    root_image_virtual_end = 0;
    for (word_t i = 0; i < root_image_s_header_count; i++) {
        /* At most MaxHeaders iterations. */
        bool_t check_segment = root_image_check_segment(root_image_s_headers
            + i * ROOT_IMAGE_PROGRAM_HEADER_SIZE, size);
        if (!check_segment) {
            return false;
        }
    }

    if (root_image_virtual_start < root_image_virtual_end) {
        return true;
    }
    return boot_data_refuse(BOOT_PROBLEM_NOTHING_TO_LOAD);
}

SECTION(".boot.text") bool_t root_image_check_segment(word_t header, word_t file_size)
{
    word_t offset = firmware_read64(header + 8);
    word_t address = firmware_read64(header + 16);
    word_t in_file = firmware_read64(header + 32);
    word_t in_memory = firmware_read64(header + 40);
    uint32_t read32 = firmware_read32(header);
    if (read32 != ROOT_IMAGE_LOAD || (in_memory == 0 && in_file == 0)) {
        return true;
    }

    if (in_file > in_memory || offset > file_size || in_file > file_size - offset
        || address > ARCH_USER_TOP || in_memory > ARCH_USER_TOP - address) {
        return boot_data_refuse(BOOT_PROBLEM_SEGMENT_OUTSIDE);
    }

    word_t start = bits_round_down(address, PAGE_TABLE_PAGE_BITS);
    word_t end = bits_round_up(address + in_memory, PAGE_TABLE_PAGE_BITS);
    root_image_virtual_start = start < root_image_virtual_start ? start : root_image_virtual_start;
    root_image_virtual_end = end > root_image_virtual_end ? end : root_image_virtual_end;
    return true;
}

/* Copies the segments to pages at a physical address, and clears what the file does not have. */
SECTION(".boot.text") void root_image_place(word_t physical)
{
    word_t to_virtual = memory_to_virtual(physical);
    machine_zero_memory(to_virtual, root_image_virtual_end - root_image_virtual_start);
    for (word_t i = 0; i < root_image_s_header_count; i++) {
        /* At most MaxHeaders iterations. */
        word_t header = root_image_s_headers + i * ROOT_IMAGE_PROGRAM_HEADER_SIZE;
        uint32_t read32 = firmware_read32(header);
        if (read32 == ROOT_IMAGE_LOAD) {
            uint64_t read64 = firmware_read64(header + 16);
            word_t to_virtual2 = memory_to_virtual(physical + read64 - root_image_virtual_start);
            word_t module_start = boot_data_module_start;
            uint64_t read642 = firmware_read64(header + 8);
            word_t to_virtual3 = memory_to_virtual(module_start + read642);
            uint64_t read643 = firmware_read64(header + 32);
            root_image_copy(to_virtual2, to_virtual3, read643);
        }
    }
}

SECTION(".boot.text") void root_image_copy(word_t to, word_t from, word_t size)
{
    word_t copied = 0;
    if (((to | from) & (CONFIG_WORD_BYTES - 1)) == 0) {
        word_t words = size / CONFIG_WORD_BYTES;
        for (word_t i = 0; i < words; i++) {
            /* At most words iterations. */
            ((word_t *)to)[i] = ((word_t *)from)[i];
        }

        copied = words * CONFIG_WORD_BYTES;
    }

    while (copied < size) {
        /* At most size iterations. */
        ((uint8_t *)to)[copied] = ((uint8_t *)from)[copied];
        copied++;
    }
}
