/* SPDX-License-Identifier: BSD-2-Clause */
/* RISC-V's interrupts. */

#include "functions.h"

/* What GetActive gave; 0 if nothing. It stays the active interrupt until Ack. */
word_t arch_irq_s_active;

SECTION(".boot.text") void arch_irq_init(word_t hart)
{
    plic_init(hart);
    machine_write_enabled_interrupts(ARCH_IRQ_TIMER_BIT | ARCH_IRQ_EXTERNAL_BIT);
}

/* Whether an interrupt waits for this hart. */
bool_t arch_irq_is_pending(void)
{
    word_t pending_interrupts = machine_read_pending_interrupts();
    return (pending_interrupts & (ARCH_IRQ_TIMER_BIT | ARCH_IRQ_EXTERNAL_BIT)) != 0;
}

/* The interrupt that is to be handled now. */
word_t arch_irq_get_active(void)
{
    if (arch_irq_s_active == 0) {
        word_t pending = machine_read_pending_interrupts();
        if ((pending & ARCH_IRQ_EXTERNAL_BIT) != 0) {
            arch_irq_s_active = plic_claim();
        } else if ((pending & ARCH_IRQ_TIMER_BIT) != 0) {
            arch_irq_s_active = ARCH_IRQ_TIMER;
        }
    }

    return arch_irq_s_active != 0 ? arch_irq_s_active : ARCH_INVALID_IRQ;
}

/* Handling of the active interrupt is over. */
void arch_irq_ack(word_t irq)
{
    assert(arch_irq_s_active == irq);
    arch_irq_s_active = 0;
}

/* Masks or unmasks. The timer is never masked, and there is no interrupt 0. */
void arch_irq_mask(bool_t mask, word_t irq)
{
    if (irq != 0 && irq <= PLATFORM_MAX_IRQ) {
        plic_mask(mask, irq);
    }
}

/* The interrupt went away before it was claimed: nothing to do. */
void arch_irq_handle_spurious(void)
{
}

/* Whether there is an interrupt with this number. */
status_t arch_irq_check(word_t irq)
{
    if (irq == 0 || irq > PLATFORM_MAX_IRQ) {
        return syscall_errors_range_error(1, PLATFORM_MAX_IRQ);
    }
    return STATUS_OK;
}

/*
 * The PLIC has no choice between edges and levels: no invocation that only RISC-V has does
 * anything.
 */
status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer)
{
    return syscall_errors_illegal_operation();
}

/* No reserved interrupt but the timer's exists in this configuration. */
void arch_irq_handle_reserved(word_t irq)
{
}
