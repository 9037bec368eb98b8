/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_ASIDControl and seL4_ARM_ASIDPool, seL4_RISCV_ASIDControl and seL4_RISCV_ASIDPool. */

#include "functions.h"

status_t asid_invocation_decode_control(word_t label, word_t length, ipc_buffer_t *buffer)
{
    if (label != ARCH_LABEL_ASID_CONTROL_MAKE_POOL) {
        return syscall_errors_illegal_operation();
    }

    bool_t holds = length < 2;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (!holds) {
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
        holds = !has_extra_cap2;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t index = invocation_get_syscall_arg(0, buffer);
    word_t depth = invocation_get_syscall_arg(1, buffer);
    cte_t *parent = invocation_extra_slot(0);
    cap_t root = invocation_extra_cap(1);
    word_t asid_base = asid_invocation_free_pool();
    if (asid_base == (ASID_POOL_COUNT << ASID_LOW_BITS)) {
        return syscall_errors_delete_first();
    }

    bool_t is_pool_memory = asid_invocation_is_pool_memory(parent->cap);
    if (!is_pool_memory) {
        return syscall_errors_invalid_capability(1);
    }

    status_t status = derivation_tree_ensure_no_children(parent);
    if (status != STATUS_OK) {
        return status;
    }

    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(root, index, depth);
    status_t lookup = lookup_empty_slot.status;
    cte_t *destination = lookup_empty_slot.slot;
    if (lookup != STATUS_OK) {
        return lookup;
    }

    invocation_begin();
    asid_invocation_make_pool(parent, destination, asid_base);
    return STATUS_OK;
}

/* The first ASID of the first pool that is not there yet. */
word_t asid_invocation_free_pool(void)
{
    word_t i = 0;
    while (true) {
        bool_t holds = i < ASID_POOL_COUNT;
        if (holds) {
            pte_t **pool = asid_pool(i << ASID_LOW_BITS);
            holds = pool != NULL;
        }
        if (!holds) {
            break;
        }
        /* At most Asid.PoolCount iterations. */
        i++;
    }

    return i << ASID_LOW_BITS;
}

bool_t asid_invocation_is_pool_memory(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    bool_t holds = tag == CAP_TAG_UNTYPED;
    if (holds) {
        cap_t untyped_cap = untyped_cap_from(cap);
        word_t size_bits = untyped_cap_get_size_bits(untyped_cap);
        holds = size_bits == ARCH_ASID_POOL_BITS;
    }
    if (!holds) {
        return false;
    }
    cap_t untyped_cap2 = untyped_cap_from(cap);
    bool_t is_device = untyped_cap_get_is_device(untyped_cap2);
    return !is_device;
}

void asid_invocation_make_pool(cte_t *parent, cte_t *destination, word_t asid_base)
{
    /* The untyped memory is used up. FreeIndex counts units of 2^MinUntypedBits bytes. */
    cap_t untyped = untyped_cap_from(parent->cap);
    word_t size_bits = untyped_cap_get_size_bits(untyped);
    word_t bit = bits_bit(size_bits - OBJECT_SIZE_MIN_UNTYPED_BITS);
    untyped = untyped_cap_set_free_index(untyped, bit);
    parent->cap = untyped;

    word_t base = untyped_cap_get_base(untyped);
    pte_t **pool = (pte_t **)base;
    word_t base2 = untyped_cap_get_base(untyped);
    memory_clear(base2, ARCH_ASID_POOL_BITS);
    cap_t asid_pool_cap = asid_pool_cap_new(asid_base, pool);
    derivation_tree_insert(asid_pool_cap, parent, destination);
    asid_set_pool(asid_base, pool);
}

status_t asid_invocation_decode_pool(word_t label, cap_t cap)
{
    if (label != ARCH_LABEL_ASID_POOL_ASSIGN) {
        return syscall_errors_illegal_operation();
    }

    bool_t has_extra_cap = invocation_has_extra_cap(0);
    if (!has_extra_cap) {
        return syscall_errors_truncated_message();
    }

    cte_t *slot = invocation_extra_slot(0);
    cap_tag_t tag = cap_get_tag(slot->cap);
    bool_t holds = tag != ARCH_CAP_TAG_VSPACE;
    if (!holds) {
        cap_t vspace_cap = vspace_cap_from(slot->cap);
        holds = vspace_cap_get_is_mapped(vspace_cap);
    }
    if (holds) {
        return syscall_errors_invalid_capability(1);
    }

    word_t asid_base = asid_pool_cap_get_asid_base(cap);
    pte_t **pool = asid_pool(asid_base);
    if (pool == NULL) {
        kernel_state_current_lookup_failure = (
            lookup_failure_t){ .type = LOOKUP_FAILURE_TYPE_INVALID_ROOT };
        return syscall_errors_failed_lookup(false);
    }

    pte_t **object = asid_pool_cap_get_object(cap);
    if (pool != object) {
        return syscall_errors_invalid_capability(0);
    }

    word_t asid_base2 = asid_pool_cap_get_asid_base(cap);
    word_t asid = asid_invocation_free_asid(pool, asid_base2);
    word_t asid_base3 = asid_pool_cap_get_asid_base(cap);
    if (asid == asid_base3 + ASID_POOL_SIZE) {
        return syscall_errors_delete_first();
    }

    invocation_begin();
    asid_invocation_assign(slot, pool, asid);
    return STATUS_OK;
}

/* The pool's first free ASID; ASID 0 is never free. */
word_t asid_invocation_free_asid(pte_t **pool, word_t asid_base)
{
    word_t i = 0;
    while (true) {
        bool_t holds2 = i < ASID_POOL_SIZE;
        if (holds2) {
            bool_t holds = asid_base + i == ASID_NONE;
            if (!holds) {
                pte_t *entry = asid_entry(pool, i);
                holds = entry != NULL;
            }
            holds2 = holds;
        }
        if (!holds2) {
            break;
        }
        /* At most Asid.PoolSize iterations. */
        i++;
    }

    return asid_base + i;
}

void asid_invocation_assign(cte_t *slot, pte_t **pool, word_t asid)
{
    cap_t space = vspace_cap_from(slot->cap);
    space = vspace_cap_set_is_mapped(space, true);
    space = vspace_cap_set_mapped_asid(space, asid);
    slot->cap = space;
    pte_t *object = vspace_cap_get_object(space);
    vspace_init_root(object);
    pte_t *object2 = vspace_cap_get_object(space);
    asid_set_entry(pool, asid, object2);
}
