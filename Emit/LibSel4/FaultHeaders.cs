// SPDX-License-Identifier: BSD-2-Clause
// Writes sel4/faults.h and sel4/sel4_arch/faults.h: from a fault message in the message registers to a seL4_Fault_t.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the functions that look at fault messages.</summary>
internal static class FaultHeaders
{
    /// <summary>Faults that every architecture reports in the same way; the others are the instruction set's.</summary>
    private static readonly string[] s_common = ["CapFault", "DebugException"];

    /// <summary>sel4/faults.h.</summary>
    public static string Common(UserInterface model)
    {
        HeaderText text = new("Fault messages.", "sel4/config.h", "sel4/types.h", "sel4/sel4_arch/faults.h");
        Reader(text, "The fault that a message with this tag reports; its words are in the message registers.",
            "seL4_getFault", model.Faults.Where(f => s_common.Contains(f.CName)), "seL4_getArchFault(tag)");
        foreach (FaultMessage fault in model.Faults)
        {
            string name = fault.CName == "Timeout" ? "TimeoutFault" : fault.CName;
            text.Line().Line($"LIBSEL4_INLINE_FUNC seL4_Bool seL4_is{name}_tag(seL4_MessageInfo_t tag)").Line("{");
            text.Line($"    return seL4_MessageInfo_get_label(tag) == seL4_Fault_{fault.CName};").Line("}");
        }

        if (model.Mcs)
        {
            text.Line().Comment("", "The answer to a timeout fault: whether the thread goes on, and with which registers.");
            text.Line("LIBSEL4_INLINE_FUNC seL4_MessageInfo_t seL4_TimeoutReply_new(seL4_Bool resume, "
                + "seL4_UserContext regs,");
            text.Line("                                                             seL4_Word length)").Line("{");
            text.Line("    for (seL4_Word i = 0; i < length; i++) {");
            text.Line("        seL4_SetMR((int)i, ((seL4_Word *)&regs)[i]);").Line("    }");
            text.Line("    return seL4_MessageInfo_new(!resume, 0, 0, length);").Line("}");
        }

        return text.ToString();
    }

    /// <summary>sel4/sel4_arch/faults.h.</summary>
    public static string InstructionSet(UserInterface model)
    {
        HeaderText text = new("Fault messages of this instruction set.",
            "sel4/config.h", "sel4/types.h", "sel4/functions.h", "sel4/sel4_arch/constants.h");
        Reader(text, "As seL4_getFault, for the faults of this instruction set.", "seL4_getArchFault",
            model.Faults.Where(f => f.CName != "NullFault" && !s_common.Contains(f.CName)), "seL4_Fault_NullFault_new()");
        return text.ToString();
    }

    private static void Reader(
        HeaderText text, string purpose, string function, IEnumerable<FaultMessage> faults, string otherwise)
    {
        text.Line().Comment("", purpose);
        text.Line($"LIBSEL4_INLINE_FUNC seL4_Fault_t {function}(seL4_MessageInfo_t tag)").Line("{");
        text.Line("    switch (seL4_MessageInfo_get_label(tag)) {");
        foreach (FaultMessage fault in faults)
        {
            IEnumerable<string> words = fault.Fields.Select((_, i) => $"seL4_GetMR({i})");
            text.Line($"    case seL4_Fault_{fault.CName}:");
            List<string> lines = HeaderText.Wrap($"return seL4_Fault_{fault.CName}_new({string.Join(", ", words)});", 100);
            text.Line("        " + lines[0]);
            lines.Skip(1).ToList().ForEach(l => text.Line("            " + l));
        }

        text.Line("    default:").Line($"        return {otherwise};").Line("    }").Line("}");
    }
}
