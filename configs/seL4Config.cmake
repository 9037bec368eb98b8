# SPDX-License-Identifier: BSD-2-Clause
# Included before project(): from KernelPlatform (and KernelSel4Arch, ARM_CPU) to the architecture, the processor and the
# toolchain. It runs several times in one configuration, once before there is a project (cmake -C settings.cmake), and
# in scripts that want nothing but the list of platforms; only cache entries survive from one run to the next.

cmake_minimum_required(VERSION 3.20)

get_filename_component(KERNEL_ROOT_DIR "${CMAKE_CURRENT_LIST_DIR}/.." ABSOLUTE)
include("${KERNEL_ROOT_DIR}/tools/helpers.cmake")
include("${KERNEL_ROOT_DIR}/cmake/Platforms.cmake")

set(configure_string "")
set(kernel_platforms "")
foreach(platform IN LISTS kernel_known_platforms)
  list(GET platform 0 name)
  list(GET platform 1 switch)
  list(GET platform 2 macro)
  list(APPEND kernel_platforms "${name}\;${switch}\;${macro}")
endforeach()

# A script that asks which platforms there are goes no further.
if(CMAKE_SCRIPT_MODE_FILE AND "${KernelPlatform}" STREQUAL "")
  return()
endif()

# --- Platform ---

if("${KernelPlatform}" STREQUAL "")
  message(FATAL_ERROR "KernelPlatform is not set (PLATFORM is '${PLATFORM}'). Set it, as in -DKernelPlatform=qemu-arm-virt.")
endif()
set(KernelPlatform "${KernelPlatform}" CACHE STRING "The board" FORCE)
set(kernel_sel4_archs "")
set(names "")
foreach(platform IN LISTS kernel_known_platforms)
  list(GET platform 0 name)
  list(APPEND names "${name}")
  if(name STREQUAL KernelPlatform)
    list(GET platform 3 kernel_sel4_archs)
    string(REPLACE "," ";" kernel_sel4_archs "${kernel_sel4_archs}")
  endif()
endforeach()
if(kernel_sel4_archs STREQUAL "")
  kernel_did_you_mean(hint "${KernelPlatform}" ${names})
  string(REPLACE ";" ", " names "${names}")
  message(FATAL_ERROR "There is no platform '${KernelPlatform}'.${hint} Known are: ${names}.")
endif()

# --- Architecture ---

if(NOT KernelSel4Arch)
  list(GET kernel_sel4_archs 0 KernelSel4Arch)
  message(STATUS "KernelSel4Arch is not set: taking ${KernelSel4Arch}")
elseif(NOT KernelSel4Arch IN_LIST kernel_sel4_archs)
  kernel_did_you_mean(hint "${KernelSel4Arch}" ${kernel_sel4_archs})
  string(REPLACE ";" ", " kernel_sel4_archs "${kernel_sel4_archs}")
  message(FATAL_ERROR "KernelSel4Arch=${KernelSel4Arch}: ${KernelPlatform} has ${kernel_sel4_archs}.${hint}")
endif()
config_choice(KernelSel4Arch SEL4_ARCH "The instruction set"
  "aarch32;KernelSel4ArchAarch32;ARCH_AARCH32"
  "aarch64;KernelSel4ArchAarch64;ARCH_AARCH64"
  "arm_hyp;KernelSel4ArchArmHyp;ARCH_ARM_HYP"
  "riscv32;KernelSel4ArchRiscV32;ARCH_RISCV32"
  "riscv64;KernelSel4ArchRiscV64;ARCH_RISCV64"
  "x86_64;KernelSel4ArchX86_64;ARCH_X86_64"
  "ia32;KernelSel4ArchIA32;ARCH_IA32")
if(KernelSel4ArchArmHyp)
  config_set(KernelSel4ArchAarch32 ARCH_AARCH32 ON)
endif()
config_choice(KernelArch ARCH "The architecture"
  "arm;KernelArchARM;ARCH_ARM;KernelSel4ArchAarch32 OR KernelSel4ArchAarch64"
  "riscv;KernelArchRiscV;ARCH_RISCV;KernelSel4ArchRiscV32 OR KernelSel4ArchRiscV64"
  "x86;KernelArchX86;ARCH_X86;KernelSel4ArchX86_64 OR KernelSel4ArchIA32")
if(KernelSel4Arch MATCHES "64")
  config_set(KernelWordSize WORD_SIZE 64)
  set(Kernel64 ON CACHE INTERNAL "")
  set(Kernel32 OFF CACHE INTERNAL "")
else()
  config_set(KernelWordSize WORD_SIZE 32)
  set(Kernel64 OFF CACHE INTERNAL "")
  set(Kernel32 ON CACHE INTERNAL "")
endif()

config_choice(KernelPlatform PLAT "The board" ${kernel_platforms})

include("${KERNEL_ROOT_DIR}/cmake/Boards.cmake")
set(kernel_board_file "${KERNEL_ROOT_DIR}/arch/${KernelArch}/boards/${KernelPlatform}.yaml")
if(NOT KernelSel4Arch STREQUAL kernel_board_sel4_arch)
  message(FATAL_ERROR "Sel4Gen does not support ${KernelPlatform} with ${KernelSel4Arch} yet. It has: ${kernel_boards}.")
endif()

