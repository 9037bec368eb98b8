/* SPDX-License-Identifier: BSD-2-Clause */
/* APICs. */

#include "functions.h"

word_t irq_controller_s_io_apics[1];
word_t irq_controller_s_io_apic_count;

/* I/O APICs that are driven. */
word_t irq_controller_io_apic_count(void)
{
    return irq_controller_s_io_apic_count;
}

SECTION(".boot.text") void irq_controller_clear(void)
{
    irq_controller_s_io_apic_count = 0;
}

/* An I/O APIC; those beyond KernelMaxNumIOAPIC are left alone. */
SECTION(".boot.text") void irq_controller_add_io_apic(word_t physical)
{
    if (irq_controller_s_io_apic_count < CONFIG_MAX_NUM_IO_APIC) {
        /*@ assert irq_controller_s_io_apic_count < 1; */
        irq_controller_s_io_apics[irq_controller_s_io_apic_count] = physical;
        irq_controller_s_io_apic_count++;
    }
}

/* User level must not have the registers. */
SECTION(".boot.text") bool_t irq_controller_reserve(void)
{
    bool_t is_reserved = physical_memory_reserve(acpi_local_apic, acpi_local_apic
        + KERNEL_DEVICES_PAGE_SIZE);
    for (word_t i = 0; i < irq_controller_s_io_apic_count; i++) {
        /* At most Config.MaxNumIoApic iterations. */
        /*@ assert i < 1; */
        word_t start = bits_round_down(irq_controller_s_io_apics[i], PAGE_TABLE_PAGE_BITS);
        bool_t holds = is_reserved;
        if (holds) {
            holds = physical_memory_reserve(start, start + KERNEL_DEVICES_PAGE_SIZE);
        }
        is_reserved = holds;
    }

    return is_reserved;
}

/* Maps all registers; everything is masked. */
SECTION(".boot.text") void irq_controller_init(word_t local_apic)
{
    irq_controller_mask_legacy();
    kernel_window_map_device(KERNEL_DEVICES_LOCAL_APIC, local_apic);
    word_t msr = machine_read_msr(MSR_APIC_BASE);
    machine_write_msr(MSR_APIC_BASE, (msr | IRQ_CONTROLLER_APIC_ENABLED) & 0xfffffffffffffbffUL);
    mmio_write32(IRQ_CONTROLLER_TASK_PRIORITY, 0);
    mmio_write32(IRQ_CONTROLLER_TIMER_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_COUNTER_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_PIN0_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_PIN1_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_ERROR_ENTRY, IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_SPURIOUS_VECTOR, IRQ_CONTROLLER_ENABLED | IRQ_CONTROLLER_SPURIOUS);
    for (word_t i = 0; i < irq_controller_s_io_apic_count; i++) {
        /* At most Config.MaxNumIoApic iterations. */
        /*@ assert i < 1; */
        word_t round_down = bits_round_down(irq_controller_s_io_apics[i], PAGE_TABLE_PAGE_BITS);
        kernel_window_map_device(KERNEL_DEVICES_IO_APIC + i * KERNEL_DEVICES_PAGE_SIZE, round_down);
        irq_controller_mask_all(i);
    }
}

SECTION(".boot.text") void irq_controller_mask_all(word_t io_apic)
{
    word_t pins = irq_controller_pin_count(io_apic);
    for (word_t pin = 0; pin < pins; pin++) {
        /* At most 256 iterations. */
        irq_controller_mask_pin(true, io_apic, pin);
    }
}

SECTION(".boot.text") void irq_controller_mask_legacy(void)
{
    machine_out8(IRQ_CONTROLLER_PIC1_COMMAND, 0x11);
    machine_out8(IRQ_CONTROLLER_PIC2_COMMAND, 0x11);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, ARCH_IRQ_FIRST_VECTOR);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, ARCH_IRQ_FIRST_VECTOR + 8U);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, 4);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, 2);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, 1);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, 1);
    machine_out8(IRQ_CONTROLLER_PIC1_DATA, 0xff);
    machine_out8(IRQ_CONTROLLER_PIC2_DATA, 0xff);
}

