/* SPDX-License-Identifier: BSD-2-Clause */
/* Creates objects. */

#include "functions.h"

/* Whether the object type exists. */
bool_t object_factory_is_type(word_t type)
{
    if (type < OBJECT_TYPE_FIRST_ARCH) {
        return true;
    }
    return arch_is_object_type(type);
}

/* Whether device memory can become this type: only types that the kernel never writes to. */
bool_t object_factory_may_be_device(word_t type)
{
    if (type == OBJECT_TYPE_UNTYPED) {
        return true;
    }
    if (!(type >= OBJECT_TYPE_FIRST_ARCH)) {
        return false;
    }
    return arch_is_frame_type(type);
}

/* An object of this type has 2^n bytes. */
word_t object_factory_size_bits(word_t type, word_t user_size)
{
    switch (type) {
    case OBJECT_TYPE_UNTYPED:
        return user_size;
    case OBJECT_TYPE_TCB:
        return OBJECT_SIZE_TCB_BITS;
    case OBJECT_TYPE_ENDPOINT:
        return OBJECT_SIZE_ENDPOINT_BITS;
    case OBJECT_TYPE_NOTIFICATION:
        return OBJECT_SIZE_NOTIFICATION_BITS;
    case OBJECT_TYPE_CAP_TABLE:
        return user_size + OBJECT_SIZE_SLOT_BITS;
    default:
        return arch_object_size_bits(type);
    }
}

/* Creates an object in zeroed memory, or in device memory, and returns its first capability. */
cap_t object_factory_create(word_t type, word_t address, word_t user_size, bool_t is_device)
{
    switch (type) {
    case OBJECT_TYPE_UNTYPED:
        return untyped_cap_new(address, user_size, is_device, 0);
    case OBJECT_TYPE_TCB:
        return object_factory_create_thread((tcb_t *)address);
    case OBJECT_TYPE_ENDPOINT:
        return endpoint_cap_new((endpoint_t *)address, 0, true, true, true, true);
    case OBJECT_TYPE_NOTIFICATION:
        return notification_cap_new((notification_t *)address, 0, true, true);
    case OBJECT_TYPE_CAP_TABLE:
        return cnode_cap_new((cte_t *)address, user_size, 0, 0);
    default:
        return arch_create_object(type, address, is_device);
    }
}

cap_t object_factory_create_thread(tcb_t *thread)
{
    arch_init_context(thread);
    time_fill(thread);

    thread->domain = (uint32_t)kernel_state_current_domain;

    return thread_cap_new(thread);
}
