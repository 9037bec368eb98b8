// SPDX-License-Identifier: BSD-2-Clause
// Arm's FPU: CPACR_EL1 says who may use it, and is written when a thread is switched to.
namespace Sel4Gen.Kernel;

/// <summary>The owner of the FPU.</summary>
public static partial class Fpu
{
    // CPACR_EL1.FPEN: 1 the kernel only, 3 user level too.
    private const Word KernelAccess = 1UL << 20;
    private const Word UserAccess = 3UL << 20;

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

    /// <summary>Whether the thread may use the FPU has changed: nothing to do before it is switched to.</summary>
    public static void Allow(Ptr<Tcb> thread, bool mayUse)
    {
    }
}
