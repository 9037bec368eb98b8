/* SPDX-License-Identifier: BSD-2-Clause */
/* The boot information of the root task. */

#include "functions.h"

SECTION(".boot.text") boot_info_t *boot_info_frame_info(void)
{
    return (boot_info_t *)root_server_boot_info;
}

/* Writes the fields that do not depend on other capabilities. The frame is zeroed. */
SECTION(".boot.text") void boot_info_frame_begin(word_t ipc_buffer, word_t nodes)
{
    boot_info_t *info = boot_info_frame_info();
    info->num_nodes = nodes;
    info->ipc_buffer = (ipc_buffer_t *)ipc_buffer;
    info->init_thread_cnode_size_bits = CONFIG_ROOT_CNODE_SIZE_BITS;
    info->init_thread_domain = kernel_state_current_domain;
    info->num_io_pt_levels = ARCH_NO_IO_PAGE_TABLES;
}

/* Copies chunks of additional boot information, with their headers. */
SECTION(".boot.text") void boot_info_frame_add_chunks(word_t chunks, word_t size)
{
    boot_info_t *info = boot_info_frame_info();
    info->extra_len = size;
    boot_info_frame_copy(root_server_extra_boot_info, chunks, size);
}

SECTION(".boot.text") void boot_info_frame_copy(word_t to, word_t from, word_t size)
{
    word_t copied = 0;
    if (((to | from) & (CONFIG_WORD_BYTES - 1)) == 0) {
        word_t *source = (word_t *)from;
        word_t *target = (word_t *)to;
        word_t words = size / CONFIG_WORD_BYTES;
        for (word_t i = 0; i < words; i++) {
            /* At most words iterations. */
            target[i] = source[i];
        }
        copied = words * CONFIG_WORD_BYTES;
    }
    uint8_t *source_bytes = (uint8_t *)from;
    uint8_t *target_bytes = (uint8_t *)to;
    while (copied < size) {
        /* At most size iterations. */
        target_bytes[copied] = source_bytes[copied];
        copied++;
    }
}

/* Records one untyped capability, in the order of slots. */
SECTION(".boot.text") bool_t boot_info_frame_add_untyped(word_t index, word_t paddr,
    word_t size_bits, bool_t is_device)
{
    if (index >= CONFIG_MAX_NUM_BOOT_INFO_UNTYPED_CAPS) {
        return false;
    }
    boot_info_t *info = boot_info_frame_info();
    /*@ assert index < 230; */
    info->untyped_list[index].paddr = paddr;
    info->untyped_list[index].size_bits = (uint8_t)size_bits;
    info->untyped_list[index].is_device = is_device;
    return true;
}

SECTION(".boot.text") void boot_info_frame_set_user_image_paging(word_t start, word_t end)
{
    boot_info_t *info = boot_info_frame_info();
    info->user_image_paging = boot_info_frame_slots(start, end);
}

SECTION(".boot.text") void boot_info_frame_set_extra_boot_info_pages(word_t start, word_t end)
{
    boot_info_t *info = boot_info_frame_info();
    info->extra_bi_pages = boot_info_frame_slots(start, end);
}

SECTION(".boot.text") void boot_info_frame_set_user_image_frames(word_t start, word_t end)
{
    boot_info_t *info = boot_info_frame_info();
    info->user_image_frames = boot_info_frame_slots(start, end);
}

SECTION(".boot.text") void boot_info_frame_set_untyped(word_t start, word_t end)
{
    boot_info_t *info = boot_info_frame_info();
    info->untyped = boot_info_frame_slots(start, end);
}

SECTION(".boot.text") void boot_info_frame_set_empty(word_t start, word_t end)
{
    boot_info_t *info = boot_info_frame_info();
    info->empty = boot_info_frame_slots(start, end);
}

SECTION(".boot.text") slot_region_t boot_info_frame_slots(word_t start, word_t end)
{
    return (slot_region_t){ .start = start, .end = end };
}
