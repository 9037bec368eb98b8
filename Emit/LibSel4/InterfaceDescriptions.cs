// SPDX-License-Identifier: BSD-2-Clause
// Writes the interface for generators of other languages' bindings, in the formats that they read: the invocations as XML
// (object-api*.xml) and the packed types as bit-field declarations (*.pbf).
using System.Collections.Generic;
using System.Linq;
using System.Security;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes descriptions of the interface.</summary>
internal static class InterfaceDescriptions
{
    private const int FaultTypeBits = 4;

    /// <summary>
    /// The invocations of a group of labels: those that the configuration lacks, too, each with its condition, because readers
    /// number the labels themselves. The structs that invocations take and give stand with the instruction set's group;
    /// on RISC-V, whose instruction sets have the same registers, with the architecture's, as in seL4.
    /// </summary>
    public static string Xml(UserInterface model, LabelLayer layer)
    {
        StringBuilder text = new("<?xml version=\"1.0\" ?>\n<!-- SPDX-License-Identifier: BSD-2-Clause -->\n");
        text.Append(Start(layer, model));
        LabelLayer ofStructs = model.Arch == "riscv" ? LabelLayer.Architecture : LabelLayer.InstructionSet;
        foreach (ParameterType type in layer == ofStructs ? model.FieldStructs : [])
        {
            text.Append($"    <struct name=\"{type.CName}\">\n");
            type.Fields.ToList().ForEach(f => text.Append($"        <member name=\"{f}\"/>\n"));
            text.Append("    </struct>\n");
        }

        foreach (ObjectInterface type in model.Interfaces.Where(i => i.Layer == layer && i.Enabled))
        {
            text.Append($"    <interface name=\"{type.CName}\" manual_name=\"{Escape(type.Title)}\" ");
            text.Append($"cap_description=\"{Escape(type.Summary)}\">\n");
            type.Invocations.ToList().ForEach(i => Method(text, i, model.Macros));
            text.Append("    </interface>\n");
        }

        return text.Append("</api>\n").ToString();
    }

    /// <summary>The names that seL4's files have: some readers look for them, and prefix the labels of invocations.</summary>
    private static string Start(LabelLayer layer, UserInterface model) => (layer, Target(layer, model)) switch
    {
        (LabelLayer.Common, _) => "<api name=\"ObjectApi\">\n",
        (_, "aarch64") => "<api name=\"ObjectApiAarch64\" label_prefix=\"aarch64_\">\n",
        (_, "aarch32" or "arm_hyp") => "<api name=\"ObjectApiAarch32\" label_prefix=\"aarch32_\">\n",
        (_, "arm") => "<api name=\"ObjectApiArm\" label_prefix=\"arm_\">\n",
        (_, "riscv") => "<api name=\"ObjectApiRISCV\" label_prefix=\"riscv_\">\n",
        (_, "x86") => "<api name=\"ObjectApiX86\" label_prefix=\"x86_\">\n",
        (_, "x86_64") => "<api name=\"ObjectApiX64\" label_prefix=\"x86_64_\">\n",
        (_, "ia32") => "<api name=\"ObjectApiIa32\">\n",
        _ => "<api>\n",
    };

    private static string Target(LabelLayer layer, UserInterface model) =>
        layer == LabelLayer.InstructionSet ? model.Sel4Arch : model.Arch;

    /// <summary>The packed types of every architecture.</summary>
    public static string SharedTypes(UserInterface model)
    {
        StringBuilder text = new($"base {model.WordBits}\n");
        foreach (PackedType type in model.Packed)
        {
            text.Append($"\nblock {type.CName} {{\n");
            int next = type.Words * model.WordBits;
            foreach (PackedField field in type.Fields.OrderByDescending(f => (f.Word * model.WordBits) + f.Shift))
            {
                int start = (field.Word * model.WordBits) + field.Shift;
                Padding(text, next - start - field.Width, model.WordBits);
                text.Append($"    field {field.CName} {field.Width}\n");
                next = start;
            }

            Padding(text, next, model.WordBits);
            text.Append("}\n");
        }

        return text.ToString();
    }

    /// <summary>The faults as one tagged type.</summary>
    public static string FaultTypes(UserInterface model)
    {
        StringBuilder text = new($"base {model.WordBits}\n");
        int most = model.Faults.Max(f => f.Fields.Count);
        foreach (FaultMessage fault in model.Faults)
        {
            text.Append($"\nblock {fault.CName} {{\n");
            Padding(text, (most - fault.Fields.Count) * model.WordBits, model.WordBits);
            fault.Fields.ToList().ForEach(f => text.Append($"    field {f} {model.WordBits}\n"));
            text.Append($"    padding {model.WordBits - FaultTypeBits}\n    field seL4_FaultType {FaultTypeBits}\n}}\n");
        }

        text.Append("\ntagged_union seL4_Fault seL4_FaultType {\n");
        model.Faults.ToList().ForEach(f => text.Append($"    tag {f.CName} {f.Type}\n"));
        return text.Append("}\n").ToString();
    }

    private static void Method(StringBuilder text, Invocation invocation, IReadOnlyDictionary<string, string> macros)
    {
        text.Append($"        <method id=\"{invocation.Label}\" name=\"{invocation.Name}\">\n");
        if (invocation.Condition.Length > 0)
        {
            string condition = InvocationCondition.Xml(invocation.Condition, macros);
            text.Append($"            <condition>{condition}</condition>\n");
        }

        text.Append($"            <brief>{Escape(invocation.Summary)}</brief>\n");
        foreach (Parameter parameter in invocation.Parameters)
        {
            text.Append($"            <param dir=\"{(parameter.IsOut ? "out" : "in")}\" name=\"{parameter.CName}\" ");
            text.Append($"type=\"{parameter.Type.CName}\" description=\"{Escape(parameter.Doc)}\"/>\n");
        }

        foreach (InvocationError error in invocation.Errors)
        {
            text.Append($"            <error name=\"seL4_{error.Name}\" description=\"{Escape(error.Doc)}\"/>\n");
        }

        text.Append("        </method>\n");
    }

    /// <summary>Bits that no field has, at most a word a line.</summary>
    private static void Padding(StringBuilder text, int bits, int wordBits)
    {
        for (; bits > 0; bits -= wordBits)
        {
            text.Append($"    padding {System.Math.Min(bits, wordBits)}\n");
        }
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
