/* SPDX-License-Identifier: BSD-2-Clause */
/* Multiboot 2. */

#include "functions.h"

/* Reads it; false, with a message, if the kernel cannot go on with what it says. */
SECTION(".boot.text") bool_t multiboot2_read(word_t info)
{
    bool_t is_readable = firmware_is_readable(info, MULTIBOOT2_LEAST_SIZE);
    bool_t holds = !is_readable;
    if (!holds) {
        uint32_t read32 = firmware_read32(info);
        bool_t is_readable2 = firmware_is_readable(info, read32);
        holds = !is_readable2;
    }
    if (holds) {
        return boot_data_refuse(BOOT_PROBLEM_INFORMATION_TOO_HIGH);
    }

    uint32_t read322 = firmware_read32(info);
    word_t end = info + read322;
    word_t tag = info + MULTIBOOT2_HEAD_SIZE;
    while (tag + MULTIBOOT2_HEAD_SIZE <= end) {
        /* Ends: each tag has at least 8 bytes */
        uint32_t type = firmware_read32(tag);
        word_t size = firmware_read32(tag + 4);
        if (type == MULTIBOOT2_END) {
            break;
        }

        if (size < MULTIBOOT2_HEAD_SIZE || size > end - tag) {
            return boot_data_refuse(BOOT_PROBLEM_TAG_SIZE);
        }

        bool_t tag2 = multiboot2_read_tag(type, tag, size);
        if (!tag2) {
            return false;
        }

        word_t round_up = bits_round_up(size, 3);
        tag += round_up;
    }

    bool_t holds2 = boot_data_module_end != 0;
    if (holds2) {
        word_t map_count = boot_data_map_count();
        holds2 = map_count != 0;
    }
    if (holds2) {
        return true;
    }
    return boot_data_refuse(BOOT_PROBLEM_NO_MODULE_OR_MAP);
}

SECTION(".boot.text") bool_t multiboot2_read_tag(uint32_t type, word_t tag, word_t size)
{
    switch (type) {
    case MULTIBOOT2_MODULE:
        return multiboot2_read_module(tag, size);
    case MULTIBOOT2_MEMORY_MAP:
        return multiboot2_read_map(tag, size);
    case MULTIBOOT2_FRAME_BUFFER:
        boot_data_frame_buffer = tag + MULTIBOOT2_HEAD_SIZE;
        boot_data_frame_buffer_size = size - MULTIBOOT2_HEAD_SIZE;
        return true;
    case MULTIBOOT2_OLD_ROOT_POINTER:
    case MULTIBOOT2_NEW_ROOT_POINTER:
        return multiboot2_read_pointer(tag, size - MULTIBOOT2_HEAD_SIZE,
            type == MULTIBOOT2_NEW_ROOT_POINTER);
    default:
        return true;
    }
}

SECTION(".boot.text") bool_t multiboot2_read_pointer(word_t tag, word_t size, bool_t is_new)
{
    word_t least = is_new ? ACPI_NEW_POINTER_SIZE : ACPI_OLD_POINTER_SIZE;
    if (size < least) {
        return boot_data_refuse(BOOT_PROBLEM_ACPI_COPY_TOO_SHORT);
    }

    if (is_new || boot_data_root_pointer == 0) {
        boot_data_root_pointer = tag + MULTIBOOT2_HEAD_SIZE;
        boot_data_root_pointer_size = least;
    }

    return true;
}

SECTION(".boot.text") bool_t multiboot2_read_module(word_t tag, word_t size)
{
    bool_t holds = size < MULTIBOOT2_MODULE_LEAST;
    if (!holds) {
        uint32_t read32 = firmware_read32(tag + 8);
        uint32_t read322 = firmware_read32(tag + 12);
        holds = read32 >= read322;
    }
    if (holds) {
        return boot_data_refuse(BOOT_PROBLEM_MODULE_EMPTY);
    }

    uint32_t read323 = firmware_read32(tag + 8);
    uint32_t read324 = firmware_read32(tag + 12);
    boot_data_add_module(read323, read324);
    return true;
}

SECTION(".boot.text") bool_t multiboot2_read_map(word_t tag, word_t size)
{
    uint32_t value = 0;
    if (size >= MULTIBOOT2_MAP_LEAST) {
        value = firmware_read32(tag + 8);
    } else {
        value = 0;
    }
    word_t entry_size = value;
    if (entry_size < MULTIBOOT2_ENTRY_LEAST) {
        return boot_data_refuse(BOOT_PROBLEM_MAP_ENTRY_SIZE);
    }

    word_t offset = MULTIBOOT2_MAP_LEAST;
    while (offset + entry_size <= size) {
        /* Ends: each entry has at least 24 bytes */
        word_t entry = tag + offset;
        uint64_t read64 = firmware_read64(entry);
        uint64_t read642 = firmware_read64(entry + 8);
        uint32_t read322 = firmware_read32(entry + 16);
        boot_data_add_to_map(read64, read642, read322);
        offset += entry_size;
    }

    return true;
}
