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
        for (word_t i = 0; i < PLATFORM_MEMORY_COUNT; i++) {
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

/*
 * After a fault of the kernel: if nothing answered at an address, what the kernel expected
 * there.
 */
void machine_report_explain_fault(word_t address, word_t cause)
{
    bool_t is_access_fault = cause == MACHINE_REPORT_INSTRUCTION_ACCESS_FAULT
        || cause == MACHINE_REPORT_LOAD_ACCESS_FAULT || cause == MACHINE_REPORT_STORE_ACCESS_FAULT;
    if (is_access_fault && address >= MEMORY_WINDOW_BASE) {
        machine_report_explain_address(address);
    }
}

void machine_report_explain_device(word_t address)
{
    console_write_hex(address - KERNEL_DEVICES_PLIC + PLATFORM_PLIC);
    console_write(". The kernel was built for an interrupt controller (PLIC) there");
}

void machine_report_advise_about_machine(void)
{
    console_write("Give the machine as much, or configure the kernel with its device tree\n");
}
