/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    int y;
    x++;
    ++x; /* BREAKS */
    y = x++; /* BREAKS */
    while (x-- > 0) { /* BREAKS */
        y--;
    }
    return y;
}
