/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x, int y)
{
    int a;
    int b;
    a = b = x; /* BREAKS */
    if ((a = y) > 0) { /* BREAKS */
        a += 1;
    }
    do {
        y -= 1;
    } while (a -= 1); /* BREAKS */
    return a + b;
}
