/* SPDX-License-Identifier: BSD-2-Clause */
/* Compares the machine with what the kernel was built for. */

#include "functions.h"

/* Nothing answered at an address of the kernel: what the kernel expected there. */
void machine_report_explain_address(word_t address)
{
    console_write("The machine does not answer at physical address ");
    if (address >= MEMORY_DEVICE_BASE) {
        machine_report_explain_device(address);
    } else {
        word_t to_physical = memory_to_physical(address);
        console_write_hex(to_physical);
        console_write(". The kernel was built for memory at");
        for (word_t i = 0; true; i++) {
            word_t memory_count = platform_memory_count();
            if (!(i < memory_count)) {
                break;
            }
            /* At most Platform.MaxMemory iterations. */
            console_write(" [");
            word_t memory_start = platform_memory_start(i);
            console_write_hex(memory_start);
            console_write("..");
            word_t memory_end = platform_memory_end(i);
            console_write_hex(memory_end);
            console_write(")");
        }
    }

    console_write(".\n");
    machine_report_advise_about_machine();
}

/* After a fault of the kernel: if it was about an address of the kernel window, what is there. */
void machine_report_explain_fault(word_t address, word_t vector)
{
    if (vector == MACHINE_REPORT_PAGE_FAULT && address >= MEMORY_WINDOW_BASE) {
        machine_report_explain_address(address);
    }
}

void machine_report_explain_device(word_t address)
{
    console_write_hex(address);
    console_write(". The kernel has a device there");
}

void machine_report_advise_about_machine(void)
{
    console_write("The boot loader's memory map, or the kernel's use of it, is wrong\n");
}
