# SPDX-License-Identifier: BSD-2-Clause
# The machine, from its device tree: which tree it is, and what the Transpiler's `hardware` command makes of it:
#   kernel.dts, kernel.dtb, gen_headers/plat/machine/platform_gen.{json,yaml}, gen_headers/plat/platform_gen.h,
#   loader.args, hardware.cmake
# The emitted kernel follows the same tree. It is, in this order,
#   KernelCustomDTS                the user's alone
#   QEMU_DTS, QEMU_DTB             for QEMU's virt machine, instead of asking QEMU
#   what QEMU says                 with QEMU_BINARY, QEMU_MACHINE, QEMU_GIC_VERSION, QEMU_MEMORY, ARM_CPU
#   arch/ARCH/boards/BOARD.dts     the board's
# with the board's overlay (not on KernelCustomDTS), and the files of KernelCustomDTSOverlay at the end.

set(KernelCustomDTS "" CACHE FILEPATH "A device tree (.dts or .dtb) to use instead of the board's")
set(KernelCustomDTSOverlay "" CACHE STRING "Device tree source to add at the end; a list")
mark_as_advanced(KernelCustomDTS KernelCustomDTSOverlay)

find_program(DTC_TOOL dtc)
mark_as_advanced(DTC_TOOL)
if(NOT DTC_TOOL)
  message(FATAL_ERROR "There is no 'dtc'. Install the device tree compiler (package device-tree-compiler).")
endif()

# A file that a variable names: absolute, or below the project's source, the kernel's source or the build folder.
function(kernel_device_tree_file result variable file)
  foreach(folder IN ITEMS "${CMAKE_SOURCE_DIR}" "${KERNEL_ROOT_DIR}" "${CMAKE_BINARY_DIR}")
    get_filename_component(path "${file}" ABSOLUTE BASE_DIR "${folder}")
    if(EXISTS "${path}" AND NOT IS_DIRECTORY "${path}")
      set(${result} "${path}" PARENT_SCOPE)
      return()
    endif()
  endforeach()
  message(FATAL_ERROR "${variable}: there is no file '${file}'.")
endfunction()

# Asks QEMU for the tree of its virt machine; leaves the path in `result`, or nothing if the board's own will do.
function(kernel_qemu_device_tree result)
  set(${result} "" PARENT_SCOPE)
  set(binary "${QEMU_BINARY}")
  if(NOT binary)
    set(binary "qemu-system-${QEMU_ARCH}")
  endif()
  find_program(QEMU_TOOL "${binary}")
  set(tool "${QEMU_TOOL}")
  unset(QEMU_TOOL CACHE)
  set(is_reference FALSE)
  if("${QEMU_MACHINE}" STREQUAL "" AND KernelArmCPU STREQUAL "cortex-a53" AND QEMU_MEMORY STREQUAL "1024"
     AND KernelMaxNumNodes EQUAL 1 AND NOT KernelArmHypervisorSupport AND NOT QEMU_BINARY)
    set(is_reference TRUE)
  endif()
  if(NOT tool)
    if(is_reference)
      return()
    endif()
    message(FATAL_ERROR "There is no '${binary}', and only QEMU knows the device tree of its virt machine with ${KernelArmCPU}, \
${QEMU_MEMORY} MiB, ${KernelMaxNumNodes} cores and QEMU_MACHINE='${QEMU_MACHINE}'. Install it (package qemu-system-arm), or \
set KernelCustomDTS.")
  endif()
  set(gic 2)
  if(KernelArmGicV3)
    set(gic 3)
  endif()
  set(dtb "${CMAKE_CURRENT_BINARY_DIR}/qemu-${KernelPlatform}.dtb")
  if("${QEMU_MACHINE}" STREQUAL "")
    set(machine "virt,secure=off,gic-version=${gic}")
    if(KernelArmHypervisorSupport)
      string(APPEND machine ",virtualization=on")
    endif()
  else()
    string(REPLACE ";" "," machine "${QEMU_MACHINE}")
    string(REGEX REPLACE ",?dumpdtb=[^,]*" "" machine "${machine}")
  endif()
  set(arguments -machine "${machine},dumpdtb=${dtb}" -cpu ${KernelArmCPU} -smp ${KernelMaxNumNodes} -m ${QEMU_MEMORY}
                -nographic -nic none) # A network card would want its boot ROM, a Debian package of its own.
  file(TIMESTAMP "${tool}" age)
  set(record "${dtb}.cmd")
  set(inputs "${tool}" "${age}" ${arguments})
  set(old "")
  if(EXISTS "${record}" AND EXISTS "${dtb}")
    file(READ "${record}" old)
  endif()
  if(NOT old STREQUAL inputs)
    message(STATUS "Asking QEMU for the device tree: ${tool} -machine ${machine} -cpu ${KernelArmCPU} -m ${QEMU_MEMORY}")
    file(REMOVE "${dtb}")
    execute_process(COMMAND "${tool}" ${arguments} TIMEOUT 60 RESULT_VARIABLE failed OUTPUT_QUIET ERROR_VARIABLE errors)
    if(NOT failed EQUAL 0 OR NOT EXISTS "${dtb}")
      message(FATAL_ERROR "QEMU gives no device tree for -machine ${machine} -cpu ${KernelArmCPU} -m ${QEMU_MEMORY}: ${errors}")
    endif()
    file(WRITE "${record}" "${inputs}")
  endif()
  set(${result} "${dtb}" PARENT_SCOPE)
