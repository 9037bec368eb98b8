// SPDX-License-Identifier: BSD-2-Clause
// The messages in which the kernel reports faults: accessors of seL4_Fault_t and seL4_getFault come from here.
using Sel4Gen.Api;
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>No fault.</summary>
[FaultMessage("NullFault", Type = (uint)FaultType.NullFault)]
public struct NullFault;

/// <summary>A capability look-up failed.</summary>
[FaultMessage("CapFault", Type = (uint)FaultType.CapFault)]
public struct CapFault
{
    public Word IP, Addr, InRecvPhase, LookupFailureType, MR4, MR5, MR6;
}

/// <summary>The thread made a system call that the kernel does not know (AArch64).</summary>
[FaultMessage("UnknownSyscall", Type = (uint)FaultType.UnknownSyscall, When = Config.Sel4ArchAArch64)]
public struct AArch64UnknownSyscall
{
    public Word X0, X1, X2, X3, X4, X5, X6, X7, FaultIP, SP, LR, SPSR, Syscall;
}

/// <summary>The processor refused an instruction (AArch64).</summary>
[FaultMessage("UserException", Type = (uint)FaultType.UserException, When = Config.Sel4ArchAArch64)]
public struct AArch64UserException
{
    public Word FaultIP, Stack, SPSR, Number, Code;
}

/// <summary>The thread made a system call that the kernel does not know (AArch32).</summary>
[FaultMessage("UnknownSyscall", Type = (uint)FaultType.UnknownSyscall,
    When = Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)]
public struct AArch32UnknownSyscall
{
    public Word R0, R1, R2, R3, R4, R5, R6, R7, FaultIP, SP, LR, CPSR, Syscall;
}

/// <summary>The processor refused an instruction (AArch32).</summary>
[FaultMessage("UserException", Type = (uint)FaultType.UserException,
    When = Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)]
public struct AArch32UserException
{
    public Word FaultIP, Stack, CPSR, Number, Code;
}

/// <summary>The thread made a system call that the kernel does not know (RISC-V).</summary>
[FaultMessage("UnknownSyscall", Type = (uint)FaultType.UnknownSyscall, When = Config.ArchRiscv)]
public struct RiscvUnknownSyscall
{
    public Word FaultIP, SP, RA, A0, A1, A2, A3, A4, A5, A6, Syscall;
}

/// <summary>The processor refused an instruction (RISC-V).</summary>
[FaultMessage("UserException", Type = (uint)FaultType.UserException, When = Config.ArchRiscv)]
public struct RiscvUserException
{
    public Word FaultIP, SP, Number, Code;
}

/// <summary>The thread made a system call that the kernel does not know (x86-64).</summary>
[FaultMessage("UnknownSyscall", Type = (uint)FaultType.UnknownSyscall, When = Config.Sel4ArchX8664)]
public struct X8664UnknownSyscall
{
    public Word RAX, RBX, RCX, RDX, RSI, RDI, RBP, R8, R9, R10, R11, R12, R13, R14, R15, FaultIP, RSP, FLAGS, Syscall;
}

/// <summary>The processor refused an instruction (x86-64).</summary>
[FaultMessage("UserException", Type = (uint)FaultType.UserException, When = Config.Sel4ArchX8664)]
public struct X8664UserException
{
    public Word FaultIP, Stack, FLAGS, Number, Code;
}

/// <summary>A breakpoint, watchpoint or single step.</summary>
[FaultMessage("DebugException", Type = (uint)FaultType.DebugException, When = Config.HardwareDebugApi)]
public struct DebugException
{
    public Word FaultIP, ExceptionReason, TriggerAddress, BreakpointNumber;
}

/// <summary>The budget of a scheduling context is used up.</summary>
[FaultMessage("Timeout", Type = (uint)FaultType.Timeout, When = Config.Mcs)]
public struct Timeout
{
    [CName("data")]
    public Word Data;

    [CName("consumed")]
    public Word Consumed;
}

/// <summary>A page fault.</summary>
[FaultMessage("VMFault", Type = (uint)FaultType.FirstArch)]
public struct VMFault
{
    public Word IP, Addr, PrefetchFault, FSR;
}

/// <summary>The virtual interrupt controller needs service.</summary>
[FaultMessage("VGICMaintenance", Type = (uint)FaultType.FirstArch + 1, When = Config.ArmHypervisorSupport)]
public struct VGICMaintenance
{
    public Word IDX;
}

/// <summary>A guest trapped.</summary>
[FaultMessage("VCPUFault", Type = (uint)FaultType.FirstArch + 2, When = Config.ArmHypervisorSupport)]
public struct VCPUFault
{
    public Word HSR;
}

/// <summary>A private interrupt of a guest came.</summary>
[FaultMessage("VPPIEvent", Type = (uint)FaultType.FirstArch + 3, When = Config.ArmHypervisorSupport)]
public struct VPPIEvent
{
    [CName("irq")]
    public Word Irq;
}
