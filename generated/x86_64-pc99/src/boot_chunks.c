/* SPDX-License-Identifier: BSD-2-Clause */
/* The chunks. */

#include "functions.h"

uint8_t boot_chunks_s_buffer[8192] ALIGNED(16) SECTION(".boot.bss");
word_t boot_chunks_s_size SECTION(".boot.bss");

/* Physical address of the chunks. */
SECTION(".boot.text") word_t boot_chunks_address(void)
{
    word_t of_image = memory_of_image((word_t)&boot_chunks_s_buffer[0]);
    return memory_to_physical(of_image);
}

/* Bytes of all chunks. */
SECTION(".boot.text") word_t boot_chunks_size(void)
{
    return boot_chunks_s_size;
}

/* Writes what boot loader and firmware said. */
SECTION(".boot.text") void boot_chunks_write(word_t cycles_per_microsecond)
{
    boot_chunks_s_size = 0;
    boot_chunks_write_vbe();
    boot_chunks_begin(BOOT_INFO_ID_X86_ACPI_RSDP, acpi_pointer_size);
    boot_chunks_copy(acpi_pointer, acpi_pointer_size);
    if (boot_data_frame_buffer_size != 0
        && boot_data_frame_buffer_size <= BOOT_CHUNKS_LARGEST_FRAME_BUFFER) {
        boot_chunks_begin(BOOT_INFO_ID_X86_FRAME_BUFFER, boot_data_frame_buffer_size);
        boot_chunks_copy(boot_data_frame_buffer, boot_data_frame_buffer_size);
    }

    boot_chunks_write_map();
    boot_chunks_begin(BOOT_INFO_ID_X86_TSC_FREQUENCY, 4);
    boot_chunks_put32(cycles_per_microsecond);
}

SECTION(".boot.text") void boot_chunks_write_vbe(void)
{
    bool_t holds = boot_data_vbe_control == 0 || boot_data_vbe_mode == 0;
    if (!holds) {
        bool_t is_readable = firmware_is_readable(boot_data_vbe_control,
            BOOT_CHUNKS_VBE_CONTROL_SIZE);
        holds = !is_readable;
    }
    if (!holds) {
        bool_t is_readable2 = firmware_is_readable(boot_data_vbe_mode, BOOT_CHUNKS_VBE_MODE_SIZE);
        holds = !is_readable2;
    }
    if (holds) {
        return;
    }

    boot_chunks_begin(BOOT_INFO_ID_X86_VBE, BOOT_CHUNKS_VBE_CONTROL_SIZE
        + BOOT_CHUNKS_VBE_MODE_SIZE + 16UL);
    boot_chunks_copy(boot_data_vbe_control, BOOT_CHUNKS_VBE_CONTROL_SIZE);
    boot_chunks_copy(boot_data_vbe_mode, BOOT_CHUNKS_VBE_MODE_SIZE);
    boot_chunks_put32(boot_data_vbe_mode_number);
    boot_chunks_put32(boot_data_vbe_interface_segment);
    boot_chunks_put32(boot_data_vbe_interface_offset);
    boot_chunks_put32(boot_data_vbe_interface_length);
}

SECTION(".boot.text") void boot_chunks_write_map(void)
{
    boot_chunks_begin(BOOT_INFO_ID_X86_MEMORY_MAP, 4UL
        + BOOT_DATA_MAX_MAP * BOOT_CHUNKS_MAP_ENTRY_SIZE);
    word_t map_count = boot_data_map_count();
    boot_chunks_put32(map_count * BOOT_CHUNKS_MAP_ENTRY_SIZE);
    for (word_t i = 0; i < BOOT_DATA_MAX_MAP; i++) {
        word_t map_count2 = boot_data_map_count();
        bool_t is_there = i < map_count2;
        map_entry_t value = { 0 };
        if (is_there) {
            value = boot_data_map(i);
        } else {
            value = (map_entry_t){ 0 };
        }
        map_entry_t entry = value;
        boot_chunks_put32(is_there ? BOOT_CHUNKS_MAP_ENTRY_REST : 0);
        boot_chunks_put32(entry.start);
        boot_chunks_put32(entry.start >> 32);
        boot_chunks_put32(entry.length);
        boot_chunks_put32(entry.length >> 32);
        boot_chunks_put32(entry.type);
    }
}

SECTION(".boot.text") void boot_chunks_begin(boot_info_id_t id, word_t size)
{
    boot_chunks_put32(id);
    boot_chunks_put32(0);
    boot_chunks_put32(size + sizeof(boot_info_header_t));
    boot_chunks_put32(0);
}

SECTION(".boot.text") void boot_chunks_put32(word_t value)
{
    for (int32_t shift = 0; shift < 32; shift = (int32_t)((uint32_t)shift + 8U)) {
        /* At most 4 iterations. */
        boot_chunks_put8((value >> (shift & 63)) & 0xff);
    }
}

SECTION(".boot.text") void boot_chunks_put8(word_t value)
{
    assert(boot_chunks_s_size < BOOT_CHUNKS_CAPACITY);
    assert(boot_chunks_s_size < 8192);
    boot_chunks_s_buffer[boot_chunks_s_size] = (uint8_t)value;
    boot_chunks_s_size++;
}

SECTION(".boot.text") void boot_chunks_copy(word_t physical, word_t size)
{
    for (word_t i = 0; i < size; i++) {
        /* At most Capacity iterations. */
        uint32_t read8 = firmware_read8(physical + i);
        boot_chunks_put8(read8);
    }
}
