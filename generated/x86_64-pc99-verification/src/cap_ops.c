/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations on all kinds of capabilities. */

#include "functions.h"

/* The capability that a copy of this one has (manual, section "Capability Derivation Tree"). */
status_cap_result_t cap_ops_derive(cte_t *slot, cap_t cap)
{
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_derive_cap(slot, cap);
    }
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_ZOMBIE:
    case CAP_TAG_IRQ_CONTROL:
    case CAP_TAG_REPLY:
        return (status_cap_result_t){ .status = STATUS_OK };
    case CAP_TAG_UNTYPED: {
        status_t ensure_no_children = derivation_tree_ensure_no_children(slot);
        return (status_cap_result_t){ .status = ensure_no_children, .cap = cap };
    }
    default:
        return (status_cap_result_t){ .status = STATUS_OK, .cap = cap };
    }
}

/* The capability with no more rights than these (manual, section "Capability Rights"). */
cap_t cap_ops_mask_rights(cap_rights_t rights, cap_t cap)
{
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_mask_rights(rights, cap);
    }
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint = endpoint_cap_from(cap);
        bool_t can_send = endpoint_cap_get_can_send(endpoint);
        bool_t allow_write = cap_rights_get_allow_write(rights);
        endpoint = endpoint_cap_set_can_send(endpoint, can_send && allow_write);
        bool_t can_receive = endpoint_cap_get_can_receive(endpoint);
        bool_t allow_read = cap_rights_get_allow_read(rights);
        endpoint = endpoint_cap_set_can_receive(endpoint, can_receive && allow_read);
        bool_t can_grant = endpoint_cap_get_can_grant(endpoint);
        bool_t allow_grant = cap_rights_get_allow_grant(rights);
        endpoint = endpoint_cap_set_can_grant(endpoint, can_grant && allow_grant);
        bool_t can_grant_reply = endpoint_cap_get_can_grant_reply(endpoint);
        bool_t allow_grant_reply = cap_rights_get_allow_grant_reply(rights);
        endpoint = endpoint_cap_set_can_grant_reply(endpoint, can_grant_reply && allow_grant_reply);
        return endpoint;
    }
    case CAP_TAG_NOTIFICATION: {
        cap_t notification = notification_cap_from(cap);
        bool_t can_send2 = notification_cap_get_can_send(notification);
        bool_t allow_write2 = cap_rights_get_allow_write(rights);
        notification = notification_cap_set_can_send(notification, can_send2 && allow_write2);
        bool_t can_receive2 = notification_cap_get_can_receive(notification);
        bool_t allow_read2 = cap_rights_get_allow_read(rights);
        notification = notification_cap_set_can_receive(notification, can_receive2 && allow_read2);
        return notification;
    }
    case CAP_TAG_REPLY: {
        cap_t reply = reply_cap_from(cap);
        bool_t can_grant2 = reply_cap_get_can_grant(reply);
        bool_t allow_grant2 = cap_rights_get_allow_grant(rights);
        reply = reply_cap_set_can_grant(reply, can_grant2 && allow_grant2);
        return reply;
    }
    default:
        return cap;
    }
}

/* The capability with a new badge, or a CNode with a new guard; other kinds stay as they are. */
cap_t cap_ops_update_data(bool_t preserve, word_t data, cap_t cap)
{
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_update_data(preserve, data, cap);
    }
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint = endpoint_cap_from(cap);
        word_t badge = endpoint_cap_get_badge(endpoint);
        if (preserve || badge != 0) {
            return (cap_t){ 0 };
        }
        endpoint = endpoint_cap_set_badge(endpoint, data & CAP_LAYOUT_BADGE_MASK);
        return endpoint;
    }
    case CAP_TAG_NOTIFICATION: {
        cap_t notification = notification_cap_from(cap);
        word_t badge2 = notification_cap_get_badge(notification);
        if (preserve || badge2 != 0) {
            return (cap_t){ 0 };
        }
        notification = notification_cap_set_badge(notification, data & CAP_LAYOUT_BADGE_MASK);
        return notification;
    }
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
        return cap_ops_update_guard(data, cnode_cap);
    }
    default:
        return cap;
    }
}

cap_t cap_ops_update_guard(word_t data, cap_t node)
{
    cnode_cap_data_t word = { .words = { data } };
    word_t guard_size = cnode_cap_data_get_guard_size(word);
    word_t radix = cnode_cap_get_radix(node);
    if (guard_size + radix > CONFIG_WORD_BITS) {
        return (cap_t){ 0 };
    }
    node = cnode_cap_set_guard_size(node, guard_size);
    word_t guard = cnode_cap_data_get_guard(word);
    word_t mask = bits_mask(guard_size);
    node = cnode_cap_set_guard(node, guard & mask);
    return node;
}

/*
 * Whether copies of the derived capability are its children in the derivation tree, not its
 * siblings.
 */
