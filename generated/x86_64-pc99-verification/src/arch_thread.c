/* SPDX-License-Identifier: BSD-2-Clause */
/* The architecture's part of a thread's life. */

#include "functions.h"

/* The idle thread touches no user memory, and must not keep an address space alive. */
void arch_thread_switch_to_idle(void)
{
    vspace_use_none();
}

/* The idle thread waits for interrupts with the kernel's privileges. */
void arch_thread_configure_idle(tcb_t *thread)
{
    context_init_idle(thread);
    word_t idle_code = machine_idle_code();
    context_set(thread, REGISTER_INDEX_NEXT_IP, idle_code);
}

/* Nothing to do: it goes on where it was. */
void arch_thread_activate_idle(tcb_t *thread)
{
}

/* The same for a thread that moves to another domain. */
void arch_thread_leave_domain(tcb_t *thread)
{
    fpu_release(thread);
}

void arch_thread_prepare_delete(tcb_t *thread)
{
    fpu_release(thread);
}

/* A thread that may not use the FPU does not own it; a running one feels the change at once. */
void arch_thread_post_set_flags(tcb_t *thread)
{
    bool_t may_use = (thread->flags & FPU_DISABLED_FLAG) == 0;
    fpu_allow(thread, may_use);
    if (!may_use) {
        fpu_release(thread);
    }

    if (thread == kernel_state_core_current_thread) {
        fpu_switch_to(thread);
    }
}

/*
 * TCB_WriteRegisters and CopyRegisters changed registers: those count, also rcx and r11, which a
 * system call does not keep.
 */
void arch_thread_post_modify_registers(tcb_t *thread)
{
    context_set(thread, REGISTER_INDEX_ERROR, 0);
}
