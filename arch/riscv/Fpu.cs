// SPDX-License-Identifier: BSD-2-Clause
// Whose floating point registers the processor holds. They are switched when a thread that may use them is switched to,
// not at its first use: threads cannot learn from the timing of a trap what others did with the FPU.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The owner of the FPU.</summary>
public static class Fpu
{
    /// <summary>seL4_TCBFlag_fpuDisabled.</summary>
    public const uint DisabledFlag = 1;

    /// <summary>sstatus.FS: 0 off, 1 initial, 2 clean, 3 dirty. The kernel does not ask whether registers changed.</summary>
    public const Word On = 1UL << 13;
    private const Word StatusField = 3UL << 13;

    /// <summary>The thread whose registers are in the FPU; null at first.</summary>
    [PerCore] private static Ptr<Tcb> s_owner;

    /// <summary>Makes the FPU hold the registers of a thread that is about to run, if it may use them.</summary>
    [Inline]
    public static void SwitchTo(Ptr<Tcb> thread)
    {
        if (Config.HaveFpu && (thread.Ref.Flags & DisabledFlag) == 0 && s_owner != thread)
        {
            TakeOver(thread);
        }
    }

    private static void TakeOver(Ptr<Tcb> thread)
    {
        if (!s_owner.IsNull)
        {
            Machine.SaveFpu(Ptr.To(ref s_owner.Ref.Context.Fpu));
        }

        Machine.LoadFpu(Ptr.To(ref thread.Ref.Context.Fpu));
        s_owner = thread;
    }

    /// <summary>The flags of the thread changed: whether it may use the FPU is a part of its sstatus.</summary>
    public static void Allow(Ptr<Tcb> thread, bool mayUse)
    {
        if (Config.HaveFpu)
        {
            Word status = Context.Get(thread, RegisterIndex.Sstatus) & ~StatusField;
            Context.Set(thread, RegisterIndex.Sstatus, mayUse ? status | On : status);
        }
    }

    /// <summary>A thread gives the FPU up: its registers are in memory afterwards.</summary>
    public static void Release(Ptr<Tcb> thread)
    {
        if (Config.HaveFpu && s_owner == thread)
        {
            Machine.SaveFpu(Ptr.To(ref thread.Ref.Context.Fpu));
            s_owner = Ptr<Tcb>.Null;
        }
    }

    /// <summary>Whoever owns the FPU gives it up.</summary>
    public static void ReleaseAny()
    {
        if (Config.HaveFpu && !s_owner.IsNull)
        {
            Release(s_owner);
        }
    }
}
