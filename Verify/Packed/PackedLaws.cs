// SPDX-License-Identifier: BSD-2-Clause
// The laws of packed words: what is put into a field comes out of it, and nothing else changes. Each is decided for all inputs.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Sel4Gen.Verify.Clang;

namespace Sel4Gen.Verify.Packed;

/// <summary>
/// The check of the accessors in include/accessors.h, which are known by their names: <c>S_get_F</c>, <c>S_set_F</c>,
/// <c>S_ptr_set_F</c>, <c>S_new</c>, <c>S_from</c>. What they may take for granted stands in their contracts
/// (<c>/*@ requires ... */</c>), or in the assertions that their bodies begin with.
/// </summary>
internal sealed partial class PackedLaws
{
    private readonly CFunctions _functions;
    private readonly Dictionary<string, int> _lines;
    private readonly string _file;
    private readonly List<(string Function, string Law, List<(string Name, int Bits)> Inputs, string Broken)> _laws = [];
    private readonly List<Finding> _findings = [];

    private PackedLaws(CFunctions functions, string file, Dictionary<string, int> lines)
    {
        _functions = functions;
        _file = file;
        _lines = lines;
    }

    /// <summary>The broken laws of a package.</summary>
    public static IReadOnlyList<Finding> Check(PackageFolder package) => Check(package, out _);

    /// <param name="laws">How many laws were decided.</param>
    public static IReadOnlyList<Finding> Check(PackageFolder package, out int laws) =>
        Check(Path.Combine(package.Include, "accessors.h"), package.Target, package.Include, out laws);

    /// <summary>The broken laws of the accessors in a file.</summary>
    /// <param name="file">The file with the accessors.</param>
    /// <param name="target">Clang's name of the target.</param>
    /// <param name="include">The folder of the headers that it includes, or null.</param>
    /// <param name="laws">How many laws were decided.</param>
    /// <exception cref="VerifyException">A tool is missing, or Clang does not accept the file.</exception>
    public static IReadOnlyList<Finding> Check(string file, string target, string? include, out int laws)
    {
        string text = File.ReadAllText(file);
        Dictionary<string, int> lines = Definition().Matches(text).ToDictionary(
            m => m.Groups["name"].Value, m => text.AsSpan(0, m.Groups["name"].Index).Count('\n') + 1);
        string unit = Path.Combine(Path.GetTempPath(), $"sel4gen-laws-{Guid.NewGuid():N}.c");
        try
        {
            File.WriteAllText(unit, Definition().Replace(text, WithContract));
            using ClangAst ast = ClangAst.Read(unit, target, include);
            int wordBits = Is64Bit().IsMatch(target) ? 64 : 32;
            PackedLaws checker = new(new CFunctions(ast.Root, wordBits), file, lines);
            checker.CompareWith(checker._functions.DefinedIn(unit), text);
            checker.State();
            checker.Decide();
            laws = checker._laws.Count;
            return checker._findings;
        }
        finally
        {
            File.Delete(unit);
        }
    }

    // A contract becomes a function of the same parameters; assertions at the head of the body count as contract and go.
    private static string WithContract(Match m)
    {
        IEnumerable<string> conditions = Requires().Matches(m.Groups["contract"].Value)
            .Concat(Assertion().Matches(m.Groups["body"].Value)).Select(c => $"({c.Groups["condition"].Value})");
        string function = $"{m.Groups["head"].Value}\n{{\n{Assertion().Replace(m.Groups["body"].Value, "")}}}\n";
        return conditions.Any()
            ? $"static inline _Bool {ContractOf(m.Groups["name"].Value)}({m.Groups["parameters"].Value})\n"
                + $"{{\n    return {string.Join(" && ", conditions)};\n}}\n{function}"
            : function;
    }

    private static string ContractOf(string function) => function + "__requires";

    private IEnumerable<string> Accessors => _functions.Names.Where(_lines.ContainsKey);

