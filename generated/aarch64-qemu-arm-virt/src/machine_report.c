/* SPDX-License-Identifier: BSD-2-Clause */
/* Compares the machine with what the kernel was built for. */

#include "functions.h"

/*
 * Whether the interrupt controller is of the version that the kernel drives; says so if it is
 * not.
 */
SECTION(".boot.text") bool_t machine_report_has_controller(void)
{
    /* Versions 1 and 2 look the same to us. A GICv3 has nothing at this address. */
    uint32_t value = mmio_read32(MACHINE_REPORT_PERIPHERAL_ID2);
    uint32_t version = (value >> MACHINE_REPORT_ARCHITECTURE_SHIFT) & MACHINE_REPORT_FIELD_MASK;
    if (version != 1 && version != 2) {
        console_write("Booting failed: the kernel was built for a GICv2, and there is another or none at ");
        console_write_hex(PLATFORM_GIC_DISTRIBUTOR);
        machine_report_report_value(" (GICD_PIDR2.ArchRev ", version);
        return false;
    }

    return true;
}

void machine_report_report_value(const char *name, word_t value)
{
    console_write(name);
    console_write_hex(value);
    console_write("). Configure the kernel with the machine's device tree and KernelArmGicV3\n");
}

/*
 * After a fault of the kernel: if nothing answered at an address, what the kernel expected
 * there.
 */
void machine_report_explain_fault(word_t address, word_t syndrome)
{
    if ((syndrome & MACHINE_REPORT_FAULT_STATUS_MASK) != MACHINE_REPORT_EXTERNAL_ABORT
        || address < MEMORY_WINDOW_BASE) {
        return;
    }

    machine_report_explain_address(address);
}

void machine_report_explain_device(word_t address)
{
    if (address >= KERNEL_DEVICES_GIC_REDISTRIBUTOR) {
        console_write_hex(address - KERNEL_DEVICES_GIC_REDISTRIBUTOR + PLATFORM_GIC_REDISTRIBUTOR);
        console_write(". The kernel was built for a GICv3 with redistributors there");
    } else if (address >= KERNEL_DEVICES_GIC_CPU_INTERFACE) {
        console_write_hex(address - KERNEL_DEVICES_GIC_CPU_INTERFACE + PLATFORM_GIC_CPU_INTERFACE);
        console_write(". The kernel was built for a GICv2 with a CPU interface there");
    } else {
        console_write_hex(address - KERNEL_DEVICES_GIC_DISTRIBUTOR + PLATFORM_GIC_DISTRIBUTOR);
        console_write(". The kernel was built for an interrupt controller (GIC distributor) there");
    }
}

void machine_report_advise_about_machine(void)
{
    console_write("Give the machine as much, or configure the kernel with its device tree\n");
}

/* Nothing answered at an address of the kernel: what the kernel expected there. */
void machine_report_explain_address(word_t address)
{
    console_write("The machine does not answer at physical address ");
    if (address >= MEMORY_DEVICE_BASE) {
        machine_report_explain_device(address);
    } else {
        word_t to_physical = memory_to_physical(address);
        console_write_hex(to_physical);
        console_write(". The kernel was built for memory at");
        for (word_t i = 0; i < PLATFORM_MEMORY_COUNT; i++) {
            /* At most Platform.MaxMemory iterations. */
            console_write(" [");
            word_t memory_start = platform_memory_start(i);
            console_write_hex(memory_start);
            console_write("..");
            word_t memory_end = platform_memory_end(i);
            console_write_hex(memory_end);
            console_write(")");
        }
    }

    console_write(".\n");
    machine_report_advise_about_machine();
}
