/* SPDX-License-Identifier: BSD-2-Clause */
/* The board's constants. */

#include "functions.h"

/* Start of memory region i. */
word_t platform_memory_start(word_t i)
{
    switch (i) {
    case 0:
        return PLATFORM_MEMORY0_START;
    case 1:
        return PLATFORM_MEMORY1_START;
    case 2:
        return PLATFORM_MEMORY2_START;
    case 3:
        return PLATFORM_MEMORY3_START;
    default:
        return 0;
    }
}

/* End of memory region i. */
word_t platform_memory_end(word_t i)
{
    switch (i) {
    case 0:
        return PLATFORM_MEMORY0_END;
    case 1:
        return PLATFORM_MEMORY1_END;
    case 2:
        return PLATFORM_MEMORY2_END;
    case 3:
        return PLATFORM_MEMORY3_END;
    default:
        return 0;
    }
}
