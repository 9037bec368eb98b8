/* SPDX-License-Identifier: BSD-2-Clause */
/* The layout of physical memory that the loader creates, and the checks for overlap. Host and target. */
#ifndef LOADER_PLAN_H
#define LOADER_PLAN_H

#include <stdint.h>
#include "elf.h"

#define PAGE_SIZE 0x1000ull

/* Addresses [start, end). */
struct region {
    uint64_t start;
    uint64_t end;
};

/*
 *   kernel.start     kernel.end      dtb.start  dtb.end       root.start        root.end
 *      |  kernel image   |  (page)      |  device tree | (page)   |  root task image  |
 *
 * dtb.start is the first page behind the kernel, root.start the first page behind the device tree. That is where
 * seL4's own loader puts them, too, and the kernel hands what is left to user level as untyped memory.
 */
struct load_plan {
    struct region kernel;
    struct region dtb;        /* start is 0 if there is no device tree */
    struct region root;       /* whole pages */
    uint64_t pv_offset;       /* physical minus virtual address of the root task */
};

enum plan_result {
    PLAN_OK = 0,
    PLAN_KERNEL_ALIGNMENT,    /* physical and virtual address of the kernel differ below 2 MiB */
    PLAN_KERNEL_SPAN,         /* the kernel's window crosses a 1 GiB boundary */
    PLAN_NO_MEMORY,           /* some part would lie outside memory */
    PLAN_LOADER_IN_WAY,       /* some part would overwrite the loader with its payload */
    PLAN_ROOT_AT_KERNEL,      /* the root task is linked where only a kernel can be */
    PLAN_ADDRESS_OVERFLOW,    /* sizes so large that addresses wrap around */
};

/* Whether all of a region is memory. Regions of memory may touch, in any order. */
int plan_is_memory(const struct region *r, const struct region *memory, uint32_t memory_count);

/* Whether two regions have an address in common. */
int plan_overlap(const struct region *a, const struct region *b);

/* Makes the plan. `memory` lists the machine's memory. A device tree of 0 bytes means that there is none. */
enum plan_result plan_make(const struct elf_image *kernel, const struct elf_image *root, uint64_t dtb_size,
                           const struct region *memory, uint32_t memory_count, const struct region *loader,
                           struct load_plan *plan);

/* The sentence for the console. */
const char *plan_result_text(enum plan_result result);

#endif
