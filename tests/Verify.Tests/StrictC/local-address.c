/* SPDX-License-Identifier: BSD-2-Clause */
struct s {
    int a;
    int b[2];
};
int g(int *p);
int f(struct s x, struct s *p)
{
    int r;
    r = g(&p->a);
    r = g(&x.b[1]); /* BREAKS */
    r = g(&r); /* BREAKS */
    return r;
}
