# SPDX-License-Identifier: BSD-2-Clause
# RISC-V: the instruction set as compilers name it. Sets
#   processor_flags      for user level, which may use the floating point registers that the configuration gives it
#   riscv_kernel_flags   for the kernel and for programs that must not touch them

set(riscv_extensions "")
set(riscv_float_abi "")
if(KernelRiscvExtD)
  set(riscv_extensions "fd")
  set(riscv_float_abi "d")
elseif(KernelRiscvExtF)
  set(riscv_extensions "f")
  set(riscv_float_abi "f")
endif()

# Where compilers know these extensions by name, they are no longer a part of "i".
set(riscv_separate "")
if((CMAKE_C_COMPILER_ID STREQUAL "Clang" AND CMAKE_C_COMPILER_VERSION VERSION_GREATER_EQUAL "17")
   OR (CMAKE_C_COMPILER_ID STREQUAL "GNU" AND CMAKE_C_COMPILER_VERSION VERSION_GREATER_EQUAL "11.3"))
  set(riscv_separate "_zicsr_zifencei")
endif()

set(processor_flags
    "-march=rv${KernelWordSize}ima${riscv_extensions}c${riscv_separate} -mabi=lp${KernelWordSize}${riscv_float_abi}")
set(riscv_kernel_flags
    -march=rv${KernelWordSize}imac${riscv_separate} -mabi=lp${KernelWordSize} -mcmodel=medany -mno-relax)
if(CMAKE_C_COMPILER_ID STREQUAL "GNU")
  # Nothing is addressed relative to the global pointer, which is user level's.
  list(APPEND riscv_kernel_flags -msmall-data-limit=0)
endif()
if(KernelDangerousCodeInjection)
  message(FATAL_ERROR "KernelDangerousCodeInjection: a RISC-V processor runs no code of user level in supervisor mode. Leave it OFF.")
endif()
