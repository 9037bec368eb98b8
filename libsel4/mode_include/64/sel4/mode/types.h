/* SPDX-License-Identifier: BSD-2-Clause */
/* Widths of what a 64-bit capability holds. */
#pragma once

#define seL4_GuardSizeBits 6
#define seL4_GuardBits 58
#define seL4_BadgeBits 64
