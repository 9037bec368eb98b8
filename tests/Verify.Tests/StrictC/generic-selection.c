/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    return _Generic(x, int: 1, default: 2); /* BREAKS */
}
