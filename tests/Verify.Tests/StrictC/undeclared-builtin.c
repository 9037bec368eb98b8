/* SPDX-License-Identifier: BSD-2-Clause */
int __builtin_ctz(unsigned int value);
int f(unsigned int x)
{
    int n = __builtin_ctz(x);
    int m = __builtin_clz(x); /* BREAKS */
    return n + m;
}
