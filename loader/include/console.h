/* SPDX-License-Identifier: BSD-2-Clause */
/* Output on the board's console. */
#ifndef LOADER_CONSOLE_H
#define LOADER_CONSOLE_H

#include <stdint.h>

void console_write(const char *text);

/* 0x and the digits that are needed. */
void console_write_hex(uint64_t value);

#endif
