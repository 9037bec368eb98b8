/* SPDX-License-Identifier: BSD-2-Clause */
int f(void)
{
    static int count; /* BREAKS */
    count++;
    return count;
}
