// SPDX-License-Identifier: BSD-2-Clause
// S4G7040 to S4G7050: packed structs. The generator writes nothing that does not fit; here stands why.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sel4Gen.Analysis;

/// <summary>The rules of packed structs.</summary>
internal static class PackedRules
{
    public static void Check(SubsetContext context, Reporter reporter, PackedModel model)
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

        return SpecialTypes.ToBits(model.Tag.Value) != model.TagValue
            ? $"its tag does not fit into the {tag.Width} bits of the union's {tag.Property.Name}"
            : null;
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

        CheckWidth(context, reporter, field, location);
        return true;
    }

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
        if (model.Union?.TagField is { } tag && Shared(field, tag) is not null)
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
