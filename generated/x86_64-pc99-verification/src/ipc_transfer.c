/* SPDX-License-Identifier: BSD-2-Clause */
/* Transfers messages. */

#include "functions.h"

/* Writes message info without capabilities to a thread's register. */
void ipc_transfer_set_message_info(tcb_t *thread, word_t label, word_t length)
{
    message_info_t info = message_info_new(label, 0, 0, length);
    arch_set_register(thread, ARCH_MSG_INFO_REGISTER, info.words[0]);
}

/* The number of message words, of length, that a receiver with this buffer gets. */
word_t ipc_transfer_fitting_length(word_t length, ipc_buffer_t *buffer)
{
    return buffer == NULL && length > ARCH_MESSAGE_REGISTER_COUNT ? ARCH_MESSAGE_REGISTER_COUNT
        : length;
}

/*
 * Transfers the message of a sender to a receiver: its fault if it has one, otherwise the
 * contents of its registers and buffer.
 */
void ipc_transfer_do_ipc_transfer(tcb_t *sender, endpoint_t *endpoint, word_t badge, bool_t grant,
    tcb_t *receiver)
{
    ipc_buffer_t *receive_buffer = arch_lookup_ipc_buffer(true, receiver);
    if (sender->fault.type == FAULT_TYPE_NULL_FAULT) {
        ipc_transfer_transfer_message(sender, endpoint, badge, grant, receiver, receive_buffer);
    } else {
        word_t length = fault_message_set(sender, receiver, receive_buffer);
        ipc_transfer_set_message_info(receiver, sender->fault.type, length);
        arch_set_register(receiver, ARCH_BADGE_REGISTER, badge);
    }
}

/* Copies message words; returns the number of words copied. */
/*@ requires length <= MESSAGE_LIMITS_MAX_LENGTH; */
word_t ipc_transfer_copy_message_registers(tcb_t *sender, ipc_buffer_t *send_buffer,
    tcb_t *receiver, ipc_buffer_t *receive_buffer, word_t length)
{
    word_t in_registers = length < ARCH_MESSAGE_REGISTER_COUNT ? length
        : ARCH_MESSAGE_REGISTER_COUNT;
    for (word_t i = 0; i < in_registers; i++) {
        /* At most Arch.MessageRegisterCount iterations. */
        word_t register_ = arch_message_register(i);
        word_t register_2 = arch_get_register(sender, register_);
        arch_set_register(receiver, register_, register_2);
    }

    if (length <= ARCH_MESSAGE_REGISTER_COUNT || send_buffer == NULL || receive_buffer == NULL) {
        return in_registers;
    }

    for (word_t i = ARCH_MESSAGE_REGISTER_COUNT; i < length; i++) {
        /* At most MessageLimits.MaxLength iterations. */
        /*@ assert i < 120; */
        receive_buffer->msg[i] = send_buffer->msg[i];
    }

    return length;
}

void ipc_transfer_transfer_message(tcb_t *sender, endpoint_t *endpoint, word_t badge, bool_t grant,
    tcb_t *receiver, ipc_buffer_t *receive_buffer)
{
    ipc_buffer_t *send_buffer = arch_lookup_ipc_buffer(false, sender);
    message_info_t info = ipc_transfer_get_message_info(sender);
    word_t extra_caps = message_info_get_extra_caps(info);
    bool_t with_caps = grant && extra_caps != 0;
    if (with_caps) {
        status_t lookup_extra_caps = ipc_transfer_lookup_extra_caps(sender, send_buffer, info);
        if (lookup_extra_caps != STATUS_OK) {
            with_caps = false;
        }
    }

    word_t length2 = message_info_get_length(info);
    word_t length = ipc_transfer_copy_message_registers(sender, send_buffer, receiver,
        receive_buffer, length2);
    info = message_info_set_extra_caps(info, 0);
    info = message_info_set_caps_unwrapped(info, 0);
    if (with_caps && receive_buffer != NULL) {
        info = ipc_transfer_transfer_caps(info, endpoint, receiver, receive_buffer);
    }

    info = message_info_set_length(info, length);
    arch_set_register(receiver, ARCH_MSG_INFO_REGISTER, info.words[0]);
    arch_set_register(receiver, ARCH_BADGE_REGISTER, badge);
}

