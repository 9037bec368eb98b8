/* SPDX-License-Identifier: BSD-2-Clause */
struct s { /* BREAKS */
    char a;
    int b;
} __attribute__((packed));
struct __attribute__((aligned(64))) t { /* BREAKS */
    int a;
};
