// SPDX-License-Identifier: BSD-2-Clause
// What x86 exchanges when threads are switched.
namespace Sel4Gen.Kernel;

/// <summary>The architecture's part of a thread's life.</summary>
public static partial class ArchThread
{
    /// <summary>
    /// The thread runs next: its address space, its FPU registers, the bases of its segments. The exit code restores the rest.
    /// </summary>
    [Inline]
    public static void SwitchTo(Ptr<Tcb> thread)
    {
        VSpace.SetRoot(thread);
        Fpu.SwitchTo(thread);
        Context.LoadBases(thread);
    }

    /// <summary>
    /// TCB_WriteRegisters and CopyRegisters changed registers: those count, also rcx and r11, which a system call does not keep.
    /// </summary>
    public static void PostModifyRegisters(Ptr<Tcb> thread) => Context.Set(thread, RegisterIndex.Error, 0);
}
