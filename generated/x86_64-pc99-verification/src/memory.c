/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel window. */

#include "functions.h"

/* Zeroes 2^bits bytes; at least 16. Caches are coherent. */
void memory_clear(word_t address, word_t bits)
{
    machine_zero_memory(address, 1UL << (bits & 63));
}
