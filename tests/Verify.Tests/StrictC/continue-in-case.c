/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    while (x > 0) {
        switch (x) {
        case 1:
            x = 2;
            continue; /* BREAKS */
        default:
            break;
        }
        x--;
    }
    return x;
}
