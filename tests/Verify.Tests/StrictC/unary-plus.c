/* SPDX-License-Identifier: BSD-2-Clause */
int f(int x)
{
    return +x; /* BREAKS */
}
