# SPDX-License-Identifier: BSD-2-Clause
# x86: the processor as compilers name it. Sets
#   processor_flags    for user level
#   x86_kernel_flags   for the kernel and for programs that must not touch floating point registers
#   x86_linker_flags   for the linker of programs

foreach(micro_arch IN ITEMS
    "nehalem\;nehalem" "generic\;x86-64" "westmere\;westmere" "sandy\;sandybridge" "ivy\;ivybridge" "haswell\;haswell"
    "broadwell\;broadwell" "skylake\;skylake")
  list(GET micro_arch 0 word)
  if(KernelX86MicroArch STREQUAL word)
    list(GET micro_arch 1 x86_march)
  endif()
endforeach()
set(processor_flags "-m${KernelWordSize} -march=${x86_march}")
set(x86_kernel_flags -m${KernelWordSize} -march=${x86_march} -mgeneral-regs-only -mcmodel=kernel -mno-red-zone)
set(x86_program_flags -m${KernelWordSize} -march=${x86_march} -mgeneral-regs-only)
# Where the compiler is one for Linux, it would check that indirect branches lead to marked places, which the assembly lacks.
list(APPEND x86_kernel_flags -fcf-protection=none)
set(x86_linker_flags "-Wl,-m,elf_x86_64")
if(KernelDangerousCodeInjection)
  message(FATAL_ERROR "KernelDangerousCodeInjection: Sel4Gen does not support running user code in the kernel on x86 yet. Leave it OFF.")
endif()
