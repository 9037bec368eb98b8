// SPDX-License-Identifier: BSD-2-Clause
// What a value is read from, and which operations may change that: for what a condition showed about it.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Language.Binding;

/// <summary>The variables and the memory that a value is read from.</summary>
internal sealed class ReadPlaces
{
    private readonly HashSet<ISymbol> _locals = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly bool _isComputed;

    public ReadPlaces(IOperation value)
    {
        foreach (IOperation part in value.DescendantsAndSelf().Where(o => !o.ConstantValue.HasValue))
        {
            if (DivisionGuards.LocalOf(part) is { } local)
            {
                _locals.Add(local);
            }

            if (MemberOf(part) is { } member && RootLocal(part) is null)
            {
                _members.Add(member.OriginalDefinition);
                _types.Add(part.Type!);
            }

            _isComputed |= part is IInvocationOperation call && !call.TargetMethod.Has("Pure")
                && !call.TargetMethod.IsGenerated();
        }
    }

    /// <summary>Whether the operation may change the value.</summary>
    public bool IsChangedBy(IOperation operation) => _isComputed || operation switch
    {
        IDeconstructionAssignmentOperation d =>
            d.Target.DescendantsAndSelf().Any(IsChangedAt),
        IAssignmentOperation a => IsChangedAt(a.Target),
        IIncrementOrDecrementOperation i => IsChangedAt(i.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } a => IsChangedAt(a.Value),
        // A reference: what is assigned through it later has another name.
        IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } d =>
            d.GetVariableInitializer()?.Value is { } place && IsChangedAt(place),
        IInvocationOperation call => IsChangedByCall(call),
        _ => false,
    };

    /// <summary>Whether what is stored at the place may be seen in the value.</summary>
    private bool IsChangedAt(IOperation place)
    {
        if (RootLocal(place) is { } local)
        {
            return _locals.Contains(local);
        }

        // Memory may have several names: one of the same type may be the same place; a struct holds others.
        return _members.Count > 0 && MemberOf(place) is { } member
            && (_members.Contains(member.OriginalDefinition) || _types.Contains(place.Type!)
                || place.Type is { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None });
    }

    private bool IsChangedByCall(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType.IsSubset() || method.Has("Pure") || method.IsGenerated())
        {
            return false;
        }

        return _members.Count > 0
            || (call.Instance is { } receiver && !method.IsReadOnly && RootLocal(receiver) is { } local
                && _locals.Contains(local));
    }

    /// <summary>The local or parameter that holds the place as a value; null if it is in memory.</summary>
    private static ISymbol? RootLocal(IOperation place) => place switch
    {
        ILocalReferenceOperation { Local.RefKind: not RefKind.None } => null,
        IFieldReferenceOperation { Instance: { } i } => i.Type is { IsValueType: true } ? RootLocal(i) : null,
        IPropertyReferenceOperation { Instance: { } i, Property.ReturnsByRef: false } =>
            i.Type is { IsValueType: true } ? RootLocal(i) : null,
        IInlineArrayAccessOperation a => RootLocal(a.Instance),
        _ => DivisionGuards.LocalOf(place),
    };

    private static ISymbol? MemberOf(IOperation place) => place switch
    {
        IFieldReferenceOperation f => f.Field,
        IPropertyReferenceOperation p => p.Property,
        IInlineArrayAccessOperation a => MemberOf(a.Instance),
        ILocalReferenceOperation { Local: { RefKind: not RefKind.None } reference } => reference,
        _ => null,
    };
}
