/* SPDX-License-Identifier: BSD-2-Clause */
/* Reading and writing the fields of packed words. */

#ifndef SEL4GEN_ACCESSORS_H
#define SEL4GEN_ACCESSORS_H

#include "types.h"

static inline cap_tag_t cap_get_tag(cap_t cap)
{
    return (cap_tag_t)(cap.words[0] >> 59);
}
/*@ logic integer cap_get_tag(cap_t cap) = (cap_tag_t)(cap.words[0] >> 59); */

/* No capability: the content of an empty slot. */
static inline cap_t null_cap_new(void)
{
    cap_t result = { { 0 } };

    return result;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_UNTYPED; */
static inline cap_t untyped_cap_from(cap_t source)
{
    return source;
}

/* Authority over a range of memory that has no type yet. */
/*@ requires (word_t)((sword_t)(base << 16) >> 16) == base;
    requires (size_bits & 0xffffffffffffffc0UL) == 0;
    requires is_device <= 1;
    requires (free_index & 0xffff000000000000UL) == 0; */
static inline cap_t untyped_cap_new(word_t base, word_t size_bits, bool_t is_device,
    word_t free_index)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_UNTYPED << 59) | (base & 0xffffffffffffUL);
    result.words[1] = size_bits | ((word_t)is_device << 6) | (free_index << 16);
    return result;
}

/* Kernel virtual address of the range (of a device range too, by the same offset). */
static inline word_t untyped_cap_get_base(cap_t untyped_cap)
{
    return (word_t)((sword_t)(untyped_cap.words[0] << 16) >> 16);
}

/* The range has 2^SizeBits bytes. */
static inline word_t untyped_cap_get_size_bits(cap_t untyped_cap)
{
    return untyped_cap.words[1] & 0x3fUL;
}

/* A device's memory: never cleared, only frames and untypeds are made of it. */
static inline bool_t untyped_cap_get_is_device(cap_t untyped_cap)
{
    return ((untyped_cap.words[1] >> 6) & 1U) != 0;
}

/* The start of the unused part, in units of 16 bytes from the base. */
static inline word_t untyped_cap_get_free_index(cap_t untyped_cap)
{
    return untyped_cap.words[1] >> 16;
}

/*@ requires (value & 0xffff000000000000UL) == 0; */
static inline cap_t untyped_cap_set_free_index(cap_t untyped_cap, word_t value)
{
    untyped_cap.words[1] = (untyped_cap.words[1] & 0xffffUL) | (value << 16);
    return untyped_cap;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_ENDPOINT; */
static inline cap_t endpoint_cap_from(cap_t source)
{
    return source;
}

/* Authority to send to or receive from an endpoint. */
/*@ requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object;
    requires can_send <= 1;
    requires can_receive <= 1;
    requires can_grant <= 1;
    requires can_grant_reply <= 1; */
static inline cap_t endpoint_cap_new(endpoint_t *object, word_t badge, bool_t can_send,
    bool_t can_receive, bool_t can_grant, bool_t can_grant_reply)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_ENDPOINT << 59) | ((word_t)object & 0xffffffffffffUL)
        | ((word_t)can_send << 55) | ((word_t)can_receive << 56) | ((word_t)can_grant << 57)
        | ((word_t)can_grant_reply << 58);
    result.words[1] = badge;
    return result;
}

static inline endpoint_t *endpoint_cap_get_object(cap_t endpoint_cap)
{
    return (endpoint_t *)((word_t)((sword_t)(endpoint_cap.words[0] << 16) >> 16));
}

static inline word_t endpoint_cap_get_badge(cap_t endpoint_cap)
{
    return endpoint_cap.words[1];
}

static inline cap_t endpoint_cap_set_badge(cap_t endpoint_cap, word_t value)
{
    endpoint_cap.words[1] = value;
    return endpoint_cap;
}

