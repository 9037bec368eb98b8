// SPDX-License-Identifier: BSD-2-Clause
// A fault in AArch64's page tables that comparison with another kernel shows.
using Sel4Gen.Simulator;

namespace Sel4Gen.Differential.Tests;

internal static class ForeignFaults
{
    // Fault status codes (Arm ARM, ISS encoding of a data abort): the level is in the lowest two bits.
    private const uint FaultKind = 0x3c;
    private const uint PermissionFault = 0x0c;

    /// <summary>What makes a page that may not be read execute-never, and the C without it.</summary>
    public static readonly (string Old, string New) NoRightToRead = ("execute_never || rights == VM_RIGHTS_NONE", "execute_never");

    /// <summary>Whether a page is mapped there, but only for the kernel.</summary>
    public static bool IsUnreadable(KernelMachine machine, Word address) =>
        address < Kernel.Memory.UserTop && (machine.Translate(address, UserAccess.Read).Fault & FaultKind) == PermissionFault;
}
