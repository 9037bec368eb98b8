/* SPDX-License-Identifier: BSD-2-Clause */
typedef int (*handler_t)(int);
int f(handler_t handler); /* BREAKS */
