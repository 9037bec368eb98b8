// SPDX-License-Identifier: BSD-2-Clause
// Writes random programs of the subset. Every choice comes from one seed. This file writes the declarations: enums, plain, nested
// and packed structs, constants, static fields, memory, functions, methods. Such a program cannot fail in C#: divisors are not zero,
// indices are masked, loops are counted. Loops call only functions that call no other, so that no program runs long.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Sel4Gen.Semantics.Tests;

/// <summary>One random program.</summary>
internal sealed partial class RandomProgram
{
    /// <summary>How many words a program writes.</summary>
    public const int Words = 16;

    private static readonly string[] s_integers =
        ["byte", "sbyte", "ushort", "short", "uint", "int", "ulong", "long", "Word", "SWord"];

    private static readonly string[] s_operators = ["+", "-", "*", "&", "|", "^", "<<", ">>", ">>>", "/", "%"];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];

    /// <summary>Fields of the plain struct, in an order without padding.</summary>
    private static readonly (string Name, string Type)[] s_fields =
        [("A", "ulong"), ("B", "long"), ("C", "uint"), ("D", "int"), ("E", "ushort"), ("F", "short"), ("G", "byte"),
            ("H", "sbyte"), ("I", "ushort")];

    private readonly Random _random;
    private readonly string _id;
    private readonly List<Function> _functions = [];
    private readonly List<(string Name, string Type)> _statics = [];
    private readonly List<(string Name, string Type)> _constants = [];
    private readonly List<Bits> _bits = [];
    private readonly string _base;
    private readonly string _element;
    private readonly int _length;

    /// <summary>What can be named here: locals and parameters; in methods of a struct its fields, too.</summary>
    private List<Variable> _locals = [];

    /// <summary>How names of the program's class are reached from here.</summary>
    private string _here = "";
    private string? _result;

    /// <summary>What shows the effects of the calls in the statement that is being made.</summary>
    private List<Node> _effects = [];
    private int _names;
    private int _budget;
    private int _loops;
    private bool _calls;

    /// <param name="IsLeaf">It calls no other random function, so loops may call it.</param>
    private sealed record Function(string Name, string Result, List<(string Mode, string Type)> Parameters, bool IsLeaf);

    /// <param name="IsLocal">A local or parameter: it can be an argument by reference.</param>
    private sealed record Variable(string Name, string Type, bool IsAssignable, bool IsLocal = true);

    /// <summary>A field of the packed struct.</summary>
    private sealed record Bits(string Name, string Type, int Word, int Shift, int Width)
    {
        public string Mask => $"0x{(Width == 64 ? ulong.MaxValue : (1UL << Width) - 1):x}";
    }

    public RandomProgram(int seed, string id)
    {
        _random = new Random(seed);
        _id = id;
        _base = Pick((string[])["byte", "sbyte", "ushort", "short", "uint", "int", "ulong", "long"]);
        _element = Pick(s_integers[..8]);
        _length = _element is "byte" or "sbyte" ? 8 : 4;
        Seed = seed;
        Root = Program();
    }

    public int Seed { get; }

    /// <summary>The tree of the program's declarations; its entry is <c>P{id}.Run</c>.</summary>
    public Node Root { get; }

    private string Struct => $"S{_id}";

    private string Outer => $"T{_id}";

    private string Enum => $"E{_id}";

    private string Kind => $"K{_id}";

    private string Pointer => $"Ptr<S{_id}>";

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private string Fresh(string prefix) => prefix + _names++.ToString(CultureInfo.InvariantCulture);

    private static Node Fixed(params object[] parts) => new(NodeKind.Fixed, "", parts);

    private static Node Statement(params object[] parts) => new(NodeKind.Removable, "", parts);

    private static Node Value(string type, params object[] parts) => new(NodeKind.Expression, type, parts);

    /// <summary>A type for a local, a parameter or a result.</summary>
    private string SomeType()
    {
        int n = _random.Next(100);
        return n < 12 ? Struct : n < 20 ? Enum : n < 24 ? Kind : n < 30 && _here.Length == 0 ? Pointer : n < 34 ? Outer : n < 44 ? "bool" : Pick(s_integers);
    }

    private Node Program()
    {
        ChooseBits();
        Node body = Fixed();
        for (int i = 0; i < 3; i++)
        {
            string type = Pick(s_integers);
            _statics.Add(($"Static{i}", type));
            Node start = Chance(40) ? Fixed(" = ", Literal(type)) : Fixed();
            body.Add(Statement($"    private static {type} Static{i}", start, ";\n"));
        }

        for (int i = 0; i < 2; i++)
        {
            string type = Pick(s_integers);
            Node value = Literal(type);
            body.Add(Statement($"    private const {type} Limit{i} = ", value, ";\n"));
            _constants.Add(($"Limit{i}", type));
        }

        body.Add(Statement($"    private static {Enum} Mood = {Enum}.{Pick((string[])["A", "B", "C"])};\n"));
        Node methods = Methods();
        int count = _random.Next(2, 5);
        for (int i = 0; i < count; i++)
        {
            body.Add(NewFunction(i));
        }

        return Fixed(Types(methods), $"public static class P{_id}\n{{\n", Memory(), body, Helpers(), Setters(), Observers(), Entry(), "}\n");
    }

    private void ChooseBits()
    {
        int low = _random.Next(1, 33);
        int mid = _random.Next(1, 9);
        _bits.Add(new Bits("Low", "uint", 0, 0, low));
        _bits.Add(new Bits("Mid", "byte", 0, low, mid));
        _bits.Add(new Bits("Tint", Kind, 0, 41, 2));
        _bits.Add(new Bits("Yes", "bool", 0, 43, 1));
        _bits.Add(new Bits("High", "ushort", 0, _random.Next(44, 48), 16));
        int shift = Chance(40) ? 0 : _random.Next(1, 40);
        _bits.Add(new Bits("Wide", "ulong", 1, shift, Chance(50) ? 64 - shift : _random.Next(1, 64 - shift)));
    }

    private Node Types(Node methods)
    {
        Int128 max = (Int128)1 << (_base switch { "byte" => 8, "sbyte" => 7, "ushort" => 16, "short" => 15, "uint" => 32, "int" => 31,
            "ulong" => 64, _ => 63 });
        string third = (max - _random.Next(1, 6)).ToString(CultureInfo.InvariantCulture);
        Node fields = Fixed([.. s_fields.Select(f => Statement($"    public {f.Type} {f.Name};\n"))]);
        Node bits = Fixed([.. _bits.Select(b => Statement(
            $"    [Bits({b.Word}, {b.Shift}, {b.Width})] public partial {b.Type} {b.Name} {{ get; set; }}\n"))]);
        string tag = $$"""
            [Packed(1, UnitBits = 64)] public partial struct U{{_id}}
            {
                [Tag, Bits(0, 60, 2)] public partial {{Kind}} Tag { get; set; }
            }
            [PackedVariant(typeof(U{{_id}}), {{Kind}}.A)] public partial struct V{{_id}}
            {
                [Bits(0, 3, 32)] public partial uint Left { get; set; }
                [Bits(0, 40, 16)] public partial ushort Right { get; set; }
            }
            [PackedVariant(typeof(U{{_id}}), {{Kind}}.C)] public partial struct X{{_id}}
            {
                [Bits(0, 0, 60)] public partial ulong All { get; set; }
            }

            """;
        return Fixed(
            Statement($"public enum {Kind} : byte {{ A, B, C, D }}\n"),
            Statement($"public enum {Enum} : {_base} {{ A, B, C = {third}, D = {_random.Next(3, 100)} }}\n"),
            Statement($"[System.Runtime.CompilerServices.InlineArray({_length})] public struct L{_id} {{ private {_element} _first; }}\n"),
            Statement($"public struct {Struct}\n{{\n", fields, "}\n"),
            Statement($"public struct {Outer}\n{{\n    public {Struct} Inner;\n    public L{_id} List;\n", methods, "}\n"),
            Statement($"public struct N{_id}\n{{\n    public Ptr<N{_id}> Next;\n    public Word Value;\n}}\n"),
            Statement($"[Packed(2, UnitBits = 64)] public partial struct B{_id}\n{{\n", bits, "}\n"),
            Statement(tag));
    }

    private Node Memory() => Fixed(
        Statement("    private static readonly Ptr<ulong> Block = StaticMemory.Reserve<ulong>(16, 16);\n"),
        Statement($"    private static readonly {Pointer} Items = StaticMemory.Reserve<{Struct}>(8, 16);\n"),
        Statement($"    private static readonly Ptr<{Outer}> Outers = StaticMemory.Reserve<{Outer}>(4, 16);\n"),
        Statement($"    private static readonly Ptr<N{_id}> Nodes = StaticMemory.Reserve<N{_id}>(4, 16);\n"),
        Statement($"    private static readonly Ptr<B{_id}> Packs = StaticMemory.Reserve<B{_id}>(4, 16);\n"),
        Statement($"    private static readonly Ptr<U{_id}> Unions = StaticMemory.Reserve<U{_id}>(4, 16);\n"),
        Statement("    public static ulong Trace;\n"),
        Statement($"    private static {Struct} Shared;\n"),
        Statement($"    private static L{_id} Table;\n"));

    /// <summary>What every program has: functions that leave a trace of when they were called.</summary>
    private static Node Helpers() => Fixed(
        Statement("""
                public static uint Note(uint value)
                {
                    Trace = (Trace * 31) + value;
                    return (uint)(Trace >> 7);
                }


            """),
        Statement("""
                private static T Same<T>(T value, ulong mark) where T : unmanaged
                {
                    Trace = (Trace << 3) ^ mark;
                    return value;
                }


            """),
        Statement("""
                public static T Either<T>(bool first, T a, T b) where T : unmanaged
                {
                    Trace++;
                    return first ? a : b;
                }


            """),
        Statement("""
                private static void Exchange<T>(Ptr<T> a, Ptr<T> b, T value) where T : unmanaged
                {
                    b.Ref = a.Ref;
                    a.Ref = value;
                }


            """),
        Statement("""
                public static T Swap<T>(ref T at, T value) where T : unmanaged
                {
                    T old = at;
                    at = value;
                    return old;
                }


            """),
        Statement("""
                public static bool Split<T>(T value, ref T left, out T rest) where T : unmanaged
                {
                    rest = left;
                    left = value;
                    Trace++;
                    return (Trace & 2) == 0;
                }


            """),
        Statement("""
                private static T Put<T>(Ptr<T> at, T value) where T : unmanaged
                {
                    T old = at.Ref;
                    at.Ref = value;
                    return old;
                }


            """));

    /// <summary>Functions that change a static field and give its old value.</summary>
    private Node Setters() => Fixed([.. _statics.Select(s => Statement($$"""
                private static {{s.Type}} Set{{s.Name}}({{s.Type}} value)
                {
                    {{s.Type}} old = {{s.Name}};
                    {{s.Name}} = value;
                    return old;
                }


            """))]);

    /// <summary>Functions that put into the trace what a call may have changed: a struct, and all that is not a local.</summary>
    private Node Observers()
    {
        Node see = Fixed([.. s_fields.Select(f => Observed($"s.{f.Name}", f.Type))]);
        Node watch = Fixed([.. _statics.Select(s => Observed(s.Name, s.Type))]);
        watch.Add(Observed("Shared", Struct), Observed("Mood", Enum), Observed("Table[1]", _element), Observed($"Table[{_length - 1}]", _element));
        foreach ((string memory, string words) in Memories())
        {
            watch.Add(Observed($"Program.Sum({memory}, {words})", "ulong"));
        }

        return Fixed(
            Statement($"    [NoInline]\n    private static void See({Struct} s)\n    {{\n", see, "    }\n\n"),
            Statement("    [NoInline]\n    private static void Watch()\n    {\n", watch, "    }\n\n"));
    }

    /// <summary>A statement that makes the trace depend on the value of a place.</summary>
    private Node Observed(string place, string type) => type switch
    {
        _ when type == Struct => Statement(_here.Length > 0 ? $"{_here}Note({place}.C);\n" : $"See({place});\n"),
        _ when type == Outer => Fixed(Observed($"{place}.Inner", Struct), Observed($"{place}.List[{_length - 1}]", _element)),
        _ => Statement($"{_here}Trace = ({_here}Trace * 31) + ", type == "bool" ? $"({place} ? 1UL : 0UL)"
            : type == Pointer ? $"(ulong)({place}.Address - Items.Address)" : type == "ulong" ? place : $"(ulong){place}", ";\n"),
    };

    /// <summary>The memory of a program, with how many words it has: computed from the types, since these may become smaller.</summary>
    private IEnumerable<(string Memory, string Words)> Memories() =>
    [
        ("Block", "16"), ("Items.Cast<ulong>()", ItemWords), ("Packs.Cast<ulong>()", "8"), ("Unions.Cast<ulong>()", "4"),
        ("Outers.Cast<ulong>()", OuterWords),
    ];

    /// <summary>Eight structs of this size.</summary>
    private string ItemWords => $"(int)Ptr.SizeOf<{Struct}>()";

    /// <summary>Four structs of this size.</summary>
    private string OuterWords => $"(int)(Ptr.SizeOf<{Outer}>() >> 1)";

    /// <summary>Methods and properties of the outer struct: one that reads, one that changes it, one that belongs to none.</summary>
    private Node Methods()
    {
        _here = $"P{_id}.";
        List<Variable> fields =
        [
            .. s_fields.Select(f => new Variable($"{(Chance(20) ? "this." : "")}Inner.{f.Name}", f.Type, true, false)),
            .. Enumerable.Range(0, _length).Select(i => new Variable($"List[{i}]", _element, true, false)),
        ];
        _locals = [.. fields.Select(f => f with { IsAssignable = false }), new Variable("by", "uint", true)];
        Node sum = Fixed("    public ulong Sum(uint by) => ", Of("ulong", 2), ";\n\n");
        _locals = [.. fields.Select(f => f with { IsAssignable = false })];
        Node middle = Fixed("    public uint Middle => ", Of("uint", 2), ";\n\n");
        _locals = [.. fields, new Variable("by", "uint", true), new Variable("s", Struct, true)];
        _budget = 4;
        _result = "int";
        Node change = Fixed($"    public int Change(uint by, {Struct} s)\n    {{\n", Statements(3, 1), "        return ", Of("int", 2),
            ";\n    }\n\n");
        _locals = [.. fields, new Variable("value", "uint", true)];
        _budget = 4;
        _result = null;
        Node property = Fixed("    public uint Front\n    {\n        get => Inner.C;\n        set\n        {\n            Inner.C = ",
            Of("uint", 2), ";\n", Statements(1, 1), "        }\n    }\n\n");
        _locals = [new Variable("x", "short", true), new Variable("y", "Word", true)];
        Node make = Fixed($"    public static {Outer} Make(short x, Word y)\n    {{\n        {Outer} made = new {Outer}();\n",
            "        made.Inner.D = ", Of("int", 2), ";\n        made.List[(int)(y & 3)] = ", Of(_element, 2),
            ";\n        return made;\n    }\n");
        _here = "";
        return Fixed(Statement(sum), Statement(middle), Statement(change), Statement(property), Statement(make));
    }

    private Node NewFunction(int index)
    {
        string result = Chance(12) ? "(uint x, long y)" : Chance(8) ? $"(byte x, {Struct} y, bool z)" : SomeType();
        List<(string Mode, string Type)> parameters = [];
        int count = _random.Next(0, 4);
        for (int i = 0; i < count; i++)
        {
            string mode = Chance(20) ? "ref " : Chance(12) ? "out " : Chance(8) ? "in " : "";
            parameters.Add((mode, SomeType()));
        }

        if (index == 0)
        {
            // At least one changes a variable of its caller and gives a number.
            result = Pick(s_integers);
            parameters.Add(("ref ", Pick(s_integers)));
        }

        Node f = Fixed($"    private static {result} F{index}(",
            string.Join(", ", parameters.Select((p, i) => $"{p.Mode}{p.Type} p{i}")), ")\n    {\n");
        _locals = [.. parameters.Select((p, i) => new Variable($"p{i}", p.Type, p.Mode != "in ")).Where((_, i) => parameters[i].Mode != "out ")];
        _budget = 8;
        _result = null;
        _calls = false;
        if (_locals.Find(l => s_integers.Contains(l.Type)) is { } known)
        {
            f.Add(Statement($"        Contract.Requires(({known.Name} | 1) != 0);\n"));
        }

        foreach (var (p, i) in parameters.Select((p, i) => (p, i)).Where(x => x.p.Mode == "out "))
        {
            f.Add($"        p{i} = ", Of(p.Type, 1), ";\n");
            _locals.Add(new Variable($"p{i}", p.Type, true));
        }

        _result = result;
        f.Add(Statements(_random.Next(2, 5), 2));
        f.Add("        return ", Result(result, 2), ";\n    }\n\n");
        _result = null;
        _functions.Add(new Function($"F{index}", result, parameters, !_calls));
        return Statement(f);
    }

    private Node Result(string type, int depth) => type switch
    {
        "(uint x, long y)" => Fixed("(", Of("uint", depth), ", ", Of("long", depth), ")"),
        _ when type.StartsWith('(') => Fixed("(", Of("byte", depth), ", ", Of(Struct, depth), ", ", Of("bool", depth), ")"),
        _ => Of(type, depth),
    };

    private Node Entry()
    {
        Node run = Fixed("    public static void Run(Ptr<ulong> o)\n    {\n", Fill());
        _locals = [];
        _budget = 10;
        run.Add(Statements(5, 2));
        foreach (Function f in _functions)
        {
            run.Add(WithEffects(() => CallStatement(f)));
            run.Add(WithEffects(ReadAndChange));
        }

        run.Add(Statement("        o[0] = Trace;\n"));
        run.Add(Statement($"        o[1] = Program.Sum(Items.Cast<ulong>(), {ItemWords});\n"));
        run.Add(Statement("        o[2] = Program.Sum(Block, 16);\n"));
        run.Add(Statement("        o[3] = Program.Sum(Packs.Cast<ulong>(), 8);\n"));
        run.Add(Statement($"        Items[0] = Shared;\n        o[4] = Program.Sum(Items.Cast<ulong>(), (int)(Ptr.SizeOf<{Struct}>() >> 3));\n"));
        for (int i = 0; i < _statics.Count; i++)
        {
            run.Add(Statement($"        o[{5 + i}] = (ulong){_statics[i].Name};\n"));
        }

        run.Add(Statement($"        o[8] = Program.Sum(Outers.Cast<ulong>(), {OuterWords});\n"));
        run.Add(Statement("        o[9] = (ulong)(Nodes[0].Value ^ Nodes[1].Value ^ Nodes[3].Value);\n"));
        run.Add(Statement($"        for (int i = 0; i < {_length}; i++)\n        {{\n            o[10] = (o[10] * 7) + (ulong)Table[i];\n        }}\n\n"));
        run.Add(Statement("        o[11] = Program.Sum(Unions.Cast<ulong>(), 4);\n"));
        run.Add(Statement("        o[12] = (ulong)Mood;\n"));
        return run.Add("    }\n");
    }

    /// <summary>Gives memory values of all magnitudes.</summary>
    private Node Fill() => Fixed(
        Statement($"        Program.Fill(Block, 16, {_random.NextInt64():d}UL);\n"),
        Statement($"        Program.Fill(Items.Cast<ulong>(), {ItemWords}, {_random.NextInt64():d}UL);\n"),
        Statement("        Outers[1].Inner = Items[3];\n        Outers[2].Inner = Items[4];\n"),
        Statement("        Nodes[0].Next = Nodes + 1;\n        Nodes[1].Next = Nodes + 3;\n"),
        Statement("        Nodes[0].Value = (Word)Block[1];\n        Nodes[1].Value = (Word)Block[2];\n"),
        Statement("        Shared = Items[6];\n"));
}
