/* SPDX-License-Identifier: BSD-2-Clause */
/* Finalises objects whose last capability is deleted. */

#include "functions.h"

/*
 * The capability is about to leave its slot. If it is the last one to its object, the object
 * stops working: threads that wait on it are released, a thread is suspended, and an object with
 * slots becomes a zombie.
 */
finalise_result_t finalisation_finalise(cap_t cap, bool_t is_final)
{
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_finalise_cap(cap, is_final);
    }
    finalise_result_t result = { 0 };
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case CAP_TAG_CNODE:
        if (is_final) {
            cap_t cnode_cap = cnode_cap_from(cap);
            result.remainder = finalisation_zombie_of(cnode_cap);
        }
        return result;
    case CAP_TAG_THREAD:
        if (is_final) {
            cap_t thread_cap = thread_cap_from(cap);
            tcb_t *object = thread_cap_get_object(thread_cap);
            result.remainder = finalisation_finalise_thread(object);
        }
        return result;
    case CAP_TAG_ZOMBIE:
        result.remainder = cap;
        return result;
    case CAP_TAG_IRQ_HANDLER:
        if (is_final) {
            /* Its notification is no longer signalled. */
            cap_t irq_handler_cap = irq_handler_cap_from(cap);
            word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
            cte_t *slot = irq_table_slot(irq);
            deletion_delete_one(slot);
            result.cleanup_info = cap;
        }
        return result;
    default:
        finalisation_finalise_at_once(cap, is_final);
        return result;
    }
}

/*
 * Finalises a capability that never becomes a zombie: an endpoint, a notification, a reply, or
 * one whose object needs no finalisation. Separate, because suspending a thread deletes such
 * capabilities.
 */
void finalisation_finalise_at_once(cap_t cap, bool_t is_final)
{
    /*@ assert cap_get_tag(cap) != CAP_TAG_CNODE && cap_get_tag(cap) != CAP_TAG_THREAD
        && cap_get_tag(cap) != CAP_TAG_ZOMBIE; */
    if (!is_final) {
        return;
    }
    cap_tag_t tag4 = cap_get_tag(cap);
    if (tag4 == CAP_TAG_ENDPOINT) {
        cap_t endpoint_cap = endpoint_cap_from(cap);
        endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
        endpoint_ipc_cancel_all_ipc(object);
    } else {
        cap_tag_t tag5 = cap_get_tag(cap);
        if (tag5 == CAP_TAG_NOTIFICATION) {
            cap_t notification_cap = notification_cap_from(cap);
            notification_t *notification = notification_cap_get_object(notification_cap);
            notification_signal_unbind_maybe(notification);
            notification_signal_cancel_all_signals(notification);
        }
    }
}

cap_t finalisation_zombie_of(cap_t node)
{
    cte_t *object = cnode_cap_get_object(node);
    word_t radix = cnode_cap_get_radix(node);
    word_t radix2 = cnode_cap_get_radix(node);
    word_t bit = bits_bit(radix2);
    return zombie_cap_new(object, false, radix, bit);
}

cap_t finalisation_finalise_thread(tcb_t *thread)
{
    notification_signal_unbind(thread);
    thread_control_suspend(thread);
    arch_prepare_thread_delete(thread);
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
    return zombie_cap_new(thread_slot, true, 0, TCB_SLOT_COUNT);
}

/* What remains to be done when the last capability has left its slot. */
void finalisation_post_cap_deletion(cap_t cleanup_info)
{
    cap_tag_t tag = cap_get_tag(cleanup_info);
    if (tag == CAP_TAG_IRQ_HANDLER) {
        cap_t irq_handler_cap = irq_handler_cap_from(cleanup_info);
        word_t irq = irq_handler_cap_get_irq(irq_handler_cap);
        irq_table_set_state(irq, IRQ_STATE_INACTIVE);
    } else {
        bool_t is_arch = cap_ops_is_arch(cleanup_info);
        if (is_arch) {
            arch_post_cap_deletion(cleanup_info);
        }
    }
}
