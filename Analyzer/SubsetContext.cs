// SPDX-License-Identifier: BSD-2-Clause
// Facts about one compilation that the rules need, looked up once: whether it is a program of the subset,
// its word size, and the types that have a meaning in the subset.
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sel4Gen.Language.Binding;

namespace Sel4Gen.Analysis;

/// <summary>One compilation of a subset program.</summary>
internal sealed class SubsetContext
{
    /// <summary>Types of namespace Sel4Gen that only the host uses.</summary>
    private static readonly string[] s_hostTypes =
        ["Host", "HostMemory", "PackedField", "WildAccessException", "ContractException"];

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _subsetAssemblies =
        new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _pointerTargets =
        new(SymbolEqualityComparer.Default);

    private SubsetContext(Compilation compilation, INamedTypeSymbol pointer, WalkedBodies? walked)
    {
        Walked = walked;
        Compilation = compilation;
        Pointer = pointer;
        WordBits = compilation.WordBits();
        Bodies = new BodyCheck((CSharpCompilation)compilation, WordBits);
        HasUntrustedInput = compilation.Assembly.HasAttribute(WellKnown.UntrustedInput);
    }

    public Compilation Compilation { get; }

    /// <summary>The binder, for one body at a time.</summary>
    public BodyCheck Bodies { get; }

    /// <summary>Takes the bodies for the emitter; null while somebody types.</summary>
    public WalkedBodies? Walked { get; }

    /// <summary>The structs of this compilation that some Ptr points to.</summary>
    public IEnumerable<INamedTypeSymbol> PointerTargets => _pointerTargets.Keys;

    /// <summary><c>Ptr&lt;T&gt;</c>.</summary>
    public INamedTypeSymbol Pointer { get; }

    /// <summary>Which exceptions to rules have kept something from being reported.</summary>
    public ExceptionUses Exceptions { get; } = new();

    /// <summary>How deep structs contain structs.</summary>
    public StructDepth StructDepth { get; } = new();

    /// <summary>The sizes of structs, by word size, that were worked out already.</summary>
    public ConcurrentDictionary<(ISymbol Struct, int WordBits), (long Size, long Alignment)?> Layouts
    {
        get;
    } = new(LayoutKey.Comparer);

    /// <summary>64 or 32.</summary>
    public int WordBits { get; }

    /// <summary>Marked <c>[assembly: UntrustedInput]</c>: casts must not cut values unseen.</summary>
    public bool HasUntrustedInput { get; }

    /// <summary>
    /// Null when the compilation is not marked <c>[assembly: SubsetAssembly]</c>: then no rule applies.
    /// </summary>
    public static SubsetContext? TryCreate(Compilation compilation, WalkedBodies? walked) =>
        compilation.Assembly.HasAttribute(WellKnown.SubsetAssembly)
        && compilation.GetTypeByMetadataName(WellKnown.Full("Ptr`1")) is { } pointer
            ? new SubsetContext(compilation, pointer, walked)
            : null;

    /// <summary>Whether the type is declared in the subset: here, or in another marked assembly.</summary>
    public bool IsSubset(INamedTypeSymbol type)
    {
        if (IsLibrary(type) || type.ContainingAssembly is not { } assembly)
        {
            return false;
        }

        return SymbolEqualityComparer.Default.Equals(assembly, Compilation.Assembly)
            || _subsetAssemblies.GetOrAdd(assembly, static a => a.HasAttribute(WellKnown.SubsetAssembly));
    }

    /// <summary>Whether the type is the subset library's own (namespace Sel4Gen, where Ptr is).</summary>
    public bool IsLibrary(INamedTypeSymbol type)
    {
        INamedTypeSymbol outermost = type;
        while (outermost.ContainingType is { } outer)
        {
            outermost = outer;
        }

        return outermost.ContainingNamespace.IsSel4Gen()
            && SymbolEqualityComparer.Default.Equals(outermost.ContainingAssembly,
                Pointer.ContainingAssembly);
    }

    /// <summary>Whether the type is one of the library's that subset code may use.</summary>
    public bool IsIntrinsic(INamedTypeSymbol type) => IsLibrary(type) && !s_hostTypes.Contains(type.Name);

