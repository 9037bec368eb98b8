/* SPDX-License-Identifier: BSD-2-Clause */
void print(const char *text);
void f(void)
{
    print("text"); /* BREAKS */
}
