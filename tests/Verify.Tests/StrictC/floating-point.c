/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    double y = 0; /* BREAKS */
    return x + (int)y + (int)1.5; /* BREAKS */
}
