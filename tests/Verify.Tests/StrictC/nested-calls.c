/* SPDX-License-Identifier: BSD-2-Clause */
int g(int x);
int f(int x)
{
    int y = g(g(x)); /* BREAKS */
    y = g(x) + g(y); /* BREAKS */
    if (g(x) > 0 && y > 0) {
        y = 1;
    }
    return g(y);
}
