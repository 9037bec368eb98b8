/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * What the C of a user-level program stands on when it runs on the host: its way into the kernel is a callback, and so is
 * every access to memory that it makes (gcc and clang call these functions with -fsanitize=kernel-address). A callback
 * that gives 1 says that the thread is gone: it leaves its C for good.
 */
#include <stdint.h>

typedef struct {
    uint64_t badge, info, mr0, mr1, mr2, mr3;
} message_t;

/* Program addresses are below this; the host's libraries and stacks are above. */
#define USER_TOP (UINT64_C(1) << 44)

void user_main(uint64_t boot_info);
void user_thread_main(uint64_t argument);

int (*host_trap)(uint64_t *registers);
int (*host_access)(uint64_t address, uint64_t size, uint64_t is_write);
uint64_t (*host_thread_word)(void);
int (*host_set_thread_word)(uint64_t word);
uint64_t host_thread_entry;

static __thread void *entered_from[5];

static void leave_if(int is_gone)
{
    if (is_gone) {
        __builtin_longjmp(entered_from, 1);
    }
}

/* Runs a thread until its function returns or it is gone. */
void host_enter(int is_main, uint64_t argument)
{
    if (__builtin_setjmp(entered_from) == 0) {
        if (is_main) {
            user_main(argument);
        } else {
            user_thread_main(argument);
        }
    }
}

message_t user_trap(int64_t number, uint64_t cptr, uint64_t info, uint64_t mr0, uint64_t mr1, uint64_t mr2, uint64_t mr3)
{
    uint64_t registers[8] = { cptr, info, mr0, mr1, mr2, mr3, 0, (uint64_t)number };
    leave_if(host_trap(registers));
    return (message_t) { registers[0], registers[1], registers[2], registers[3], registers[4], registers[5] };
}

uint64_t user_thread_word(void) { return host_thread_word(); }

void user_set_thread_word(uint64_t word) { leave_if(host_set_thread_word(word)); }

uint64_t user_thread_entry_address(void) { return host_thread_entry; }

/* Debug kernels switch the machine off. */
void user_exit(uint64_t status) { __builtin_trap(); }

static void check(uint64_t address, uint64_t size, uint64_t is_write)
{
    if (address < USER_TOP) {
        leave_if(host_access(address, size, is_write));
    }
}

#define ACCESSES(size) \
    void __asan_load##size##_noabort(uint64_t address) { check(address, size, 0); } \
    void __asan_store##size##_noabort(uint64_t address) { check(address, size, 1); }

ACCESSES(1)
ACCESSES(2)
ACCESSES(4)
ACCESSES(8)
ACCESSES(16)

void __asan_loadN_noabort(uint64_t address, uint64_t size) { check(address, size, 0); }

void __asan_storeN_noabort(uint64_t address, uint64_t size) { check(address, size, 1); }

void __asan_handle_no_return(void) {}
