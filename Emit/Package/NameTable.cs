// SPDX-License-Identifier: BSD-2-Clause
// Every name of the emitted C with its scope. Two declarations with the same name would be C that does not
// compile or, worse, C with a different meaning from the C#: a second #define only gives a warning.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.RegularExpressions;
using Sel4Gen.Analysis;
using Sel4Gen.Emit.C;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Package;

/// <summary>A name, what it is, and where it was declared.</summary>
/// <param name="What">As a phrase: "the constant".</param>
internal sealed record NamedThing(string Name, string What, SourcePlace Place)
{
    public override string ToString() => Place == SourcePlace.None ? What : $"{What} at {Place}";
}

/// <summary>The names of one program.</summary>
/// <remarks>
/// C's name spaces: macros are replaced wherever their name stands; functions, variables, types and
/// enumerators share one space; tags of structs have one; the members of each struct have one; the parameters
/// and locals of each function have one, and hide what is outside.
/// </remarks>
internal sealed partial class NameTable
{
    /// <summary>What the prelude's COMPILE_ASSERT puts before its name.</summary>
    private const string AssertionPrefix = "compile_assert_";

    private readonly Dictionary<string, NamedThing> _macros = [];
    private readonly Dictionary<string, NamedThing> _ordinary = [];
    private readonly IrProgram _program;
    private readonly DiagnosticBag _diagnostics;

    private NameTable(IrProgram program, DiagnosticBag diagnostics)
    {
        _program = program;
        _diagnostics = diagnostics;
    }

    /// <summary>The names that no local can have: what has the name outside would be hidden.</summary>
    public static IReadOnlySet<string> OutsideFunctions(IrProgram program)
    {
        NameTable table = new(program, new DiagnosticBag());
        table.AddOutside();
        return table._macros.Keys.Concat(table._ordinary.Keys).ToHashSet();
    }

    /// <summary>Reports every clash, and every name that is no identifier.</summary>
    public static void Check(IrProgram program, DiagnosticBag diagnostics)
    {
        NameTable table = new(program, diagnostics);
        table.AddOutside();
        table.CheckTagsAndMembers();
        foreach (FunctionDeclaration f in table.Functions)
        {
            table.CheckLocals(f);
        }

        Dictionary<string, NamedThing> assembly = [];
        foreach ((string name, BigInteger _, SourcePlace place) in AsmOffsets.Defines(program))
        {
            table.Add(assembly, new NamedThing(name, "the constant for assembly", place), macrosToo: false);
        }
    }

    private IEnumerable<FunctionDeclaration> Functions =>
        _program.Modules.SelectMany(m => m.Functions).Concat(_program.PackedFunctions);

    private void AddOutside()
    {
        string prelude = Prelude.Text(_program);
        foreach (Match match in Macro().Matches(prelude))
        {
            _macros.TryAdd(match.Groups[1].Value,
                new NamedThing(match.Groups[1].Value, "a macro of the prelude", SourcePlace.None));
        }

        foreach (string name in Declared().Matches(prelude).Select(m => m.Groups[1].Value)
            .Concat(Assertion().Matches(prelude).Select(m => AssertionPrefix + m.Groups[1].Value)))
        {
            _ordinary.TryAdd(name, new NamedThing(name, "a name of the prelude", SourcePlace.None));
        }

        foreach (NamedThing macro in Macros())
        {
            Add(_macros, macro, macrosToo: false);
        }

        foreach (NamedThing thing in Ordinary())
        {
            Add(_ordinary, thing);
        }
    }

    private IEnumerable<NamedThing> Macros() =>
        _program.Modules.SelectMany(m => m.Constants)
            .Select(c => new NamedThing(c.CName, "the constant", c.Place))
            .Concat(_program.Enums.SelectMany(e => e.Members.Where(m => !m.IsEnumerator))
                .Select(m => new NamedThing(m.CName, "the enum member", m.Place)));

