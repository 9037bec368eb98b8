/* SPDX-License-Identifier: BSD-2-Clause */
/* The interrupt table and the invocations of IRQControl and IRQHandler. */

#include "functions.h"

cte_t irq_objects_s_slots[160] ALIGNED(32);
irq_state_t irq_objects_s_states[160];

/* All interrupts are inactive and masked. */
SECTION(".boot.text") void irq_objects_init(void)
{
    for (word_t irq = 0; irq <= ARCH_MAX_IRQ; irq++) {
        irq_objects_set_state(irq, IRQ_STATE_INACTIVE);
    }
}

/* The kernel itself takes the interrupt: as timer, or for the architecture's part. */
SECTION(".boot.text") void irq_objects_reserve_for_kernel(word_t irq, bool_t is_timer)
{
    irq_objects_set_state(irq, is_timer ? IRQ_STATE_TIMER : IRQ_STATE_RESERVED);
}

/* Whether somebody gets the interrupt. */
bool_t irq_objects_is_active(word_t irq)
{
    irq_state_t state = irq_objects_get_state(irq);
    return state != IRQ_STATE_INACTIVE;
}

/* Changes who gets the interrupt, and masks it if nobody does. */
void irq_objects_set_state(word_t irq, irq_state_t state)
{
    assert(irq <= ARCH_MAX_IRQ);
    assert(irq < 160);
    irq_objects_s_states[irq] = state;
    arch_mask_irq(state == IRQ_STATE_INACTIVE, irq);
}

/* The last handler capability of the interrupt goes away: so does its notification's. */
void irq_objects_deleting_irq_handler(word_t irq)
{
    cte_t *slot = irq_objects_slot(irq);
    cap_slots_delete_one(slot);
}

/* The last handler capability of the interrupt is gone. */
void irq_objects_deleted_irq_handler(word_t irq)
{
    irq_objects_set_state(irq, IRQ_STATE_INACTIVE);
}

/* Invocations of IRQControl. slot holds the IRQControl capability. */
status_t irq_objects_decode_irq_control(word_t label, word_t length, cte_t *slot,
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

    bool_t is_active = irq_objects_is_active(irq);
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

    status = cap_slots_ensure_empty_slot(target);
    if (status != STATUS_OK) {
        return status;
    }

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    irq_objects_issue(irq, target, slot);
    return STATUS_OK;
}

/* The interrupt goes to user level: a handler capability for it into an empty slot. */
void irq_objects_issue(word_t irq, cte_t *target, cte_t *control)
{
    irq_objects_set_state(irq, IRQ_STATE_SIGNAL);
    cap_t irq_handler_cap = irq_handler_cap_new(irq);
    cap_slots_insert(irq_handler_cap, control, target);
}

/* Invocations of IRQHandler. */
status_t irq_objects_decode_irq_handler(word_t label, word_t irq)
{
    switch (label) {
    case INVOCATION_LABEL_IRQ_ACK_IRQ:
        thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
        arch_mask_irq(false, irq);
        return STATUS_OK;

    case INVOCATION_LABEL_IRQ_SET_IRQ_HANDLER:
        return irq_objects_decode_set_notification(irq);

    case INVOCATION_LABEL_IRQ_CLEAR_IRQ_HANDLER: {
        thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
        cte_t *slot = irq_objects_slot(irq);
        cap_slots_delete_one(slot);
        return STATUS_OK;
    }

    default:
        return syscall_errors_error(ERROR_ILLEGAL_OPERATION);
    }
}

status_t irq_objects_decode_set_notification(word_t irq)
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

    thread_set_state(kernel_state_current_thread, THREAD_STATE_RESTART);
    irq_objects_set_notification(irq, cap, source);
    return STATUS_OK;
}

void irq_objects_set_notification(word_t irq, cap_t cap, cte_t *source)
{
    cte_t *slot = irq_objects_slot(irq);
    cap_slots_delete_one(slot);
    cte_t *slot2 = irq_objects_slot(irq);
    cap_slots_insert(cap, source, slot2);
}
