/* SPDX-License-Identifier: BSD-2-Clause */
/* RISC-V's interrupts. */

#include "functions.h"

/* What GetActive gave; 0 if nothing. It stays the active interrupt until Ack. */
word_t arch_irq_s_active;

SECTION(".boot.text") void arch_irq_init(word_t hart)
{
    irq_controller_init(hart);
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
            arch_irq_s_active = irq_controller_claim();
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
        irq_controller_mask(mask, irq);
    }
}

/* The interrupt went away before it was claimed: nothing to do. */
void arch_irq_handle_spurious(void)
{
}

/* Whether there is an interrupt with this number. The timer's is one, which the kernel keeps. */
status_t arch_irq_check(word_t irq)
{
    if (irq == 0 || irq > ARCH_IRQ_TIMER) {
        return syscall_errors_range_error(1, ARCH_IRQ_TIMER);
    }
    return STATUS_OK;
}

/* The one that only some architectures have: a handler, and what a signal of its line is. */
status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer)
{
    if (label == INVOCATION_LABEL_RISCVIRQ_ISSUE_IRQ_HANDLER_TRIGGER) {
        return arch_irq_decode_trigger(length, slot, buffer);
    }
    return syscall_errors_illegal_operation();
}

/* The trigger is fixed in the PLIC's gateways and cannot be configured, so the word is ignored. */
status_t arch_irq_decode_trigger(word_t length, cte_t *slot, ipc_buffer_t *buffer)
{
    bool_t holds = length < 4;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t irq = invocation_get_syscall_arg(0, buffer);
    word_t index = invocation_get_syscall_arg(2, buffer);
    word_t depth = invocation_get_syscall_arg(3, buffer);
    status_t status = arch_irq_check(irq);
    if (status != STATUS_OK) {
        return status;
    }

    bool_t is_active = irq_table_is_active(irq);
    if (is_active) {
        return syscall_errors_revoke_first();
    }

    cap_t extra_cap = invocation_extra_cap(0);
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
    status_t lookup = lookup_empty_slot.status;
    cte_t *destination = lookup_empty_slot.slot;
    if (lookup != STATUS_OK) {
        return lookup;
    }

    invocation_begin();
    irq_table_issue(irq, destination, slot);
    return STATUS_OK;
}

/* No reserved interrupt but the timer's exists in this configuration. */
void arch_irq_handle_reserved(word_t irq)
{
}
