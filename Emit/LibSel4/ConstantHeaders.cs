// SPDX-License-Identifier: BSD-2-Clause
// Writes enumerations, macros and structs of libsel4.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes what constants a header has.</summary>
internal static class ConstantHeaders
{
    /// <summary>Adds all constants of a header: macros first (assemblers want them), then enumerations for C.</summary>
    public static void Write(HeaderText text, UserInterface model, string header)
    {
        List<ConstantGroup> groups = model.Constants.Where(g => g.Header == header && g.Constants.Count > 0).ToList();
        foreach (ConstantGroup group in groups.Where(g => !g.IsEnum))
        {
            WriteMacros(text, group);
        }

        List<ConstantGroup> enums = groups.Where(g => g.IsEnum).ToList();
        if (enums.Count > 0)
        {
            text.Line().Line("#ifndef __ASSEMBLER__");
            enums.ForEach(g => WriteEnum(text, g));
            text.Line().Line("#endif /* !__ASSEMBLER__ */");
        }
    }

    /// <summary>Adds the structs of a header.</summary>
    public static void WriteStructs(HeaderText text, UserInterface model, string header)
    {
        foreach (UserStruct type in model.Structs.Where(s => s.Header == header))
        {
            text.Line().Comment("", type.Doc).Line($"typedef struct {type.Tag} {{");
            foreach (StructField field in type.Fields)
            {
                string space = field.CType.EndsWith('*') ? "" : " ";
                string array = field.Count > 0 ? $"[{field.Count}]" : "";
                text.Comment("    ", field.Doc).Line($"    {field.CType}{space}{field.CName}{array};");
            }

            string aligned = type.CName == "seL4_IPCBuffer"
                ? $" __attribute__((__aligned__(sizeof(struct {type.Tag}))))" : "";
            text.Line($"}} {(type.IsPacked ? "SEL4_PACKED " : "")}{type.CName}{aligned};");
        }
    }

    /// <summary>Adds the structs of bit-fields of a header.</summary>
    public static void WriteBitFields(HeaderText text, UserInterface model, string header)
    {
        foreach (BitFieldStruct type in model.BitFields.Where(s => s.Header == header))
        {
            text.Line().Comment("", type.Doc).Line($"typedef struct SEL4_PACKED {type.Tag} {{");
            text.Line($"    seL4_Word {type.Leading} : {type.LeadingBits};").Line("    union {");
            foreach (PackedType alternative in type.Alternatives)
            {
                text.Comment("        ", alternative.Doc).Line("        struct {");
                foreach (PackedField field in alternative.Fields.OrderBy(f => f.Shift))
                {
                    text.Line($"            seL4_Word {field.CName} : {field.Width};");
                }

                text.Line("        };");
            }

            text.Line("    };").Line($"}} {type.CName};");
        }
    }

    /// <summary>Adds the types of parameters that consist of named words.</summary>
    public static void WriteFieldStructs(HeaderText text, UserInterface model)
    {
        foreach (ParameterType type in model.FieldStructs)
        {
            text.Line().Line($"typedef struct {type.CName}_ {{");
            foreach (string[] row in type.Fields.Chunk(12))
            {
                text.Line($"    seL4_Word {string.Join(", ", row)};");
            }

            text.Line($"}} {type.CName};");
        }
    }

    private static void WriteMacros(HeaderText text, ConstantGroup group)
    {
        text.Line().Comment("", group.Doc);
        foreach (Constant constant in group.Constants)
        {
            text.Line($"#define {constant.CName} {Number(constant.Value)}");
        }
    }

    private static void WriteEnum(HeaderText text, ConstantGroup group)
    {
        bool plain = group.CName.StartsWith("enum ", StringComparison.Ordinal);
        text.Line().Comment("", group.Doc).Line(
            plain ? $"{group.CName} {{" : group.Tag.Length > 0 ? $"typedef enum {group.Tag} {{" : "typedef enum {");
        long last = -1;
        foreach (Constant constant in group.Constants.Where(c => !c.IsMacro))
        {
            long value = Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture);
            last = Math.Max(last, value);
            text.Comment("    ", constant.Doc)
                .Line($"    {constant.CName} = {value.ToString(CultureInfo.InvariantCulture)},");
        }

        if (group.CountName.Length > 0)
        {
            text.Line($"    {group.CountName} = {last + 1},");
        }

        if (group.Wide)
        {
            text.Line($"    SEL4_FORCE_LONG_ENUM({group.CName})");
        }

        text.Line(plain ? "};" : $"}} {group.CName};");
        foreach (Constant constant in group.Constants.Where(c => c.IsMacro))
        {
            text.Comment("", constant.Doc).Line($"#define {constant.CName} {Number(constant.Value)}");
        }
    }

    /// <summary>A number as C writes it: large ones in hexadecimal.</summary>
    private static string Number(object value) => value switch
    {
        ulong big when big > uint.MaxValue => $"0x{big:x16}",
        int negative when negative < 0 => $"({negative})",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
