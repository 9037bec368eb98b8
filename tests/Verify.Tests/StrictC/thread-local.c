/* SPDX-License-Identifier: BSD-2-Clause */
__thread int mine; /* BREAKS */
