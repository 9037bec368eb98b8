// SPDX-License-Identifier: BSD-2-Clause
// Cache maintenance for user level, through the user's own mapping: the kernel window does not cover device memory, and a
// virtually indexed instruction cache must be told the address that the user fetches from.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>The work of the Clean, Invalidate, CleanInvalidate and Unify invocations of frames and address spaces.</summary>
public static class Flush
{
    /// <summary>
    /// Whether the mapping allows the operation: to discard what the caches hold takes the right to write (DC IVAC would
    /// fault, for the kernel too).
    /// </summary>
    public static bool IsAllowed(Word label, Pte entry) =>
        (label != (Word)InvocationLabel.ARMPageInvalidate_Data && label != (Word)InvocationLabel.ARMVSpaceInvalidate_Data)
        || PageTable.Rights(entry) == VmRights.ReadWrite;

    /// <summary>Maintains [start, end), which lies inside one frame. The label is one of those above.</summary>
    public static void Run(Word label, Ptr<Pte> root, Word asid, Word start, Word end)
    {
        VSpace.Use(root, asid);
        switch (label)
        {
            case (Word)InvocationLabel.ARMPageClean_Data or (Word)InvocationLabel.ARMVSpaceClean_Data:
                Caches.CleanToMemory(start, end);
                break;
            case (Word)InvocationLabel.ARMPageInvalidate_Data or (Word)InvocationLabel.ARMVSpaceInvalidate_Data:
                Caches.Invalidate(start, end);
                break;
            case (Word)InvocationLabel.ARMPageCleanInvalidate_Data or (Word)InvocationLabel.ARMVSpaceCleanInvalidate_Data:
                Caches.CleanInvalidate(start, end);
                break;
            default:
                Caches.UnifyInstructions(start, end);
                break;
        }

        VSpace.SetRoot(KernelState.Core.CurrentThread);
    }
}
