/* SPDX-License-Identifier: BSD-2-Clause */
/* A comment. */
/** A comment that opens a specification. BREAKS */
int f(int x);
/**/
/*** BREAKS ***/
// as in /** this
int g(int x);
