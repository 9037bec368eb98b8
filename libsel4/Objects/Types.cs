// SPDX-License-Identifier: BSD-2-Clause
// The types that parameters of invocations have, besides the primitive ones of C#.
using Sel4Gen.Kernel;

namespace Sel4Gen.Interface;

/// <summary>Any capability.</summary>
[UserType("seL4_CPtr", Passing.Capability)]
public struct CPtr;

/// <summary>A CNode.</summary>
[UserType("seL4_CNode", Passing.Capability)]
public struct CNode;

/// <summary>A thread.</summary>
[UserType("seL4_TCB", Passing.Capability)]
public struct Tcb;

/// <summary>Untyped memory.</summary>
[UserType("seL4_Untyped", Passing.Capability)]
public struct Untyped;

/// <summary>A scheduling context.</summary>
[UserType("seL4_SchedContext", Passing.Capability)]
public struct SchedContext;

/// <summary>A device's address space on Arm.</summary>
[UserType("seL4_ARM_IOSpace", Passing.Capability)]
public struct ArmIoSpace;

/// <summary>A device's address space on x86.</summary>
[UserType("seL4_X86_IOSpace", Passing.Capability)]
public struct X86IoSpace;

/// <summary>The root of a guest's physical address space.</summary>
[UserType("seL4_X86_EPTPML4", Passing.Capability)]
public struct X86EptPml4;

/// <summary>An address space on x86-64.</summary>
[UserType("seL4_X64_PML4", Passing.Capability)]
public struct X64Pml4;

/// <summary>A range of I/O ports.</summary>
[UserType("seL4_X86_IOPort", Passing.Capability)]
public struct X86IoPort;

/// <summary>A page table on RISC-V.</summary>
[UserType("seL4_RISCV_PageTable", Passing.Capability)]
public struct RiscvPageTable;

/// <summary>A core.</summary>
[UserType("seL4_NodeId", Passing.Number, InTypesHeader = true)]
public struct NodeId;

/// <summary>A physical address.</summary>
[UserType("seL4_PAddr", Passing.Number, InTypesHeader = true)]
public struct PAddr;

/// <summary>A domain.</summary>
[UserType("seL4_Domain", Passing.Number, InTypesHeader = true)]
public struct Domain;

/// <summary>Microseconds, or ticks where the call says so.</summary>
[UserType("seL4_Time", Passing.Number, Bits = 64, InTypesHeader = true)]
public struct Time;

/// <summary>The rights that a capability keeps.</summary>
[UserType("seL4_CapRights_t", Passing.PackedWord)]
public struct CapRights;

/// <summary>Attributes of a mapping on Arm.</summary>
[UserType("seL4_ARM_VMAttributes", Passing.Number)]
public struct ArmVmAttributes;

/// <summary>Attributes of a mapping on x86.</summary>
[UserType("seL4_X86_VMAttributes", Passing.Number)]
public struct X86VmAttributes;

/// <summary>Attributes of a guest-physical mapping.</summary>
[UserType("seL4_X86_EPT_VMAttributes", Passing.Number)]
public struct X86EptVmAttributes;

/// <summary>Attributes of a mapping on RISC-V.</summary>
[UserType("seL4_RISCV_VMAttributes", Passing.Number)]
public struct RiscvVmAttributes;

/// <summary>A register of a virtual CPU on Arm.</summary>
[UserType("seL4_VCPUReg", Passing.Number)]
public struct VcpuRegister;

/// <summary>The registers of a thread, in the order of seL4_UserContext.</summary>
[UserType("seL4_UserContext", Passing.Fields, When = false)]
public struct UserContext;

/// <summary>The registers of a thread on AArch64.</summary>
[UserType("seL4_UserContext", Passing.Fields, When = Config.Sel4ArchAArch64)]
public struct AArch64UserContext
{
    public Word Pc, Sp, Spsr, X0, X1, X2, X3, X4;
    public Word X5, X6, X7, X8, X16, X17, X18, X29;
    public Word X30, X9, X10, X11, X12, X13, X14, X15;
    public Word X19, X20, X21, X22, X23, X24, X25, X26;
    public Word X27, X28, TpidrEl0, TpidrroEl0;
}

/// <summary>The registers of a thread on AArch32.</summary>
[UserType("seL4_UserContext", Passing.Fields, When = Config.Sel4ArchAArch32 || Config.Sel4ArchArmHyp)]
public struct AArch32UserContext
{
    public Word Pc, Sp, Cpsr, R0, R1, R8, R9, R10;
    public Word R11, R12, R2, R3, R4, R5, R6, R7;
    public Word R14, Tpidrurw, Tpidruro;
}

/// <summary>The registers of a thread on RISC-V.</summary>
[UserType("seL4_UserContext", Passing.Fields, When = Config.ArchRiscv)]
public struct RiscvUserContext
{
    public Word Pc, Ra, Sp, Gp, S0, S1, S2, S3;
    public Word S4, S5, S6, S7, S8, S9, S10, S11;
    public Word A0, A1, A2, A3, A4, A5, A6, A7;
    public Word T0, T1, T2, T3, T4, T5, T6, Tp;
}

/// <summary>The registers of a thread on x86-64.</summary>
[UserType("seL4_UserContext", Passing.Fields, When = Config.Sel4ArchX8664)]
public struct X8664UserContext
{
    public Word Rip, Rsp, Rflags, Rax, Rbx, Rcx, Rdx, Rsi;
    public Word Rdi, Rbp, R8, R9, R10, R11, R12, R13;
    public Word R14, R15, FsBase, GsBase;
}

/// <summary>The registers of a secure monitor call.</summary>
[UserType("seL4_ARM_SMCContext", Passing.Fields, When = Config.Sel4ArchAArch64)]
public struct ArmSmcContext
{
    public Word X0, X1, X2, X3, X4, X5, X6, X7;
}

/// <summary>The general registers of a guest on x86.</summary>
[UserType("seL4_VCPUContext", Passing.Fields, When = Config.ArchX86)]
public struct X86VcpuContext
{
    public Word Eax, Ebx, Ecx, Edx, Esi, Edi, Ebp;
}
