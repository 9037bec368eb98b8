/* SPDX-License-Identifier: BSD-2-Clause */
/* The untyped object. */

#include "functions.h"

word_t untyped_free_offset(cap_t cap)
{
    word_t free_index = untyped_cap_get_free_index(cap);
    return free_index << OBJECT_SIZE_MIN_UNTYPED_BITS;
}

/* Checks and carries out an operation on an untyped. */
status_t untyped_decode(word_t label, word_t length, cte_t *slot, cap_t cap, ipc_buffer_t *buffer)
{
    if (label != INVOCATION_LABEL_UNTYPED_RETYPE) {
        return syscall_errors_illegal_operation();
    }
    bool_t holds = length < 6;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }
    retype_request_t request = { 0 };
    request.source = slot;
    request.type = invocation_get_syscall_arg(0, buffer);
    request.user_size = invocation_get_syscall_arg(1, buffer);
    request.count = invocation_get_syscall_arg(5, buffer);
    status_t status = untyped_check_type(request.type, request.user_size);
    if (status != STATUS_OK) {
        return status;
    }
    word_t node_offset = invocation_get_syscall_arg(4, buffer);
    status_slots_result_t lookup_slots = untyped_lookup_slots(node_offset, request.count, buffer);
    status_t node_status = lookup_slots.status;
    cte_t *slots = lookup_slots.slots;
    if (node_status != STATUS_OK) {
        return node_status;
    }
    request.slots = slots;
    return untyped_decode_space(cap, request);
}

status_t untyped_check_type(word_t type, word_t user_size)
{
    bool_t is_type = object_factory_is_type(type);
    if (!is_type) {
        return syscall_errors_invalid_argument(0);
    }

    /* The first condition keeps the sum in the second from wrapping. */
    bool_t holds = user_size >= CONFIG_WORD_BITS;
    if (!holds) {
        word_t size_bits = object_factory_size_bits(type, user_size);
        holds = size_bits > OBJECT_SIZE_MAX_UNTYPED_BITS;
    }
    if (holds) {
        return syscall_errors_range_error(0, OBJECT_SIZE_MAX_UNTYPED_BITS);
    }
    if ((type == OBJECT_TYPE_CAP_TABLE && user_size == 0)
        || (type == OBJECT_TYPE_UNTYPED && user_size < OBJECT_SIZE_MIN_UNTYPED_BITS)) {
        return syscall_errors_invalid_argument(1);
    }
    return STATUS_OK;
}

status_slots_result_t untyped_lookup_slots(word_t offset, word_t count, ipc_buffer_t *buffer)
{
    word_t node_index = invocation_get_syscall_arg(2, buffer);
    word_t node_depth = invocation_get_syscall_arg(3, buffer);
    cap_t node_cap = invocation_extra_cap(0);
    if (node_depth != 0) {
        status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(node_cap, node_index,
            node_depth);
        status_t status = lookup_target_slot.status;
        cte_t *node_slot = lookup_target_slot.slot;
        if (status != STATUS_OK) {
            return (status_slots_result_t){ .status = status, .slots = node_slot };
        }
        node_cap = node_slot->cap;
    }
    cap_tag_t tag = cap_get_tag(node_cap);
    if (tag != CAP_TAG_CNODE) {
        cspace_set_missing_capability(node_depth);
        status_t failed_lookup = syscall_errors_failed_lookup(false);
        return (status_slots_result_t){ .status = failed_lookup, .slots = NULL };
    }
    cap_t node = cnode_cap_from(node_cap);
    word_t radix = cnode_cap_get_radix(node);
    word_t node_size = bits_bit(radix);
    if (offset > node_size - 1) {
        status_t range_error = syscall_errors_range_error(0, node_size - 1);
        return (status_slots_result_t){ .status = range_error, .slots = NULL };
    }
    if (count < 1 || count > CONFIG_RETYPE_FAN_OUT_LIMIT) {
        status_t range_error2 = syscall_errors_range_error(1, CONFIG_RETYPE_FAN_OUT_LIMIT);
        return (status_slots_result_t){ .status = range_error2, .slots = NULL };
    }
    if (count > node_size - offset) {
        status_t range_error3 = syscall_errors_range_error(1, node_size - offset);
        return (status_slots_result_t){ .status = range_error3, .slots = NULL };
    }
    cte_t *object = cnode_cap_get_object(node);
    cte_t *slots = object + offset;
    for (word_t i = 0; i < count; i++) {
        /* At most Config.RetypeFanOutLimit iterations. */
        status_t status = derivation_tree_ensure_empty_slot(slots + i);
        if (status != STATUS_OK) {
            return (status_slots_result_t){ .status = status, .slots = slots };
        }
    }
    return (status_slots_result_t){ .status = STATUS_OK, .slots = slots };
}

