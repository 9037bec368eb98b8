/* SPDX-License-Identifier: BSD-2-Clause */
/* What the portable part of the loader needs from the architecture. */
#ifndef LOADER_MACHINE_H
#define LOADER_MACHINE_H

#include <stdint.h>
#include "fdt.h"
#include "plan.h"

/* The architecture that payloads must be built for: an ELF machine number. */
#if defined(__riscv)
#define LOADER_ELF_MACHINE ELF_MACHINE_RISCV
#else
#define LOADER_ELF_MACHINE ELF_MACHINE_AARCH64
#endif

/* Writes a character on the board's console. */
void machine_write_character(char c);

/* How to call the firmware, once the device tree has told. */
void machine_set_psci(enum psci_method method);

/* Whether there is firmware that could switch the board off. */
int machine_can_stop(void);

/* Switches the board off through the firmware, ends the emulator, or sleeps for ever. Does not return. */
__attribute__((noreturn)) void machine_stop(void);

/* Whether an exception is nothing to tell: the last attempt to stop was to ask an emulator that may not be there. */
int machine_is_stopping_quietly(void);

/* Why a kernel at this virtual address cannot be entered from where the firmware left us, or 0. */
const char *machine_refuses(uint64_t kernel_virt);

/* Before the loader writes: no dirty cache line may later be evicted onto [start, end). */
void machine_prepare(const struct region *r);

/* After the loader wrote: caches hold nothing old of [start, end). */
void machine_publish(const struct region *r);

/* Builds the first page tables, switches the MMU on and enters the kernel. */
__attribute__((noreturn)) void machine_enter(const struct load_plan *plan, const struct elf_image *kernel,
                                             uint64_t root_entry, uint64_t dtb_size);

/* Called by the exception vectors. */
__attribute__((noreturn)) void loader_exception(uint64_t syndrome, uint64_t address, uint64_t fault_address);

/* Called by the start-up code. */
__attribute__((noreturn)) void loader_main(const uint8_t *firmware_dtb);

#endif
