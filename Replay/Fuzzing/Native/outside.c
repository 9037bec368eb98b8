/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The fuzzer's process: maps the memory of a kernel that has just booted where it was linked to, and lets libFuzzer play
 * strings of bytes on it. Each string begins with the memory as booted: the mapping is private, and renewed.
 *
 * FUZZ_STATE names the file with the memory. With FUZZ_PRINT=1 the steps are printed as lines of a trace.
 */
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "fuzz.h"
#include "fuzz_layout.h"

void __sanitizer_cov_8bit_counters_init(uint8_t *start, uint8_t *end);
void __sanitizer_cov_pcs_init(const uintptr_t *start, const uintptr_t *end);
void __sanitizer_cov_trace_cmp1(uint8_t a, uint8_t b);
void __sanitizer_cov_trace_cmp2(uint16_t a, uint16_t b);
void __sanitizer_cov_trace_cmp4(uint32_t a, uint32_t b);
void __sanitizer_cov_trace_cmp8(uint64_t a, uint64_t b);
void __sanitizer_cov_trace_const_cmp1(uint8_t a, uint8_t b);
void __sanitizer_cov_trace_const_cmp2(uint16_t a, uint16_t b);
void __sanitizer_cov_trace_const_cmp4(uint32_t a, uint32_t b);
void __sanitizer_cov_trace_const_cmp8(uint64_t a, uint64_t b);

static void *const s_compare[8] = {
    (void *)__sanitizer_cov_trace_cmp1, (void *)__sanitizer_cov_trace_cmp2, (void *)__sanitizer_cov_trace_cmp4,
    (void *)__sanitizer_cov_trace_cmp8, (void *)__sanitizer_cov_trace_const_cmp1, (void *)__sanitizer_cov_trace_const_cmp2,
    (void *)__sanitizer_cov_trace_const_cmp4, (void *)__sanitizer_cov_trace_const_cmp8,
};

static int s_file = -1;
static int s_prints;

static void print(const struct fuzz_step *step)
{
    static const char *const names[] = {
        "syscall", "repeat", "data-fault", "fetch-fault", "exception", "raise", "lower", "interrupt", "wait", "tick",
    };
    printf("%s", names[step->kind]);
    switch (step->kind) {
    case FUZZ_SYSCALL:
        printf(" %" PRId64, (int64_t)step->number);
        for (uint64_t i = 0; i < step->used; i++) {
            printf(" 0x%" PRIx64, step->registers[i]);
        }
        for (uint64_t i = 0; i < step->count; i++) {
            printf("%s %" PRIu64 "=0x%" PRIx64, i == 0 ? " |" : "", step->index[i], step->value[i]);
        }
        break;
    case FUZZ_DATA_FAULT:
    case FUZZ_FETCH_FAULT: printf(" 0x%" PRIx64 " %" PRIu64, step->number, step->status); break;
    case FUZZ_EXCEPTION:
    case FUZZ_RAISE:
    case FUZZ_LOWER:
    case FUZZ_WAIT: printf(" 0x%" PRIx64, step->number); break;
    default: break;
    }
    printf("\n");
}

static void renew(void)
{
    void *at = mmap((void *)IMAGE_ADDRESS, RAM_SIZE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_FIXED, s_file, 0);
    if (at != (void *)IMAGE_ADDRESS) {
        perror("cannot map the kernel's memory");
        exit(2);
    }
    *(void **)SYMBOL_host_callback = (void *)SYMBOL_fuzz_machine;
    memcpy((void *)SYMBOL_fuzz_compare, s_compare, sizeof(s_compare));
    *(void **)SYMBOL_fuzz_on_step = s_prints ? (void *)print : NULL;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    const char *state = getenv("FUZZ_STATE");
    s_prints = getenv("FUZZ_PRINT") != NULL;
    s_file = open(state == NULL ? "state.bin" : state, O_RDONLY);
    if (s_file < 0) {
        perror("cannot open the file that FUZZ_STATE names");
        exit(2);
    }
    renew();
    const uintptr_t *counters = (const uintptr_t *)SYMBOL_fuzz_counters;
    __sanitizer_cov_8bit_counters_init((uint8_t *)counters[0], (uint8_t *)counters[1]);
    __sanitizer_cov_pcs_init((const uintptr_t *)counters[2], (const uintptr_t *)counters[3]);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    renew();
    uint64_t (*play)(const uint8_t *, uint64_t) = (uint64_t (*)(const uint8_t *, uint64_t))SYMBOL_fuzz_play;
    if (play(bytes, size) == 2) {
        fprintf(stderr, "the kernel failed: %s\n", *(const char **)SYMBOL_host_failure);
        abort();
    }
    return 0;
}
