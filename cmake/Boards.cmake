# SPDX-License-Identifier: BSD-2-Clause
# The boards, and what the file of the one that KernelPlatform names says.
# Generated from arch/*/boards/*.yaml: change those.

set(kernel_boards "qemu-arm-virt (aarch64), qemu-riscv-virt (riscv64)")
set(kernel_board_sel4_arch "")
if(KernelPlatform STREQUAL "qemu-arm-virt")
  set(kernel_board_sel4_arch "aarch64")
  set(kernel_board_cpus "cortex-a53;cortex-a57;cortex-a72")
  set(kernel_board_qemu_machine "virt")
  set(kernel_board_qemu_cpu "cortex-a53")
  set(kernel_board_qemu_memory "1024")
  set(kernel_board_qemu_arguments "-nographic;-nic;none")
endif()
if(KernelPlatform STREQUAL "qemu-riscv-virt")
  set(kernel_board_sel4_arch "riscv64")
  set(kernel_board_cpus "")
  set(kernel_board_qemu_machine "virt")
  set(kernel_board_qemu_cpu "rv64")
  set(kernel_board_qemu_memory "3072")
  set(kernel_board_qemu_arguments "-nographic;-nic;none")
endif()
