// SPDX-License-Identifier: BSD-2-Clause
// The C types of capabilities: one for each kind of object, all aliases of one type.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Collects the types of capabilities.</summary>
internal static class CapabilityTypes
{
    /// <summary>
    /// Types that only other declarations mention: capabilities without invocations of their own, and names that user
    /// level writes though no parameter has them.
    /// </summary>
    private static readonly Dictionary<string, string[]> s_more = new()
    {
        ["arm"] = ["seL4_ARM_PageDirectory", "seL4_ARM_IOSpace", "seL4_ARM_SGI_Signal", "seL4_ARM_SMC"],
        ["x86"] = ["seL4_X86_IOSpace", "seL4_X86_EPTPML4"],
        ["riscv"] = [],
    };

    /// <summary>The architecture's types, or those of its instruction set.</summary>
    public static IEnumerable<string> Of(UserInterface model, bool instructionSet)
    {
        string prefix = "seL4_" + (model.Arch == "riscv" ? "RISCV" : model.Arch.ToUpperInvariant()) + "_";
        string[] own = ["seL4_ARM_VSpace", "seL4_X64_PML4"];
        IEnumerable<string> all = model.Interfaces.Select(i => i.CName)
            .Concat(s_more[model.Arch]).Concat(instructionSet ? own : []).Distinct()
            .Where(n => n.StartsWith(prefix, StringComparison.Ordinal) || own.Contains(n));
        return instructionSet ? all.Where(Mode) : all.Where(n => !own.Contains(n));

        bool Mode(string name) => own.Contains(name)
            && (name != "seL4_ARM_VSpace" || model.Sel4Arch == "aarch64")
            && (name == "seL4_ARM_VSpace" || model.Sel4Arch == "x86_64");
    }
}
