/* SPDX-License-Identifier: BSD-2-Clause */
/* Text on a PL011 UART (Arm DDI 0183, chapter 3) that the firmware or the emulator has switched on. */
#include "console.h"

#define UART_DATA       0x00u
#define UART_FLAGS      0x18u
#define FLAG_FIFO_FULL  (1u << 5)

/* A UART that is not there must not hang the loader. */
#define MAX_WAIT        1000000u

static volatile uint32_t *uart_register(uint64_t offset)
{
    return (volatile uint32_t *)(uintptr_t)(LOADER_UART_BASE + offset);
}

static void write_character(char c)
{
    for (unsigned wait = 0; wait < MAX_WAIT && (*uart_register(UART_FLAGS) & FLAG_FIFO_FULL) != 0; wait++) {
    }
    *uart_register(UART_DATA) = (uint8_t)c;
}

void console_write(const char *text)
{
    for (; *text != 0; text++) {
        if (*text == '\n') {
            write_character('\r');
        }
        write_character(*text);
    }
}

void console_write_hex(uint64_t value)
{
    console_write("0x");
    int shift = 60;
    while (shift > 0 && (value >> shift) == 0) {
        shift -= 4;
    }
    for (; shift >= 0; shift -= 4) {
        write_character("0123456789abcdef"[(value >> shift) & 0xf]);
    }
}
