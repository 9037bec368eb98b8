/* SPDX-License-Identifier: BSD-2-Clause */
/* Entries into the kernel. */

#include "functions.h"

/* Any system call: x7 has its number, as a negative word. */
NORETURN void c_handle_syscall(word_t cptr, word_t msg_info, word_t syscall)
{
    syscalls_handle_number(syscall);
    entry_leave();
}

/* seL4_Call. */
NORETURN void c_handle_fastpath_call(word_t cptr, word_t msg_info)
{
    bool_t try_call = fastpath_try_call(cptr, msg_info);
    if (!try_call) {
        syscalls_handle(SYSCALL_CALL);
    }

    entry_leave();
}

/* seL4_ReplyRecv. */
NORETURN void c_handle_fastpath_reply_recv(word_t cptr, word_t msg_info)
{
    bool_t try_reply_recv = fastpath_try_reply_recv(cptr, msg_info);
    if (!try_reply_recv) {
        syscalls_handle(SYSCALL_REPLY_RECV);
    }

    entry_leave();
}

NORETURN void c_handle_interrupt(void)
{
    exceptions_handle_interrupt();
    entry_leave();
}

/* A data abort (DataFault) or an instruction abort of user level. */
NORETURN void c_handle_vm_fault(word_t type)
{
    exceptions_handle_vm_fault(type);
    entry_leave();
}

/* Any other synchronous exception of user level: its number is the syndrome. */
NORETURN void c_handle_user_exception(void)
{
    word_t syndrome = machine_read_syndrome();
    exceptions_handle_user_exception(syndrome, 0);
    entry_leave();
}

/* An SError at user level, or one that was pending: there is nobody to tell. */
NORETURN void c_handle_system_error(void)
{
    console_write("SError: syndrome ");
    word_t syndrome = machine_read_syndrome();
    console_write_hex(syndrome);
    console_write("\n");

    arch_halt();
}

/* An exception inside the kernel: a bug. The machine stops. */
NORETURN void c_handle_kernel_fault(word_t instruction)
{
    word_t syndrome = machine_read_syndrome();
    /* The words that scripts wait for: data aborts are what a wild pointer gives. */
    if (((syndrome >> ENTRY_EXCEPTION_CLASS_SHIFT) & ENTRY_EXCEPTION_CLASS_MASK) == ENTRY_DATA_ABORT_IN_KERNEL) {
        console_write("\nKERNEL DATA ABORT!\n");
    } else {
        console_write("\nKERNEL FAULT!\n");
    }

    console_write("Faulting instruction: ");
    console_write_hex(instruction);
    console_write("\nFAR: ");
    word_t fault_address = machine_read_fault_address();
    console_write_hex(fault_address);
    console_write(" ESR: ");
    console_write_hex(syndrome);
    console_write("\n");
    word_t fault_address2 = machine_read_fault_address();
    word_t syndrome2 = machine_read_syndrome();
    machine_report_explain_fault(fault_address2, syndrome2);

    arch_halt();
}
