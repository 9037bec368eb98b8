/* SPDX-License-Identifier: BSD-2-Clause */
/* The PLIC. */

#include "functions.h"

/* The enable bits and the registers of this hart. */
word_t irq_controller_s_enable;
word_t irq_controller_s_context;

/* Which interrupts were claimed and not completed. */
uint32_t irq_controller_s_claimed[3];

/* Every interrupt has the same priority and is disabled; what was left claimed is completed. */
SECTION(".boot.text") void irq_controller_init(word_t hart)
{
    word_t context = PLATFORM_PLIC_FIRST_CONTEXT + hart * PLATFORM_PLIC_CONTEXT_STRIDE;
    irq_controller_s_enable = IRQ_CONTROLLER_ENABLE + context * IRQ_CONTROLLER_ENABLE_STRIDE;
    irq_controller_s_context = IRQ_CONTROLLER_CONTEXT + context * IRQ_CONTROLLER_CONTEXT_STRIDE;
    for (word_t irq = 1; irq <= PLATFORM_MAX_IRQ; irq++) {
        irq_controller_set_enabled(irq, true);
        irq_controller_complete(irq);
        irq_controller_set_enabled(irq, false);
        mmio_write32(IRQ_CONTROLLER_PRIORITY + irq * 4, 1);
    }

    mmio_write32(irq_controller_s_context, 0);
}

/* The interrupt that is to be handled now, 0 if there is none. */
word_t irq_controller_claim(void)
{
    word_t irq = mmio_read32(irq_controller_s_context + IRQ_CONTROLLER_CLAIM_OFFSET);
    if (irq != 0 && irq <= PLATFORM_MAX_IRQ) {
        irq_controller_set_claimed(irq, true);
    }

    return irq;
}

void irq_controller_mask(bool_t mask, word_t irq)
{
    if (!mask) {
        irq_controller_set_enabled(irq, true);
        bool_t is_claimed2 = irq_controller_is_claimed(irq);
        if (is_claimed2) {
            irq_controller_complete(irq);
            irq_controller_set_claimed(irq, false);
        }
    } else {
        bool_t is_claimed = irq_controller_is_claimed(irq);
        if (!is_claimed) {
            irq_controller_set_enabled(irq, false);
        }
    }
}

void irq_controller_complete(word_t irq)
{
    mmio_write32(irq_controller_s_context + IRQ_CONTROLLER_CLAIM_OFFSET, (uint32_t)irq);
}

void irq_controller_set_enabled(word_t irq, bool_t is_enabled)
{
    word_t register_ = irq_controller_s_enable + irq / 32 * 4;
    uint32_t bit = 1U << (irq & 31);
    uint32_t old = mmio_read32(register_);
    mmio_write32(register_, is_enabled ? old | bit : old & ~bit);
}

bool_t irq_controller_is_claimed(word_t irq)
{
    /*@ assert irq / 32 < 3; */
    return (irq_controller_s_claimed[irq / 32] & (1U << (irq & 31))) != 0;
}

void irq_controller_set_claimed(word_t irq, bool_t is_claimed)
{
    uint32_t bit = 1U << (irq & 31);
    /*@ assert irq / 32 < 3; */
    uint32_t old = irq_controller_s_claimed[irq / 32];
    irq_controller_s_claimed[irq / 32] = is_claimed ? old | bit : old & ~bit;
}
