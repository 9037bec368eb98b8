/* SPDX-License-Identifier: BSD-2-Clause */
/* The kernel's translation tables: the processor uses them as long as it runs. */

#include "functions.h"

/* The top level of no address space: the kernel's entries alone. */
pte_t kernel_tables_root[512] ALIGNED(4096);
pte_t kernel_tables_device_directory[512] ALIGNED(4096);
pte_t kernel_tables_directories[1024] ALIGNED(4096);
