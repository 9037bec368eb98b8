// SPDX-License-Identifier: BSD-2-Clause
// Writes docs/api.md: every invocation of every object and every system call, for all configurations.
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the reference page of invocations.</summary>
internal static class ApiPage
{
    /// <summary>The page.</summary>
    public static string Write(UserInterface model)
    {
        StringBuilder text = new();
        text.Append("<!-- SPDX-License-Identifier: BSD-2-Clause -->\n");
        text.Append("<!-- Generated from libsel4/Objects: change that, and run the Transpiler. -->\n\n# Object invocations\n\n");
        text.Append("A message to a capability of a kernel object asks for something: the label says what, capabilities and message\n");
        text.Append("registers are its arguments. In C each is a function of `interfaces/sel4_client.h`, in C# a method of\n");
        text.Append("`Sel4Gen.User.Invocations`. Message registers are given as `mr2[0..7]`: bits 0 to 7 of register 2; `cap1` is extra\n");
        text.Append("capability 1. An error leaves its details in the message registers.\n");
        string title = "";
        foreach (ObjectInterface type in model.Interfaces)
        {
            string condition = type.Condition.Length > 0 ? $" (`{type.Condition}`)" : "";
            if (title != type.Title + condition)
            {
                title = type.Title + condition;
                text.Append($"\n## {type.Title}{condition}\n\n{type.Summary} C type: `{type.CName}`.\n");
            }

            foreach (Invocation invocation in type.Invocations)
            {
                Write(text, model, type, invocation);
            }
        }

        text.Append("\n# System calls\n\nFunctions of libsel4. With `WithMRs` after the name, the first message registers are arguments, too.\n");
        foreach (SystemCallGroup group in model.CallGroups)
        {
            WriteCalls(text, group);
        }

        return text.ToString();
    }

    private static void WriteCalls(StringBuilder text, SystemCallGroup group)
    {
        text.Append($"\n## {group.Header}\n\n| function | system call | only if | what it does |\n|---|---|---|---|\n");
        foreach (SystemCall call in group.Calls)
        {
            string parameters = call.Parameters.Count == 0 ? "void" : string.Join(", ", call.Parameters.Select(p => p.Declaration));
            string variant = call.WithMessageRegisters ? "; also `WithMRs`" : "";
            string condition = call.Condition.Length > 0 ? $"`{call.Condition}`" : "";
            text.Append($"| `{call.Result} {call.Name}({parameters})`{variant} | `{call.Number}` | {condition} | {call.Doc} |\n");
        }
    }

    private static void Write(StringBuilder text, UserInterface model, ObjectInterface type, Invocation invocation)
    {
        text.Append($"\n### {type.CName}_{invocation.Name}\n\n{invocation.Summary}\n\n");
        string condition = invocation.Condition.Length > 0 ? $", only if `{invocation.Condition}`" : "";
        text.Append($"Label `{invocation.Label}`{condition}.\n");
        if (invocation.Parameters.Count > 0)
        {
            text.Append("\n| parameter | type | where | meaning |\n|---|---|---|---|\n");
            Rows(text, model, invocation.Inputs, "");
            Rows(text, model, invocation.Outputs, "result: ");
        }

        if (invocation.Errors.Count > 0)
        {
            text.Append("\n| error | when |\n|---|---|\n");
            foreach (InvocationError error in invocation.Errors)
            {
                text.Append($"| `{error.Name}` | {error.Doc} |\n");
            }
        }
    }

    private static void Rows(StringBuilder text, UserInterface model, IEnumerable<Parameter> parameters, string prefix)
    {
        List<Parameter> list = parameters.ToList();
        MessageLayout layout = MessageLayout.Of(list, model.WordBits);
        foreach (Parameter parameter in list)
        {
            int cap = layout.Capabilities.ToList().IndexOf(parameter);
            string place = cap >= 0 ? $"cap{cap}" : Place(layout, parameter, model.WordBits);
            text.Append($"| `{parameter.CName}` | `{parameter.Type.CName}` | {prefix}{place} | {parameter.Doc} |\n");
        }
    }

    private static string Place(MessageLayout layout, Parameter parameter, int wordBits)
    {
        List<(int Register, MessagePart Part)> parts = layout.Registers
            .SelectMany((r, i) => r.Select(p => (i, p))).Where(p => p.p.Parameter == parameter).ToList();
        if (parts.Count == 0)
        {
            return "message registers, one for each field";
        }

        (int first, MessagePart part) = parts[0];
        return parts.Count > 1 ? $"mr{first} to mr{parts[^1].Register}"
            : part.Bits == wordBits ? $"mr{first}"
            : part.Bits == 1 ? $"mr{first}[{part.Shift}]"
            : $"mr{first}[{part.Shift}..{part.Shift + part.Bits - 1}]";
    }
}
