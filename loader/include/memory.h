/* SPDX-License-Identifier: BSD-2-Clause */
/* Copying and clearing memory. Own names, so that host tests can link these beside the C library's. */
#ifndef LOADER_MEMORY_H
#define LOADER_MEMORY_H

#include <stdint.h>

/* Copies size bytes; the areas may overlap. */
void memory_move(uint8_t *to, const uint8_t *from, uint64_t size);

/* Clears size bytes. */
void memory_clear(uint8_t *to, uint64_t size);

#endif
