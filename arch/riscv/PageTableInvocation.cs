// SPDX-License-Identifier: BSD-2-Clause
// Where a table of RISC-V may be mapped: tables of all levels below the top are alike, so that each goes where one is missing.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>seL4_RISCV_PageTable.</summary>
public static partial class PageTableInvocation
{
    /// <summary>Whether the walk ended where a table is missing.</summary>
    [Inline]
    private static Status CheckPlace(PageTableCap cap, PteSlot found) =>
        found.BitsLeft == PageTable.PageBits || found.Slot.Ref.IsValid ? SyscallErrors.DeleteFirst() : Status.Ok;
}
