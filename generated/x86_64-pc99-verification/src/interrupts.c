/* SPDX-License-Identifier: BSD-2-Clause */
/* Handles interrupts. */

#include "functions.h"

/* Handles the interrupt that the controller reports, if there is one. */
void interrupts_handle_pending(void)
{
    word_t irq = arch_get_active_irq();
    if (irq == ARCH_INVALID_IRQ) {
        arch_handle_spurious_irq();
    } else {
        interrupts_handle_one(irq);
    }
}

void interrupts_handle_one(word_t irq)
{
    if (irq > ARCH_MAX_IRQ) {
        arch_mask_irq(true, irq);
        arch_ack_irq(irq);
        return;
    }

    irq_state_t state = irq_table_get_state(irq);
    switch (state) {
    case IRQ_STATE_SIGNAL:
        interrupts_signal(irq);
        break;

    case IRQ_STATE_TIMER:
        time_tick();
        arch_reset_timer();
        break;

    case IRQ_STATE_RESERVED:
        arch_handle_reserved_irq(irq);
        break;

    default:

        /* It was taken between its masking and now. */
        arch_mask_irq(true, irq);
        break;
    }

    arch_ack_irq(irq);
}

/* Signals user level. The interrupt stays masked until it is acknowledged (IRQHandler_Ack). */
void interrupts_signal(word_t irq)
{
    cte_t *slot = irq_table_slot(irq);
    cap_t cap = slot->cap;
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == CAP_TAG_NOTIFICATION) {
        cap_t right = notification_cap_from(cap);
        bool_t can_send = notification_cap_get_can_send(right);
        if (can_send) {
            notification_t *object = notification_cap_get_object(right);
            word_t badge = notification_cap_get_badge(right);
            notification_signal_send_signal(object, badge);
        }
    }

    arch_mask_irq(true, irq);
}
