// SPDX-License-Identifier: BSD-2-Clause
// Writes random programs of the subset: structs, packed words, static fields and memory, functions with value, ref and out
// parameters, generics, tuples, loops, switches, and expressions whose operands have effects. Every choice comes from one
// seed. Such a program cannot fail in C#: divisors are not zero, indices are masked, loops are counted. Loops call only the
// two functions that note an effect, so that no program runs long.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Sel4Gen.Semantics.Tests;

/// <summary>One random program.</summary>
internal sealed class RandomProgram
{
    /// <summary>How many words a program writes.</summary>
    public const int Words = 12;

    private static readonly string[] s_integers = ["byte", "sbyte", "ushort", "short", "uint", "int", "ulong", "long", "Word"];
    private static readonly string[] s_operators = ["+", "-", "*", "&", "|", "^", "<<", ">>", "/", "%"];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private readonly Random _random;
    private readonly string _id;
    private readonly List<Function> _functions = [];
    private readonly List<(string Name, string Type)> _statics = [];
    private List<(string Name, string Type, bool Assignable)> _locals = [];
    private int _names;
    private int _budget;
    private int _loops;

    private sealed record Function(string Name, string Result, List<(string Mode, string Type)> Parameters);

    public RandomProgram(int seed, string id)
    {
        _random = new Random(seed);
        _id = id;
        Root = Program();
    }

    /// <summary>The tree of the program's declarations; its entry is <c>P{id}.Run</c>.</summary>
    public Node Root { get; }

    /// <summary>Fields of the random struct S, in an order without padding.</summary>
    private static readonly (string Name, string Type)[] s_fields =
        [("A", "ulong"), ("B", "long"), ("C", "uint"), ("D", "int"), ("E", "ushort"), ("F", "short"), ("G", "byte"),
            ("H", "sbyte"), ("I", "ushort")];

    /// <summary>Fields of the packed struct.</summary>
    private static readonly (string Name, string Type)[] s_bits = [("Low", "uint"), ("Mid", "byte"), ("High", "ushort")];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    private string Fresh(string prefix) => prefix + _names++.ToString(CultureInfo.InvariantCulture);

    private static Node Fixed(params object[] parts) => new(NodeKind.Fixed, "", parts);

    private static Node Statement(params object[] parts) => new(NodeKind.Removable, "", parts);

    private static Node Value(string type, params object[] parts) => new(NodeKind.Expression, type, parts);

    private Node Program()
    {
        string s = $"S{_id}";
        Node body = Fixed();
        for (int i = 0; i < 3; i++)
        {
            string type = Pick(s_integers);
            _statics.Add(($"Static{i}", type));
            body.Add(Statement($"    private static {type} Static{i};\n"));
        }

        body.Add($"    private static {s} Shared;\n");
        int count = _random.Next(3, 6);
        for (int i = 0; i < count; i++)
        {
            body.Add(NewFunction(i));
        }

        return Fixed(
            $$"""
            public struct {{s}}
            {
            {{string.Concat(s_fields.Select(f => $"    public {f.Type} {f.Name};\n"))}}}
            [Packed(1, UnitBits = 64)] public partial struct B{{_id}}
            {
                [Bits(0, 0, 21)] public partial uint Low { get; set; }
                [Bits(0, 21, 7)] public partial byte Mid { get; set; }
                [Bits(0, 40, 16)] public partial ushort High { get; set; }
            }
            public static class P{{_id}}
            {
                private static readonly Ptr<ulong> Block = StaticMemory.Reserve<ulong>(16, 16);
                private static readonly Ptr<{{s}}> Items = StaticMemory.Reserve<{{s}}>(8, 16);
                private static readonly Ptr<B{{_id}}> Packs = StaticMemory.Reserve<B{{_id}}>(4, 16);
                private static ulong Trace;

            """,
            body,
            $$"""
                private static uint Note(uint value)
                {
                    Trace = (Trace * 31) + value;
                    return (uint)(Trace >> 7);
                }

                private static T Same<T>(T value, ulong mark) where T : unmanaged
                {
                    Trace = (Trace << 3) ^ mark;
                    return value;
                }


            """,
            Entry(),
            "}\n");
    }

