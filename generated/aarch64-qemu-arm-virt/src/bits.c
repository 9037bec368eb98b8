/* SPDX-License-Identifier: BSD-2-Clause */
/* Small functions over the bits of a word. */

#include "functions.h"

/* The number of the highest set bit; value is not 0. */
CONST_FUNCTION word_t bits_highest(word_t value)
{
    assert(value != 0);
    word_t rest = value >> 1;
    word_t bit = 0;
    while (rest != 0) {
        /* At most Config.WordBits iterations. */
        rest >>= 1;
        bit++;
    }
    return bit;
}

/* The number of the lowest set bit; the word's width if value is 0. */
CONST_FUNCTION word_t bits_lowest(word_t value)
{
    word_t bit = 0;
    while (true) {
        bool_t holds = bit < CONFIG_WORD_BITS;
        if (holds) {
            word_t bit2 = bits_bit(bit);
            holds = (value & bit2) == 0;
        }
        if (!holds) {
            break;
        }
        /* At most Config.WordBits iterations. */
        bit++;
    }
    return bit;
}
