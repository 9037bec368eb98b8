// SPDX-License-Identifier: BSD-2-Clause
// A thread's user-level registers on Arm: the place of each, and which of them messages and TCB invocations carry.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The index of a register in <see cref="UserContext.Registers"/>. General registers count from 0.</summary>
public static class RegisterIndex
{
    public const uint X0 = 0;
    public const uint X1 = 1;
    public const uint X2 = 2;
    public const uint X3 = 3;
    public const uint X4 = 4;
    public const uint X5 = 5;
    public const uint X6 = 6;
    public const uint X7 = 7;
    public const uint X8 = 8;
    public const uint X9 = 9;
    public const uint X16 = 16;
    public const uint X18 = 18;
    public const uint X19 = 19;
    public const uint X29 = 29;
    public const uint X30 = 30;
    public const uint SpEl0 = 31;

    /// <summary>ELR_EL1: where the thread goes on.</summary>
    public const uint NextIp = 32;
    public const uint SpsrEl1 = 33;

    /// <summary>The instruction that entered the kernel: a restarted thread goes on there.</summary>
    public const uint FaultIp = 34;
    public const uint TpidrEl0 = 35;
    public const uint TpidrroEl0 = 36;
    public const uint Count = 37;

    /// <summary>seL4_UserContext: pc, sp, spsr, x0-x8, x16-x18, x29, x30.</summary>
    public const uint FrameRegisterCount = 17;

    /// <summary>seL4_UserContext, the rest: x9-x15, x19-x28, tpidr_el0, tpidrro_el0.</summary>
    public const uint GpRegisterCount = 19;

    /// <summary>seL4_UnknownSyscall_X0 to seL4_UnknownSyscall_SPSR; the number of the call follows.</summary>
    public const uint SyscallMessageLength = (uint)UnknownSyscallMsg.Syscall;

    /// <summary>seL4_UserException_FaultIP to seL4_UserException_SPSR; number and code follow.</summary>
    public const uint ExceptionMessageLength = (uint)UserExceptionMsg.Number;
}

/// <summary>The 32 vector registers of 128 bits.</summary>
[InlineArray(64)]
public struct VectorRegisters
{
    private ulong _element;
}

/// <summary>A thread's floating point and vector state.</summary>
[AsmVisible]
public struct FpuState
{
    public VectorRegisters Vectors;
    public uint Fpsr;
    public uint Fpcr;
}

/// <summary>Access to a thread's registers.</summary>
public static partial class Context
{
    /// <summary>SPSR of a user thread: EL0, AArch64 state, interrupts enabled, FIQ masked.</summary>
    public const Word UserSpsr = 0x40;

    /// <summary>SPSR of the idle thread: EL1 with its own stack pointer, interrupts enabled, FIQ masked.</summary>
    public const Word IdleSpsr = 0x45;

    /// <summary>The condition flags, the only bits of SPSR that belong to user level.</summary>
    private const Word SpsrUserBits = 0xf0000000;

    /// <summary>Registers of a thread that was just made: all zero, in user mode.</summary>
    public static void Init(Ptr<Tcb> thread)
    {
        Set(thread, RegisterIndex.SpsrEl1, UserSpsr);
    }

    /// <summary>The idle thread's: EL1, interrupts enabled.</summary>
    public static void InitIdle(Ptr<Tcb> thread) => Set(thread, RegisterIndex.SpsrEl1, IdleSpsr);

    public static Word Sanitise(Word register, Word value) =>
        register == RegisterIndex.SpsrEl1 ? (value & SpsrUserBits) | UserSpsr : value;

    /// <summary>Message registers travel in x2 to x5.</summary>
    [Inline]
    public static Word MessageRegister(Word i) => AArch64Trap.FirstMessage + i;

    /// <summary>Register i of the first part of seL4_UserContext.</summary>
    public static Word FrameRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.FrameRegisterCount);
        switch (i)
        {
            case 0:
                return RegisterIndex.FaultIp;
            case 1:
                return RegisterIndex.SpEl0;
            case 2:
                return RegisterIndex.SpsrEl1;
            case 15:
                return RegisterIndex.X29;
            case 16:
                return RegisterIndex.X30;
            default:
                // 3 to 11 are x0 to x8, 12 to 14 are x16 to x18.
                return i < 12 ? RegisterIndex.X0 + (i - 3) : RegisterIndex.X16 + (i - 12);
        }
    }

    /// <summary>Register i of the second part of seL4_UserContext.</summary>
    public static Word GpRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.GpRegisterCount);
        if (i < 7)
        {
            return RegisterIndex.X9 + i;
        }

        return i < 17 ? RegisterIndex.X19 + (i - 7) : RegisterIndex.TpidrEl0 + (i - 17);
    }

    public static Word SyscallMessageRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.SyscallMessageLength);
        switch (i)
        {
            case 8:
                return RegisterIndex.FaultIp;
            case 9:
                return RegisterIndex.SpEl0;
            case 10:
                // seL4_UnknownSyscall_LR is where the thread would go on, not its link register.
                return RegisterIndex.NextIp;
            case 11:
                return RegisterIndex.SpsrEl1;
            default:
                return RegisterIndex.X0 + i;
        }
    }

    public static Word ExceptionMessageRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.ExceptionMessageLength);
        switch (i)
        {
            case 0:
                return RegisterIndex.FaultIp;
            case 1:
                return RegisterIndex.SpEl0;
            default:
                return RegisterIndex.SpsrEl1;
        }
    }
}
