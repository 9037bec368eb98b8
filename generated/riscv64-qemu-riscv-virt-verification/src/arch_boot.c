/* SPDX-License-Identifier: BSD-2-Clause */
/* The architecture's half of booting. */

#include "functions.h"

/* Gives the kernel its timer interrupt and its memory, makes the root task, and lets it run. */
NORETURN SECTION(".boot.text") void arch_boot_start(word_t image_start, word_t image_end,
    word_t pv_offset, word_t entry_point, word_t device_tree, word_t device_tree_size)
{
    irq_table_init();
    irq_table_reserve_for_kernel(ARCH_TIMER_IRQ, true);

    word_t image_start2 = machine_image_start();
    word_t to_physical = memory_to_physical(image_start2);
    word_t boot_end = machine_boot_end();
    word_t to_physical2 = memory_to_physical(boot_end);
    boot_arguments_t arguments = { .user_image_start = image_start, .user_image_end = image_end,
        .pv_offset = pv_offset, .entry_point = entry_point, .device_tree_start = device_tree,
        .device_tree_size = device_tree_size, .kernel_boot_start = to_physical,
        .kernel_boot_end = to_physical2 };
    bool_t describe_memory = arch_boot_describe_memory();
    bool_t holds = !describe_memory;
    if (!holds) {
        bool_t run = boot_run(arguments);
        holds = !run;
    }
    if (holds) {
        arch_halt();
    }

    arch_restore_user_context();
}

SECTION(".boot.text") bool_t arch_boot_describe_memory(void)
{
    physical_memory_clear();
    for (word_t i = 0; i < PLATFORM_MEMORY_COUNT; i++) {
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
        word_t memory_end = platform_memory_end(i);
        bool_t add_ram = physical_memory_add_ram(memory_start, memory_end);
        if (!add_ram) {
            return false;
        }
    }

    word_t image_start = machine_image_start();
    word_t to_physical = memory_to_physical(image_start);
    word_t image_end = machine_image_end();
    word_t to_physical2 = memory_to_physical(image_end);
    bool_t reserve = physical_memory_reserve(to_physical, to_physical2);
    if (!reserve) {
        return false;
    }
    return arch_boot_reserve_devices();
}

/*
 * The first C# code that runs. Arguments: physical start and end of the root task's image, its
 * physical minus its virtual address, its entry point, physical address and size of the device
 * tree (size 0: there is none), the hart.
 */
NORETURN SECTION(".boot.text") void init_kernel(word_t image_start, word_t image_end,
    word_t pv_offset, word_t entry_point, word_t device_tree, word_t device_tree_size, word_t hart)
{
    kernel_window_map();
    word_t vectors = machine_vectors();
    machine_write_vector_base(vectors);
    machine_write_counter_access(ARCH_BOOT_USER_COUNTERS);
    sbi_init();
    arch_irq_init(hart);
    timer_init();
    arch_boot_start(image_start, image_end, pv_offset, entry_point, device_tree, device_tree_size);
}

/* What of physical memory belongs to devices of the kernel and the firmware. */
SECTION(".boot.text") bool_t arch_boot_reserve_devices(void)
{
    bool_t reserve = physical_memory_reserve(PLATFORM_PLIC, PLATFORM_PLIC + PLATFORM_PLIC_SIZE);
    if (!reserve) {
        return false;
    }
    return physical_memory_reserve(PLATFORM_CLINT, PLATFORM_CLINT + PLATFORM_CLINT_SIZE);
}
