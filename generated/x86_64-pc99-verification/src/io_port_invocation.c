/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_X86_IOPortControl, seL4_X86_IOPort. */

#include "functions.h"

status_t io_port_invocation_decode_control(word_t label, word_t length, cte_t *slot,
    ipc_buffer_t *buffer)
{
    if (label != INVOCATION_LABEL_X86_IO_PORT_CONTROL_ISSUE) {
        return syscall_errors_illegal_operation();
    }

    bool_t holds = length < 4;
    if (!holds) {
        bool_t has_extra_cap = invocation_has_extra_cap(0);
        holds = !has_extra_cap;
    }
    if (holds) {
        return syscall_errors_truncated_message();
    }

    word_t syscall_arg = invocation_get_syscall_arg(0, buffer);
    word_t first = syscall_arg & 0xffff;
    word_t syscall_arg2 = invocation_get_syscall_arg(1, buffer);
    word_t last = syscall_arg2 & 0xffff;
    word_t index = invocation_get_syscall_arg(2, buffer);
    word_t depth = invocation_get_syscall_arg(3, buffer);
    if (last < first) {
        return syscall_errors_invalid_argument(1);
    }

    bool_t are_free = io_ports_are_free(first, last);
    if (!are_free) {
        return syscall_errors_revoke_first();
    }

    cap_t extra_cap = invocation_extra_cap(0);
    status_slot_result_t lookup_empty_slot = cspace_lookup_empty_slot(extra_cap, index, depth);
    status_t status = lookup_empty_slot.status;
    cte_t *destination = lookup_empty_slot.slot;
    if (status != STATUS_OK) {
        return status;
    }

    invocation_begin();
    io_ports_take(first, last);
    cap_t io_port_cap = io_port_cap_new(first, last);
    derivation_tree_insert(io_port_cap, slot, destination);
    return STATUS_OK;
}

status_t io_port_invocation_decode(word_t label, word_t length, cap_t cap, bool_t call,
    ipc_buffer_t *buffer)
{
    word_t syscall_arg = invocation_get_syscall_arg(0, buffer);
    word_t port = syscall_arg & 0xffff;
    word_t data = invocation_get_syscall_arg(1, buffer);
    word_t bytes = io_port_invocation_bytes_of(label);
    bool_t writes = io_port_invocation_is_write(label);
    if (bytes == 0) {
        return syscall_errors_illegal_operation();
    }

    if (length < (uint64_t)(writes ? 2 : 1)) {
        return syscall_errors_truncated_message();
    }

    word_t first = io_port_cap_get_first(cap);
    word_t last = io_port_cap_get_last(cap);
    if (port < first || port + bytes - 1 > last) {
        return syscall_errors_illegal_operation();
    }

    invocation_begin();
    if (writes) {
        io_port_invocation_write((uint16_t)port, bytes, data);
    } else {
        word_t read = io_port_invocation_read((uint16_t)port, bytes);
        invocation_answer_word(call, read);
    }

    return STATUS_OK;
}

bool_t io_port_invocation_is_write(word_t label)
{
    return label == INVOCATION_LABEL_X86_IO_PORT_OUT8
        || label == INVOCATION_LABEL_X86_IO_PORT_OUT16
        || label == INVOCATION_LABEL_X86_IO_PORT_OUT32;
}

/* How many bytes the invocation reads or writes; 0 if it is none. */
word_t io_port_invocation_bytes_of(word_t label)
{
    switch (label) {
    case INVOCATION_LABEL_X86_IO_PORT_IN8:
    case INVOCATION_LABEL_X86_IO_PORT_OUT8:
        return 1;
    case INVOCATION_LABEL_X86_IO_PORT_IN16:
    case INVOCATION_LABEL_X86_IO_PORT_OUT16:
        return 2;
    case INVOCATION_LABEL_X86_IO_PORT_IN32:
    case INVOCATION_LABEL_X86_IO_PORT_OUT32:
        return 4;
    default:
        return 0;
    }
}

word_t io_port_invocation_read(uint16_t port, word_t bytes)
{
    switch (bytes) {
    case 1:
        return machine_in8(port);
    case 2:
        return machine_in16(port);
    default:
        return machine_in32(port);
    }
}

void io_port_invocation_write(uint16_t port, word_t bytes, word_t data)
{
    switch (bytes) {
    case 1:
        machine_out8(port, (uint8_t)data);
        break;
    case 2:
        machine_out16(port, (uint16_t)data);
        break;
    default:
        machine_out32(port, (uint32_t)data);
        break;
    }
}
