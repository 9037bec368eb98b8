/* SPDX-License-Identifier: BSD-2-Clause */
/* Multiboot 1. */

#include "functions.h"

/* Reads it; false, with a message, if the kernel cannot go on with what it says. */
SECTION(".boot.text") bool_t multiboot1_read(word_t info)
{
    bool_t is_readable = firmware_is_readable(info, MULTIBOOT1_SIZE);
    if (!is_readable) {
        return boot_data_refuse(BOOT_PROBLEM_INFORMATION_TOO_HIGH);
    }

    uint32_t flags = firmware_read32(info);
    if ((flags & MULTIBOOT1_HAS_MODULES) == 0 || (flags & MULTIBOOT1_HAS_MAP) == 0) {
        return boot_data_refuse(BOOT_PROBLEM_NO_MODULE_OR_MAP);
    }

    if ((flags & MULTIBOOT1_HAS_VBE) != 0) {
        boot_data_vbe_control = firmware_read32(info + MULTIBOOT1_VBE_CONTROL);
        boot_data_vbe_mode = firmware_read32(info + MULTIBOOT1_VBE_MODE_BLOCK);
        boot_data_vbe_mode_number = firmware_read16(info + MULTIBOOT1_VBE_MODE);
        boot_data_vbe_interface_segment = firmware_read16(info + MULTIBOOT1_VBE_SEGMENT);
        boot_data_vbe_interface_offset = firmware_read16(info + MULTIBOOT1_VBE_OFFSET);
        boot_data_vbe_interface_length = firmware_read16(info + MULTIBOOT1_VBE_LENGTH);
    }

    uint32_t read32 = firmware_read32(info + MULTIBOOT1_MODULES);
    uint32_t read322 = firmware_read32(info + MULTIBOOT1_MODULE_COUNT);
    bool_t modules = multiboot1_read_modules(read32, read322);
    if (!modules) {
        return false;
    }
    uint32_t read323 = firmware_read32(info + MULTIBOOT1_MAP_ADDRESS);
    uint32_t read324 = firmware_read32(info + MULTIBOOT1_MAP_LENGTH);
    return multiboot1_read_map(read323, read324);
}

SECTION(".boot.text") bool_t multiboot1_read_modules(word_t address, word_t count)
{
    bool_t holds = count == 0 || count > MULTIBOOT1_MAX_MODULES;
    if (!holds) {
        bool_t is_readable = firmware_is_readable(address, count * MULTIBOOT1_MODULE_SIZE);
        holds = !is_readable;
    }
    if (holds) {
        return boot_data_refuse(BOOT_PROBLEM_NO_MODULES);
    }

    for (word_t i = 0; i < count; i++) {
        /* At most MaxModules iterations. */
        word_t start = firmware_read32(address + i * MULTIBOOT1_MODULE_SIZE);
        word_t end = firmware_read32(address + i * MULTIBOOT1_MODULE_SIZE + 4);
        if (start >= end) {
            return boot_data_refuse(BOOT_PROBLEM_MODULE_EMPTY);
        }

        boot_data_add_module(start, end);
    }

    return true;
}

SECTION(".boot.text") bool_t multiboot1_read_map(word_t address, word_t length)
{
    bool_t is_readable = firmware_is_readable(address, length);
    if (!is_readable) {
        return boot_data_refuse(BOOT_PROBLEM_MAP_TOO_HIGH);
    }

    word_t offset = 0;
    while (offset + 4 + MULTIBOOT1_ENTRY_LEAST <= length) {
        /* Ends: each entry has at least 24 bytes */
        word_t size = firmware_read32(address + offset);
        if (size < MULTIBOOT1_ENTRY_LEAST || size > length - offset - 4) {
            return boot_data_refuse(BOOT_PROBLEM_MAP_ENTRY_SIZE);
        }

        word_t entry = address + offset + 4;
        uint64_t read64 = firmware_read64(entry);
        uint64_t read642 = firmware_read64(entry + 8);
        uint32_t read32 = firmware_read32(entry + 16);
        boot_data_add_to_map(read64, read642, read32);
        offset += size + 4;
    }

    return true;
}
