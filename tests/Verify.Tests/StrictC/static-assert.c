/* SPDX-License-Identifier: BSD-2-Clause */
_Static_assert(sizeof(int) == 4, "int"); /* BREAKS */