    private Node Entry()
    {
        Node run = Fixed("    public static void Run(Ptr<ulong> o)\n    {\n");
        _locals = [];
        _budget = 12;
        run.Add(Statements(5, 2));
        string items = string.Concat(s_fields.Select(f => $"            sum = (sum * 7) + (ulong)Items[(Word)i].{f.Name};\n"));
        string shared = string.Concat(s_fields.Select(f => $"        sum = (sum * 5) + (ulong)Shared.{f.Name};\n"));
        run.Add($$"""
                    o[0] = Trace;
                    ulong sum = 0;
                    for (int i = 0; i < 8; i++)
                    {
            {{items}}        }

                    o[1] = sum;
                    sum = 0;
                    for (int i = 0; i < 16; i++)
                    {
                        sum = (sum * 3) + Block[(Word)i];
                    }

                    o[2] = sum;
                    sum = 0;
                    for (int i = 0; i < 4; i++)
                    {
                        sum = (sum * 3) + Packs[(Word)i].Low + ((ulong)Packs[(Word)i].High << 20) + ((ulong)Packs[(Word)i].Mid << 50);
                    }

                    o[3] = sum;
                    sum = 0;
            {{shared}}        o[4] = sum;

            """);
        for (int i = 0; i < _statics.Count; i++)
        {
            run.Add(Statement($"        o[{5 + i}] = (ulong){_statics[i].Name};\n"));
        }

        return run.Add("    }\n");
    }

    private Node NewFunction(int index)
    {
        string result = Chance(20) ? $"S{_id}" : Chance(15) ? "bool" : Chance(15) ? "(uint x, long y)" : Pick(s_integers);
        List<(string Mode, string Type)> parameters = [];
        int count = _random.Next(0, 4);
        _locals = [];
        for (int i = 0; i < count; i++)
        {
            string mode = Chance(20) ? "ref " : Chance(12) ? "out " : "";
            string type = mode.Length == 0 && Chance(15) ? $"S{_id}" : Chance(10) ? "bool" : Pick(s_integers);
            parameters.Add((mode, type));
        }

        Node f = Fixed($"    private static {result} F{index}(",
            string.Join(", ", parameters.Select((p, i) => $"{p.Mode}{p.Type} p{i}")), ")\n    {\n");
        _locals = [.. parameters.Select((p, i) => ($"p{i}", p.Type, true)).Where((_, i) => parameters[i].Mode != "out ")];
        _budget = 14;
        foreach (var (p, i) in parameters.Select((p, i) => (p, i)).Where(x => x.p.Mode == "out "))
        {
            f.Add($"        p{i} = ", Of(p.Type, 1), ";\n");
            _locals.Add(($"p{i}", p.Type, true));
        }

        f.Add(Statements(_random.Next(2, 6), 2));
        f.Add("        return ", Result(result, 3), ";\n    }\n\n");
        _functions.Add(new Function($"F{index}", result, parameters));
        return f;
    }

    private Node Result(string type, int depth) =>
        type.StartsWith('(') ? Fixed("(", Of("uint", depth), ", ", Of("long", depth), ")") : Of(type, depth);

    private Node Statements(int count, int depth)
    {
        Node block = Fixed();
        int outer = _locals.Count;
        for (int i = 0; i < count && _budget > 0; i++)
        {
            _budget--;
            block.Add(NewStatement(depth));
        }

        if (depth < 2)
        {
            _locals.RemoveRange(outer, _locals.Count - outer);
        }

        return block;
    }

    private Node NewStatement(int depth)
    {
        switch (_random.Next(20))
        {
            case <= 3:
                return Declaration();
            case <= 6:
                return Assignment();
            case 7 or 8 when depth > 0:
                Node condition = Of("bool", 2);
                Node then = Statements(2, depth - 1);
                return Chance(50)
                    ? Statement("if (", condition, ")\n{\n", then, "}\n")
                    : Statement("if (", condition, ")\n{\n", then, "}\nelse\n{\n", Statements(2, depth - 1), "}\n");
            case 9 or 10 when depth > 0:
                return Loop(depth);
            case 11 when depth > 0:
                return Switch(depth);
            case 12 or 13 when _functions.Count > 0 && _loops == 0:
                return CallStatement();
            case 14:
                return Statement("Note(", Of("uint", 2), ");\n");
            case 15 when Variables("int", true) is { Count: > 0 } ints:
                return Statement($"{Pick(ints)}{(Chance(50) ? "++" : "--")};\n");
            case 16:
                return ReferenceLocal();
            case 17:
                return PackedStatement();
            case 18 when Variables("uint", true) is { Count: > 0 } && Variables("long", true) is { Count: > 0 }:
                return Statement($"({Pick(Variables("uint", true))}, {Pick(Variables("long", true))}) = (", Of("uint", 2), ", ",
                    Of("long", 2), ");\n");
            default:
                return Assignment();
        }
    }

