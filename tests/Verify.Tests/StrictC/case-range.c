/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    switch (x) {
    case 1 ... 3: /* BREAKS */
        return 1;
    default:
        return 2;
    }
}
