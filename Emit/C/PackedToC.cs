// SPDX-License-Identifier: BSD-2-Clause
// Accessors of packed structs as C. They compute exactly what the generated C# computes.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.C;

/// <summary>Writes the bodies of accessors.</summary>
internal sealed class PackedToC(DataModel data, ContractMode contracts)
{
    /// <summary>
    /// What the accessor may take for granted: a value fits into its field, a word has the variant's tag.
    /// </summary>
    /// <returns>Conditions in C, which mean the same in ACSL's unbounded integers.</returns>
    public IEnumerable<string> Preconditions(FunctionDeclaration function)
    {
        PackedFunction p = function.Packed!;
        return p.Accessor switch
        {
            PackedAccessor.Set or PackedAccessor.SetThroughPointer =>
                Fits(p, p.Field!, function.Parameters[1].Name),
            PackedAccessor.New =>
                p.Fields.Zip(function.Parameters).SelectMany(f => Fits(p, f.First, f.Second.Name)),
            PackedAccessor.From => [IsTag(p, p.TagField!, $"{function.Parameters[0].Name}.words[{p.TagField!.Word}]")],
            _ => [],
        };
    }

    /// <summary>The result of a getter or of <c>From</c> as an expression.</summary>
    public string Result(FunctionDeclaration function)
    {
        PackedFunction p = function.Packed!;
        string self = function.Parameters[0].Name;
        return p.Accessor == PackedAccessor.From ? self : Read(p, p.Field!, $"{self}.words[{p.Field!.Word}]");
    }

    /// <summary>The statements of the accessor.</summary>
    public void Body(FunctionDeclaration function, CLines lines)
    {
        PackedFunction p = function.Packed!;
        if (contracts != ContractMode.Acsl)
        {
            foreach (string condition in Preconditions(function))
            {
                lines.Add($"assert({condition});");
            }
        }

        switch (p.Accessor)
        {
            case PackedAccessor.Get:
                if (p.Field!.LongWidth > 0)
                {
                    ReadTag(p, p.Field, $"{function.Parameters[0].Name}.words[{p.Field.Word}]", lines);
                    break;
                }

                lines.Add($"return {Result(function)};");
                break;
            case PackedAccessor.Set:
                string self = function.Parameters[0].Name;
                Store(p, p.Field!, $"{self}.words[{p.Field!.Word}]", function.Parameters[1].Name, lines);
                lines.Add($"return {self};");
                break;
            case PackedAccessor.SetThroughPointer:
                string place = function.Parameters[0].Name;
                Store(p, p.Field!, $"{place}->words[{p.Field!.Word}]", function.Parameters[1].Name, lines);
                break;
            case PackedAccessor.New:
                New(function, p, lines);
                break;
            case PackedAccessor.From:
                lines.Add($"return {Result(function)};");
                break;
        }
    }

    private static string TagName(PackedFunction p) => p.Tag!.Name ?? ExpressionToC.Digits(p.Tag);

    private static ulong Ones(int width) => width >= 64 ? ulong.MaxValue : (1UL << width) - 1;

    private static int WorkBits(PackedFunction p, PackedField f) =>
        p.Struct.PackedUnit!.Bits == 64 || (f.Type.Number?.Bits ?? 0) == 64 ? 64 : 32;

    private string Hex(ulong value, int bits)
    {
        string suffix = bits == 64 ? (data.WordBits == 64 ? "UL" : "ULL") : "U";
        return value < 10
            ? value.ToString(CultureInfo.InvariantCulture) + suffix
            : "0x" + value.ToString("x", CultureInfo.InvariantCulture) + suffix;
    }

    private string WorkType(PackedFunction p, int bits, bool signed)
    {
        IrInt unit = p.Struct.PackedUnit!;
        return ExpressionToC
            .TypeName(new IrInt(bits, signed) { IsWord = unit.IsWord && bits == data.WordBits });
    }

    /// <summary>The words as unsigned numbers of the working width.</summary>
    private string Wide(PackedFunction p, string word, int bits) =>
        p.Struct.PackedUnit!.Bits == bits ? word : $"({WorkType(p, bits, false)}){word}";

    private string Read(PackedFunction p, PackedField f, string word)
    {
        int bits = WorkBits(p, f);
        string wide = Wide(p, word, bits);
        if (f.Type is IrBool)
        {
            return f.Shift == 0 ? $"({word} & 1U) != 0" : $"(({wide} >> {f.Shift}) & 1U) != 0";
        }

        string value;
        if (f.SignExtend && f.Width + f.ValueShift < bits)
        {
            // The field's top bit becomes the word's sign, and comes back down with the shift.
            int up = bits - f.Width - f.Shift;
            string raised = up == 0 ? wide : $"({wide} << {up})";
            if (f.Shift > 0 && up > 0)
            {
                raised = $"(({wide} >> {f.Shift}) << {bits - f.Width})";
            }

            int down = bits - f.Width - f.ValueShift;
            string signed = $"({WorkType(p, bits, true)}){raised} >> {down}";
            value = $"({WorkType(p, bits, false)})({signed})";
        }
        else
        {
            bool top = f.Shift + f.Width >= bits;
            value = f.Shift == 0 ? wide : top ? $"{wide} >> {f.Shift}" : $"({wide} >> {f.Shift})";
            value = top ? value : $"{value} & {Hex(Ones(f.Width), bits)}";
            value = f.ValueShift == 0 ? value : $"{Group(value)} << {f.ValueShift}";
        }

        bool isWork = f.Type.Number is { } n && n.Bits == bits && !n.Signed;
        return isWork ? value : $"({ExpressionToC.TypeName(f.Type)}){Group(value)}";
    }

