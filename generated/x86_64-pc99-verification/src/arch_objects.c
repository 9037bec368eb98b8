/* SPDX-License-Identifier: BSD-2-Clause */
/* Creation of the architecture's objects. */

#include "functions.h"

/* Whether the type exists; it is not one of those that all architectures have. */
bool_t arch_objects_is_type(word_t type)
{
    return type < ARCH_OBJECT_TYPE_COUNT;
}

bool_t arch_objects_is_frame(word_t type)
{
    return type == ARCH_OBJECT_TYPE_HUGE_PAGE || type == ARCH_OBJECT_TYPE_SMALL_PAGE
        || type == ARCH_OBJECT_TYPE_LARGE_PAGE;
}

/* log2 of the size of an object of an existing type. */
word_t arch_objects_size_bits(word_t type)
{
    switch (type) {
    case ARCH_OBJECT_TYPE_HUGE_PAGE:
        return PAGE_TABLE_HUGE_PAGE_BITS;
    case ARCH_OBJECT_TYPE_LARGE_PAGE:
        return PAGE_TABLE_LARGE_PAGE_BITS;
    case ARCH_OBJECT_TYPE_SMALL_PAGE:
        return PAGE_TABLE_PAGE_BITS;
    default:
        /* Page tables, and address spaces where these are a type of their own. */
        return PAGE_TABLE_SIZE_BITS;
    }
}

/* The first capability of an object in cleared memory. */
cap_t arch_objects_create(word_t type, word_t address, bool_t is_device)
{
    switch (type) {
    case ARCH_OBJECT_TYPE_HUGE_PAGE:
        return arch_objects_create_frame(FRAME_SIZE_HUGE, address, is_device);
    case ARCH_OBJECT_TYPE_LARGE_PAGE:
        return arch_objects_create_frame(FRAME_SIZE_LARGE, address, is_device);
    case ARCH_OBJECT_TYPE_SMALL_PAGE:
        return arch_objects_create_frame(FRAME_SIZE_SMALL, address, is_device);
    case ARCH_OBJECT_TYPE_PAGE_TABLE:
        return page_table_cap_new(0, false, (pte_t *)address, ASID_NONE, 0);
    default:
        return arch_objects_create_other(type, address);
    }
}

cap_t arch_objects_create_frame(frame_size_t size, word_t address, bool_t is_device)
{
    return frame_cap_new(0, size, VM_RIGHTS_READ_WRITE, is_device, address, ASID_NONE);
}

cap_t arch_objects_create_other(word_t type, word_t address)
{
    switch (type) {
    case ARCH_OBJECT_TYPE_PAGE_DIRECTORY:
        return arch_objects_create_table(address, 1);
    case ARCH_OBJECT_TYPE_PDPT:
        return arch_objects_create_table(address, 2);
    default:
        /*@ assert type == ARCH_OBJECT_TYPE_VSPACE; */
        return vspace_cap_new(false, (pte_t *)address, ASID_NONE);
    }
}

cap_t arch_objects_create_table(word_t address, uint32_t level)
{
    return page_table_cap_new(0, false, (pte_t *)address, ASID_NONE, level);
}
