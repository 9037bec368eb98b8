/* SPDX-License-Identifier: BSD-2-Clause */
/* Prints address spaces. */

#include "functions.h"

/* Prints the objects of an address space: the top-level table, then what each entry leads to. */
void arch_snapshot_write_objects(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_VSPACE) {
        cap_t vspace_cap = vspace_cap_from(cap);
        pte_t *root = vspace_cap_get_object(vspace_cap);
        snapshot_write_name((word_t)root, "pd");
        console_write(" = ");
        arch_snapshot_write_root_kind();
        console_write("\n");
        arch_snapshot_walk(root, false);
    }
}

/* Prints what each table of an address space holds. */
void arch_snapshot_write_caps(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_VSPACE) {
        cap_t vspace_cap = vspace_cap_from(cap);
        pte_t *root = vspace_cap_get_object(vspace_cap);
        snapshot_write_name((word_t)root, "pd");
        arch_snapshot_write_entries(root, PAGE_TABLE_ROOT_BITS);
        arch_snapshot_walk(root, true);
    }
}

/* Prints the name of an address space. */
void arch_snapshot_write_space_name(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_VSPACE) {
        cap_t vspace_cap = vspace_cap_from(cap);
        pte_t *object = vspace_cap_get_object(vspace_cap);
        snapshot_write_name((word_t)object, "pd");
    }
}

/* A line about an object in a CNode; false if there is no name for it. */
bool_t arch_snapshot_write_object(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_ASID_POOL) {
        cap_t pool = asid_pool_cap_from(cap);
        pte_t **object = asid_pool_cap_get_object(pool);
        snapshot_write_name((word_t)object, "asid_pool");
        console_write(" = asid_pool (asid_high: ");
        word_t asid_base = asid_pool_cap_get_asid_base(pool);
        console_write_hex(asid_base >> ASID_LOW_BITS);
        console_write(")\n");
        return true;
    }

    /* Frames and tables are told of where they are mapped. */
    return arch_caps_is_physical(cap);
}

/* Prints the contents of a slot; false if it has no name. */
bool_t arch_snapshot_write_held(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_ASID_CONTROL:
        console_write("asid_control");
        return true;

    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(cap);
        pte_t **object = asid_pool_cap_get_object(asid_pool_cap);
        snapshot_write_name((word_t)object, "asid_pool");
        return true;
    }

    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t table = page_table_cap_from(cap);
        pte_t *object2 = page_table_cap_get_object(table);
        snapshot_write_name((word_t)object2, "pt");
        word_t mapped_asid = page_table_cap_get_mapped_asid(table);
        arch_snapshot_write_asid(mapped_asid);
        return true;
    }

    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
        arch_snapshot_write_frame_cap(frame_cap);
        return true;
    }

    default:
        return arch_snapshot_write_held_other(cap);
    }
}

void arch_snapshot_write_asid(word_t asid)
{
    if (asid != ASID_NONE) {
        console_write(" (asid: ");
        console_write_decimal(asid);
        console_write(")");
    }
}

void arch_snapshot_write_frame_cap(cap_t frame)
{
    pte_slot_t found = { 0 };
    word_t mapped_asid = frame_cap_get_mapped_asid(frame);
    if (mapped_asid != ASID_NONE) {
        frame_size_t size = frame_cap_get_size(frame);
        word_t mapped_asid2 = frame_cap_get_mapped_asid(frame);
        word_t mapped_address = frame_cap_get_mapped_address(frame);
        word_t base = frame_cap_get_base(frame);
        found = vspace_find_frame(size, mapped_asid2, mapped_address, base);
    }

    if (found.slot == NULL) {
        word_t base2 = frame_cap_get_base(frame);
        snapshot_write_name(base2, "frame");
    } else {
        word_t mapped_address2 = frame_cap_get_mapped_address(frame);
        word_t mask = bits_mask(PAGE_TABLE_INDEX_BITS);
        word_t index = (mapped_address2 >> (found.bits_left & 63)) & mask;
        arch_snapshot_write_below(false, found.bits_left, (word_t)found.slot, index);
    }

    vm_rights_t rights = frame_cap_get_rights(frame);
    arch_snapshot_write_rights(rights);
}

void arch_snapshot_write_rights(vm_rights_t rights)
{
    console_write(" (");
    snapshot_write_if(rights == VM_RIGHTS_READ_WRITE || rights == VM_RIGHTS_READ_ONLY, "R");
    snapshot_write_if(rights == VM_RIGHTS_READ_WRITE, "W");
    console_write(")");
}

/* Goes through the two lowest levels of tables, below an entry's table, which may be null. */
void arch_snapshot_walk_below(pte_t *upper, bool_t is_caps)
{
    for (word_t j = 0; j < PAGE_TABLE_ENTRIES && upper != NULL; j++) {
        /* At most PageTable.Entries iterations. */
        pte_t *lower = arch_snapshot_visit(upper, j, PAGE_TABLE_LARGE_PAGE_BITS, is_caps);
        for (word_t k = 0; k < PAGE_TABLE_ENTRIES && lower != NULL; k++) {
            /* At most PageTable.Entries iterations. */
            (void)arch_snapshot_visit(lower, k, PAGE_TABLE_PAGE_BITS, is_caps);
        }
    }
}

