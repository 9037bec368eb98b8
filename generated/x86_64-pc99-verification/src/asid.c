/* SPDX-License-Identifier: BSD-2-Clause */
/* The ASID table. */

#include "functions.h"

pte_t **asid_s_table[8];

void asid_set_pool(word_t asid, pte_t **pool)
{
    /*@ assert (asid >> ASID_LOW_BITS) < 8; */
    asid_s_table[asid >> ASID_LOW_BITS] = pool;
}

/* The translation table of an ASID. Without one: a failed look-up (InvalidRoot). */
status_root_result_t asid_find(word_t asid)
{
    pte_t **pool = asid_pool(asid);
    bool_t holds = asid == ASID_NONE || pool == NULL;
    if (!holds) {
        pte_t *entry = asid_entry(pool, asid);
        holds = entry == NULL;
    }
    if (holds) {
        kernel_state_current_lookup_failure = (
            lookup_failure_t){ .type = LOOKUP_FAILURE_TYPE_INVALID_ROOT };
        return (status_root_result_t){ .status = STATUS_LOOKUP_FAILURE, .root = NULL };
    }

    pte_t *entry2 = asid_entry(pool, asid);
    return (status_root_result_t){ .status = STATUS_OK, .root = entry2 };
}

void asid_set_entry(pte_t **pool, word_t asid, pte_t *root)
{
    word_t mask = bits_mask(ASID_LOW_BITS);
    /*@ assert (asid & mask) < 512; */
    pool[asid & mask] = root;
}

/* The address space is deleted: removes and invalidates its ASID. */
void asid_delete(word_t asid, pte_t *root)
{
    bool_t is_of = asid_is_of(asid, root);
    if (is_of) {
        tlb_invalidate_asid(asid);
        pte_t **pool = asid_pool(asid);
        asid_set_entry(pool, asid, NULL);
        vspace_set_root(kernel_state_core_current_thread);
    }
}

/* The pool is deleted, and the translations of all its ASIDs are invalidated. */
void asid_delete_pool(word_t asid_base, pte_t **pool)
{
    pte_t **pool2 = asid_pool(asid_base);
    if (pool2 != pool) {
        return;
    }

    for (word_t i = 0; i < ASID_POOL_SIZE; i++) {
        pte_t *entry = asid_entry(pool, i);
        if (entry != NULL) {
            tlb_invalidate_asid(asid_base + i);
        }
    }

    asid_set_pool(asid_base, NULL);
    vspace_set_root(kernel_state_core_current_thread);
}
