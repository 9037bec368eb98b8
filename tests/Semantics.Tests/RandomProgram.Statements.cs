// SPDX-License-Identifier: BSD-2-Clause
// The statements of random programs.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Semantics.Tests;

internal sealed partial class RandomProgram
{
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

    private Node NewStatement(int depth) => WithEffects(() => SomeStatement(depth));

    /// <summary>A statement, and after it what shows the effects of its calls.</summary>
    private Node WithEffects(Func<Node> make)
    {
        List<Node> outer = _effects;
        _effects = [];
        Node statement = make();
        Node whole = _effects.Count == 0 ? statement : Fixed([statement, .. _effects]);
        _effects = outer;
        return whole;
    }

    private Node SomeStatement(int depth)
    {
        switch (_random.Next(38))
        {
            case <= 4:
                return Declaration();
            case <= 9:
                return Assignment();
            case <= 12 when depth > 0:
                return If(depth);
            case <= 15 when depth > 0:
                return Loop(depth);
            case <= 17 when depth > 0:
                return Switch(depth);
            case <= 20 when Callable() is { Count: > 0 } all:
                return CallStatement(Pick(all));
            case 21:
                return Statement($"{_here}Note(", Of("uint", 2), ");\n");
            case 22:
                (Node counted, string type) = Place();
                string step = Chance(50) ? "++" : "--";
                return !s_integers.Contains(type) && type != Enum ? Assignment()
                    : Chance(50) ? Statement(counted, $"{step};\n") : Statement(step, counted, ";\n");
            case 23 when _here.Length == 0:
                return ReferenceLocal();
            case <= 25 when _here.Length == 0:
                return PackedStatement();
            case 26 when _here.Length == 0:
                return VariantStatement();
            case 27 when Variables("uint", true) is { Count: > 0 } && Variables("long", true) is { Count: > 0 }:
                return Statement($"({Pick(Variables("uint", true))}, {Pick(Variables("long", true))}) = (", Of("uint", 2), ", ",
                    Of("long", 2), ");\n");
            case 28 when _here.Length == 0:
                return MethodStatement();
            case 29 when _here.Length == 0:
                return PointerStatement();
            case 30 when _result is not null && depth < 2:
                return Statement("if (", Of("bool", 2), ")\n{\nreturn ", Result(_result, 2), ";\n}\n");
            case 31:
                return Statement("Contract.Assert((", Leaf("uint"), " & 7) < 8);\n");
            case 32:
                return Statement(Pick((string[])["{\n", ";\n{\n", "unchecked\n{\n"]), Statements(2, 1), "}\n");
            case 33 or 34 when DisturbedAssignment() is { } disturbed:
                return disturbed;
            case 35 when SplitStatement() is { } split:
                return split;
            default:
                return Assignment();
        }
    }

    /// <summary>Most expressions are small; some are not.</summary>
    private int Deep => Chance(30) ? 3 : 2;

    private List<string> Variables(string type, bool assignable) =>
        [.. _locals.Where(l => l.Type == type && (l.IsAssignable || !assignable)).Select(l => l.Name)];

    private Node Declaration()
    {
        string type = SomeType();
        string name = Fresh("v");
        if (type == "bool" || s_integers.Contains(type))
        {
            Node late = Of(type, Deep);
            _locals.Add(new Variable(name, type, true));
            return Chance(15) ? Statement($"{type} {name};\n{name} = ", late, ";\n") : Statement($"{type} {name} = ", late, ";\n");
        }

        Node value = Of(type, Deep);
        _locals.Add(new Variable(name, type, true));
        return Statement(Chance(30) ? $"{type} {name} = " : $"var {name} = ", value, ";\n");
    }