static inline bool_t endpoint_cap_get_can_send(cap_t endpoint_cap)
{
    return ((endpoint_cap.words[0] >> 55) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t endpoint_cap_set_can_send(cap_t endpoint_cap, bool_t value)
{
    endpoint_cap.words[0] = (endpoint_cap.words[0] & 0xff7fffffffffffffUL) | ((word_t)value << 55);
    return endpoint_cap;
}

static inline bool_t endpoint_cap_get_can_receive(cap_t endpoint_cap)
{
    return ((endpoint_cap.words[0] >> 56) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t endpoint_cap_set_can_receive(cap_t endpoint_cap, bool_t value)
{
    endpoint_cap.words[0] = (endpoint_cap.words[0] & 0xfeffffffffffffffUL) | ((word_t)value << 56);
    return endpoint_cap;
}

static inline bool_t endpoint_cap_get_can_grant(cap_t endpoint_cap)
{
    return ((endpoint_cap.words[0] >> 57) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t endpoint_cap_set_can_grant(cap_t endpoint_cap, bool_t value)
{
    endpoint_cap.words[0] = (endpoint_cap.words[0] & 0xfdffffffffffffffUL) | ((word_t)value << 57);
    return endpoint_cap;
}

static inline bool_t endpoint_cap_get_can_grant_reply(cap_t endpoint_cap)
{
    return ((endpoint_cap.words[0] >> 58) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t endpoint_cap_set_can_grant_reply(cap_t endpoint_cap, bool_t value)
{
    endpoint_cap.words[0] = (endpoint_cap.words[0] & 0xfbffffffffffffffUL) | ((word_t)value << 58);
    return endpoint_cap;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_NOTIFICATION; */
static inline cap_t notification_cap_from(cap_t source)
{
    return source;
}

/* Authority to signal or to wait for a notification. */
/*@ requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object;
    requires can_send <= 1;
    requires can_receive <= 1; */
static inline cap_t notification_cap_new(notification_t *object, word_t badge, bool_t can_send,
    bool_t can_receive)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_NOTIFICATION << 59) | ((word_t)object & 0xffffffffffffUL)
        | ((word_t)can_send << 57) | ((word_t)can_receive << 58);
    result.words[1] = badge;
    return result;
}

static inline notification_t *notification_cap_get_object(cap_t notification_cap)
{
    return (notification_t *)((word_t)((sword_t)(notification_cap.words[0] << 16) >> 16));
}

static inline word_t notification_cap_get_badge(cap_t notification_cap)
{
    return notification_cap.words[1];
}

static inline cap_t notification_cap_set_badge(cap_t notification_cap, word_t value)
{
    notification_cap.words[1] = value;
    return notification_cap;
}

static inline bool_t notification_cap_get_can_send(cap_t notification_cap)
{
    return ((notification_cap.words[0] >> 57) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t notification_cap_set_can_send(cap_t notification_cap, bool_t value)
{
    notification_cap.words[0] = (notification_cap.words[0] & 0xfdffffffffffffffUL)
        | ((word_t)value << 57);
    return notification_cap;
}

static inline bool_t notification_cap_get_can_receive(cap_t notification_cap)
{
    return ((notification_cap.words[0] >> 58) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t notification_cap_set_can_receive(cap_t notification_cap, bool_t value)
{
    notification_cap.words[0] = (notification_cap.words[0] & 0xfbffffffffffffffUL)
        | ((word_t)value << 58);
    return notification_cap;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_REPLY; */
static inline cap_t reply_cap_from(cap_t source)
{
    return source;
}

/*
 * Classic kernel: the right to reply to one caller. The master is in the caller's reply slot.
 * MCS: authority over a reply object.
 */
/*@ requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object;
    requires is_master <= 1;
    requires can_grant <= 1; */
static inline cap_t reply_cap_new(tcb_t *object, bool_t is_master, bool_t can_grant)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_REPLY << 59) | ((word_t)object & 0xffffffffffffUL);
    result.words[1] = (word_t)is_master | ((word_t)can_grant << 1);
    return result;
}

static inline tcb_t *reply_cap_get_object(cap_t reply_cap)
{
    return (tcb_t *)((word_t)((sword_t)(reply_cap.words[0] << 16) >> 16));
}

/* Classic kernel. */
static inline bool_t reply_cap_get_is_master(cap_t reply_cap)
{
    return (reply_cap.words[1] & 1U) != 0;
}
/*@ predicate reply_cap_get_is_master(cap_t reply_cap) = (reply_cap.words[1] & 1U) != 0; */

static inline bool_t reply_cap_get_can_grant(cap_t reply_cap)
{
    return ((reply_cap.words[1] >> 1) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t reply_cap_set_can_grant(cap_t reply_cap, bool_t value)
{
    reply_cap.words[1] = (reply_cap.words[1] & 0xfffffffffffffffdUL) | ((word_t)value << 1);
    return reply_cap;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_CNODE; */
static inline cap_t cnode_cap_from(cap_t source)
{
    return source;
}

/* A table of capability slots, with the guard in front of it. */
/*@ requires (word_t)((sword_t)((word_t)object << 17) >> 17) == (word_t)object;
    requires (radix & 0xffffffffffffffc0UL) == 0;
    requires (guard_size & 0xffffffffffffffc0UL) == 0; */
static inline cap_t cnode_cap_new(cte_t *object, word_t radix, word_t guard_size, word_t guard)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_CNODE << 59) | ((word_t)object & 0x7fffffffffffUL)
        | (radix << 47) | (guard_size << 53);
    result.words[1] = guard;
    return result;
}

/* The first slot. One bit less than other addresses, to leave space for radix and guard size. */
static inline cte_t *cnode_cap_get_object(cap_t cnode_cap)
{
    return (cte_t *)((word_t)((sword_t)(cnode_cap.words[0] << 17) >> 17));
}

/* The table has 2^Radix slots. */
static inline word_t cnode_cap_get_radix(cap_t cnode_cap)
{
    return (cnode_cap.words[0] >> 47) & 0x3fUL;
}

/* The number of bits of the guard. */
static inline word_t cnode_cap_get_guard_size(cap_t cnode_cap)
{
    return (cnode_cap.words[0] >> 53) & 0x3fUL;
}

/*@ requires (value & 0xffffffffffffffc0UL) == 0; */
static inline cap_t cnode_cap_set_guard_size(cap_t cnode_cap, word_t value)
{
    cnode_cap.words[0] = (cnode_cap.words[0] & 0xf81fffffffffffffUL) | (value << 53);
    return cnode_cap;
}

static inline word_t cnode_cap_get_guard(cap_t cnode_cap)
{
    return cnode_cap.words[1];
}

static inline cap_t cnode_cap_set_guard(cap_t cnode_cap, word_t value)
{
    cnode_cap.words[1] = value;
    return cnode_cap;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_THREAD; */
static inline cap_t thread_cap_from(cap_t source)
{
    return source;
}

/* Authority over a thread. */
/*@ requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object; */
static inline cap_t thread_cap_new(tcb_t *object)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_THREAD << 59) | ((word_t)object & 0xffffffffffffUL);
    return result;
}

static inline tcb_t *thread_cap_get_object(cap_t thread_cap)
{
    return (tcb_t *)((word_t)((sword_t)(thread_cap.words[0] << 16) >> 16));
}

/* Authority to create capabilities for single interrupts. */
static inline cap_t irq_control_cap_new(void)
{
    cap_t result = { { 0 } };

    result.words[0] = (word_t)CAP_TAG_IRQ_CONTROL << 59;
    return result;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_IRQ_HANDLER; */
static inline cap_t irq_handler_cap_from(cap_t source)
{
    return source;
}

/* Authority over one interrupt. */
/*@ requires (irq & 0xfffffffffffff000UL) == 0; */
static inline cap_t irq_handler_cap_new(word_t irq)
{
    cap_t result = { { 0 } };

    result.words[0] = (word_t)CAP_TAG_IRQ_HANDLER << 59;
    result.words[1] = irq;
    return result;
}

static inline word_t irq_handler_cap_get_irq(cap_t irq_handler_cap)
{
    return irq_handler_cap.words[1] & 0xfffUL;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_ZOMBIE; */
static inline cap_t zombie_cap_from(cap_t source)
{
    return source;
}

/* A CNode or thread that is being deleted: Remaining slots are still to be emptied. */
/*@ requires (word_t)((sword_t)((word_t)slots << 16) >> 16) == (word_t)slots;
    requires is_thread <= 1;
    requires (radix & 0xffffffffffffffc0UL) == 0;
    requires (remaining & 0xfe00000000000000UL) == 0; */
static inline cap_t zombie_cap_new(cte_t *slots, bool_t is_thread, word_t radix, word_t remaining)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_ZOMBIE << 59) | ((word_t)slots & 0xffffffffffffUL);
    result.words[1] = (word_t)is_thread | (radix << 1) | (remaining << 7);
    return result;
}

/* The first of its slots. */
static inline cte_t *zombie_cap_get_slots(cap_t zombie_cap)
{
    return (cte_t *)((word_t)((sword_t)(zombie_cap.words[0] << 16) >> 16));
}
/*@ logic cte_t *zombie_cap_get_slots(
    cap_t zombie_cap) = (cte_t *)((word_t)((sword_t)(zombie_cap.words[0] << 16) >> 16)); */

/* Whether it was a thread; otherwise a CNode. */
static inline bool_t zombie_cap_get_is_thread(cap_t zombie_cap)
{
    return (zombie_cap.words[1] & 1U) != 0;
}

/* The radix of the CNode that it was. */
static inline word_t zombie_cap_get_radix(cap_t zombie_cap)
{
    return (zombie_cap.words[1] >> 1) & 0x3fUL;
}

static inline word_t zombie_cap_get_remaining(cap_t zombie_cap)
{
    return zombie_cap.words[1] >> 7;
}

/*@ requires (value & 0xfe00000000000000UL) == 0; */
static inline cap_t zombie_cap_set_remaining(cap_t zombie_cap, word_t value)
{
    zombie_cap.words[1] = (zombie_cap.words[1] & 0x7fUL) | (value << 7);
    return zombie_cap;
}

/* Authority to assign threads to scheduling domains. */
static inline cap_t domain_cap_new(void)
{
    cap_t result = { { 0 } };

    result.words[0] = (word_t)CAP_TAG_DOMAIN << 59;
    return result;
}

/* The list pointers of a slot, with two flags in bits that alignment leaves free. */
/*@ requires ((word_t)next & 0xfUL) == 0;
    requires revocable <= 1;
    requires first_badged <= 1; */
static inline mdb_node_t mdb_node_new(cte_t *next, bool_t revocable, bool_t first_badged,
    cte_t *prev)
{
    mdb_node_t result = { { 0 } };

    result.words[0] = (((word_t)next >> 4) << 4) | ((word_t)revocable << 1) | (word_t)first_badged;
    result.words[1] = (word_t)prev;
    return result;
}

static inline cte_t *mdb_node_get_next(mdb_node_t mdb_node)
{
    return (cte_t *)((mdb_node.words[0] >> 4) << 4);
}
/*@ logic cte_t *mdb_node_get_next(
    mdb_node_t mdb_node) = (cte_t *)((mdb_node.words[0] >> 4) << 4); */

/*@ requires ((word_t)value & 0xfUL) == 0; */
static inline void mdb_node_ptr_set_next(mdb_node_t *place, cte_t *value)
{
    place->words[0] = (place->words[0] & 0xfUL) | (((word_t)value >> 4) << 4);
}

/* Capabilities derived from this one are below it in the tree. */
static inline bool_t mdb_node_get_revocable(mdb_node_t mdb_node)
{
    return ((mdb_node.words[0] >> 1) & 1U) != 0;
}

/* The first of the capabilities that carry the same badge. */
static inline bool_t mdb_node_get_first_badged(mdb_node_t mdb_node)
{
    return (mdb_node.words[0] & 1U) != 0;
}

/*@ requires value <= 1; */
static inline void mdb_node_ptr_set_first_badged(mdb_node_t *place, bool_t value)
{
    place->words[0] = (place->words[0] & 0xfffffffffffffffeUL) | (word_t)value;
}

static inline cte_t *mdb_node_get_prev(mdb_node_t mdb_node)
{
    return (cte_t *)mdb_node.words[1];
}

static inline void mdb_node_ptr_set_prev(mdb_node_t *place, cte_t *value)
{
    place->words[1] = (word_t)value;
}

static inline tcb_t *endpoint_get_queue_head(endpoint_t endpoint)
{
    return (tcb_t *)endpoint.words[0];
}

static inline void endpoint_ptr_set_queue_head(endpoint_t *place, tcb_t *value)
{
    place->words[0] = (word_t)value;
}

static inline tcb_t *endpoint_get_queue_tail(endpoint_t endpoint)
{
    return (tcb_t *)((endpoint.words[1] >> 2) << 2);
}

/*@ requires ((word_t)value & 3UL) == 0; */
static inline void endpoint_ptr_set_queue_tail(endpoint_t *place, tcb_t *value)
{
    place->words[1] = (place->words[1] & 3UL) | (((word_t)value >> 2) << 2);
}

static inline endpoint_state_t endpoint_get_state(endpoint_t endpoint)
{
    return (endpoint_state_t)(endpoint.words[1] & 3UL);
}
/*@ logic integer endpoint_get_state(
    endpoint_t endpoint) = (endpoint_state_t)(endpoint.words[1] & 3UL); */

/*@ requires ((word_t)value & 0xfffffffffffffffcUL) == 0; */
static inline void endpoint_ptr_set_state(endpoint_t *place, endpoint_state_t value)
{
    place->words[1] = (place->words[1] & 0xfffffffffffffffcUL) | (word_t)value;
}

static inline tcb_t *notification_get_bound_tcb(notification_t notification)
{
    return (tcb_t *)notification.words[0];
}

static inline void notification_ptr_set_bound_tcb(notification_t *place, tcb_t *value)
{
    place->words[0] = (word_t)value;
}

/* The badges of all signals since the last wait, or-ed. */
static inline word_t notification_get_badge(notification_t notification)
{
    return notification.words[1];
}

static inline void notification_ptr_set_badge(notification_t *place, word_t value)
{
    place->words[1] = value;
}

static inline tcb_t *notification_get_queue_head(notification_t notification)
{
    return (tcb_t *)notification.words[2];
}

static inline void notification_ptr_set_queue_head(notification_t *place, tcb_t *value)
{
    place->words[2] = (word_t)value;
}

static inline tcb_t *notification_get_queue_tail(notification_t notification)
{
    return (tcb_t *)((notification.words[3] >> 2) << 2);
}

/*@ requires ((word_t)value & 3UL) == 0; */
static inline void notification_ptr_set_queue_tail(notification_t *place, tcb_t *value)
{
    place->words[3] = (place->words[3] & 3UL) | (((word_t)value >> 2) << 2);
}

static inline notification_state_t notification_get_state(notification_t notification)
{
    return (notification_state_t)(notification.words[3] & 3UL);
}
/*@ logic integer notification_get_state(
    notification_t notification) = (notification_state_t)(notification.words[3] & 3UL); */

/*@ requires ((word_t)value & 0xfffffffffffffffcUL) == 0; */
static inline void notification_ptr_set_state(notification_t *place, notification_state_t value)
{
    place->words[3] = (place->words[3] & 0xfffffffffffffffcUL) | (word_t)value;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == CAP_TAG_FIRST_ARCH; */
static inline cap_t frame_cap_from(cap_t source)
{
    return source;
}

/*
 * Authority over a frame: a page of memory, and the one mapping that was made through this
 * capability.
 */
/*@ requires (mapped_address & 0xffff000000000000UL) == 0;
    requires ((word_t)size & 0xfffffffffffffffcUL) == 0;
    requires ((word_t)rights & 0xfffffffffffffffcUL) == 0;
    requires is_device <= 1;
    requires (word_t)((sword_t)(base << 16) >> 16) == base;
    requires (mapped_asid & 0xffffffffffff0000UL) == 0; */
static inline cap_t frame_cap_new(word_t mapped_address, frame_size_t size, vm_rights_t rights,
    bool_t is_device, word_t base, word_t mapped_asid)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)CAP_TAG_FIRST_ARCH << 59) | mapped_address | ((word_t)size << 48)
        | ((word_t)rights << 50) | ((word_t)is_device << 52);
    result.words[1] = (base & 0xffffffffffffUL) | (mapped_asid << 48);
    return result;
}

/* Where it is mapped; 0 while MappedAsid is 0. */
static inline word_t frame_cap_get_mapped_address(cap_t frame_cap)
{
    return frame_cap.words[0] & 0xffffffffffffUL;
}

/*@ requires (value & 0xffff000000000000UL) == 0; */
static inline cap_t frame_cap_set_mapped_address(cap_t frame_cap, word_t value)
{
    frame_cap.words[0] = (frame_cap.words[0] & 0xffff000000000000UL) | value;
    return frame_cap;
}

static inline frame_size_t frame_cap_get_size(cap_t frame_cap)
{
    return (frame_size_t)((frame_cap.words[0] >> 48) & 3UL);
}

static inline vm_rights_t frame_cap_get_rights(cap_t frame_cap)
{
    return (vm_rights_t)((frame_cap.words[0] >> 50) & 3UL);
}

/*@ requires ((word_t)value & 0xfffffffffffffffcUL) == 0; */
static inline cap_t frame_cap_set_rights(cap_t frame_cap, vm_rights_t value)
{
    frame_cap.words[0] = (frame_cap.words[0] & 0xfff3ffffffffffffUL) | ((word_t)value << 50);
    return frame_cap;
}

static inline bool_t frame_cap_get_is_device(cap_t frame_cap)
{
    return ((frame_cap.words[0] >> 52) & 1U) != 0;
}

/* Kernel virtual address. */
static inline word_t frame_cap_get_base(cap_t frame_cap)
{
    return (word_t)((sword_t)(frame_cap.words[1] << 16) >> 16);
}

/* The address space in which it is mapped; 0 if it is not. */
static inline word_t frame_cap_get_mapped_asid(cap_t frame_cap)
{
    return frame_cap.words[1] >> 48;
}

/*@ requires (value & 0xffffffffffff0000UL) == 0; */
static inline cap_t frame_cap_set_mapped_asid(cap_t frame_cap, word_t value)
{
    frame_cap.words[1] = (frame_cap.words[1] & 0xffffffffffffUL) | (value << 48);
    return frame_cap;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == 12; */
static inline cap_t page_table_cap_from(cap_t source)
{
    return source;
}

/*
 * Authority over a page table: a translation table of any level below the top, or of any level
 * where address spaces have no capability of their own.
 */
/*@ requires (mapped_address & 0xffff000000000000UL) == 0;
    requires is_mapped <= 1;
    requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object;
    requires (mapped_asid & 0xffffffffffff0000UL) == 0;
    requires ((word_t)level & 0xfffffffffffffffcUL) == 0; */
static inline cap_t page_table_cap_new(word_t mapped_address, bool_t is_mapped, pte_t *object,
    word_t mapped_asid, uint32_t level)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)12 << 59) | mapped_address | ((word_t)is_mapped << 48)
        | ((word_t)level << 49);
    result.words[1] = ((word_t)object & 0xffffffffffffUL) | (mapped_asid << 48);
    return result;
}

/* The first address that it translates. */
static inline word_t page_table_cap_get_mapped_address(cap_t page_table_cap)
{
    return page_table_cap.words[0] & 0xffffffffffffUL;
}

/*@ requires (value & 0xffff000000000000UL) == 0; */
static inline cap_t page_table_cap_set_mapped_address(cap_t page_table_cap, word_t value)
{
    page_table_cap.words[0] = (page_table_cap.words[0] & 0xffff000000000000UL) | value;
    return page_table_cap;
}

/* Whether it is a part of an address space (or the top of one that has an ASID). */
static inline bool_t page_table_cap_get_is_mapped(cap_t page_table_cap)
{
    return ((page_table_cap.words[0] >> 48) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t page_table_cap_set_is_mapped(cap_t page_table_cap, bool_t value)
{
    page_table_cap.words[0] = (page_table_cap.words[0] & 0xfffeffffffffffffUL)
        | ((word_t)value << 48);
    return page_table_cap;
}

static inline pte_t *page_table_cap_get_object(cap_t page_table_cap)
{
    return (pte_t *)((word_t)((sword_t)(page_table_cap.words[1] << 16) >> 16));
}

static inline word_t page_table_cap_get_mapped_asid(cap_t page_table_cap)
{
    return page_table_cap.words[1] >> 48;
}

/*@ requires (value & 0xffffffffffff0000UL) == 0; */
static inline cap_t page_table_cap_set_mapped_asid(cap_t page_table_cap, word_t value)
{
    page_table_cap.words[1] = (page_table_cap.words[1] & 0xffffffffffffUL) | (value << 48);
    return page_table_cap;
}

/* Where tables of each level have their own kind: levels below it. */
static inline uint32_t page_table_cap_get_level(cap_t page_table_cap)
{
    return (uint32_t)((page_table_cap.words[0] >> 49) & 3UL);
}

/* Authority to make ASID pools. */
static inline cap_t asid_control_cap_new(void)
{
    cap_t result = { { 0 } };

    result.words[0] = (word_t)14 << 59;
    return result;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == 15; */
static inline cap_t asid_pool_cap_from(cap_t source)
{
    return source;
}

/* Authority to give the ASIDs of one pool to address spaces. */
/*@ requires (asid_base & 0xffffffffffff0000UL) == 0;
    requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object; */
static inline cap_t asid_pool_cap_new(word_t asid_base, pte_t **object)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)15 << 59) | asid_base;
    result.words[1] = (word_t)object & 0xffffffffffffUL;
    return result;
}

/* The pool's first ASID. */
static inline word_t asid_pool_cap_get_asid_base(cap_t asid_pool_cap)
{
    return asid_pool_cap.words[0] & 0xffffUL;
}

static inline pte_t **asid_pool_cap_get_object(cap_t asid_pool_cap)
{
    return (pte_t **)((word_t)((sword_t)(asid_pool_cap.words[1] << 16) >> 16));
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == 13; */
static inline cap_t vspace_cap_from(cap_t source)
{
    return source;
}

/* Authority over an address space: its top-level table (PML4). */
/*@ requires is_mapped <= 1;
    requires (word_t)((sword_t)((word_t)object << 16) >> 16) == (word_t)object;
    requires (mapped_asid & 0xffffffffffff0000UL) == 0; */
static inline cap_t vspace_cap_new(bool_t is_mapped, pte_t *object, word_t mapped_asid)
{
    cap_t result = { { 0 } };

    result.words[0] = ((word_t)13 << 59) | ((word_t)is_mapped << 48);
    result.words[1] = ((word_t)object & 0xffffffffffffUL) | (mapped_asid << 48);
    return result;
}

/* Whether it has an ASID. */
static inline bool_t vspace_cap_get_is_mapped(cap_t vspace_cap)
{
    return ((vspace_cap.words[0] >> 48) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline cap_t vspace_cap_set_is_mapped(cap_t vspace_cap, bool_t value)
{
    vspace_cap.words[0] = (vspace_cap.words[0] & 0xfffeffffffffffffUL) | ((word_t)value << 48);
    return vspace_cap;
}

static inline pte_t *vspace_cap_get_object(cap_t vspace_cap)
{
    return (pte_t *)((word_t)((sword_t)(vspace_cap.words[1] << 16) >> 16));
}

static inline word_t vspace_cap_get_mapped_asid(cap_t vspace_cap)
{
    return vspace_cap.words[1] >> 48;
}

/*@ requires (value & 0xffffffffffff0000UL) == 0; */
static inline cap_t vspace_cap_set_mapped_asid(cap_t vspace_cap, word_t value)
{
    vspace_cap.words[1] = (vspace_cap.words[1] & 0xffffffffffffUL) | (value << 48);
    return vspace_cap;
}

/* Authority to give out ranges of I/O ports. */
static inline cap_t io_port_control_cap_new(void)
{
    cap_t result = { { 0 } };

    result.words[0] = (word_t)16 << 59;
    return result;
}

/*@ requires (cap_tag_t)(source.words[0] >> 59) == 17; */
static inline cap_t io_port_cap_from(cap_t source)
{
    return source;
}

/* Authority over a range of I/O ports. */
/*@ requires (first & 0xffffffffffff0000UL) == 0;
    requires (last & 0xffffffffffff0000UL) == 0; */
static inline cap_t io_port_cap_new(word_t first, word_t last)
{
    cap_t result = { { 0 } };

    result.words[0] = (word_t)17 << 59;
    result.words[1] = first | (last << 16);
    return result;
}

/* The first port. */
static inline word_t io_port_cap_get_first(cap_t io_port_cap)
{
    return io_port_cap.words[1] & 0xffffUL;
}

/* The last one. */
static inline word_t io_port_cap_get_last(cap_t io_port_cap)
{
    return (io_port_cap.words[1] >> 16) & 0xffffUL;
}

/* An entry of the interrupt table. */
/*@ requires (address_low & 0xffffffffffff0000UL) == 0;
    requires (selector & 0xffffffffffff0000UL) == 0;
    requires (stack & 0xfffffffffffffff8UL) == 0;
    requires (attributes & 0xffffffffffffff00UL) == 0;
    requires (address_middle & 0xffffffffffff0000UL) == 0;
    requires (address_high & 0xffffffff00000000UL) == 0; */
static inline gate_t gate_new(uint64_t address_low, uint64_t selector, uint64_t stack,
    uint64_t attributes, uint64_t address_middle, uint64_t address_high)
{
    gate_t result = { { 0 } };

    result.words[0] = address_low | (selector << 16) | (stack << 32) | (attributes << 40)
        | (address_middle << 48);
    result.words[1] = address_high;
    return result;
}

/* P. */
static inline bool_t pte_get_is_valid(pte_t pte)
{
    return (pte.words[0] & 1U) != 0;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_valid(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xfffffffffffffffeUL) | (uint64_t)value;
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_can_write(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xfffffffffffffffdUL) | ((uint64_t)value << 1);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_user(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xfffffffffffffffbUL) | ((uint64_t)value << 2);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_write_through(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xfffffffffffffff7UL) | ((uint64_t)value << 3);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_cache_disabled(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xffffffffffffffefUL) | ((uint64_t)value << 4);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_accessed(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xffffffffffffffdfUL) | ((uint64_t)value << 5);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_dirty(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xffffffffffffffbfUL) | ((uint64_t)value << 6);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_block_or_attribute(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xffffffffffffff7fUL) | ((uint64_t)value << 7);
    return pte;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_global(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xfffffffffffffeffUL) | ((uint64_t)value << 8);
    return pte;
}

/* The processor ignores it: the entry maps a block, whose lowest page bit is PAT. */
static inline bool_t pte_get_is_block(pte_t pte)
{
    return ((pte.words[0] >> 9) & 1U) != 0;
}

/*@ requires value <= 1; */
static inline pte_t pte_set_is_block(pte_t pte, bool_t value)
{
    pte.words[0] = (pte.words[0] & 0xfffffffffffffdffUL) | ((uint64_t)value << 9);
    return pte;
}

/* The physical page of the table or of the memory: its address divided by 4096. */
static inline uint64_t pte_get_page(pte_t pte)
{
    return (pte.words[0] >> 12) & 0xffffffffffUL;
}

/*@ requires (value & 0xffffff0000000000UL) == 0; */
static inline pte_t pte_set_page(pte_t pte, uint64_t value)
{
    pte.words[0] = (pte.words[0] & 0xfff0000000000fffUL) | (value << 12);
    return pte;
}

/* seL4_X86_VMAttributes: the number of an entry of the page attribute table. */
/*@ requires write_through <= 1;
    requires cache_disabled <= 1;
    requires attribute <= 1;
    requires (rest & 0xe000000000000000UL) == 0; */
static inline vm_attributes_t vm_attributes_new(bool_t write_through, bool_t cache_disabled,
    bool_t attribute, word_t rest)
{
    vm_attributes_t result = { { 0 } };

    result.words[0] = (word_t)write_through | ((word_t)cache_disabled << 1)
        | ((word_t)attribute << 2) | (rest << 3);
    return result;
}

static inline bool_t vm_attributes_get_write_through(vm_attributes_t vm_attributes)
{
    return (vm_attributes.words[0] & 1U) != 0;
}

static inline bool_t vm_attributes_get_cache_disabled(vm_attributes_t vm_attributes)
{
    return ((vm_attributes.words[0] >> 1) & 1U) != 0;
}

static inline bool_t vm_attributes_get_attribute(vm_attributes_t vm_attributes)
{
    return ((vm_attributes.words[0] >> 2) & 1U) != 0;
}

/*
 * The tag of a message: label, what happened to each capability, how many capabilities, how many
 * words.
 */
/*@ requires (label & 0xfff0000000000000UL) == 0;
    requires (caps_unwrapped & 0xfffffffffffffff8UL) == 0;
    requires (extra_caps & 0xfffffffffffffffcUL) == 0;
    requires (length & 0xffffffffffffff80UL) == 0; */
static inline message_info_t message_info_new(word_t label, word_t caps_unwrapped,
    word_t extra_caps, word_t length)
{
    message_info_t result = { { 0 } };

    result.words[0] = (label << 12) | (caps_unwrapped << 9) | (extra_caps << 7) | length;
    return result;
}

/* What the message is for; an invocation label, an error, a fault type. */
static inline word_t message_info_get_label(message_info_t message_info)
{
    return message_info.words[0] >> 12;
}

/* Bit i: extra capability i was unwrapped into its badge. */
static inline word_t message_info_get_caps_unwrapped(message_info_t message_info)
{
    return (message_info.words[0] >> 9) & 7UL;
}

/*@ requires (value & 0xfffffffffffffff8UL) == 0; */
static inline message_info_t message_info_set_caps_unwrapped(message_info_t message_info,
    word_t value)
{
    message_info.words[0] = (message_info.words[0] & 0xfffffffffffff1ffUL) | (value << 9);
    return message_info;
}

/* How many extra capabilities. */
static inline word_t message_info_get_extra_caps(message_info_t message_info)
{
    return (message_info.words[0] >> 7) & 3UL;
}

/*@ requires (value & 0xfffffffffffffffcUL) == 0; */
static inline message_info_t message_info_set_extra_caps(message_info_t message_info, word_t value)
{
    message_info.words[0] = (message_info.words[0] & 0xfffffffffffffe7fUL) | (value << 7);
    return message_info;
}

/* How many message registers; above MaxLength counts as that. */
static inline word_t message_info_get_length(message_info_t message_info)
{
    return message_info.words[0] & 0x7fUL;
}

/*@ requires (value & 0xffffffffffffff80UL) == 0; */
static inline message_info_t message_info_set_length(message_info_t message_info, word_t value)
{
    message_info.words[0] = (message_info.words[0] & 0xffffffffffffff80UL) | value;
    return message_info;
}

static inline bool_t cap_rights_get_allow_grant_reply(cap_rights_t cap_rights)
{
    return ((cap_rights.words[0] >> 3) & 1U) != 0;
}

static inline bool_t cap_rights_get_allow_grant(cap_rights_t cap_rights)
{
    return ((cap_rights.words[0] >> 2) & 1U) != 0;
}

static inline bool_t cap_rights_get_allow_read(cap_rights_t cap_rights)
{
    return ((cap_rights.words[0] >> 1) & 1U) != 0;
}

static inline bool_t cap_rights_get_allow_write(cap_rights_t cap_rights)
{
    return (cap_rights.words[0] & 1U) != 0;
}

static inline word_t cnode_cap_data_get_guard(cnode_cap_data_t cnode_cap_data)
{
    return cnode_cap_data.words[0] >> 6;
}

static inline word_t cnode_cap_data_get_guard_size(cnode_cap_data_t cnode_cap_data)
{
    return cnode_cap_data.words[0] & 0x3fUL;
}

#endif