/*
 * Transfers the capabilities in CurrentExtraCaps. One to the endpoint itself is "unwrapped": its
 * badge arrives. The first other one goes into the receiver's slot. A further one, or one that
 * may not be copied, ends the list. Manual, section "Capability transfer".
 */
message_info_t ipc_transfer_transfer_caps(message_info_t info, endpoint_t *endpoint,
    tcb_t *receiver, ipc_buffer_t *buffer)
{
    message_info_t result = info;
    cte_t *target = ipc_transfer_receive_slot(receiver, buffer);
    word_t done = 0;
    while (done < MESSAGE_LIMITS_MAX_EXTRA_CAPS) {
        /* At most MessageLimits.MaxExtraCaps iterations. */
        /*@ assert done < 3; */
        cte_t *slot = kernel_state_current_extra_caps[done];
        if (slot == NULL) {
            break;
        }

        cap_t cap = slot->cap;
        bool_t is_same_endpoint = ipc_transfer_is_same_endpoint(cap, endpoint);
        if (is_same_endpoint) {
            cap_t endpoint_cap = endpoint_cap_from(cap);
            buffer->caps_or_badges[done] = endpoint_cap_get_badge(endpoint_cap);
            word_t caps_unwrapped = message_info_get_caps_unwrapped(result);
            word_t bit = bits_bit(done);
            result = message_info_set_caps_unwrapped(result, caps_unwrapped | bit);
        } else {
            if (target == NULL) {
                break;
            }

            status_cap_result_t derive = cap_ops_derive(slot, cap);
            status_t status = derive.status;
            cap_t derived = derive.cap;
            cap_tag_t tag = cap_get_tag(derived);
            if (status != STATUS_OK || tag == CAP_TAG_NULL) {
                break;
            }

            derivation_tree_insert(derived, slot, target);
            target = NULL;
        }

        done++;
    }

    result = message_info_set_extra_caps(result, done);
    return result;
}

bool_t ipc_transfer_is_same_endpoint(cap_t cap, endpoint_t *endpoint)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_ENDPOINT) {
        return false;
    }

    if (endpoint == NULL) {
        return false;
    }
    cap_t endpoint_cap = endpoint_cap_from(cap);
    endpoint_t *object = endpoint_cap_get_object(endpoint_cap);
    return object == endpoint;
}

/* The empty slot that the receiver named in its buffer, or null. */
cte_t *ipc_transfer_receive_slot(tcb_t *receiver, ipc_buffer_t *buffer)
{
    status_cap_result_t lookup_cap = cspace_lookup_cap(receiver, buffer->receive_cnode);
    status_t status = lookup_cap.status;
    cap_t root = lookup_cap.cap;
    if (status != STATUS_OK) {
        return NULL;
    }

    word_t index = buffer->receive_index;
    word_t depth = buffer->receive_depth;
    status_slot_result_t lookup_target_slot = cspace_lookup_target_slot(root, index, depth);
    status_t found = lookup_target_slot.status;
    cte_t *slot = lookup_target_slot.slot;
    bool_t holds = found != STATUS_OK;
    if (!holds) {
        cap_tag_t tag = cap_get_tag(slot->cap);
        holds = tag != CAP_TAG_NULL;
    }
    if (holds) {
        return NULL;
    }

    return slot;
}

/*@ requires count <= MESSAGE_LIMITS_MAX_EXTRA_CAPS; */
status_t ipc_transfer_lookup_listed_caps(tcb_t *thread, ipc_buffer_t *buffer, word_t count)
{
    for (word_t i = 0; i < count; i++) {
        /* At most MessageLimits.MaxExtraCaps iterations. */
        /*@ assert i < 3; */
        word_t cptr = buffer->caps_or_badges[i];
        status_slot_result_t lookup_slot = cspace_lookup_slot(thread, cptr);
        status_t status = lookup_slot.status;
        cte_t *slot = lookup_slot.slot;
        if (status != STATUS_OK) {
            faults_set_cap_fault(cptr, false);
            return STATUS_FAULT;
        }

        kernel_state_current_extra_caps[i] = slot;
    }

    if (count < MESSAGE_LIMITS_MAX_EXTRA_CAPS) {
        /*@ assert count < 3; */
        kernel_state_current_extra_caps[count] = NULL;
    }

    return STATUS_OK;
}