bool_t cap_ops_is_revocable(cap_t derived, cap_t source)
{
    bool_t is_arch = cap_ops_is_arch(derived);
    if (is_arch) {
        return arch_is_revocable(derived, source);
    }
    cap_tag_t tag = cap_get_tag(derived);
    switch (tag) {
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(derived);
        word_t badge = endpoint_cap_get_badge(endpoint_cap);
        cap_t endpoint_cap2 = endpoint_cap_from(source);
        word_t badge2 = endpoint_cap_get_badge(endpoint_cap2);
        return badge != badge2;
    }
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(derived);
        word_t badge3 = notification_cap_get_badge(notification_cap);
        cap_t notification_cap2 = notification_cap_from(source);
        word_t badge4 = notification_cap_get_badge(notification_cap2);
        return badge3 != badge4;
    }
    case CAP_TAG_IRQ_HANDLER: {
        cap_tag_t tag2 = cap_get_tag(source);
        return tag2 == CAP_TAG_IRQ_CONTROL;
    }
    case CAP_TAG_UNTYPED:
        return true;
    default:
        return false;
    }
}

/* Whether capability b refers to the object of a, or to a part of it. */
bool_t cap_ops_same_region(cap_t a, cap_t b)
{
    cap_tag_t tag = cap_get_tag(a);
    switch (tag) {
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(a);
        return cap_ops_contains(untyped_cap, b);
    }
    case CAP_TAG_ENDPOINT: {
        cap_tag_t tag2 = cap_get_tag(b);
        if (tag2 != CAP_TAG_ENDPOINT) {
            return false;
        }
        cap_t endpoint_cap = endpoint_cap_from(a);
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
        cap_t endpoint_cap2 = endpoint_cap_from(b);
        endpoint_t *object2 = endpoint_cap_get_object(endpoint_cap2);
        return object == object2;
    }
    case CAP_TAG_NOTIFICATION: {
        cap_tag_t tag3 = cap_get_tag(b);
        if (tag3 != CAP_TAG_NOTIFICATION) {
            return false;
        }
        cap_t notification_cap = notification_cap_from(a);
        notification_t *object3 = notification_cap_get_object(notification_cap);
        cap_t notification_cap2 = notification_cap_from(b);
        notification_t *object4 = notification_cap_get_object(notification_cap2);
        return object3 == object4;
    }
    case CAP_TAG_CNODE: {
        cap_tag_t tag4 = cap_get_tag(b);
        bool_t holds = tag4 == CAP_TAG_CNODE;
        if (holds) {
            cap_t cnode_cap = cnode_cap_from(a);
            cte_t *object5 = cnode_cap_get_object(cnode_cap);
            cap_t cnode_cap2 = cnode_cap_from(b);
            cte_t *object6 = cnode_cap_get_object(cnode_cap2);
            holds = object5 == object6;
        }
        if (!holds) {
            return false;
        }
        cap_t cnode_cap3 = cnode_cap_from(a);
        word_t radix = cnode_cap_get_radix(cnode_cap3);
        cap_t cnode_cap4 = cnode_cap_from(b);
        word_t radix2 = cnode_cap_get_radix(cnode_cap4);
        return radix == radix2;
    }
    case CAP_TAG_THREAD: {
        cap_tag_t tag5 = cap_get_tag(b);
        if (tag5 != CAP_TAG_THREAD) {
            return false;
        }
        cap_t thread_cap = thread_cap_from(a);
        tcb_t *object7 = thread_cap_get_object(thread_cap);
        cap_t thread_cap2 = thread_cap_from(b);
        tcb_t *object8 = thread_cap_get_object(thread_cap2);
        return object7 == object8;
    }
    case CAP_TAG_REPLY: {
        cap_tag_t tag6 = cap_get_tag(b);
        if (tag6 != CAP_TAG_REPLY) {
            return false;
        }
        cap_t reply_cap = reply_cap_from(a);
        tcb_t *object9 = reply_cap_get_object(reply_cap);
        cap_t reply_cap2 = reply_cap_from(b);
        tcb_t *object10 = reply_cap_get_object(reply_cap2);
        return object9 == object10;
    }
    case CAP_TAG_DOMAIN: {
        cap_tag_t tag7 = cap_get_tag(b);
        return tag7 == CAP_TAG_DOMAIN;
    }
    case CAP_TAG_IRQ_CONTROL: {
        cap_tag_t tag8 = cap_get_tag(b);
        cap_tag_t tag9 = cap_get_tag(b);
        if (tag8 == CAP_TAG_IRQ_CONTROL || tag9 == CAP_TAG_IRQ_HANDLER) {
            return true;
        }
        bool_t is_arch = cap_ops_is_arch(b);
        if (!is_arch) {
            return false;
        }
        return arch_same_region(a, b);
    }
    case CAP_TAG_IRQ_HANDLER: {
        cap_tag_t tag10 = cap_get_tag(b);
        if (tag10 != CAP_TAG_IRQ_HANDLER) {
            return false;
        }
        cap_t irq_handler_cap = irq_handler_cap_from(a);
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
        cap_t irq_handler_cap2 = irq_handler_cap_from(b);
        word_t irq2 = irq_handler_cap_get_irq(irq_handler_cap2);
        return irq == irq2;
    }
    case CAP_TAG_NULL:
    case CAP_TAG_ZOMBIE:
        return false;
    default: {
        bool_t is_arch2 = cap_ops_is_arch(b);
        if (!is_arch2) {
            return false;
        }
        return arch_same_region(a, b);
    }
    }
}

