/* SPDX-License-Identifier: BSD-2-Clause */
/* ACPI. */

#include "functions.h"

/* The physical address of the root pointer. */
word_t acpi_pointer SECTION(".boot.bss");

/* Bytes of the root pointer. */
word_t acpi_pointer_size SECTION(".boot.bss");

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

    word_t room = boot_data_root_pointer != 0 ? boot_data_root_pointer_size : ACPI_NEW_POINTER_SIZE;
    bool_t is_pointer = acpi_is_pointer(acpi_pointer, room);
    if (!is_pointer) {
        return boot_data_refuse(BOOT_PROBLEM_ACPI_ROOT_DAMAGED);
    }

    acpi_pointer_size = acpi_size_of(acpi_pointer, room);
    word_t madt = acpi_find_madt();
    if (madt == 0) {
        return false;
    }
    return acpi_read_madt(madt);
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
        + ACPI_OLD_POINTER_SIZE <= end; address += 16) {
        /* Ends: address grows towards end */
        uint64_t read64 = firmware_read64(address);
        if (read64 == ACPI_POINTER_SIGNATURE) {
            bool_t is_pointer = acpi_is_pointer(address, end - address);
            if (is_pointer) {
                return address;
            }
        }
    }

    return 0;
}

SECTION(".boot.text") bool_t acpi_is_pointer(word_t address, word_t room)
{
    bool_t is_readable = firmware_is_readable(address, ACPI_OLD_POINTER_SIZE);
    bool_t holds = !is_readable;
    if (!holds) {
        uint64_t read64 = firmware_read64(address);
        holds = read64 != ACPI_POINTER_SIGNATURE;
    }
    if (!holds) {
        uint32_t sum = acpi_sum(address, ACPI_OLD_POINTER_SIZE);
        holds = sum != 0;
    }
    if (holds) {
        return false;
    }

    word_t size_of = acpi_size_of(address, room);
    if (size_of == ACPI_OLD_POINTER_SIZE) {
        return true;
    }
    bool_t is_readable2 = firmware_is_readable(address, ACPI_NEW_POINTER_SIZE);
    bool_t holds2 = is_readable2;
    if (holds2) {
        uint32_t read32 = firmware_read32(address + 20);
        holds2 = read32 >= ACPI_NEW_POINTER_SIZE;
    }
    if (!holds2) {
        return false;
    }
    uint32_t sum2 = acpi_sum(address, ACPI_NEW_POINTER_SIZE);
    return sum2 == 0;
}

SECTION(".boot.text") word_t acpi_size_of(word_t address, word_t room)
{
    uint32_t read8 = firmware_read8(address + 15);
    return read8 < 2 || room < ACPI_NEW_POINTER_SIZE ? ACPI_OLD_POINTER_SIZE
        : ACPI_NEW_POINTER_SIZE;
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
    bool_t is_in_map = boot_data_is_in_map(address, ACPI_HEADER_SIZE);
    if (!is_in_map) {
        return boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_OUTSIDE);
    }

    word_t size = firmware_read32(address + 4);
    uint32_t read32 = firmware_read32(address);
    bool_t holds = read32 == signature && size >= ACPI_HEADER_SIZE && size <= ACPI_LARGEST_TABLE;
    if (holds) {
        holds = boot_data_is_in_map(address, size);
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
    bool_t holds = acpi_pointer_size == ACPI_NEW_POINTER_SIZE;
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
    if (((size - ACPI_HEADER_SIZE) & (entry_size - 1)) != 0) {
        (void)boot_data_refuse(BOOT_PROBLEM_ACPI_TABLE_DAMAGED);
        return 0;
    }

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
        bool_t is_in_map = boot_data_is_in_map(table, ACPI_HEADER_SIZE);
        if (is_in_map) {
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
    while (offset < size) {
        /* Ends: each entry has at least two bytes */
        uint64_t value = 0;
        if (size - offset < 2) {
            value = 0;
        } else {
            uint32_t read8 = firmware_read8(table + offset + 1);
            value = read8;
        }
        word_t length = value;
        if (length < 2 || length > size - offset) {
            return boot_data_refuse(BOOT_PROBLEM_MADT_ENTRY_SIZE);
        }

        bool_t entry = acpi_read_entry(table + offset, length);
        if (!entry) {
            return false;
        }

        offset += length;
    }

    bool_t is_device = acpi_is_device(acpi_local_apic);
    if (is_device) {
        return true;
    }
    return boot_data_refuse(BOOT_PROBLEM_APIC_ADDRESS);
}

SECTION(".boot.text") bool_t acpi_read_entry(word_t entry, word_t length)
{
    uint32_t type = firmware_read8(entry);
    if (type != ACPI_IO_APIC_ENTRY && type != ACPI_LOCAL_ADDRESS_ENTRY) {
        return true;
    }

    if (length < ACPI_ADDRESS_ENTRY_SIZE) {
        return boot_data_refuse(BOOT_PROBLEM_MADT_ENTRY_SIZE);
    }

    if (type == ACPI_LOCAL_ADDRESS_ENTRY) {
        acpi_local_apic = firmware_read64(entry + 4);
        return true;
    }

    word_t io_apic = firmware_read32(entry + 4);
    bool_t is_device = acpi_is_device(io_apic);
    if (!is_device) {
        return boot_data_refuse(BOOT_PROBLEM_APIC_ADDRESS);
    }

    irq_controller_add_io_apic(io_apic);
    return true;
}

SECTION(".boot.text") bool_t acpi_is_device(word_t address)
{
    bool_t holds = address != 0;
    if (holds) {
        holds = bits_is_aligned(address, PAGE_TABLE_PAGE_BITS);
    }
    if (holds) {
        word_t physical_top = cpu_physical_top();
        holds = address < physical_top;
    }
    bool_t is_free = holds;
    for (word_t i = 0; true; i++) {
        word_t memory_count = platform_memory_count();
        if (!(i < memory_count)) {
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
        bool_t holds2 = address < memory_start;
        if (!holds2) {
            word_t memory_end = platform_memory_end(i);
            holds2 = address >= memory_end;
        }
        is_free = is_free & holds2;
    }

    return is_free;
}
