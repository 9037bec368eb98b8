/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations of the capability system on the architecture's capabilities. */

#include "functions.h"

/*
 * The capability that a copy gets. A copied frame is not mapped; an unmapped table, and what
 * there is only one of, cannot be copied.
 */
status_cap_result_t arch_caps_derive(cte_t *slot, cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_FRAME) {
        cap_t frame = frame_cap_from(cap);
        frame = frame_cap_set_mapped_asid(frame, ASID_NONE);
        frame = frame_cap_set_mapped_address(frame, 0);
        return (status_cap_result_t){ .status = STATUS_OK, .cap = frame };
    }

    bool_t is_table = arch_caps_is_table(cap);
    if (is_table) {
        bool_t is_mapped_table = arch_caps_is_mapped_table(cap);
        if (!is_mapped_table) {
            status_t illegal_operation = syscall_errors_illegal_operation();
            cap_t null_cap = null_cap_new();
            return (status_cap_result_t){ .status = illegal_operation, .cap = null_cap };
        }
    }

    bool_t is_unique = arch_caps_is_unique(cap);
    cap_t value = { 0 };
    if (is_unique) {
        value = null_cap_new();
    } else {
        value = cap;
    }
    return (status_cap_result_t){ .status = STATUS_OK, .cap = value };
}

/* Only frames have rights. */
cap_t arch_caps_mask_rights(cap_rights_t rights, cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    if (tag != ARCH_CAP_TAG_FRAME) {
        return cap;
    }

    cap_t frame = frame_cap_from(cap);
    vm_rights_t rights2 = frame_cap_get_rights(frame);
    vm_rights_t mask_vm_rights = arch_caps_mask_vm_rights(rights2, rights);
    frame = frame_cap_set_rights(frame, mask_vm_rights);
    return frame;
}

/* The rights that remain. What may not be read may not be written either. */
vm_rights_t arch_caps_mask_vm_rights(vm_rights_t held, cap_rights_t rights)
{
    bool_t allow_read = cap_rights_get_allow_read(rights);
    if (held == VM_RIGHTS_NONE || !allow_read) {
        return VM_RIGHTS_NONE;
    }

    bool_t allow_write = cap_rights_get_allow_write(rights);
    return held == VM_RIGHTS_READ_WRITE && allow_write ? VM_RIGHTS_READ_WRITE : VM_RIGHTS_READ_ONLY;
}

/* The capability is deleted: its mappings are removed. */
finalise_result_t arch_caps_finalise(cap_t cap, bool_t is_final)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame = frame_cap_from(cap);
        word_t mapped_asid = frame_cap_get_mapped_asid(frame);
        if (mapped_asid != ASID_NONE) {
            frame_size_t size = frame_cap_get_size(frame);
            word_t mapped_asid2 = frame_cap_get_mapped_asid(frame);
            word_t mapped_address = frame_cap_get_mapped_address(frame);
            word_t base = frame_cap_get_base(frame);
            vspace_unmap_frame(size, mapped_asid2, mapped_address, base);
        }
        break;
    }
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t pool = asid_pool_cap_from(cap);
        if (is_final) {
            word_t asid_base = asid_pool_cap_get_asid_base(pool);
            pte_t **object = asid_pool_cap_get_object(pool);
            asid_delete_pool(asid_base, object);
        }
        break;
    }
    default:
        if (is_final) {
            arch_caps_finalise_table(cap);
        }
        break;
    }

    cap_t none = null_cap_new();
    return (finalise_result_t){ .remainder = none, .cleanup_info = none };
}

/* Nothing is left to do once the slot is empty. */
void arch_caps_post_cap_deletion(cap_t cleanup_info)
{
}

