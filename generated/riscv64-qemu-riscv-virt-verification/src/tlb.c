/* SPDX-License-Identifier: BSD-2-Clause */
/* TLB maintenance. */

#include "functions.h"

/* 1 if the hardware's ASIDs have as many bits as the kernel's. */
uint32_t tlb_s_has_asids;

/*
 * Finds out how many bits of an ASID the hardware keeps (privileged specification, section
 * 4.1.11).
 */
SECTION(".boot.text") void tlb_init(word_t root)
{
    tlb_s_has_asids = 0;
    word_t to_physical = memory_to_physical(root);
    machine_write_translation(TLB_SV39 | (TLB_ASID_MASK << TLB_ASID_SHIFT)
        | (to_physical >> PAGE_TABLE_PAGE_BITS));
    word_t translation = machine_read_translation();
    if (((translation >> TLB_ASID_SHIFT) & TLB_ASID_MASK) == TLB_ASID_MASK) {
        tlb_s_has_asids = 1;
    }

    tlb_use(root, ASID_NONE);
    tlb_invalidate_all();
}

void tlb_invalidate_all(void)
{
    machine_fence_all();
}

void tlb_invalidate_asid(word_t asid)
{
    machine_fence_asid(tlb_s_has_asids != 0 ? asid : 0);
}

/*
 * Forgets how an address is translated. Stores to tables before it are seen by table walks after
 * it.
 */
void tlb_invalidate_page(word_t asid, word_t address)
{
    machine_fence_page(address, tlb_s_has_asids != 0 ? asid : 0);
}
