/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    switch (x) { /* BREAKS */
    default:
        x = 1;
        break;
    }
    switch (x) { /* BREAKS */
    }
    return x;
}