endfunction()

# --- Which tree ---

set(kernel_trees "")
if(NOT "${KernelCustomDTS}" STREQUAL "")
  kernel_device_tree_file(kernel_trees KernelCustomDTS "${KernelCustomDTS}")
elseif(KernelPlatformQEMUArmVirt)
  if(NOT "${QEMU_DTS}" STREQUAL "")
    kernel_device_tree_file(kernel_trees QEMU_DTS "${QEMU_DTS}")
  elseif(NOT "${QEMU_DTB}" STREQUAL "")
    kernel_device_tree_file(kernel_trees QEMU_DTB "${QEMU_DTB}")
  else()
    kernel_qemu_device_tree(kernel_trees)
  endif()
  set(overlay "${KERNEL_ROOT_DIR}/arch/${KernelArch}/boards/${KernelPlatform}-overlay.dts")
  if(kernel_trees AND EXISTS "${overlay}")
    list(APPEND kernel_trees "${overlay}")
  endif()
endif()
set(kernel_overlays "")
foreach(overlay IN LISTS KernelCustomDTSOverlay)
  kernel_device_tree_file(overlay KernelCustomDTSOverlay "${overlay}")
  list(APPEND kernel_overlays "${overlay}")
endforeach()

# --- What it says ---

set(arguments "")
foreach(tree IN LISTS kernel_trees)
  list(APPEND arguments --device-tree "${tree}")
endforeach()
foreach(overlay IN LISTS kernel_overlays)
  list(APPEND arguments --overlay "${overlay}")
endforeach()
if(KernelArmGicV3)
  list(APPEND arguments --gic-v3)
endif()
if(KernelArmHypervisorSupport)
  list(APPEND arguments --hypervisor)
endif()
if(KernelPrinting)
  list(APPEND arguments --printing)
endif()
execute_process(
  COMMAND ${SEL4GEN_TRANSPILER} hardware --board "${KernelPlatform}" --cores ${KernelMaxNumNodes} --top ${KernelPaddrUserTop}
          --output "${CMAKE_CURRENT_BINARY_DIR}" ${arguments} ${SEL4GEN_ROOT}
  RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE errors OUTPUT_STRIP_TRAILING_WHITESPACE)
if(failed)
  message(FATAL_ERROR "The kernel cannot run on this machine: ${errors}")
endif()
message(STATUS "The machine: ${said}")
include("${CMAKE_CURRENT_BINARY_DIR}/hardware.cmake")

set(KernelDTBPath "${CMAKE_CURRENT_BINARY_DIR}/kernel.dtb" CACHE INTERNAL "The device tree")
file(SIZE "${KernelDTBPath}" size)
set(KernelDTBSize "${size}" CACHE INTERNAL "Bytes of the device tree")
set(platform_folder "${CMAKE_CURRENT_BINARY_DIR}/gen_headers/plat/machine")
set(platform_yaml "${platform_folder}/platform_gen.yaml" CACHE INTERNAL "Memory and devices, YAML")
set(platform_json "${platform_folder}/platform_gen.json" CACHE INTERNAL "Memory and devices, JSON")
file(GLOB board_files "${KERNEL_ROOT_DIR}/arch/${KernelArch}/boards/${KernelPlatform}*")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${kernel_trees} ${kernel_overlays} ${board_files})
