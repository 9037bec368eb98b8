/* SPDX-License-Identifier: BSD-2-Clause */
/* Copying and clearing memory. The loader runs with the MMU off, where only aligned accesses are allowed. */
#include "memory.h"

#define WORD 8u

static int is_aligned(const uint8_t *p)
{
    return ((uintptr_t)p & (WORD - 1)) == 0;
}

static void move_up(uint8_t *to, const uint8_t *from, uint64_t size)
{
    uint64_t i = 0;
    if (is_aligned(to) && is_aligned(from)) {
        for (; size - i >= WORD; i += WORD) {
            *(volatile uint64_t *)(to + i) = *(const volatile uint64_t *)(from + i);
        }
    }
    for (; i < size; i++) {
        ((volatile uint8_t *)to)[i] = from[i];
    }
}

void memory_move(uint8_t *to, const uint8_t *from, uint64_t size)
{
    if ((uintptr_t)to <= (uintptr_t)from || (uintptr_t)to - (uintptr_t)from >= size) {
        move_up(to, from, size);
        return;
    }
    for (uint64_t i = size; i > 0; i--) {
        ((volatile uint8_t *)to)[i - 1] = from[i - 1];
    }
}

void memory_clear(uint8_t *to, uint64_t size)
{
    uint64_t i = 0;
    if (is_aligned(to)) {
        for (; size - i >= WORD; i += WORD) {
            *(volatile uint64_t *)(to + i) = 0;
        }
    }
    for (; i < size; i++) {
        ((volatile uint8_t *)to)[i] = 0;
    }
}
