// SPDX-License-Identifier: BSD-2-Clause
// Writes the operator matrix: every operator x operand types x context, over boundary values, as one C# program.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Sel4Gen.Semantics.Tests;

/// <summary>An operand type with the values that it is tried with.</summary>
internal sealed record OperandType(string Name, int Bits, bool Signed)
{
    public Int128 Min => Signed ? -((Int128)1 << (Bits - 1)) : 0;

    public Int128 Max => ((Int128)1 << (Signed ? Bits - 1 : Bits)) - 1;

    /// <summary>The limits, what is beside them, and values at which other widths end.</summary>
    public List<Int128> Values()
    {
        Int128 half = (Int128)1 << (Bits / 2);
        Int128[] wanted = [0, 1, 2, 7, Max, Max - 1, Min, Min + 1, -1, half, Max / 3, half - 1, -half, Bits - 1];
        return [.. wanted.Where(v => v >= Min && v <= Max).Distinct()];
    }

    /// <summary>A constant of this type in C#.</summary>
    public string Literal(Int128 value)
    {
        string suffix = Bits == 64 ? (Signed ? "L" : "UL") : Bits == 32 && !Signed ? "U" : "";
        return value == Min && Signed && Bits >= 32
            ? (Bits == 64 ? "long.MinValue" : "int.MinValue")
            : $"{value.ToString(CultureInfo.InvariantCulture)}{suffix}";
    }
}

/// <summary>One function of the matrix: what its words are, and over which values it runs.</summary>
internal sealed record MatrixBlock(
    int First, string Types, IReadOnlyList<string> Labels, IReadOnlyList<Int128> Left, IReadOnlyList<Int128> Right)
{
    public int Count => Labels.Count * Left.Count * Right.Count;

    /// <summary>What the word at an index is.</summary>
    public string Describe(int index)
    {
        int offset = index - First;
        int round = offset / Labels.Count;
        return $"{Types}: {Labels[offset % Labels.Count]} with a = {Left[round / Right.Count]}, b = {Right[round % Right.Count]}";
    }
}

/// <summary>The program, block by block.</summary>
internal sealed class OperatorMatrix
{
    private static readonly string[] s_arithmetic = ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>"];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly int _wordBits;
    private readonly OperandType[] _plain;
    private readonly StringBuilder _members = new();
    private readonly StringBuilder _entry = new();
    private readonly List<MatrixBlock> _blocks = [];
    private int _functions;

    public OperatorMatrix(int wordBits)
    {
        _wordBits = wordBits;
        _plain =
        [
            new("byte", 8, false), new("sbyte", 8, true), new("ushort", 16, false), new("short", 16, true),
            new("uint", 32, false), new("int", 32, true), new("ulong", 64, false), new("long", 64, true),
        ];
        OperandType[] words = [new("Word", wordBits, false), new("SWord", wordBits, true)];
        foreach (OperandType t in _plain.Concat(words))
        {
            SameType(t);
            Constants(t);
            Unary(t);
        }

        foreach (OperandType l in _plain)
        {
            foreach (OperandType r in _plain.Where(r => r != l && Promoted(l, r) is not null))
            {
                Mixed(l, r);
            }
        }

        Enum("E8", new("byte", 8, false));
        Enum("ES16", new("short", 16, true));
        Enum("E32", new("uint", 32, false));
        Enum("E64", new("long", 64, true));
        Bools();
    }

    public int Count { get; private set; }

    public IReadOnlyList<MatrixBlock> Blocks => _blocks;

    /// <summary>The whole program.</summary>
    public string Source => $$"""
        using Sel4Gen;
        using System.Numerics;
        public enum E8 : byte { A, B, C = 200 }
        public enum ES16 : short { A, B, C = -5 }
        public enum E32 : uint { A, B, C = 0x80000000 }
        public enum E64 : long { A, B, C = -1 }
        public struct Fields
        {
            public ulong Fulong; public long Flong; public Word FWord; public SWord FSWord;
            public uint Fuint; public int Fint; public ushort Fushort; public short Fshort; public byte Fbyte; public sbyte Fsbyte;
            public ushort Fill;
        }
        public static class Program
        {
            private static readonly Ptr<ulong> Table = StaticMemory.Reserve<ulong>(8, 8);

            [EntryPoint, CName("run")]
            public static void Run(Ptr<ulong> o)
            {
                for (int i = 0; i < 8; i++)
                {
                    Table[(Word)i] = 100 + (ulong)i;
                }
        {{_entry}}    }
        {{Takes()}}{{_members}}}
        """;

