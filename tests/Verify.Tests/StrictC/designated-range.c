/* SPDX-License-Identifier: BSD-2-Clause */
int table[4] = { [0 ... 2] = 1 }; /* BREAKS */
