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

    // CPACR_EL1.FPEN: 1 the kernel only, 3 user level too.
    private const Word KernelAccess = 1UL << 20;
    private const Word UserAccess = 3UL << 20;

    /// <summary>The thread whose registers are in the FPU; null at first.</summary>
    [PerCore] private static Ptr<Tcb> s_owner;

    [BootOnly]
    public static void Init() => Machine.WriteCoprocessorAccess(KernelAccess);

    /// <summary>Makes the FPU hold the registers of a thread that is about to run, or closes it.</summary>
    [Inline]
    public static void SwitchTo(Ptr<Tcb> thread)
    {
        if ((thread.Ref.Flags & DisabledFlag) != 0)
        {
            Machine.WriteCoprocessorAccess(KernelAccess);
            return;
        }

        if (s_owner != thread)
        {
            TakeOver(thread);
        }

        Machine.WriteCoprocessorAccess(UserAccess);
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

    /// <summary>A thread gives the FPU up: its registers are in memory afterwards.</summary>
    public static void Release(Ptr<Tcb> thread)
    {
        if (s_owner == thread)
        {
            Machine.SaveFpu(Ptr.To(ref thread.Ref.Context.Fpu));
            s_owner = Ptr<Tcb>.Null;
        }
    }

    /// <summary>Whoever owns the FPU gives it up.</summary>
    public static void ReleaseAny()
    {
        if (!s_owner.IsNull)
        {
            Release(s_owner);
        }
    }
}