    public string Describe(int index) => _blocks.Last(b => b.First <= index).Describe(index);

    private string Takes()
    {
        StringBuilder text = new();
        foreach (string t in _plain.Select(t => t.Name).Append("bool"))
        {
            string value = t == "bool" ? "v ? 1UL : 0UL" : "(ulong)v";
            text.Append(CultureInfo.InvariantCulture, $"    private static ulong Take{t}({t} v) => {value};\n");
        }

        return text.ToString();
    }

    /// <summary>C#'s binary promotion; null where C# has none.</summary>
    private static OperandType? Promoted(OperandType l, OperandType r)
    {
        if (l is { Bits: 64, Signed: false } || r is { Bits: 64, Signed: false })
        {
            return l.Signed || r.Signed ? null : new OperandType("ulong", 64, false);
        }

        if (l.Bits == 64 || r.Bits == 64)
        {
            return new OperandType("long", 64, true);
        }

        bool hasUInt = l is { Bits: 32, Signed: false } || r is { Bits: 32, Signed: false };
        return !hasUInt ? new OperandType("int", 32, true)
            : l.Signed || r.Signed ? new OperandType("long", 64, true) : new OperandType("uint", 32, false);
    }

    private static bool IsShift(string op) => op is "<<" or ">>" or ">>>";

    private static OperandType ResultOf(string op, OperandType l, OperandType r) =>
        IsShift(op) ? Promoted(l, l)! : Promoted(l, r)!;

    private static string Expression(string op, OperandType r, string a, string b) =>
        IsShift(op) && r.Bits >= 32 ? $"{a} {op} (int){b}" : $"{a} {op} {b}";

    /// <summary>The contexts in which a value of type t is used; each gives C# statements that set `o[k]`.</summary>
    private IEnumerable<(string Context, string Code)> Contexts(string e, OperandType t, OperandType l, string op, int k)
    {
        string wide = t.Name;
        yield return ("argument", $"o[{k}] = Take{Plain(t)}({e});");
        yield return ("return", $"o[{k}] = (ulong)R{_functions}_{k}(a, b);");
        yield return ("condition", $"if (({e}) > 1) {{ o[{k}] = 1; }} else {{ o[{k}] = 2; }}");
        yield return ("shift count", $"o[{k}] = 3UL << (int)({e});");
        yield return ("narrow shift count", $"o[{k}] = (ulong)(5U << (int)({e}));");
        yield return ("index", $"o[{k}] = Table[(Word)(({e}) & 7)];");
        yield return ("ternary", $"o[{k}] = (ulong)(a != 1 ? {e} : ({wide})7);");
        yield return ("switch", $"switch ({e}) {{ case 0: o[{k}] = 10; break; case 1: case 2: o[{k}] = 11; break; "
            + $"case {t.Literal(t.Max)}: o[{k}] = 12; break; default: o[{k}] = 13; break; }}");
        yield return ("field", $"{{ Fields s = new Fields(); s.F{l.Name} = ({l.Name})({e}); o[{k}] = (ulong)s.F{l.Name}; }}");
        yield return ("to sbyte", $"o[{k}] = (ulong)(sbyte)({e});");
        yield return ("to ushort", $"o[{k}] = (ulong)(ushort)({e});");
        yield return ("to uint", $"o[{k}] = (ulong)(uint)({e});");
        yield return ("divided", $"o[{k}] = (ulong)(({e}) / 3);");
        yield return ("shifted", $"o[{k}] = (ulong)(({e}) >> 3);");
        yield return ("compared", $"o[{k}] = ({e}) < a ? 1UL : 0UL;");
        yield return ("local", $"{{ var x = {e}; o[{k}] = (ulong)x + (ulong)(x * 3); }}");
    }

    private string Plain(OperandType t) =>
        t.Name is "Word" ? (_wordBits == 64 ? "ulong" : "uint") : t.Name is "SWord" ? (_wordBits == 64 ? "long" : "int") : t.Name;

    /// <summary>Runs `code` only where C# gives a value.</summary>
    private static string Guarded(string op, OperandType result, string b, string code, int k) => op is not ("/" or "%") ? code
        : $"if ({b} == 0{(result.Signed ? $" || ((long){b} == -1 && (long)a == {result.Literal(result.Min)})" : "")}) "
            + $"{{ o[{k}] = 99; }} else {{ {code} }}";

