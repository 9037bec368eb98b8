// SPDX-License-Identifier: BSD-2-Clause
// asm_offsets.h: struct offsets, enumerators and constants for assembly, as plain numbers.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using Sel4Gen.Language.Ir;

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
        foreach (IEnumerable<(string, BigInteger, SourcePlace)> group in Groups(program))
        {
            text.Append('\n');
            foreach ((string name, BigInteger value, SourcePlace _) in group)
            {
                Define(text, name, value);
            }
        }

        text.Append("\n#endif\n");
        return text.ToString();
    }

    /// <summary>All names that the header defines, with their values.</summary>
    public static IEnumerable<(string Name, BigInteger Value, SourcePlace Place)> Defines(
        IrProgram program) =>
        Groups(program).SelectMany(g => g);

    /// <summary>Those that belong together: of a struct, of an enum, the constants.</summary>
    private static IEnumerable<IEnumerable<(string Name, BigInteger Value, SourcePlace Place)>> Groups(
        IrProgram program)
    {
        foreach (StructDeclaration s in program.AsmStructs)
        {
            string name = PackageFiles.Tag(s).ToUpperInvariant();
            yield return Fields(program.Data, s, name, 0)
                .Prepend((name + "_SIZE", program.Data.LayoutOf(s).Size, s.Place));
        }

        foreach (EnumDeclaration e in program.Enums.Where(e => e.IsAsmVisible))
        {
            yield return e.Members.Select(m => (m.CName, m.Value, m.Place));
        }

        if (program.AsmConstants.Count > 0)
        {
            yield return program.AsmConstants.Select(c => (c.CName, c.Value, c.Place));
        }
    }

    private static IEnumerable<(string Name, BigInteger Value, SourcePlace Place)> Fields(DataModel data,
        StructDeclaration s, string prefix, int start)
    {
        foreach (FieldLayout f in data.LayoutOf(s).Fields)
        {
            string name = $"{prefix}_{f.Field.CName.ToUpperInvariant()}";
            yield return (name, start + f.Offset, f.Field.Place);
            if (f.Field.Type is IrStruct { Declaration: { Kind: StructKind.Plain } inner })
            {
                foreach (var below in Fields(data, inner, name, start + f.Offset))
                {
                    yield return below;
                }
            }
        }
    }

    private static void Define(StringBuilder text, string name, BigInteger value)
    {
        string number = value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})"
            : value < 10 ? value.ToString(CultureInfo.InvariantCulture)
            : "0x" + ((ulong)value).ToString("x", CultureInfo.InvariantCulture);
        text.Append(CultureInfo.InvariantCulture, $"#define {name} {number}\n");
    }
}
