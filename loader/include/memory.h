/* SPDX-License-Identifier: BSD-2-Clause */
/* Copying and clearing memory. The names differ from the C library's, so that host tests can link both. */
#ifndef LOADER_MEMORY_H
#define LOADER_MEMORY_H

#include <stdint.h>

/* Copies size bytes; the areas may overlap. */
void memory_move(uint8_t *to, const uint8_t *from, uint64_t size);

/* Clears size bytes. */
void memory_clear(uint8_t *to, uint64_t size);

#endif
