/* SPDX-License-Identifier: BSD-2-Clause */
/* ACPI. */

#include "functions.h"

/* The physical address of the root pointer. */
word_t acpi_pointer SECTION(".boot.bss");

/* The address of the local APIC's registers. */
word_t acpi_local_apic SECTION(".boot.bss");

/*
 * Finds and reads everything; false, with a message, if the kernel cannot go on with what it
 * says.
 */
SECTION(".boot.text") bool_t acpi_read(void)
{
    word_t value = 0;
    if (boot_data_root_pointer != 0) {
        value = boot_data_root_pointer;
    } else {
        value = acpi_find_pointer();
    }
    acpi_pointer = value;
    if (acpi_pointer == 0) {
        return boot_data_refuse(BOOT_PROBLEM_NO_ACPI);
    }

    bool_t is_pointer = acpi_is_pointer(acpi_pointer);
    if (!is_pointer) {
        return boot_data_refuse(BOOT_PROBLEM_ACPI_ROOT_DAMAGED);
    }

    word_t madt = acpi_find_madt();
    if (madt == 0) {
        return false;
    }
    return acpi_read_madt(madt);
}

/* Bytes of the root pointer. */
SECTION(".boot.text") word_t acpi_pointer_size(void)
{
    uint32_t read8 = firmware_read8(acpi_pointer + 15);
    return read8 < 2 ? ACPI_OLD_POINTER_SIZE : ACPI_NEW_POINTER_SIZE;
}

SECTION(".boot.text") word_t acpi_find_pointer(void)
{
    uint32_t read16 = firmware_read16(ACPI_DATA_AREA_SEGMENT);
    word_t area = (word_t)read16 << 4;
    word_t found = acpi_search(area, area + ACPI_DATA_AREA_SIZE);
    if (found != 0) {
        return found;
    }
    return acpi_search(ACPI_BIOS_START, ACPI_BIOS_END);
}

SECTION(".boot.text") word_t acpi_search(word_t start, word_t end)
{
    for (word_t address = bits_round_up(start, 4); address
        + ACPI_NEW_POINTER_SIZE <= end; address += 16) {
        /* Ends: address grows towards end */
        uint64_t read64 = firmware_read64(address);
        if (read64 == ACPI_POINTER_SIGNATURE) {
            bool_t is_pointer = acpi_is_pointer(address);
            if (is_pointer) {
                return address;
            }
        }
    }

    return 0;
}

SECTION(".boot.text") bool_t acpi_is_pointer(word_t address)
{
    bool_t is_readable = firmware_is_readable(address, ACPI_NEW_POINTER_SIZE);
    bool_t holds = is_readable;
    if (holds) {
        uint64_t read64 = firmware_read64(address);
        holds = read64 == ACPI_POINTER_SIGNATURE;
    }
    if (!holds) {
        return false;
    }
    uint32_t sum = acpi_sum(address, ACPI_OLD_POINTER_SIZE);
    return sum == 0;
}

SECTION(".boot.text") uint32_t acpi_sum(word_t address, word_t size)
{
    uint32_t sum = 0;
    for (word_t i = 0; i < size; i++) {
        /* At most LargestTable iterations. */
        uint32_t read8 = firmware_read8(address + i);
        sum += read8;
    }

    return sum & 0xff;
}

/* Whether there is a whole table with this signature; says what is wrong if not. */
SECTION(".boot.text") bool_t acpi_check_table(word_t address, uint32_t signature)
{
    bool_t is_readable = firmware_is_readable(address, ACPI_HEADER_SIZE);
    if (!is_readable) {
        return boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_TOO_HIGH);
    }

    word_t size = firmware_read32(address + 4);
    uint32_t read32 = firmware_read32(address);
    bool_t holds = read32 == signature && size >= ACPI_HEADER_SIZE && size <= ACPI_LARGEST_TABLE;
    if (holds) {
        holds = firmware_is_readable(address, size);
    }
    if (holds) {
        uint32_t sum = acpi_sum(address, size);
        holds = sum == 0;
    }
    if (holds) {
        return true;
    }
    return boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_DAMAGED);
}

/* The table of interrupt controllers; 0, with a message, if there is none. */
SECTION(".boot.text") word_t acpi_find_madt(void)
{
    word_t pointer_size = acpi_pointer_size();
    bool_t holds = pointer_size == ACPI_NEW_POINTER_SIZE;
    if (holds) {
        uint64_t read64 = firmware_read64(acpi_pointer + 24);
        holds = read64 != 0;
    }
    bool_t is_new = holds;
    uint64_t value = 0;
    if (is_new) {
        value = firmware_read64(acpi_pointer + 24);
    } else {
        uint32_t read32 = firmware_read32(acpi_pointer + 16);
        value = read32;
    }
    word_t list = value;
    bool_t check_table = acpi_check_table(list, is_new ? ACPI_XSDT_SIGNATURE : ACPI_RSDT_SIGNATURE);
    if (!check_table) {
        return 0;
    }

    word_t entry_size = is_new ? 8 : 4;
    word_t size = firmware_read32(list + 4);
    for (word_t offset = ACPI_HEADER_SIZE; offset + entry_size <= size; offset += entry_size) {
        /* Ends: offset grows towards size */
        uint64_t value2 = 0;
        if (is_new) {
            value2 = firmware_read64(list + offset);
        } else {
            uint32_t read322 = firmware_read32(list + offset);
            value2 = read322;
        }
        word_t table = value2;
        bool_t is_readable = firmware_is_readable(table, ACPI_HEADER_SIZE);
        if (is_readable) {
            uint32_t read323 = firmware_read32(table);
            if (read323 == ACPI_MADT_SIGNATURE) {
                bool_t check_table2 = acpi_check_table(table, ACPI_MADT_SIGNATURE);
                return check_table2 ? table : 0;
            }
        }
    }

    (void)boot_data_refuse(BOOT_PROBLEM_NO_MADT);
    return 0;
}

SECTION(".boot.text") bool_t acpi_read_madt(word_t table)
{
    word_t size = firmware_read32(table + 4);
    if (size < ACPI_MADT_HEAD) {
        return boot_data_refuse(BOOT_PROBLEM_MADT_TOO_SHORT);
    }

    acpi_local_apic = firmware_read32(table + ACPI_HEADER_SIZE);
    word_t offset = ACPI_MADT_HEAD;
    while (offset + 2 <= size) {
        /* Ends: each entry has at least two bytes */
        word_t entry = table + offset;
        word_t length = firmware_read8(entry + 1);
        if (length < 2 || length > size - offset) {
            return boot_data_refuse(BOOT_PROBLEM_MADT_ENTRY_SIZE);
        }

        uint32_t type = firmware_read8(entry);
        if (type == ACPI_IO_APIC_ENTRY && length >= ACPI_IO_APIC_ENTRY_SIZE) {
            uint32_t read32 = firmware_read32(entry + 4);
            irq_controller_add_io_apic(read32);
        } else if (type == ACPI_LOCAL_ADDRESS_ENTRY && length >= ACPI_IO_APIC_ENTRY_SIZE) {
            acpi_local_apic = firmware_read64(entry + 4);
        }

        offset += length;
    }

    return true;
}
