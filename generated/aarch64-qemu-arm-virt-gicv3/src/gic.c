/* SPDX-License-Identifier: BSD-2-Clause */
/* Arm Generic Interrupt Controller. */

#include "functions.h"

/* What the acknowledge register gave; it stays the active interrupt until Ack. */
uint32_t gic_s_acknowledged;
uint32_t gic_s_is_active;

SECTION(".boot.text") void gic_init(void)
{
    gic_v3_init();
}

/* The interrupt that is to be handled now. */
word_t gic_get_active(void)
{
    if (gic_s_is_active == 0) {
        gic_s_acknowledged = gic_v3_acknowledge();
        gic_s_is_active = ((word_t)gic_s_acknowledged & GIC_ID_MASK) < GIC_FIRST_SPECIAL_ID;
    }

    return gic_s_is_active != 0 ? (word_t)gic_s_acknowledged & GIC_ID_MASK : ARCH_INVALID_IRQ;
}

/* Whether an interrupt waits for this core. */
bool_t gic_is_pending(void)
{
    uint32_t pending = gic_v3_highest_pending();
    return ((word_t)pending & GIC_ID_MASK) < GIC_FIRST_SPECIAL_ID;
}

/* Handling of the active interrupt is over. */
void gic_ack(word_t irq)
{
    assert(gic_s_is_active != 0 && ((word_t)gic_s_acknowledged & GIC_ID_MASK) == irq);
    gic_v3_end_of_interrupt(gic_s_acknowledged);

    gic_s_is_active = 0;
}

void gic_mask(bool_t mask, word_t irq)
{
    gic_v3_mask(mask, irq);
}

/* Edge- or level-triggered. Software-generated interrupts have no choice. */
void gic_set_trigger(word_t irq, bool_t edge)
{
    gic_v3_set_trigger(irq, edge);
}

/* The interrupt went away before it was acknowledged: nothing to do. */
void gic_handle_spurious(void)
{
}

/* Whether the controller could address this target. */
bool_t gic_is_sgi_target(word_t target)
{
    return gic_v3_is_sgi_target(target);
}

void gic_send_sgi(word_t irq, word_t target)
{
    machine_dsb();
    gic_v3_send_sgi(irq, target);
}
