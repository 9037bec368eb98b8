// SPDX-License-Identifier: BSD-2-Clause
// Aliases for libsel4's declarations of x86-64: the names that code shared by architectures (arch/common) uses.
global using ObjectSizes = Sel4Gen.Api.X8664Sizes;
global using TimeoutReplyMsg = Sel4Gen.Api.X8664TimeoutReply;
global using TrapRegisters = Sel4Gen.Api.X8664Trap;
global using UnknownSyscallMsg = Sel4Gen.Api.X8664UnknownSyscallMsg;
global using UserExceptionMsg = Sel4Gen.Api.X8664UserExceptionMsg;
global using VMFaultMsg = Sel4Gen.Api.X8664VMFaultMsg;
