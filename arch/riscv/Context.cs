// SPDX-License-Identifier: BSD-2-Clause
// A thread's user-level registers on RISC-V: the index of each, and which of them messages and TCB invocations transfer.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>
/// Where a register stands in <see cref="UserContext.Registers"/>: xN at N. x0 needs no place, so that the first word is where
/// the thread goes on.
/// </summary>
public static class RegisterIndex
{
    /// <summary>Where the thread goes on (sepc).</summary>
    public const uint NextIp = 0;
    public const uint Ra = 1;
    public const uint Sp = 2;
    public const uint Gp = 3;
    public const uint Tp = 4;
    public const uint T0 = 5;
    public const uint S0 = 8;
    public const uint A0 = 10;
    public const uint S2 = 18;
    public const uint T3 = 28;

    /// <summary>The instruction that entered the kernel: a restarted thread goes on there.</summary>
    public const uint FaultIp = 32;
    public const uint Sstatus = 33;
    public const uint Count = 34;

    /// <summary>seL4_UserContext: pc, ra, sp, gp, s0-s11.</summary>
    public const uint FrameRegisterCount = 16;

    /// <summary>seL4_UserContext, the rest: a0-a7, t0-t6, tp.</summary>
    public const uint GpRegisterCount = 16;

    /// <summary>seL4_UnknownSyscall_FaultIP to seL4_UnknownSyscall_A6; the number of the call follows.</summary>
    public const uint SyscallMessageLength = (uint)UnknownSyscallMsg.Syscall;

    /// <summary>seL4_UserException_FaultIP and seL4_UserException_SP; number and code follow.</summary>
    public const uint ExceptionMessageLength = (uint)UserExceptionMsg.Number;
}

/// <summary>The 32 floating point registers; without them a place that is never used.</summary>
[InlineArray(Config.HaveFpu ? 32 : 1)]
public struct FloatRegisters
{
    private ulong _element;
}

/// <summary>A thread's floating point state.</summary>
[AsmVisible]
public struct FpuState
{
    public FloatRegisters Registers;
    public ulong Fcsr;
}

/// <summary>Access to a thread's registers.</summary>
public static partial class Context
{
    /// <summary>sstatus.SPIE: interrupts are enabled after sret.</summary>
    private const Word PreviousInterruptEnable = 1UL << 5;

    /// <summary>sstatus.SPP: sret leads to supervisor mode.</summary>
    private const Word PreviousSupervisor = 1UL << 8;

    /// <summary>sstatus of a user thread: user mode, interrupts enabled, and the FPU on if it may use it.</summary>
    public const Word UserStatus = PreviousInterruptEnable | (Config.HaveFpu ? Fpu.On : 0);

    /// <summary>sstatus of the idle thread: supervisor mode, interrupts enabled, no FPU.</summary>
    public const Word IdleStatus = PreviousInterruptEnable | PreviousSupervisor;

    /// <summary>Registers of a thread that was just made: all zero, in user mode.</summary>
    public static void Init(Ptr<Tcb> thread)
    {
        Set(thread, RegisterIndex.Sstatus, UserStatus);
    }

    /// <summary>The idle thread's: supervisor mode, interrupts enabled.</summary>
    public static void InitIdle(Ptr<Tcb> thread) => Set(thread, RegisterIndex.Sstatus, IdleStatus);

    /// <summary>No register that user level can write holds bits that are the kernel's.</summary>
    public static Word Sanitise(Word register, Word value) => value;

    /// <summary>Message registers travel in a2 to a5.</summary>
    [Inline]
    public static Word MessageRegister(Word i) => RegisterIndex.A0 + RiscvTrap.FirstMessage + i;

    /// <summary>Register i of the first part of seL4_UserContext.</summary>
    public static Word FrameRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.FrameRegisterCount);
        switch (i)
        {
            case 0:
                return RegisterIndex.FaultIp;
            case 1 or 2 or 3:
                // ra, sp, gp
                return i;
            default:
                // 4 and 5 are s0 and s1, 6 to 15 are s2 to s11.
                return i < 6 ? RegisterIndex.S0 + (i - 4) : RegisterIndex.S2 + (i - 6);
        }
    }

    /// <summary>Register i of the second part of seL4_UserContext.</summary>
    public static Word GpRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.GpRegisterCount);
        if (i < 8)
        {
            return RegisterIndex.A0 + i;
        }

        if (i == 15)
        {
            return RegisterIndex.Tp;
        }

        // 8 to 10 are t0 to t2, 11 to 14 are t3 to t6.
        return i < 11 ? RegisterIndex.T0 + (i - 8) : RegisterIndex.T3 + (i - 11);
    }

    public static Word SyscallMessageRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.SyscallMessageLength);
        switch (i)
        {
            case 0:
                return RegisterIndex.FaultIp;
            case 1:
                return RegisterIndex.Sp;
            case 2:
                return RegisterIndex.Ra;
            default:
                // a0 to a6
                return RegisterIndex.A0 + (i - 3);
        }
    }

    public static Word ExceptionMessageRegister(Word i)
    {
        Contract.Requires(i < RegisterIndex.ExceptionMessageLength);
        return i == 0 ? RegisterIndex.FaultIp : RegisterIndex.Sp;
    }
}
