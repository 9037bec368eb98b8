// SPDX-License-Identifier: BSD-2-Clause
// Where a table of x86 may be mapped: each level has its capability and its place.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_X86_PageTable, seL4_X86_PageDirectory, seL4_X86_PDPT.</summary>
public static partial class PageTableInvocation
{
    /// <summary>Whether the walk ended where the table belongs, and found nothing there.</summary>
    private static Status CheckPlace(PageTableCap cap, PteSlot found)
    {
        Word bits = PageTable.BitsOf(cap.Level);
        return found.BitsLeft > bits && !found.Slot.Ref.IsValid ? ArchInvocation.MissingTable(found.BitsLeft)
            : found.BitsLeft != bits || found.Slot.Ref.IsValid ? SyscallErrors.DeleteFirst()
            : Status.Ok;
    }
}