    /// <summary>The value of a tag of two lengths.</summary>
    private void ReadTag(PackedFunction p, PackedField tag, string word, CLines lines)
    {
        int bits = WorkBits(p, tag);
        string type = ExpressionToC.TypeName(tag.Type);
        string first = Hex(tag.FirstLong, bits);
        string shortTag = Part(Wide(p, word, bits), tag.Shift, tag.Width, bits);
        string more = Part(Wide(p, word, bits), tag.LongShift, tag.LongWidth, bits);
        lines.Add($"if ({Group(shortTag)} != {first}) {{");
        lines.Indent();
        lines.Add($"return ({type}){Group(shortTag)};");
        lines.Outdent();
        lines.Add("}");
        lines.Add($"return ({type})({first} + {Group(more)});");
    }

    private string Part(string word, int shift, int width, int bits)
    {
        string moved = shift == 0 ? word : $"{word} >> {shift}";
        return shift + width >= bits ? moved : $"{Group(moved)} & {Hex(Ones(width), bits)}";
    }

    /// <summary>Whether a word has the variant's tag.</summary>
    private string IsTag(PackedFunction p, PackedField tag, string word)
    {
        if (tag.LongWidth == 0)
        {
            return $"{Read(p, tag, word)} == {TagName(p)}";
        }

        int bits = WorkBits(p, tag);
        ulong mask = (tag.FirstLong << tag.Shift)
            | (HasLongTag(p) ? Ones(tag.LongWidth) << tag.LongShift : 0);
        return $"({Wide(p, word, bits)} & {Hex(mask, bits)}) == {TagBits(p, tag, bits)}";
    }

    private static bool HasLongTag(PackedFunction p) =>
        p.TagField is { LongWidth: > 0 } tag && (ulong)p.Tag!.Value >= tag.FirstLong;

    /// <summary>The tag at its place in the word.</summary>
    private string TagBits(PackedFunction p, PackedField tag, int bits)
    {
        string name = $"({WorkType(p, bits, false)}){TagName(p)}";
        string first = Hex(tag.FirstLong, bits);
        return HasLongTag(p) ? $"(({first} << {tag.Shift}) | (({name} - {first}) << {tag.LongShift}))"
            : tag.Shift == 0 ? name
            : $"({name} << {tag.Shift})";
    }

    /// <summary>In parentheses unless it is one word already.</summary>
    private static string Group(string text) => text.Contains(' ') && !IsGrouped(text) ? $"({text})" : text;

