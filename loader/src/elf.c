/* SPDX-License-Identifier: BSD-2-Clause */
/* ELF executables: see elf.h. Fields are read byte by byte, because a payload may be unaligned; no field is trusted. */
#include "elf.h"
#include "memory.h"

#define HEADER_SIZE         64u
#define PROGRAM_HEADER_SIZE 56u
#define CLASS_64            2u
#define LITTLE_ENDIAN_DATA  1u
#define TYPE_EXECUTABLE     2u
#define SEGMENT_LOAD        1u

struct segment {
    uint32_t type;
    uint64_t offset;
    uint64_t virt;
    uint64_t phys;
    uint64_t file_size;
    uint64_t memory_size;
};

static uint64_t read_le(const uint8_t *p, unsigned bytes)
{
    uint64_t value = 0;
    for (unsigned i = bytes; i > 0; i--) {
        value = (value << 8) | p[i - 1];
    }
    return value;
}

static uint64_t segment_table(const uint8_t *file)
{
    return read_le(file + 32, 8);
}

static unsigned segment_count(const uint8_t *file)
{
    return (unsigned)read_le(file + 56, 2);
}

static struct segment segment_at(const uint8_t *file, unsigned i)
{
    const uint8_t *p = file + segment_table(file) + (uint64_t)i * PROGRAM_HEADER_SIZE;
    struct segment s = {
        .type = (uint32_t)read_le(p, 4),
        .offset = read_le(p + 8, 8),
        .virt = read_le(p + 16, 8),
        .phys = read_le(p + 24, 8),
        .file_size = read_le(p + 32, 8),
        .memory_size = read_le(p + 40, 8),
    };
    return s;
}

static int is_loaded(const struct segment *s)
{
    return s->type == SEGMENT_LOAD && s->memory_size != 0;
}

static enum elf_result check_header(const uint8_t *file, uint64_t size, uint32_t machine)
{
    static const uint8_t magic[4] = { 0x7f, 'E', 'L', 'F' };
    if (size < HEADER_SIZE) {
        return ELF_TOO_SHORT;
    }
    for (unsigned i = 0; i < sizeof(magic); i++) {
        if (file[i] != magic[i]) {
            return ELF_BAD_MAGIC;
        }
    }
    if (file[4] != CLASS_64) {
        return ELF_WRONG_CLASS;
    }
    if (file[5] != LITTLE_ENDIAN_DATA) {
        return ELF_WRONG_BYTE_ORDER;
    }
    if (read_le(file + 18, 2) != machine) {
        return ELF_WRONG_MACHINE;
    }
    if (read_le(file + 16, 2) != TYPE_EXECUTABLE) {
        return ELF_NOT_EXECUTABLE;
    }
    uint64_t table = segment_table(file);
    uint64_t table_size = (uint64_t)segment_count(file) * PROGRAM_HEADER_SIZE;
    if (table_size == 0) {
        return ELF_NO_SEGMENTS;
    }
    if (read_le(file + 54, 2) != PROGRAM_HEADER_SIZE || table > size || table_size > size - table) {
        return ELF_BAD_HEADERS;
    }
    return ELF_OK;
}

static enum elf_result check_segment(const struct segment *s, uint64_t size)
{
    if (s->offset > size || s->file_size > size - s->offset) {
        return ELF_TRUNCATED;
    }
    if (s->file_size > s->memory_size || s->virt + s->memory_size < s->virt || s->phys + s->memory_size < s->phys) {
        return ELF_BAD_SEGMENT;
    }
    return ELF_OK;
}

static int overlaps_earlier(const uint8_t *file, unsigned i, const struct segment *s)
{
    for (unsigned j = 0; j < i; j++) {
        struct segment other = segment_at(file, j);
        if (is_loaded(&other) && s->virt < other.virt + other.memory_size && other.virt < s->virt + s->memory_size) {
            return 1;
        }
    }
    return 0;
}

enum elf_result elf_check(const uint8_t *file, uint64_t size, uint32_t machine, struct elf_image *image)
{
    enum elf_result result = check_header(file, size, machine);
    if (result != ELF_OK) {
        return result;
    }
    uint64_t entry = read_le(file + 24, 8);
    int found = 0;
    int entry_found = 0;
    for (unsigned i = 0; i < segment_count(file); i++) {
        struct segment s = segment_at(file, i);
        if (!is_loaded(&s)) {
            continue;
        }
        result = check_segment(&s, size);
        if (result != ELF_OK) {
            return result;
        }
        if (overlaps_earlier(file, i, &s)) {
            return ELF_OVERLAP;
        }
        if (!found || s.virt < image->virt_start) {
            image->virt_start = s.virt;
            image->phys_start = s.phys;
        }
        if (!found || s.virt + s.memory_size > image->virt_end) {
            image->virt_end = s.virt + s.memory_size;
        }
        entry_found |= entry >= s.virt && entry - s.virt < s.memory_size;
        found = 1;
    }
    if (!found) {
        return ELF_NO_SEGMENTS;
    }
    image->entry = entry;
    return entry_found ? ELF_OK : ELF_BAD_ENTRY;
}

enum elf_result elf_check_physical(const uint8_t *file)
{
    uint64_t offset = 0;
    int found = 0;
    for (unsigned i = 0; i < segment_count(file); i++) {
        struct segment s = segment_at(file, i);
        if (!is_loaded(&s)) {
            continue;
        }
        if (found && s.virt - s.phys != offset) {
            return ELF_SCATTERED;
        }
        offset = s.virt - s.phys;
        found = 1;
    }
    return ELF_OK;
}

void elf_place(const uint8_t *file, const struct elf_image *image, uint8_t *to)
{
    memory_clear(to, image->virt_end - image->virt_start);
    for (unsigned i = 0; i < segment_count(file); i++) {
        struct segment s = segment_at(file, i);
        if (is_loaded(&s)) {
            memory_move(to + (s.virt - image->virt_start), file + s.offset, s.file_size);
        }
    }
}

const char *elf_result_text(enum elf_result result)
{
    switch (result) {
    case ELF_OK:
        return "good";
    case ELF_TOO_SHORT:
        return "truncated: shorter than an ELF header";
    case ELF_BAD_MAGIC:
        return "not an ELF file";
    case ELF_WRONG_CLASS:
        return "a 32-bit ELF file, but this machine needs a 64-bit one";
    case ELF_WRONG_BYTE_ORDER:
        return "a big-endian ELF file, but this machine is little-endian";
    case ELF_WRONG_MACHINE:
        return "built for another architecture";
    case ELF_NOT_EXECUTABLE:
        return "not an executable (type is not EXEC; link it statically, without PIE)";
    case ELF_BAD_HEADERS:
        return "truncated or corrupt: the program headers are not inside the file";
    case ELF_NO_SEGMENTS:
        return "nothing to load: no LOAD segment";
    case ELF_TRUNCATED:
        return "truncated: a segment is not inside the file";
    case ELF_BAD_SEGMENT:
        return "corrupt: a segment has impossible sizes or addresses";
    case ELF_OVERLAP:
        return "corrupt: two segments overlap";
    case ELF_SCATTERED:
        return "its physical and virtual addresses do not differ by one fixed offset";
    case ELF_BAD_ENTRY:
        return "corrupt: the entry point is in no segment";
    }
    return "unknown result";
}
