/* SPDX-License-Identifier: BSD-2-Clause */
/* The Generic Interrupt Controller of Arm. */

#include "functions.h"

/* The value of the acknowledge register; it stays the active interrupt until Ack. */
uint32_t irq_controller_s_acknowledged;
uint32_t irq_controller_s_is_active;

SECTION(".boot.text") void irq_controller_init(void)
{
    gic_v2_init();
}

/* The interrupt that is to be handled now. */
word_t irq_controller_get_active(void)
{
    if (irq_controller_s_is_active == 0) {
        irq_controller_s_acknowledged = gic_v2_acknowledge();
        irq_controller_s_is_active = (
            (word_t)irq_controller_s_acknowledged & IRQ_CONTROLLER_ID_MASK) < IRQ_CONTROLLER_FIRST_SPECIAL_ID;
    }

    return irq_controller_s_is_active != 0
        ? (word_t)irq_controller_s_acknowledged & IRQ_CONTROLLER_ID_MASK : ARCH_INVALID_IRQ;
}

/* Whether an interrupt waits for this core. */
bool_t irq_controller_is_pending(void)
{
    uint32_t pending = gic_v2_highest_pending();
    return ((word_t)pending & IRQ_CONTROLLER_ID_MASK) < IRQ_CONTROLLER_FIRST_SPECIAL_ID;
}

/* Handling of the active interrupt is over. */
void irq_controller_ack(word_t irq)
{
    /*@ assert irq_controller_s_is_active != 0
        && ((word_t)irq_controller_s_acknowledged & IRQ_CONTROLLER_ID_MASK) == irq; */
    gic_v2_end_of_interrupt(irq_controller_s_acknowledged);

    irq_controller_s_is_active = 0;
}

void irq_controller_mask(bool_t mask, word_t irq)
{
    gic_v2_mask(mask, irq);
}

/* Edge- or level-triggered. Software-generated interrupts have no choice. */
void irq_controller_set_trigger(word_t irq, bool_t edge)
{
    gic_v2_set_trigger(irq, edge);
}

/* The interrupt went away before it was acknowledged: nothing to do. */
void irq_controller_handle_spurious(void)
{
}

/* Whether the controller could address this target. */
bool_t irq_controller_is_sgi_target(word_t target)
{
    return gic_v2_is_sgi_target(target);
}

void irq_controller_send_sgi(word_t irq, word_t target)
{
    machine_dsb();
    gic_v2_send_sgi(irq, target);
}
