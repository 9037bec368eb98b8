/* SPDX-License-Identifier: BSD-2-Clause */
/* The layout of physical memory: see plan.h. */
#include "plan.h"

#define BLOCK_SIZE 0x200000ull
#define TABLE_SPAN 0x40000000ull
#define HIGHEST    0x0000ffffffffffffull

static uint64_t round_up(uint64_t address)
{
    return (address + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1);
}

int plan_is_memory(const struct region *r, const struct region *memory, uint32_t memory_count)
{
    uint64_t covered = r->start;
    for (uint32_t i = 0; i < memory_count; i++) {
        if (covered >= memory[i].start && covered < memory[i].end) {
            covered = memory[i].end;
            if (covered >= r->end) {
                return 1;
            }
            i = (uint32_t)-1; /* once more from the first: what follows may stand anywhere */
        }
    }
    return 0;
}

int plan_overlap(const struct region *a, const struct region *b)
{
    return a->start < b->end && b->start < a->end;
}

/* Sizes are at most 2^48, so that the sums in place() cannot wrap around. */
static int are_sizes_sane(const struct elf_image *kernel, const struct elf_image *root, uint64_t dtb_size)
{
    return kernel->virt_end - kernel->virt_start <= HIGHEST && root->virt_end - root->virt_start <= HIGHEST
           && root->virt_end <= HIGHEST && kernel->phys_start <= HIGHEST && dtb_size <= HIGHEST;
}

static void place(const struct elf_image *kernel, const struct elf_image *root, uint64_t dtb_size,
                  struct load_plan *plan)
{
    plan->kernel.start = kernel->phys_start;
    plan->kernel.end = round_up(kernel->phys_start + (kernel->virt_end - kernel->virt_start));
    plan->dtb.start = dtb_size == 0 ? 0 : plan->kernel.end;
    plan->dtb.end = plan->dtb.start + dtb_size;
    uint64_t root_virt = root->virt_start & ~(PAGE_SIZE - 1);
    plan->root.start = dtb_size == 0 ? plan->kernel.end : round_up(plan->dtb.end);
    plan->root.end = round_up(plan->root.start + (root->virt_end - root_virt));
    plan->pv_offset = plan->root.start - root_virt;
}

enum plan_result plan_make(const struct elf_image *kernel, const struct elf_image *root, uint64_t dtb_size,
                           const struct region *memory, uint32_t memory_count, const struct region *loader,
                           struct load_plan *plan)
{
    if (root->virt_start > HIGHEST) {
        return PLAN_ROOT_AT_KERNEL;
    }
    if (!are_sizes_sane(kernel, root, dtb_size)) {
        return PLAN_ADDRESS_OVERFLOW;
    }
    if ((kernel->virt_start & (BLOCK_SIZE - 1)) != (kernel->phys_start & (BLOCK_SIZE - 1))) {
        return PLAN_KERNEL_ALIGNMENT;
    }
    if (kernel->virt_start / TABLE_SPAN != (kernel->virt_end - 1) / TABLE_SPAN) {
        return PLAN_KERNEL_SPAN;
    }
    place(kernel, root, dtb_size, plan);
    if (!plan_is_memory(&plan->kernel, memory, memory_count) || !plan_is_memory(&plan->root, memory, memory_count)
        || (dtb_size != 0 && !plan_is_memory(&plan->dtb, memory, memory_count))) {
        return PLAN_NO_MEMORY;
    }
    if (plan_overlap(&plan->kernel, loader) || plan_overlap(&plan->root, loader)
        || (dtb_size != 0 && plan_overlap(&plan->dtb, loader))) {
        return PLAN_LOADER_IN_WAY;
    }
    return PLAN_OK;
}

const char *plan_result_text(enum plan_result result)
{
    switch (result) {
    case PLAN_OK:
        return "good";
    case PLAN_KERNEL_ALIGNMENT:
        return "the kernel's physical and virtual addresses differ within a 2 MiB block";
    case PLAN_KERNEL_SPAN:
        return "the kernel's virtual addresses cross a 1 GiB boundary";
    case PLAN_NO_MEMORY:
        return "kernel, device tree and root task do not fit into the machine's memory";
    case PLAN_LOADER_IN_WAY:
        return "kernel, device tree or root task would overwrite the loader (link it elsewhere: make-image --base)";
    case PLAN_ROOT_AT_KERNEL:
        return "the root task is linked at kernel addresses: link it in the lower half (or is it a kernel?)";
    case PLAN_ADDRESS_OVERFLOW:
        return "an image is too large for the machine's addresses";
    }
    return "unknown result";
}
