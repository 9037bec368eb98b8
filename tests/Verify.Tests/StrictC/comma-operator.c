/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    int i;
    int j;
    x = (1, 2); /* BREAKS */
    for (i = 0, j = 0; i < x; i++, j++) {
        x = x + j;
    }
    for (i = 0; j > 1, i < x; i++) { /* BREAKS */
    }
    return x;
}