    private void SameType(OperandType t)
    {
        List<string> labels = [];
        List<string> lines = [];
        foreach (string op in s_arithmetic)
        {
            OperandType result = ResultOf(op, t, t);
            string e = Expression(op, t, "a", "b");
            List<string> contexts = [.. Contexts(e, result, t, op, 0).Select(c => c.Context)];
            foreach (string context in contexts)
            {
                Add(labels, lines, op, e, result, t, context);
            }

            string right = IsShift(op) && t.Bits >= 32 ? "(int)b" : "b";
            lines.Add(Guarded(
                op, result, "b", $"{{ {t.Name} x = a; x {op}= {right}; o[{labels.Count}] = (ulong)x; }}", labels.Count));
            labels.Add($"compound {op}=");
            Flush(t, t, labels, lines, t.Values(), t.Values());
        }

        foreach (string op in s_comparisons)
        {
            Comparison($"a {op} b", labels, lines);
        }

        Flush(t, t, labels, lines, t.Values(), t.Values());
    }

    private void Add(
        List<string> labels, List<string> lines, string op, string e, OperandType result, OperandType l, string context)
    {
        int k = labels.Count;
        string code = Contexts(e, result, l, op, k).First(c => c.Context == context).Code;
        if (context == "return")
        {
            _members.Append(CultureInfo.InvariantCulture,
                $"    private static {result.Name} R{_functions}_{k}(TL a, TR b) => {e};\n");
        }

        lines.Add(Guarded(op, result, "b", code, k));
        labels.Add($"{e} as {context}");
    }

    private static void Comparison(string e, List<string> labels, List<string> lines)
    {
        lines.Add($"o[{labels.Count}] = Takebool({e});");
        labels.Add($"{e} as argument");
        lines.Add($"if (!({e})) {{ o[{labels.Count}] = 1; }} else {{ o[{labels.Count}] = 2; }}");
        labels.Add($"{e} as condition");
        lines.Add($"{{ bool x = {e}; o[{labels.Count}] = x ? 5UL : 6UL; }}");
        labels.Add($"{e} as local");
        lines.Add($"o[{labels.Count}] = ({e}) == (a == 0) ? 1UL : 0UL;");
        labels.Add($"{e} compared");
        lines.Add($"o[{labels.Count}] = ({e}) & (b != 1) || a > b ? 1UL : 0UL;");
        labels.Add($"{e} among bools");
    }

    /// <summary>Both operand types with every operator, used as argument, returned and stored.</summary>
    private void Mixed(OperandType l, OperandType r)
    {
        List<string> labels = [];
        List<string> lines = [];
        foreach (string op in s_arithmetic)
        {
            string e = Expression(op, r, "a", "b");
            foreach (string context in (string[])["argument", "return", "field"])
            {
                Add(labels, lines, op, e, ResultOf(op, l, r), l, context);
            }
        }

        foreach (string op in s_comparisons)
        {
            lines.Add($"o[{labels.Count}] = Takebool(a {op} b);");
            labels.Add($"a {op} b");
        }

        Flush(l, r, labels, lines, [.. l.Values().Take(7)], [.. r.Values().Take(7)]);
    }

    /// <summary>A constant on either side.</summary>
    private void Constants(OperandType t)
    {
        List<string> labels = [];
        List<string> lines = [];
        foreach (Int128 value in t.Values())
        {
            string c = t.Bits < 32 ? $"({t.Name})({t.Literal(value)})" : value < 0 ? $"({t.Literal(value)})" : t.Literal(value);
            foreach (string op in s_arithmetic)
            {
                OperandType result = ResultOf(op, t, t);
                bool badDivisor = op is "/" or "%" && (value == 0 || value == -1);
                Int128 bits = value < int.MinValue || value > int.MaxValue ? value & 127 : value;
                string right = IsShift(op) ? $"({bits.ToString(CultureInfo.InvariantCulture)})" : c;
                string[] sides = badDivisor ? [Expression(op, t, c, "a")]
                    : [Expression(op, t, c, "a"), IsShift(op) ? $"a {op} {right}" : Expression(op, t, "a", c)];
                foreach (string e in sides)
                {
                    Constant(labels, lines, op, e, result, t, e == sides[0]);
                }
            }

            foreach (string op in s_comparisons)
            {
                lines.Add($"o[{labels.Count}] = Takebool(a {op} {c}); o[{labels.Count + 1}] = Takebool({c} {op} a);");
                labels.Add($"a {op} {c}");
                labels.Add($"{c} {op} a");
            }

            Flush(t, t, labels, lines, t.Values(), [0]);
        }
    }