/* Whether b names something inside of what a names. */
bool_t arch_caps_same_region(cap_t a, cap_t b)
{
    cap_tag_t tag = cap_get_tag(a);
    cap_tag_t tag2 = cap_get_tag(b);
    if (tag != tag2) {
        return arch_caps_is_made_from(b, a);
    }

    cap_tag_t tag3 = cap_get_tag(a);
    switch (tag3) {
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(a);
        cap_t frame_cap2 = frame_cap_from(b);
        return arch_caps_frame_contains(frame_cap, frame_cap2);
    }
    case ARCH_CAP_TAG_ASID_CONTROL:
        return true;
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(a);
        pte_t **object = asid_pool_cap_get_object(asid_pool_cap);
        cap_t asid_pool_cap2 = asid_pool_cap_from(b);
        pte_t **object2 = asid_pool_cap_get_object(asid_pool_cap2);
        return object == object2;
    }
    default: {
        bool_t is_table = arch_caps_is_table(a);
        if (is_table) {
            pte_t *table = arch_caps_table(a);
            pte_t *table2 = arch_caps_table(b);
            return table == table2;
        }
        return arch_caps_same_other(a, b);
    }
    }
}

bool_t arch_caps_frame_contains(cap_t outer, cap_t inner)
{
    word_t base = frame_cap_get_base(outer);
    frame_size_t size = frame_cap_get_size(outer);
    word_t frame_bits = page_table_frame_bits(size);
    word_t mask = bits_mask(frame_bits);
    word_t outer_top = base + mask;
    word_t base2 = frame_cap_get_base(inner);
    frame_size_t size2 = frame_cap_get_size(inner);
    word_t frame_bits2 = page_table_frame_bits(size2);
    word_t mask2 = bits_mask(frame_bits2);
    word_t inner_top = base2 + mask2;
    word_t base3 = frame_cap_get_base(outer);
    word_t base4 = frame_cap_get_base(inner);
    return base3 <= base4 && inner_top <= outer_top;
}

/* Whether both name exactly the same object. */
bool_t arch_caps_same_object(cap_t a, cap_t b)
{
    cap_tag_t tag = cap_get_tag(a);
    cap_tag_t tag2 = cap_get_tag(b);
    if (tag == ARCH_CAP_TAG_FRAME && tag2 == ARCH_CAP_TAG_FRAME) {
        cap_t frame_a = frame_cap_from(a);
        cap_t frame_b = frame_cap_from(b);
        word_t base = frame_cap_get_base(frame_a);
        word_t base2 = frame_cap_get_base(frame_b);
        frame_size_t size = frame_cap_get_size(frame_a);
        frame_size_t size2 = frame_cap_get_size(frame_b);
        bool_t is_device = frame_cap_get_is_device(frame_a);
        bool_t is_device2 = frame_cap_get_is_device(frame_b);
        return base == base2 && size == size2 && is_device == is_device2;
    }

    cap_tag_t tag3 = cap_get_tag(a);
    cap_tag_t tag4 = cap_get_tag(b);
    if (tag3 != tag4) {
        return false;
    }
    return arch_caps_same_region(a, b);
}

/* Whether the capability names memory. */
bool_t arch_caps_is_physical(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    cap_tag_t tag2 = cap_get_tag(cap);
    if (tag == ARCH_CAP_TAG_FRAME || tag2 == ARCH_CAP_TAG_ASID_POOL) {
        return true;
    }
    return arch_caps_is_table(cap);
}

/* Kernel virtual address of the memory that it names. */
word_t arch_caps_base(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
        return frame_cap_get_base(frame_cap);
    }
    case ARCH_CAP_TAG_ASID_POOL: {
        cap_t asid_pool_cap = asid_pool_cap_from(cap);
        pte_t **object = asid_pool_cap_get_object(asid_pool_cap);
        return (word_t)object;
    }
    default: {
        bool_t is_table = arch_caps_is_table(cap);
        if (is_table) {
            pte_t *table = arch_caps_table(cap);
            return (word_t)table;
        }
        return 0;
    }
    }
}

/* log2 of the size of the memory that it names. */
word_t arch_caps_size_bits(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_FRAME: {
        cap_t frame_cap = frame_cap_from(cap);
        frame_size_t size = frame_cap_get_size(frame_cap);
        return page_table_frame_bits(size);
    }
    case ARCH_CAP_TAG_ASID_POOL:
        return ARCH_ASID_POOL_BITS;
    default: {
        bool_t is_table = arch_caps_is_table(cap);
        return is_table ? PAGE_TABLE_SIZE_BITS : 0;
    }
    }
}

