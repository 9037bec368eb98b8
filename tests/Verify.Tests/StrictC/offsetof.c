/* SPDX-License-Identifier: BSD-2-Clause */
struct s {
    int a;
    int b;
};
unsigned long f(void)
{
    return __builtin_offsetof(struct s, b); /* BREAKS */
}
