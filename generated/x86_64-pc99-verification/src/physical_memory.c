/* SPDX-License-Identifier: BSD-2-Clause */
/* The tables of regions. Each is sorted by address and without overlaps. */

#include "functions.h"

physical_region_t physical_memory_s_ram[32] ALIGNED(8) SECTION(".boot.bss");

physical_region_t physical_memory_s_reserved[64] ALIGNED(8) SECTION(".boot.bss");

physical_region_t physical_memory_s_free[64] ALIGNED(8) SECTION(".boot.bss");

word_t physical_memory_s_ram_count SECTION(".boot.bss");
word_t physical_memory_s_reserved_count SECTION(".boot.bss");
word_t physical_memory_s_free_count SECTION(".boot.bss");

/* The number of free regions, after FindFree ran. */
SECTION(".boot.text") word_t physical_memory_free_count(void)
{
    return physical_memory_s_free_count;
}

/* The number of reserved regions. */
SECTION(".boot.text") word_t physical_memory_reserved_count(void)
{
    return physical_memory_s_reserved_count;
}

/* A free region, by number in ascending order of addresses. */
SECTION(".boot.text") physical_region_t physical_memory_free(word_t index)
{
    /*@ assert index < 64; */
    return physical_memory_s_free[index];
}

/* A reserved region, by number in ascending order of addresses. */
SECTION(".boot.text") physical_region_t physical_memory_reserved(word_t index)
{
    /*@ assert index < 64; */
    return physical_memory_s_reserved[index];
}

/* Resets the tables to their initial state. */
SECTION(".boot.text") void physical_memory_clear(void)
{
    physical_memory_s_ram_count = 0;
    physical_memory_s_reserved_count = 0;
    physical_memory_s_free_count = 0;
}

/* Adds a RAM region. Regions are added in ascending order. */
SECTION(".boot.text") bool_t physical_memory_add_ram(word_t start, word_t end)
{
    bool_t holds2 = physical_memory_s_ram_count == PHYSICAL_MEMORY_MAX_RAM || start >= end;
    if (!holds2) {
        bool_t holds = physical_memory_s_ram_count > 0;
        if (holds) {
            /*@ assert (word_t)(physical_memory_s_ram_count - 1) < 32; */
            holds = start < physical_memory_s_ram[physical_memory_s_ram_count - 1].end;
        }
        holds2 = holds;
    }
    if (holds2) {
        return false;
    }
    /*@ assert physical_memory_s_ram_count < 32; */
    physical_memory_s_ram[physical_memory_s_ram_count] = (physical_region_t){ .start = start,
        .end = end };
    physical_memory_s_ram_count++;
    return true;
}

/*
 * Reserves a region: the root task gets it neither as RAM nor as a device. Regions that overlap
 * or are adjacent are merged.
 */
SECTION(".boot.text") bool_t physical_memory_reserve(word_t start, word_t end)
{
    if (start >= end) {
        return true;
    }
    word_t first = 0;
    while (true) {
        bool_t holds = first < physical_memory_s_reserved_count;
        if (holds) {
            /*@ assert first < 64; */
            holds = physical_memory_s_reserved[first].end < start;
        }
        if (!holds) {
            break;
        }
        /* At most MaxReserved iterations. */
        first++;
    }
    word_t behind = first;
    while (true) {
        bool_t holds2 = behind < physical_memory_s_reserved_count;
        if (holds2) {
            /*@ assert behind < 64; */
            holds2 = physical_memory_s_reserved[behind].start <= end;
        }
        if (!holds2) {
            break;
        }
        /* At most MaxReserved iterations. */
        behind++;
    }
    if (behind == first) {
        return physical_memory_insert_reserved(first, start, end);
    }
    return physical_memory_merge_reserved(first, behind, start, end);
}

SECTION(".boot.text") bool_t physical_memory_insert_reserved(word_t at, word_t start, word_t end)
{
    if (physical_memory_s_reserved_count == PHYSICAL_MEMORY_MAX_RESERVED) {
        return false;
    }
    for (word_t i = physical_memory_s_reserved_count; i > at; i--) {
        /* At most MaxReserved iterations. */
        /*@ assert i < 64; */
        /*@ assert (word_t)(i - 1) < 64; */
        physical_memory_s_reserved[i] = physical_memory_s_reserved[i - 1];
    }
    /*@ assert at < 64; */
    physical_memory_s_reserved[at] = (physical_region_t){ .start = start, .end = end };
    physical_memory_s_reserved_count++;
    return true;
}

