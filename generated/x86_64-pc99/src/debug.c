/* SPDX-License-Identifier: BSD-2-Clause */
/* Debug system calls and their output. */

#include "functions.h"

/* Carries out a debug call of the current thread; false if the number is no such call. */
bool_t debug_try_handle(tcb_t *thread, sword_t number)
{
    bool_t try_handle_printing = debug_try_handle_printing(thread, number);
    if (try_handle_printing) {
        return true;
    }
    return debug_try_handle_debug(thread, number);
}

/* A thread was created. */
void debug_add_thread(tcb_t *thread)
{
    tcb_t *first = kernel_state_debug_threads;
    thread->debug_next = first;
    thread->debug_prev = NULL;
    if (first != NULL) {
        first->debug_prev = thread;
    }

    kernel_state_debug_threads = thread;
}

/* A thread is destroyed. */
void debug_remove_thread(tcb_t *thread)
{
    tcb_t *next = thread->debug_next;
    tcb_t *previous = thread->debug_prev;
    if (previous == NULL) {
        kernel_state_debug_threads = next;
    } else {
        previous->debug_next = next;
    }

    if (next != NULL) {
        next->debug_prev = previous;
    }
}

/* Sets a thread's name. */
void debug_set_thread_name(tcb_t *thread, const char *name)
{
    word_t i = 0;
    while (i < DEBUG_MAX_NAME_LENGTH && (uint8_t)name[i] != 0) {
        /* At most MaxNameLength iterations. */
        assert(i < 128);
        thread->name[i] = (uint8_t)name[i];
        i++;
    }

    assert(i < 128);
    thread->name[i] = 0;
}

/* A new thread is named after its creator, until it gets a name of its own. */
void debug_name_after_parent(tcb_t *thread, tcb_t *parent)
{
    debug_set_thread_name(thread, "child of: '");
    word_t length = debug_name_length(thread);
    for (word_t i = 0; length < DEBUG_MAX_NAME_LENGTH - 1U; i++) {
        /* At most MaxNameLength iterations. */
        assert(i < 128);
        uint8_t c = parent->name[i];
        if (c == 0) {
            break;
        }

        assert(length < 128);
        thread->name[length] = c;
        length++;
    }

    assert(length < 128);
    thread->name[length] = DEBUG_QUOTE;
    assert(length + 1 < 128);
    thread->name[length + 1] = 0;
}

word_t debug_name_length(tcb_t *thread)
{
    word_t length = 0;
    while (true) {
        bool_t holds = length < DEBUG_MAX_NAME_LENGTH;
        if (holds) {
            assert(length < 128);
            holds = thread->name[length] != 0;
        }
        if (!holds) {
            break;
        }
        /* At most MaxNameLength iterations. */
        length++;
    }

    return length;
}

/* Prints a thread's name. */
void debug_write_name(tcb_t *thread)
{
    for (word_t i = 0; i < DEBUG_MAX_NAME_LENGTH; i++) {
        uint8_t c = thread->name[i];
        if (c == 0) {
            break;
        }

        console_put_char(c);
    }
}

/* Prints the thread that a message is about: its name and its address. */
void debug_write_thread(tcb_t *thread)
{
    console_write("thread ");
    console_write_hex((word_t)thread);
    console_write(" \"");
    debug_write_name(thread);
    console_write("\" at ");
    word_t restart_pc = thread_restart_pc(thread);
    console_write_hex(restart_pc);
}

bool_t debug_try_handle_printing(tcb_t *thread, sword_t number)
{
    if (number == SYSCALL_DEBUG_PUT_CHAR) {
        word_t register_ = arch_get_register(thread, ARCH_CAP_REGISTER);
        console_put_char((uint8_t)(register_ & 0xff));
        return true;
    }

    if (number == SYSCALL_DEBUG_DUMP_SCHEDULER) {
        debug_dump_scheduler();
        return true;
    }

    return false;
}

bool_t debug_try_handle_debug(tcb_t *thread, sword_t number)
{
    if (number == SYSCALL_DEBUG_HALT) {
        debug_halt(thread);
    }

    if (number == SYSCALL_DEBUG_CAP_IDENTIFY) {
        debug_cap_identify(thread);
        return true;
    }

    if (number == SYSCALL_DEBUG_SNAPSHOT) {
        snapshot_write(thread);

        return true;
    }

    if (number == SYSCALL_DEBUG_NAME_THREAD) {
        debug_name_thread(thread);
        return true;
    }

    return false;
}

