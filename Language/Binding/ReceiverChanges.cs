// SPDX-License-Identifier: BSD-2-Clause
// What in the body of a struct's method changes the struct, for the rules about receivers and for the choice
// how a receiver is passed.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Language.Binding;

/// <summary>Questions about single operations.</summary>
internal static class ReceiverChanges
{
    /// <summary>The operation itself assigns to the receiver, or lets another do it.</summary>
    public static bool Assigns(IOperation operation) => operation switch
    {
        IAssignmentOperation a => IsRootedInThis(a.Target)
            || a.Target.DescendantsAndSelf()
                .Any(t => t is ITupleOperation tuple && tuple.Elements.Any(IsRootedInThis)),
        IIncrementOrDecrementOperation i => IsRootedInThis(i.Target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } a => IsRootedInThis(a.Value),
        IVariableInitializerOperation { Value: IFieldReferenceOperation f,
            Parent: IVariableDeclaratorOperation d } =>
            d.Symbol.RefKind == RefKind.Ref && IsRootedInThis(f),
        _ => false,
    };

    /// <summary>The method that is called on the receiver or a part of it; null if none is.</summary>
    public static IMethodSymbol? CalleeOnThis(IOperation operation) => operation
        is IInvocationOperation { Instance: { } instance, TargetMethod: { } target }
        && IsRootedInThis(instance) && target.ContainingType.IsValueType && !target.ContainingType.IsSubset()
        && !(target.Name.StartsWith("To", StringComparison.Ordinal)
            && ProgramBinder.IsPacked(target.ContainingType))
            ? target : null;

    private static bool IsRootedInThis(IOperation place) => place switch
    {
        IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Instance: { } i } => i.Type is { IsValueType: true } && IsRootedInThis(i),
        IPropertyReferenceOperation { Instance: { } i, Property.ReturnsByRef: false } =>
            i.Type is { IsValueType: true } && IsRootedInThis(i),
        IInlineArrayAccessOperation a => IsRootedInThis(a.Instance),
        _ => false,
    };
}
