# SPDX-License-Identifier: BSD-2-Clause
# find_package(seL4): how a project that uses the kernel gets at it. The three macros are macros because what they include
# sets variables for the project.

set(KERNEL_PATH "${CMAKE_CURRENT_LIST_DIR}" CACHE STRING "Where the kernel is")
set(KERNEL_HELPERS_PATH "${CMAKE_CURRENT_LIST_DIR}/tools/helpers.cmake" CACHE STRING "The kernel's CMake functions")
set(KERNEL_CONFIG_PATH "${CMAKE_CURRENT_LIST_DIR}/configs/seL4Config.cmake" CACHE STRING "What to include before project()")
mark_as_advanced(FORCE KERNEL_PATH KERNEL_HELPERS_PATH KERNEL_CONFIG_PATH)

# Before project(): chooses platform, architecture and toolchain.
macro(sel4_configure_platform_settings)
  include("${KERNEL_CONFIG_PATH}")
endmacro()

# After project(): the target kernel.elf and the kernel's configuration.
macro(sel4_import_kernel)
  add_subdirectory("${KERNEL_PATH}" "${CMAKE_BINARY_DIR}/kernel")
endmacro()

# After sel4_import_kernel(): the target sel4 (libsel4).
macro(sel4_import_libsel4)
  add_subdirectory("${KERNEL_PATH}/libsel4" "${CMAKE_BINARY_DIR}/libsel4")
endmacro()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(seL4 DEFAULT_MSG KERNEL_PATH KERNEL_HELPERS_PATH KERNEL_CONFIG_PATH)
