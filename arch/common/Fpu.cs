// SPDX-License-Identifier: BSD-2-Clause
// FPU ownership: the thread whose floating point registers the processor holds. They are switched when the kernel switches
// to a thread that may use them, not at its first use, so that the timing of a trap does not reveal what other threads did
// with the FPU.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The owner of the FPU.</summary>
public static partial class Fpu
{
    /// <summary>seL4_TCBFlag_fpuDisabled.</summary>
    public const uint DisabledFlag = (uint)TcbFlag.FpuDisabled;

    /// <summary>The thread whose registers are in the FPU; null at first.</summary>
    [PerCore(Config.MaxNumNodes)] private static Ptr<Tcb> s_owner;

    private static void TakeOver(Ptr<Tcb> thread)
    {
        if (!s_owner.IsNull)
        {
            Machine.SaveFpu(Ptr.To(ref s_owner.Ref.Context.Fpu));
        }

        Machine.LoadFpu(Ptr.To(ref thread.Ref.Context.Fpu));
        s_owner = thread;
    }

    /// <summary>A thread gives the FPU up: its registers are in memory afterwards.</summary>
    public static void Release(Ptr<Tcb> thread)
    {
        if (Arch.HasFpu && s_owner == thread)
        {
            Machine.SaveFpu(Ptr.To(ref thread.Ref.Context.Fpu));
            s_owner = Ptr<Tcb>.Null;
        }
    }

    /// <summary>Whoever owns the FPU gives it up.</summary>
    public static void ReleaseAny()
    {
        if (Arch.HasFpu && !s_owner.IsNull)
        {
            Release(s_owner);
        }
    }
}