bool_t cap_ops_contains(cap_t untyped, cap_t cap)
{
    bool_t is_physical = cap_ops_is_physical(cap);
    if (!is_physical) {
        return false;
    }
    word_t untyped_start = untyped_cap_get_base(untyped);
    word_t size_bits = untyped_cap_get_size_bits(untyped);
    word_t mask = bits_mask(size_bits);
    word_t untyped_last = untyped_start + mask;
    word_t start = cap_ops_base_of(cap);
    word_t size_bits_of = cap_ops_size_bits_of(cap);
    word_t mask2 = bits_mask(size_bits_of);
    word_t last = start + mask2;
    return untyped_start <= start && last <= untyped_last && start <= last;
}

/* Whether both refer to the same object, which exists as long as one of them does. */
bool_t cap_ops_same_object(cap_t a, cap_t b)
{
    cap_tag_t tag = cap_get_tag(a);
    cap_tag_t tag2 = cap_get_tag(a);
    cap_tag_t tag3 = cap_get_tag(b);
    if (tag == CAP_TAG_UNTYPED || (tag2 == CAP_TAG_IRQ_CONTROL && tag3 == CAP_TAG_IRQ_HANDLER)) {
        return false;
    }
    bool_t is_arch = cap_ops_is_arch(a);
    bool_t holds = is_arch;
    if (!holds) {
        holds = cap_ops_is_arch(b);
    }
    if (holds) {
        return arch_same_object(a, b);
    }
    return cap_ops_same_region(a, b);
}

/* Whether the capability refers to a range of memory. */
bool_t cap_ops_is_physical(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_UNTYPED:
    case CAP_TAG_ENDPOINT:
    case CAP_TAG_NOTIFICATION:
    case CAP_TAG_CNODE:
    case CAP_TAG_THREAD:
    case CAP_TAG_ZOMBIE:
        return true;
    case CAP_TAG_NULL:
    case CAP_TAG_REPLY:
    case CAP_TAG_IRQ_CONTROL:
    case CAP_TAG_IRQ_HANDLER:
    case CAP_TAG_DOMAIN:
        return false;
    default:
        return arch_cap_is_physical(cap);
    }
}

/* The first address of the memory that the capability refers to (IsPhysical). */
word_t cap_ops_base_of(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
        return untyped_cap_get_base(untyped_cap);
    }
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
        return (word_t)object;
    }
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
        notification_t *object2 = notification_cap_get_object(notification_cap);
        return (word_t)object2;
    }
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
        cte_t *object3 = cnode_cap_get_object(cnode_cap);
        return (word_t)object3;
    }
    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
        tcb_t *object4 = thread_cap_get_object(thread_cap);
        return (word_t)object4;
    }
    case CAP_TAG_ZOMBIE: {
        cap_t zombie_cap = zombie_cap_from(cap);
        cte_t *slots = zombie_cap_get_slots(zombie_cap);
        return (word_t)slots;
    }
    default:
        return arch_cap_base(cap);
    }
}

/* The memory that the capability refers to (IsPhysical) has 2^n bytes. */
word_t cap_ops_size_bits_of(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
        return untyped_cap_get_size_bits(untyped_cap);
    }
    case CAP_TAG_ENDPOINT:
        return OBJECT_SIZE_ENDPOINT_BITS;
    case CAP_TAG_NOTIFICATION:
        return OBJECT_SIZE_NOTIFICATION_BITS;
    case CAP_TAG_CNODE: {
        cap_t cnode_cap = cnode_cap_from(cap);
        word_t radix = cnode_cap_get_radix(cnode_cap);
        return radix + OBJECT_SIZE_SLOT_BITS;
    }
    case CAP_TAG_THREAD:
        return OBJECT_SIZE_TCB_BITS;
    case CAP_TAG_ZOMBIE: {
        cap_t zombie = zombie_cap_from(cap);
        bool_t is_thread = zombie_cap_get_is_thread(zombie);
        word_t radix2 = zombie_cap_get_radix(zombie);
        return is_thread ? OBJECT_SIZE_TCB_BITS : radix2 + OBJECT_SIZE_SLOT_BITS;
    }
    default:
        return arch_cap_size_bits(cap);
    }
}
