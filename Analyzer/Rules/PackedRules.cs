// SPDX-License-Identifier: BSD-2-Clause
// S4G7040 to S4G7051: packed structs. The generator writes nothing that does not fit; here stands why.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sel4Gen.Analysis;

/// <summary>The rules of packed structs.</summary>
internal static class PackedRules
{
    public static void Check(
        SubsetContext context, WholeProgram program, Reporter reporter, PackedModel model)
    {
        Location? location = model.Attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation();
        if (ShapeError(model) is { } error)
        {
            reporter.Report(Rules.PackedShape, location, model.Type.Name, error);
            return;
        }

        if (!IsPartial(model.Type))
        {
            reporter.ReportHere(Rules.PackedPartial, model.Type.Name);
        }

        if (model.IsVariant)
        {
            program.NoteVariant(model);
        }

        foreach (PackedFieldModel field in model.Fields)
        {
            if (CheckField(context, reporter, model, field))
            {
                CheckOverlap(reporter, model, field);
            }
        }
    }

    private static string? ShapeError(PackedModel model)
    {
        if (model.IsVariant)
        {
            return model.Union is null ? "its union is not marked [Packed]"
                : model.Union.TagField is not { } tag ? "its union has no property marked [Tag]"
                : TagError(model, tag);
        }

        return model.Words < 1 ? "it has no words"
            : model.UnitBits is not (8 or 16 or 32 or 64)
                ? $"a word has 8, 16, 32 or 64 bits, not {model.UnitBits}"
            : model.Fields.Count(f => f.IsTag) > 1 ? "it has more than one [Tag]"
            : null;
    }

    private static string? TagError(PackedModel model, PackedFieldModel tag)
    {
        if (!SymbolEqualityComparer.Default.Equals(model.Tag.Type, tag.Property.Type))
        {
            return $"its tag is not a {tag.Property.Type.Display()}";
        }

        return model.TagValue > tag.LastTag
            ? $"its tag is {model.TagValue}, but the greatest one that the union's {tag.Property.Name} "
                + $"can hold is {tag.LastTag}"
            : null;
    }

    /// <summary>S4G7051: two variants of one union with one tag.</summary>
    public static void ReportSharedTags(
        CompilationAnalysisContext end, SubsetContext context, IEnumerable<PackedModel> variants)
    {
        IEnumerable<IGrouping<(ISymbol, ulong), PackedModel>> groups = variants
            .OrderBy(v => v.Type.ToDisplayString(), System.StringComparer.Ordinal)
            .GroupBy(v => ((ISymbol)v.Union!.Type, v.TagValue), TagComparer.Instance);
        foreach (IGrouping<(ISymbol, ulong), PackedModel> group in groups)
        {
            PackedModel first = group.First();
            foreach (PackedModel other in group.Skip(1))
            {
                new Reporter(context, end.ReportDiagnostic, other.Type).Report(
                    Rules.PackedSharedTag,
                    other.Attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation(),
                    other.Type.Name, other.TagValue, other.Union!.Type.Name, first.Type.Name);
            }
        }
    }

    private sealed class TagComparer : IEqualityComparer<(ISymbol, ulong)>
    {
        public static readonly TagComparer Instance = new();

        public bool Equals((ISymbol, ulong) x, (ISymbol, ulong) y) =>
            x.Item2 == y.Item2 && SymbolEqualityComparer.Default.Equals(x.Item1, y.Item1);

        public int GetHashCode((ISymbol, ulong) key) =>
            (SymbolEqualityComparer.Default.GetHashCode(key.Item1) * 31) ^ key.Item2.GetHashCode();
    }

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.All(r =>
        r.GetSyntax() is TypeDeclarationSyntax t && t.Modifiers.Any(SyntaxKind.PartialKeyword));

    /// <summary>Whether the field's place makes sense, so that overlaps can be looked at.</summary>
    private static bool CheckField(SubsetContext context, Reporter reporter, PackedModel model,
        PackedFieldModel field)
    {
        IPropertySymbol property = field.Property;
        Location? location = property.Locations.FirstOrDefault();
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is PropertyDeclarationSyntax syntax
            && !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            reporter.Report(Rules.PackedPartial, location, property.Name);
            return false;
        }

