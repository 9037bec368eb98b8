/* SPDX-License-Identifier: BSD-2-Clause */
typedef unsigned long word_t;
struct s {
    int word_t; /* BREAKS */
};
int f(int word_t) /* BREAKS */
{
    return word_t;
}
int h(void)
{
    int word_t = 1; /* BREAKS */
    return word_t;
}
