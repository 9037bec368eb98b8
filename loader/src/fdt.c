/* SPDX-License-Identifier: BSD-2-Clause */
/* Traversal of a flattened device tree (Devicetree Specification, chapter 5). Bounds are checked at every step. */
#include "fdt.h"
#include "memory.h"

#define MAGIC           0xd00dfeedu
#define HEADER_SIZE     40u
#define VERSION         17u
#define TOKEN_BEGIN     1u
#define TOKEN_END       2u
#define TOKEN_PROPERTY  3u
#define TOKEN_NOP       4u
#define TOKEN_FINISH    9u

/* The specification's defaults for a root node that does not say. */
#define DEFAULT_ADDRESS_CELLS 2u
#define DEFAULT_SIZE_CELLS    1u

struct walk {
    const uint8_t *blocks;       /* the structure block */
    uint64_t size;
    const uint8_t *strings;
    uint64_t strings_size;
    uint64_t at;
    uint32_t address_cells;
    uint32_t size_cells;
    const uint8_t *node;         /* the name of the node below the root that we are in */
    uint32_t depth;
    uint32_t kept_before;        /* how many kept ranges there were when the child of /reserved-memory began */
    int is_reusable;             /* whether it may be used until its owner asks */
};

static uint32_t read_be32(const uint8_t *p)
{
    return ((uint32_t)p[0] << 24) | ((uint32_t)p[1] << 16) | ((uint32_t)p[2] << 8) | p[3];
}

static void write_be32(uint8_t *p, uint32_t value)
{
    p[0] = (uint8_t)(value >> 24);
    p[1] = (uint8_t)(value >> 16);
    p[2] = (uint8_t)(value >> 8);
    p[3] = (uint8_t)value;
}

/* Whether the bytes [text, text + limit) start with a string that equals `expected`, or goes on with `@` after it. */
static int is_name(const uint8_t *text, uint64_t limit, const char *expected, int unit_address)
{
    uint64_t i = 0;
    for (; expected[i] != 0; i++) {
        if (i >= limit || text[i] != (uint8_t)expected[i]) {
            return 0;
        }
    }
    return i < limit && (text[i] == 0 || (unit_address && text[i] == '@'));
}

static uint64_t read_cells(const uint8_t *p, uint32_t cells)
{
    uint64_t value = 0;
    for (uint32_t i = 0; i < cells; i++) {
        value = (value << 32) | read_be32(p + 4 * (uint64_t)i);
    }
    return value;
}

/* Appends the ranges of a reg property to a list. */
static void read_ranges(const struct walk *w, const uint8_t *value, uint64_t length, struct region *ranges,
                        uint32_t most, uint32_t *count)
{
    uint64_t entry = 4 * ((uint64_t)w->address_cells + w->size_cells);
    for (uint64_t i = 0; i + entry <= length && *count < most; i += entry) {
        uint64_t start = read_cells(value + i, w->address_cells);
        uint64_t size = read_cells(value + i + 4 * (uint64_t)w->address_cells, w->size_cells);
        if (size != 0 && start + size > start) {
            ranges[*count].start = start;
            ranges[*count].end = start + size;
            (*count)++;
        }
    }
}

/* Whether we are in this node below the root. */
static int is_in(const struct walk *w, const char *name)
{
    return w->node != 0 && is_name(w->node, (uint64_t)(w->blocks + w->size - w->node), name, 1);
}

/* Whether we are in a child of /reserved-memory. (Its cells are the root's: Devicetree Specification 3.5.) */
static int is_in_reserved(const struct walk *w)
{
    return w->depth == 3 && is_in(w, "reserved-memory");
}

static void read_root_property(struct walk *w, const uint8_t *name, uint64_t limit, const uint8_t *value,
                               uint64_t length)
{
    if (length != 4 || read_be32(value) < 1 || read_be32(value) > 2) {
        return;
    }
    if (is_name(name, limit, "#address-cells", 0)) {
        w->address_cells = read_be32(value);
    } else if (is_name(name, limit, "#size-cells", 0)) {
        w->size_cells = read_be32(value);
    }
}

/* Whether one of the strings of a property is this one. */
static int has_string(const uint8_t *value, uint64_t length, const char *expected)
{
    for (uint64_t at = 0; at < length; at++) {
        if ((at == 0 || value[at - 1] == 0) && is_name(value + at, length - at, expected, 0)) {
            return 1;
        }
    }
    return 0;
}

static void read_compatible(const uint8_t *value, uint64_t length, struct fdt_facts *facts)
{
    static const char *const version2[] = { "arm,cortex-a15-gic", "arm,cortex-a7-gic", "arm,cortex-a9-gic", "arm,gic-400",
                                            "qcom,msm-qgic2" };
    if (has_string(value, length, "arm,gic-v3")) {
        facts->gic = 3;
    }
    for (unsigned i = 0; i < sizeof(version2) / sizeof(version2[0]); i++) {
        if (has_string(value, length, version2[i])) {
            facts->gic = 2;
        }
    }
}

