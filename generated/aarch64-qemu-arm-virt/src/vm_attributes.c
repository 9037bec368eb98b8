/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_ARM_VMAttributes. */

#include "functions.h"

/* The attributes that a message word asks for. */
vm_attributes_t vm_attributes_from(word_t word)
{
    return vm_attributes_new((word & ARM_VM_ATTRIBUTE_BITS_PAGE_CACHEABLE) != 0,
        (word & ARM_VM_ATTRIBUTE_BITS_PARITY_ENABLED) != 0,
        (word & ARM_VM_ATTRIBUTE_BITS_EXECUTE_NEVER) != 0, 0);
}

/* The attributes of the root task's memory. */
vm_attributes_t vm_attributes_of_memory(bool_t executable)
{
    return vm_attributes_new(true, true, !executable, 0);
}
