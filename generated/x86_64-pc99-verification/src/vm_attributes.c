/* SPDX-License-Identifier: BSD-2-Clause */
/* seL4_X86_VMAttributes: the number of an entry of the page attribute table. */

#include "functions.h"

/* The attributes that a message word asks for. */
vm_attributes_t vm_attributes_from(word_t word)
{
    return vm_attributes_new((word & 1) != 0, (word & 2) != 0, (word & 4) != 0, 0);
}

/* The attributes of the root task's memory: what is executable is not said. */
vm_attributes_t vm_attributes_of_memory(bool_t executable)
{
    return vm_attributes_from(X86_VM_ATTRIBUTE_BITS_DEFAULT_VM_ATTRIBUTES);
}
