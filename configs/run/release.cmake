# SPDX-License-Identifier: BSD-2-Clause
# ./run --config release: no assertions, no debug system calls, a silent kernel. The root task prints through the device.
set(KernelDebugBuild OFF CACHE BOOL "")
set(KernelPrinting OFF CACHE BOOL "")
