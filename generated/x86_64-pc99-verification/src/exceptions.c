/* SPDX-License-Identifier: BSD-2-Clause */
/* Entries of the kernel other than system calls. */

#include "functions.h"

/* The entry for an interrupt of user level or of the idle thread. */
void exceptions_handle_interrupt(void)
{
    interrupts_handle_pending();
    syscalls_finish_entry();
}

/*
 * An exception of user level that is neither a system call nor a page fault, with the two words
 * that describe it.
 */
void exceptions_handle_user_exception(word_t number, word_t code)
{
    kernel_state_current_fault.type = FAULT_TYPE_USER_EXCEPTION;
    kernel_state_current_fault.argument0 = number;
    kernel_state_current_fault.argument1 = code;
    kernel_state_current_fault.argument2 = 0;
    faults_handle(kernel_state_core_current_thread);
    syscalls_finish_entry();
}

/*
 * A memory access that the address space does not allow; the architecture determines the
 * details.
 */
void exceptions_handle_vm_fault(word_t type)
{
    tcb_t *thread = kernel_state_core_current_thread;
    status_t handle_vm_fault = arch_handle_vm_fault(thread, type);
    if (handle_vm_fault != STATUS_OK) {
        faults_handle(thread);
    }

    syscalls_finish_entry();
}
