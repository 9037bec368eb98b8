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
