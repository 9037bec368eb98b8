/* SPDX-License-Identifier: BSD-2-Clause */
/* Operations over [start, end). All addresses are mapped where the current table says so. */

#include "functions.h"

void caches_clean_to_memory(word_t start, word_t end)
{
    for (word_t line = caches_align(start); line < end; line += CACHES_LINE_SIZE) {
        /* Ends: the range has finitely many lines */
        machine_clean_to_coherency(line);
    }

    machine_dsb();
}

void caches_clean_to_unification(word_t start, word_t end)
{
    for (word_t line = caches_align(start); line < end; line += CACHES_LINE_SIZE) {
        /* Ends: the range has finitely many lines */
        machine_clean_to_unification(line);
    }

    machine_dsb();
}

void caches_clean_invalidate(word_t start, word_t end)
{
    for (word_t line = caches_align(start); line < end; line += CACHES_LINE_SIZE) {
        /* Ends: the range has finitely many lines */
        machine_clean_invalidate(line);
    }

    machine_dsb();
}

/*
 * Discards what the caches hold. Lines that the range covers only in part are written back
 * first: the rest of them is not the caller's to lose.
 */
void caches_invalidate(word_t start, word_t end)
{
    word_t align = caches_align(start);
    if (start != align) {
        machine_clean_to_coherency(start);
    }

    word_t align2 = caches_align(end);
    if (end != align2) {
        machine_clean_to_coherency(end - 1);
    }

    machine_dsb();
    for (word_t line = caches_align(start); line < end; line += CACHES_LINE_SIZE) {
        /* Ends: the range has finitely many lines */
        machine_invalidate(line);
    }

    machine_dsb();
}

/* Makes instruction fetches see what was written: clean the data, then discard the instructions. */
void caches_unify_instructions(word_t start, word_t end)
{
    caches_clean_to_unification(start, end);
    for (word_t line = caches_align(start); line < end; line += CACHES_LINE_SIZE) {
        /* Ends: the range has finitely many lines */
        machine_invalidate_instructions(line);
    }

    machine_dsb();
    machine_isb();
}
