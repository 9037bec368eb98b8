/* SPDX-License-Identifier: BSD-2-Clause */
/* Prints faults. */

#include "functions.h"

/*
 * The fault of a thread that stops now, and why its handler could not be called (CurrentFault,
 * CurrentLookupFailure).
 */
void fault_report_write(tcb_t *thread, fault_t fault)
{
    console_write("<<");
    debug_write_thread(thread);
    console_write(" stops: ");
    fault_report_write_fault(fault);
    console_write("; no fault handler at ");
    console_write_hex(kernel_state_current_fault.argument0);
    console_write(" (look-up failure ");
    console_write_decimal(kernel_state_current_lookup_failure.type);
    console_write(")>>\n");
}

void fault_report_write_fault(fault_t fault)
{
    switch (fault.type) {
    case FAULT_TYPE_CAP_FAULT:
        console_write("no capability ");
        console_write_hex(fault.argument0);
        if (fault.argument1 != 0) {
            console_write(" to receive with");
        }
        break;

    case FAULT_TYPE_UNKNOWN_SYSCALL:
        console_write("unknown system call ");
        console_write_hex(fault.argument0);
        break;

    case FAULT_TYPE_USER_EXCEPTION:
        console_write("user exception ");
        console_write_hex(fault.argument0);
        console_write(", code ");
        console_write_hex(fault.argument1);
        break;

    default:
        console_write("no access to memory at ");
        console_write_hex(fault.argument0);
        if (fault.argument2 != 0) {
            console_write(" (instruction)");
        }

        console_write(", status ");
        console_write_hex(fault.argument1);
        break;
    }
}
