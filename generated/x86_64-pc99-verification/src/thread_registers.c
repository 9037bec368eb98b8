/* SPDX-License-Identifier: BSD-2-Clause */
/* Invocations of threads that transfer registers. */

#include "functions.h"

/* Arguments: flags, count. Results: the registers. */
status_t thread_registers_decode_read(word_t length, tcb_t *source, bool_t call,
    ipc_buffer_t *buffer)
{
    if (length < 2) {
        return syscall_errors_truncated_message();
    }

    word_t flags = invocation_get_syscall_arg(0, buffer);
    word_t count = invocation_get_syscall_arg(1, buffer);
    if (count < 1 || count > THREAD_REGISTERS_REGISTER_COUNT) {
        return syscall_errors_range_error(1, THREAD_REGISTERS_REGISTER_COUNT);
    }

    if (source == kernel_state_core_current_thread) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    thread_registers_invoke_read(source, (flags & THREAD_REGISTERS_FLAG_SUSPEND_SOURCE) != 0, count,
        call);
    return STATUS_OK;
}

/* Arguments: flags, count, the registers. */
status_t thread_registers_decode_write(word_t length, tcb_t *target, ipc_buffer_t *buffer)
{
    if (length < 2) {
        return syscall_errors_truncated_message();
    }

    word_t flags = invocation_get_syscall_arg(0, buffer);
    word_t count = invocation_get_syscall_arg(1, buffer);
    if (length - 2 < count) {
        return syscall_errors_truncated_message();
    }

    if (target == kernel_state_core_current_thread) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    thread_registers_invoke_write(target, (flags & THREAD_REGISTERS_FLAG_RESUME) != 0,
        count < THREAD_REGISTERS_REGISTER_COUNT ? count : THREAD_REGISTERS_REGISTER_COUNT, buffer);
    return STATUS_OK;
}

/* Argument: flags. Capability: the source. */
status_t thread_registers_decode_copy(word_t length, tcb_t *target, ipc_buffer_t *buffer)
{
    bool_t holds = length < 1;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t flags = invocation_get_syscall_arg(0, buffer);
    cap_t cap = invocation_extra_cap(0);
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != CAP_TAG_THREAD) {
        return syscall_errors_invalid_capability(1);
    }

    invocation_begin();
    cap_t thread_cap = thread_cap_from(cap);
    tcb_t *object = thread_cap_get_object(thread_cap);
    thread_registers_invoke_copy(target, object, flags);
    return STATUS_OK;
}

void thread_registers_invoke_read(tcb_t *source, bool_t suspend, word_t count, bool_t call)
{
    if (suspend) {
        thread_control_suspend(source);
    }

    if (!call) {
        return;
    }

    tcb_t *caller = kernel_state_core_current_thread;
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, caller);
    for (word_t i = 0; i < count; i++) {
        /* At most RegisterCount iterations. */
        word_t user_register = thread_registers_user_register(i);
        word_t register_ = arch_get_register(source, user_register);
        invocation_set_message_register(caller, buffer, i, register_);
    }

    word_t fitting_length = ipc_transfer_fitting_length(count, buffer);
    invocation_answer(fitting_length);
}

void thread_registers_invoke_write(tcb_t *target, bool_t resume, word_t count, ipc_buffer_t *buffer)
{
    for (word_t i = 0; i < count; i++) {
        /* At most RegisterCount iterations. */
        word_t register_ = thread_registers_user_register(i);
        word_t value = invocation_get_syscall_arg(i + 2, buffer);
        word_t sanitise_register = arch_sanitise_register(register_, value);
        arch_set_register(target, register_, sanitise_register);
    }

    word_t restart_pc = thread_restart_pc(target);
    arch_set_register(target, ARCH_NEXT_IP, restart_pc);
    arch_post_modify_registers(target);
    if (resume) {
        thread_control_restart(target);
    }
}

void thread_registers_invoke_copy(tcb_t *target, tcb_t *source, word_t flags)
{
    if ((flags & THREAD_REGISTERS_FLAG_SUSPEND_SOURCE) != 0) {
        thread_control_suspend(source);
    }

    if ((flags & THREAD_REGISTERS_FLAG_COPY_RESUME) != 0) {
        thread_control_restart(target);
    }

    if ((flags & THREAD_REGISTERS_FLAG_COPY_FRAME) != 0) {
        for (word_t i = 0; i < ARCH_FRAME_REGISTER_COUNT; i++) {
            word_t register_ = arch_frame_register(i);
            word_t register_2 = arch_get_register(source, register_);
            arch_set_register(target, register_, register_2);
        }

        word_t restart_pc = thread_restart_pc(target);
        arch_set_register(target, ARCH_NEXT_IP, restart_pc);
    }

    if ((flags & THREAD_REGISTERS_FLAG_COPY_INTEGER) != 0) {
        for (word_t i = 0; i < ARCH_GP_REGISTER_COUNT; i++) {
            word_t register_ = arch_gp_register(i);
            word_t register_3 = arch_get_register(source, register_);
            arch_set_register(target, register_, register_3);
        }
    }

    arch_post_modify_registers(target);
    if (target == kernel_state_core_current_thread) {
        /* Switching to the thread anew brings the values into the machine. */
        scheduler_reschedule_required();
    }
}

/* Register i of seL4_UserContext. */
word_t thread_registers_user_register(word_t i)
{
    if (i < ARCH_FRAME_REGISTER_COUNT) {
        return arch_frame_register(i);
    }
    return arch_gp_register(i - ARCH_FRAME_REGISTER_COUNT);
}