    // What Clang sees defined is what is declared; the laws are stated of those that the text was searched for.
    private void CompareWith(IEnumerable<string> defined, string text)
    {
        foreach (string function in defined.Where(f => !f.EndsWith(ContractOf(""), StringComparison.Ordinal)))
        {
            string? wrong = !_lines.ContainsKey(function) ? "it is not written as accessors are, so that no law of it was decided"
                : !IsAccessor(function) ? "no accessor has such a name, so that no law of it was decided" : null;
            if (wrong is not null)
            {
                int at = Regex.Match(text, $@"\b{function}\s*\(").Index;
                _lines.TryAdd(function, text.AsSpan(0, at).Count('\n') + 1);
                Report(function, $"{wrong}. Accessors are 'static inline', with the return type, the name and the parameters "
                    + "before the brace in the next line, and are named S_get_F, S_set_F, S_ptr_set_F, S_new or S_from");
            }
        }
    }

    private static bool IsAccessor(string function) => Accessor().IsMatch(function)
        || function.EndsWith("_new", StringComparison.Ordinal) || function.EndsWith("_from", StringComparison.Ordinal);

    private void State()
    {
        foreach (string function in Accessors.OrderBy(f => _lines[f]))
        {
            try
            {
                StateLawsOf(function);
            }
            catch (NotUnderstoodException e)
            {
                Report(function, $"its laws cannot be stated: {e.Message}. Accessors shift and mask the words of one struct");
            }
        }
    }

    private void StateLawsOf(string function)
    {
        if (Accessor().Match(function) is { Success: true } a && a.Groups["kind"].Value == "set")
        {
            bool isThroughPointer = a.Groups["pointer"].Success;
            StateSetter(function, a.Groups["group"].Value, a.Groups["field"].Value, isThroughPointer);
        }
        else if (function.EndsWith("_new", StringComparison.Ordinal))
        {
            StateNew(function, function[..^"_new".Length]);
        }
        else if (function.EndsWith("_from", StringComparison.Ordinal))
        {
            StateFrom(function, function[..^"_from".Length]);
        }
    }

    private void StateSetter(string function, string group, string field, bool isThroughPointer)
    {
        (string selfName, string type) = _functions.Parameters(function)[0];
        (string valueName, string valueType) = _functions.Parameters(function)[1];
        CValue self = _functions.Unknown(type, selfName);
        CValue value = Number(valueType, valueName);
        CValue[] arguments = [self, value];
        CValue after = _functions.Call(function, arguments);
        string fits = Contract(function, arguments);
        List<(string, int)> inputs = [.. Inputs(self), .. Inputs(value)];
        CValue second = Number(valueType, valueName + "2");
        CValue[] secondArguments = [after, second];
        CValue[] onlySecond = [self, second];
        string bothFit = $"{fits} {Contract(function, onlySecond)}";
        List<(string, int)> twice = [.. inputs, .. Inputs(second)];
        CValue direct = _functions.Call(function, onlySecond);
        Add(function, "of two values that are set, the last counts", twice,
            $"(and {bothFit} (not {_functions.Call(function, secondArguments).IsSameAs(direct)}))");
        Add(function, "different values give different words", twice,
            $"(and {bothFit} (not {value.IsSameAs(second)}) {after.IsSameAs(direct)})");
        // Only what is called is in the package: some fields are read by the processor alone.
        string getter = $"{group}_get_{field}";
        if (_functions.Has(getter))
        {
            Add(function, $"{getter} reads the value that was set", inputs,
                $"(and {fits} (not {_functions.Call(getter, [after]).IsSameAs(value)}))");
            CValue[] same = [self, _functions.Call(getter, [self])];
            Add(function, "setting what is there changes nothing", Inputs(self),
                $"(not {_functions.Call(function, same).IsSameAs(self)})");
            Add(function, "what is there fits", Inputs(self), $"(not {Contract(function, same)})");
        }

        foreach (string other in GettersOf(group, type).Where(g => g != getter))
        {
            Add(function, $"{other} reads what it read before", inputs,
                $"(and {fits} (not {_functions.Call(other, [after]).IsSameAs(_functions.Call(other, [self]))}))");
        }

        if (isThroughPointer && _functions.Has($"{group}_set_{field}"))
        {
            Add(function, $"it does what {group}_set_{field} does", inputs,
                $"(not {_functions.Call($"{group}_set_{field}", arguments).IsSameAs(after)})");
        }
    }