    /// <summary>Whether the type is <c>Sel4Gen.</c><paramref name="name"/>.</summary>
    public bool IsLibrary(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol named && named.Name == name && IsLibrary(named);

    /// <summary>Whether the type is a <c>Ptr&lt;T&gt;</c>.</summary>
    public bool IsPointer(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Arity: 1 } named
        && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, Pointer);

    /// <summary>Remembers what a Ptr points to.</summary>
    public void NotePointerTarget(ITypeSymbol target)
    {
        if (target is INamedTypeSymbol { TypeKind: TypeKind.Struct } named
            && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, Compilation.Assembly))
        {
            _pointerTargets.TryAdd(named, true);
        }
    }

    /// <summary>Whether rules apply to this symbol: it is not the library's own source.</summary>
    public bool Applies(ISymbol symbol) =>
        symbol is INamedTypeSymbol type ? !IsLibrary(type)
        : symbol.ContainingType is not { } container || !IsLibrary(container);
}

/// <summary>The <c>[SubsetException]</c> attributes that were needed.</summary>
internal sealed class ExceptionUses
{
    private readonly ConcurrentDictionary<(SyntaxTree Tree, TextSpan Span), bool> _used = new();

    /// <summary>The rule that the attribute makes an exception to; null if it is another attribute.</summary>
    public static string? RuleOf(AttributeData attribute) =>
        attribute.AttributeClass is { Name: WellKnown.SubsetException }
        && attribute.ConstructorArguments.Length == 2
            ? attribute.ConstructorArguments[0].Value as string
            : null;

    public void Note(AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference is { } place)
        {
            _used.TryAdd((place.SyntaxTree, place.Span), true);
        }
    }

    public bool IsUsed(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is not { } place
        || _used.ContainsKey((place.SyntaxTree, place.Span));
}

/// <summary>Reports violations of one declaration, unless an attribute makes an exception.</summary>
internal readonly struct Reporter
{
    private readonly ExceptionUses _exceptions;
    private readonly System.Action<Diagnostic> _report;
    private readonly ISymbol _owner;

    public Reporter(SubsetContext context, System.Action<Diagnostic> report, ISymbol owner)
    {
        _exceptions = context.Exceptions;
        _report = report;
        _owner = owner;
    }

    /// <summary>Reports at a place.</summary>
    public void Report(DiagnosticDescriptor rule, Location? location, params object?[] arguments) =>
        ReportWith(rule, location, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Reports at a place, with facts that a code fix needs.</summary>
    public void ReportWith(
        DiagnosticDescriptor rule, Location? location, ImmutableDictionary<string, string?> facts,
        params object?[] arguments)
    {
        if (location is not null && !IsExcepted(rule.Id))
        {
            _report(Diagnostic.Create(rule, location, facts, arguments));
        }
    }

    /// <summary>Reports at the place where the owner is declared.</summary>
    public void ReportHere(DiagnosticDescriptor rule, params object?[] arguments) =>
        Report(rule, _owner.Locations.FirstOrDefault(), arguments);

    private bool IsExcepted(string id)
    {
        for (ISymbol? s = _owner; s is not null and not INamespaceSymbol; s = Next(s))
        {
            foreach (AttributeData attribute in s.GetAttributes())
            {
                if (ExceptionUses.RuleOf(attribute) == id)
                {
                    _exceptions.Note(attribute);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>From an accessor to its property, from a member to its type.</summary>
    private static ISymbol? Next(ISymbol symbol) =>
        symbol is IMethodSymbol { AssociatedSymbol: { } property } ? property : symbol.ContainingSymbol;
}

/// <summary>A struct with a word size, as a key.</summary>
internal sealed class LayoutKey : IEqualityComparer<(ISymbol Struct, int WordBits)>
{
    public static readonly LayoutKey Comparer = new();

    public bool Equals((ISymbol Struct, int WordBits) a, (ISymbol Struct, int WordBits) b) =>
        a.WordBits == b.WordBits && SymbolEqualityComparer.Default.Equals(a.Struct, b.Struct);

    public int GetHashCode((ISymbol Struct, int WordBits) key) =>
        SymbolEqualityComparer.Default.GetHashCode(key.Struct) ^ key.WordBits;
}
