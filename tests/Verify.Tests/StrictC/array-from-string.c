/* SPDX-License-Identifier: BSD-2-Clause */
char text[] = "text"; /* BREAKS */
