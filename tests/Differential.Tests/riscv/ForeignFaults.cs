// SPDX-License-Identifier: BSD-2-Clause
// A fault in RISC-V's page tables that comparison with another kernel shows.
using Sel4Gen.Replay.Target;
using Sel4Gen.Simulator;

namespace Sel4Gen.Differential.Tests;

internal static class ForeignFaults
{
    /// <summary>What leaves nothing of a mapping that may not be read, and C that leaves it executable.</summary>
    public static readonly (string Old, string New) NoRightToRead = (
        """
            if (rights != VM_RIGHTS_NONE) {
        """,
        """
            if (rights == VM_RIGHTS_NONE) {
                entry = pte_set_is_valid(entry, true);
                entry = pte_set_can_execute(entry, !vm_attributes_get_execute_never(attributes));
                entry = pte_set_is_user(entry, true);
                entry = pte_set_is_accessed(entry, true);
                entry = pte_set_is_dirty(entry, true);
                entry = pte_set_page(entry, physical >> 12);
            } else {
        """);

    /// <summary>Whether a frame says that it is mapped there, and nothing may be done with it.</summary>
    public static bool IsUnreadable(KernelMachine machine, Word address) =>
        !machine.Translate(address, UserAccess.Execute).Succeeded && TargetArch.HasFrame(machine, address);
}
