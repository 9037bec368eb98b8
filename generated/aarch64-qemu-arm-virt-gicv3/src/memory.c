/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel window. */

#include "functions.h"

/*
 * Zeroes 2^bits bytes, down to memory itself: user level may look at it through an uncached
 * mapping.
 */
void memory_clear(word_t address, word_t bits)
{
    word_t size = 1UL << (bits & 63);
    if (size < CACHES_LINE_SIZE) {
        memory_clear_small(address, size);
    } else {
        machine_zero_memory(address, size);
    }

    caches_clean_to_memory(address, address + size);
}

void memory_clear_small(word_t address, word_t size)
{
    for (word_t offset = 0; offset < size; offset += CONFIG_WORD_BYTES) {
        /* At most Caches.LineSize / Config.WordBytes iterations. */
        *(word_t *)(address + offset) = 0;
    }
}
