// SPDX-License-Identifier: BSD-2-Clause
// The registers of the system call instruction, for the kernel and for libsel4. All other registers are preserved.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>AArch64: numbers of x registers.</summary>
[TrapInstruction("svc #0", "x", When = Config.Sel4ArchAArch64)]
public static class AArch64Trap
{
    /// <summary>The address of the invoked capability; afterwards the badge, or what a call without a message answers.</summary>
    public const uint Capability = 0;

    /// <summary>The tag of the message, in both directions.</summary>
    public const uint Info = 1;

    /// <summary>Message register 0, in both directions; the following registers are the next message registers.</summary>
    public const uint FirstMessage = 2;

    /// <summary>How many message registers travel in registers.</summary>
    public const uint MessageRegisters = 4;

    /// <summary>MCS: the reply object.</summary>
    public const uint Reply = 6;

    /// <summary>The number of the system call.</summary>
    public const uint Number = 7;

    /// <summary>MCS: where a call that receives from another capability sends to.</summary>
    public const uint Destination = 8;
}

/// <summary>RISC-V: numbers of a registers.</summary>
[TrapInstruction("ecall", "a", Destination = "t0", When = Config.ArchRiscv)]
public static class RiscvTrap
{
    /// <summary>The address of the invoked capability; afterwards the badge, or what a call without a message answers.</summary>
    public const uint Capability = 0;

    /// <summary>The tag of the message, in both directions.</summary>
    public const uint Info = 1;

    /// <summary>Message register 0, in both directions; the following registers are the next message registers.</summary>
    public const uint FirstMessage = 2;

    /// <summary>How many message registers travel in registers.</summary>
    public const uint MessageRegisters = 4;

    /// <summary>MCS: the reply object.</summary>
    public const uint Reply = 6;

    /// <summary>The number of the system call.</summary>
    public const uint Number = 7;
}

/// <summary>
/// x86-64: numbers of general registers in the order of seL4_UnknownSyscall_Msg. The instruction leaves the address behind it in rcx and
/// the flags in r11; where a kernel does not keep rsp, rbx has it.
/// </summary>
[TrapInstruction("movq %%rsp, %%rbx\n\tsyscall\n\tmovq %%rbx, %%rsp", "", Clobbers = "rbx rcx r11",
    Names = "rax rbx rcx rdx rsi rdi rbp r8 r9 r10 r11 r12 r13 r14 r15", When = Config.Sel4ArchX8664)]
public static class X8664Trap
{
    /// <summary>The address of the invoked capability; afterwards the badge, or what a call without a message answers.</summary>
    public const uint Capability = (uint)X8664UnknownSyscallMsg.RDI;

    /// <summary>The tag of the message, in both directions.</summary>
    public const uint Info = (uint)X8664UnknownSyscallMsg.RSI;

    /// <summary>The message registers, in both directions.</summary>
    public const uint Message0 = (uint)X8664UnknownSyscallMsg.R10;
    public const uint Message1 = (uint)X8664UnknownSyscallMsg.R8;
    public const uint Message2 = (uint)X8664UnknownSyscallMsg.R9;
    public const uint Message3 = (uint)X8664UnknownSyscallMsg.R15;

    /// <summary>How many message registers travel in registers.</summary>
    public const uint MessageRegisters = 4;

    /// <summary>MCS: the reply object.</summary>
    public const uint Reply = (uint)X8664UnknownSyscallMsg.R12;

    /// <summary>The number of the system call.</summary>
    public const uint Number = (uint)X8664UnknownSyscallMsg.RDX;

    /// <summary>MCS: where a call that receives from another capability sends to.</summary>
    public const uint Destination = (uint)X8664UnknownSyscallMsg.R13;
}
