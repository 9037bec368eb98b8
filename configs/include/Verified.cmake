# SPDX-License-Identifier: BSD-2-Clause
# The settings of the configurations that seL4 verifies, for the files AARCH64_*, ARM_*, RISCV64_* and X64_verified.cmake. Each
# of them names an instruction set and a board; boards that Sel4Gen does not have yet are refused while configuring, by name.

include("${CMAKE_CURRENT_LIST_DIR}/../../tools/helpers.cmake")

# The settings of a family on a board.
#   kernel_verified_settings(family platform [variable value]...)
function(kernel_verified_settings family platform)
  set(settings
      KernelPlatform "${platform}" KernelVerificationBuild ON KernelMaxNumNodes 1 KernelOptimisation -O2
      KernelRetypeFanOutLimit 256 KernelBenchmarks none KernelDangerousCodeInjection OFF KernelFastpath ON KernelPrinting OFF
      KernelNumDomains 16)
  if(family STREQUAL "AARCH64")
    list(APPEND settings
         KernelSel4Arch aarch64 KernelArmHypervisorSupport ON KernelArmSMMU OFF KernelAllowSMCCalls ON
         KernelMaxNumBootinfoUntypedCaps 50)
  elseif(family MATCHES "^ARM")
    list(APPEND settings KernelBinaryVerificationBuild ON KernelOptimisationCloneFunctions OFF)
    if(family STREQUAL "ARM_HYP")
      list(APPEND settings KernelSel4Arch arm_hyp)
    else()
      list(APPEND settings KernelSel4Arch aarch32 KernelAArch32FPUEnableContextSwitch OFF)
    endif()
  elseif(family STREQUAL "RISCV64")
    list(APPEND settings
         KernelSel4Arch riscv64 KernelPTLevels 3 KernelBinaryVerificationBuild ON KernelOptimisationCloneFunctions OFF
         KernelRootCNodeSizeBits 19 KernelMaxNumBootinfoUntypedCaps 50 KernelClzNoBuiltin ON KernelCtzNoBuiltin ON
         KernelRiscvExtF OFF KernelRiscvExtD OFF)
  else()
    list(APPEND settings
         KernelSel4Arch x86_64 KernelRootCNodeSizeBits 19 KernelMaxNumBootinfoUntypedCaps 50 KernelFSGSBase inst)
  endif()
  list(APPEND settings ${ARGN})
  while(settings)
    list(POP_FRONT settings variable value)
    set(type STRING)
    if(value MATCHES "^(ON|OFF)$")
      set(type BOOL)
    endif()
    set(${variable} "${value}" CACHE ${type} "")
  endwhile()
endfunction()
