/* SPDX-License-Identifier: BSD-2-Clause */
/* The owner of the FPU. */

#include "functions.h"

/* The thread whose registers are in the FPU; null at first. */
tcb_t *fpu_s_owner;

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

/* The flags of the thread changed: whether it may use the FPU is a part of its sstatus. */
void fpu_allow(tcb_t *thread, bool_t may_use)
{
    word_t get = context_get(thread, REGISTER_INDEX_SSTATUS);
    word_t status = get & 0xffffffffffff9fffUL;
    context_set(thread, REGISTER_INDEX_SSTATUS, may_use ? status | FPU_ON : status);
}
