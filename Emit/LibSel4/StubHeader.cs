// SPDX-License-Identifier: BSD-2-Clause
// Writes interfaces/sel4_client.h: a C function for each invocation, which writes its arguments to a message, calls, and
// reads the results.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the C stubs of invocations.</summary>
internal sealed class StubHeader
{
    private readonly UserInterface _model;
    private readonly HeaderText _text;
    private readonly int _registers;

    private StubHeader(UserInterface model, bool bufferOnly)
    {
        _model = model;
        _registers = bufferOnly ? 0 : model.FastMessageRegisters;
        _text = new HeaderText("Invocations of kernel objects as functions.",
            "sel4/config.h", "sel4/types.h", "sel4/sel4_arch/constants.h");
    }

    /// <summary>Writes the header.</summary>
    /// <param name="bufferOnly">All arguments and results go through the IPC buffer, none in registers.</param>
    public static string Write(UserInterface model, bool bufferOnly)
    {
        StubHeader stubs = new(model, bufferOnly);
        List<(ObjectInterface Object, Invocation Invocation)> all = model.Interfaces
            .SelectMany(o => o.Invocations.Where(i => i.Enabled).Select(i => (o, i))).ToList();
        // Results of invocations that the configuration lacks are types too: software names them without asking.
        foreach (ObjectInterface type in model.Interfaces.Where(o => o.Enabled))
        {
            type.Invocations.DistinctBy(i => i.Name).ToList().ForEach(i => stubs.ResultType(type, i));
        }

        all.ForEach(i => stubs.Stub(i.Object, i.Invocation));
        return stubs._text.ToString();
    }

    private static string FunctionName(ObjectInterface type, Invocation invocation) => $"{type.CName}_{invocation.Name}";

    private void ResultType(ObjectInterface type, Invocation invocation)
    {
        if (!invocation.HasResult)
        {
            return;
        }

        string name = FunctionName(type, invocation);
        _text.Line().Line($"struct {name} {{").Line("    int error;");
        foreach (Parameter output in invocation.Outputs.Where(o => o.Type.Passing != ParameterPassing.Fields))
        {
            _text.Line($"    {output.Type.CName} {output.CName};");
        }

        _text.Line("};").Line($"typedef struct {name} {name}_t;");
    }

    private void Stub(ObjectInterface type, Invocation invocation)
    {
        MessageLayout input = MessageLayout.Of(invocation.Inputs, _model.WordBits);
        MessageLayout output = MessageLayout.Of(invocation.Outputs, _model.WordBits);
        Documentation(invocation);
        string result = invocation.HasResult ? FunctionName(type, invocation) + "_t" : "seL4_Error";
        string error = invocation.HasResult ? "result.error" : "result";
        _text.Line($"LIBSEL4_INLINE {result}").Line(Signature(type, invocation)).Line("{");
        _text.Line($"    {result} result;");
        _text.Line($"    seL4_MessageInfo_t tag = seL4_MessageInfo_new({invocation.Label}, 0, "
            + $"{input.Capabilities.Count}, {input.Registers.Count});");
        for (int i = 0; i < _registers; i++)
        {
            _text.Line($"    seL4_Word mr{i} = {(i < input.Registers.Count ? Value(input.Registers[i]) : "0")};");
        }

        _text.Line();
        for (int i = 0; i < input.Capabilities.Count; i++)
        {
            _text.Line($"    seL4_SetCap({i}, {input.Capabilities[i].CName});");
        }

        Send(invocation, input);
        string arguments = string.Concat(Enumerable.Range(0, _registers).Select(i => $", &mr{i}"));
        string call = _registers > 0 ? "seL4_CallWithMRs" : "seL4_Call";
        _text.Line($"    tag = {call}(_service, tag{arguments});");
        string cast = invocation.HasResult ? "(int)" : "(seL4_Error)";
        _text.Line($"    {error} = {cast}seL4_MessageInfo_get_label(tag);");
        Failure(error, output.Registers.Count > 0);
        Receive(invocation, output);
        _text.Line("    return result;").Line("}");
    }

    private string Signature(ObjectInterface type, Invocation invocation)
    {
        List<string> parameters = [$"{type.CName} _service"];
        foreach (Parameter parameter in invocation.Parameters)
        {
            if (parameter.Type.Passing == ParameterPassing.Fields)
            {
                parameters.Add($"{parameter.Type.CName} *{parameter.CName}");
            }
            else if (!parameter.IsOut)
            {
                parameters.Add($"{parameter.Type.CName} {parameter.CName}");
            }
        }

        return $"{FunctionName(type, invocation)}({string.Join(", ", parameters)})";
    }

