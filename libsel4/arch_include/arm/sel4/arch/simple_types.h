/* SPDX-License-Identifier: BSD-2-Clause */
/* Widths of types. */
#pragma once

#include <sel4/sel4_arch/simple_types.h>
