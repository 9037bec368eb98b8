/* SPDX-License-Identifier: BSD-2-Clause */
/* The board. */

#include "functions.h"

physical_region_t platform_s_memory[32];
word_t platform_s_memory_count;

/* Regions of memory. */
word_t platform_memory_count(void)
{
    return platform_s_memory_count;
}

/* Start of memory region i. */
word_t platform_memory_start(word_t i)
{
    /*@ assert i < 32; */
    return platform_s_memory[i].start;
}

/* End of memory region i. */
word_t platform_memory_end(word_t i)
{
    /*@ assert i < 32; */
    return platform_s_memory[i].end;
}

/* There is no memory yet. */
SECTION(".boot.text") void platform_clear_memory(void)
{
    platform_s_memory_count = 0;
}

/*
 * A region of memory. It is put where it belongs by its address; those that overlap or touch
 * become one.
 */
SECTION(".boot.text") bool_t platform_add_memory(word_t start, word_t end)
{
    physical_region_t region = { .start = start, .end = end };
    word_t kept = 0;
    for (word_t i = 0; i < platform_s_memory_count; i++) {
        /* At most MaxMemory iterations. */
        /*@ assert i < 32; */
        physical_region_t other = platform_s_memory[i];
        if (other.start <= region.end && region.start <= other.end) {
            region.start = other.start < region.start ? other.start : region.start;
            region.end = other.end > region.end ? other.end : region.end;
        } else {
            /*@ assert kept < 32; */
            platform_s_memory[kept] = other;
            kept++;
        }
    }

    if (kept == PLATFORM_MAX_MEMORY) {
        return false;
    }

    word_t place = kept;
    while (true) {
        bool_t holds = place > 0;
        if (holds) {
            /*@ assert (word_t)(place - 1) < 32; */
            holds = platform_s_memory[place - 1].start > region.start;
        }
        if (!holds) {
            break;
        }
        /* At most MaxMemory iterations. */
        /*@ assert place < 32; */
        /*@ assert (word_t)(place - 1) < 32; */
        platform_s_memory[place] = platform_s_memory[place - 1];
        place--;
    }

    /*@ assert place < 32; */
    platform_s_memory[place] = region;
    platform_s_memory_count = kept + 1;
    return true;
}
