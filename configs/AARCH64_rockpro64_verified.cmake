#!/usr/bin/env -S cmake -P
# SPDX-License-Identifier: BSD-2-Clause
# The configuration that seL4 verifies on rockpro64. As a program in an empty folder it builds the kernel there.
include("${CMAKE_CURRENT_LIST_DIR}/include/Verified.cmake")
cmake_script_build_kernel("${CMAKE_CURRENT_LIST_DIR}/..")
kernel_verified_settings(AARCH64 rockpro64)
