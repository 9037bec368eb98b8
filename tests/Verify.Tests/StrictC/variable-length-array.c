/* SPDX-License-Identifier: BSD-2-Clause */
int f(int n)
{
    int a[n]; /* BREAKS */
    a[0] = 1;
    return a[0];
}
