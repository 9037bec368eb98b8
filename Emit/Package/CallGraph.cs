// SPDX-License-Identifier: BSD-2-Clause
// callgraph.json: the calls between functions of a package, for analyses over all paths (the worst-case
// stack).
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Package;

/// <summary>Writes the call graph of a program.</summary>
internal static class CallGraph
{
    /// <summary>
    /// The constant (arch/*/AsmLayout.cs) that says how many bytes the program's stack has.
    /// </summary>
    public const string StackConstant = "KERNEL_STACK_SIZE";

    /// <summary>What a violated contract calls where contracts are checked and can be told.</summary>
    private const string Reporter = "sel4gen_assert_failed";

    /// <summary>Functions of the prelude that call another one of it.</summary>
    private static readonly Dictionary<string, string> s_prelude = new()
    {
        ["log2_32"] = "leading_zeros32",
        ["log2_64"] = "leading_zeros64",
    };

    public static void Write(Utf8JsonWriter json, IrProgram program)
    {
        FunctionDeclaration[] functions =
        [
            .. program.Modules.SelectMany(m => m.Functions).Concat(program.PackedFunctions)
                .OrderBy(f => f.CName, StringComparer.Ordinal),
        ];
        bool reports = program.Contracts == ContractMode.CheckWithText
            && functions.Any(f => f.CName == Reporter);
        if (program.AsmConstants.Find(c => c.CName == StackConstant) is { } stack)
        {
            json.WriteNumber("stackBytes", (long)stack.Value);
        }

        json.WriteStartObject("functions");
        SortedSet<string> prelude = new(StringComparer.Ordinal);
        foreach (FunctionDeclaration f in functions)
        {
            FunctionDeclaration[] calls = [.. Calls(f, program.Contracts)];
            prelude.UnionWith(calls.Where(c => c.Kind == FunctionKind.Prelude).Select(c => c.CName));
            SortedSet<string> names = new(calls.Select(c => c.CName), StringComparer.Ordinal);
            if (reports && Asserts(f))
            {
                names.Add(Reporter);
            }

            WriteFunction(json, f, names);
        }

        prelude.UnionWith(prelude.Select(p => s_prelude.GetValueOrDefault(p)).OfType<string>().ToArray());
        foreach (string name in prelude)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(
                s_prelude.TryGetValue(name, out string? callee) ? $"{{\"calls\": [\"{callee}\"]}}" : "{}");
        }

        json.WriteEndObject();
    }

    /// <summary>One function on one line, so that a change of one changes one line.</summary>
    private static void WriteFunction(Utf8JsonWriter json, FunctionDeclaration f, SortedSet<string> calls)
    {
        List<string> facts = [];
        if (f.Place.Line > 0)
        {
            facts.Add($"\"at\": \"{f.Place.File}:{f.Place.Line}\"");
        }

        if (f.IsEntryPoint)
        {
            facts.Add("\"entry\": true");
        }

        if (f.Kind == FunctionKind.Extern)
        {
            facts.Add($"\"frame\": {f.StackBytes}");
        }

        if (calls.Count > 0)
        {
            facts.Add($"\"calls\": [{string.Join(", ", calls.Select(c => $"\"{c}\""))}]");
        }

        json.WritePropertyName(f.CName);
        json.WriteRawValue($"{{{string.Join(", ", facts)}}}");
    }

    // Contracts for provers call nothing: they are comments.
    private static IEnumerable<FunctionDeclaration> Calls(FunctionDeclaration f, ContractMode contracts) =>
        f.Body is not { } body ? []
            : body.All().Where(s => s is not IrAssert || contracts != ContractMode.Acsl)
                .SelectMany(s => s.Expressions()).SelectMany(e => e.Descendants()).OfType<IrCall>()
                .Select(c => c.Callee);

    private static bool Asserts(FunctionDeclaration f) =>
        f.Kind == FunctionKind.Packed || (f.Body?.All().Any(s => s is IrAssert) ?? false);
}
