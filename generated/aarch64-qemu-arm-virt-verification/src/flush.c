/* SPDX-License-Identifier: BSD-2-Clause */
/*
 * The work of the Clean, Invalidate, CleanInvalidate and Unify invocations of frames and address
 * spaces.
 */

#include "functions.h"

/*
 * Whether the mapping allows the operation: to discard what the caches hold takes the right to
 * write (DC IVAC would fault, for the kernel too).
 */
bool_t flush_is_allowed(word_t label, pte_t entry)
{
    if (label != INVOCATION_LABEL_ARM_PAGE_INVALIDATE_DATA
        && label != INVOCATION_LABEL_ARMV_SPACE_INVALIDATE_DATA) {
        return true;
    }
    vm_rights_t rights = page_table_rights(entry);
    return rights == VM_RIGHTS_READ_WRITE;
}

/* Maintains [start, end), which lies inside one frame. The label is one of those above. */
void flush_run(word_t label, pte_t *root, word_t asid, word_t start, word_t end)
{
    vspace_use(root, asid);
    switch (label) {
    case INVOCATION_LABEL_ARM_PAGE_CLEAN_DATA:
    case INVOCATION_LABEL_ARMV_SPACE_CLEAN_DATA:
        caches_clean_to_memory(start, end);
        break;
    case INVOCATION_LABEL_ARM_PAGE_INVALIDATE_DATA:
    case INVOCATION_LABEL_ARMV_SPACE_INVALIDATE_DATA:
        caches_invalidate(start, end);
        break;
    case INVOCATION_LABEL_ARM_PAGE_CLEAN_INVALIDATE_DATA:
    case INVOCATION_LABEL_ARMV_SPACE_CLEAN_INVALIDATE_DATA:
        caches_clean_invalidate(start, end);
        break;
    default:
        caches_unify_instructions(start, end);
        break;
    }

    vspace_set_root(kernel_state_core_current_thread);
}
