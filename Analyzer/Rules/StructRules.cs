// SPDX-License-Identifier: BSD-2-Clause
// S4G1017 to S4G1019: the layout of structs. C pads where C# pads; the subset wants every byte to be
// declared.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Sel4Gen.Analysis;

/// <summary>Sizes and padding of structs, for a given word size.</summary>
internal sealed class StructLayout
{
    /// <summary>Bytes: far more than a kernel's image has, and far fewer than overflow a number.</summary>
    public const long MaxSize = 64L << 20;

    private readonly SubsetContext _context;
    private readonly int _wordBits;

    public StructLayout(SubsetContext context, int wordBits)
    {
        _context = context;
        _wordBits = wordBits;
    }

    /// <summary>Reports the bytes that no field covers, with 64-bit and with 32-bit words.</summary>
    public static void Check(SubsetContext context, Reporter reporter, INamedTypeSymbol type)
    {
        int other = context.WordBits == 64 ? 32 : 64;
        if (!CheckSize(context, reporter, type))
        {
            return;
        }

        if (!new StructLayout(context, context.WordBits).ReportPadding(reporter, type))
        {
            new StructLayout(context, other).ReportPadding(reporter, type);
        }
    }

    /// <summary>Whether the struct has a size that compilers can work out.</summary>
    public static bool CheckSize(SubsetContext context, Reporter reporter, INamedTypeSymbol type)
    {
        if (!context.StructDepth.IsBounded(type))
        {
            // The compiler says so if it contains itself.
            reporter.ReportHere(Rules.TypeSize, type.Name,
                $"holds structs more than {Nesting.TypeLevels} levels deep");
            return false;
        }

        if (PointsToItself(type))
        {
            reporter.ReportHere(Rules.TypeSize, type.Name,
                "holds pointers to itself as its elements, and C has no name for such an array; put it in a struct "
                + "and point to that");
            return false;
        }

        bool isLarge = new StructLayout(context, context.WordBits).SizeOfStruct(type) is { Size: > MaxSize };
        if (isLarge)
        {
            reporter.ReportHere(Rules.TypeSize, type.Name, $"has more than {MaxSize >> 20} MiB");
        }

        return !isLarge;
    }

    /// <summary>
    /// Whether the elements of an inline array are, or point to, the array: in C an array is no type with a
    /// name, so nothing ends the declaration.
    /// </summary>
    private static bool PointsToItself(INamedTypeSymbol array)
    {
        HashSet<ITypeSymbol> met = new(SymbolEqualityComparer.Default);
        ITypeSymbol? type = array;
        while (type is INamedTypeSymbol named && met.Add(type))
        {
            type = named.IsPointer() ? named.TypeArguments[0]
                : named.IsInlineArray() ? InstanceFields(named).FirstOrDefault()?.Type
                : null;
        }

        return type is not null && SymbolEqualityComparer.Default.Equals(type, array);
    }

    /// <summary>Reports a struct that is larger than its <c>[SizeLimit]</c>.</summary>
    public static void CheckLimit(SubsetContext context, Reporter reporter, INamedTypeSymbol type)
    {
        if (type.FindAttribute(WellKnown.SizeLimit) is { } limit && context.StructDepth.IsBounded(type)
            && new StructLayout(context, context.WordBits).SizeOf(type, null) is { } layout
            && layout.Size > PackedFieldModel.IntArgument(limit, 0))
        {
            reporter.Report(
                Rules.SizeLimit, limit.ApplicationSyntaxReference?.GetSyntax().GetLocation(), type.Name,
                layout.Size, context.WordBits, PackedFieldModel.IntArgument(limit, 0));
        }
    }

    /// <summary>Whether there was padding to report.</summary>
    private bool ReportPadding(Reporter reporter, INamedTypeSymbol type)
    {
        long offset = 0;
        long alignment = 1;
        IFieldSymbol? previous = null;
        foreach (IFieldSymbol field in InstanceFields(type))
        {
            if (SizeOf(field) is not { } layout)
            {
                return false;
            }

            long aligned = RoundUp(offset, layout.Alignment);
            if (aligned != offset)
            {
                Report(reporter, previous!, offset, aligned - offset);
                return true;
            }

            offset = aligned + layout.Size;
            alignment = Math.Max(alignment, layout.Alignment);
            previous = field;
        }

        long rest = RoundUp(offset, alignment) - offset;
        if (rest != 0)
        {
            Report(reporter, previous!, offset, rest);
        }

        return rest != 0;
    }

    private void Report(Reporter reporter, IFieldSymbol previous, long offset, long bytes)
    {
        ImmutableDictionary<string, string?> facts = ImmutableDictionary<string, string?>.Empty
            .Add("offset", offset.ToString(CultureInfo.InvariantCulture))
            .Add("bytes", bytes.ToString(CultureInfo.InvariantCulture));
        reporter.ReportWith(Rules.Padding, previous.Locations[0], facts, _wordBits, bytes, previous.Name);
    }

    private static long RoundUp(long value, long alignment) =>
        (value + alignment - 1) / alignment * alignment;

    internal static IEnumerable<IFieldSymbol> InstanceFields(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic && !f.IsConst && !f.IsAbsent());

