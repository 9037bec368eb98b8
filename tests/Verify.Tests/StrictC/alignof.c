/* SPDX-License-Identifier: BSD-2-Clause */
unsigned long f(void)
{
    return _Alignof(int); /* BREAKS */
}
