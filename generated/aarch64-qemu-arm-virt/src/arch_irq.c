/* SPDX-License-Identifier: BSD-2-Clause */
/* Arm's part of IRQControl. */

#include "functions.h"

/* Whether there is an interrupt with this number. */
status_t arch_irq_check(word_t irq)
{
    if (irq > PLATFORM_MAX_IRQ) {
        return syscall_errors_range_error(0, PLATFORM_MAX_IRQ);
    }
    return STATUS_OK;
}

status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer)
{
    switch (label) {
    case INVOCATION_LABEL_ARMIRQ_ISSUE_IRQ_HANDLER_TRIGGER:
        return arch_irq_decode_trigger(length, slot, buffer);
    case INVOCATION_LABEL_ARMIRQ_ISSUE_SGI_SIGNAL:
        return arch_irq_decode_sgi(length, slot, buffer);
    default:
        return syscall_errors_illegal_operation();
    }
}

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
    word_t syscall_arg = invocation_get_syscall_arg(1, buffer);
    bool_t edge = syscall_arg != 0;
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
    irq_controller_set_trigger(irq, edge);
    irq_table_issue(irq, destination, slot);
    return STATUS_OK;
}

status_t arch_irq_decode_sgi(word_t length, cte_t *slot, ipc_buffer_t *buffer)
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
    word_t target = invocation_get_syscall_arg(1, buffer);
    word_t index = invocation_get_syscall_arg(2, buffer);
    word_t depth = invocation_get_syscall_arg(3, buffer);
    if (irq >= ARCH_IRQ_SGI_COUNT) {
        return syscall_errors_range_error(0, ARCH_IRQ_SGI_COUNT - 1UL);
    }

    bool_t is_sgi_target = irq_controller_is_sgi_target(target);
    if (!is_sgi_target) {
        return syscall_errors_invalid_argument(1);
    }

    cap_t extra_cap = invocation_extra_cap(0);
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
    status_t status = lookup_empty_slot.status;
    cte_t *destination = lookup_empty_slot.slot;
    if (status != STATUS_OK) {
        return status;
    }

    invocation_begin();
    cap_t sgi_signal_cap = sgi_signal_cap_new(irq, target);
    derivation_tree_insert(sgi_signal_cap, slot, destination);
    return STATUS_OK;
}

/* No reserved interrupt but the timer's exists in this configuration. */
void arch_irq_handle_reserved(word_t irq)
{
}