    private List<string> Variables(string type, bool assignable) =>
        [.. _locals.Where(l => l.Type == type && (l.Assignable || !assignable)).Select(l => l.Name)];

    private Node Declaration()
    {
        string type = Chance(15) ? $"S{_id}" : Chance(12) ? "bool" : Pick(s_integers);
        Node value = Of(type, 3);
        string name = Fresh("v");
        _locals.Add((name, type, true));
        return Statement($"{type} {name} = ", value, ";\n");
    }

    /// <summary>Somewhere that can be assigned: C# text, its type, and the expressions in it.</summary>
    private (Node Place, string Type) Place()
    {
        (string Name, string Type) field = Pick(s_fields);
        switch (_random.Next(7))
        {
            case 0:
                return (Fixed("Items[(Word)(", Of("uint", 1), $" & 7)].{field.Name}"), field.Type);
            case 1:
                return (Fixed("Block[(Word)(", Of("uint", 2), " & 15)]"), "ulong");
            case 2:
                return (Fixed($"Shared.{field.Name}"), field.Type);
            case 3:
                (string name, string type) = Pick(_statics);
                return (Fixed(name), type);
            case 4 when Variables($"S{_id}", true) is { Count: > 0 } structs:
                return (Fixed($"{Pick(structs)}.{field.Name}"), field.Type);
            default:
                List<(string Name, string Type, bool Assignable)> all = [.. _locals.Where(l => l.Assignable)];
                if (all.Count == 0)
                {
                    return (Fixed($"Shared.{field.Name}"), field.Type);
                }

                var local = Pick(all);
                return (Fixed(local.Name), local.Type);
        }
    }

    private Node Assignment()
    {
        (Node place, string type) = Place();
        if (type is "bool" || type[0] == 'S' || Chance(50))
        {
            return Statement(place, " = ", Of(type, 3), ";\n");
        }

        string op = Pick(s_operators);
        return op switch
        {
            "<<" or ">>" => Statement(place, $" {op}= ", Of("int", 2), ";\n"),
            "/" or "%" => Statement(place, $" {op}= ", Divisor(type), ";\n"),
            _ => Statement(place, $" {op}= ", Of(type, 2), ";\n"),
        };
    }

    /// <summary>Neither zero nor minus one.</summary>
    private Node Divisor(string type) => Chance(50)
        ? Value(type, $"({type})({_random.Next(2, 100)})")
        : Fixed($"({type})((", Of(type, 1), " & 63) + 2)");

    private Node Loop(int depth)
    {
        string i = Fresh("i");
        int times = _random.Next(1, 6);
        _locals.Add((i, "int", false));
        _loops++;
        Node body = Statements(3, depth - 1);
        if (Chance(40))
        {
            body.Add(Statement("if (", Of("bool", 2), ")\n{\n", Chance(50) ? "break;\n" : "continue;\n", "}\n"));
            body.Add(Assignment());
        }

        _loops--;
        _locals.RemoveAll(l => l.Name == i);
        if (Chance(60))
        {
            return Statement($"for (int {i} = 0; {i} < {times}; {i}++)\n{{\n", body, "}\n");
        }

        string w = Fresh("w");
        return Statement($"int {w} = 0;\nwhile ({w} < {times}", Chance(50) ? Fixed(" && ", Of("bool", 2)) : Fixed(),
            $")\n{{\nint {i} = {w};\n{w}++;\n", body, "}\n");
    }

    private Node Switch(int depth)
    {
        string type = Pick(s_integers);
        Node result = Statement("switch (", Of(type, 2), ")\n{\n");
        int sections = _random.Next(2, 4);
        for (int i = 0; i < sections; i++)
        {
            result.Add(i == 1 ? "case 7:\n" : "", $"case {i}:\n", Statements(2, depth - 1), "break;\n");
        }

        return result.Add("default:\n", Statements(1, depth - 1), "break;\n}\n");
    }

