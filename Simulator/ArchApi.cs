// SPDX-License-Identifier: BSD-2-Clause
// Names for tests and the generator of random entries that mean the same on every architecture.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>Address spaces and interrupts as user level asks for them.</summary>
public static partial class ArchApi
{
    /// <summary>Whether the capability names an address space that has an ASID now.</summary>
    public static bool IsSpaceInUse(Cap cap) =>
        ArchRules.Space(cap) is { } space && Asid.IsOf(space.Asid, Ptr<Pte>.At(space.Root));
}
