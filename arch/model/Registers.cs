// SPDX-License-Identifier: BSD-2-Clause
// The model architecture's registers: r0 to r12, sp, lr, pc, flags, the address of the last fault, the thread word.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>The index of a register in <see cref="UserContext"/>.</summary>
public static class RegisterIndex
{
    public const uint R0 = 0;
    public const uint R1 = 1;
    public const uint R2 = 2;
    public const uint R6 = 6;
    public const uint R7 = 7;
    public const uint R8 = 8;
    public const uint Sp = 13;
    public const uint Lr = 14;
    public const uint NextIp = 15;
    public const uint Flags = 16;
    public const uint FaultIp = 17;
    public const uint ThreadWord = 18;
    public const uint Count = 19;

    /// <summary>pc, sp, flags, r0, r1, r8 to r12.</summary>
    public const uint FrameRegisterCount = 10;

    /// <summary>r2 to r7, lr, the thread word.</summary>
    public const uint GpRegisterCount = 8;
    public const uint SyscallMessageLength = 12;
    public const uint ExceptionMessageLength = 3;
}

/// <summary>The registers.</summary>
[InlineArray((int)RegisterIndex.Count)]
public struct UserRegisters
{
    private Word _element;
}

/// <summary>The registers of a thread while it does not run.</summary>
public struct UserContext
{
    public UserRegisters Registers;
}

/// <summary>Access to a thread's registers.</summary>
public static class Context
{
    /// <summary>User mode.</summary>
    public const Word UserFlags = 0x10;
    private const Word FlagsOfUser = 0xf000_0000;

    public static Word Get(Ptr<Tcb> thread, Word register) => thread.Ref.Context.Registers[(int)register];

    public static void Set(Ptr<Tcb> thread, Word register, Word value)
    {
        thread.Ref.Context.Registers[(int)register] = value;
    }

    public static Word Address(Ptr<Tcb> thread) => Ptr.To(ref thread.Ref.Context).Address;

    public static Word Sanitise(Word register, Word value) =>
        register == RegisterIndex.Flags ? (value & FlagsOfUser) | UserFlags : value;

    public static Word FrameRegister(Word i)
    {
        switch (i)
        {
            case 0:
                return RegisterIndex.FaultIp;
            case 1:
                return RegisterIndex.Sp;
            case 2:
                return RegisterIndex.Flags;
            default:
                return i < 5 ? i - 3 : RegisterIndex.R8 + (i - 5);
        }
    }

    public static Word GpRegister(Word i)
    {
        if (i < 6)
        {
            return RegisterIndex.R2 + i;
        }

        return i == 6 ? RegisterIndex.Lr : RegisterIndex.ThreadWord;
    }

    public static Word SyscallMessageRegister(Word i)
    {
        switch (i)
        {
            case 8:
                return RegisterIndex.FaultIp;
            case 9:
                return RegisterIndex.Sp;
            case 10:
                return RegisterIndex.NextIp;
            case 11:
                return RegisterIndex.Flags;
            default:
                return i;
        }
    }

    public static Word ExceptionMessageRegister(Word i)
    {
        if (i == 0)
        {
            return RegisterIndex.FaultIp;
        }

        return i == 1 ? RegisterIndex.Sp : RegisterIndex.Flags;
    }
}
