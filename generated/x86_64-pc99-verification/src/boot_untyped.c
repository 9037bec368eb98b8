/* SPDX-License-Identifier: BSD-2-Clause */
/* Creates the root task's untyped capabilities. */

#include "functions.h"

word_t boot_untyped_s_count SECTION(".boot.bss");

/* Creates all of them. */
SECTION(".boot.text") bool_t boot_untyped_provide_all(word_t boot_start, word_t boot_end)
{
    word_t first = boot_caps_next();
    boot_untyped_s_count = 0;
    bool_t reserve_ram = physical_memory_reserve_ram();
    bool_t holds = reserve_ram;
    if (holds) {
        holds = boot_untyped_provide_devices();
    }
    if (holds) {
        holds = boot_untyped_provide_region(false, boot_start, boot_end);
    }
    if (holds) {
        holds = boot_untyped_provide_free();
    }
    bool_t provided = holds;
    word_t next = boot_caps_next();
    boot_info_frame_set_untyped(first, next);
    return provided;
}

SECTION(".boot.text") bool_t boot_untyped_provide_devices(void)
{
    word_t cursor = 0;
    for (word_t i = 0; true; i++) {
        word_t reserved_count = physical_memory_reserved_count();
        if (!(i < reserved_count)) {
            break;
        }
        /* At most PhysicalMemory.MaxReserved iterations. */
        physical_region_t reserved = physical_memory_reserved(i);
        if (reserved.start >= ARCH_USER_DEVICE_TOP) {
            break;
        }
        bool_t provide_region = boot_untyped_provide_region(true, cursor, reserved.start);
        if (!provide_region) {
            return false;
        }
        cursor = reserved.end;
    }
    return boot_untyped_provide_region(true, cursor, ARCH_USER_DEVICE_TOP);
}

SECTION(".boot.text") bool_t boot_untyped_provide_free(void)
{
    for (word_t i = 0; true; i++) {
        word_t free_count = physical_memory_free_count();
        if (!(i < free_count)) {
            break;
        }
        /* At most PhysicalMemory.MaxFree iterations. */
        physical_region_t free = physical_memory_free(i);
        bool_t provide_region = boot_untyped_provide_region(false, free.start, free.end);
        if (!provide_region) {
            return false;
        }
    }
    return true;
}

SECTION(".boot.text") bool_t boot_untyped_provide_region(bool_t is_device, word_t start, word_t end)
{
    word_t cursor = start;
    while (cursor < end) {
        /* At most 2 * Config.WordBits iterations. */
        word_t bits = bits_highest(end - cursor);
        word_t alignment = bits_lowest(cursor);
        if (alignment < bits) {
            bits = alignment;
        }
        if (bits > OBJECT_SIZE_MAX_UNTYPED_BITS) {
            bits = OBJECT_SIZE_MAX_UNTYPED_BITS;
        }
        if (bits >= OBJECT_SIZE_MIN_UNTYPED_BITS) {
            bool_t provide_piece = boot_untyped_provide_piece(is_device, cursor, bits);
            if (!provide_piece) {
                return false;
            }
        }
        word_t bit = bits_bit(bits);
        cursor += bit;
    }
    return true;
}

SECTION(".boot.text") bool_t boot_untyped_provide_piece(bool_t is_device, word_t start, word_t bits)
{
    bool_t add_untyped = boot_info_frame_add_untyped(boot_untyped_s_count, start, bits, is_device);
    if (!add_untyped) {
        return true;
    }
    boot_untyped_s_count++;

    /*
     * The contents of the memory are unknown: it counts as fully used, so that the first Retype
     * clears it.
     */
    word_t to_kernel = arch_to_kernel(start);
    word_t full_index = cap_ops_full_index(bits);
    cap_t untyped_cap = untyped_cap_new(to_kernel, bits, is_device, full_index);
    return boot_caps_provide(untyped_cap);
}