    private (long Size, long Alignment)? SizeOf(IFieldSymbol field)
    {
        TypeSyntax? syntax =
            field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Parent
                is VariableDeclarationSyntax d
            ? d.Type
            : null;
        return SizeOf(field.Type, syntax);
    }

    /// <summary>
    /// Null when the type was compiled for another word size and its source is not at hand.
    /// </summary>
    private (long Size, long Alignment)? SizeOf(ITypeSymbol type, TypeSyntax? syntax)
    {
        if (IsWordAlias(syntax) || _context.IsPointer(type))
        {
            return Scalar(_wordBits / 8);
        }

        if (type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.TypeKind == TypeKind.Enum)
        {
            TypeSyntax? baseType =
                (named.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as EnumDeclarationSyntax)
                ?.BaseList?.Types.FirstOrDefault()?.Type;
            return SizeOf(named.EnumUnderlyingType!, baseType);
        }

        int bits = type.SpecialType == SpecialType.System_Boolean ? 8 : SpecialTypes.BitsOf(type.SpecialType);
        if (bits != 0)
        {
            // Without source, a word cannot be told from a 64-bit integer.
            return syntax is null && _wordBits != _context.WordBits && bits >= 32 ? null : Scalar(bits / 8);
        }

        if (PackedModel.TryRead(named, _wordBits) is { } packed)
        {
            return packed.HasWords ? ((long)packed.Words * packed.UnitBits / 8, packed.UnitBits / 8) : null;
        }

        return named.TypeKind == TypeKind.Struct && !named.IsTupleType ? SizeOfStruct(named) : null;
    }

    private (long Size, long Alignment)? SizeOfStruct(INamedTypeSymbol type)
    {
        // How long an array is may itself depend on the word: the other size is left to the other
        // compilation. What has no end has no size.
        if ((type.IsInlineArray() && _wordBits != _context.WordBits) || !_context.StructDepth.IsBounded(type))
        {
            return null;
        }

        return _context.Layouts.GetOrAdd((type, _wordBits), _ => Lay(type));
    }

    private (long Size, long Alignment)? Lay(INamedTypeSymbol type)
    {
        long offset = 0;
        long alignment = 1;
        foreach (IFieldSymbol field in InstanceFields(type))
        {
            if (SizeOf(field) is not { } layout)
            {
                return null;
            }

            offset = RoundUp(offset, layout.Alignment) + layout.Size;
            alignment = Math.Max(alignment, layout.Alignment);
        }

        // Larger than the limit is one thing however much larger: the number must not overflow.
        long most = (MaxSize + 1) * alignment;
        long count = Math.Max(type.InlineLength() ?? 1, 0);
        return (Math.Min(Math.Min(RoundUp(offset, alignment), most) * count, most), alignment);
    }

    private static (long, long)? Scalar(int bytes) => (bytes, bytes);

    private static bool IsWordAlias(TypeSyntax? syntax) =>
        syntax is IdentifierNameSyntax { Identifier.ValueText: "Word" or "SWord" };
}

/// <summary>Rules over all structs of a program.</summary>
internal static class StructGraph
{
    public static void Report(ProgramEnd end, SubsetContext context,
        IEnumerable<INamedTypeSymbol> structs)
    {
        List<INamedTypeSymbol> ordered = structs.OrderBy(s => s.ToDisplayString(), StringComparer.Ordinal)
            .ToList();
        foreach (List<ISymbol> cycle in Graph.Cycles(ordered, s => Neighbours(context, (INamedTypeSymbol)s)))
        {
            string path = string.Join(" -> ", cycle.Append(cycle[0]).Select(s => s.Name));
            new Reporter(context, end.ReportDiagnostic, cycle[0]).ReportHere(Rules.PointerCycle, path);
        }

        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol target in context.PointerTargets.OrderBy(s =>
            s.ToDisplayString(), StringComparer.Ordinal).Where(context.StructDepth.IsBounded))
        {
            ReportBools(end, context, target, target, seen);
        }
    }

    /// <summary>
    /// The structs that the runtime looks at to lay out this one: in its fields, or behind their pointers.
    /// </summary>
    private static IEnumerable<ISymbol> Neighbours(SubsetContext context, INamedTypeSymbol type) =>
        type.HasAttribute(WellKnown.Packed) || type.HasAttribute(WellKnown.PackedVariant)
            ? []
            : StructLayout.InstanceFields(type)
                .Select(f => context.IsPointer(f.Type) ? ((INamedTypeSymbol)f.Type).TypeArguments[0] : f.Type)
                .OfType<INamedTypeSymbol>()
                .Where(t => t.TypeKind == TypeKind.Struct && context.IsSubset(t))
                .Select(t => t.OriginalDefinition);

    private static void ReportBools(
        ProgramEnd end, SubsetContext context, INamedTypeSymbol type, INamedTypeSymbol target,
        HashSet<ISymbol> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        foreach (IFieldSymbol field in StructLayout.InstanceFields(type))
        {
            if (field.Type.SpecialType == SpecialType.System_Boolean)
            {
                new Reporter(context, end.ReportDiagnostic, field)
                    .ReportHere(Rules.BoolInMemory, field.Name, $"Ptr<{target.Name}>");
            }
            else if (field.Type is INamedTypeSymbol { TypeKind: TypeKind.Struct } nested)
            {
                ReportBools(end, context, nested, target, seen);
            }
        }
    }
}
