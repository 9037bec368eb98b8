// SPDX-License-Identifier: BSD-2-Clause
// Cache maintenance for user level, through the user's own mapping: the kernel window does not cover device memory, and a
// virtually indexed instruction cache must be told the address that the user fetches from.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The work of the Clean, Invalidate, CleanInvalidate and Unify invocations of frames and address spaces.</summary>
public static class Flush
{
    /// <summary>Maintains [start, end), which lies inside one frame, mapped by <paramref name="entry"/>.</summary>
    public static void Run(InvocationLabel label, Ptr<Pte> root, Word asid, Word start, Word end, Pte entry)
    {
        VSpace.Use(root, asid);
        switch (label)
        {
            case InvocationLabel.ARMPageClean_Data or InvocationLabel.ARMVSpaceClean_Data:
                Caches.CleanToMemory(start, end);
                break;
            case InvocationLabel.ARMPageInvalidate_Data or InvocationLabel.ARMVSpaceInvalidate_Data:
                Invalidate(start, end, entry);
                break;
            case InvocationLabel.ARMPageCleanInvalidate_Data or InvocationLabel.ARMVSpaceCleanInvalidate_Data:
                Caches.CleanInvalidate(start, end);
                break;
            default:
                Caches.UnifyInstructions(start, end);
                break;
        }

        VSpace.SetRoot(KernelState.CurrentThread);
    }

    // DC IVAC needs the right to write, for the kernel too. Without it nothing may be lost either: write back first.
    private static void Invalidate(Word start, Word end, Pte entry)
    {
        if (entry.Rights == VmRights.ReadOnly)
        {
            Caches.CleanInvalidate(start, end);
        }
        else
        {
            Caches.Invalidate(start, end);
        }
    }
}
