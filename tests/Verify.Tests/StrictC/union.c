/* SPDX-License-Identifier: BSD-2-Clause */
union u { /* BREAKS */
    int a;
    char b;
};