static void read_property(struct walk *w, uint64_t name_offset, const uint8_t *value, uint64_t length,
                          struct fdt_facts *facts)
{
    const uint8_t *name = w->strings + name_offset;
    uint64_t limit = w->strings_size - name_offset;
    if (w->depth == 1) {
        read_root_property(w, name, limit, value, length);
    } else if (w->depth == 2 && is_in(w, "memory") && is_name(name, limit, "reg", 0)) {
        read_ranges(w, value, length, facts->memory, FDT_MAX_MEMORY, &facts->memory_count);
    } else if (is_in_reserved(w) && is_name(name, limit, "reg", 0)) {
        read_ranges(w, value, length, facts->kept, FDT_MAX_KEPT, &facts->kept_count);
    } else if (is_in_reserved(w) && is_name(name, limit, "reusable", 0)) {
        w->is_reusable = 1;
    } else if (w->depth == 2 && is_in(w, "psci") && is_name(name, limit, "method", 0)) {
        facts->psci = is_name(value, length, "hvc", 0)   ? PSCI_HVC
                      : is_name(value, length, "smc", 0) ? PSCI_SMC
                                                         : PSCI_UNKNOWN;
    } else if (is_name(name, limit, "compatible", 0)) {
        read_compatible(value, length, facts);
    }
}

/* Goes behind a property (w->at is behind its token). Returns 0 if it is not inside its block. */
static int take_property(struct walk *w, struct fdt_facts *facts)
{
    if (w->size - w->at < 8) {
        return 0;
    }
    uint64_t length = read_be32(w->blocks + w->at);
    uint64_t name_offset = read_be32(w->blocks + w->at + 4);
    uint64_t value = w->at + 8;
    if (length > w->size - value || name_offset >= w->strings_size) {
        return 0;
    }
    read_property(w, name_offset, w->blocks + value, length, facts);
    w->at = (value + length + 3) & ~3ull;
    return w->at <= w->size;
}

/* Goes behind the name of a node that begins. Returns 0 if the name does not end inside its block. */
static int take_node(struct walk *w, const struct fdt_facts *facts)
{
    w->depth++;
    w->node = w->depth == 2 ? w->blocks + w->at : w->node;
    if (w->depth == 3) {
        w->kept_before = facts->kept_count;
        w->is_reusable = 0;
    }
    while (w->at < w->size && w->blocks[w->at] != 0) {
        w->at++;
    }
    if (w->at == w->size) {
        return 0;
    }
    w->at = (w->at + 4) & ~3ull;
    return w->at <= w->size;
}

static int walk_tree(struct walk *w, struct fdt_facts *facts)
{
    while (w->at <= w->size && w->size - w->at >= 4) {
        uint32_t token = read_be32(w->blocks + w->at);
        w->at += 4;
        if (token == TOKEN_BEGIN) {
            if (!take_node(w, facts)) {
                return 0;
            }
        } else if (token == TOKEN_PROPERTY) {
            if (!take_property(w, facts)) {
                return 0;
            }
        } else if (token == TOKEN_END && w->depth > 0) {
            if (is_in_reserved(w) && w->is_reusable) {
                facts->kept_count = w->kept_before;
            }
            w->depth--;
        } else if (token == TOKEN_FINISH) {
            return w->depth == 0;
        } else if (token != TOKEN_NOP) {
            return 0;
        }
    }
    return 0;
}

static int is_block_inside(uint64_t offset, uint64_t size, uint64_t total)
{
    return offset <= total && size <= total - offset;
}

int fdt_read(const uint8_t *tree, uint64_t limit, struct fdt_facts *facts)
{
    memory_clear((uint8_t *)facts, sizeof(*facts));
    if (limit < HEADER_SIZE || read_be32(tree) != MAGIC) {
        return 0;
    }
    uint64_t total = read_be32(tree + 4);
    uint64_t structure = read_be32(tree + 8);
    uint64_t strings = read_be32(tree + 12);
    uint64_t strings_size = read_be32(tree + 32);
    uint64_t structure_size = read_be32(tree + 36);
    if (total > limit || total < HEADER_SIZE || read_be32(tree + 20) < VERSION || read_be32(tree + 24) > VERSION
        || (structure & 3) != 0 || !is_block_inside(structure, structure_size, total)
        || !is_block_inside(strings, strings_size, total)) {
        return 0;
    }
    struct walk w = {
        .blocks = tree + structure,
        .size = structure_size,
        .strings = tree + strings,
        .strings_size = strings_size,
        .address_cells = DEFAULT_ADDRESS_CELLS,
        .size_cells = DEFAULT_SIZE_CELLS,
    };
    uint64_t structure_end = structure + structure_size;
    uint64_t strings_end = strings + strings_size;
    facts->used_size = structure_end > strings_end ? structure_end : strings_end;
    if (read_be32(tree + 16) >= facts->used_size) {
        facts->used_size = total; /* the reservation block comes last and has no size field */
    }
    return walk_tree(&w, facts);
}

void fdt_place(const uint8_t *tree, const struct fdt_facts *facts, uint8_t *to)
{
    memory_move(to, tree, facts->used_size);
    write_be32(to + 4, (uint32_t)facts->used_size);
}
