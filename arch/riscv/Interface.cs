// SPDX-License-Identifier: BSD-2-Clause
// Which of libsel4's declarations are those of RISC-V: names under which code that architectures share (arch/common) reads them.
global using ObjectSizes = Sel4Gen.Api.Riscv64Sizes;
global using TrapRegisters = Sel4Gen.Api.RiscvTrap;
global using UnknownSyscallMsg = Sel4Gen.Api.RiscvUnknownSyscallMsg;
global using UserExceptionMsg = Sel4Gen.Api.RiscvUserExceptionMsg;
global using VMFaultMsg = Sel4Gen.Api.RiscvVMFaultMsg;
