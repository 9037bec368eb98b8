/* SPDX-License-Identifier: BSD-2-Clause */
/* COM1, transmit only. */

#include "functions.h"

/* 115,200 baud. */
SECTION(".boot.text") void uart_init(void)
{
    machine_out8(UART_INTERRUPT_ENABLE, 0);
    machine_out8(UART_LINE_CONTROL, UART_DIVISOR_LATCH);
    machine_out8(UART_DATA, 1);
    machine_out8(UART_INTERRUPT_ENABLE, 0);
    machine_out8(UART_LINE_CONTROL, UART_EIGHT_BITS);
    machine_out8(UART_FIFO_CONTROL, 0);
    machine_out8(UART_MODEM_CONTROL, 0);
}

/* Waits until there is room and sends the byte. */
void uart_put_char(uint8_t c)
{
    while (true) {
        uint8_t in8 = machine_in8(UART_LINE_STATUS);
        if ((in8 & UART_TRANSMIT_EMPTY) != 0) {
            break;
        }
        /* Ends: the UART sends what it holds */
    }

    machine_out8(UART_DATA, c);
}
