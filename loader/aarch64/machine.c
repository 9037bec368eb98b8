/* SPDX-License-Identifier: BSD-2-Clause */
/* AArch64: caches, initial page tables, the change to the kernel's exception level, and PSCI (Arm DEN 0022). */
#include "machine.h"
#include "memory.h"

#define PSCI_SYSTEM_OFF   0x84000008u

#define TABLE_ENTRIES     512u
#define BLOCK_SIZE        0x200000ull
#define GIBIBYTE          0x40000000ull
#define ENTRY_TABLE       3ull
#define ENTRY_BLOCK       1ull
#define BLOCK_ACCESSED    (1ull << 10)
#define BLOCK_INNER_SHARE (3ull << 8)
#define BLOCK_ATTRIBUTE(n) ((uint64_t)(n) << 2)

/*
 * The memory attributes that the kernel and user level expect under these indices: device nGnRnE, nGnRE, GRE, normal
 * uncached, normal, normal write-through. Seen at the kernel's first instruction under seL4's own loader.
 */
#define MAIR              0x0000aaff440c0400ull
#define ATTRIBUTE_NORMAL  4u

/*
 * 48-bit addresses, 4 KiB pages, write-back walks, and at EL1 two tables and 16-bit ASIDs. The size of physical
 * addresses is added: bits 32.. and 16.. A kernel for EL2 checks that it finds this (walks are inner shareable there).
 */
#define TCR_EL1           0x1085100510ull
#define TCR_EL2           0x80803510ull
#define PA_SIZE_MAX       5ull

/* The tables that are needed: a root and two levels for the loader's own code; the same for the kernel's window. */
#define TABLES            6u

static uint64_t tables[TABLES][TABLE_ENTRIES] __attribute__((aligned(4096)));
static unsigned tables_used;
static enum psci_method psci;
static unsigned stop_attempts;

extern const uint8_t loader_start[], loader_code_end[];

uint64_t machine_call_hvc(uint64_t function);
uint64_t machine_call_smc(uint64_t function);
void machine_semihosting_exit(void);
void machine_leave_el2(void);
__attribute__((noreturn)) void machine_jump_el1(const uint64_t *registers, uint64_t entry, uint64_t ttbr0,
                                                uint64_t ttbr1, uint64_t tcr, uint64_t mair);
__attribute__((noreturn)) void machine_jump_el2(const uint64_t *registers, uint64_t entry, uint64_t ttbr0,
                                                uint64_t ttbr1, uint64_t tcr, uint64_t mair);

static unsigned exception_level(void)
{
    uint64_t value;
    __asm__ volatile("mrs %0, currentel" : "=r"(value));
    return (unsigned)(value >> 2) & 3u;
}

void machine_set_psci(enum psci_method method)
{
    psci = method;
}

int machine_can_stop(void)
{
    return exception_level() != 3;
}

__attribute__((noreturn)) static void sleep_for_ever(void)
{
    for (;;) {
        __asm__ volatile("wfi");
    }
}

__attribute__((noreturn)) void machine_stop(void)
{
    /* A call that nobody answers is an exception, which is told and comes here again. */
    stop_attempts++;
    if (stop_attempts == 1 && machine_can_stop()) {
        /* Without word from the device tree: firmware below us answers SMC; with nobody at EL2 a hypervisor answers HVC. */
        if (psci == PSCI_SMC || (psci == PSCI_UNKNOWN && exception_level() == 2)) {
            machine_call_smc(PSCI_SYSTEM_OFF);
        } else {
            machine_call_hvc(PSCI_SYSTEM_OFF);
        }
    }
    if (stop_attempts <= 2) {
        stop_attempts = 2;
        machine_semihosting_exit();
    }
    sleep_for_ever();
}

int machine_is_stopping_quietly(void)
{
    return stop_attempts >= 2;
}

const char *machine_refuses(uint64_t kernel_virt)
{
    int is_low_half = (kernel_virt >> 63) == 0;
    if (exception_level() == 3) {
        return "the machine started at EL3 without firmware (QEMU: leave out secure=on)";
    }
    if (is_low_half && exception_level() != 2) {
        return "built for EL2, but the machine started at EL1 (QEMU: -machine virtualization=on)";
    }
    return 0;
}

