/* SPDX-License-Identifier: BSD-2-Clause */
/* The numbers of kinds of capabilities at user level. */

#include "functions.h"

/*
 * The number of a capability's kind, as in user-level libraries: kinds of all architectures are
 * even (endpoint 4, notification 6), the architecture's own are odd; 0 is none.
 */
word_t cap_kind_of(cap_t cap)
{
    bool_t is_arch = cap_ops_is_arch(cap);
    if (is_arch) {
        return arch_debug_cap_kind(cap);
    }
    cap_tag_t tag = cap_get_tag(cap);
    word_t number_of = cap_kind_number_of(tag);
    return number_of * 2;
}

word_t cap_kind_number_of(cap_tag_t tag)
{
    return tag;
}
