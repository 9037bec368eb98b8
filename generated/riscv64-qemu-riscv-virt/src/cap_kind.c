/* SPDX-License-Identifier: BSD-2-Clause */
/* Kinds of capabilities as user level counts them. */

#include "functions.h"

/*
 * The kind of a capability, as user-level libraries know the numbers: kinds of every
 * architecture are even (endpoint 4, notification 6), the architecture's own are odd; 0 is none.
 */
word_t cap_kind_of(cap_t cap)
{
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        cap_tag_t tag = cap_get_tag(cap);
        return arch_debug_cap_kind(tag);
    }
    cap_tag_t tag2 = cap_get_tag(cap);
    word_t number_of = cap_kind_number_of(tag2);
    return number_of * 2;
}

word_t cap_kind_number_of(cap_tag_t tag)
{
    return tag;
}
