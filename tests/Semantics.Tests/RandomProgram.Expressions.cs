// SPDX-License-Identifier: BSD-2-Clause
// The expressions of random programs.
using System;
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Semantics.Tests;

internal sealed partial class RandomProgram
{
    private Node Of(string type, int depth) => type switch
    {
        _ when depth > 0 && !s_integers.Contains(type) && Chance(8) && Changing(type, depth) is { } c => ChoiceWhileChanging(type, c, depth),
        "bool" => Bool(depth),
        _ when type == Struct => StructValue(depth),
        _ when type == Outer => OuterValue(depth),
        _ when type == Enum => EnumValue(depth),
        _ when type == Kind => Value(Kind, $"({Kind})((byte)(", Varying("byte", depth - 1), " & 3))"),
        _ when type == Pointer => PointerValue(depth),
        _ => Integer(type, depth),
    };

    private Node StructValue(int depth)
    {
        List<string> locals = Variables(Struct, false);
        switch (_random.Next(_here.Length > 0 ? 2 : 7))
        {
            case 0 when locals.Count > 0:
                return Value(Struct, Pick(locals));
            case 2 when Call(Struct, depth) is { } call:
                return call;
            case 3:
                return Value(Struct, "Items[(Word)(", Of("uint", 0), " & 7)]");
            case 4 when depth > 0:
                return Value(Struct, $"Either<{Struct}>(", Bool(depth - 1), ", ", StructValue(depth - 1), ", ", StructValue(depth - 1), ")");
            case 5:
                return Value(Struct, Chance(50) ? $"default({Struct})" : "Shared");
            default:
                (string Name, string Type)[] chosen = [.. s_fields.Where(_ => Chance(35))];
                Node value = Value(Struct, $"new {Struct} {{ ");
                for (int i = 0; i < chosen.Length; i++)
                {
                    value.Add(i > 0 ? ", " : "", $"{chosen[i].Name} = ", Of(chosen[i].Type, depth - 1));
                }

                return value.Add(" }");
        }
    }

    private Node OuterValue(int depth)
    {
        List<string> locals = Variables(Outer, false);
        switch (_random.Next(_here.Length > 0 ? 1 : 5))
        {
            case 1 when locals.Count > 0:
                return Value(Outer, Pick(locals));
            case 2 when Call(Outer, depth) is { } call:
                return call;
            case 3:
                return Value(Outer, "Outers[(Word)(", Of("uint", 0), " & 3)]");
            case 4:
                return Value(Outer, $"{Outer}.Make(", Of("short", depth - 1), ", ", Of("Word", depth - 1), ")");
            default:
                return Value(Outer, $"new {Outer} {{ Inner = ", StructValue(depth - 1), " }");
        }
    }

    private Node EnumValue(int depth)
    {
        List<string> locals = Variables(Enum, false);
        switch (_random.Next(8))
        {
            case 0 when locals.Count > 0:
            case 1 when locals.Count > 0:
                return Value(Enum, Pick(locals));
            case 2 when Call(Enum, depth) is { } call:
                return call;
            case 3 when depth > 0:
                return Value(Enum, $"({Enum})(", VaryingEnum(depth - 1), Pick((string[])[" & ", " | ", " ^ "]), EnumValue(depth - 1), ")");
            case 4 when depth > 0:
                return Value(Enum, $"({Enum})(~", Value(Enum, Mood), ")");
            case 5 when depth > 0:
                return Value(Enum, "(", Bool(depth - 1), " ? ", EnumValue(depth - 1), " : ", Value(Enum, Mood), ")");
            case 6:
                return Value(Enum, $"({Enum})", Varying(_base, depth - 1));
            default:
                return Chance(50) ? Value(Enum, Mood) : new Node(NodeKind.Expression, Enum, $"{Enum}.{"ABCD"[_random.Next(4)]}") { IsConstant = true };
        }
    }

    /// <summary>An enum value that is no constant.</summary>
    private Node VaryingEnum(int depth)
    {
        Node node = EnumValue(depth);
        return node.IsConstant ? Value(Enum, Mood) : node;
    }

    private string Mood => _here.Length > 0 ? $"({Enum})(({_base}){_here}Trace)" : "Mood";

