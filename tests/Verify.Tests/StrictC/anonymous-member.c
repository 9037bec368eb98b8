/* SPDX-License-Identifier: BSD-2-Clause */
struct s {
    struct { /* BREAKS */
        int a;
    };
    int b;
};