status_t untyped_decode_space(cap_t cap, retype_request_t request)
{
    bool_t is_used = derivation_tree_has_children(request.source);
    word_t value = 0;
    if (is_used) {
        value = untyped_free_offset(cap);
    } else {
        value = 0;
    }
    word_t free_offset = value;
    word_t size_bits = untyped_cap_get_size_bits(cap);
    word_t bit = bits_bit(size_bits);
    word_t free_bytes = bit - free_offset;
    word_t object_bits = object_factory_size_bits(request.type, request.user_size);
    if ((free_bytes >> (object_bits & 63)) < request.count) {
        return syscall_errors_not_enough_memory(free_bytes);
    }
    bool_t is_device = untyped_cap_get_is_device(cap);
    if (is_device) {
        bool_t may_be_device = object_factory_may_be_device(request.type);
        if (!may_be_device) {
            return syscall_errors_invalid_argument(1);
        }
    }
    word_t base = untyped_cap_get_base(cap);
    request.base = bits_round_up(base + free_offset, object_bits);
    invocation_begin();
    return untyped_retype(request, !is_used, is_device);
}

status_t untyped_retype(retype_request_t request, bool_t reset, bool_t is_device)
{
    if (reset) {
        status_t status = untyped_reset(request.source);
        if (status != STATUS_OK) {
            return status;
        }
    }
    word_t object_bits = object_factory_size_bits(request.type, request.user_size);
    cap_t cap = untyped_cap_from(request.source->cap);
    word_t end = request.base + (request.count << (object_bits & 63));
    word_t base = untyped_cap_get_base(cap);
    cap = untyped_cap_set_free_index(cap, (end - base) >> OBJECT_SIZE_MIN_UNTYPED_BITS);
    request.source->cap = cap;
    for (word_t i = 0; i < request.count; i++) {
        /* At most Config.RetypeFanOutLimit iterations. */
        word_t address = request.base + (i << (object_bits & 63));
        cap_t created = object_factory_create(request.type, address, request.user_size, is_device);
        derivation_tree_insert_new(request.source, request.slots + i, created);
    }
    return STATUS_OK;
}

status_t untyped_reset(cte_t *slot)
{
    cap_t cap = untyped_cap_from(slot->cap);
    word_t used = untyped_free_offset(cap);
    if (used == 0) {
        return STATUS_OK;
    }
    bool_t is_device = untyped_cap_get_is_device(cap);
    word_t size_bits = untyped_cap_get_size_bits(cap);
    if (is_device || size_bits < CONFIG_RESET_CHUNK_BITS) {
        bool_t is_device2 = untyped_cap_get_is_device(cap);
        if (!is_device2) {
            word_t base = untyped_cap_get_base(cap);
            word_t size_bits2 = untyped_cap_get_size_bits(cap);
            arch_clear_memory(base, size_bits2);
        }
        cap = untyped_cap_set_free_index(cap, 0);
        slot->cap = cap;
        return STATUS_OK;
    }
    word_t dirty = bits_round_up(used, CONFIG_RESET_CHUNK_BITS);
    while (dirty != 0) {
        /* At most Bits.Bit(ObjectSize.MaxUntypedBits - Config.ResetChunkBits) iterations. */
        word_t bit = bits_bit(CONFIG_RESET_CHUNK_BITS);
        dirty -= bit;
        word_t base2 = untyped_cap_get_base(cap);
        arch_clear_memory(base2 + dirty, CONFIG_RESET_CHUNK_BITS);
        cap = untyped_cap_set_free_index(cap, dirty >> OBJECT_SIZE_MIN_UNTYPED_BITS);
        slot->cap = cap;
        status_t status = preemption_point();
        if (status != STATUS_OK) {
            return status;
        }
    }
    return STATUS_OK;
}
