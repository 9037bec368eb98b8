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

    cte_t *root = kernel_state_current_extra_caps[0];
    if (length < 3 || root == NULL) {
        return syscall_errors_error(ERROR_TRUNCATED_MESSAGE);
    }

    word_t irq = invocation_get_syscall_arg(0, buffer);
    status_t status = arch_check_irq(irq);
    if (status != STATUS_OK) {
        return status;
    }

    bool_t is_active = irq_table_is_active(irq);
    if (is_active) {
        return syscall_errors_error(ERROR_REVOKE_FIRST);
    }

    word_t index = invocation_get_syscall_arg(1, buffer);
    word_t depth = invocation_get_syscall_arg(2, buffer);
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(root->cap, index, depth);
    status_t found = lookup_target_slot.status;
    cte_t *target = lookup_target_slot.slot;
    if (found != STATUS_OK) {
        return found;
    }

    status = derivation_tree_ensure_empty_slot(target);
    if (status != STATUS_OK) {
        return status;
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
        return syscall_errors_error(ERROR_ILLEGAL_OPERATION);
    }
}

status_t irq_invocation_decode_set_notification(word_t irq)
{
    cte_t *source = kernel_state_current_extra_caps[0];
    if (source == NULL) {
        return syscall_errors_error(ERROR_TRUNCATED_MESSAGE);
    }

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