static uint64_t cache_line_size(void)
{
    uint64_t type;
    __asm__ volatile("mrs %0, ctr_el0" : "=r"(type));
    return 4ull << ((type >> 16) & 0xf);
}

static void clean_and_invalidate(const struct region *r)
{
    uint64_t line = cache_line_size();
    for (uint64_t at = r->start & ~(line - 1); at < r->end; at += line) {
        __asm__ volatile("dc civac, %0" : : "r"(at) : "memory");
    }
    __asm__ volatile("dsb sy" : : : "memory");
}

void machine_prepare(const struct region *r)
{
    clean_and_invalidate(r);
}

void machine_publish(const struct region *r)
{
    clean_and_invalidate(r);
}

static uint64_t *new_table(void)
{
    uint64_t *table = tables[tables_used];
    tables_used++;
    return table;
}

/*
 *   47      39 38      30 29      21 20              0
 *  |  level 0 |  level 1 |  level 2 |  offset in 2 MiB |
 */
static void map_block(uint64_t *root, uint64_t virt, uint64_t phys)
{
    uint64_t *table = root;
    for (unsigned shift = 39; shift > 21; shift -= 9) {
        uint64_t *entry = &table[(virt >> shift) % TABLE_ENTRIES];
        if (*entry == 0) {
            *entry = (uintptr_t)new_table() | ENTRY_TABLE;
        }
        table = (uint64_t *)(uintptr_t)(*entry & ~0xfffull);
    }
    table[(virt >> 21) % TABLE_ENTRIES] =
        phys | BLOCK_ACCESSED | BLOCK_INNER_SHARE | BLOCK_ATTRIBUTE(ATTRIBUTE_NORMAL) | ENTRY_BLOCK;
}

/* The code that switches the MMU on; linked so that it does not cross a gibibyte. */
static void map_loader(uint64_t *root)
{
    for (uint64_t at = (uintptr_t)loader_start & ~(BLOCK_SIZE - 1); at < (uintptr_t)loader_code_end; at += BLOCK_SIZE) {
        map_block(root, at, at);
    }
}

/* The kernel's image and what follows it, up to the next gibibyte of virtual addresses. */
static void map_kernel(uint64_t *root, const struct elf_image *kernel)
{
    uint64_t virt = kernel->virt_start & ~(BLOCK_SIZE - 1);
    uint64_t phys = kernel->phys_start & ~(BLOCK_SIZE - 1);
    uint64_t blocks = (GIBIBYTE - virt % GIBIBYTE) / BLOCK_SIZE;
    for (uint64_t i = 0; i < blocks; i++) {
        map_block(root, virt + i * BLOCK_SIZE, phys + i * BLOCK_SIZE);
    }
}

static uint64_t physical_address_size(void)
{
    uint64_t features;
    __asm__ volatile("mrs %0, id_aa64mmfr0_el1" : "=r"(features));
    return (features & 0xf) > PA_SIZE_MAX ? PA_SIZE_MAX : features & 0xf;
}

__attribute__((noreturn)) void machine_enter(const struct load_plan *plan, const struct elf_image *kernel,
                                             uint64_t root_entry, uint64_t dtb_size)
{
    /* x0 to x5, as seL4's own loader passes them. */
    uint64_t registers[6] = { plan->root.start, plan->root.end,  plan->pv_offset,
                              root_entry,       plan->dtb.start, dtb_size };
    uint64_t *low = new_table();
    struct region all = { (uintptr_t)tables, (uintptr_t)tables + sizeof(tables) };
    map_loader(low);
    if ((kernel->virt_start >> 63) == 0) {
        map_kernel(low, kernel);
        clean_and_invalidate(&all);
        machine_jump_el2(registers, kernel->entry, (uintptr_t)low, 0, TCR_EL2 | (physical_address_size() << 16), MAIR);
    }
    uint64_t *high = new_table();
    map_kernel(high, kernel);
    clean_and_invalidate(&all);
    if (exception_level() == 2) {
        machine_leave_el2();
    }
    machine_jump_el1(registers, kernel->entry, (uintptr_t)low, (uintptr_t)high,
                     TCR_EL1 | (physical_address_size() << 32), MAIR);
}
