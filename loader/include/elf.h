/* SPDX-License-Identifier: BSD-2-Clause */
/* ELF executables: all checks that the loader makes before it uses one, and copying to the load address. Host and target. */
#ifndef LOADER_ELF_H
#define LOADER_ELF_H

#include <stdint.h>

enum elf_result {
    ELF_OK = 0,
    ELF_TOO_SHORT,           /* not even a header */
    ELF_BAD_MAGIC,           /* not ELF at all */
    ELF_WRONG_CLASS,         /* 32-bit */
    ELF_WRONG_BYTE_ORDER,    /* big-endian */
    ELF_WRONG_MACHINE,       /* another architecture */
    ELF_NOT_EXECUTABLE,      /* relocatable, shared or core */
    ELF_BAD_HEADERS,         /* program headers lie outside the file or have a strange size */
    ELF_NO_SEGMENTS,         /* nothing to load */
    ELF_TRUNCATED,           /* a segment's bytes lie outside the file */
    ELF_BAD_SEGMENT,         /* more bytes in the file than in memory, or addresses that wrap around */
    ELF_OVERLAP,             /* two segments claim the same address */
    ELF_SCATTERED,           /* physical and virtual addresses differ by more than one offset */
    ELF_BAD_ENTRY,           /* the entry point is in no segment */
};

/* What the loader needs to know of an executable. Ends are exclusive. */
struct elf_image {
    uint64_t virt_start;
    uint64_t virt_end;
    uint64_t phys_start;     /* where its program headers want it (matters for the kernel only) */
    uint64_t entry;          /* virtual */
};

#define ELF_MACHINE_AARCH64 183u
#define ELF_MACHINE_RISCV   243u

/* Checks everything that can be checked without knowing the machine's memory, and fills *image if all is well. */
enum elf_result elf_check(const uint8_t *file, uint64_t size, uint32_t machine, struct elf_image *image);

/* Whether one offset takes all virtual addresses to the physical ones. To be called on a checked file. */
enum elf_result elf_check_physical(const uint8_t *file);

/* Copies the segments of a checked file so that virt_start lands at `to`; clears what lies between and behind them. */
void elf_place(const uint8_t *file, const struct elf_image *image, uint8_t *to);

/* The sentence for the console. */
const char *elf_result_text(enum elf_result result);

#endif
