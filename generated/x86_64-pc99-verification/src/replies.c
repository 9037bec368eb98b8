/* SPDX-License-Identifier: BSD-2-Clause */
/* Replies of the classic kernel. */

#include "functions.h"

/*
 * Creates a thread's master reply capability, from which the receivers' reply capabilities are
 * derived, if it has none.
 */
void replies_prepare(tcb_t *thread)
{
    cte_t *slot = cspace_thread_slot(thread, TCB_SLOT_REPLY);
    cap_tag_t tag = cap_get_tag(slot->cap);
    if (tag == CAP_TAG_NULL) {
        slot->cap = reply_cap_new(thread, true, true);
        slot->mdb = derivation_tree_root();
    }
}

/* The caller waits for a reply; the receiver gets the reply capability. */
void replies_await(tcb_t *caller, tcb_t *receiver, bool_t can_grant)
{
    thread_set_state(caller, THREAD_STATE_BLOCKED_ON_REPLY);
    cte_t *master = cspace_thread_slot(caller, TCB_SLOT_REPLY);
    cte_t *slot = cspace_thread_slot(receiver, TCB_SLOT_CALLER);
    /*@ assert mdb_node_get_next(master->mdb) == \null; */
    cap_t reply = reply_cap_new(caller, false, can_grant);
    derivation_tree_insert(reply, master, slot);
}

/*
 * A thread replies through a reply capability, which is deleted. If the waiting thread faulted,
 * the reply says whether and how it continues.
 */
void replies_answer(tcb_t *sender, cte_t *slot)
{
    cap_t reply = reply_cap_from(slot->cap);
    /*@ assert !reply_cap_get_is_master(reply); */
    tcb_t *receiver = reply_cap_get_object(reply);
    /*@ assert receiver->state == THREAD_STATE_BLOCKED_ON_REPLY; */
    if (receiver->fault.type == FAULT_TYPE_NULL_FAULT) {
        bool_t can_grant = reply_cap_get_can_grant(reply);
        ipc_transfer_do_ipc_transfer(sender, NULL, 0, can_grant, receiver);
        derivation_tree_remove(slot);
        thread_set_state(receiver, THREAD_STATE_RUNNING);
        scheduler_possible_switch_to(receiver);
        return;
    }

    derivation_tree_remove(slot);
    bool_t goes_on = fault_message_handle_reply(sender, receiver);
    receiver->fault.type = FAULT_TYPE_NULL_FAULT;
    if (goes_on) {
        thread_set_state(receiver, THREAD_STATE_RESTART);
        scheduler_possible_switch_to(receiver);
    } else {
        thread_set_state(receiver, THREAD_STATE_INACTIVE);
    }
}

/* seL4_Reply: to the last caller of the thread; without a caller nothing happens. */
void replies_answer_caller(tcb_t *sender)
{
    cte_t *slot = cspace_thread_slot(sender, TCB_SLOT_CALLER);
    bool_t has_caller = replies_has_caller(sender);
    if (has_caller) {
        replies_answer(sender, slot);
    }
}

/*
 * Revokes the right to reply to the thread: the reply capability is the single child of the
 * thread's master, in whatever slot. A fault that was delivered to its handler is cleared.
 */
void replies_cancel(tcb_t *thread)
{
    thread->fault.type = FAULT_TYPE_NULL_FAULT;
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_REPLY);
    cte_t *reply = mdb_node_get_next(thread_slot->mdb);
    if (reply != NULL) {
        derivation_tree_remove(reply);
    }
}

/*
 * The current thread's reply capability moves to an empty slot. Without a caller there is
 * nothing to save.
 */
void replies_save(cte_t *destination)
{
    cte_t *caller = cspace_thread_slot(kernel_state_core_current_thread, TCB_SLOT_CALLER);
    cap_tag_t tag = cap_get_tag(caller->cap);
    if (tag == CAP_TAG_REPLY) {
        derivation_tree_move(caller->cap, caller, destination);
    }
}
