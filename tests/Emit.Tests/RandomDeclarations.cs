// SPDX-License-Identifier: BSD-2-Clause
// Random declarations, from sensible ones to absurd ones: types that contain each other, attributes with impossible
// arguments, names that are keywords or differ in case only, constants made of each other, types in several parts.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.Tests;

/// <summary>A program of several files, made from a seed.</summary>
internal sealed class RandomDeclarations
{
    private static readonly string[] s_names =
        ["Alpha", "Beta", "Gamma", "Delta", "Head", "Tail", "Count", "Flags", "Kind", "Owner", "Left", "Right", "Level", "Root", "Node", "Leaf"];

    private static readonly string[] s_oddNames =
    [
        "A", "a", "@class", "@event", "@record", "@field", "@value", "@file", "W0", "W1", "New", "From", "ToA", "Host", "IHost", "t_host",
        "Value", "value", "Result", "result", "v", "source", "made", "_", "_x", "X", "Ä", "System", "Sel4Gen", "Ptr", "Word", "PackedField",
        "global", "ToString", "Equals", "GetHashCode", "MemberwiseClone",
    ];

    private static readonly string[] s_numbers =
        ["0", "1", "2", "8", "63", "64", "-1", "int.MaxValue", "int.MinValue", "1000", "(int)3000000000u", "1 / 0", "Missing", "'a'", "\"text\""];

    private static readonly string[] s_words = ["Word", "ulong", "long", "SWord"];

    private static readonly string[] s_narrow = ["byte", "uint", "int", "ushort", "short", "sbyte", "bool"];

    private static readonly string[] s_foreign =
    [
        "string", "double", "object", "Text", "char", "decimal", "int[]", "int?", "nint", "dynamic", "void", "int*", "System.Span<int>",
        "System.Action", "Missing", "delegate*<int>", "T",
    ];

    private readonly Random _random;
    private readonly int _oddity;
    private readonly StringBuilder[] _files;
    private readonly List<Declared> _types = [];
    private readonly List<string> _uses = [];

    /// <summary>A type, with its full name.</summary>
    /// <param name="Container">The types around it, with a dot after each.</param>
    private sealed record Declared(string Name, string Shape, string Container = "")
    {
        public string Full => Container + Name + (Shape == "generic" ? "<Word>" : "");
    }

