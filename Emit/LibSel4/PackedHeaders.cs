// SPDX-License-Identifier: BSD-2-Clause
// Writes the packed types of libsel4 with their accessors: seL4_MessageInfo_t and its like, and seL4_Fault_t, one type for
// all fault messages, with the kind in its lowest bits.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes packed types.</summary>
internal static class PackedHeaders
{
    private const int FaultTypeBits = 4;

    /// <summary>The types of every architecture.</summary>
    public static string Shared(UserInterface model)
    {
        HeaderText text = new("Words that hold several values, and how to read and change them.",
            "sel4/config.h", "sel4/simple_types.h", "sel4/debug_assert.h");
        foreach (PackedType type in model.Packed)
        {
            text.Line().Comment("", type.Doc);
            Struct(text, type.CName, type.Words);
            string parameters = string.Join(", ", type.Fields.Select(f => $"seL4_Word {f.CName}"));
            string self = type.CName;
            Begin(text, $"{self}_t CONST", $"{self}_new({parameters})");
            text.Line($"    {self}_t {self};").Line();
            foreach (PackedField field in type.Fields)
            {
                Fits(text, field.CName, field.Width, model.WordBits);
            }

            for (int word = 0; word < type.Words; word++)
            {
                IEnumerable<string> parts = type.Fields.Where(f => f.Word == word)
                    .Select(f => Placed(f.CName, f.Shift, f.Width, model.WordBits));
                text.Line($"    {self}.words[{word}] = {string.Join("\n        | ", parts.DefaultIfEmpty("0"))};");
            }

            text.Line($"    return {self};").Line("}");
            string arguments = string.Join(", ", type.Fields.Select(f => f.CName));
            PointerNew(text, self, self, parameters, arguments);
            foreach (PackedField field in type.Fields)
            {
                Accessors(text, self, self, field, "", model.WordBits);
            }
        }

        return text.ToString();
    }

    /// <summary>The faults.</summary>
    public static string Faults(UserInterface model)
    {
        const string Type = "seL4_Fault";
        HeaderText text = new("Fault messages as values: which fault it is, and its words.",
            "sel4/config.h", "sel4/simple_types.h", "sel4/debug_assert.h");
        int words = 1 + model.Faults.Max(f => f.Fields.Count);
        text.Line();
        Struct(text, Type, words);
        text.Line().Line($"enum {Type}_tag {{");
        foreach (FaultMessage fault in model.Faults)
        {
            text.Comment("    ", fault.Doc).Line($"    {Type}_{fault.CName} = {fault.Type},");
        }

        text.Line("};").Line($"typedef enum {Type}_tag {Type}_tag_t;");
        string mask = Mask(FaultTypeBits);
        Begin(text, "seL4_Word CONST", $"{Type}_get_seL4_FaultType({Type}_t {Type})");
        text.Line($"    return {Type}.words[0] & {mask};").Line("}");
        Begin(text, "int CONST", $"{Type}_seL4_FaultType_equals({Type}_t {Type}, seL4_Word {Type}_type_tag)");
        text.Line($"    return ({Type}.words[0] & {mask}) == {Type}_type_tag;").Line("}");
        Begin(text, "seL4_Word PURE", $"{Type}_ptr_get_seL4_FaultType({Type}_t *{Type}_ptr)");
        text.Line($"    return {Type}_ptr->words[0] & {mask};").Line("}");
        foreach (FaultMessage fault in model.Faults)
        {
            Fault(text, Type, fault, words, model.WordBits);
        }

        return text.ToString();
    }

    private static void Fault(HeaderText text, string type, FaultMessage fault, int words, int wordBits)
    {
        string parameters = fault.Fields.Count == 0
            ? "void" : string.Join(", ", fault.Fields.Select(f => $"seL4_Word {f}"));
        string name = $"{type}_{fault.CName}";
        Begin(text, $"{type}_t CONST", $"{name}_new({parameters})");
        text.Line($"    {type}_t {type};").Line();
        text.Line($"    {type}.words[0] = {name};");
        for (int word = 1; word < words; word++)
        {
            // The first field of a message is the last word that it uses.
            int index = fault.Fields.Count - word;
            text.Line($"    {type}.words[{word}] = {(index >= 0 ? fault.Fields[index] : "0")};");
        }

        text.Line($"    return {type};").Line("}");
        PointerNew(text, type, name, fault.Fields.Count == 0 ? "" : parameters, string.Join(", ", fault.Fields));
        for (int i = 0; i < fault.Fields.Count; i++)
        {
            PackedField field = new(fault.Fields[i], fault.Fields.Count - i, 0, wordBits);
            Accessors(text, type, name, field,
                $"seL4_DebugAssert(({{0}}words[0] & {Mask(FaultTypeBits)}) == {name});", wordBits);
        }
    }

