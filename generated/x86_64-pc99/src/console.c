/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's console. Calls are inside if (Config.Printing). */

#include "functions.h"

/* A character; on the device a line feed becomes carriage return and line feed. */
void console_put_char(uint8_t c)
{
    if (c == CONSOLE_LINE_FEED) {
        arch_console_put_char(CONSOLE_CARRIAGE_RETURN);
    }

    arch_console_put_char(c);
}

/* Highlights the following output, if the device shows colours (ANSI: bold, red). */
void console_start_report(void)
{
    console_write_style("[1;31m");
}

/* Resets the colour of the following output. */
void console_end_report(void)
{
    console_write_style("[0m");
}

void console_write_style(const char *sequence)
{
    console_put_char(CONSOLE_ESCAPE);
    console_write(sequence);
}

/* A text. */
void console_write(const char *text)
{
    word_t i = 0;
    while ((uint8_t)text[i] != 0) {
        /* Ends: a text ends in 0 */
        console_put_char((uint8_t)text[i]);
        i++;
    }
}

/* A number in hexadecimal, with 0x in front and no leading zeros. */
void console_write_hex(word_t value)
{
    console_put_char(CONSOLE_ZERO);
    console_put_char(CONSOLE_LETTER_A + 23);
    word_t value2 = 0;
    if (value == 0) {
        value2 = 0;
    } else {
        word_t highest = bits_highest(value);
        value2 = highest & 0xfffffffffffffffcUL;
    }
    word_t shift = value2;
    while (true) {
        /* At most Config.WordBits / 4 iterations. */
        uint8_t digit = (uint8_t)((value >> (shift & 63)) & 15);
        console_put_char((uint8_t)(digit < 10 ? CONSOLE_ZERO + digit : CONSOLE_LETTER_A
            + digit - 10));
        if (shift == 0) {
            break;
        }

        shift -= 4;
    }
}

/* An address: like a number in hexadecimal, but 0 is a plain 0. */
void console_write_address(word_t value)
{
    if (value == 0) {
        console_put_char(CONSOLE_ZERO);
    } else {
        console_write_hex(value);
    }
}

/* A number in decimal. */
void console_write_decimal(uint64_t value)
{
    uint64_t unit = 1;
    while (value / 10 >= unit) {
        /* At most 20 iterations. */
        unit *= 10;
    }

    while (unit != 0) {
        /* At most 20 iterations. */
        console_put_char((uint8_t)(CONSOLE_ZERO + (uint8_t)(value / unit % 10)));
        unit /= 10;
    }
}
