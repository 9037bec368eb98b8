/* SPDX-License-Identifier: BSD-2-Clause */
/* The owner of the FPU. */

#include "functions.h"

/* The thread whose registers are in the FPU; null at first. */
tcb_t *fpu_s_owner;

SECTION(".boot.text") void fpu_init(void)
{
    machine_write_coprocessor_access(FPU_KERNEL_ACCESS);
}

/* Whether the thread may use the FPU has changed: nothing to do before it is switched to. */
void fpu_allow(tcb_t *thread, bool_t may_use)
{
}

void fpu_take_over(tcb_t *thread)
{
    if (fpu_s_owner != NULL) {
        machine_save_fpu(&fpu_s_owner->context.fpu);
    }

    machine_load_fpu(&thread->context.fpu);
    fpu_s_owner = thread;
}

/* A thread gives the FPU up: its registers are in memory afterwards. */
void fpu_release(tcb_t *thread)
{
    if (fpu_s_owner == thread) {
        machine_save_fpu(&thread->context.fpu);
        fpu_s_owner = NULL;
    }
}