    private IEnumerable<NamedThing> Ordinary() =>
        Functions.Select(f => new NamedThing(f.CName, "the function", f.Place))
            .Concat(_program.Modules.SelectMany(m => m.Globals)
                .Select(g => new NamedThing(g.CName, "the variable", g.Place)))
            .Concat(_program.Structs.Select(s => new NamedThing(s.CName, WhatIs(s), s.Place)))
            .Concat(_program.Structs.Select(s => new NamedThing(AssertionPrefix + "size_of_" + s.CName,
                "the assertion of a size for " + WhatIs(s), s.Place)))
            .Concat(_program.Enums.Select(e => new NamedThing(e.CName, "the enum", e.Place)))
            .Concat(_program.Enums.SelectMany(e => e.Members.Where(m => m.IsEnumerator))
                .Select(m => new NamedThing(m.CName, "the enum member", m.Place)));

    private static string WhatIs(StructDeclaration s) => s.Kind == StructKind.Result
        ? $"the struct of the results {string.Join(" and ", s.Fields.Select(f => f.CName))}"
        : "the struct";

    private void CheckTagsAndMembers()
    {
        Dictionary<string, NamedThing> tags = [];
        foreach (StructDeclaration s in _program.Structs)
        {
            Add(tags, new NamedThing(PackageFiles.Tag(s), WhatIs(s), s.Place));
            Dictionary<string, NamedThing> members = PackageFiles.PaddingNames(_program.Data.LayoutOf(s))
                .ToDictionary(p => p, p => new NamedThing(p, "the padding", SourcePlace.None));
            foreach (FieldDeclaration field in s.Fields)
            {
                SourcePlace place = field.Place == default ? s.Place : field.Place;
                Add(members, new NamedThing(field.CName, "the field", place));
            }
        }
    }

    /// <summary>
    /// Parameters and locals were given names of their own by pass "tidy"; this sees to it that it holds.
    /// </summary>
    private void CheckLocals(FunctionDeclaration f)
    {
        Dictionary<string, NamedThing> parameters = [];
        foreach (IrVariable p in f.Parameters.Where(p => p.Mode != ArgumentMode.Out))
        {
            Add(parameters, new NamedThing(p.Name, "the parameter", f.Place));
        }

        foreach (IrDeclare local in f.Body?.All().OfType<IrDeclare>() ?? [])
        {
            SourcePlace place = local.Trivia.Place.Line == 0 ? f.Place : local.Trivia.Place;
            Add([], new NamedThing(local.Variable.Name, "the local", place));
        }
    }

    private void Add(Dictionary<string, NamedThing> space, NamedThing thing, bool macrosToo = true)
    {
        if (!CWords.IsIdentifier(thing.Name))
        {
            _diagnostics.Add(Rule.NameClash, thing.Place,
                $"{thing.What} would be '{thing.Name}' in C, which is no identifier; rename it or give it a [CName]");
            return;
        }

        NamedThing? other = CWords.IsWord(thing.Name)
            ? new NamedThing(thing.Name, "a word of C or of its compilers", SourcePlace.None)
            : macrosToo && _macros.TryGetValue(thing.Name, out NamedThing? macro) ? macro
            : space.GetValueOrDefault(thing.Name);
        if (other is not null)
        {
            _diagnostics.Add(Rule.NameClash, thing.Place == SourcePlace.None ? other.Place : thing.Place,
                $"{thing.What} would be '{thing.Name}' in C, and so is {other}; rename one or give it a [CName]");
        }

        space.TryAdd(thing.Name, thing);
    }

    [GeneratedRegex(@"^#define (\w+)", RegexOptions.Multiline)]
    private static partial Regex Macro();

    /// <summary>
    /// The name of a type or of a function. (The prelude also declares the function that reports a violated
    /// contract; that one is the program's.)
    /// </summary>
    [GeneratedRegex(@"^(?:typedef [^;\n]*?|(?!typedef)[a-z][^;\n(#]*?[ *])(\w+)[;(]", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^COMPILE_ASSERT\((\w+),", RegexOptions.Multiline)]
    private static partial Regex Assertion();
}
