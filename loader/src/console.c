/* SPDX-License-Identifier: BSD-2-Clause */
/* Output on the board's console, character by character. */
#include "console.h"
#include "machine.h"

void console_write(const char *text)
{
    for (; *text != 0; text++) {
        if (*text == '\n') {
            machine_write_character('\r');
        }
        machine_write_character(*text);
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
        machine_write_character("0123456789abcdef"[(value >> shift) & 0xf]);
    }
}
