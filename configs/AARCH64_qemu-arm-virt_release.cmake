#!/usr/bin/env -S cmake -P
# SPDX-License-Identifier: BSD-2-Clause
# AArch64 on QEMU's virt machine: neither assertions nor printing.
#   cmake -G Ninja -C configs/AARCH64_qemu-arm-virt_release.cmake .     or, as a program in an empty folder:  configs/AARCH64_qemu-arm-virt_release.cmake

include("${CMAKE_CURRENT_LIST_DIR}/../tools/helpers.cmake")
cmake_script_build_kernel("${CMAKE_CURRENT_LIST_DIR}/..")

set(KernelPlatform qemu-arm-virt CACHE STRING "")
set(KernelSel4Arch aarch64 CACHE STRING "")
set(KernelVerificationBuild OFF CACHE BOOL "")
set(KernelDebugBuild OFF CACHE BOOL "")
set(KernelPrinting OFF CACHE BOOL "")