    private void Constant(
        List<string> labels, List<string> lines, string op, string e, OperandType result, OperandType t, bool isLeft)
    {
        string divisor = isLeft ? "a" : "1";
        string guard = op is not ("/" or "%") || !isLeft ? ""
            : $"if ({divisor} == 0{(t.Signed ? $" || {divisor} == -1" : "")}) {{ }} else ";
        foreach ((string context, string code) in ((string, string)[])
            [
                ("argument", $"Take{Plain(result)}({e})"), ("narrowed", $"(ulong)({t.Name})({e})"),
                ("nested", $"(ulong)(({e}) >> 1)"), ("compared", $"({e}) > a ? 1UL : 0UL"),
            ])
        {
            lines.Add($"{guard}o[{labels.Count}] = {code};");
            labels.Add($"{e} {context}");
        }
    }

    private void Unary(OperandType t)
    {
        List<string> labels = [];
        List<string> lines = [];
        bool hasMinus = !(t is { Bits: 64, Signed: false });
        string[] all = [.. hasMinus ? ["-a"] : Array.Empty<string>(), "~a", "~~a", "~(a + b)", "~a & b", "a & ~b"];
        foreach (string e in all)
        {
            lines.Add($"o[{labels.Count}] = (ulong)({e});");
            labels.Add(e);
            lines.Add($"o[{labels.Count}] = (ulong)({t.Name})({e});");
            labels.Add($"{e} narrowed");
            lines.Add($"o[{labels.Count}] = ({e}) < a ? 1UL : 0UL;");
            labels.Add($"{e} compared");
            lines.Add($"o[{labels.Count}] = (ulong)(({e}) >> 2);");
            labels.Add($"{e} shifted");
        }

        foreach (string step in (string[])["++", "--"])
        {
            lines.Add($"{{ {t.Name} x = a; x{step}; o[{labels.Count}] = (ulong)x; }}");
            labels.Add($"x{step}");
        }

        foreach (string to in _plain.Select(p => p.Name).Concat(["Word", "SWord"]))
        {
            foreach (string through in _plain.Select(p => p.Name))
            {
                lines.Add($"o[{labels.Count}] = (ulong)({to})({through})a;");
                labels.Add($"({to})({through})a");
            }
        }

        if (!t.Signed && t.Bits >= 32)
        {
            foreach (string f in (string[])["LeadingZeroCount", "TrailingZeroCount", "PopCount", "Log2"])
            {
                lines.Add($"o[{labels.Count}] = (ulong)BitOperations.{f}(a);");
                labels.Add(f);
            }
        }

        Flush(t, t, labels, lines, t.Values(), [1, 2, t.Max]);
    }

    private void Enum(string name, OperandType t)
    {
        List<string> labels = [];
        List<string> lines = [$"{name} x = ({name})a;", $"{name} y = ({name})b;"];
        foreach (string op in s_comparisons)
        {
            lines.Add($"o[{labels.Count}] = Takebool(x {op} y); o[{labels.Count + 1}] = Takebool(x {op} {name}.C);");
            labels.AddRange([$"x {op} y", $"x {op} C"]);
        }

        foreach (string op in (string[])["&", "|", "^"])
        {
            lines.Add($"o[{labels.Count}] = (ulong)({t.Name})(x {op} y);");
            labels.Add($"x {op} y");
            lines.Add($"{{ {name} z = x; z {op}= y; o[{labels.Count}] = (ulong)z; }}");
            labels.Add($"z {op}= y");
            lines.Add($"o[{labels.Count}] = (x {op} {name}.C) == y ? 1UL : 0UL;");
            labels.Add($"x {op} C compared");
        }

        foreach (string e in (string[])["x + 1", "x - 1", "x - y", $"({name})({t.Name})(x + 100)"])
        {
            lines.Add($"o[{labels.Count}] = (ulong)({e});");
            labels.Add(e);
        }

        lines.Add($"{{ {name} z = x; z++; o[{labels.Count}] = (ulong)z; }}");
        labels.Add("z++");
        lines.Add($"o[{labels.Count}] = (ulong)~x;");
        labels.Add("~x");
        foreach (OperandType to in _plain)
        {
            lines.Add($"o[{labels.Count}] = (ulong)({to.Name})x;");
            labels.Add($"({to.Name})x");
        }

        lines.Add($"switch (x) {{ case {name}.A: o[{labels.Count}] = 1; break; case {name}.C: o[{labels.Count}] = 2; break; "
            + $"default: o[{labels.Count}] = 3; break; }}");
        labels.Add("switch");
        lines.Add($"o[{labels.Count}] = x switch {{ {name}.B => 4UL, {name}.C => 5UL, _ => 6UL }};");
        labels.Add("switch expression");
        lines.Add($"o[{labels.Count}] = x is {name}.B or {name}.C ? 1UL : 0UL;");
        labels.Add("pattern");
        Flush(t, t, labels, lines, [.. t.Values(), name switch { "E8" => 200, "ES16" => -5, "E32" => 0x80000000, _ => -1 }],
            t.Values());
    }

