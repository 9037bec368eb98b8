/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    if (x > 0) {
        goto out; /* BREAKS */
    }
    x = 1;
out: /* BREAKS */
    return x;
}