    /// <summary>Somewhere that can be assigned: C# text, its type, and the expressions in it.</summary>
    private (Node Place, string Type) Place()
    {
        (string Name, string Type) field = Pick(s_fields);
        if (_here.Length > 0 || Chance(40))
        {
            List<Variable> all = [.. _locals.Where(l => l.IsAssignable)];
            if (all.Count > 0)
            {
                Variable local = Pick(all);
                return (Fixed(local.Name), local.Type);
            }
        }

        if (_here.Length > 0)
        {
            return (Fixed($"{_here}Trace"), "ulong");
        }

        switch (_random.Next(11))
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
            case 4 when Variables(Struct, true) is { Count: > 0 } structs:
                return (Fixed($"{Pick(structs)}.{field.Name}"), field.Type);
            case 5 when Variables(Pointer, false) is { Count: > 0 } pointers:
                return (Fixed($"{Pick(pointers)}.Ref.{field.Name}"), field.Type);
            case 6:
                return (Fixed("Outers[(Word)(", Of("uint", 1), " & 3)].List[(int)(", Of("uint", 1), $" & {_length - 1})]"), _element);
            case 7:
                return (Fixed("Table[(int)(", Of("uint", 1), $" & {_length - 1})]"), _element);
            case 8:
                return (Fixed("Mood"), Enum);
            case 9 when Variables(Outer, true) is { Count: > 0 } outers:
                return Chance(50)
                    ? (Fixed($"{Pick(outers)}.Inner.{field.Name}"), field.Type)
                    : (Fixed($"{Pick(outers)}.List[(int)(", Of("uint", 1), $" & {_length - 1})]"), _element);
            default:
                return (Fixed("Items[(Word)(", Of("uint", 1), " & 7)]"), Struct);
        }
    }

    private Node Assignment()
    {
        (Node place, string type) = Place();
        if (type == "bool" && Chance(30))
        {
            return Statement(place, $" {Pick((string[])["&", "|", "^"])}= ", Of(type, 2), ";\n");
        }

        if (type == Enum && Chance(40))
        {
            return Statement(place, $" {Pick((string[])["&", "|", "^"])}= ", Of(type, 2), ";\n");
        }

        if (!s_integers.Contains(type) || Chance(50))
        {
            return Statement(place, " = ", Of(type, Deep), ";\n");
        }

        string op = Pick(s_operators);
        return op switch
        {
            "<<" or ">>" or ">>>" => Statement(place, $" {op}= ", Of("int", 2), ";\n"),
            "/" or "%" => Statement(place, $" {op}= ", Divisor(type), ";\n"),
            _ => Statement(place, $" {op}= ", Of(type, 2), ";\n"),
        };
    }

    /// <summary>An assignment whose place or old value depends on a local that the assigned value's computation changes.</summary>
    private Node? DisturbedAssignment()
    {
        string type = Pick(s_integers);
        if (Changing(type, 2) is not ({ } place, { } call))
        {
            return null;
        }

        string op = Pick((string[])["=", "+=", "-=", "^="]);
        return _random.Next(_here.Length > 0 ? 1 : 4) switch
        {
            0 => Statement($"{place} {(op == "=" ? "+=" : op)} ", call, ";\n"),
            1 => Statement($"Block[(Word)((uint){place} & 15)] {op} (ulong)", call, ";\n"),
            2 => Statement($"Table[(int)((uint){place} & {_length - 1})] {op} ({_element})", call, ";\n"),
            _ => Statement($"Items[(Word)((uint){place} & 7)].A {op} (ulong)", call, ";\n"),
        };
    }

    /// <summary>A local, and an expression that reads it and calls something that changes it.</summary>
    private Node ReadAndChange()
    {
        string type = Pick(s_integers);
        string name = Fresh("v");
        Node start = Of(type, 1);
        _locals.Add(new Variable(name, type, true));
        Node value = Disturbed(type, 2) ?? Leaf(type);
        return Fixed(Statement($"{type} {name} = ", start, ";\n"), Statement("Trace = (Trace * 31) + (ulong)", value, ";\n"));
    }

    /// <summary>A call with an argument by value, one by reference and one that comes out, all of one type.</summary>
    private Node? SplitStatement()
    {
        List<Variable> locals = [.. _locals.Where(l => l.IsLocal && l.IsAssignable)];
        if (locals.Count == 0)
        {
            return null;
        }

        (string left, string type, _, _) = Pick(locals);
        string rest = Fresh("z");
        Node call = Fixed($"{_here}Split<{type}>(", Of(type, 2), $", ref {left}, out {type} {rest})");
        Node result = Chance(50)
            ? Statement(call, ";\n")
            : Statement("if (", call, type == "bool" ? $" || {rest}" : "", ")\n{\n", Statements(1, 0), "}\n");
        _locals.Add(new Variable(rest, type, true));
        _effects.Add(Observed(left, type));
        _effects.Add(Observed(rest, type));
        return result;
    }

    private Node If(int depth)
    {
        Node result = Statement("if (", Of("bool", 2), ")\n{\n", Statements(2, depth - 1), "}\n");
        if (Chance(20))
        {
            result.Add("else if (", Of("bool", 2), ")\n{\n", Statements(1, depth - 1), "}\n");
        }

        return Chance(50) ? result.Add("else\n{\n", Statements(2, depth - 1), "}\n") : result;
    }

    private Node Loop(int depth)
    {
        string i = Fresh("i");
        int times = _random.Next(1, 6);
        string type = Chance(60) ? "int" : Pick((string[])["uint", "byte", "long", "Word", "short"]);
        bool down = Chance(20);
        _locals.Add(new Variable(i, type, false));
        _loops++;
        Node body = Statements(3, depth - 1);
        if (Chance(40))
        {
            body.Add(Statement("if (", Of("bool", 2), ")\n{\n", Chance(50) ? "break;\n" : "continue;\n", "}\n"));
            body.Add(Assignment());
        }

        _locals.RemoveAll(l => l.Name == i);
        Node more = Chance(50) ? Fixed(" && ", Of("bool", 2)) : Fixed();
        _loops--;
        switch (_random.Next(10))
        {
            case <= 4 when down:
                return Statement($"for ({type} {i} = {times}; {i} > 0; {i}--)\n{{\n", body, "}\n");
            case <= 4:
                return Statement($"for ({type} {i} = 0; {i} {(Chance(50) ? "<" : "<=")} {times}; {i}++)\n{{\n", body, "}\n");
            case 5 when _here.Length == 0:
                string n = Fresh("n");
                return Statement($"Ptr<N{_id}> {n} = Nodes;\n{type} {i} = 0;\nwhile (!{n}.IsNull)\n{{\nLoop.Bound(4);\n",
                    $"{n}.Ref.Value += (Word)", Varying("uint", 1), $";\n{n} = {n}.Ref.Next;\n{i}++;\n", body, "}\n");
            case 6 or 7:
                string d = Fresh("d");
                return Statement($"{type} {d} = 0;\ndo\n{{\nLoop.Ends(\"the counter goes up\");\n{type} {i} = {d};\n{d}++;\n", body,
                    $"}}\nwhile ({d} < {times});\n");
            default:
                string w = Fresh("w");
                return Statement($"{type} {w} = 0;\nwhile ({w} < {times}", more,
                    $")\n{{\nLoop.Bound({times});\n{type} {i} = {w};\n{w}++;\n", body, "}\n");
        }
    }

    private Node Switch(int depth)
    {
        int shape = _random.Next(4);
        if (shape == 0)
        {
            Node all = Statement("switch (", Varying("uint", 2), " & 1)\n{\n");
            return all.Add("case 0:\n", Statements(2, depth - 1), "break;\ncase 1:\n", Statements(2, depth - 1),
                "break;\ndefault:\nthrow Contract.Unreachable();\n}\n");
        }

        string type = shape == 1 ? Enum : Pick(s_integers);
        Node result = Statement("switch (", Of(type, 2), ")\n{\n");
        int sections = _random.Next(2, 4);
        for (int i = 0; i < sections; i++)
        {
            string label = shape == 1 ? $"{Enum}.{"ABC"[i]}" : $"{i}";
            string second = i != 1 ? "" : shape == 1 ? $"case {Enum}.D:\n" : "case 7:\n";
            Node end = _result is not null && Chance(20) ? Fixed("return ", Result(_result, 1), ";\n") : Fixed("break;\n");
            result.Add(second, $"case {label}:\n", Statements(2, depth - 1), end);
        }

        return Chance(80) ? result.Add("default:\n", Statements(1, depth - 1), "break;\n}\n") : result.Add("}\n");
    }

    /// <summary>The functions that may be called here.</summary>
    private List<Function> Callable() =>
        _here.Length > 0 ? [] : [.. _functions.Where(f => _loops == 0 || f.IsLeaf)];

    /// <summary>The arguments of a call; by reference only locals, each once. Sometimes by name, in another order.</summary>
    /// <param name="first">A local that has to be among those by reference.</param>
    private Node? Arguments(Function f, int depth, string? first = null)
    {
        HashSet<string> used = [];
        List<Node> all = [];
        List<Node> changed = [];

        // In another order only without effects: leaves hold no calls, but for a struct's.
        bool isNamed = Chance(15) && !f.Parameters.Exists(p => p.Type == Outer);
        for (int i = 0; i < f.Parameters.Count; i++)
        {
            (string mode, string type) = f.Parameters[i];
            if (mode.Length == 0)
            {
                all.Add(Of(type, isNamed ? 0 : depth - 1));
                continue;
            }

            List<string> free = [.. _locals.Where(l => l.Type == type && l.IsLocal && l.IsAssignable && !used.Contains(l.Name)).Select(l => l.Name)];
            if (free.Count == 0)
            {
                return null;
            }

            string chosen = first is not null && mode != "in " && !used.Contains(first) && free.Contains(first) ? first : Pick(free);
            used.Add(chosen);
            all.Add(Fixed(mode + chosen));
            if (mode != "in ")
            {
                changed.Add(Observed(chosen, type));
            }
        }

        _effects.AddRange(changed);
        _effects.Add(Statement("Watch();\n"));
        _calls = true;
        List<int> order = [.. Enumerable.Range(0, all.Count)];
        if (isNamed)
        {
            order.Reverse();
        }

        Node list = Fixed();
        foreach (int i in order)
        {
            list.Add(i == order[0] ? "" : ", ", isNamed ? $"p{i}: " : "", all[i]);
        }

        return list;
    }

    private Node CallStatement(Function f)
    {
        Node before = Fixed();
        foreach ((string mode, string type) in f.Parameters.Where(p => p.Mode.Length > 0))
        {
            string name = Fresh("r");
            before.Add($"{type} {name} = ", Of(type, 1), ";\n");
            _locals.Add(new Variable(name, type, true));
        }

        Node arguments = Arguments(f, 2)!;
        if (!f.Result.StartsWith('('))
        {
            return Statement(before, Chance(20) ? "_ = " : "", $"{f.Name}(", arguments, ");\n");
        }

        string x = Fresh("t");
        string y = Fresh("t");
        string[] types = f.Result == "(uint x, long y)" ? ["uint", "long"] : ["byte", Struct, "bool"];
        string rest = types.Length == 3 ? ", _" : "";
        string left = _random.Next(3) switch
        {
            0 => $"var ({x}, {y}{rest})",
            1 => $"({types[0]} {x}, {types[1]} {y}{rest})",
            _ => "",
        };
        Node other = Of(types[1], 1);
        _locals.Add(new Variable(x, types[0], true));
        _locals.Add(new Variable(y, types[1], true));
        return left.Length > 0
            ? Statement(before, $"{left} = {f.Name}(", arguments, ");\n")
            : Statement(before, $"{types[0]} {x} = {f.Name}(", arguments, $").x;\n{types[1]} {y} = ", other, ";\n");
    }

    private Node ReferenceLocal()
    {
        string name = Fresh("q");
        (string Name, string Type) field = Pick(s_fields);
        Node place = _random.Next(3) switch
        {
            0 => Fixed("Shared"),
            1 => Fixed("Outers[(Word)(", Of("uint", 1), " & 3)].Inner"),
            _ => Fixed("Items[(Word)(", Of("uint", 1), " & 7)]"),
        };
        return Statement($"ref {Struct} {name} = ref ", place, $";\n{name}.{field.Name} = ", Of(field.Type, 2),
            $";\n{name}.A += (ulong){name}.{Pick(s_fields).Name};\n");
    }

    /// <summary>A value that fits into a field of the packed struct.</summary>
    private Node Fitting(Bits field, int depth) => field.Type switch
    {
        "bool" => Of("bool", depth),
        _ when field.Type == Kind => Of(Kind, depth),
        "uint" when field.Width == 32 => Of("uint", depth),
        _ => Fixed($"({field.Type})(", Varying(field.Type, depth), $" & {field.Mask})"),
    };

    private Node PackedStatement()
    {
        Bits field = Pick(_bits);
        if (Chance(50))
        {
            return Statement("Packs[(Word)(", Of("uint", 1), $" & 3)].{field.Name} = ", Fitting(field, 2), ";\n");
        }

        string local = Fresh("b");
        Node start = Chance(50) ? Fixed("Packs[1]") : Chance(50) ? Fixed("default") : Made();
        return Statement($"B{_id} {local} = ", start, $";\n{local}.{field.Name} = ", Fitting(field, 2), $";\nPacks[2] = {local};\n");
    }

    private Node Made()
    {
        Node made = Fixed($"B{_id}.New(");
        foreach (Bits b in _bits)
        {
            made.Add(b == _bits[0] ? "" : ", ", $"{char.ToLowerInvariant(b.Name[0])}{b.Name[1..]}: ", Fitting(b, 1));
        }

        return made.Add(")");
    }

    private Node VariantStatement()
    {
        string v = Fresh("v");
        string u = Fresh("u");
        return Chance(50)
            ? Statement($"V{_id} {v} = V{_id}.New(left: ", Of("uint", 2), ", right: ", Of("ushort", 2), $");\n{v}.Left = ", Of("uint", 1),
                $";\nUnions[(Word)(", Of("uint", 1), $" & 3)] = {v}.ToU{_id}();\n")
            : Statement($"U{_id} {u} = Unions[(Word)(", Of("uint", 1), $" & 3)];\nif ({u}.Tag == {Kind}.A)\n{{\n",
                $"Block[3] += V{_id}.From({u}).Left;\n", $"X{_id} {v} = X{_id}.New(all: ", Varying("ulong", 2),
                $" & 0xfffffffffffffff);\nUnions[2] = {v}.ToU{_id}();\n}}\n");
    }

    /// <summary>A method that changes its struct: a local's, or one in memory.</summary>
    private Node MethodStatement()
    {
        List<string> locals = Variables(Outer, true);
        Node target = locals.Count > 0 && Chance(50) ? Fixed(Pick(locals)) : Fixed("Outers[(Word)(", Of("uint", 1), " & 3)]");
        return _random.Next(3) switch
        {
            0 => Statement(target, ".Front = ", Of("uint", 2), ";\n"),
            _ => Statement(target, ".Change(", Of("uint", 2), ", ", Of(Struct, 1), ");\n"),
        };
    }

    private Node PointerStatement()
    {
        string p = Fresh("a");
        switch (_random.Next(4))
        {
            case 0:
                (string Name, string Type) field = Pick(s_fields);
                return Statement($"Ptr<{field.Type}> {p} = Ptr.To(ref Items[(Word)(", Of("uint", 1), $" & 7)].{field.Name});\n{p}.Ref = ",
                    Of(field.Type, 2), ";\n");
            case 1:
                return Statement($"Exchange<{Struct}>(", Of(Pointer, 1), ", ", Of(Pointer, 1), " + 1, ", Of(Struct, 1), ");\n");
            case 2:
                return Statement($"Ptr<byte> {p} = Items.Cast<byte>() + (Word)(", Of("uint", 1), $" & 63);\n{p}[(Word)(", Of("uint", 1),
                    " & 63)] = ", Of("byte", 1), ";\n");
            default:
                return Statement("Exchange<ulong>(Block + (Word)(", Of("uint", 1), " & 7), Block + 9, ", Of("ulong", 2), ");\n");
        }
    }
}
