/* SPDX-License-Identifier: BSD-2-Clause */
int g;
int f(int x)
{
    int g = x;
    if (g > 0) {
        int x = 2; /* BREAKS */
        g = x;
    }
    for (int i = 0; i < g; i++) {
        int i = 3; /* BREAKS */
        g -= i;
    }
    return g;
}