    /// <summary>One of the first four items, so that three more stand behind it.</summary>
    private Node PointerValue(int depth)
    {
        List<string> locals = Variables(Pointer, false);
        switch (_random.Next(_here.Length > 0 ? 1 : 6))
        {
            case 1 or 2 when locals.Count > 0:
                return Value(Pointer, Pick(locals));
            case 3 when Call(Pointer, depth) is { } call:
                return call;
            case 4 when depth > 0:
                return Value(Pointer, "(", Bool(depth - 1), " ? ", PointerValue(depth - 1), " : ", PointerValue(depth - 1), ")");
            case 5:
                return Value(Pointer, "Ptr.To(ref Items[(Word)(", Of("uint", 0), " & 3)])");
            default:
                return Value(Pointer, "(Items + (Word)(", Of("uint", 0), " & 3))");
        }
    }

    private Node? Call(string type, int depth)
    {
        List<Function> fitting = [.. Callable().Where(f => f.Result == type)];
        if (fitting.Count == 0 || depth <= 0)
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
            return locals.Count > 0 && Chance(60) ? Value("bool", Pick(locals))
                : Value("bool", "(", Leaf(Pick(s_integers)), $" > {_random.Next(1, 100)})");
        }

        switch (_random.Next(17))
        {
            case 16:
                return Value("bool", "(", Bool(depth - 1), Pick((string[])[" == false)", " != true)"]));
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
            case 6:
                return Value("bool", "(", Varying(Pick(s_integers), depth - 1), Pick((string[])[" is 3 or 5)", " is not 7)", " is 0)", " is not (1 or 2))"]));
            case 7:
                return Value("bool", "(", VaryingEnum(depth - 1), $" {Pick(s_comparisons)} ", Value(Enum, Mood), ")");
            case 8:
                return Value("bool", "(", VaryingEnum(depth - 1), $" is {Enum}.A or {Enum}.C)");
            case 9 when _here.Length == 0:
                return Value("bool", "(", PointerValue(depth - 1), Pick((string[])[" == ", " != "]), PointerValue(depth - 1), ")");
            case 10 when _here.Length == 0:
                return Value("bool", "(", PointerValue(depth - 1), ".IsNull)");
            case 11 when _here.Length == 0:
                return Value("bool", "Packs[(Word)(", Of("uint", 1), " & 3)].Yes");
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
            "short" => new(type, 16, true), "uint" or "Word" => new(type, 32, false), "int" or "SWord" => new(type, 32, true),
            "ulong" => new(type, 64, false), _ => new("long", 64, true),
        };
        Int128 value = Chance(50) ? Pick(t.Values()) : _random.Next(0, 100);
        List<string> constants = [.. _here.Length > 0 ? [] : _constants.Where(c => c.Type == type).Select(c => c.Name)];
        string text = constants.Count > 0 && Chance(30) ? Pick(constants)
            : Chance(4) ? $"({type})'x'" : Chance(4) ? $"({type})sizeof(ushort)" : $"({type})({t.Literal(value)})";
        return new Node(NodeKind.Expression, type, text) { IsConstant = true };
    }

    /// <summary>A variable, or memory.</summary>
    private Node Leaf(string type)
    {
        List<string> names = Variables(type, false);
        List<string> structs = Variables(Struct, false);
        names.AddRange(s_fields.Where(f => f.Type == type && structs.Count > 0).Select(f => $"{Pick(structs)}.{f.Name}"));
        if (_here.Length > 0)
        {
            return Value(type, names.Count > 0 ? Pick(names) : $"({type}){_here}Trace");
        }

        if (names.Count > 0 && Chance(60))
        {
            return Value(type, Pick(names));
        }

        names.AddRange(_statics.Where(s => s.Type == type).Select(s => s.Name));
        names.AddRange(s_fields.Where(f => f.Type == type).Select(f => $"Shared.{f.Name}"));
        names.AddRange(s_fields.Where(f => f.Type == type).Select(f => $"Items[{_random.Next(8)}].{f.Name}"));
        names.AddRange(type == _element ? [$"Table[{_random.Next(_length)}]", $"Outers[2].List[{_random.Next(_length)}]"] : []);
        names.Add($"({type})Block[{_random.Next(16)}]");
        return Value(type, Pick(names));
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

        switch (_random.Next(25))
        {
            case 0:
                return Literal(type);
            case 1 or 2:
                return Leaf(type);
            case <= 8:
                return Binary(type, depth);
            case 9 or 10:
                return Value(type, $"({type})", Varying(Pick(s_integers), depth - 1));
            case 11:
                return Value(type, "(", Bool(depth - 1), " ? ", Integer(type, depth - 1), " : ", Varying(type, depth - 1), ")");
            case 12:
                string sign = type is "ulong" or "Word" ? Pick((string[])["~", "+"]) : Pick((string[])["-", "~", "+"]);
                return Value(type, $"({type})({sign}", Varying(type, depth - 1), ")");
            case 13 when Call(type, depth) is { } call:
                return call;
            case 14:
                return Value(type, _here.Length > 0 ? $"({type})({_here}Note(" : $"Same<{type}>(", Varying(_here.Length > 0 ? "uint" : type, depth - 1),
                    _here.Length > 0 ? "))" : $", {_random.Next(100)})");
            case 15 or 16 when _here.Length == 0:
                return FromMemory(type);
            case 17:
                return Value(type, $"({type})(", Varying("uint", depth - 1), " switch { 0 => ", Varying(type, depth - 1),
                    ", 1 or 5 => ", Varying(type, 0), ", _ => ", Varying(type, depth - 1), " })");
            case 18:
                return Value(type, $"({type})(", VaryingEnum(depth - 1), $" switch {{ {Enum}.A => ", Varying(type, 0), $", {Enum}.C or {Enum}.D => ",
                    Varying(type, depth - 1), ", _ => ", Varying(type, 0), " })");
            case 19:
                return Value(type, $"({type})", VaryingEnum(depth - 1));
            case <= 22 when Disturbed(type, depth) is { } disturbed:
                return disturbed;
            default:
                return Special(type, depth);
        }
    }

    /// <summary>Expressions that only some types have.</summary>
    private Node Special(string type, int depth)
    {
        switch (type)
        {
            case "uint" when _here.Length == 0 && Chance(50):
                return Chance(50) ? Value(type, "Outers[(Word)(", Of("uint", 0), " & 3)].Middle") : Value(type, "Outers[1].Front");
            case "uint":
                return Value(type, $"{_here}Note(", Of("uint", depth - 1), ")");
            case "int" when _here.Length == 0 && Chance(30) && Variables(Outer, true) is { Count: > 0 } outers:
                return Value(type, $"{Pick(outers)}.Change(", Of("uint", depth - 1), ", ", StructValue(0), ")");
            case "int":
                string operand = Pick((string[])["uint", "ulong"]);
                string function = Pick((string[])["PopCount", "LeadingZeroCount", "TrailingZeroCount", "Log2"]);
                return Value(type, $"BitOperations.{function}(", Varying(operand, depth - 1), ")");
            case "ulong" when _here.Length == 0:
                return Value(type, "Outers[(Word)(", Of("uint", 0), " & 3)].Sum(", Of("uint", depth - 1), ")");
            case "Word" when _here.Length == 0:
                return Chance(40) ? Value(type, "(", PointerValue(0), ".Address - Items.Address)")
                    : Chance(30) ? Value(type, $"Ptr.SizeOf<{Outer}>()") : Value(type, "Nodes[(Word)(", Of("uint", 0), " & 3)].Value");
            case "byte" when _here.Length == 0:
                return Value(type, "Items.Cast<byte>()[(Word)(", Of("uint", 1), " & 127)]");
            default:
                return Leaf(type);
        }
    }

    private Node FromMemory(string type)
    {
        List<(string Name, string Type)> fields = [.. s_fields.Where(f => f.Type == type)];
        List<Bits> bits = [.. _bits.Where(f => f.Type == type)];
        if (bits.Count > 0 && Chance(40))
        {
            return Value(type, "Packs[(Word)(", Of("uint", 1), $" & 3)].{Pick(bits).Name}");
        }

        if (fields.Count > 0)
        {
            string field = Pick(fields).Name;
            return _random.Next(4) switch
            {
                0 => Value(type, PointerValue(1), $".Ref.{field}"),
                1 => Value(type, "(", PointerValue(1), $" + {_random.Next(4)}).Ref.{field}"),
                2 => Value(type, "Outers[(Word)(", Of("uint", 1), $" & 3)].Inner.{field}"),
                _ => Value(type, "Items[(Word)(", Of("uint", 1), $" & 7)].{field}"),
            };
        }

        return type == _element
            ? Value(type, Chance(50) ? "Table[(int)(" : "Outers[3].List[(int)(", Of("uint", 1), $" & {_length - 1})]")
            : Value(type, $"({type})Block[(Word)(", Of("uint", 1), " & 15)]");
    }

    private Node Binary(string type, int depth)
    {
        string op = Pick(s_operators);
        Node left = Varying(type, depth - 1);
        return op switch
        {
            "<<" or ">>" or ">>>" => Value(type, $"({type})(", left, $" {op} ", Of("int", depth - 1), ")"),
            "/" or "%" => Value(type, $"({type})(", left, $" {op} ", Divisor(type), ")"),
            _ => Value(type, Chance(10) ? $"unchecked(({type})(" : $"(({type})(", left, $" {op} ", Integer(type, depth - 1), "))"),
        };
    }

    /// <summary>A place that can be read, and a call that changes it and gives a value of the same type.</summary>
    private (string Place, Node Call)? Changing(string type, int depth)
    {
        List<string> locals = [.. _locals.Where(l => l.Type == type && l.IsLocal && l.IsAssignable).Select(l => l.Name)];
        if (locals.Count > 0 && Chance(70))
        {
            string local = Pick(locals);
            if (s_integers.Contains(type) && Chance(50) && CallWith(local, type, depth) is { } call)
            {
                return (local, call);
            }

            _effects.Add(Observed(local, type));
            return (local, Value(type, $"{_here}Swap<{type}>(ref {local}, ", Of(type, depth - 1), ")"));
        }

        if (_here.Length > 0)
        {
            return null;
        }

        List<string> statics = [.. _statics.Where(s => s.Type == type).Select(s => s.Name)];
        if (statics.Count > 0 && Chance(70))
        {
            string field = Pick(statics);
            return (field, Value(type, $"Set{field}(", Of(type, depth - 1), ")"));
        }

        List<string> memory = [.. s_fields.Where(f => f.Type == type).Select(f => $"Items[{_random.Next(8)}].{f.Name}")];
        memory.AddRange(type == "ulong" ? [$"Block[{_random.Next(16)}]"] : type == Struct ? [$"Items[{_random.Next(8)}]"] : []);
        return memory.Count == 0 ? null
            : (memory[^1], Value(type, $"Put<{type}>(Ptr.To(ref {memory[^1]}), ", Of(type, depth - 1), ")"));
    }

    /// <summary>A call of a random function with the local by reference, as a value of the local's type.</summary>
    private Node? CallWith(string local, string type, int depth)
    {
        List<Function> fitting = [.. Callable().Where(f => s_integers.Contains(f.Result)
            && f.Parameters.Exists(p => p.Type == type && p.Mode is "ref " or "out "))];
        if (fitting.Count == 0)
        {
            return null;
        }

        Function chosen = Pick(fitting);
        return Arguments(chosen, depth, local) is { } arguments ? Value(type, $"({type}){chosen.Name}(", arguments, ")") : null;
    }

    /// <summary>An operation of which one operand is read before another one's computation changes it, or after.</summary>
    private Node? Disturbed(string type, int depth)
    {
        if (Changing(type, depth) is not ({ } place, { } call))
        {
            return null;
        }

        string op = Pick((string[])["+", "-", "*", "&", "|", "^"]);
        Node read = Value(type, place);
        return _random.Next(6) switch
        {
            0 or 1 => Value(type, $"(({type})(", read, $" {op} ", call, "))"),
            2 => Value(type, $"(({type})(", call, $" {op} ", read, "))"),
            3 => Value(type, $"(({type})(({type})(", read, $" {op} ", call, $") - ", Value(type, place), "))"),
            4 => Value(type, "(", read, $" {Pick(s_comparisons)} ", call, " ? ", Value(type, place), " : ", Varying(type, 0), ")"),
            _ => ChoiceWhileChanging(type, (place, call), depth),
        };
    }

    private Node ChoiceWhileChanging(string type, (string Place, Node Call) changing, int depth)
    {
        Node read = Value(type, changing.Place);
        bool isFirst = Chance(70);
        return Value(type, $"{_here}Either<{type}>(", Bool(depth - 1), ", ", isFirst ? read : changing.Call, ", ",
            isFirst ? changing.Call : read, ")");
    }

    /// <summary>Neither zero nor minus one.</summary>
    private Node Divisor(string type) => Chance(50)
        ? Value(type, $"({type})({_random.Next(2, 100)})")
        : Fixed($"({type})((", Of(type, 1), " & 63) + 2)");
}
