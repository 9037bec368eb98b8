/* SPDX-License-Identifier: BSD-2-Clause */
/* Access to the message of an invocation. */

#include "functions.h"

/*
 * Ends an invocation that has results: length words, which are already in the message registers
 * of the current thread. The thread continues.
 */
void invocation_answer(word_t length)
{
    tcb_t *thread = kernel_state_core_current_thread;
    message_info_t info = message_info_new(0, 0, 0, length);
    arch_set_register(thread, ARCH_BADGE_REGISTER, 0);
    arch_set_register(thread, ARCH_MSG_INFO_REGISTER, info.words[0]);
    thread_set_state(thread, THREAD_STATE_RUNNING);
}

/* Ends an invocation whose result is one word, if the current thread waits for it. */
void invocation_answer_word(bool_t call, word_t value)
{
    if (call) {
        tcb_t *thread = kernel_state_core_current_thread;
        ipc_buffer_t *lookup_ipc_buffer = arch_lookup_ipc_buffer(true, thread);
        invocation_set_message_register(thread, lookup_ipc_buffer, 0, value);
        invocation_answer(1);
    }
}