# --- Processor ---

foreach(core IN ITEMS A7 A8 A9 A15 A35 A53 A55 A57 A72 A76)
  config_set(KernelArmCortex${core} ARM_CORTEX_${core} OFF)
endforeach()
if(KernelArchARM)
  set(KernelArmCPU "${ARM_CPU}")
  if("${KernelArmCPU}" STREQUAL "")
    list(GET kernel_board_cpus 0 KernelArmCPU)
  elseif(NOT KernelArmCPU IN_LIST kernel_board_cpus)
    kernel_did_you_mean(hint "${ARM_CPU}" ${kernel_board_cpus})
    string(REPLACE ";" ", " cpus "${kernel_board_cpus}")
    message(FATAL_ERROR "ARM_CPU=${ARM_CPU}: ${KernelPlatform} has ${cpus}.${hint}")
  endif()
  set(KernelArmCPU "${KernelArmCPU}" CACHE INTERNAL "")
  string(REPLACE "cortex-a" "A" core "${KernelArmCPU}")
  config_set(KernelArmCortex${core} ARM_CORTEX_${core} ON)
  config_set(KernelArchArmV7a ARCH_ARM_V7A OFF)
  config_set(KernelArchArmV7ve ARCH_ARM_V7VE OFF)
  config_set(KernelArchArmV8a ARCH_ARM_V8A ON)
  set(KernelArmArmV "armv8-a" CACHE INTERNAL "")
  config_set(KernelArmMach ARM_MACH "")
  config_set(KernelARMPlatform ARM_PLAT "${KernelPlatform}")
  if(core MATCHES "^A(57|72|76)$")
    config_set(KernelArmPASizeBits40 ARM_PA_SIZE_BITS_40 OFF)
    config_set(KernelArmPASizeBits44 ARM_PA_SIZE_BITS_44 ON)
    set(KernelPaddrUserTop "17592186044416" CACHE INTERNAL "")
  else()
    config_set(KernelArmPASizeBits40 ARM_PA_SIZE_BITS_40 ON)
    config_set(KernelArmPASizeBits44 ARM_PA_SIZE_BITS_44 OFF)
    set(KernelPaddrUserTop "1099511627776" CACHE INTERNAL "")
  endif()
endif()
if(KernelArchRiscV)
  set(KernelPaddrUserTop "549755813888" CACHE INTERNAL "")
  set(KernelOpenSBIPlatform "generic" CACHE STRING "The platform of OpenSBI that a system image has as its firmware")
  config_set(KernelPlatformOpenSBI OPENSBI_PLATFORM "${KernelOpenSBIPlatform}")
  config_set(KernelPlatformFirstHartID FIRST_HART_ID 0)
endif()
if(KernelArchX86)
  set(KernelPaddrUserTop "140737488355328" CACHE INTERNAL "")
endif()
config_set(KernelPlatformSupportsMCS PLATFORM_SUPPORTS_MCS ON)
list(REMOVE_ITEM configure_string "PLATFORM_SUPPORTS_MCS=ON")

# The emulator, for a board that it has.
if(NOT "${kernel_board_qemu_memory}" STREQUAL "")
  set(QEMU_ARCH "${KernelSel4Arch}")
  if("${QEMU_MEMORY}" STREQUAL "")
    set(QEMU_MEMORY "${kernel_board_qemu_memory}")
  endif()
endif()
if(KernelPlatformQEMUArmVirt)
  # Whoever chooses the machine's interrupt controller chooses the kernel's, too.
  if("${QEMU_GIC_VERSION}" STREQUAL "2")
    set(KernelArmGicV3 OFF CACHE BOOL "" FORCE)
  elseif("${QEMU_GIC_VERSION}" STREQUAL "3")
    set(KernelArmGicV3 ON CACHE BOOL "" FORCE)
  elseif(NOT "${QEMU_GIC_VERSION}" STREQUAL "")
    message(FATAL_ERROR "QEMU_GIC_VERSION=${QEMU_GIC_VERSION}: the kernel drives version 2 or 3.")
  endif()
endif()

# --- Toolchain: gcc, or clang if TRIPLE is set ---

if("${TRIPLE}" STREQUAL "")
  set(toolchain_file gcc.cmake)
else()
  set(toolchain_file llvm.cmake)
endif()
set(toolchain_output "${CMAKE_BINARY_DIR}/${toolchain_file}")
if("${CMAKE_TOOLCHAIN_FILE}" STREQUAL "" OR "${CMAKE_TOOLCHAIN_FILE}" STREQUAL "${toolchain_output}")
  configure_file("${KERNEL_ROOT_DIR}/${toolchain_file}" "${toolchain_output}.new" @ONLY)
  file(READ "${toolchain_output}.new" new_toolchain)
  if(EXISTS "${toolchain_output}")
    file(READ "${toolchain_output}" old_toolchain)
    if(NOT new_toolchain STREQUAL old_toolchain)
      file(REMOVE "${toolchain_output}.new")
      message(FATAL_ERROR "The new settings need another toolchain. Configure in an empty build directory.")
    endif()
  endif()
  file(RENAME "${toolchain_output}.new" "${toolchain_output}")
  set(CMAKE_TOOLCHAIN_FILE "${toolchain_output}" CACHE PATH "The toolchain")
endif()
