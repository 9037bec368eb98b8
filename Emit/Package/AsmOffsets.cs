// SPDX-License-Identifier: BSD-2-Clause
// asm_offsets.h: what assembly has to know about structs, enumerations and constants, as plain numbers.
using System;
using System.Globalization;
using System.Linq;
using System.Text;
using Sel4Gen.Emit.Ir;

namespace Sel4Gen.Emit.Package;

/// <summary>Writes the assembler's header.</summary>
internal static class AsmOffsets
{
    public static string Text(IrProgram program)
    {
        StringBuilder text = new();
        text.Append("/* SPDX-License-Identifier: BSD-2-Clause */\n");
        text.Append("/* Offsets, sizes and constants for assembly. */\n\n");
        text.Append("#ifndef SEL4GEN_ASM_OFFSETS_H\n#define SEL4GEN_ASM_OFFSETS_H\n");
        foreach (StructDeclaration s in program.AsmStructs)
        {
            string name = PackageFiles.Tag(s).ToUpperInvariant();
            text.Append('\n');
            Define(text, name + "_SIZE", program.Data.LayoutOf(s).Size);
            Fields(text, program.Data, s, name, 0);
        }

        foreach (EnumDeclaration e in program.Enums.Where(e => e.IsAsmVisible))
        {
            text.Append('\n');
            foreach (EnumMember m in e.Members)
            {
                Define(text, m.CName, m.Value);
            }
        }

        if (program.AsmConstants.Count > 0)
        {
            text.Append('\n');
        }

        foreach (ConstantDeclaration c in program.AsmConstants)
        {
            Define(text, c.CName, c.Value);
        }

        text.Append("\n#endif\n");
        return text.ToString();
    }

    private static void Fields(StringBuilder text, DataModel data, StructDeclaration s, string prefix,
        int start)
    {
        foreach (FieldLayout f in data.LayoutOf(s).Fields)
        {
            string name = $"{prefix}_{f.Field.CName.ToUpperInvariant()}";
            Define(text, name, start + f.Offset);
            if (f.Field.Type is IrStruct { Declaration: { Kind: StructKind.Plain } inner })
            {
                Fields(text, data, inner, name, start + f.Offset);
            }
        }
    }

    private static void Define(StringBuilder text, string name, Int128 value)
    {
        string number = value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})"
            : value < 10 ? value.ToString(CultureInfo.InvariantCulture)
            : "0x" + ((ulong)value).ToString("x", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"#define {name} {number}\n");
    }
}
