/* SPDX-License-Identifier: BSD-2-Clause */
/* RISC-V with 64-bit words: initial translation tables (Sv39), entering the kernel, and firmware calls (SBI). */
#include "machine.h"

#define SBI_LEGACY_PUT_CHARACTER 1ull
#define SBI_LEGACY_SHUTDOWN      8ull
#define SBI_SYSTEM_RESET         0x53525354ull

#define TABLE_ENTRIES  512u
#define BLOCK_SIZE     0x200000ull
#define GIBIBYTE       0x40000000ull
#define PAGE_BITS      12u
#define ENTRY_VALID    0x1ull
#define ENTRY_MEMORY   0xcfull            /* valid, readable, writable, executable, accessed, dirty */
#define ENTRY_SHIFT    10u
#define SATP_SV39      (8ull << 60)
#define LOWER_HALF_END 0x4000000000ull
#define UPPER_HALF     0xffffffc000000000ull

static uint64_t root[TABLE_ENTRIES] __attribute__((aligned(4096)));
static uint64_t loader_table[TABLE_ENTRIES] __attribute__((aligned(4096)));
static uint64_t kernel_table[TABLE_ENTRIES] __attribute__((aligned(4096)));

/* The hart that runs; written by start.S. */
uint64_t machine_hart;

extern const uint8_t loader_start[], loader_code_end[];

void machine_firmware(uint64_t extension, uint64_t function, uint64_t argument0, uint64_t argument1);
__attribute__((noreturn)) void machine_jump(const uint64_t *registers, uint64_t entry, uint64_t satp);

void machine_write_character(char c)
{
    machine_firmware(SBI_LEGACY_PUT_CHARACTER, 0, (uint8_t)c, 0);
}

/* There is no PSCI on RISC-V: the device tree says nothing of it. */
void machine_set_psci(enum psci_method method)
{
    (void)method;
}

/* Supervisor mode has firmware below it. */
int machine_can_stop(void)
{
    return 1;
}

int machine_is_stopping_quietly(void)
{
    return 0;
}

__attribute__((noreturn)) void machine_stop(void)
{
    machine_firmware(SBI_SYSTEM_RESET, 0, 0, 0);
    machine_firmware(SBI_LEGACY_SHUTDOWN, 0, 0, 0);
    for (;;) {
        __asm__ volatile("wfi");
    }
}

const char *machine_refuses(uint64_t kernel_virt)
{
    if (kernel_virt < UPPER_HALF) {
        return "linked outside the upper half of Sv39 addresses";
    }
    if ((uintptr_t)loader_code_end > LOWER_HALF_END) {
        return "the loader lies where Sv39 cannot map it one to one";
    }
    return 0;
}

/* Caches are coherent: nothing to do but for instructions, and those machine_jump sees to. */
void machine_prepare(const struct region *r)
{
    (void)r;
}

void machine_publish(const struct region *r)
{
    (void)r;
}

/*
 *   38      30 29      21 20              0
 *  |  level 2 |  level 1 |  offset in 2 MiB |
 */
static void map(uint64_t *table, uint64_t virt, uint64_t phys, uint64_t end)
{
    root[(virt / GIBIBYTE) % TABLE_ENTRIES] = (((uintptr_t)table >> PAGE_BITS) << ENTRY_SHIFT) | ENTRY_VALID;
    for (uint64_t at = virt; at < end; at += BLOCK_SIZE) {
        table[(at / BLOCK_SIZE) % TABLE_ENTRIES] =
            (((phys + (at - virt)) >> PAGE_BITS) << ENTRY_SHIFT) | ENTRY_MEMORY;
    }
}

__attribute__((noreturn)) void machine_enter(const struct load_plan *plan, const struct elf_image *kernel,
                                             uint64_t root_entry, uint64_t dtb_size)
{
    /* a0 to a7, as seL4's own loader passes them: the last are this hart and the number of the core. */
    uint64_t registers[8] = { plan->root.start, plan->root.end, plan->pv_offset, root_entry,
                              plan->dtb.start,  dtb_size,       machine_hart,    0 };
    uint64_t code = (uintptr_t)loader_start & ~(BLOCK_SIZE - 1);
    uint64_t virt = kernel->virt_start & ~(BLOCK_SIZE - 1);
    /* The code that switches translation on (linked so that it does not cross a gibibyte); the kernel's image and what
       follows it, up to the next gibibyte. */
    map(loader_table, code, code, (uintptr_t)loader_code_end);
    map(kernel_table, virt, kernel->phys_start & ~(BLOCK_SIZE - 1), virt - virt % GIBIBYTE + GIBIBYTE - 1);
    machine_jump(registers, kernel->entry, SATP_SV39 | ((uintptr_t)root >> PAGE_BITS));
}
