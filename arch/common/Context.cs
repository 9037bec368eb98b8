// SPDX-License-Identifier: BSD-2-Clause
// A thread's user-level registers, as they are saved. The architecture defines which registers exist, and which of them
// messages and TCB invocations transfer.
//
// The entry code (64/traps.S) stores here and restores from here; it takes the offsets from the generated asm_offsets.h.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>The integer registers, at the indices of <see cref="RegisterIndex"/>.</summary>
[InlineArray((int)RegisterIndex.Count)]
public struct UserRegisters
{
    private Word _element;
}

/// <summary>The registers of a thread while it does not run.</summary>
[AsmVisible]
public struct UserContext
{
    public UserRegisters Registers;
    public FpuState Fpu;
}

/// <summary>Access to a thread's registers.</summary>
public static partial class Context
{
    public static Word Get(Ptr<Tcb> thread, Word register) => thread.Ref.Context.Registers[(int)register];

    public static void Set(Ptr<Tcb> thread, Word register, Word value)
    {
        thread.Ref.Context.Registers[(int)register] = value;
    }

    /// <summary>The address of the registers, which the exit code takes.</summary>
    public static Word Address(Ptr<Tcb> thread) => Ptr.To(ref thread.Ref.Context).Address;
}