    /// <summary>The arguments of a call; by reference only locals, each once.</summary>
    private Node? Arguments(Function f, int depth)
    {
        Node list = Fixed();
        HashSet<string> used = [];
        for (int i = 0; i < f.Parameters.Count; i++)
        {
            (string mode, string type) = f.Parameters[i];
            list.Add(i > 0 ? ", " : "");
            if (mode.Length == 0)
            {
                list.Add(Of(type, depth - 1));
                continue;
            }

            List<string> free = [.. Variables(type, true).Where(v => !used.Contains(v))];
            if (free.Count == 0)
            {
                return null;
            }

            string chosen = Pick(free);
            used.Add(chosen);
            list.Add(mode + chosen);
        }

        return list;
    }

    private Node CallStatement()
    {
        Function f = Pick(_functions);
        Node before = Fixed();
        foreach ((string mode, string type) in f.Parameters.Where(p => p.Mode.Length > 0))
        {
            string name = Fresh("r");
            before.Add($"{type} {name} = ", Of(type, 1), ";\n");
            _locals.Add((name, type, true));
        }

        Node arguments = Arguments(f, 3)!;
        if (f.Result.StartsWith('('))
        {
            string x = Fresh("t");
            string y = Fresh("t");
            _locals.Add((x, "uint", true));
            _locals.Add((y, "long", true));
            return Statement(before, $"var ({x}, {y}) = {f.Name}(", arguments, ");\n");
        }

        return Statement(before, $"{f.Name}(", arguments, ");\n");
    }

    private Node ReferenceLocal()
    {
        string name = Fresh("q");
        (string Name, string Type) field = Pick(s_fields);
        return Statement($"ref S{_id} {name} = ref Items[(Word)(", Of("uint", 2), $" & 7)];\n{name}.{field.Name} = ",
            Of(field.Type, 2), $";\n{name}.A += (ulong){name}.{Pick(s_fields).Name};\n");
    }

    private Node PackedStatement()
    {
        (string name, string type) = Pick(s_bits);
        string mask = name switch { "Low" => "0x1fffff", "Mid" => "127", _ => "0xffff" };
        if (Chance(50))
        {
            return Statement($"Packs[(Word)(", Of("uint", 1), $" & 3)].{name} = ({type})(", Of(type, 2), $" & {mask});\n");
        }

        string local = Fresh("b");
        return Statement($"B{_id} {local} = Packs[1];\n{local}.{name} = ({type})(", Of(type, 2), $" & {mask});\nPacks[2] = {local};\n");
    }

    // --- Expressions ---

    private Node Of(string type, int depth) => type switch
    {
        "bool" => Bool(depth),
        _ when type.StartsWith('S') => Struct(depth),
        _ => Integer(type, depth),
    };

    private Node Struct(int depth)
    {
        string s = $"S{_id}";
        List<string> locals = Variables(s, false);
        switch (_random.Next(4))
        {
            case 0 when locals.Count > 0:
                return Value(s, Pick(locals));
            case 1 when Call(s, depth) is { } call:
                return call;
            case 2:
                return Value(s, "Items[(Word)(", Of("uint", 0), " & 7)]");
            default:
                (string Name, string Type)[] chosen = [.. s_fields.Where(_ => Chance(35))];
                Node value = Value(s, $"new {s} {{ ");
                for (int i = 0; i < chosen.Length; i++)
                {
                    value.Add(i > 0 ? ", " : "", $"{chosen[i].Name} = ", Of(chosen[i].Type, depth - 1));
                }

                return value.Add(" }");
        }
    }

    private Node? Call(string type, int depth)
    {
        List<Function> fitting = [.. _functions.Where(f => f.Result == type)];
        if (fitting.Count == 0 || depth <= 0 || _loops > 0)
        {
            return null;
        }

        Function f = Pick(fitting);
        return Arguments(f, depth) is { } arguments ? Value(type, $"{f.Name}(", arguments, ")") : null;
    }

    private Node Bool(int depth)
    {
        List<string> locals = Variables("bool", false);
        if (depth <= 0)
        {
            return locals.Count > 0 ? Value("bool", Pick(locals)) : Value("bool", "(", Leaf("int"), " > 3)");
        }

        switch (_random.Next(9))
        {
            case 0 or 1:
                return Value("bool", "(", Bool(depth - 1), Pick((string[])[" && ", " || "]), Bool(depth - 1), ")");
            case 2:
                return Value("bool", "!", Bool(depth - 1));
            case 3:
                return Value("bool", "(", Bool(depth - 1), Pick((string[])[" & ", " | ", " ^ ", " == ", " != "]), Bool(depth - 1), ")");
            case 4 when Call("bool", depth) is { } call:
                return call;
            case 5:
                return Value("bool", "(", Bool(depth - 1), " ? ", Bool(depth - 1), " : ", Bool(depth - 1), ")");
            default:
                string type = Pick(s_integers);
                Node left = Varying(type, depth - 1);
                return Value("bool", "(", left, $" {Pick(s_comparisons)} ", Integer(type, depth - 1), ")");
        }
    }

