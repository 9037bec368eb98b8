// SPDX-License-Identifier: BSD-2-Clause
// RISC-V's FPU: each thread's sstatus says whether the thread may use it.
namespace Sel4Gen.Kernel;

/// <summary>The owner of the FPU.</summary>
public static partial class Fpu
{
    /// <summary>sstatus.FS: 0 off, 1 initial, 2 clean, 3 dirty. The kernel does not ask whether registers changed.</summary>
    public const Word On = 1UL << 13;
    private const Word StatusField = 3UL << 13;

    /// <summary>Makes the FPU hold the registers of a thread that is about to run, if it may use them.</summary>
    [Inline]
    public static void SwitchTo(Ptr<Tcb> thread)
    {
        if (Arch.HasFpu && (thread.Ref.Flags & DisabledFlag) == 0 && s_owner != thread)
        {
            TakeOver(thread);
        }
    }

    /// <summary>The flags of the thread changed: whether it may use the FPU is a part of its sstatus.</summary>
    public static void Allow(Ptr<Tcb> thread, bool mayUse)
    {
        if (Arch.HasFpu)
        {
            Word status = Context.Get(thread, RegisterIndex.Sstatus) & ~StatusField;
            Context.Set(thread, RegisterIndex.Sstatus, mayUse ? status | On : status);
        }
    }
}
