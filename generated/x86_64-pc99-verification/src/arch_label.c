/* SPDX-License-Identifier: BSD-2-Clause */
/* Labels of invocations. */

#include "functions.h"

/* The label that maps this table. */
word_t arch_label_table_map(cap_t cap)
{
    uint32_t level = page_table_cap_get_level(cap);
    switch (level) {
    case 0:
        return INVOCATION_LABEL_X86_PAGE_TABLE_MAP;
    case 1:
        return INVOCATION_LABEL_X86_PAGE_DIRECTORY_MAP;
    default:
        return INVOCATION_LABEL_X86_PDPT_MAP;
    }
}

/* The label that unmaps it. */
word_t arch_label_table_unmap(cap_t cap)
{
    uint32_t level = page_table_cap_get_level(cap);
    switch (level) {
    case 0:
        return INVOCATION_LABEL_X86_PAGE_TABLE_UNMAP;
    case 1:
        return INVOCATION_LABEL_X86_PAGE_DIRECTORY_UNMAP;
    default:
        return INVOCATION_LABEL_X86_PDPT_UNMAP;
    }
}