    private static void Struct(HeaderText text, string name, int words) =>
        text.Line($"struct {name} {{").Line($"    seL4_Word words[{words}];").Line("};")
            .Line($"typedef struct {name} {name}_t;");

    private static void Begin(HeaderText text, string result, string signature) =>
        text.Line().Line($"LIBSEL4_INLINE_FUNC {result}").Line(signature).Line("{");

    /// <summary>The constructor that writes through a pointer.</summary>
    private static void PointerNew(HeaderText text, string type, string prefix, string parameters, string arguments)
    {
        string separator = parameters.Length > 0 ? ", " : "";
        Begin(text, "void", $"{prefix}_ptr_new({type}_t *{type}_ptr{separator}{parameters})");
        text.Line($"    *{type}_ptr = {prefix}_new({arguments});").Line("}");
    }

    /// <summary>get, set, ptr_get and ptr_set of a field.</summary>
    /// <param name="check">A statement to begin with; <c>{0}</c> stands for what the words are a member of.</param>
    private static void Accessors(
        HeaderText text, string type, string prefix, PackedField field, string check, int wordBits)
    {
        string value = $"{type}.words[{field.Word}]";
        string place = $"{type}_ptr->words[{field.Word}]";
        Begin(text, "seL4_Word CONST", $"{prefix}_get_{field.CName}({type}_t {type})");
        Check(text, check, type + ".");
        text.Line($"    return {Taken(value, field, wordBits)};").Line("}");

        Begin(text, $"{type}_t CONST", $"{prefix}_set_{field.CName}({type}_t {type}, seL4_Word value)");
        Check(text, check, type + ".");
        Fits(text, "value", field.Width, wordBits);
        text.Line($"    {value} = {Kept(value, field, wordBits)}{Placed("value", field.Shift, field.Width, wordBits)};");
        text.Line($"    return {type};").Line("}");

        Begin(text, "seL4_Word PURE", $"{prefix}_ptr_get_{field.CName}({type}_t *{type}_ptr)");
        Check(text, check, type + "_ptr->");
        text.Line($"    return {Taken(place, field, wordBits)};").Line("}");

        Begin(text, "void", $"{prefix}_ptr_set_{field.CName}({type}_t *{type}_ptr, seL4_Word value)");
        Check(text, check, type + "_ptr->");
        Fits(text, "value", field.Width, wordBits);
        text.Line($"    {place} = {Kept(place, field, wordBits)}{Placed("value", field.Shift, field.Width, wordBits)};");
        text.Line("}");
    }

    private static void Check(HeaderText text, string check, string self)
    {
        if (check.Length > 0)
        {
            text.Line("    " + string.Format(CultureInfo.InvariantCulture, check, self));
        }
    }

    private static void Fits(HeaderText text, string value, int width, int wordBits)
    {
        if (width < wordBits)
        {
            text.Line($"    seL4_DebugAssert(({value} & ~{Mask(width)}) == 0);");
        }
    }

    private static string Taken(string word, PackedField field, int wordBits) =>
        field.Width == wordBits ? word
        : field.Shift == 0 ? $"{word} & {Mask(field.Width)}"
        : $"({word} >> {field.Shift}) & {Mask(field.Width)}";

    private static string Kept(string word, PackedField field, int wordBits) =>
        field.Width == wordBits ? ""
        : field.Shift == 0 ? $"({word} & ~{Mask(field.Width)}) | "
        : $"({word} & ~({Mask(field.Width)} << {field.Shift})) | ";

    private static string Placed(string value, int shift, int width, int wordBits)
    {
        string masked = width == wordBits ? value : $"({value} & {Mask(width)})";
        return shift == 0 ? masked : $"({masked} << {shift})";
    }

    /// <summary>The lowest bits, as a word.</summary>
    private static string Mask(int width) =>
        $"(seL4_Word)0x{(width >= 64 ? ulong.MaxValue : (1ul << width) - 1).ToString("x", CultureInfo.InvariantCulture)}";
}
