// SPDX-License-Identifier: BSD-2-Clause
// Floating point registers of x86: x87, SSE, and what XSAVE knows besides. CR0.TS keeps them from a thread that may not use them.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>A thread's floating point state, as FXSAVE or XSAVE writes it: aligned to 64 bytes.</summary>
[InlineArray(Fpu.StateSize / 8)]
[AsmVisible]
public struct FpuState
{
    private ulong _element;
}

/// <summary>The owner of the FPU.</summary>
public static partial class Fpu
{
    /// <summary>Bytes of a thread's state.</summary>
    public const int StateSize = Config.X86Fxsave ? 512 : Config.XsaveSize;

    // Control words of the initial state: all exceptions masked, and the usual precision.
    private const ulong InitialControl = 0x37f;
    private const ulong InitialSseControl = 0x1f80;

    // Words of the state: the x87 control word is the lowest part of word 0, MXCSR that of word 3.
    private const int ControlWord = 0;
    private const int SseControlWord = 3;

    // Word 65 of the XSAVE header says with bit 63 that the state is in compacted form, and of which components.
    private const int CompactionWord = 65;
    private const ulong Compacted = 1UL << 63;

    /// <summary>1 if the thread that runs may not use the FPU.</summary>
    [PerCore(Config.MaxNumNodes)] private static uint s_isOff;

    /// <summary>The state of a thread that has not used the FPU yet.</summary>
    public static void Init(Ptr<Tcb> thread)
    {
        Ptr<ulong> state = Ptr.To(ref thread.Ref.Context.Fpu).Cast<ulong>();
        state[ControlWord] = InitialControl;
        state[SseControlWord] = InitialSseControl;
        if (Config.X86Xsave && Config.XsaveXsavec)
        {
            state[CompactionWord] = Compacted | Config.XsaveFeatureSet;
        }
    }

    /// <summary>Makes the FPU hold the registers of a thread that is about to run, if it may use them.</summary>
    [Inline]
    public static void SwitchTo(Ptr<Tcb> thread)
    {
        if ((thread.Ref.Flags & DisabledFlag) != 0)
        {
            TurnOff();
        }
        else if (s_owner != thread || s_isOff != 0)
        {
            TurnOn();
            if (s_owner != thread)
            {
                TakeOver(thread);
            }
        }
    }

    private static void TurnOff()
    {
        if (s_isOff == 0)
        {
            Machine.DisableFpu();
            s_isOff = 1;
        }
    }

    private static void TurnOn()
    {
        if (s_isOff != 0)
        {
            Machine.EnableFpu();
            s_isOff = 0;
        }
    }

    /// <summary>The flags of the thread changed: switching to it reads them.</summary>
    public static void Allow(Ptr<Tcb> thread, bool mayUse)
    {
    }
}
