/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    __typeof__(x) y = x; /* BREAKS */
    return y;
}
