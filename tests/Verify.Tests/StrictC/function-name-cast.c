/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x);
unsigned long g(void)
{
    return (unsigned long)f; /* BREAKS */
}
unsigned long h(void)
{
    return (unsigned long)&f;
}
