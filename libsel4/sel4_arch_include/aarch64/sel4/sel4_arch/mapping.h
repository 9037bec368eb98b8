/* SPDX-License-Identifier: BSD-2-Clause */
/* After seL4_FailedLookup, a message register says how many bits of the address no table translates. */
#pragma once

#define SEL4_MAPPING_LOOKUP_LEVEL 2

/* What it says if the table of the last, the middle and the upper level is missing. */
#define SEL4_MAPPING_LOOKUP_NO_PT 21
#define SEL4_MAPPING_LOOKUP_NO_PD 30
#define SEL4_MAPPING_LOOKUP_NO_PUD 39

LIBSEL4_INLINE_FUNC seL4_Word seL4_MappingFailedLookupLevel(void)
{
    return seL4_GetMR(SEL4_MAPPING_LOOKUP_LEVEL);
}
