/* SPDX-License-Identifier: BSD-2-Clause */
/* Breakpoints of a Cortex-A55. */
#pragma once

#include <sel4/config.h>

#if !defined(CONFIG_ARM_CORTEX_A55)
#error this is not a build for a Cortex-A55
#endif

/* The numbers of the core that the configuration has. */
#include <sel4/plat/api/constants.h>
