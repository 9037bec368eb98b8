# SPDX-License-Identifier: BSD-2-Clause
# ./run --config debug: assertions, debug system calls, a kernel that prints.
set(KernelDebugBuild ON CACHE BOOL "")
set(KernelPrinting ON CACHE BOOL "")
