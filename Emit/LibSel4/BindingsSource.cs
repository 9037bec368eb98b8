// SPDX-License-Identifier: BSD-2-Clause
// Writes libsel4/Bindings/<arch>/Invocations.g.cs: a C# method of the subset for each invocation, for root tasks.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the C# bindings of invocations.</summary>
internal sealed class BindingsSource
{
    private const int FieldsOnALine = 8;

    private readonly StringBuilder _text = new();
    private readonly UserInterface _model;

    private BindingsSource(UserInterface model) => _model = model;

    /// <summary>The file: invocations of all configurations of the word size that the model was read for.</summary>
    public static string Write(UserInterface model)
    {
        BindingsSource source = new(model);
        source.File();
        return source._text.ToString();
    }

    private void Line(string line = "") => _text.Append(line).Append('\n');

    private void File()
    {
        Line("// SPDX-License-Identifier: BSD-2-Clause");
        Line("// Invocations of kernel objects for root tasks. Generated from libsel4/Objects: change that, and run the Transpiler.");
        Line("using Sel4Gen.Api;");
        Line();
        Line("namespace Sel4Gen.User;");
        foreach (ParameterType type in _model.Interfaces.SelectMany(i => i.Invocations).Where(Supported)
            .SelectMany(i => i.Parameters).Select(p => p.Type)
            .Where(t => t.Passing == ParameterPassing.Fields).DistinctBy(t => t.Name))
        {
            Struct(type);
        }

        foreach (IGrouping<string, ObjectInterface> types in _model.Interfaces.Where(Offered).GroupBy(i => i.CName))
        {
            Line();
            Line($"/// <summary>{types.First().Summary}</summary>");
            Line($"public static class {ClassName(types.Key)}");
            Line("{");
            bool first = true;
            foreach (Invocation invocation in types.SelectMany(t => t.Invocations).Where(Supported))
            {
                if (!first)
                {
                    Line();
                }

                first = false;
                Method(invocation);
            }

            Line("}");
        }
    }

    /// <summary>What the reference configuration has.</summary>
    private static bool Supported(Invocation invocation) => invocation.Enabled && invocation.Outputs.Count() <= 1;

    private static bool Offered(ObjectInterface type) => type.Invocations.Any(Supported);

    /// <summary>seL4_ARM_PageTable -> ArmPageTableCap.</summary>
    private static string ClassName(string cName)
    {
        IEnumerable<string> words = cName["seL4_".Length..].Split('_')
            .Select(w => w.ToUpperInvariant() == w && w.Length > 1 ? w[0] + w[1..].ToLowerInvariant() : w);
        return string.Concat(words) + "Cap";
    }

    private static string TypeName(Parameter parameter) => parameter.Type.Passing switch
    {
        ParameterPassing.PackedWord => "CapRights",
        ParameterPassing.Fields => parameter.Type.Name,
        ParameterPassing.Number when parameter.Type.Bits == 1 => "bool",
        ParameterPassing.Number when parameter.Type.Bits == 8 => "byte",
        ParameterPassing.Number when parameter.Type.Bits == 16 => "ushort",
        ParameterPassing.Number when parameter.Type.CName == "seL4_Time" => "ulong",
        _ => "Word",
    };

    /// <summary>A struct of words that goes through message registers.</summary>
    private void Struct(ParameterType type)
    {
        Line();
        Line($"/// <summary>{type.Doc}</summary>");
        Line($"public struct {type.Name}");
        Line("{");
        for (int i = 0; i < type.Fields.Count; i += FieldsOnALine)
        {
            Line($"    public Word {string.Join(", ", type.Fields.Skip(i).Take(FieldsOnALine).Select(FieldName))};");
        }

        Line("}");
    }

    /// <summary>tpidr_el0 -> TpidrEl0.</summary>
    private static string FieldName(string cName) =>
        string.Concat(cName.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private void Method(Invocation invocation)
    {
        MessageLayout input = MessageLayout.Of(invocation.Inputs, _model.WordBits);
        Parameter? output = invocation.Outputs.FirstOrDefault();
        Line($"    /// <summary>{invocation.Summary}</summary>");
        Line("    /// <param name=\"service\">The object.</param>");
        foreach (Parameter parameter in invocation.Inputs)
        {
            Line($"    /// <param name=\"{parameter.Name}\">{parameter.Doc}</param>");
        }

        string result = output is null ? "Error" : $"(Error error, {TypeName(output)} {output.Name})";
        string parameters = string.Concat(invocation.Inputs.Select(
            p => $", {(p.Type.Passing == ParameterPassing.Fields ? "in " : "")}{TypeName(p)} {p.Name}"));
        string signature = $"    public static {result} {invocation.Name.Replace("_", "")}(Word service{parameters})";
        if (signature.Length > 110)
        {
            signature = signature.Replace("(Word service", "(\n        Word service");
        }

        Line(signature);
        Line("    {");
        for (int i = 0; i < input.Capabilities.Count; i++)
        {
            Line($"        Ipc.SetCap({i}, {input.Capabilities[i].Name});");
        }

        for (int i = 0; i < input.Registers.Count; i++)
        {
            Line($"        Ipc.SetMr({i}, {string.Join(" | ", input.Registers[i].Select(p => Value(p, input.Registers[i].Count > 1)))});");
        }

        string tag = $"Ipc.Tag((Word)InvocationLabel.{invocation.Label}, {input.Capabilities.Count}, {input.Registers.Count})";
        string call = $"(Error)(uint)Ipc.Call(service, {tag}).Label";
        if (output is null)
        {
            Line($"        return {call};");
        }
        else
        {
            Line($"        Error error = {call};");
            Take(invocation, output);
        }

        Line("    }");
    }

    /// <summary>The result. Of a struct of which a part is asked for, only that part comes.</summary>
    private void Take(Invocation invocation, Parameter output)
    {
        if (output.Type.Passing != ParameterPassing.Fields)
        {
            Line($"        return (error, {Taken(output)});");
            return;
        }

        bool counted = invocation.Inputs.Any(p => p.CName == "count");
        Line($"        {output.Type.Name} {output.Name} = default;");
        Line("        if (error != Error.NoError)");
        Line("        {");
        Line($"            return (error, {output.Name});");
        Line("        }");
        Line();
        for (int i = 0; i < output.Type.Fields.Count; i++)
        {
            string value = counted ? $"count > {i} ? Ipc.GetMr({i}) : 0" : $"Ipc.GetMr({i})";
            Line($"        {output.Name}.{FieldName(output.Type.Fields[i])} = {value};");
        }

        Line();
        Line($"        return (error, {output.Name});");
    }

    private static string Taken(Parameter output) => TypeName(output) switch
    {
        "bool" => "(Ipc.GetMr(0) & 1) != 0",
        "Word" => "Ipc.GetMr(0)",
        { } type => $"({type})Ipc.GetMr(0)",
    };

    private static string Value(MessagePart part, bool several)
    {
        string name = part.Parameter.Name;
        string value = TypeName(part.Parameter) switch
        {
            _ when part.Field >= 0 => $"{name}.{FieldName(part.Parameter.Type.Fields[part.Field])}",
            "bool" => $"({name} ? (Word)1 : 0)",
            "CapRights" => $"{name}.W0",
            "Word" => name,
            "ulong" => part.Part > 0 ? $"(Word)({name} >> 32)" : $"(Word){name}",
            _ => $"(Word){name}",
        };
        string shift = part.Shift.ToString(CultureInfo.InvariantCulture);
        return part.Shift > 0 ? $"({value} << {shift})" : several && value.StartsWith("(Word)") ? $"({value})" : value;
    }
}
