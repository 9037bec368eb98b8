/* SPDX-License-Identifier: BSD-2-Clause */
/* Labels of invocations. */

#include "functions.h"

/* Whether the label maps a table, of any level. */
bool_t arch_label_is_table_map(word_t label)
{
    return label == INVOCATION_LABEL_X86_PAGE_TABLE_MAP
        || label == INVOCATION_LABEL_X86_PAGE_DIRECTORY_MAP
        || label == INVOCATION_LABEL_X86_PDPT_MAP;
}

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
