// SPDX-License-Identifier: BSD-2-Clause
// S4G7040 to S4G7053: packed structs. The generator skips invalid declarations; these rules report them.
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
        if (model.ShapeError is { } error)
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

        CheckNames(reporter, model);
        foreach (PackedFieldModel field in model.Fields)
        {
            if (CheckField(context, reporter, model, field))
            {
                CheckOverlap(reporter, model, field);
            }
        }
    }

    /// <summary>
    /// What has the name of a generated member, and properties that are one parameter of New.
    /// </summary>
    private static void CheckNames(Reporter reporter, PackedModel model)
    {
        HashSet<string> generated = [.. model.GeneratedNames];
        foreach (ISymbol member in model.Type.GetMembers().Where(PackedModel.IsWritten).Append(model.Type)
            .Where(m => generated.Contains(m.Name)))
        {
            reporter.Report(Rules.GeneratedName, member.Locations.FirstOrDefault(), member.Name,
                model.Type.Name);
        }

        Dictionary<string, string> parameters = [];
        foreach (string name in model.TagField is null ? model.Fields.Select(f => f.Property.Name) : [])
        {
            string parameter = SourceWriter.CamelCase(name);
            if (parameters.TryGetValue(parameter, out string? other) && other != name)
            {
                IPropertySymbol property = model.Fields.First(f => f.Property.Name == name).Property;
                reporter.Report(Rules.GeneratedName, property.Locations.FirstOrDefault(),
                    $"New({name}) and New({other})", model.Type.Name);
            }

            parameters[parameter] = name;
        }
    }

    /// <summary>S4G7051: two variants of one union with one tag.</summary>
    public static void ReportSharedTags(
        ProgramEnd end, SubsetContext context, IEnumerable<PackedModel> variants)
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
            || property.SetMethod is null or { IsInitOnly: true } or { IsReadOnly: true })
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

        if (!field.IsInside(model))
        {
            reporter.Report(
                Rules.PackedOutside, location, property.Name, field.Word, model.Words,
                field.Shift, (long)field.Shift + field.Width - 1, model.UnitBits);
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
    public static string? LongTagError(PackedModel model, PackedFieldModel tag) =>
        tag.LongWidth == 0 && tag.LongShift == 0 ? null
            : tag.LongWidth < 1 || tag.LongShift < 0 || (long)tag.LongShift + tag.LongWidth > model.UnitBits
                ? $"the further bits of a long {tag.Property.Name}, {tag.LongShift} to "
                    + $"{(long)tag.LongShift + tag.LongWidth - 1}, do not lie inside a word of {model.UnitBits} bits"
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
        int held = unchecked(field.Width + field.ValueShift);
        if (!field.FitsType)
        {
            reporter.Report(
                Rules.PackedWidth, location, field.Property.Name, (long)field.Width + field.ValueShift,
                field.Property.Type.Display(),
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