    private Node Literal(string type)
    {
        OperandType t = type switch
        {
            "byte" => new(type, 8, false), "sbyte" => new(type, 8, true), "ushort" => new(type, 16, false),
            "short" => new(type, 16, true), "uint" or "Word" => new(type, 32, false), "int" => new(type, 32, true),
            "ulong" => new(type, 64, false), _ => new("long", 64, true),
        };
        Int128 value = Chance(50) ? Pick(t.Values()) : _random.Next(0, 100);
        return new Node(NodeKind.Expression, type, $"({type})({t.Literal(value)})") { IsConstant = true };
    }

    /// <summary>A variable, or memory.</summary>
    private Node Leaf(string type)
    {
        List<string> names =
            [.. Variables(type, false), .. _statics.Where(s => s.Type == type).Select(s => s.Name),
                .. s_fields.Where(f => f.Type == type).Select(f => $"Shared.{f.Name}")];
        List<string> structs = Variables($"S{_id}", false);
        names.AddRange(s_fields.Where(f => f.Type == type && structs.Count > 0).Select(f => $"{Pick(structs)}.{f.Name}"));
        return names.Count > 0 ? Value(type, Pick(names)) : Value(type, $"({type})Trace");
    }

    /// <summary>An integer that is no constant.</summary>
    private Node Varying(string type, int depth)
    {
        Node node = Integer(type, depth);
        return node.IsConstant ? Leaf(type) : node;
    }

    private Node Integer(string type, int depth)
    {
        if (depth <= 0)
        {
            return Chance(35) ? Literal(type) : Leaf(type);
        }

        switch (_random.Next(16))
        {
            case 0:
                return Literal(type);
            case 1:
                return Leaf(type);
            case <= 6:
                return Binary(type, depth);
            case 7 or 8:
                return Value(type, $"({type})", Varying(Pick(s_integers), depth - 1));
            case 9:
                return Value(type, "(", Bool(depth - 1), " ? ", Integer(type, depth - 1), " : ", Varying(type, depth - 1), ")");
            case 10:
                string minus = type is "ulong" or "Word" ? "~" : Pick((string[])["-", "~"]);
                return Value(type, $"({type})({minus}", Varying(type, depth - 1), ")");
            case 11 when Call(type, depth) is { } call:
                return call;
            case 12:
                return Value(type, $"Same<{type}>(", Varying(type, depth - 1), $", {_random.Next(100)})");
            case 13:
                return Memory(type);
            case 14:
                return Value(type, $"({type})(", Varying("uint", depth - 1), " switch { 0 => ", Varying(type, depth - 1),
                    ", 1 or 5 => ", Varying(type, 0), ", _ => ", Varying(type, depth - 1), " })");
            default:
                return type == "uint" ? Value(type, "Note(", Of("uint", depth - 1), ")")
                    : type == "int" ? Value(type, "BitOperations.PopCount(", Varying("uint", depth - 1), ")")
                    : Leaf(type);
        }
    }

    private Node Memory(string type)
    {
        List<(string Name, string Type)> fields = [.. s_fields.Where(f => f.Type == type)];
        List<(string Name, string Type)> bits = [.. s_bits.Where(f => f.Type == type)];
        return bits.Count > 0 && Chance(40)
            ? Value(type, "Packs[(Word)(", Of("uint", 1), $" & 3)].{Pick(bits).Name}")
            : fields.Count > 0
                ? Value(type, "Items[(Word)(", Of("uint", 1), $" & 7)].{Pick(fields).Name}")
                : Value(type, $"({type})Block[(Word)(", Of("uint", 1), " & 15)]");
    }

    private Node Binary(string type, int depth)
    {
        string op = Pick(s_operators);
        Node left = Varying(type, depth - 1);
        return op switch
        {
            "<<" or ">>" => Value(type, $"({type})(", left, $" {op} ", Of("int", depth - 1), ")"),
            "/" or "%" => Value(type, $"({type})(", left, $" {op} ", Divisor(type), ")"),
            _ => Value(type, $"({type})(", left, $" {op} ", Integer(type, depth - 1), ")"),
        };
    }
}
