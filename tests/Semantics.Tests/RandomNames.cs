// SPDX-License-Identifier: BSD-2-Clause
// Random programs whose names are chosen to collide in C: spellings that become one, words of C, names of the prelude,
// and names that the emitter itself makes. Each declared thing has a value of its own, and the program tells them all.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sel4Gen.Semantics.Tests;

/// <summary>One program, made from a seed.</summary>
internal sealed class RandomNames
{
    /// <summary>How many words the program writes at most.</summary>
    public const int Words = 64;

    private static readonly string[] s_stems =
    [
        "Next", "Line", "LineMax", "Max", "Cap", "CapTag", "TagMax", "Tag", "FooBar", "Foo", "Bar", "Value", "Result", "Self", "Place",
        "Source", "Words", "Padding", "Holds", "Saved", "Old", "Pair", "Item1", "New", "Get", "Set", "SetFoo", "GetFoo", "Made", "Size",
    ];

    private static readonly string[] s_foreign =
    [
        "Bool", "Int", "Uint32", "Struct", "Linux", "Unix", "Main", "Assert", "Null", "NULL", "False", "Word", "WordBits", "Mmio",
        "Min32", "OneBits", "LeadingZeros32", "uint64_t", "bool_t", "word_t", "register", "restrict", "Auto", "inline", "asm", "typeof",
        "_1", "_", "index", "y1", "i386", "unreachable", "compile_assert_little_endian", "NORETURN", "constexpr", "nullptr", "run",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _reads = [];
    private readonly HashSet<string> _types = ["Program", "Sel4Gen", "Word", "SWord", "Ptr"];
    private ulong _next = 1000;

    public RandomNames(int seed)
    {
        _random = new Random(seed);
        _text.Append("using Sel4Gen;\n");
        int count = _random.Next(1, 5);
        for (int i = 0; i < count; i++)
        {
            Declare();
        }

        _text.Append("public static class Program\n{\n    [EntryPoint, CName(\"run\")]\n    public static void Run(Ptr<ulong> o)\n    {\n");
        Locals();
        for (int i = 0; i < Math.Min(_reads.Count, Words); i++)
        {
            _text.Append($"        o[{i}] = {_reads[i]};\n");
        }

        _text.Append("    }\n}\n");
        Source = _text.ToString();
    }

    public string Source { get; }

    private ulong Fresh() => _next += (ulong)_random.Next(1, 50);

    /// <summary>A name that no other thing of the scope has in C#, though perhaps in C.</summary>
    private string Name(HashSet<string> scope, int foreign = 4)
    {
        while (true)
        {
            string stem = _random.Next(foreign) == 0 ? s_foreign[_random.Next(s_foreign.Length)] : s_stems[_random.Next(s_stems.Length)];
            string name = _random.Next(6) switch
            {
                0 => "_" + char.ToLowerInvariant(stem[0]) + stem[1..],
                1 => stem.ToUpperInvariant(),
                2 => char.ToLowerInvariant(stem[0]) + stem[1..],
                3 => string.Concat(stem.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : $"{c}")),
                _ => stem,
            };
            if (name != "_" && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
                && SyntaxFacts.GetContextualKeywordKind(name) == SyntaxKind.None && scope.Add(name))
            {
                return name;
            }
        }
    }

    private void Declare()
    {
        string type = Name(_types);
        HashSet<string> members = [type];
        switch (_random.Next(4))
        {
            case 0:
                Class(type, members);
                break;
            case 1:
                Struct(type, members);
                break;
            case 2:
                Enum(type, members);
                break;
            default:
                Packed(type, members);
                break;
        }
    }

    private void Class(string type, HashSet<string> members)
    {
        _text.Append($"public static class {type}\n{{\n");
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            string name = Name(members);
            ulong value = Fresh();
            _text.Append(_random.Next(3) switch
            {
                0 => $"    public const ulong {name} = {value};\n",
                1 => $"    public static ulong {name} = {value};\n",
                _ => Method(name, value),
            });
            _reads.Add(_text.ToString().EndsWith("return own; }\n", StringComparison.Ordinal)
                ? $"global::{type}.{name}({value}, {value + 1}, out _)" : $"global::{type}.{name}");
        }

        _text.Append("}\n");
    }

    /// <summary>A method whose parameters, results and locals have such names, too.</summary>
    private string Method(string name, ulong value)
    {
        HashSet<string> scope = [];
        (string first, string second, string third, string local) = (Name(scope, 2), Name(scope, 2), Name(scope, 2), Name(scope, 2));
        return $"    public static ulong {name}(ulong {first}, ulong {second}, out ulong {third}) "
            + $"{{ {third} = {first}; ulong {local} = {first} * 3 + {second} + {third} + {value}; ulong own = {local} + {third}; return own; }}\n";
    }

    private void Struct(string type, HashSet<string> members)
    {
        string[] fields = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Name(members))];
        _text.Append($"public struct {type} {{ {string.Concat(fields.Select(f => $"public ulong {f}; "))}}}\n");
        string holder = Name(_types);
        string variable = Name([holder]);
        _text.Append($"public static class {holder} {{ public static global::{type} {variable} = new() {{ ");
        _text.Append(string.Concat(fields.Select(f => $"{f} = {Fresh()}, "))).Append("}; }\n");
        _reads.AddRange(fields.Select(f => $"global::{holder}.{variable}.{f}"));
    }

    private void Enum(string type, HashSet<string> members)
    {
        string kind = _random.Next(2) == 0 ? "uint" : "ulong";
        string large = kind == "ulong" ? "UL << 33" : "";
        string[] names = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Name(members))];
        _text.Append($"public enum {type} : {kind} {{ {string.Concat(names.Select(n => $"{n} = {Fresh()}{(_random.Next(2) == 0 ? large : "")}, "))}}}\n");
        _reads.AddRange(names.Select(n => $"(ulong)global::{type}.{n}"));
    }

    private void Packed(string type, HashSet<string> members)
    {
        members.UnionWith(["New", "W0"]);
        string[] fields = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Name(members)).DistinctBy(f => char.ToLowerInvariant(f[0]) + f[1..])];
        _text.Append($"[Packed(1, UnitBits = 64)] public partial struct {type} {{ ");
        _text.Append(string.Concat(fields.Select((f, i) => $"[Bits(0, {i * 16}, 16)] public partial ulong {f} {{ get; set; }} "))).Append("}\n");
        string holder = Name(_types);
        string method = Name([holder]);
        string chosen = fields[_random.Next(fields.Length)];
        _text.Append($"public static class {holder} {{ public static ulong {method}() {{ global::{type} value = global::{type}.New("
            + $"{string.Join(", ", fields.Select(_ => Fresh()))}); value.{chosen} = {Fresh()}; return {string.Join(" * 5 + ", fields.Select(f => "value." + f))}; }} }}\n");
        _reads.Add($"global::{holder}.{method}()");
    }

    private void Locals()
    {
        HashSet<string> scope = ["o"];
        for (int i = _random.Next(0, 4); i > 0; i--)
        {
            string local = Name(scope, 2);
            _text.Append($"        ulong {local} = o[{Words - 1}] + {Fresh()};\n");
            _reads.Add(local);
        }
    }
}
