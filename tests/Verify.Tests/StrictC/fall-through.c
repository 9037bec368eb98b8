/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    switch (x) {
    case 1:
        x = 2; /* BREAKS */
    case 2:
    case 3: {
        x = 3;
        break;
    }
    default:
        x = 4;
    }
    return x;
}
