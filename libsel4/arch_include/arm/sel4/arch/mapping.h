/* SPDX-License-Identifier: BSD-2-Clause */
/* Failed look-ups of mappings. */
#pragma once

#include <sel4/sel4_arch/mapping.h>
