/* SPDX-License-Identifier: BSD-2-Clause */
/* GICv2. */

#include "functions.h"

SECTION(".boot.text") void gic_v2_init(void)
{
    gic_v2_init_distributor();
    mmio_write32(GIC_V2_CPU_CONTROL, 0);
    mmio_write32(GIC_V2_ENABLE_CLEAR, 0xffffffffU);
    mmio_write32(GIC_V2_PENDING_CLEAR, 0xffffffffU);
    for (word_t i = 0; i < 32; i += 4) {
        mmio_write32(GIC_V2_PRIORITY + i, GIC_V2_ALL_PRIORITIES);
    }

    mmio_write32(GIC_V2_PRIORITY_MASK, GIC_V2_PASS_ALL);
    mmio_write32(GIC_V2_BINARY_POINT, 3);
    gic_v2_drop_active();
    mmio_write32(GIC_V2_CPU_CONTROL, 1);
}

SECTION(".boot.text") void gic_v2_init_distributor(void)
{
    mmio_write32(GIC_V2_DISTRIBUTOR_CONTROL, 0);
    uint32_t value = mmio_read32(GIC_V2_DISTRIBUTOR_TYPE);
    word_t count = 32 * ((uint64_t)(value & 0x1f) + 1);
    uint32_t self = gic_v2_self_targets();
    for (word_t irq = 32; irq < count; irq += 32) {
        /* At most 32 iterations. */
        mmio_write32(GIC_V2_ENABLE_CLEAR + irq / 8, 0xffffffffU);
        mmio_write32(GIC_V2_PENDING_CLEAR + irq / 8, 0xffffffffU);
    }

    for (word_t irq = 32; irq < count; irq += 4) {
        /* At most 256 iterations. */
        mmio_write32(GIC_V2_PRIORITY + irq, GIC_V2_ALL_PRIORITIES);
        mmio_write32(GIC_V2_TARGETS + irq, self);
    }

    for (word_t irq = 32; irq < count; irq += 16) {
        /* At most 64 iterations. */
        mmio_write32(GIC_V2_CONFIGURATION + irq / 4, 0);
    }

    mmio_write32(GIC_V2_DISTRIBUTOR_CONTROL, 1);
}

SECTION(".boot.text") uint32_t gic_v2_self_targets(void)
{
    uint32_t self = 0;
    for (word_t i = 0; i < 32; i += 4) {
        uint32_t value = mmio_read32(GIC_V2_TARGETS + i);
        self |= value;
    }

    self |= self >> 16;
    self |= self >> 8;
    self &= 0xff;
    return (self == 0 ? 1 : self) * 0x01010101;
}

SECTION(".boot.text") void gic_v2_drop_active(void)
{
    for (int32_t i = 0; i < 1024; i++) {
        uint32_t left = mmio_read32(GIC_V2_INTERRUPT_ACKNOWLEDGE);
        if ((left & 0x3ff) >= 1020) {
            break;
        }

        mmio_write32(GIC_V2_END_OF_INTERRUPT_REGISTER, left);
    }
}

uint32_t gic_v2_acknowledge(void)
{
    return mmio_read32(GIC_V2_INTERRUPT_ACKNOWLEDGE);
}

uint32_t gic_v2_highest_pending(void)
{
    return mmio_read32(GIC_V2_HIGHEST_PENDING_REGISTER);
}

void gic_v2_end_of_interrupt(uint32_t acknowledged)
{
    mmio_write32(GIC_V2_END_OF_INTERRUPT_REGISTER, acknowledged);
}

void gic_v2_mask(bool_t mask, word_t irq)
{
    word_t offset = irq / 32 * 4;
    uint32_t bit = 1U << (irq & 31);
    mmio_write32((mask ? GIC_V2_ENABLE_CLEAR : GIC_V2_ENABLE_SET) + offset, bit);
}

void gic_v2_set_trigger(word_t irq, bool_t edge)
{
    word_t register_ = GIC_V2_CONFIGURATION + irq / 16 * 4;
    uint32_t bit = 2U << ((irq & 15) * 2);
    uint32_t old = mmio_read32(register_);
    mmio_write32(register_, edge ? old | bit : old & ~bit);
}

bool_t gic_v2_is_sgi_target(word_t target)
{
    return target < GIC_V2_MAX_TARGET;
}

void gic_v2_send_sgi(word_t irq, word_t target)
{
    mmio_write32(GIC_V2_SOFTWARE_INTERRUPT, (1U << ((16 + target) & 31)) | (uint32_t)irq);
}
