// SPDX-License-Identifier: BSD-2-Clause
// Whether a struct's method assigns to the struct, and whether it does more than read it: that decides how
// the receiver is passed.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Emit.Front;

/// <summary>Looks at methods of structs.</summary>
internal static class Mutation
{
    /// <summary>The method may assign to a field of its receiver.</summary>
    public static bool Mutates(ProgramBinder program, IMethodSymbol method) =>
        !method.IsReadOnly && Operation(program, method) is { } body
            && body.DescendantsAndSelf().Any(o => Changes(program, o));

    /// <summary>
    /// The method only computes from its receiver and arguments: a copy of the receiver serves it as well.
    /// </summary>
    public static bool OnlyReads(ProgramBinder program, IMethodSymbol method) =>
        Operation(program, method) is not { } body
        || !body.DescendantsAndSelf()
            .Any(o => o is IInvocationOperation or IAssignmentOperation or IIncrementOrDecrementOperation);

    private static bool Changes(ProgramBinder program, IOperation operation) => operation switch
    {
        IAssignmentOperation a => IsRootedInThis(a.Target)
            || a.Target.DescendantsAndSelf()
                .Any(t => t is ITupleOperation tuple && tuple.Elements.Any(IsRootedInThis)),
        IIncrementOrDecrementOperation i => IsRootedInThis(i.Target),
        IInvocationOperation { Instance: { } instance, TargetMethod: { } target } =>
            IsRootedInThis(instance) && target.ContainingType.IsValueType && !target.ContainingType.IsSubset()
            && !(target.Name.StartsWith("To", System.StringComparison.Ordinal)
                && ProgramBinder.IsPacked(target.ContainingType))
            && Mutates(program, target),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } a => IsRootedInThis(a.Value),
        IVariableInitializerOperation { Value: IFieldReferenceOperation f,
            Parent: IVariableDeclaratorOperation d } =>
            d.Symbol.RefKind == RefKind.Ref && IsRootedInThis(f),
        _ => false,
    };

    private static bool IsRootedInThis(IOperation place) => place switch
    {
        IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Instance: { } i } => i.Type is { IsValueType: true } && IsRootedInThis(i),
        IPropertyReferenceOperation { Instance: { } i, Property.ReturnsByRef: false } =>
            i.Type is { IsValueType: true } && IsRootedInThis(i),
        IInlineArrayAccessOperation a => IsRootedInThis(a.Instance),
        _ => false,
    };

    private static IOperation? Operation(ProgramBinder program, IMethodSymbol method)
    {
        IMethodSymbol definition =
            method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
        return definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
            ? program.ModelOf(syntax.SyntaxTree).GetOperation(syntax)
            : null;
    }
}
