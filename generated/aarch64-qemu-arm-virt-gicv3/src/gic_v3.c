/* SPDX-License-Identifier: BSD-2-Clause */
/* GICv3 with affinity routing, group 1 interrupts. */

#include "functions.h"

SECTION(".boot.text") void gic_v3_init(void)
{
    gic_v3_init_distributor();
    gic_v3_init_redistributor();
    word_t icc_sre = machine_read_icc_sre();
    machine_write_icc_sre(icc_sre | 1);
    machine_isb();
    machine_write_icc_igrpen1(0);
    machine_write_icc_bpr1(3);
    machine_write_icc_pmr(GIC_V3_PASS_ALL);
    machine_write_icc_ctlr(0);
    machine_write_icc_igrpen1(1);
    machine_isb();
}

SECTION(".boot.text") void gic_v3_init_distributor(void)
{
    mmio_write32(GIC_V3_DISTRIBUTOR_CONTROL, 0);
    gic_v3_wait_for_writes();
    uint32_t value = mmio_read32(GIC_V3_DISTRIBUTOR_TYPE);
    word_t count = 32 * ((uint64_t)(value & 0x1f) + 1);
    word_t self = gic_v3_self_affinity();
    for (word_t irq = 32; irq < count; irq += 32) {
        /* At most 32 iterations. */
        gic_v3_init_bank(KERNEL_DEVICES_GIC_DISTRIBUTOR, irq);
    }

    for (word_t irq = 32; irq < count && irq < GIC_V3_NO_INTERRUPT; irq++) {
        /* At most 1024 iterations. */
        mmio_write64(GIC_V3_ROUTER + irq * 8, self);
    }

    mmio_write32(GIC_V3_DISTRIBUTOR_CONTROL, GIC_V3_DISTRIBUTOR_ENABLE);
    gic_v3_wait_for_writes();
}

SECTION(".boot.text") void gic_v3_init_redistributor(void)
{
    uint32_t value = mmio_read32(GIC_V3_REDISTRIBUTOR_WAKER);
    mmio_write32(GIC_V3_REDISTRIBUTOR_WAKER, value & 0xfffffffdU);
    while (true) {
        uint32_t value2 = mmio_read32(GIC_V3_REDISTRIBUTOR_WAKER);
        if ((value2 & GIC_V3_CHILDREN_ASLEEP) == 0) {
            break;
        }
        /* Ends: the redistributor wakes up */
    }

    gic_v3_init_bank(GIC_V3_PRIVATE_FRAME, 0);
}

SECTION(".boot.text") void gic_v3_init_bank(word_t registers, word_t irq)
{
    mmio_write32(registers + GIC_V3_ENABLE_CLEAR + irq / 8, 0xffffffffU);
    mmio_write32(registers + GIC_V3_PENDING_CLEAR + irq / 8, 0xffffffffU);
    mmio_write32(registers + GIC_V3_GROUP + irq / 8, 0xffffffffU);
    for (word_t i = 0; i < 32; i += 4) {
        mmio_write32(registers + GIC_V3_PRIORITY + irq + i, GIC_V3_ALL_PRIORITIES);
    }

    if (irq != 0) {
        mmio_write32(registers + GIC_V3_CONFIGURATION + irq / 4, 0);
        mmio_write32(registers + GIC_V3_CONFIGURATION + irq / 4 + 4, 0);
    }
}

SECTION(".boot.text") void gic_v3_wait_for_writes(void)
{
    while (true) {
        uint32_t value = mmio_read32(GIC_V3_DISTRIBUTOR_CONTROL);
        if ((value & GIC_V3_WRITE_PENDING) == 0) {
            break;
        }
        /* Ends: the distributor takes a write in finite time */
    }
}

SECTION(".boot.text") word_t gic_v3_self_affinity(void)
{
    word_t affinity = machine_read_affinity();
    return affinity & 0xff00ffffffUL;
}

uint32_t gic_v3_acknowledge(void)
{
    word_t id = machine_read_icc_iar1();
    machine_dsb();
    return (uint32_t)id;
}

uint32_t gic_v3_highest_pending(void)
{
    word_t icc_hppir1 = machine_read_icc_hppir1();
    return (uint32_t)icc_hppir1;
}

void gic_v3_end_of_interrupt(uint32_t acknowledged)
{
    machine_write_icc_eoir1(acknowledged);
    machine_isb();
}

void gic_v3_mask(bool_t mask, word_t irq)
{
    word_t offset = (mask ? GIC_V3_ENABLE_CLEAR : GIC_V3_ENABLE_SET) + irq / 32 * 4;
    word_t bank = gic_v3_bank(irq);
    mmio_write32(bank + offset, 1U << (irq & 31));
}

void gic_v3_set_trigger(word_t irq, bool_t edge)
{
    word_t bank = gic_v3_bank(irq);
    word_t register_ = bank + GIC_V3_CONFIGURATION + irq / 16 * 4;
    uint32_t bit = 2U << ((irq & 15) * 2);
    uint32_t old = mmio_read32(register_);
    mmio_write32(register_, edge ? old | bit : old & ~bit);
}

word_t gic_v3_bank(word_t irq)
{
    return irq < PLATFORM_NUM_PRIVATE_IRQS ? GIC_V3_PRIVATE_FRAME : KERNEL_DEVICES_GIC_DISTRIBUTOR;
}

/* An affinity value of four bytes, whose lowest names one of 16 cores. */
bool_t gic_v3_is_sgi_target(word_t target)
{
    return target <= 0xffffffffUL && (target & 0xff) < 16;
}

void gic_v3_send_sgi(word_t irq, word_t target)
{
    word_t aff3 = (target >> 24) & 0xff;
    word_t aff2 = (target >> 16) & 0xff;
    word_t aff1 = (target >> 8) & 0xff;
    word_t bit = bits_bit(target & 0xf);
    machine_write_icc_sgi1r((aff3 << 48) | (aff2 << 32) | (irq << 24) | (aff1 << 16) | bit);
    machine_isb();
}
