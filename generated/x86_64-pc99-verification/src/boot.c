/* SPDX-License-Identifier: BSD-2-Clause */
/* Creates everything that the first thread needs, and lets it run. */

#include "functions.h"

word_t boot_s_image_start SECTION(".boot.bss");
word_t boot_s_image_end SECTION(".boot.bss");
word_t boot_s_ipc_buffer_address SECTION(".boot.bss");
word_t boot_s_boot_info_address SECTION(".boot.bss");
word_t boot_s_extra_address SECTION(".boot.bss");

word_t boot_s_top SECTION(".boot.bss");

/* Boots. PhysicalMemory contains RAM and reserved regions, except for image and device tree. */
SECTION(".boot.text") bool_t boot_run(boot_arguments_t arguments)
{
    boot_init_domains();
    bool_t place_user_space = boot_place_user_space(arguments);
    if (!place_user_space) {
        return false;
    }
    bool_t create_memory = boot_create_memory(arguments);
    if (!create_memory) {
        return false;
    }
    boot_caps_create_root_cnode(root_server_cnode);
    cap_t domain_cap = domain_cap_new();
    boot_caps_provide_at(INITIAL_SLOT_DOMAIN, domain_cap);
    cap_t irq_control_cap = irq_control_cap_new();
    boot_caps_provide_at(INITIAL_SLOT_IRQ_CONTROL, irq_control_cap);
    boot_info_frame_begin(boot_s_ipc_buffer_address, CONFIG_MAX_NUM_NODES);
    if (arguments.device_tree_size != 0) {
        word_t to_kernel = arch_to_kernel(arguments.device_tree_start);
        boot_info_frame_add_chunks(to_kernel, arguments.device_tree_size);
    }
    bool_t create_address_space = boot_create_address_space(arguments);
    if (!create_address_space) {
        boot_report_full_cnode();
        return false;
    }
    arch_boot_provide_caps();
    boot_create_idle_thread();
    boot_create_initial_thread(arguments.entry_point);
    bool_t provide_all = boot_untyped_provide_all(arguments.kernel_boot_start,
        arguments.kernel_boot_end);
    if (!provide_all) {
        boot_report_full_cnode();
        return false;
    }
    word_t next = boot_caps_next();
    word_t bit = bits_bit(CONFIG_ROOT_CNODE_SIZE_BITS);
    boot_info_frame_set_empty(next, bit);
    scheduler_schedule();
    scheduler_activate_thread();
    return true;
}

SECTION(".boot.text") void boot_report_full_cnode(void)
{
}

SECTION(".boot.text") void boot_init_domains(void)
{
    kernel_state_domain_schedule[0].domain = 0;
    kernel_state_domain_schedule[0].length = BOOT_MAX_DOMAIN_LENGTH;
    kernel_state_domain_schedule_start = 0;
    kernel_state_domain_schedule_index = 0;
    kernel_state_current_domain = 0;
    kernel_state_domain_time = kernel_state_domain_schedule[0].length;
}

SECTION(".boot.text") bool_t boot_place_user_space(boot_arguments_t arguments)
{
    boot_s_image_start = bits_round_down(arguments.user_image_start, ARCH_PAGE_BITS);
    boot_s_image_end = bits_round_up(arguments.user_image_end, ARCH_PAGE_BITS);
    word_t extra_bits = boot_extra_bits(arguments.device_tree_size);
    word_t bit = bits_bit(ARCH_PAGE_BITS);
    word_t value = 0;
    if (extra_bits == 0) {
        value = 0;
    } else {
        value = bits_bit(extra_bits);
    }
    word_t pages = 2 * bit + value;
    word_t address = boot_s_image_start - arguments.pv_offset;
    boot_s_ipc_buffer_address = boot_s_image_end - arguments.pv_offset;
    word_t bit3 = bits_bit(ARCH_PAGE_BITS);
    boot_s_boot_info_address = boot_s_ipc_buffer_address + bit3;
    word_t bit4 = bits_bit(ARCH_PAGE_BITS);
    boot_s_extra_address = boot_s_boot_info_address + bit4;
    boot_s_top = boot_s_ipc_buffer_address + pages;

    /* In this order no sum wraps: each compared value is below the last user address. */
    bool_t is_aligned = bits_is_aligned(arguments.pv_offset, ARCH_PAGE_BITS);
    bool_t fits = is_aligned && boot_s_image_start < boot_s_image_end && address <= ARCH_USER_TOP
        && boot_s_image_end - boot_s_image_start - 1 <= ARCH_USER_TOP - address
        && pages <= ARCH_USER_TOP - (boot_s_ipc_buffer_address - 1);
    return fits;
}

SECTION(".boot.text") bool_t boot_create_memory(boot_arguments_t arguments)
{
    bool_t reserve = physical_memory_reserve(boot_s_image_start, boot_s_image_end);
    bool_t holds = !reserve;
    if (!holds) {
        bool_t reserve2 = physical_memory_reserve(arguments.device_tree_start,
            arguments.device_tree_start + arguments.device_tree_size);
        holds = !reserve2;
    }
    if (!holds) {
        bool_t find_free = physical_memory_find_free();
        holds = !find_free;
    }
    if (holds) {
        return false;
    }
    word_t extra_bits = boot_extra_bits(arguments.device_tree_size);
    word_t boot_paging_count = arch_boot_paging_count(boot_s_image_start - arguments.pv_offset,
        boot_s_top);
    return root_server_create(extra_bits, boot_paging_count);
}

