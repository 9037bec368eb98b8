/* SPDX-License-Identifier: BSD-2-Clause */
/* TLB maintenance. */

#include "functions.h"

void tlb_invalidate_all(void)
{
    machine_dsb_inner_shareable();
    machine_tlb_invalidate_all();

    tlb_finish();
}

void tlb_invalidate_asid(word_t asid)
{
    machine_dsb_stores();
    machine_tlb_invalidate_asid(asid << TLB_ASID_SHIFT);

    tlb_finish();
}

/* Forgets how an address is translated, and the tables that led there. */
void tlb_invalidate_page(word_t asid, word_t address)
{
    word_t page = (asid << TLB_ASID_SHIFT) | (address >> PAGE_TABLE_PAGE_BITS);
    machine_dsb_stores();
    machine_tlb_invalidate_page(page);

    tlb_finish();
}

void tlb_finish(void)
{
    machine_dsb_inner_shareable();
    machine_isb();
}
