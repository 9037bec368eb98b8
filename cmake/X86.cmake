# SPDX-License-Identifier: BSD-2-Clause
# x86: the processor as compilers name it. Sets
#   processor_flags    for user level
#   x86_kernel_flags   for the kernel and for programs that must not touch floating point registers
#   x86_linker_flags   for the linker of programs

# What compilers call the processors, where it is another name.
set(x86_march "${KernelX86MicroArch}")
set(x86_march_generic x86-64)
set(x86_march_sandy sandybridge)
set(x86_march_ivy ivybridge)
if(DEFINED x86_march_${KernelX86MicroArch})
  set(x86_march "${x86_march_${KernelX86MicroArch}}")
endif()
set(processor_flags "-m${KernelWordSize} -march=${x86_march}")
set(x86_kernel_flags -m${KernelWordSize} -march=${x86_march} -mgeneral-regs-only -mcmodel=kernel -mno-red-zone)
set(x86_program_flags -m${KernelWordSize} -march=${x86_march} -mgeneral-regs-only)
# Where the compiler is one for Linux, it would check that indirect branches lead to marked places, which the assembly lacks.
list(APPEND x86_kernel_flags -fcf-protection=none)
set(x86_linker_flags "-Wl,-m,elf_x86_64")
if(KernelDangerousCodeInjection)
  message(FATAL_ERROR "KernelDangerousCodeInjection: Sel4Gen does not support running user code in the kernel on x86 yet. Leave it OFF.")
endif()