    private void Bools()
    {
        OperandType t = new("byte", 8, false);
        List<string> labels = [];
        List<string> lines = ["bool x = a != 0;", "bool y = (b & 1) != 0;"];
        foreach (string op in (string[])["&", "|", "^", "==", "!=", "&&", "||"])
        {
            foreach (string e in (string[])[$"x {op} y", $"!x {op} y", $"x {op} !y", $"!(x {op} y)", $"a > b {op} (a == 2)"])
            {
                lines.Add($"o[{labels.Count}] = Takebool({e});");
                labels.Add($"{e} as argument");
                lines.Add($"{{ bool z = {e}; o[{labels.Count}] = z ? 3UL : 4UL; }}");
                labels.Add($"{e} as local");
                lines.Add($"if ({e}) {{ o[{labels.Count}] = 5; }}");
                labels.Add($"{e} as condition");
                lines.Add($"o[{labels.Count}] = ({e}) == x ? 1UL : 0UL;");
                labels.Add($"{e} compared");
            }

            if (op is "&" or "|" or "^")
            {
                lines.Add($"{{ bool z = x; z {op}= y; o[{labels.Count}] = Takebool(z); }}");
                labels.Add($"z {op}= y");
            }
        }

        lines.Add($"o[{labels.Count}] = Takebool(x ? y : !y);");
        labels.Add("x ? y : !y");
        Flush(t, t, labels, lines, [0, 1, 2, 255], [0, 1, 2, 254]);
    }

    /// <summary>Ends a block: its function, its values, its place in the output.</summary>
    private void Flush(
        OperandType l, OperandType r, List<string> labels, List<string> lines, IReadOnlyList<Int128> left,
        IReadOnlyList<Int128> right)
    {
        int n = _functions++;
        _members.Replace("TL a", $"{l.Name} a").Replace("TR b", $"{r.Name} b");
        _members.Append(CultureInfo.InvariantCulture, $"    private static void F{n}(Ptr<ulong> o, {l.Name} a, {r.Name} b)\n    {{\n");
        foreach (string line in lines)
        {
            _members.Append("        ").Append(line).Append('\n');
        }

        _members.Append("    }\n\n");
        Values($"A{n}", l, left);
        Values($"B{n}", r, right);
        string at = Count.ToString(CultureInfo.InvariantCulture);
        _members.Append(CultureInfo.InvariantCulture, $$"""
                private static void Block{{n}}(Ptr<ulong> o)
                {
                    Word at = {{at}};
                    for (int i = 0; i < {{left.Count}}; i++)
                    {
                        for (int j = 0; j < {{right.Count}}; j++)
                        {
                            F{{n}}(o + at, A{{n}}(i), B{{n}}(j));
                            at += {{labels.Count}};
                        }
                    }
                }

            """);
        _entry.Append(CultureInfo.InvariantCulture, $"        Block{n}(o);\n");
        MatrixBlock block = new(Count, $"{l.Name}, {r.Name}", [.. labels], [.. left], [.. right]);
        _blocks.Add(block);
        Count += block.Count;
        labels.Clear();
        lines.Clear();
    }

    private void Values(string name, OperandType t, IReadOnlyList<Int128> values)
    {
        string cases = string.Join(" ", values.SkipLast(1).Select((v, i) => $"{i} => {t.Literal(v)},"));
        string body = values.Count == 1 ? $"{t.Literal(values[0])}" : $"i switch {{ {cases} _ => {t.Literal(values[^1])} }}";
        _members.Append(CultureInfo.InvariantCulture, $"    private static {t.Name} {name}(int i) => {body};\n\n");
    }
}
