/* SPDX-License-Identifier: BSD-2-Clause */
/* Fills the root CNode. */

#include "functions.h"

cte_t *boot_caps_s_slots SECTION(".boot.bss");
word_t boot_caps_s_next SECTION(".boot.bss");

/* The number of the next slot that Provide fills. */
SECTION(".boot.text") word_t boot_caps_next(void)
{
    return boot_caps_s_next;
}

/*
 * Makes the root CNode's capability and puts it into its own slot. It resolves exactly a word's
 * bits.
 */
SECTION(".boot.text") void boot_caps_create_root_cnode(word_t address)
{
    boot_caps_s_slots = (cte_t *)address;
    boot_caps_s_next = INITIAL_SLOT_COUNT;
    cap_t cnode_cap = cnode_cap_new(boot_caps_s_slots, CONFIG_ROOT_CNODE_SIZE_BITS,
        CONFIG_WORD_BITS - CONFIG_ROOT_CNODE_SIZE_BITS, 0);
    boot_caps_provide_at(INITIAL_SLOT_INIT_THREAD_CNODE, cnode_cap);
}

/* The slot with this number. */
SECTION(".boot.text") cte_t *boot_caps_slot(initial_slot_t slot)
{
    return boot_caps_s_slots + slot;
}

/* Fills a slot with a fixed meaning. */
SECTION(".boot.text") void boot_caps_provide_at(initial_slot_t slot, cap_t cap)
{
    boot_caps_write(boot_caps_s_slots + slot, cap);
}

/* Fills the next slot. */
SECTION(".boot.text") bool_t boot_caps_provide(cap_t cap)
{
    word_t bit = bits_bit(CONFIG_ROOT_CNODE_SIZE_BITS);
    if (boot_caps_s_next == bit) {
        return false;
    }
    boot_caps_write(boot_caps_s_slots + boot_caps_s_next, cap);
    boot_caps_s_next++;
    return true;
}

SECTION(".boot.text") void boot_caps_write(cte_t *slot, cap_t cap)
{
    slot->cap = cap;
    slot->mdb = derivation_tree_root();
}
