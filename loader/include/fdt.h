/* SPDX-License-Identifier: BSD-2-Clause */
/* What the loader reads from a flattened device tree: memory, what of it is reserved, the interrupt controller, the firmware. */
#ifndef LOADER_FDT_H
#define LOADER_FDT_H

#include <stdint.h>
#include "plan.h"

enum psci_method {
    PSCI_UNKNOWN = 0,
    PSCI_HVC,
    PSCI_SMC,
};

#define FDT_MAX_MEMORY 32u
#define FDT_MAX_KEPT   16u

struct fdt_facts {
    uint64_t used_size;                  /* bytes up to the end of the last block: what has to be copied */
    uint32_t memory_count;
    enum psci_method psci;
    uint32_t gic;                        /* version of the interrupt controller: 2 or 3; 0 if the tree does not say */
    uint32_t kept_count;
    struct region memory[FDT_MAX_MEMORY];
    struct region kept[FDT_MAX_KEPT];    /* in memory, but of the firmware or of devices (/reserved-memory) */
};

/* Reads a tree of at most `limit` bytes. Returns 0 (and leaves *facts unspecified) if it is not a sane version 17 tree. */
int fdt_read(const uint8_t *tree, uint64_t limit, struct fdt_facts *facts);

/* Copies the used part of a tree that fdt_read accepted, with its total size made to fit. */
void fdt_place(const uint8_t *tree, const struct fdt_facts *facts, uint8_t *to);

#endif
