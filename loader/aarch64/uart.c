/* SPDX-License-Identifier: BSD-2-Clause */
/* Output on a PL011 UART (Arm DDI 0183, chapter 3) that the firmware or the emulator has enabled. */
#include "machine.h"

#define UART_DATA       0x00u
#define UART_FLAGS      0x18u
#define FLAG_FIFO_FULL  (1u << 5)

/* A UART that is not there must not hang the loader. */
#define MAX_WAIT        1000000u

static volatile uint32_t *uart_register(uint64_t offset)
{
    return (volatile uint32_t *)(uintptr_t)(LOADER_UART_BASE + offset);
}

void machine_write_character(char c)
{
    for (unsigned wait = 0; wait < MAX_WAIT && (*uart_register(UART_FLAGS) & FLAG_FIFO_FULL) != 0; wait++) {
    }
    *uart_register(UART_DATA) = (uint8_t)c;
}
