#!/usr/bin/env -S cmake -P
# SPDX-License-Identifier: BSD-2-Clause
# AArch64 on QEMU's virt machine: nothing that a verified kernel must not have, 16 domains.
#   cmake -G Ninja -C configs/AARCH64_qemu-arm-virt_verified.cmake .     or, as a program in an empty folder:  configs/AARCH64_qemu-arm-virt_verified.cmake

include("${CMAKE_CURRENT_LIST_DIR}/../tools/helpers.cmake")
cmake_script_build_kernel("${CMAKE_CURRENT_LIST_DIR}/..")

set(KernelPlatform qemu-arm-virt CACHE STRING "")
set(KernelSel4Arch aarch64 CACHE STRING "")
set(KernelVerificationBuild ON CACHE BOOL "")
set(KernelMaxNumNodes 1 CACHE STRING "")
set(KernelNumDomains 16 CACHE STRING "")
set(KernelMaxNumBootinfoUntypedCaps 50 CACHE STRING "")
set(KernelFastpath ON CACHE BOOL "")
set(KernelOptimisation -O2 CACHE STRING "")
set(KernelBenchmarks none CACHE STRING "")