SECTION(".boot.text") bool_t physical_memory_merge_reserved(word_t first, word_t behind,
    word_t start, word_t end)
{
    /*@ assert first < 64; */
    if (start < physical_memory_s_reserved[first].start) {
        physical_memory_s_reserved[first].start = start;
    }
    /*@ assert (word_t)(behind - 1) < 64; */
    word_t last = physical_memory_s_reserved[behind - 1].end;
    physical_memory_s_reserved[first].end = end > last ? end : last;
    word_t gap = behind - first - 1;
    for (word_t i = first + 1; i + gap < physical_memory_s_reserved_count; i++) {
        /* At most MaxReserved iterations. */
        /*@ assert i < 64; */
        /*@ assert (word_t)(i + gap) < 64; */
        physical_memory_s_reserved[i] = physical_memory_s_reserved[i + gap];
    }
    physical_memory_s_reserved_count -= gap;
    return true;
}

/* Computes the free regions: RAM without the reserved regions. */
SECTION(".boot.text") bool_t physical_memory_find_free(void)
{
    physical_memory_s_free_count = 0;
    for (word_t i = 0; i < physical_memory_s_ram_count; i++) {
        /* At most MaxRam iterations. */
        /*@ assert i < 32; */
        bool_t find_free_in = physical_memory_find_free_in(physical_memory_s_ram[i].start,
            physical_memory_s_ram[i].end);
        if (!find_free_in) {
            return false;
        }
    }
    return true;
}

SECTION(".boot.text") bool_t physical_memory_find_free_in(word_t start, word_t end)
{
    word_t cursor = start;
    for (word_t i = 0; i < physical_memory_s_reserved_count; i++) {
        /* At most MaxReserved iterations. */
        /*@ assert i < 64; */
        word_t value = 0;
        if (physical_memory_s_reserved[i].start < end) {
            value = physical_memory_s_reserved[i].start;
        } else {
            value = end;
        }
        word_t reserved_start = value;
        bool_t add_free = physical_memory_add_free(cursor, reserved_start);
        if (!add_free) {
            return false;
        }
        if (physical_memory_s_reserved[i].end > cursor) {
            cursor = physical_memory_s_reserved[i].end;
        }
    }
    return physical_memory_add_free(cursor, end);
}

SECTION(".boot.text") bool_t physical_memory_add_free(word_t start, word_t end)
{
    if (start >= end) {
        return true;
    }
    if (physical_memory_s_free_count == PHYSICAL_MEMORY_MAX_FREE) {
        return false;
    }
    /*@ assert physical_memory_s_free_count < 64; */
    physical_memory_s_free[physical_memory_s_free_count] = (physical_region_t){ .start = start,
        .end = end };
    physical_memory_s_free_count++;
    return true;
}

/*
 * Takes size bytes, aligned to 2^alignBits, from the highest free memory possible: devices with
 * short addresses need low memory.
 */
SECTION(".boot.text") found_start_result_t physical_memory_take_highest(word_t size,
    word_t align_bits)
{
    for (word_t i = physical_memory_s_free_count; i > 0; i--) {
        /* At most MaxFree iterations. */
        /*@ assert (word_t)(i - 1) < 64; */
        word_t region_start = physical_memory_s_free[i - 1].start;
        word_t region_end = physical_memory_s_free[i - 1].end;
        if (region_end - region_start < size) {
            continue;
        }
        word_t start = bits_round_down(region_end - size, align_bits);
        if (start >= region_start) {
            bool_t split_free = physical_memory_split_free(i - 1, start, start + size);
            return (found_start_result_t){ .found = split_free, .start = start };
        }
    }
    return (found_start_result_t){ .found = false, .start = 0 };
}

SECTION(".boot.text") bool_t physical_memory_split_free(word_t at, word_t start, word_t end)
{
    if (physical_memory_s_free_count == PHYSICAL_MEMORY_MAX_FREE) {
        return false;
    }
    for (word_t i = physical_memory_s_free_count; i > at + 1; i--) {
        /* At most MaxFree iterations. */
        /*@ assert i < 64; */
        /*@ assert (word_t)(i - 1) < 64; */
        physical_memory_s_free[i] = physical_memory_s_free[i - 1];
    }
    /*@ assert (word_t)(at + 1) < 64; */
    /*@ assert at < 64; */
    physical_memory_s_free[at + 1] = (physical_region_t){ .start = end,
        .end = physical_memory_s_free[at].end };
    physical_memory_s_free[at].end = start;
    physical_memory_s_free_count++;
    return true;
}

/* Reserves all RAM: memory that is not reserved then belongs to devices. */
SECTION(".boot.text") bool_t physical_memory_reserve_ram(void)
{
    for (word_t i = 0; i < physical_memory_s_ram_count; i++) {
        /* At most MaxRam iterations. */
        /*@ assert i < 32; */
        bool_t reserve = physical_memory_reserve(physical_memory_s_ram[i].start,
            physical_memory_s_ram[i].end);
        if (!reserve) {
            return false;
        }
    }
    return true;
}
