// SPDX-License-Identifier: BSD-2-Clause
// Which of libsel4's declarations are those of AArch64: names under which code that architectures share (arch/common) reads them.
global using ObjectSizes = Sel4Gen.Api.AArch64Sizes;
global using TimeoutReplyMsg = Sel4Gen.Api.AArch64TimeoutReply;
global using TrapRegisters = Sel4Gen.Api.AArch64Trap;
global using UnknownSyscallMsg = Sel4Gen.Api.AArch64UnknownSyscallMsg;
global using UserExceptionMsg = Sel4Gen.Api.AArch64UserExceptionMsg;
global using VMFaultMsg = Sel4Gen.Api.AArch64VMFaultMsg;
