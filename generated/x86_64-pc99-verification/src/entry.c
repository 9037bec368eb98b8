/* SPDX-License-Identifier: BSD-2-Clause */
/* Entries into the kernel. */

#include "functions.h"

/* Any system call, by its number: a negative word. */
NORETURN void c_handle_syscall(word_t cptr, word_t msg_info, word_t syscall)
{
    syscalls_handle_number(syscall);
    entry_leave();
}

/* seL4_Call. */
NORETURN void c_handle_fastpath_call(word_t cptr, word_t msg_info)
{
    syscalls_handle(SYSCALL_CALL);

    entry_leave();
}

/* seL4_ReplyRecv. */
NORETURN void c_handle_fastpath_reply_recv(word_t cptr, word_t msg_info)
{
    syscalls_handle(SYSCALL_REPLY_RECV);

    entry_leave();
}

NORETURN void c_handle_interrupt(void)
{
    exceptions_handle_interrupt();
    entry_leave();
}

/*
 * A memory access of user level that its address space does not allow; the kinds are the
 * architecture's.
 */
NORETURN void c_handle_vm_fault(word_t type)
{
    exceptions_handle_vm_fault(type);
    entry_leave();
}

/* Any other synchronous exception of user level. */
NORETURN void c_handle_user_exception(void)
{
    word_t user_exception_number = arch_user_exception_number();
    word_t user_exception_code = arch_user_exception_code();
    exceptions_handle_user_exception(user_exception_number, user_exception_code);
    entry_leave();
}
