/* SPDX-License-Identifier: BSD-2-Clause */
/* The boot loader's words. */

#include "functions.h"

map_entry_t boot_data_s_map[50] ALIGNED(8) SECTION(".boot.bss");
word_t boot_data_s_map_count SECTION(".boot.bss");

/* The root task's ELF file; empty if there is none. */
word_t boot_data_module_start SECTION(".boot.bss");
word_t boot_data_module_end SECTION(".boot.bss");

/* The first address behind all modules. */
word_t boot_data_modules_end SECTION(".boot.bss");

/* ACPI's root pointer, where the boot loader tells it: a copy; 0 if it does not. */
word_t boot_data_root_pointer SECTION(".boot.bss");

/* Bytes of that copy. */
word_t boot_data_root_pointer_size SECTION(".boot.bss");

/* Multiboot 1: the blocks of VBE; 0 if there are none. */
word_t boot_data_vbe_control SECTION(".boot.bss");
word_t boot_data_vbe_mode SECTION(".boot.bss");
uint32_t boot_data_vbe_mode_number SECTION(".boot.bss");
uint32_t boot_data_vbe_interface_segment SECTION(".boot.bss");
uint32_t boot_data_vbe_interface_offset SECTION(".boot.bss");
uint32_t boot_data_vbe_interface_length SECTION(".boot.bss");

/* Multiboot 2: the tag of the frame buffer, without its head; 0 if there is none. */
word_t boot_data_frame_buffer SECTION(".boot.bss");
word_t boot_data_frame_buffer_size SECTION(".boot.bss");

SECTION(".boot.text") word_t boot_data_map_count(void)
{
    return boot_data_s_map_count;
}

SECTION(".boot.text") map_entry_t boot_data_map(word_t i)
{
    /*@ assert i < 50; */
    return boot_data_s_map[i];
}

SECTION(".boot.text") void boot_data_clear(void)
{
    boot_data_s_map_count = 0;
    boot_data_module_start = 0;
    boot_data_module_end = 0;
    boot_data_modules_end = 0;
    boot_data_root_pointer = 0;
    boot_data_root_pointer_size = 0;
    boot_data_vbe_control = 0;
    boot_data_vbe_mode = 0;
    boot_data_frame_buffer = 0;
    boot_data_frame_buffer_size = 0;
}

/* An entry of the map; those beyond what there is room for are not known. */
SECTION(".boot.text") void boot_data_add_to_map(word_t start, word_t length, uint32_t type)
{
    if (boot_data_s_map_count < BOOT_DATA_MAX_MAP) {
        /*@ assert boot_data_s_map_count < 50; */
        boot_data_s_map[boot_data_s_map_count] = (map_entry_t){ .start = start, .length = length,
            .type = type };
        boot_data_s_map_count++;
    }
}

/* Whether the map says that there is memory, whoever's it is, and the boot code can read it. */
SECTION(".boot.text") bool_t boot_data_is_in_map(word_t address, word_t size)
{
    bool_t found = false;
    for (word_t i = 0; i < boot_data_s_map_count; i++) {
        /* At most MaxMap iterations. */
        /*@ assert i < 50; */
        map_entry_t entry = boot_data_s_map[i];
        word_t offset = address - entry.start;
        found = found | (address >= entry.start && offset < entry.length
            && size <= entry.length - offset);
    }

    if (!found) {
        return false;
    }
    return firmware_is_readable(address, size);
}

/* A module: the first is the root task. */
SECTION(".boot.text") void boot_data_add_module(word_t start, word_t end)
{
    if (boot_data_module_end == 0) {
        boot_data_module_start = start;
        boot_data_module_end = end;
    }

    boot_data_modules_end = end > boot_data_modules_end ? end : boot_data_modules_end;
}

/* Why booting cannot go on. */
SECTION(".boot.text") bool_t boot_data_refuse(boot_problem_t problem)
{
    return false;
}
