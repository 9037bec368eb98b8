/* SPDX-License-Identifier: BSD-2-Clause */
__int128 wide; /* BREAKS */
