// SPDX-License-Identifier: BSD-2-Clause
// The result of translating a user address: the physical address, or the fault.
namespace Sel4Gen.Simulator;

/// <summary>What user level does at an address.</summary>
public enum UserAccess
{
    Read,
    Write,
    Execute,
}

/// <summary>The outcome of a translation.</summary>
/// <param name="Fault">0 if it succeeded, else the fault status code of the architecture.</param>
/// <param name="PhysicalAddress">Where the access goes, if it succeeded.</param>
/// <param name="IsStale">The TLB answered, and the tables in memory no longer say the same.</param>
public readonly record struct Translation(uint Fault, Word PhysicalAddress, bool IsStale)
{
    /// <summary>Whether the access may go on.</summary>
    public bool Succeeded => Fault == 0;
}
