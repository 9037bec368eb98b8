/* SPDX-License-Identifier: BSD-2-Clause */
/* The architecture's half of booting. */

#include "functions.h"

physical_region_t arch_boot_s_directories SECTION(".boot.bss");

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
    for (word_t i = 0; true; i++) {
        word_t memory_count = platform_memory_count();
        if (!(i < memory_count)) {
            break;
        }
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

/* The first C# code that runs. */
NORETURN SECTION(".boot.text") void init_kernel(word_t magic, word_t info)
{
    word_t image = arch_boot_prepare(magic, info);
    if (image == 0) {
        arch_halt();
    }

    descriptors_init();
    irq_controller_init(acpi_local_apic);
    timer_init();
    word_t saved = image + (root_image_virtual_end - root_image_virtual_start);
    word_t saved2 = image - root_image_virtual_start;
    word_t entry = root_image_entry;
    word_t address = boot_chunks_address();
    word_t size = boot_chunks_size();
    arch_boot_start(image, saved, saved2, entry, address, size);
}

/* Everything that may fail: where the root task was loaded, 0 after a message. */
SECTION(".boot.text") word_t arch_boot_prepare(word_t magic, word_t info)
{
    boot_data_clear();
    platform_clear_memory();
    irq_controller_clear();
    bool_t check = cpu_check();
    bool_t holds = !check;
    if (!holds) {
        bool_t loader = arch_boot_read_loader(magic, info);
        holds = !loader;
    }
    if (!holds) {
        bool_t find_memory = arch_boot_find_memory();
        holds = !find_memory;
    }
    if (!holds) {
        bool_t read = acpi_read();
        holds = !read;
    }
    if (!holds) {
        bool_t check2 = root_image_check();
        holds = !check2;
    }
    if (!holds) {
        bool_t init = cpu_init();
        holds = !init;
    }
    if (holds) {
        return 0;
    }

    timer_calibrate();
    word_t cycles_per_microsecond = timer_cycles_per_microsecond();
    boot_chunks_write(cycles_per_microsecond);
    return arch_boot_place();
}

SECTION(".boot.text") bool_t arch_boot_read_loader(word_t magic, word_t info)
{
    if (magic == MULTIBOOT1_MAGIC) {
        return multiboot1_read(info);
    }

    if (magic == MULTIBOOT2_MAGIC) {
        return multiboot2_read(info);
    }
    return boot_data_refuse(BOOT_PROBLEM_UNKNOWN_LOADER);
}

/*
 * Memory is what the boot loader's map says, in whole pages, as far as the kernel window
 * reaches.
 */
SECTION(".boot.text") bool_t arch_boot_find_memory(void)
{
    for (word_t i = 0; true; i++) {
        word_t map_count = boot_data_map_count();
        if (!(i < map_count)) {
            break;
        }
        /* At most BootData.MaxMap iterations. */
        map_entry_t entry = boot_data_map(i);
        word_t end = entry.length > MEMORY_WINDOW_TOP
            || entry.start > MEMORY_WINDOW_TOP - entry.length ? MEMORY_WINDOW_TOP : entry.start
            + entry.length;
        word_t start = bits_round_up(entry.start < ARCH_BOOT_LOW_MEMORY_END
            ? ARCH_BOOT_LOW_MEMORY_END : entry.start, PAGE_TABLE_PAGE_BITS);
        end = bits_round_down(end, PAGE_TABLE_PAGE_BITS);
        if (entry.type == X86_MULTIBOOT_MAP_RAM_REGION_TYPE && entry.start < MEMORY_WINDOW_TOP
            && start < end) {
            bool_t add_memory = platform_add_memory(start, end);
            if (!add_memory) {
                return boot_data_refuse(BOOT_PROBLEM_TOO_MANY_REGIONS);
            }
        }
    }

    word_t memory_count = platform_memory_count();
    if (memory_count != 0) {
        return true;
    }
    return boot_data_refuse(BOOT_PROBLEM_NO_MEMORY);
}

/*
 * Behind the kernel and the modules come the kernel's directories, then the root task: the boot
 * code's tables reach that far.
 */
SECTION(".boot.text") word_t arch_boot_place(void)
{
    word_t image_end = machine_image_end();
    word_t kernel_end = memory_to_physical(image_end);
    word_t free = bits_round_up(boot_data_modules_end > kernel_end ? boot_data_modules_end
        : kernel_end, PAGE_TABLE_PAGE_BITS);
    word_t count = kernel_window_count_directories();
    word_t image = free + (count << PAGE_TABLE_PAGE_BITS);
    word_t size = root_image_virtual_end - root_image_virtual_start;
    bool_t is_memory = arch_boot_is_memory(free, (count << PAGE_TABLE_PAGE_BITS) + size);
    bool_t holds = !is_memory;
    if (!holds) {
        bool_t is_readable = firmware_is_readable(image, size);
        holds = !is_readable;
    }
    if (holds) {
        (void)boot_data_refuse(BOOT_PROBLEM_NO_ROOM_FOR_ROOT_TASK);
        return 0;
    }

    root_image_place(image);
    kernel_window_map(free, count);
    arch_boot_s_directories = (physical_region_t){ .start = free, .end = image };
    return image;
}

SECTION(".boot.text") bool_t arch_boot_is_memory(word_t start, word_t size)
{
    bool_t found = false;
    for (word_t i = 0; true; i++) {
        word_t memory_count = platform_memory_count();
        if (!(i < memory_count)) {
            break;
        }
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
        bool_t holds = start >= memory_start;
        if (holds) {
            word_t memory_end = platform_memory_end(i);
            holds = start < memory_end;
        }
        if (holds) {
            word_t memory_end2 = platform_memory_end(i);
            holds = size <= memory_end2 - start;
        }
        found = found | holds;
    }

    return found;
}

/* What of physical memory belongs to the kernel's devices and tables. */
SECTION(".boot.text") bool_t arch_boot_reserve_devices(void)
{
    bool_t reserve = physical_memory_reserve(arch_boot_s_directories.start,
        arch_boot_s_directories.end);
    if (!reserve) {
        return false;
    }
    return irq_controller_reserve();
}
