/* SPDX-License-Identifier: BSD-2-Clause */
/* The interrupt table. */

#include "functions.h"

cte_t irq_table_s_slots[125] ALIGNED(32);
irq_state_t irq_table_s_states[125];

/* All interrupts are inactive and masked. */
SECTION(".boot.text") void irq_table_init(void)
{
    for (word_t irq = 0; irq <= ARCH_MAX_IRQ; irq++) {
        irq_table_set_state(irq, IRQ_STATE_INACTIVE);
    }
}

/* The kernel itself handles the interrupt: as timer, or in the architecture's part. */
SECTION(".boot.text") void irq_table_reserve_for_kernel(word_t irq, bool_t is_timer)
{
    irq_table_set_state(irq, is_timer ? IRQ_STATE_TIMER : IRQ_STATE_RESERVED);
}

/* Whether the interrupt has a receiver. */
bool_t irq_table_is_active(word_t irq)
{
    irq_state_t state = irq_table_get_state(irq);
    return state != IRQ_STATE_INACTIVE;
}

/* Changes the receiver of the interrupt, and masks it if there is none. */
/*@ requires irq <= ARCH_MAX_IRQ; */
void irq_table_set_state(word_t irq, irq_state_t state)
{
    /*@ assert irq < 125; */
    irq_table_s_states[irq] = state;
    arch_mask_irq(state == IRQ_STATE_INACTIVE, irq);
}

/* Makes user level the receiver: puts a handler capability for the interrupt into an empty slot. */
void irq_table_issue(word_t irq, cte_t *target, cte_t *control)
{
    irq_table_set_state(irq, IRQ_STATE_SIGNAL);
    cap_t irq_handler_cap = irq_handler_cap_new(irq);
    derivation_tree_insert(irq_handler_cap, control, target);
}
