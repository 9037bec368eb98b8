/* SPDX-License-Identifier: BSD-2-Clause */
/* A step, as the image of the kernel tells the fuzzer's process about it. */
enum {
    FUZZ_SYSCALL, FUZZ_REPEAT, FUZZ_DATA_FAULT, FUZZ_FETCH_FAULT, FUZZ_EXCEPTION, FUZZ_RAISE, FUZZ_LOWER, FUZZ_INTERRUPT,
    FUZZ_WAIT, FUZZ_TICK,
};

/* number: of the call, address, line, time or syndrome. registers: x0 on. index, value: words of the IPC buffer. */
struct fuzz_step {
    uint64_t kind, number, status, used, count;
    uint64_t registers[6];
    uint64_t index[24], value[24];
};