        if (property.IsStatic || property.GetMethod is null
            || property.SetMethod is null or { IsInitOnly: true })
        {
            reporter.Report(Rules.PackedAccessors, location, property.Name);
            return false;
        }

        if (field.Kind == PackedValueKind.Unsupported)
        {
            if (property.Type.TypeKind != TypeKind.Error)
            {
                reporter.Report(Rules.PackedType, location, property.Type.Display());
            }

            return false;
        }

        if (field.Word < 0 || field.Word >= model.Words || field.Shift < 0 || field.Width < 1
            || field.Shift + field.Width > model.UnitBits)
        {
            reporter.Report(
                Rules.PackedOutside, location, property.Name, field.Word, model.Words,
                field.Shift, field.Shift + field.Width - 1, model.UnitBits);
            return false;
        }

        if (LongTagError(model, field) is { } error)
        {
            reporter.Report(Rules.PackedShape, location, model.Type.Name, error);
            return false;
        }

        CheckWidth(context, reporter, field, location);
        return true;
    }

    /// <summary>What is wrong with the further bits of a long tag; null if nothing.</summary>
    private static string? LongTagError(PackedModel model, PackedFieldModel tag) =>
        tag.LongWidth == 0 && tag.LongShift == 0 ? null
            : tag.LongWidth < 1 || tag.LongShift < 0 || tag.LongShift + tag.LongWidth > model.UnitBits
                ? $"the further bits of a long {tag.Property.Name}, {tag.LongShift} to "
                    + $"{tag.LongShift + tag.LongWidth - 1}, do not lie inside a word of {model.UnitBits} bits"
            : tag.LongShift < tag.Shift + tag.Width && tag.Shift < tag.LongShift + tag.LongWidth
                ? $"the further bits of a long {tag.Property.Name} are bits of a short one, too"
            : tag.Kind == PackedValueKind.Bool || tag.SignExtend || tag.ValueShift != 0
                || tag.Width + tag.LongWidth > 32
                || tag.LastTag > SpecialTypes.Ones(tag.TypeBits)
                ? $"a {tag.Property.Name} of two lengths is an unsigned number whose type holds {tag.LastTag}"
            : null;

    private static void CheckWidth(SubsetContext context, Reporter reporter, PackedFieldModel field,
        Location? location)
    {
        int held = field.Width + field.ValueShift;
        if (held > field.TypeBits || field.ValueShift < 0)
        {
            reporter.Report(
                Rules.PackedWidth, location, field.Property.Name, held, field.Property.Type.Display(),
                field.TypeBits);
        }
        else if (field.Kind == PackedValueKind.Pointer && held < context.WordBits && !field.SignExtend)
        {
            reporter.Report(
                Rules.PackedPointer, location, field.Property.Name, held, field.Width, field.ValueShift,
                context.WordBits);
        }
    }

    private static void CheckOverlap(Reporter reporter, PackedModel model, PackedFieldModel field)
    {
        Location? location = field.Property.Locations.FirstOrDefault();
        if (model.Union?.TagField is { } tag && tag.Word == field.Word
            && ((SpecialTypes.Ones(field.Width) << field.Shift) & model.TagMask) != 0)
        {
            reporter.Report(Rules.PackedTagOverlap, location, field.Property.Name, model.Union.Type.Name);
        }

        foreach (PackedFieldModel other in model.Fields.TakeWhile(f => !ReferenceEquals(f, field)))
        {
            if (Shared(field, other) is { } bits)
            {
                reporter.Report(
                    Rules.PackedOverlap, location, field.Property.Name, bits, field.Word,
                    other.Property.Name);
            }
        }
    }

    private static string? Shared(PackedFieldModel a, PackedFieldModel b)
    {
        int low = System.Math.Max(a.Shift, b.Shift);
        int high = System.Math.Min(a.Shift + a.Width, b.Shift + b.Width) - 1;
        return a.Word != b.Word || low > high ? null : low == high ? $"{low}" : $"{high} to {low}";
    }
}
