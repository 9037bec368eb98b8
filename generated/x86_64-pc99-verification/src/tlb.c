/* SPDX-License-Identifier: BSD-2-Clause */
/* TLB maintenance. */

#include "functions.h"

/* The table in use. */
word_t tlb_s_root;

/* Translates by this table from now on, and forgets what was. */
SECTION(".boot.text") void tlb_init(word_t root)
{
    tlb_s_root = root;
    word_t to_physical = memory_to_physical(root);
    machine_write_translation(to_physical);
}

/* Forgets an address space, the tables that lead to its pages, too. */
void tlb_invalidate_asid(word_t asid)
{
    word_t to_physical = memory_to_physical(tlb_s_root);
    machine_write_translation(to_physical);
}

/* Forgets how an address is translated. */
void tlb_invalidate_page(word_t asid, word_t address)
{
    machine_invalidate_page(address);
}