NORETURN void debug_halt(tcb_t *thread)
{
    /* The text that scripts wait for. */
    console_write("Debug halt syscall from user thread ");
    console_write_hex((word_t)thread);
    console_write(" \"");
    debug_write_name(thread);
    console_write("\"\n");

    arch_halt();
}

void debug_cap_identify(tcb_t *thread)
{
    word_t register_ = arch_get_register(thread, ARCH_CAP_REGISTER);
    status_cap_result_t lookup_cap = cspace_lookup_cap(thread, register_);
    status_t status = lookup_cap.status;
    cap_t cap = lookup_cap.cap;
    word_t value = 0;
    if (status == STATUS_OK) {
        value = cap_kind_of(cap);
    } else {
        value = 0;
    }
    arch_set_register(thread, ARCH_CAP_REGISTER, value);
}

/*
 * The name is in the caller's IPC buffer. A capability that is not a thread's is an error of the
 * caller.
 */
void debug_name_thread(tcb_t *caller)
{
    word_t register_ = arch_get_register(caller, ARCH_CAP_REGISTER);
    status_cap_result_t lookup_cap = cspace_lookup_cap(caller, register_);
    status_t status = lookup_cap.status;
    cap_t cap = lookup_cap.cap;
    ipc_buffer_t *buffer = arch_lookup_ipc_buffer(true, caller);
    cap_tag_t tag = cap_get_tag(cap);
    if (status != STATUS_OK || tag != CAP_TAG_THREAD || buffer == NULL) {
        console_write("<<DebugNameThread: no thread, or no IPC buffer with its name>>\n");

        debug_halt(caller);
    }

    cap_t thread_cap = thread_cap_from(cap);
    tcb_t *thread = thread_cap_get_object(thread_cap);
    uint8_t *name = (uint8_t *)&buffer->msg[0];
    word_t length = 0;
    while (length < DEBUG_MAX_NAME_LENGTH && name[length] != 0) {
        /* At most MaxNameLength iterations. */
        assert(length < 128);
        thread->name[length] = name[length];
        length++;
    }

    assert(length < 128);
    thread->name[length] = 0;
}

/*
 * Prints a table of all threads, in exactly the format of seL4 16.0.0, because existing scripts
 * parse it.
 */
void debug_dump_scheduler(void)
{
    console_write("Dumping all tcbs!\n");
    console_write("Name                                    \tState          \tIP                  \t Prio \t Core\n");
    debug_write_many(DEBUG_DASH, DEBUG_TABLE_WIDTH);
    console_write("\n");
    tcb_t *thread = kernel_state_debug_threads;
    while (thread != NULL) {
        /* Ends: the list of all threads has no cycle */
        word_t length = debug_name_length(thread);
        debug_write_many(DEBUG_SPACE, length < DEBUG_NAME_WIDTH ? DEBUG_NAME_WIDTH - length : 0);
        debug_write_name(thread);
        console_write("\t");
        debug_write_state(thread->state);
        console_write("\t");
        word_t restart_pc = thread_restart_pc(thread);
        console_write_address(restart_pc);
        console_write("\t");
        word_t priority = thread->priority;
        debug_write_many(DEBUG_SPACE,
            DEBUG_PRIORITY_WIDTH - (word_t)(priority < 10 ? 1
            : (uint32_t)(priority < 100 ? 2 : 3)));
        console_write_decimal(priority);
        console_write("\t0\n");
        thread = thread->debug_next;
    }
}

void debug_write_many(uint8_t c, word_t count)
{
    for (word_t i = 0; i < count; i++) {
        /* At most TableWidth iterations. */
        console_put_char(c);
    }
}

/* Prints a state, in 15 characters. */
void debug_write_state(thread_state_t state)
{
    switch (state) {
    case THREAD_STATE_INACTIVE:
        console_write("       inactive");
        break;

    case THREAD_STATE_RUNNING:
        console_write("        running");
        break;

    case THREAD_STATE_RESTART:
        console_write("        restart");
        break;

    case THREAD_STATE_BLOCKED_ON_RECEIVE:
        console_write("blocked on recv");
        break;

    case THREAD_STATE_BLOCKED_ON_SEND:
        console_write("blocked on send");
        break;

    case THREAD_STATE_BLOCKED_ON_REPLY:
        console_write("blocked on reply");
        break;

    case THREAD_STATE_BLOCKED_ON_NOTIFICATION:
        console_write("blocked on ntfn");
        break;

    default:
        console_write("           idle");
        break;
    }
}
