// SPDX-License-Identifier: BSD-2-Clause
// S4G3031 to S4G3033: where C# fixes an order of evaluation that the emitted C does not have.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    // --- Named arguments ---

    /// <summary>
    /// C# evaluates named arguments as they are written, C in the parameters' order. That shows as soon as
    /// one argument has an effect and another one is no constant.
    /// </summary>
    private void CheckArgumentOrder(IInvocationOperation invocation)
    {
        if (!IsReordered(invocation))
        {
            return;
        }

        ImmutableArray<IArgumentOperation> arguments = invocation.Arguments;
        if (arguments.Count(a => !IsOneConstant(Live(a.Value))) > 1
            && arguments.Any(a => HasEffect(a.Value)))
        {
            Report(Rules.ArgumentOrder, invocation, invocation.TargetMethod.Name);
        }
    }

    /// <summary>A member of the subset's library is written like an operator of C: by position.</summary>
    private void CheckLibraryArgumentOrder(IInvocationOperation invocation)
    {
        if (IsReordered(invocation))
        {
            Report(Rules.ArgumentOrder, invocation, invocation.TargetMethod.Name);
        }
    }

    /// <summary>Whether an argument stands behind one of a later parameter.</summary>
    private static bool IsReordered(IInvocationOperation invocation)
    {
        int last = -1;
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            int ordinal = argument.Parameter?.Ordinal ?? last;
            if (ordinal < last)
            {
                return true;
            }

            last = ordinal;
        }

        return false;
    }

    /// <summary>Whether evaluating the operation calls something that is not marked [Pure].</summary>
    private bool HasEffect(IOperation operation)
    {
        operation = Live(operation);
        if (operation.ConstantValue.HasValue)
        {
            return false;
        }

        bool isEffect = operation switch
        {
            IInvocationOperation call => IsImpure(call.TargetMethod),
            IPropertyReferenceOperation { Property: { GetMethod: { } getter } property } =>
                _context.IsSubset(property.ContainingType)
                && !property.HasAttribute(WellKnown.Bits) && !getter.HasAttribute(WellKnown.Pure),
            _ => false,
        };
        return isEffect || operation.ChildOperations.Any(HasEffect);
    }

    private bool IsImpure(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (!_context.IsSubset(type))
        {
            return _context.IsLibrary(type, "Mmio");
        }

        // The generated methods of a packed struct only compute.
        return !IsGenerated(method) && !method.HasAttribute(WellKnown.Pure);
    }

    /// <summary>Whether the source generator wrote the method of a packed struct.</summary>
    private static bool IsGenerated(IMethodSymbol method) =>
        (method.ContainingType.HasAttribute(WellKnown.Packed)
            || method.ContainingType.HasAttribute(WellKnown.PackedVariant))
        && method.Locations.All(l => l.SourceTree?.IsGenerated() != false);

    /// <summary>The part of a conditional that constants leave over.</summary>
    private static IOperation Live(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConditionalOperation
                {
                    Condition.ConstantValue: { HasValue: true, Value: bool known }, WhenFalse: { } other,
                } c:
                    operation = known ? c.WhenTrue : other;
                    break;
                case IBinaryOperation
                {
                    OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr,
                    LeftOperand.ConstantValue: { HasValue: true, Value: bool left },
                } b:
                    bool goesOn = left == (b.OperatorKind == BinaryOperatorKind.ConditionalAnd);
                    operation = goesOn ? b.RightOperand : b.LeftOperand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>
    /// Whether C sees one constant here. A sum of named constants stays a sum in C, for the reader.
    /// </summary>
    private static bool IsOneConstant(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: not (null or string) }
        && !IsNamedSum(operation);

    private static bool IsNamedSum(IOperation operation) => operation switch
    {
        IConversionOperation conversion => IsNamedSum(conversion.Operand),
        IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
                or BinaryOperatorKind.Multiply or BinaryOperatorKind.Or or BinaryOperatorKind.And
                or BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift,
        } sum => (IsNamed(sum.LeftOperand) || IsNamed(sum.RightOperand)) && !DependsOnFlag(sum),
        _ => false,
    };

    private static bool IsNamed(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsConst: true } field } => field.Locations.Any(l => l.IsInSource)
            || field.ContainingType.TypeKind == TypeKind.Enum,
        IConversionOperation conversion => IsNamed(conversion.Operand),
        _ => IsNamedSum(operation),
    };

    private static bool DependsOnFlag(IOperation operation) => operation.DescendantsAndSelf().Any(o =>
        o is IConditionalOperation || o.Type?.SpecialType == SpecialType.System_Boolean);

    // --- Deconstruction ---

    /// <summary>
    /// C# finds the places of a deconstruction before it computes the values; C stores the values one after
    /// the other, so the places must be there without computing.
    /// </summary>
    private void CheckTargets(IDeconstructionAssignmentOperation assignment)
    {
        foreach (IOperation target in TargetsOf(assignment.Target))
        {
            switch (target)
            {
                case ITupleOperation:
                case IDeclarationExpressionOperation { Expression: ITupleOperation }:
                    Report(Rules.NestedDeconstruction, target);
                    break;
                case IDiscardOperation:
                case IDeclarationExpressionOperation:
                case ILocalReferenceOperation { IsDeclaration: true }:
                    break;
                default:
                    CheckTarget(target);
                    break;
            }
        }
    }

    private static ImmutableArray<IOperation> TargetsOf(IOperation target) => target switch
    {
        IDeclarationExpressionOperation declaration => TargetsOf(declaration.Expression),
        ITupleOperation tuple => tuple.Elements,
        _ => [],
    };

    private void CheckTarget(IOperation target)
    {
        // A property is set by a call; the place is that of its receiver.
        IOperation? place = target is IPropertyReferenceOperation property && !IsPointee(property)
            ? property.Instance
            : target;
        if (place is not null && !IsFixedPlace(place))
        {
            Report(Rules.ComputedTarget, target, target.Syntax.ToString());
        }
    }

    private bool IsFixedPlace(IOperation place) => place switch
    {
        ILocalReferenceOperation reference => !reference.Local.IsRef,
        IParameterReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation field => field.Instance is null || IsFixedPlace(field.Instance),
        IInlineArrayAccessOperation access => IsOneConstant(access.Argument) && IsFixedPlace(access.Instance),
        IPropertyReferenceOperation property => IsPointee(property) && IsReservedPlace(property),
        _ => false,
    };

    /// <summary>
    /// Whether the place lies at a constant distance in memory that StaticMemory.Reserve gave to a field.
    /// </summary>
    private static bool IsReservedPlace(IPropertyReferenceOperation pointee)
    {
        if (pointee.Instance is not IFieldReferenceOperation { Field: { IsStatic: true } field }
            || field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not VariableDeclaratorSyntax
            {
                Initializer.Value: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Reserve" },
                } reserve,
            })
        {
            return false;
        }

        // One element is no array in C: its index is an offset of a pointer.
        bool isArray = reserve.ArgumentList.Arguments.FirstOrDefault()?.Expression
            is not LiteralExpressionSyntax { Token.Value: 1 };
        return !pointee.Property.IsIndexer || (isArray && IsOneConstant(pointee.Arguments[0].Value));
    }
}