/* The number of the kind for seL4_DebugCapIdentify: odd, tables by their levels. */
word_t arch_caps_debug_kind(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_FRAME:
        return 1;
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t page_table_cap = page_table_cap_from(cap);
        uint32_t level = page_table_cap_get_level(page_table_cap);
        return 3 + 2 * level;
    }
    case ARCH_CAP_TAG_VSPACE:
        return 9;
    case ARCH_CAP_TAG_ASID_CONTROL:
        return 11;
    case ARCH_CAP_TAG_ASID_POOL:
        return 13;
    case ARCH_CAP_TAG_IO_PORT:
        return 19;
    default:
        return 31;
    }
}

/* The last capability is deleted: a mapped table is unmapped, ports may be given out again. */
void arch_caps_finalise_table(cap_t cap)
{
    cap_tag_t tag = cap_get_tag(cap);
    switch (tag) {
    case ARCH_CAP_TAG_PAGE_TABLE: {
        cap_t table = page_table_cap_from(cap);
        bool_t is_mapped = page_table_cap_get_is_mapped(table);
        if (is_mapped) {
            word_t mapped_asid = page_table_cap_get_mapped_asid(table);
            word_t mapped_address = page_table_cap_get_mapped_address(table);
            pte_t *object = page_table_cap_get_object(table);
            vspace_unmap_table(mapped_asid, mapped_address, object);
        }
        break;
    }
    case ARCH_CAP_TAG_VSPACE: {
        cap_t space = vspace_cap_from(cap);
        bool_t is_mapped2 = vspace_cap_get_is_mapped(space);
        if (is_mapped2) {
            word_t mapped_asid2 = vspace_cap_get_mapped_asid(space);
            pte_t *object2 = vspace_cap_get_object(space);
            asid_delete(mapped_asid2, object2);
        }
        break;
    }
    case ARCH_CAP_TAG_IO_PORT: {
        cap_t ports = io_port_cap_from(cap);
        word_t first = io_port_cap_get_first(ports);
        word_t last = io_port_cap_get_last(ports);
        io_ports_release(first, last);
        break;
    }
    default:
        break;
    }
}

/* No capability takes a badge. */
cap_t arch_caps_update_data(bool_t preserve, word_t data, cap_t cap)
{
    return cap;
}

/* Whether b, of another kind than a, was made with a. */
bool_t arch_caps_is_made_from(cap_t b, cap_t a)
{
    cap_tag_t tag = cap_get_tag(b);
    cap_tag_t tag2 = cap_get_tag(a);
    return tag == ARCH_CAP_TAG_IO_PORT && tag2 == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

/* Whether two capabilities of one further kind name the same. */
bool_t arch_caps_same_other(cap_t a, cap_t b)
{
    cap_tag_t tag = cap_get_tag(a);
    if (tag == ARCH_CAP_TAG_IO_PORT) {
        cap_t io_port_cap = io_port_cap_from(a);
        cap_t io_port_cap2 = io_port_cap_from(b);
        return arch_caps_same_ports(io_port_cap, io_port_cap2);
    }
    cap_tag_t tag2 = cap_get_tag(a);
    return tag2 == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

bool_t arch_caps_same_ports(cap_t a, cap_t b)
{
    word_t first = io_port_cap_get_first(a);
    word_t first2 = io_port_cap_get_first(b);
    word_t last = io_port_cap_get_last(a);
    word_t last2 = io_port_cap_get_last(b);
    return first == first2 && last == last2;
}

/* Ports are children of the control capability that they were made with. */
bool_t arch_caps_is_revocable(cap_t derived, cap_t source)
{
    cap_tag_t tag = cap_get_tag(derived);
    cap_tag_t tag2 = cap_get_tag(source);
    return tag == ARCH_CAP_TAG_IO_PORT && tag2 == ARCH_CAP_TAG_IO_PORT_CONTROL;
}

/* No capability has a badge that decides about its children. */
bool_t arch_caps_is_parent(cap_t parent, cap_t child, bool_t child_is_first_badged)
{
    return true;
}
