/* SPDX-License-Identifier: BSD-2-Clause */
/* From the kind of the invoked capability to its decoder (classic kernel). */

#include "functions.h"

status_t dispatch_send_to_endpoint(cap_t cap, bool_t blocking, bool_t call)
{
    bool_t can_send = endpoint_cap_get_can_send(cap);
    if (!can_send) {
        return syscall_errors_invalid_capability(0);
    }
    invocation_begin();
    endpoint_ipc_send_ipc(kernel_state_core_current_thread, cap, blocking, call);
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
    replies_answer(kernel_state_core_current_thread, slot);
    return STATUS_OK;
}