    private void StateNew(string function, string group)
    {
        CValue[] arguments = [.. _functions.Parameters(function).Select(p => Number(p.Type, p.Name))];
        CValue made = _functions.Call(function, arguments);
        string fits = Contract(function, arguments);
        List<(string, int)> inputs = [.. arguments.SelectMany(Inputs)];
        foreach (((string name, _), CValue argument) in _functions.Parameters(function).Zip(arguments))
        {
            string getter = $"{group}_get_{name}";
            if (!_functions.Has(getter))
            {
                // Only what is read somewhere is in the package.
                continue;
            }

            Add(function, $"{getter} reads the argument", inputs,
                $"(and {fits} (not {_functions.Call(getter, [made]).IsSameAs(argument)}))");
        }

        if (_functions.Has($"{group}_from"))
        {
            Add(function, $"it has the tag that {group}_from wants", inputs,
                $"(and {fits} (not {Contract($"{group}_from", [made])}))");
        }
    }

    private void StateFrom(string function, string group)
    {
        (string name, string type) = _functions.Parameters(function)[0];
        CValue self = _functions.Unknown(type, name);
        string isTag = Contract(function, [self]);
        Add(function, "it is the word itself", Inputs(self), $"(not {_functions.Call(function, [self]).IsSameAs(self)})");
        foreach (string setter in Accessors.Where(
            f => Accessor().Match(f) is { Success: true } a && a.Groups["kind"].Value == "set" && a.Groups["group"].Value == group))
        {
            CValue value = Number(_functions.Parameters(setter)[1].Type, "value");
            CValue[] arguments = [self, value];
            Add(setter, $"the tag stays what {function} wants", [.. Inputs(self), .. Inputs(value)],
                $"(and {isTag} {Contract(setter, arguments)} (not {Contract(function, [_functions.Call(setter, arguments)])}))");
        }

        foreach (string other in Accessors.Where(f => f.EndsWith("_from", StringComparison.Ordinal)
            && _lines[f] > _lines[function]
            && _functions.Parameters(f)[0].Type == type))
        {
            Add(function, $"no word has the tag that {other} wants, too", Inputs(self),
                $"(and {isTag} {Contract(other, [self])})");
        }
    }

    // Of the variant, and of the struct that all variants share.
    private IEnumerable<string> GettersOf(string group, string type) => Accessors.Where(
        f => Accessor().Match(f) is { Success: true } a && a.Groups["kind"].Value == "get"
            && (a.Groups["group"].Value == group || a.Groups["group"].Value == _functions.PackedName(type)));

    // Also a pointer to a packed struct is a number here.
    private CValue Number(string type, string name) => _functions.Unknown(type.EndsWith('*') ? "unsigned long" : type, name);

    private string Contract(string function, IReadOnlyList<CValue> arguments) =>
        _functions.Has(ContractOf(function)) ? _functions.Call(ContractOf(function), arguments).Term.IsNotZero : "true";

    private static List<(string Name, int Bits)> Inputs(CValue value) => [.. value.Terms.Select(t => (t.Text, t.Bits))];

    private void Add(string function, string law, List<(string Name, int Bits)> inputs, string broken) =>
        _laws.Add((function, law, inputs, broken));

    private void Decide()
    {
        IReadOnlyList<string?> answers = Solver.Refute([.. _laws.Select(l => ((IReadOnlyList<(string, int)>)l.Inputs, l.Broken))]);
        foreach (((string function, string law, _, _), string? counterexample) in _laws.Zip(answers))
        {
            if (counterexample is not null)
            {
                Report(function, $"\"{law}\" does not hold for {counterexample}");
            }
        }
    }

    private void Report(string function, string message) =>
        _findings.Add(new Finding("packed", _file, _lines[function], $"{function}: {message}"));

    [GeneratedRegex(
        @"(?m)^(?<contract>/\*@[^*]*(?:\*(?!/)[^*]*)*\*/\n)?(?<head>static inline [^;{}()]*?(?<name>\w+)\((?<parameters>[^)]*)\))\n\{\n(?<body>(?:[ \t].*\n|\n)*)\}\n")]
    private static partial Regex Definition();

    [GeneratedRegex(@"requires\s+(?<condition>[^;]*);")]
    private static partial Regex Requires();

    [GeneratedRegex(@"(?m)^ *assert\((?<condition>[^;]*)\);\n")]
    private static partial Regex Assertion();

    [GeneratedRegex(@"^(?<group>\w+?)(?<pointer>_ptr)?_(?<kind>get|set)_(?<field>\w+)$")]
    private static partial Regex Accessor();

    [GeneratedRegex("64")]
    private static partial Regex Is64Bit();
}
