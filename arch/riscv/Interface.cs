// SPDX-License-Identifier: BSD-2-Clause
// Aliases for libsel4's declarations of RISC-V: the names that code shared by architectures (arch/common) uses.
global using ObjectSizes = Sel4Gen.Api.Riscv64Sizes;
global using TimeoutReplyMsg = Sel4Gen.Api.RiscvTimeoutReply;
global using TrapRegisters = Sel4Gen.Api.RiscvTrap;
global using UnknownSyscallMsg = Sel4Gen.Api.RiscvUnknownSyscallMsg;
global using UserExceptionMsg = Sel4Gen.Api.RiscvUserExceptionMsg;
global using VMFaultMsg = Sel4Gen.Api.RiscvVMFaultMsg;