    public RandomDeclarations(int seed)
    {
        _random = new Random(seed);
        _oddity = new[] { 0, 0, 2, 5, 20, 50 }[_random.Next(6)];
        _files = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new StringBuilder("namespace Program;\n"))];
        HashSet<string> names = [];
        for (int i = _random.Next(2, 7); i > 0; i--)
        {
            string name = Name();
            if (names.Add(name))
            {
                _types.Add(new Declared(name, Shape()));
            }
        }

        foreach (Declared type in _types.ToArray())
        {
            Type(type, 0);
        }

        _files[0].Append("public static partial class Entry\n{\n    [EntryPoint]\n    public static Word Run(Word a)\n    {\n        Word o = a;\n");
        foreach (string use in _uses)
        {
            _files[0].Append("        ").Append(use).Append('\n');
        }

        _files[0].Append("        return o;\n    }\n}\n");
    }

    /// <summary>The files.</summary>
    public string[] Sources => [.. _files.Select(f => f.ToString())];

    private string Pick(params string[] of) => of[_random.Next(of.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Whether to do something odd here.</summary>
    private bool Odd => Chance(_oddity);

    private StringBuilder File() => _files[_random.Next(_files.Length)];

    private string Name() => Odd ? Pick(s_oddNames) : Pick(s_names) + (Chance(40) ? Pick(s_names) : "");

    private string Shape() => Odd
        ? Pick("class", "record struct", "ref struct", "interface", "delegate", "record", "abstract class", "readonly struct", "class generic")
        : Pick("struct", "struct", "packed", "packed", "tagged", "variant", "inline", "enum", "static class", "static class", "generic");

    private Declared? Of(string shape)
    {
        Declared[] all = [.. _types.Where(t => t.Shape == shape)];
        return all.Length == 0 ? null : all[_random.Next(all.Length)];
    }

    private string AnyType(int depth = 0)
    {
        if (Odd)
        {
            return _random.Next(4) switch
            {
                0 => Pick(s_foreign),
                1 when depth < 5 => $"({AnyType(depth + 1)} {Pick(s_names)}, {AnyType(depth + 1)})",
                2 when depth < 40 => $"Ptr<{AnyType(depth + 1)}>",
                _ => _types[_random.Next(_types.Count)] is var t && t.Shape == "generic"
                    ? depth > 8 ? t.Name : $"{t.Name}<{AnyType(depth + 1)}>" : t.Name,
            };
        }

        return _random.Next(4) switch
        {
            0 => $"Ptr<{(depth < 3 && Chance(30) ? AnyType(depth + 1) : Pick("Word", "byte", "uint"))}>",
            1 when Of(Pick("struct", "packed", "tagged", "inline", "generic")) is { } t => t.Full,
            _ => Pick(s_words),
        };
    }

    private string Number(string sensible) => Odd ? Pick(s_numbers) : sensible;

    private string OddAttribute() => !Odd ? "" : "[" + (_random.Next(20) switch
    {
        0 => $"Packed({Pick(s_numbers)}{(Chance(50) ? $", UnitBits = {Pick(s_numbers)}" : "")})",
        1 => $"PackedVariant(typeof({AnyType()}), {Pick("0", "1", "(byte)3", "true", "null", "E.One", "-1L", "typeof(int)")})",
        2 => $"InlineArray({Pick(s_numbers)})",
        3 => $"Bits({Pick(s_numbers)}, {Pick(s_numbers)}, {Pick(s_numbers)}, ValueShift = {Pick(s_numbers)}, SignExtend = {Pick("true", "false")})",
        4 => "Tag",
        5 => $"Tag(LongShift = {Pick(s_numbers)}, LongWidth = {Pick(s_numbers)})",
        6 => "Extern",
        7 => $"Extern(StackBytes = {Pick(s_numbers)})",
        8 => $"Asm({Pick("\"nop\"", "\"mov %0, %9\"", "null", "\"\"", "\"%\"")})",
        9 => $"CName({Pick("\"x\"", "\"linux\"", "\"a-b\"", "\"\"", "null", "\"__x\"")})",
        10 => $"SubsetException({Pick("\"S4G1018\"", "\"S4G0000\"", "null", "\"\"")}, {Pick("\"a long enough reason\"", "\"\"", "null")})",
        11 => Pick("EntryPoint", "Pure", "BootOnly", "NoReturn", "Inline", "NoInline", "PerCore(1)", "AsmVisible"),
        12 => $"When({Pick("true", "false", "Missing", "1 > 2")})",
        13 => $"SizeLimit({Pick(s_numbers)})",
        14 => Pick("Packed", "Bits", "Bits(1)", "PackedVariant", "When", "Tag(1)", "Missing", "Packed(words: 1, words: 2)"),
        15 => $"Option({Pick("\"x\"", "null")})",
        16 => "System.Obsolete(\"old\", true)",
        17 => $"System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.{Pick("Explicit", "Auto")}, Pack = {Pick(s_numbers)})",
        18 => $"System.Runtime.InteropServices.FieldOffset({Pick(s_numbers)})",
        _ => "ThreadStatic",
    }) + "] ";

    private string Visibility() => Odd ? Pick("", "private ", "internal ", "protected ", "private protected ", "file ", "public new ", "public unsafe ",
        "public readonly ", "public required ", "public override ", "public virtual ", "public abstract ", "public sealed ", "public extern ",
        "public volatile ", "public static ", "protected internal ") : "public ";

    // --- Types ---

    private void Type(Declared type, int depth)
    {
        string indent = new(' ', 4 * depth);
        string modifier = Odd ? Pick("", "file ", "internal ", "private ", "public abstract ", "public unsafe ") : "public ";
        int parts = Odd ? 3 : Chance(20) ? 2 : 1;
        for (int part = 0; part < parts; part++)
        {
            StringBuilder text = File();
            bool isFirst = part == 0;
            string partial = Odd ? "" : "partial ";
            string members = Members(type, depth, isFirst);
            string attributes = OddAttribute();
            text.Append(indent);
            switch (type.Shape)
            {
                case "packed":
                case "tagged":
                    string attribute = isFirst ? $"[Packed({Number("2")}{(Chance(30) ? $", UnitBits = {Number(Pick("64", "32"))}" : "")})] " : "";
                    text.Append($"{attributes}{attribute}{modifier}{partial}struct {type.Name}\n{indent}{{\n{members}{indent}}}\n");
                    break;
                case "variant":
                    string union = Odd ? AnyType() : Of("tagged")?.Name ?? "Missing";
                    string variant = isFirst ? $"[PackedVariant(typeof({union}), (byte){Number(Pick("0", "1", "2", "3"))})] " : "";
                    text.Append($"{attributes}{variant}{modifier}{partial}struct {type.Name}\n{indent}{{\n{members}{indent}}}\n");
                    break;
                case "inline":
                    text.Append(isFirst ? $"{attributes}[InlineArray({Number("4")})] " : "").Append($"{modifier}{partial}struct {type.Name} {{ ")
                        .Append(isFirst ? $"private {AnyType()} {Name()}; " : "").Append("}\n");
                    break;
                case "enum":
                    string[] values = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Name()).Distinct()];
                    text.Append($"{attributes}{modifier}enum {type.Name} : {(Odd ? Pick("string", "bool", type.Name, "Missing") : Pick("byte", "uint", "ulong", "int"))} {{ ");
                    text.Append(string.Concat(values.Select((v, i) =>
                        $"{OddAttribute()}{v}{(Odd ? $" = {Pick(v, type.Name + "." + values[0], Pick(s_numbers), $"(int){v} + 1")}" : $" = {i + 1}")}, ")));
                    text.Append("}\n");
                    Use($"o += (Word){type.Full}.{values[0]};");
                    return;
                case "delegate":
                    text.Append($"{attributes}{modifier}delegate {AnyType()} {type.Name}({AnyType()} x);\n");
                    return;
                default:
                    string kind = type.Shape is "generic" ? "struct" : type.Shape is "class generic" ? "class" : type.Shape;
                    int at = kind.LastIndexOf(' ') is var space && kind.StartsWith("record", StringComparison.Ordinal) ? 0 : space + 1;
                    string parameters = type.Shape.Contains("generic", StringComparison.Ordinal) || Odd
                        ? Pick("<T>", "<T>", Odd ? "<T, T>" : "<T>", Odd ? "<in T>" : "<T>", Odd ? "<@class>" : "<T>") : "";
                    string bases = Odd ? $" : {Pick(type.Name, _types[_random.Next(_types.Count)].Full, "System.IDisposable", "Missing")}" : "";
                    string constraint = parameters == "<T>" && !Odd ? " where T : unmanaged" : "";
                    text.Append($"{attributes}{modifier}{kind[..at]}{partial}{kind[at..]} {type.Name}{parameters}{bases}{constraint}\n{indent}{{\n{members}{indent}}}\n");
                    break;
            }
        }

        if (type.Shape is "struct" or "packed" or "tagged" or "generic" or "inline" or "variant")
        {
            Use($"Ptr<{type.Full}> p{_uses.Count} = default; o += p{_uses.Count}.Address;");
            Use($"{type.Full} v{_uses.Count} = default; Ptr<{type.Full}> q{_uses.Count} = default; if (a == 1) {{ q{_uses.Count}.Ref = v{_uses.Count}; }}");
        }
    }

    private void Use(string statement)
    {
        if (_uses.Count < 30)
        {
            _uses.Add(statement);
        }
    }

    private string Members(Declared type, int depth, bool isFirst)
    {
        StringBuilder text = new();
        string indent = new(' ', 4 * depth + 4);
        HashSet<string> names = [];
        string Fresh()
        {
            string name = Name();
            while (!names.Add(name) && !Odd)
            {
                name += "X";
            }

            return name;
        }

        void Add(string member) => text.Append(indent).Append(OddAttribute()).Append(member).Append('\n');

        for (int i = _random.Next(isFirst ? 1 : 0, 4); i > 0; i--)
        {
            string name = Fresh();
            switch (type.Shape)
            {
                case "packed" or "tagged" or "variant":
                    Field(type, name, i, Add);
                    break;
                case "static class":
                    Static(type, name, Add);
                    break;
                default:
                    Add(_random.Next(8) switch
                    {
                        0 when Odd => Method(type, name),
                        1 when Odd => $"{Visibility()}const {Pick(s_words)} {name} = {Pick(name, "1 / 0", "1", $"{type.Name}.{name} + 1")};",
                        2 when Odd => Property(name, AnyType()),
                        3 when Odd => Oddity(type, name),
                        _ => $"{Visibility()}{(type.Shape == "generic" && Chance(40) ? "T" : AnyType())} {name};",
                    });
                    break;
            }
        }

        if (isFirst && type.Shape == "tagged")
        {
            Add($"[Tag, Bits(1, 56, {Number("8")})] public partial byte {Fresh()} {{ get; set; }}");
        }

        if (depth < 3 && Chance(type.Shape == "static class" ? 40 : Math.Min(_oddity, 10)))
        {
            // A nested type, in this part.
            Declared nested = new(Fresh(), Shape(), type.Full + ".");
            StringBuilder only = new();
            StringBuilder[] files = [.. _files];
            Array.Fill(_files, only);
            Type(nested, depth + 1);
            files.CopyTo(_files, 0);
            text.Append(only);
        }

        return text.ToString();
    }

    private string Property(string name, string type) => $"{Visibility()}{(Chance(50) ? "partial " : "")}{type} {name} "
        + Pick("{ get; set; }", "{ get; }", "{ get; private set; }", "{ get; init; }", "=> default;", "{ set; }", "{ get => default; set { } }");

    private string Accessors() => Odd
        ? Pick("{ get; }", "{ set; }", "{ get; private set; }", "{ private get; set; }", "{ get; init; }", "{ readonly get; set; }", "{ set; get; }",
            "{ get; internal set; }", "{ get => 1; set; }", "=> default;", "{ [Inline] get; set; }", "{ get; set; } = 1", "{ }")
        : "{ get; set; }";

    /// <summary>A bit field, or something beside it.</summary>
    private void Field(Declared type, string name, int place, Action<string> add)
    {
        if (Odd)
        {
            add(_random.Next(4) switch
            {
                0 => Method(type, name),
                1 => $"{Visibility()}{AnyType()} {name};",
                2 => Property(name, AnyType()),
                _ => Oddity(type, name),
            });
            return;
        }

        string number = Odd ? AnyType() : Pick("Word", "uint", "byte", "ulong", "int", "bool");
        string width = number switch { "bool" => "1", "byte" => "8", _ => "8" };
        string more = Odd ? Pick($", ValueShift = {Pick(s_numbers)}", ", SignExtend = true", $", ValueShift = {Pick(s_numbers)}, SignExtend = true") : "";
        string modifiers = Odd
            ? Pick("private ", "", "internal ", "public static ", "public readonly ", "public required ", "public virtual ", "public unsafe ", "public new ")
            : "public ";
        string when = Odd ? Pick("[When(true)] ", "[When(false)] ", "[When(Missing)] ") : Chance(8) ? $"[When({Pick("true", "false")})] " : "";
        string partial = Odd ? "" : "partial ";
        add($"{when}[Bits({Number("0")}, {Number($"{place * 8}")}, {Number(width)}{more})] {modifiers}{partial}{number} {name} {Accessors()}");
        if (_oddity < 5 && when.Length == 0)
        {
            string value = number == "bool" ? "true" : "1";
            string read = number == "bool" ? $"(w{_uses.Count}.{name} ? 1u : 0u)" : $"(Word)w{_uses.Count}.{name}";
            Use($"{type.Full} w{_uses.Count} = default; w{_uses.Count}.{name} = {value}; o += {read};");
        }
    }

    /// <summary>A member of a static class.</summary>
    private void Static(Declared type, string name, Action<string> add)
    {
        string word = Pick(s_words);
        switch (_random.Next(Odd ? 9 : 5))
        {
            case 0:
                string value = Odd ? Pick(name, $"{type.Name}.{name} + 1", "1 / 0", "1u << 40", "\"text\"", "default", "sizeof(int)", "Missing") : $"{_random.Next(100)}";
                add($"{Visibility()}const {word} {name} = {value};");
                Use($"o += (Word){type.Full}.{name};");
                break;
            case 1:
                string kind = Odd ? AnyType() : Pick(s_words);
                add($"{Visibility()}static {kind} {name}{(Odd ? $" = {Pick("default", name, "1", "new()")}" : "")};");
                Use($"o += (Word){type.Full}.{name};");
                break;
            case 2:
                add($"{Visibility()}static {AnyType()} {name};");
                break;
            case 3:
                add($"public static {word} {name}({word} x{(Odd ? $", {AnyType()} {Name()}" : "")}) => {(Odd ? $"{name}(x)" : "x")};");
                Use($"o += (Word){type.Full}.{name}(1);");
                break;
            case 4:
                add($"{Pick("[Extern] ", "[Extern] ", "[Asm(\"mov %0, %1\")] ")}{Visibility()}static partial {Pick(s_words)} {name}({Pick(s_words)} x"
                    + $"{(Odd ? $", {Pick("ref ", "out ", "in ", "ref readonly ", "params ", "this ", "scoped ref ")}{AnyType()} {Name()}" : "")});");
                break;
            case 5:
                add(Method(type, name));
                break;
            case 6:
                add(Property(name, AnyType()));
                break;
            default:
                add(Oddity(type, name));
                break;
        }
    }

    private string Method(Declared type, string name) =>
        $"{Pick("", "[Extern] ", "[Asm(\"nop\")] ")}{Visibility()}{Pick("static ", "")}{Pick("partial ", "")}{AnyType()} {name}{Pick("", "", "<T>", "<@class>")}("
        + $"{(Chance(50) ? $"{Pick("", "ref ", "out ", "in ", "ref readonly ", "params ", "this ")}{AnyType()} {Name()}{Pick("", "", " = default", " = 1")}" : "")})"
        + Pick(";", $" => {Name()};", $" => {name}();", " { }", " => default;", $" => throw new {type.Name}();");

    /// <summary>Members that the subset does not know.</summary>
    private string Oddity(Declared type, string name) => _random.Next(14) switch
    {
        0 => $"public {type.Name}({AnyType()} x) {{ }}",
        1 => $"static {type.Name}() {{ }}",
        2 => $"~{type.Name}() {{ }}",
        3 => $"public {AnyType()} this[{AnyType()} i] => default;",
        4 => $"public static {type.Name} operator {Pick("+", "-", "==", "true", "++", "checked +")}({type.Name} a, {AnyType()} b) => default;",
        5 => $"public static {Pick("implicit", "explicit")} operator {AnyType()}({type.Name} a) => default;",
        6 => $"public event System.Action {name};",
        7 => $"public fixed {Pick("byte", "Word")} {name}[{Pick(s_numbers)}];",
        8 => $"public ref {AnyType()} {name};",
        9 => $"void System.IDisposable.{name}() {{ }}",
        10 => $"public {type.Name} {name};",
        11 => $"public partial {AnyType()} this[int i] {{ get; set; }}",
        12 => $"extension({AnyType()} x) {{ public int {name} => 1; }}",
        _ => $"[Bits(0, 0, 8)] public {AnyType()} {name};",
    };
}
