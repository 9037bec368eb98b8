// SPDX-License-Identifier: BSD-2-Clause
// Writes the numbers of invocation labels: three headers (one for each group of labels) and a JSON file.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes invocation labels.</summary>
internal static class InvocationHeaders
{
    /// <summary>sel4/invocation.h: the labels of every architecture; it includes the other two.</summary>
    public static string Common(UserInterface model)
    {
        HeaderText text = new("Invocation labels of the objects that every architecture has.");
        Enum(text, model, LabelLayer.Common, "invocation_label", "nInvocationLabels");
        return text.Line().Line("#include <sel4/sel4_arch/invocation.h>").Line("#include <sel4/arch/invocation.h>").ToString();
    }

    /// <summary>sel4/sel4_arch/invocation.h.</summary>
    public static string InstructionSet(UserInterface model)
    {
        HeaderText text = new("Invocation labels of the objects that only this instruction set has.");
        Enum(text, model, LabelLayer.InstructionSet, "sel4_arch_invocation_label", "nSeL4ArchInvocationLabels");
        return text.ToString();
    }

    /// <summary>sel4/arch/invocation.h.</summary>
    public static string Architecture(UserInterface model)
    {
        HeaderText text = new("Invocation labels of the objects that all instruction sets of this architecture have.");
        Enum(text, model, LabelLayer.Architecture, "arch_invocation_label", "nArchInvocationLabels");
        return text.ToString();
    }

    /// <summary>invocations_all.json: each label's number.</summary>
    public static string Json(UserInterface model) =>
        "{" + string.Join(", ", Labels(model).Select(l => $"\"{l.Label}\": {l.Number}")) + "}";

    private static void Enum(HeaderText text, UserInterface model, LabelLayer layer, string name, string count)
    {
        text.Line().Line($"enum {name} {{");
        if (layer == LabelLayer.Common)
        {
            text.Line("    InvalidInvocation = 0,");
        }

        foreach (Invocation invocation in Labels(model, layer))
        {
            text.Line($"    {invocation.Label} = {invocation.Number},");
        }

        uint next = Labels(model).Where(l => LayerOf(model, l) <= layer).Select(l => l.Number).DefaultIfEmpty(0u).Max() + 1;
        text.Line($"    {count} = {next},").Line("};");
    }

    private static LabelLayer LayerOf(UserInterface model, Invocation invocation) =>
        model.Interfaces.First(i => i.Invocations.Contains(invocation)).Layer;

    private static IEnumerable<Invocation> Labels(UserInterface model, LabelLayer? layer = null) =>
        model.Interfaces.Where(i => layer is null || i.Layer == layer).SelectMany(i => i.Invocations)
            .Where(i => i.Enabled).DistinctBy(i => i.Label);
}
