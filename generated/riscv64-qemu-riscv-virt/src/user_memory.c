/* SPDX-License-Identifier: BSD-2-Clause */
/* The memory of user level. */

#include "functions.h"

/*
 * The word at an address of a thread's address space, if memory is mapped there and user level
 * may read it.
 */
is_there_value_result_t user_memory_read(tcb_t *thread, word_t address)
{
    cap_t cap = thread->slots[TCB_SLOT_VSPACE].cap;
    bool_t is_valid_root = vspace_is_valid_root(cap);
    if (!is_valid_root || (address & (CONFIG_WORD_BYTES - 1)) != 0 || address > ARCH_USER_TOP) {
        return (is_there_value_result_t){ .is_there = false, .value = 0 };
    }

    cap_t page_table_cap = page_table_cap_from(cap);
    pte_t *object = page_table_cap_get_object(page_table_cap);
    pte_slot_t found = page_table_lookup(object, address);
    pte_t entry = *found.slot;
    bool_t is_frame = page_table_is_frame(entry, found.bits_left);
    if (!is_frame) {
        return (is_there_value_result_t){ .is_there = false, .value = 0 };
    }

    word_t address2 = page_table_address(entry);
    word_t mask = bits_mask(found.bits_left);
    word_t physical = address2 + (address & mask);
    bool_t is_ram = user_memory_is_ram(physical);
    if (is_ram) {
        word_t to_virtual = memory_to_virtual(physical);
        return (is_there_value_result_t){ .is_there = true, .value = *(word_t *)to_virtual };
    }
    return (is_there_value_result_t){ .is_there = false, .value = 0 };
}

bool_t user_memory_is_ram(word_t physical)
{
    bool_t found = false;
    for (word_t i = 0; i < PLATFORM_MEMORY_COUNT; i++) {
        /* At most Platform.MaxMemory iterations. */
        word_t memory_start = platform_memory_start(i);
        bool_t holds = physical >= memory_start;
        if (holds) {
            word_t memory_end = platform_memory_end(i);
            holds = physical < memory_end;
        }
        found = found | holds;
    }

    return found;
}
