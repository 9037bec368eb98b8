// SPDX-License-Identifier: BSD-2-Clause
// Switching threads: the processor's part.
namespace Sel4Gen.Kernel;

/// <summary>The architecture's part of a thread's life.</summary>
public static partial class ArchThread
{
    /// <summary>The idle thread touches no user memory, and must not keep an address space alive.</summary>
    public static void SwitchToIdle() => VSpace.UseNone();

    /// <summary>The idle thread waits for interrupts with the kernel's privileges.</summary>
    public static void ConfigureIdle(Ptr<Tcb> thread)
    {
        Context.InitIdle(thread);
        Context.Set(thread, RegisterIndex.NextIp, Machine.IdleCode());
    }

    /// <summary>Nothing to do: it goes on where it was.</summary>
    public static void ActivateIdle(Ptr<Tcb> thread)
    {
    }

    /// <summary>
    /// The processor keeps no registers of a domain's threads when it leaves the domain: saving them later would take
    /// time that belongs to another domain.
    /// </summary>
    public static void EndDomain() => Fpu.ReleaseAny();

    /// <summary>The same for a thread that moves to another domain.</summary>
    public static void LeaveDomain(Ptr<Tcb> thread) => Fpu.Release(thread);

    public static void PrepareDelete(Ptr<Tcb> thread) => Fpu.Release(thread);

    /// <summary>A thread that may not use the FPU does not own it; a running one feels the change at once.</summary>
    public static void PostSetFlags(Ptr<Tcb> thread)
    {
        bool mayUse = (thread.Ref.Flags & Fpu.DisabledFlag) == 0;
        Fpu.Allow(thread, mayUse);
        if (!mayUse)
        {
            Fpu.Release(thread);
        }

        if (thread == KernelState.Core.CurrentThread)
        {
            Fpu.SwitchTo(thread);
        }
    }
}
