/* SPDX-License-Identifier: BSD-2-Clause */
int g(int *p);
int f(void)
{
    int a[2];
    int r;
    a[0] = 1;
    r = g(a); /* BREAKS */
    return r;
}