/* Whether an interrupt waits for this core. */
bool_t irq_controller_is_pending(void)
{
    uint32_t requests = 0;
    for (word_t i = 0; i < IRQ_CONTROLLER_REQUEST_WORDS; i++) {
        uint32_t value = mmio_read32(IRQ_CONTROLLER_REQUESTS + i * 0x10);
        requests |= value;
    }

    return requests != 0;
}

/* Handling of the interrupt is over. */
void irq_controller_end_interrupt(void)
{
    mmio_write32(IRQ_CONTROLLER_END_OF_INTERRUPT, 0);
}

/* Starts the core's timer. */
SECTION(".boot.text") void irq_controller_start_timer(uint32_t count, bool_t is_periodic)
{
    mmio_write32(IRQ_CONTROLLER_TIMER_DIVIDE, IRQ_CONTROLLER_DIVIDE_BY_ONE);
    mmio_write32(IRQ_CONTROLLER_TIMER_ENTRY, is_periodic ? IRQ_CONTROLLER_PERIODIC
        | (ARCH_IRQ_FIRST_VECTOR + ARCH_IRQ_TIMER) : IRQ_CONTROLLER_MASKED);
    mmio_write32(IRQ_CONTROLLER_TIMER_INITIAL_COUNT, count);
}

/* What its count is now. */
SECTION(".boot.text") uint32_t irq_controller_timer_count(void)
{
    return mmio_read32(IRQ_CONTROLLER_TIMER_CURRENT_COUNT);
}

/* How many pins an I/O APIC has. */
word_t irq_controller_pin_count(word_t io_apic)
{
    uint32_t read = irq_controller_read(io_apic, IRQ_CONTROLLER_VERSION);
    return ((read >> 16) & 0xff) + 1;
}

/* A pin interrupts this core by a vector; it is masked. */
void irq_controller_route_pin(word_t io_apic, word_t pin, bool_t is_level, bool_t is_active_low,
    word_t vector)
{
    uint32_t entry = irq_controller_entry_of(pin);
    irq_controller_write(io_apic, entry, IRQ_CONTROLLER_MASKED);
    uint32_t value = mmio_read32(IRQ_CONTROLLER_LOCAL_ID);
    irq_controller_write(io_apic, entry + 1, value);
    irq_controller_write(io_apic, entry, IRQ_CONTROLLER_MASKED
        | (is_level ? IRQ_CONTROLLER_LEVEL_TRIGGERED : 0)
        | (is_active_low ? IRQ_CONTROLLER_ACTIVE_LOW : 0) | (uint32_t)vector);
}

void irq_controller_mask_pin(bool_t mask, word_t io_apic, word_t pin)
{
    uint32_t entry = irq_controller_entry_of(pin);
    uint32_t old = irq_controller_read(io_apic, entry);
    irq_controller_write(io_apic, entry, mask ? old | IRQ_CONTROLLER_MASKED : old & 0xfffeffffU);
}

uint32_t irq_controller_entry_of(word_t pin)
{
    return IRQ_CONTROLLER_FIRST_ENTRY + (uint32_t)pin * 2;
}

word_t irq_controller_registers_of(word_t io_apic)
{
    /*@ assert io_apic < 1; */
    word_t mask = bits_mask(PAGE_TABLE_PAGE_BITS);
    return KERNEL_DEVICES_IO_APIC + io_apic * KERNEL_DEVICES_PAGE_SIZE
        + (irq_controller_s_io_apics[io_apic] & mask);
}

uint32_t irq_controller_read(word_t io_apic, uint32_t register_)
{
    word_t registers = irq_controller_registers_of(io_apic);
    mmio_write32(registers + IRQ_CONTROLLER_SELECT, register_);
    return mmio_read32(registers + IRQ_CONTROLLER_DATA);
}

void irq_controller_write(word_t io_apic, uint32_t register_, uint32_t value)
{
    word_t registers = irq_controller_registers_of(io_apic);
    mmio_write32(registers + IRQ_CONTROLLER_SELECT, register_);
    mmio_write32(registers + IRQ_CONTROLLER_DATA, value);
}
