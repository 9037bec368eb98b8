/* SPDX-License-Identifier: BSD-2-Clause */
/* What the kernel logs for trace points. */
#pragma once

#include <sel4/config.h>

#ifdef CONFIG_BENCHMARK_TRACEPOINTS
typedef struct benchmark_tracepoint_log_entry {
    seL4_Word id;
    seL4_Word duration;
} benchmark_tracepoint_log_entry_t;
#endif
