/* SPDX-License-Identifier: BSD-2-Clause */
/* The boot information frame. */
#pragma once

#include <sel4/types.h>
#include <sel4/bootinfo_types.h>
#include <sel4/macros.h>

#define SEL4_BOOTINFO_IS_THE_RUNTIMES "the runtime keeps the boot information, libsel4 no longer does"

void seL4_InitBootInfo(seL4_BootInfo *bi) SEL4_DEPRECATED(SEL4_BOOTINFO_IS_THE_RUNTIMES);

seL4_BootInfo *seL4_GetBootInfo(void) SEL4_DEPRECATED(SEL4_BOOTINFO_IS_THE_RUNTIMES);