    private static bool IsGrouped(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i == text.Length - 1 && text[0] == '(';
            }
        }

        return false;
    }

    /// <summary>The value's bits at their place in the word.</summary>
    private string Moved(PackedFunction p, PackedField f, string value)
    {
        int bits = WorkBits(p, f);
        string work = WorkType(p, bits, false);
        bool isWork = f.Type.Number is { } n && n.Bits == bits && !n.Signed && f.Type is not IrBool;
        string v = isWork ? value
            : f.Type is IrPointer ? $"({WorkType(p, data.WordBits, false)}){value}"
            : $"({work}){value}";
        if (f.Type is IrPointer && data.WordBits != bits)
        {
            v = $"({work}){v}";
        }

        // A narrow signed value that is not sign-extended counts as its own bits.
        if (f.Type.Number is { Signed: true } s && !f.SignExtend && s.Bits < bits)
        {
            v = $"({work}){Unsigned(f.Type.Number!)}{value}";
        }

        v = f.ValueShift == 0 ? v : $"({v} >> {f.ValueShift})";
        bool cut = f.SignExtend && f.Width < bits;
        v = cut ? $"({v} & {Hex(Ones(f.Width), bits)})" : v;
        return f.Shift == 0 ? v : $"({v} << {f.Shift})";
    }

    private static string Unsigned(IrInt type) => $"({ExpressionToC.TypeName(type.Unsigned)})";

    private void StoreTag(PackedFunction p, PackedField tag, string word, string name, CLines lines)
    {
        int bits = WorkBits(p, tag);
        ulong unit = Ones(p.Struct.PackedUnit!.Bits);
        ulong shortMask = tag.FirstLong << tag.Shift;
        ulong longMask = Ones(tag.LongWidth) << tag.LongShift;
        string first = Hex(tag.FirstLong, bits);
        string value = $"({WorkType(p, bits, false)}){name}";
        string cast = p.Struct.PackedUnit!.Bits == bits ? ""
            : $"({ExpressionToC.TypeName(p.Struct.PackedUnit!)})";
        string wide = Wide(p, word, bits);
        string moved = tag.Shift == 0 ? value : $"({value} << {tag.Shift})";
        lines.Add($"if ({value} < {first}) {{");
        lines.Indent();
        lines.Add($"{word} = {cast}(({wide} & {Hex(~shortMask & unit, bits)}) | {moved});");
        lines.Outdent();
        lines.Add("} else {");
        lines.Indent();
        lines.Add($"{word} = {cast}(({wide} & {Hex(~longMask & unit, bits)}) | {Hex(shortMask, bits)} "
            + $"| (({value} - {first}) << {tag.LongShift}));");
        lines.Outdent();
        lines.Add("}");
    }

    private void Store(PackedFunction p, PackedField f, string word, string value, CLines lines)
    {
        int unit = p.Struct.PackedUnit!.Bits;
        int bits = WorkBits(p, f);
        if (f.LongWidth > 0)
        {
            StoreTag(p, f, word, value, lines);
            return;
        }

        string moved = Moved(p, f, value);
        string result = moved;
        if (f.Width < unit)
        {
            string keep = Hex(~(Ones(f.Width) << f.Shift) & Ones(unit), bits);
            result = $"({Wide(p, word, bits)} & {keep}) | {moved}";
        }

        string cast = unit == bits ? "" : $"({ExpressionToC.TypeName(p.Struct.PackedUnit!)})";
        lines.Add($"{word} = {(cast.Length == 0 ? Ungroup(result) : cast + Group(result))};");
    }

    private static string Ungroup(string text) => IsGrouped(text) ? text[1..^1] : text;

    /// <summary>The value's bits all have a place in the field.</summary>
    private IEnumerable<string> Fits(PackedFunction p, PackedField f, string value)
    {
        int bits = WorkBits(p, f);
        string work = WorkType(p, bits, false);
        if (f.LongWidth > 0)
        {
            yield return $"({work}){value} <= {Hex(f.Last, bits)}";
            yield break;
        }

        if (f.Type is IrBool)
        {
            // A bool of C# has no other values; a byte of C has.
            yield return $"{value} <= 1";
            yield break;
        }

        int typeBits = f.Type.Number?.Bits ?? data.WordBits;
        int held = f.Width + f.ValueShift;
        if (held >= typeBits && f.ValueShift == 0)
        {
            yield break;
        }

        string v = f.Type.Number is { } n && n.Bits == bits && !n.Signed ? value : $"({work}){value}";
        if (f.SignExtend && held < bits)
        {
            string signed = WorkType(p, bits, true);
            yield return $"({work})(({signed})({v} << {bits - held}) >> {bits - held}) == {v}";
            if (f.ValueShift > 0)
            {
                yield return $"({v} & {Hex(Ones(f.ValueShift), bits)}) == 0";
            }

            yield break;
        }

        ulong allowed = Ones(held) & ~Ones(f.ValueShift) & Ones(bits);
        yield return $"({v} & {Hex(~allowed & Ones(bits), bits)}) == 0";
    }

    /// <summary>A name that no parameter has.</summary>
    public static string LocalName(string name, FunctionDeclaration function)
    {
        while (function.Parameters.Any(p => p.Name == name))
        {
            name += "_";
        }

        return name;
    }

    private void New(FunctionDeclaration function, PackedFunction p, CLines lines)
    {
        string type = ExpressionToC.TypeName(function.Result);
        string result = LocalName("result", function);
        lines.Add($"{type} {result} = {{ {{ 0 }} }};");
        lines.Blank();
        for (int w = 0; w < p.Struct.PackedWords; w++)
        {
            List<string> terms = [];
            if (p.TagField is { } tag && tag.Word == w && p.Tag!.Value != 0)
            {
                terms.Add(TagBits(p, tag, p.Struct.PackedUnit!.Bits == 64 ? 64 : 32));
            }

            terms.AddRange(p.Fields.Zip(function.Parameters).Where(f => f.First.Word == w)
                .Select(f => Moved(p, f.First, f.Second.Name)));
            if (terms.Count > 0)
            {
                string sum = terms.Count == 1 ? Ungroup(terms[0]) : string.Join(" | ", terms);
                int unit = p.Struct.PackedUnit!.Bits;
                bool same = unit >= 32 && p.Fields.All(f => f.Word != w || WorkBits(p, f) == unit);
                string cast = same ? "" : $"({ExpressionToC.TypeName(p.Struct.PackedUnit)})";
                lines.Add($"{result}.words[{w}] = {(cast.Length == 0 ? sum : cast + Group(sum))};");
            }
        }

        lines.Add($"return {result};");
    }
}
