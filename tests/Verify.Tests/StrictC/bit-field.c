/* SPDX-License-Identifier: BSD-2-Clause */
struct s {
    unsigned int a : 3; /* BREAKS */
    unsigned int b : 29; /* BREAKS */
};
