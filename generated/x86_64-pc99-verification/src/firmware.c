/* SPDX-License-Identifier: BSD-2-Clause */
/* Reads what lies in the first 4 GiB of physical memory, which the boot code has mapped. */

#include "functions.h"

/* Whether a range can be read; it does not wrap. */
SECTION(".boot.text") bool_t firmware_is_readable(word_t address, word_t size)
{
    return address < FIRMWARE_TOP && size <= FIRMWARE_TOP - address;
}

/*@ requires address < FIRMWARE_TOP; */
SECTION(".boot.text") uint32_t firmware_read8(word_t address)
{
    word_t to_virtual = memory_to_virtual(address);
    return *(uint8_t *)to_virtual;
}

SECTION(".boot.text") uint32_t firmware_read16(word_t address)
{
    uint32_t read8 = firmware_read8(address);
    uint32_t read82 = firmware_read8(address + 1);
    return read8 | (read82 << 8);
}

SECTION(".boot.text") uint32_t firmware_read32(word_t address)
{
    uint32_t read16 = firmware_read16(address);
    uint32_t read162 = firmware_read16(address + 2);
    return read16 | (read162 << 16);
}

SECTION(".boot.text") uint64_t firmware_read64(word_t address)
{
    uint32_t read32 = firmware_read32(address);
    uint32_t read322 = firmware_read32(address + 4);
    return read32 | ((uint64_t)read322 << 32);
}
