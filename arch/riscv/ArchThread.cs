// SPDX-License-Identifier: BSD-2-Clause
// What RISC-V exchanges when threads are switched.
namespace Sel4Gen.Kernel;

/// <summary>The architecture's part of a thread's life.</summary>
public static partial class ArchThread
{
    /// <summary>The thread runs next: its address space, its FPU registers. The exit code restores the rest.</summary>
    [Inline]
    public static void SwitchTo(Ptr<Tcb> thread)
    {
        VSpace.SetRoot(thread);
        Fpu.SwitchTo(thread);
    }

    /// <summary>TCB_WriteRegisters and CopyRegisters changed registers: the processor holds no copy of them.</summary>
    public static void PostModifyRegisters(Ptr<Tcb> thread)
    {
    }
}