/* Prints what is to be said of an entry; gives the table that it leads to, null if none. */
pte_t *arch_snapshot_visit(pte_t *table, word_t index, word_t bits, bool_t is_caps)
{
    pte_t entry = table[index];
    word_t slot = (word_t)(table + index);
    bool_t is_table = page_table_is_table(entry, bits);
    if (is_table) {
        pte_t *below = page_table_table(entry);
        arch_snapshot_write_below(true, bits, slot, index);
        if (is_caps) {
            arch_snapshot_write_entries(below, bits - PAGE_TABLE_INDEX_BITS);
        } else {
            console_write(" = ");
            arch_snapshot_write_kind(true, bits);
            console_write("\n");
        }

        return below;
    }

    if (!is_caps) {
        bool_t is_frame = page_table_is_frame(entry, bits);
        if (is_frame) {
            arch_snapshot_write_below(false, bits, slot, index);
            console_write(" = frame (");
            snapshot_write_if(bits == PAGE_TABLE_HUGE_PAGE_BITS, "1G");
            snapshot_write_if(bits == PAGE_TABLE_LARGE_PAGE_BITS, "2M");
            snapshot_write_if(bits == PAGE_TABLE_PAGE_BITS, "4k");
            console_write(", paddr: 0x");
            word_t address = page_table_address(entry);
            console_write_hex(address);
            console_write(")\n");
        }
    }

    return NULL;
}

void arch_snapshot_write_entries(pte_t *table, word_t bits)
{
    word_t count = bits == PAGE_TABLE_ROOT_BITS ? PAGE_TABLE_USER_ENTRIES : PAGE_TABLE_ENTRIES;
    console_write(" {\n");
    for (word_t i = 0; i < count; i++) {
        /* At most PageTable.Entries iterations. */
        bool_t is_table = page_table_is_table(table[i], bits);
        bool_t holds = is_table;
        if (!holds) {
            holds = page_table_is_frame(table[i], bits);
        }
        if (holds) {
            console_write_hex(i);
            console_write(": ");
            arch_snapshot_write_below(is_table, bits, (word_t)(table + i), i);
            if (!is_table) {
                vm_rights_t rights = page_table_rights(table[i]);
                arch_snapshot_write_rights(rights);
            }

            console_write("\n");
        }
    }

    console_write("}\n");
}

void arch_snapshot_write_below(bool_t is_table, word_t bits, word_t slot, word_t index)
{
    arch_snapshot_write_kind(is_table, bits);
    console_write("_");
    console_write_hex(slot);
    console_write("_0");
    snapshot_write_if(index < 100, "0");
    snapshot_write_if(index < 10, "0");
    console_write_decimal(index);
}

void arch_snapshot_write_root_kind(void)
{
    console_write("pml4");
}

bool_t arch_snapshot_write_held_other(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_VSPACE: {
        arch_snapshot_write_space_name(cap);
        cap_t vspace_cap = vspace_cap_from(cap);
        word_t mapped_asid = vspace_cap_get_mapped_asid(vspace_cap);
        arch_snapshot_write_asid(mapped_asid);
        return true;
    }
    case ARCH_CAP_TAG_IO_PORT_CONTROL:
        console_write("io_port_control");
        return true;
    case ARCH_CAP_TAG_IO_PORT: {
        cap_t ports = io_port_cap_from(cap);
        console_write("io_ports_");
        word_t first = io_port_cap_get_first(ports);
        console_write_hex(first);
        console_write("_");
        word_t last = io_port_cap_get_last(ports);
        console_write_hex(last);
        return true;
    }
    default:
        return false;
    }
}

/* Goes through all tables below the top, and prints either their objects or what they hold. */
void arch_snapshot_walk(pte_t *root, bool_t is_caps)
{
    for (word_t i = 0; i < PAGE_TABLE_USER_ENTRIES; i++) {
        /* At most PageTable.UserEntries iterations. */
        pte_t *upper = arch_snapshot_visit(root, i, PAGE_TABLE_ROOT_BITS, is_caps);
        for (word_t j = 0; j < PAGE_TABLE_ENTRIES && upper != NULL; j++) {
            /* At most PageTable.Entries iterations. */
            pte_t *visit = arch_snapshot_visit(upper, j, PAGE_TABLE_HUGE_PAGE_BITS, is_caps);
            arch_snapshot_walk_below(visit, is_caps);
        }
    }
}

/* Prints the kind of what an entry of 2^bits bytes leads to. */
void arch_snapshot_write_kind(bool_t is_table, word_t bits)
{
    if (!is_table) {
        console_write("frame");
    } else if (bits == PAGE_TABLE_ROOT_BITS) {
        console_write("pdpt");
    } else if (bits == PAGE_TABLE_HUGE_PAGE_BITS) {
        console_write("pd");
    } else {
        console_write("pt");
    }
}
