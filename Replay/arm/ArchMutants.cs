// SPDX-License-Identifier: BSD-2-Clause
// Deliberate faults in the kernel's code for AArch64.
using System.Collections.Generic;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Faults of one architecture.</summary>
internal static class ArchMutants
{
    /// <summary>Whether the list of faults has those of the portable kernel, too.</summary>
    public const bool WithPortable = true;

    public static IReadOnlyList<Mutant> All { get; } =
    [
        new("arch/arm/VSpace.cs", "Tlb.InvalidatePage(asid, address);", "", "a replaced mapping stays in the TLB"),
    ];
}
