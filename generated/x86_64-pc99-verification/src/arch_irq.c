/* SPDX-License-Identifier: BSD-2-Clause */
/* x86's interrupts. */

#include "functions.h"

irq_route_t arch_irq_s_routes[125];

/* The interrupt that is to be handled now. */
word_t arch_irq_get_active(void)
{
    word_t vector = machine_take_interrupt();
    return vector >= ARCH_IRQ_FIRST_VECTOR && vector - ARCH_IRQ_FIRST_VECTOR <= ARCH_IRQ_TIMER
        ? vector - ARCH_IRQ_FIRST_VECTOR : ARCH_INVALID_IRQ;
}

/* Masks or unmasks a pin of an I/O APIC. A message cannot be masked, nor is the timer. */
void arch_irq_mask(bool_t mask, word_t irq)
{
    if (irq <= ARCH_IRQ_TIMER) {
        /*@ assert irq < 125; */
        if (arch_irq_s_routes[irq].source == IRQ_SOURCE_IO_APIC) {
            irq_controller_mask_pin(mask, arch_irq_s_routes[irq].io_apic,
                arch_irq_s_routes[irq].pin);
        }
    }
}

/* Interrupts have to be asked for by pin, or as messages. */
status_t arch_irq_check(word_t irq)
{
    return syscall_errors_illegal_operation();
}

status_t arch_irq_decode_control(word_t label, word_t length, cte_t *slot, ipc_buffer_t *buffer)
{
    bool_t is_pin = label == INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_IOAPIC;
    if (!is_pin && label != INVOCATION_LABEL_X86_IRQ_ISSUE_IRQ_HANDLER_MSI) {
        return syscall_errors_illegal_operation();
    }

    bool_t holds = length < 7;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    word_t depth = invocation_get_syscall_arg(1, buffer);
    word_t vector = invocation_get_syscall_arg(6, buffer);
    if (vector > ARCH_IRQ_LAST_VECTOR) {
        return syscall_errors_range_error(X86_VECTORS_VECTOR_MIN, ARCH_IRQ_LAST_VECTOR);
    }

    word_t irq = vector + ARCH_IRQ_FIRST_USER;
    bool_t is_active = irq_table_is_active(irq);
    if (is_active) {
        return syscall_errors_revoke_first();
    }

    cap_t extra_cap = invocation_extra_cap(0);
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
    status_t status = lookup_empty_slot.status;
    cte_t *destination = lookup_empty_slot.slot;
    if (status != STATUS_OK) {
        return status;
    }

    if (is_pin) {
        return arch_irq_decode_pin(irq, slot, destination, buffer);
    }
    return arch_irq_decode_message(irq, slot, destination, buffer);
}

status_t arch_irq_decode_pin(word_t irq, cte_t *slot, cte_t *destination, ipc_buffer_t *buffer)
{
    word_t io_apic = invocation_get_syscall_arg(2, buffer);
    word_t pin = invocation_get_syscall_arg(3, buffer);
    word_t level = invocation_get_syscall_arg(4, buffer);
    word_t polarity = invocation_get_syscall_arg(5, buffer);
    word_t io_apic_count = irq_controller_io_apic_count();
    if (io_apic >= io_apic_count) {
        word_t io_apic_count2 = irq_controller_io_apic_count();
        if (io_apic_count2 == 0) {
            return syscall_errors_illegal_operation();
        }
        word_t io_apic_count3 = irq_controller_io_apic_count();
        return syscall_errors_range_error(0, io_apic_count3 - 1);
    }

    word_t pins = irq_controller_pin_count(io_apic);
    if (pin >= pins) {
        return syscall_errors_range_error(0, pins - 1);
    }

    if (level > 1) {
        return syscall_errors_range_error(0, 1);
    }

    if (polarity > 1) {
        return syscall_errors_range_error(0, 1);
    }

    invocation_begin();
    /*@ assert irq < 125; */
    arch_irq_s_routes[irq] = (irq_route_t){ .source = IRQ_SOURCE_IO_APIC,
        .io_apic = (uint8_t)io_apic, .pin = (uint8_t)pin };
    irq_controller_route_pin(io_apic, pin, level != 0, polarity != 0, irq + ARCH_IRQ_FIRST_VECTOR);
    irq_table_issue(irq, destination, slot);
    return STATUS_OK;
}

status_t arch_irq_decode_message(word_t irq, cte_t *slot, cte_t *destination, ipc_buffer_t *buffer)
{
    word_t syscall_arg = invocation_get_syscall_arg(2, buffer);
    if (syscall_arg > 255) {
        return syscall_errors_range_error(0, 255);
    }

    word_t syscall_arg2 = invocation_get_syscall_arg(3, buffer);
    if (syscall_arg2 > 31) {
        return syscall_errors_range_error(0, 31);
    }

    word_t syscall_arg3 = invocation_get_syscall_arg(4, buffer);
    if (syscall_arg3 > 7) {
        return syscall_errors_range_error(0, 7);
    }

    invocation_begin();
    /*@ assert irq < 125; */
    arch_irq_s_routes[irq] = (irq_route_t){ 0 };
    irq_table_issue(irq, destination, slot);
    return STATUS_OK;
}

/* No reserved interrupt but the timer's exists in this configuration. */
void arch_irq_handle_reserved(word_t irq)
{
}