SECTION(".boot.text") word_t boot_extra_bits(word_t device_tree_size)
{
    if (device_tree_size == 0) {
        return 0;
    }
    word_t size = bits_round_up(device_tree_size + sizeof(boot_info_header_t), ARCH_PAGE_BITS);
    word_t bits = bits_highest(size);
    word_t bit = bits_bit(bits);
    return size == bit ? bits : bits + 1;
}

SECTION(".boot.text") bool_t boot_create_address_space(boot_arguments_t arguments)
{
    word_t image_address = boot_s_image_start - arguments.pv_offset;
    word_t extra_bits = boot_extra_bits(arguments.device_tree_size);
    word_t value = 0;
    if (extra_bits == 0) {
        value = 0;
    } else {
        value = bits_bit(extra_bits);
    }
    word_t extra_size = value;

    cap_t vspace = arch_boot_create_vspace(root_server_vspace);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_VSPACE, vspace);
    word_t first = boot_caps_next();
    bool_t boot_map_paging = arch_boot_map_paging(vspace, image_address, boot_s_top);
    if (!boot_map_paging) {
        return false;
    }
    word_t next = boot_caps_next();
    boot_info_frame_set_user_image_paging(first, next);

    cap_t boot_create_frame = arch_boot_create_frame(vspace, root_server_boot_info,
        boot_s_boot_info_address, false);
    boot_caps_provide_at(INITIAL_SLOT_BOOT_INFO_FRAME, boot_create_frame);
    if (extra_size != 0) {
        first = boot_caps_next();
        bool_t provide_frames = boot_provide_frames(vspace, root_server_extra_boot_info,
            boot_s_extra_address, extra_size, false);
        if (!provide_frames) {
            return false;
        }
        word_t next2 = boot_caps_next();
        boot_info_frame_set_extra_boot_info_pages(first, next2);
    }

    cap_t boot_create_frame2 = arch_boot_create_frame(vspace, root_server_ipc_buffer,
        boot_s_ipc_buffer_address, false);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_IPC_BUFFER, boot_create_frame2);
    first = boot_caps_next();
    word_t image_size = boot_s_image_end - boot_s_image_start;
    word_t to_kernel = arch_to_kernel(boot_s_image_start);
    bool_t provide_frames2 = boot_provide_frames(vspace, to_kernel, image_address, image_size,
        true);
    if (!provide_frames2) {
        return false;
    }
    word_t next3 = boot_caps_next();
    boot_info_frame_set_user_image_frames(first, next3);

    cap_t pool = arch_boot_create_asid_pool(root_server_asid_pool, vspace);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_ASID_POOL, pool);
    return true;
}

SECTION(".boot.text") bool_t boot_provide_frames(cap_t vspace, word_t address, word_t vaddr,
    word_t size, bool_t executable)
{
    for (word_t offset = 0; offset < size;) {
        /* Ends: offset grows by a page until it reaches size */
        cap_t boot_create_frame = arch_boot_create_frame(vspace, address + offset, vaddr + offset,
            executable);
        bool_t provide = boot_caps_provide(boot_create_frame);
        if (!provide) {
            return false;
        }
        word_t bit = bits_bit(ARCH_PAGE_BITS);
        offset += bit;
    }
    return true;
}

SECTION(".boot.text") void boot_create_idle_thread(void)
{
    tcb_t *idle = &kernel_state_idle_threads;
    arch_configure_idle_thread(idle);
    idle->state = THREAD_STATE_IDLE;
    kernel_state_core_idle_thread = idle;
    kernel_state_core_current_thread = idle;
}

SECTION(".boot.text") void boot_create_initial_thread(word_t entry_point)
{
    tcb_t *thread = (tcb_t *)root_server_tcb;
    arch_init_context(thread);
    boot_copy_to_thread(INITIAL_SLOT_INIT_THREAD_CNODE, thread, TCB_SLOT_CSPACE);
    boot_copy_to_thread(INITIAL_SLOT_INIT_THREAD_VSPACE, thread, TCB_SLOT_VSPACE);
    boot_copy_to_thread(INITIAL_SLOT_INIT_THREAD_IPC_BUFFER, thread, TCB_SLOT_IPC_BUFFER);
    thread->ipc_buffer = boot_s_ipc_buffer_address;
    arch_set_register(thread, ARCH_CAP_REGISTER, boot_s_boot_info_address);
    arch_set_register(thread, ARCH_NEXT_IP, entry_point);
    time_fill(thread);
    replies_prepare(thread);
    thread->priority = CONFIG_NUM_PRIORITIES - 1;
    thread->max_controlled_priority = CONFIG_NUM_PRIORITIES - 1;
    thread->domain = (uint32_t)kernel_state_current_domain;
    thread->state = THREAD_STATE_RUNNING;
    cap_t thread_cap = thread_cap_new(thread);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_TCB, thread_cap);

    kernel_state_core_scheduler_action = SCHEDULER_ACTION_KIND_SWITCH_TO_THREAD;
    kernel_state_core_scheduler_candidate = thread;
}

SECTION(".boot.text") void boot_copy_to_thread(initial_slot_t from, tcb_t *thread, tcb_slot_t to)
{
    cte_t *source = boot_caps_slot(from);
    status_cap_result_t derive = cap_ops_derive(source, source->cap);
    status_t status = derive.status;
    cap_t cap = derive.cap;
    if (status == STATUS_OK) {
        cte_t *thread_slot = cspace_thread_slot(thread, to);
        derivation_tree_insert(cap, source, thread_slot);
    }
}
