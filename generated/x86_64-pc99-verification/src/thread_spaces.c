/* SPDX-License-Identifier: BSD-2-Clause */
/* Invocations of threads that change their spaces. */

#include "functions.h"

/*
 * Arguments: fault handler, CSpace data, VSpace data, buffer address. Capabilities: CSpace,
 * VSpace, frame.
 */
status_t thread_spaces_decode_configure(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message)
{
    bool_t holds = length < THREAD_SPACES_FIRST_DATA + 3U;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (!holds) {
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
        holds = !has_extra_cap2;
    }
    if (!holds) {
        bool_t has_extra_cap3 = invocation_has_extra_cap(2);
        holds = !has_extra_cap3;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(THREAD_SPACES_FIRST_DATA + 2U, message);
    cte_t *extra_slot = invocation_extra_slot(2);
    status_buffer_result_t check_ipc_buffer = thread_spaces_check_ipc_buffer(address, extra_slot);
    status_t buffer_status = check_ipc_buffer.status;
    new_ipc_buffer_t buffer = check_ipc_buffer.buffer;
    if (buffer_status != STATUS_OK) {
        return buffer_status;
    }

    status_spaces_result_t check_spaces = thread_spaces_check_spaces(thread, message, 0);
    status_t spaces_status = check_spaces.status;
    new_spaces_t spaces = check_spaces.spaces;
    if (spaces_status != STATUS_OK) {
        return spaces_status;
    }

    invocation_begin();
    status_t status = thread_spaces_invoke_set_spaces(slot, thread, spaces);
    if (status != STATUS_OK) {
        return status;
    }
    return thread_spaces_invoke_set_ipc_buffer(slot, thread, buffer);
}

/* Arguments: fault handler, CSpace data, VSpace data. Capabilities: CSpace, VSpace. */
status_t thread_spaces_decode_set_space(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message)
{
    bool_t holds = length < 3;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (!holds) {
        bool_t has_extra_cap2 = invocation_has_extra_cap(1);
        holds = !has_extra_cap2;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    status_spaces_result_t check_spaces = thread_spaces_check_spaces(thread, message, 0);
    status_t status = check_spaces.status;
    new_spaces_t spaces = check_spaces.spaces;
    if (status != STATUS_OK) {
        return status;
    }

    invocation_begin();
    return thread_spaces_invoke_set_spaces(slot, thread, spaces);
}

/* Argument: the buffer's address, 0 for none. Capability: its frame. */
status_t thread_spaces_decode_set_ipc_buffer(word_t length, cte_t *slot, tcb_t *thread,
    ipc_buffer_t *message)
{
    bool_t holds = length < 1;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t address = invocation_get_syscall_arg(0, message);
    cte_t *extra_slot = invocation_extra_slot(0);
    status_buffer_result_t check_ipc_buffer = thread_spaces_check_ipc_buffer(address, extra_slot);
    status_t status = check_ipc_buffer.status;
    new_ipc_buffer_t buffer = check_ipc_buffer.buffer;
    if (status != STATUS_OK) {
        return status;
    }

    invocation_begin();
    return thread_spaces_invoke_set_ipc_buffer(slot, thread, buffer);
}

status_buffer_result_t thread_spaces_check_ipc_buffer(word_t address, cte_t *source)
{
    new_ipc_buffer_t buffer = { 0 };
    if (address == 0) {
        return (status_buffer_result_t){ .status = STATUS_OK, .buffer = buffer };
    }

    status_cap_result_t derive = cap_ops_derive(source, source->cap);
    status_t status = derive.status;
    cap_t frame = derive.cap;
    if (status == STATUS_OK) {
        status = arch_check_ipc_buffer(address, frame);
    }

    buffer.address = address;
    buffer.frame = frame;
    buffer.source = source;
    return (status_buffer_result_t){ .status = status, .buffer = buffer };
}

/* The first three arguments and two capabilities, from number first on. */
status_spaces_result_t thread_spaces_check_spaces(tcb_t *thread, ipc_buffer_t *message,
    word_t first)
{
    new_spaces_t spaces = { 0 };

    /* The old roots are deleted on the way, which must not destroy a whole capability space. */
    cte_t *thread_slot = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
    bool_t is_long_running_delete = derivation_tree_is_long_running_delete(thread_slot);
    bool_t holds = is_long_running_delete;
    if (!holds) {
        cte_t *thread_slot2 = cspace_thread_slot(thread, TCB_SLOT_VSPACE);
        holds = derivation_tree_is_long_running_delete(thread_slot2);
    }
    if (holds) {
        status_t illegal_operation = syscall_errors_illegal_operation();
        return (status_spaces_result_t){ .status = illegal_operation, .spaces = spaces };
    }
    spaces.fault_handler = invocation_get_syscall_arg(0, message);

    spaces.cspace_source = invocation_extra_slot(first);
    spaces.vspace_source = invocation_extra_slot(first + 1);
    word_t syscall_arg = invocation_get_syscall_arg(THREAD_SPACES_FIRST_DATA, message);
    status_cap_result_t derive_root = thread_spaces_derive_root(spaces.cspace_source, syscall_arg);
    status_t status = derive_root.status;
    cap_t root = derive_root.cap;
    if (status != STATUS_OK) {
        return (status_spaces_result_t){ .status = status, .spaces = spaces };
    }

    cap_tag_t tag = cap_get_tag(root);
    if (tag != CAP_TAG_CNODE) {
        status_t illegal_operation2 = syscall_errors_illegal_operation();
        return (status_spaces_result_t){ .status = illegal_operation2, .spaces = spaces };
    }

    spaces.cspace = root;
    word_t syscall_arg2 = invocation_get_syscall_arg(THREAD_SPACES_FIRST_DATA + 1U, message);
    status_cap_result_t derive_root2 = thread_spaces_derive_root(spaces.vspace_source,
        syscall_arg2);
    status_t vspace_status = derive_root2.status;
    cap_t vspace = derive_root2.cap;
    if (vspace_status != STATUS_OK) {
        return (status_spaces_result_t){ .status = vspace_status, .spaces = spaces };
    }

    bool_t is_valid_vspace_root = arch_is_valid_vspace_root(vspace);
    if (!is_valid_vspace_root) {
        status_t illegal_operation3 = syscall_errors_illegal_operation();
        return (status_spaces_result_t){ .status = illegal_operation3, .spaces = spaces };
    }

    spaces.vspace = vspace;
    return (status_spaces_result_t){ .status = STATUS_OK, .spaces = spaces };
}

/* A copy of a root, with new data (a guard) unless that is 0. */
status_cap_result_t thread_spaces_derive_root(cte_t *source, word_t data)
{
    cap_t cap = source->cap;
    if (data != 0) {
        cap = cap_ops_update_data(false, data, cap);
    }

    return cap_ops_derive(source, cap);
}

/*
 * A thread that does this to itself continues in its old address space until the kernel switches
 * threads, or until that address space is deleted: as on seL4 (decision 0017).
 */
status_t thread_spaces_invoke_set_spaces(cte_t *slot, tcb_t *thread, new_spaces_t spaces)
{
    thread->fault_handler = spaces.fault_handler;

    cte_t *root = cspace_thread_slot(thread, TCB_SLOT_CSPACE);
    status_t status = thread_spaces_replace(slot, thread, root, spaces.cspace,
        spaces.cspace_source);
    if (status != STATUS_OK) {
        return status;
    }

    root = cspace_thread_slot(thread, TCB_SLOT_VSPACE);
    return thread_spaces_replace(slot, thread, root, spaces.vspace, spaces.vspace_source);
}

status_t thread_spaces_invoke_set_ipc_buffer(cte_t *slot, tcb_t *thread, new_ipc_buffer_t buffer)
{
    cte_t *target = cspace_thread_slot(thread, TCB_SLOT_IPC_BUFFER);
    status_t status = thread_spaces_replace(slot, thread, target, buffer.frame, buffer.source);
    if (status != STATUS_OK) {
        return status;
    }

    thread->ipc_buffer = buffer.address;
    if (thread == kernel_state_core_current_thread) {
        /*
         * Switching to the thread anew tells user level the address where the architecture does
         * that, and enters the address space that Configure has set before.
         */
        scheduler_reschedule_required();
    }

    return STATUS_OK;
}

/*
 * Puts a capability in the place of the one in a thread's slot. The deletion of the old one may
 * have deleted the source, or the very capability that is invoked (in slot): then the slot stays
 * empty.
 */
status_t thread_spaces_replace(cte_t *slot, tcb_t *thread, cte_t *target, cap_t cap, cte_t *source)
{
    status_t status = deletion_delete(target);
    if (status != STATUS_OK || source == NULL) {
        return status;
    }

    cap_t self = thread_cap_new(thread);
    bool_t same_object = cap_ops_same_object(cap, source->cap);
    if (same_object) {
        bool_t same_object2 = cap_ops_same_object(self, slot->cap);
        if (same_object2) {
            derivation_tree_insert(cap, source, target);
        }
    }

    return STATUS_OK;
}
