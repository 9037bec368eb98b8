/* SPDX-License-Identifier: BSD-2-Clause */
struct s {
    int length;
    int items[]; /* BREAKS */
};
