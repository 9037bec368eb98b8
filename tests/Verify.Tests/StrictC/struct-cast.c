/* SPDX-License-Identifier: BSD-2-Clause */
typedef struct s {
    int a;
} s_t;
s_t f(s_t x)
{
    return (s_t)x; /* BREAKS */
}
