/* SPDX-License-Identifier: BSD-2-Clause */
/* The console, transmit only. */

#include "functions.h"

/* Sends the byte, when there is room. */
void uart_put_char(uint8_t c)
{
    sbi_put_char(c);
}