    private void Documentation(Invocation invocation)
    {
        _text.Line().Line("/**");
        Tagged("@brief", invocation.Summary);
        Tagged("@param[in] _service", "The object.");
        foreach (Parameter parameter in invocation.Parameters)
        {
            if (!parameter.IsOut || parameter.Type.Passing == ParameterPassing.Fields)
            {
                Tagged($"@param[{(parameter.IsOut ? "out" : "in")}] {parameter.CName}", parameter.Doc);
            }
            else
            {
                Tagged($"@return {parameter.CName}:", parameter.Doc);
            }
        }

        foreach (InvocationError failure in invocation.Errors)
        {
            Tagged($"@retval seL4_{failure.Name}", failure.Doc);
        }

        _text.Line(" */");
    }

    private void Tagged(string tag, string doc) =>
        HeaderText.Wrap($"{tag} {doc}", 106).ForEach(l => _text.Line($" * {l}"));

    /// <summary>The words that do not fit into registers.</summary>
    private void Send(Invocation invocation, MessageLayout input)
    {
        bool counted = invocation.Parameters.Any(p => p.CName == "count" && !p.IsOut);
        for (int i = _registers; i < input.Registers.Count; i++)
        {
            MessagePart first = input.Registers[i][0];
            if (counted && first.Field > 0)
            {
                int before = i - first.Field;
                string pointer = first.Parameter.CName;
                _text.Line($"    for (seL4_Word i = {first.Field}; i < count && i < {first.Parameter.Type.Fields.Count}; i++) {{");
                _text.Line($"        seL4_SetMR((int)i + {before}, ((seL4_Word *){pointer})[i]);").Line("    }");
                return;
            }

            _text.Line($"    seL4_SetMR({i}, {Value(input.Registers[i])});");
        }
    }

    /// <summary>After an error the message registers are in the IPC buffer, where callers look for details.</summary>
    private void Failure(string error, bool leave)
    {
        _text.Line().Line($"    if ({error} != seL4_NoError) {{");
        for (int i = 0; i < _registers; i++)
        {
            _text.Line($"        seL4_SetMR({i}, mr{i});");
        }

        _text.Line("#ifdef CONFIG_KERNEL_INVOCATION_REPORT_ERROR_IPC");
        _text.Line("        if (seL4_CanPrintError()) {");
        _text.Line("            seL4_DebugPutString(seL4_GetDebugError());").Line("        }").Line("#endif");
        if (leave)
        {
            _text.Line("        return result;");
        }

        _text.Line("    }");
    }

    private void Receive(Invocation invocation, MessageLayout output)
    {
        bool counted = invocation.Parameters.Any(p => p.CName == "count" && !p.IsOut);
        for (int i = 0; i < output.Registers.Count; i++)
        {
            foreach (MessagePart part in output.Registers[i])
            {
                string register = i < _registers ? $"mr{i}" : $"seL4_GetMR({i})";
                if (part.Field < 0)
                {
                    Assign(part, register);
                    continue;
                }

                string pointer = part.Parameter.CName;
                if (counted && i >= _registers)
                {
                    _text.Line($"    for (seL4_Word i = {i}; i < count && i < {output.Registers.Count}; i++) {{");
                    _text.Line($"        ((seL4_Word *){pointer})[i] = seL4_GetMR((int)i);").Line("    }");
                    return;
                }

                _text.Line($"    {pointer}->{part.Parameter.Type.Fields[part.Field]} = {register};");
            }
        }
    }

    private void Assign(MessagePart part, string register)
    {
        string value = part.Shift > 0 ? $"({register} >> {part.Shift})" : register;
        value = part.Bits < _model.WordBits ? $"{value} & {Mask(part.Bits)}" : value;
        string target = $"result.{part.Parameter.CName}";
        _text.Line(part.Part > 0
            ? $"    {target} |= ({part.Parameter.Type.CName}){value} << {part.Part * _model.WordBits};"
            : part.Parameter.Type.CName == "seL4_Word"
                ? $"    {target} = {value};"
                : $"    {target} = ({part.Parameter.Type.CName})({value});");
    }

    /// <summary>The value of a message register.</summary>
    private string Value(IReadOnlyList<MessagePart> parts) => string.Join(" | ", parts.Select(p => Value(p, parts.Count > 1)));

    private string Value(MessagePart part, bool several)
    {
        string name = part.Parameter.CName;
        string value = part.Parameter.Type.Passing switch
        {
            ParameterPassing.Fields => $"{name}->{part.Parameter.Type.Fields[part.Field]}",
            ParameterPassing.PackedWord => $"{name}.words[0]",
            _ when part.Part > 0 => $"(seL4_Word)({name} >> {part.Part * _model.WordBits})",
            _ when part.Bits < _model.WordBits => $"({name} & {Mask(part.Bits)})",
            _ when part.Parameter.Type.CName is "seL4_Word" => name,
            _ => $"(seL4_Word){name}",
        };
        return part.Shift > 0 ? $"({value} << {part.Shift})" : several ? $"{value}" : value;
    }

    private static string Mask(int bits) =>
        $"(seL4_Word)0x{((1ul << bits) - 1).ToString("x", CultureInfo.InvariantCulture)}";
}
