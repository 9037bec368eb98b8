/* SPDX-License-Identifier: BSD-2-Clause */
/* IRQControl and IRQHandler. */

#include "functions.h"

/* Invocations of IRQControl. slot holds the IRQControl capability. */
status_t irq_invocation_decode_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer)
{
    if (label != INVOCATION_LABEL_IRQ_ISSUE_IRQ_HANDLER) {
        return arch_decode_irq_control(label, length, slot, buffer);
    }

    bool_t holds = length < 3;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t irq = invocation_get_syscall_arg(0, buffer);
    status_t status = arch_check_irq(irq);
    if (status != STATUS_OK) {
        return status;
    }

    bool_t is_active = irq_table_is_active(irq);
    if (is_active) {
        return syscall_errors_revoke_first();
    }

    word_t index = invocation_get_syscall_arg(1, buffer);
    word_t depth = invocation_get_syscall_arg(2, buffer);
    cap_t extra_cap = invocation_extra_cap(0);
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
    status_t found = lookup_empty_slot.status;
    cte_t *target = lookup_empty_slot.slot;
    if (found != STATUS_OK) {
        return found;
    }

    invocation_begin();
    irq_table_issue(irq, target, slot);
    return STATUS_OK;
}

/* Invocations of IRQHandler. */
status_t irq_invocation_decode_handler(word_t label, word_t irq)
{
    switch (label) {
    case INVOCATION_LABEL_IRQ_ACK_IRQ:
        invocation_begin();
        arch_mask_irq(false, irq);
        return STATUS_OK;

    case INVOCATION_LABEL_IRQ_SET_IRQ_HANDLER:
        return irq_invocation_decode_set_notification(irq);

    case INVOCATION_LABEL_IRQ_CLEAR_IRQ_HANDLER: {
        invocation_begin();
        cte_t *slot = irq_table_slot(irq);
        deletion_delete_one(slot);
        return STATUS_OK;
    }

    default:
        return syscall_errors_illegal_operation();
    }
}

status_t irq_invocation_decode_set_notification(word_t irq)
{
    bool_t has_extra_cap = invocation_has_extra_cap(0);
    if (!has_extra_cap) {
        return syscall_errors_truncated_message();
    }

    cte_t *source = invocation_extra_slot(0);
    cap_t cap = source->cap;
    cap_tag_t tag = cap_get_tag(cap);
    bool_t holds = tag != CAP_TAG_NOTIFICATION;
    if (!holds) {
        cap_t notification_cap = notification_cap_from(cap);
        bool_t can_send = notification_cap_get_can_send(notification_cap);
        holds = !can_send;
    }
    if (holds) {
        return syscall_errors_invalid_capability(0);
    }

    invocation_begin();
    irq_invocation_set_notification(irq, cap, source);
    return STATUS_OK;
}

void irq_invocation_set_notification(word_t irq, cap_t cap, cte_t *source)
{
    cte_t *slot = irq_table_slot(irq);
    deletion_delete_one(slot);
    cte_t *slot2 = irq_table_slot(irq);
    derivation_tree_insert(cap, source, slot2);
}
