/* SPDX-License-Identifier: BSD-2-Clause */
/* PL011, transmit only. */

#include "functions.h"

/* Waits until there is room and sends the byte. */
void uart_put_char(uint8_t c)
{
    while (true) {
        uint32_t value = mmio_read32(UART_FLAGS);
        if ((value & UART_TRANSMIT_FULL) == 0) {
            break;
        }
        /* Ends: the UART sends what it holds */
    }

    mmio_write32(UART_DATA, c);
}
