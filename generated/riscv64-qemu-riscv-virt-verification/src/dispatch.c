/* SPDX-License-Identifier: BSD-2-Clause */
/* From the kind of the invoked capability to its decoder. */

#include "functions.h"

/* Checks and carries out the current thread's message to a capability. */
status_t dispatch_decode(word_t label, word_t length, cte_t *slot, bool_t blocking, bool_t call,
    ipc_buffer_t *buffer)
{
    cap_t cap = slot->cap;
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_decode_invocation(label, length, slot, cap, call, buffer);
    }
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_ENDPOINT: {
        cap_t endpoint_cap = endpoint_cap_from(cap);
        return dispatch_send_to_endpoint(endpoint_cap, blocking, call);
    }
    case CAP_TAG_NOTIFICATION: {
        cap_t notification_cap = notification_cap_from(cap);
        return dispatch_send_to_notification(notification_cap);
    }
    case CAP_TAG_REPLY: {
        cap_t reply_cap = reply_cap_from(cap);
        return dispatch_send_reply(slot, reply_cap);
    }
    case CAP_TAG_THREAD: {
        cap_t thread_cap = thread_cap_from(cap);
        tcb_t *object = thread_cap_get_object(thread_cap);
        return thread_invocation_decode(label, length, slot, object, call, buffer);
    }
    case CAP_TAG_CNODE:
        return cnode_decode(label, length, cap, buffer);
    case CAP_TAG_UNTYPED: {
        cap_t untyped_cap = untyped_cap_from(cap);
        return untyped_decode(label, length, slot, untyped_cap, buffer);
    }
    case CAP_TAG_IRQ_CONTROL:
        return irq_invocation_decode_control(label, length, slot, buffer);
    case CAP_TAG_IRQ_HANDLER: {
        cap_t irq_handler_cap = irq_handler_cap_from(cap);
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
        return irq_invocation_decode_handler(label, irq);
    }
    case CAP_TAG_DOMAIN:
        return domain_object_decode(label, length, buffer);
    default:
        /* Nothing there, or something in the middle of being destroyed. */
        return syscall_errors_invalid_capability(0);
    }
}

status_t dispatch_send_to_endpoint(cap_t cap, bool_t blocking, bool_t call)
{
    bool_t can_send = endpoint_cap_get_can_send(cap);
    if (!can_send) {
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    endpoint_ipc_send_ipc(kernel_state_current_thread, cap, blocking, call);
    return STATUS_OK;
}

status_t dispatch_send_to_notification(cap_t cap)
{
    bool_t can_send = notification_cap_get_can_send(cap);
    if (!can_send) {
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    notification_t *object = notification_cap_get_object(cap);
    word_t badge = notification_cap_get_badge(cap);
    notification_signal_send_signal(object, badge);
    return STATUS_OK;
}

status_t dispatch_send_reply(cte_t *slot, cap_t cap)
{
    bool_t is_master = reply_cap_get_is_master(cap);
    if (is_master) {
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    replies_answer(kernel_state_current_thread, slot);
    return STATUS_OK;
}
