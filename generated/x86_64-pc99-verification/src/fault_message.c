/* SPDX-License-Identifier: BSD-2-Clause */
/* Writes fault messages and reads the replies to them. */

#include "functions.h"

/* The fault of sender in message registers of the receiver; returns their number. */
word_t fault_message_set(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer)
{
    fault_t fault = sender->fault;

    switch (fault.type) {
    case FAULT_TYPE_CAP_FAULT: {
        word_t restart_pc = thread_restart_pc(sender);
        invocation_set_message_register(receiver, buffer, FAULT_MESSAGE_CAP_FAULT_IP, restart_pc);
        invocation_set_message_register(receiver, buffer, FAULT_MESSAGE_CAP_FAULT_ADDRESS,
            fault.argument0);
        invocation_set_message_register(receiver, buffer, FAULT_MESSAGE_CAP_FAULT_IN_RECEIVE_PHASE,
            fault.argument1);
        return fault_message_set_lookup_failure(receiver, buffer, sender->lookup_failure,
            FAULT_MESSAGE_CAP_FAULT_LOOKUP);
    }

    case FAULT_TYPE_UNKNOWN_SYSCALL:
        return fault_message_set_unknown_syscall(sender, receiver, buffer, fault.argument0);

    case FAULT_TYPE_USER_EXCEPTION:
        return fault_message_set_user_exception(sender, receiver, buffer, fault);

    default:
        return arch_set_fault_message(sender, receiver, buffer);
    }
}

/*
 * The description of a failed look-up in message registers from first on; returns the message's
 * length. Manual, section "Lookup Failure Description".
 */
word_t fault_message_set_lookup_failure(tcb_t *receiver, ipc_buffer_t *buffer,
    lookup_failure_t failure, word_t first)
{
    invocation_set_message_register(receiver, buffer, first, failure.type);
    switch (failure.type) {
    case LOOKUP_FAILURE_TYPE_MISSING_CAPABILITY:
        invocation_set_message_register(receiver, buffer, first + 1, failure.bits_left);
        return ipc_transfer_fitting_length(first + 2, buffer);

    case LOOKUP_FAILURE_TYPE_DEPTH_MISMATCH:
        invocation_set_message_register(receiver, buffer, first + 1, failure.bits_left);
        invocation_set_message_register(receiver, buffer, first + 2, failure.found);
        return ipc_transfer_fitting_length(first + 3, buffer);

    case LOOKUP_FAILURE_TYPE_GUARD_MISMATCH:
        invocation_set_message_register(receiver, buffer, first + 1, failure.bits_left);
        invocation_set_message_register(receiver, buffer, first + 2, failure.found);
        invocation_set_message_register(receiver, buffer, first + 3, failure.guard_size);
        return ipc_transfer_fitting_length(first + 4, buffer);

    default:
        return ipc_transfer_fitting_length(first + 1, buffer);
    }
}

/*
 * The reply of a handler (sender) to the fault of receiver: the registers in it become the
 * thread's. Returns whether the thread continues: for UnknownSyscall and UserException, a label
 * other than 0 means no.
 */
bool_t fault_message_handle_reply(tcb_t *sender, tcb_t *receiver)
{
    message_info_t info = ipc_transfer_get_message_info(sender);
    word_t type = receiver->fault.type;

    switch (type) {
    case FAULT_TYPE_CAP_FAULT:
        return true;

    case FAULT_TYPE_UNKNOWN_SYSCALL: {
        word_t length = message_info_get_length(info);
        fault_message_take_registers(sender, receiver, length, true);
        word_t label = message_info_get_label(info);
        return label == 0;
    }

    case FAULT_TYPE_USER_EXCEPTION: {
        word_t length2 = message_info_get_length(info);
        fault_message_take_registers(sender, receiver, length2, false);
        word_t label2 = message_info_get_label(info);
        return label2 == 0;
    }

    default:
        return arch_handle_fault_reply(receiver, sender, type);
    }
}

word_t fault_message_set_unknown_syscall(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer,
    word_t number)
{
    for (word_t i = 0; i < ARCH_SYSCALL_MESSAGE_LENGTH; i++) {
        word_t syscall_message_register = arch_syscall_message_register(i);
        word_t value = arch_get_register(sender, syscall_message_register);
        invocation_set_message_register(receiver, buffer, i, value);
    }

    invocation_set_message_register(receiver, buffer, ARCH_SYSCALL_MESSAGE_LENGTH, number);
    return ipc_transfer_fitting_length(ARCH_SYSCALL_MESSAGE_LENGTH + 1U, buffer);
}

word_t fault_message_set_user_exception(tcb_t *sender, tcb_t *receiver, ipc_buffer_t *buffer,
    fault_t fault)
{
    for (word_t i = 0; i < ARCH_EXCEPTION_MESSAGE_LENGTH; i++) {
        word_t exception_message_register = arch_exception_message_register(i);
        word_t value = arch_get_register(sender, exception_message_register);
        invocation_set_message_register(receiver, buffer, i, value);
    }

    invocation_set_message_register(receiver, buffer, ARCH_EXCEPTION_MESSAGE_LENGTH,
        fault.argument0);
    invocation_set_message_register(receiver, buffer, ARCH_EXCEPTION_MESSAGE_LENGTH + 1U,
        fault.argument1);
    return ipc_transfer_fitting_length(ARCH_EXCEPTION_MESSAGE_LENGTH + 2U, buffer);
}

/* Writes words of the handler's message to the registers that the fault message contained. */
void fault_message_take_registers(tcb_t *sender, tcb_t *receiver, word_t length, bool_t is_syscall)
{
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(false, sender);
    word_t shown = is_syscall ? ARCH_SYSCALL_MESSAGE_LENGTH : ARCH_EXCEPTION_MESSAGE_LENGTH;
    word_t sent = ipc_transfer_fitting_length(length, buffer);
    word_t count = sent < shown ? sent : shown;
    for (word_t i = 0; i < count; i++) {
        /* At most MessageLimits.MaxLength iterations. */
        word_t value2 = 0;
        if (i < ARCH_MESSAGE_REGISTER_COUNT) {
            word_t message_register = arch_message_register(i);
            value2 = arch_get_register(sender, message_register);
        } else {
            /*@ assert i < 120; */
            value2 = buffer->msg[i];
        }
        word_t value = value2;
        word_t value3 = 0;
        if (is_syscall) {
            value3 = arch_syscall_message_register(i);
        } else {
            value3 = arch_exception_message_register(i);
        }
        word_t register_ = value3;
        word_t sanitise_register = arch_sanitise_register(register_, value);
        arch_set_register(receiver, register_, sanitise_register);
    }
}
