#!/usr/bin/env -S cmake -P
# SPDX-License-Identifier: BSD-2-Clause
# AArch64 with the hypervisor on Tegra X2, the configuration that seL4 verifies.
#   cmake -G Ninja -C configs/AARCH64_verified.cmake .     or, as a program in an empty folder:  configs/AARCH64_verified.cmake

include("${CMAKE_CURRENT_LIST_DIR}/../tools/helpers.cmake")
cmake_script_build_kernel("${CMAKE_CURRENT_LIST_DIR}/..")

set(KernelPlatform tx2 CACHE STRING "")
set(KernelSel4Arch aarch64 CACHE STRING "")
set(KernelArmHypervisorSupport ON CACHE BOOL "")
set(KernelVerificationBuild ON CACHE BOOL "")
set(KernelNumDomains 16 CACHE STRING "")
set(KernelMaxNumBootinfoUntypedCaps 50 CACHE STRING "")
set(KernelAllowSMCCalls ON CACHE BOOL "")
