// SPDX-License-Identifier: BSD-2-Clause
// S4G2014 and S4G2017: steps of for loops and conditions of do loops that are not a single C expression.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    /// <summary>The step of a for loop is one expression in C.</summary>
    private void CheckSteps(IForLoopOperation loop)
    {
        ImmutableArray<IOperation> steps = loop.AtLoopBottom;
        if (steps.Length > 1)
        {
            Report(Rules.SeveralSteps, steps[1], steps[1].Syntax.ToString());
        }
        else if ((steps.FirstOrDefault() as IExpressionStatementOperation)?.Operation is { } step
            && NeedsStatements(step))
        {
            Report(Rules.SeveralSteps, step, step.Syntax.ToString());
        }
    }

    /// <summary>Whether the emitted C needs more than one statement for a statement of C#.</summary>
    private bool NeedsStatements(IOperation step) => step switch
    {
        IDeconstructionAssignmentOperation d => CountOf(d) > 1,
        ICompoundAssignmentOperation { Target: IPropertyReferenceOperation p } => IsPlaceKept(p),
        IIncrementOrDecrementOperation { Target: IPropertyReferenceOperation p } => IsPlaceKept(p),
        _ => step.Descendants().Any(o => o is IArgumentOperation
        {
            Value: IDiscardOperation or IDeclarationExpressionOperation,
        }),
    };

    private static int CountOf(IDeconstructionAssignmentOperation assignment)
    {
        int stores = TargetsOf(assignment.Target).Count(t => t is not IDiscardOperation);
        return stores + (Unwrap(assignment.Value) is ITupleOperation literal
            ? literal.Elements.Count(e => !IsOneConstant(e))
            : 1);
    }

    /// <summary>Whether the place of the property's receiver is found once and kept in a local.</summary>
    private bool IsPlaceKept(IPropertyReferenceOperation property) =>
        property.Instance is { } receiver && !IsPointee(property)
        && RootOf(receiver) is PlaceKind.Memory or PlaceKind.StaticField
        && receiver.DescendantsAndSelf().Any(o => o is IFieldReferenceOperation { Field.IsStatic: true }
            || (o is IInvocationOperation call && _context.IsSubset(call.TargetMethod.ContainingType))
            || (o is IPropertyReferenceOperation p && _context.IsSubset(p.Property.ContainingType)));

    // --- continue before a step or condition that calls ---

    /// <summary>
    /// What the step of a for loop or the condition of a do loop calls is written at the end of the body in
    /// C, where <c>continue</c> would jump over it.
    /// </summary>
    private void CheckContinue(ILoopOperation loop)
    {
        IOperation? late = loop switch
        {
            IWhileLoopOperation { ConditionIsTop: false, Condition: { } condition }
                when CallsWithin(condition) => condition,
            IForLoopOperation { AtLoopBottom.Length: 1 } @for
                when (@for.AtLoopBottom[0] as IExpressionStatementOperation)?.Operation is { } step
                    && !NeedsStatements(step) && !IsOneCall(step) => step,
            _ => null,
        };
        bool continues = late is not null && loop.Body.DescendantsAndSelf().Any(o =>
            o is IBranchOperation { BranchKind: BranchKind.Continue } branch
            && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ContinueLabel));
        if (continues)
        {
            Report(Rules.ContinueBeforeCall, late!, late!.Syntax.ToString());
        }
    }

    /// <summary>Whether the step is one call, one assignment of a call's result, or calls nothing.</summary>
    private bool IsOneCall(IOperation step) => step switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } a when !IsPointee(target) =>
            !target.ChildOperations.Any(CallsWithin) && !CallsWithin(a.Value),
        ISimpleAssignmentOperation { Target: IDiscardOperation } a =>
            a.Value.DescendantsAndSelf().Count(IsCall) <= 1,
        ISimpleAssignmentOperation a => !CallsWithin(a.Target) && IsOneResult(a.Value),
        IDeconstructionAssignmentOperation d => Unwrap(d.Value) is ITupleOperation literal
            ? literal.Elements.All(IsOneResult)
            : IsOneResult(d.Value),
        _ => !step.ChildOperations.Any(CallsWithin),
    };

    /// <summary>Whether the value is the result of one call, or of none.</summary>
    private bool IsOneResult(IOperation value) => !CallsWithin(value)
        || (IsCall(Widened(value)) && !Widened(value).ChildOperations.Any(CallsWithin));

    /// <summary>The operand of conversions that keep every value of a number.</summary>
    private static IOperation Widened(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion
            && (conversion.IsImplicit
                || IsWider(NumberOf(conversion.Operand.Type), NumberOf(conversion.Type))))
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static SpecialType NumberOf(ITypeSymbol? type) =>
        ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type)?.SpecialType ?? SpecialType.None;

    private static bool IsWider(SpecialType from, SpecialType to)
    {
        int room = SpecialTypes.BitsOf(to) - (SpecialTypes.IsSigned(to) ? 1 : 0);
        int need = SpecialTypes.BitsOf(from) - (SpecialTypes.IsSigned(from) ? 1 : 0);
        return need > 0 && room >= need && (SpecialTypes.IsSigned(to) || !SpecialTypes.IsSigned(from));
    }

    /// <summary>Whether the emitted C computes a part of the value in statements before it.</summary>
    private bool CallsWithin(IOperation operation)
    {
        operation = Live(operation);
        return !operation.ConstantValue.HasValue
            && (IsCall(operation) || operation is ISwitchExpressionOperation || IsKept(operation)
                || operation.ChildOperations.Any(CallsWithin));
    }

    /// <summary>Whether a value is kept in a local because several constants are compared with it.</summary>
    private static bool IsKept(IOperation operation) => operation is IIsPatternOperation
    {
        Value: not (ILocalReferenceOperation { Local.IsRef: false } or IParameterReferenceOperation),
        Pattern: not (IConstantPatternOperation
            or INegatedPatternOperation { Pattern: IConstantPatternOperation }),
    };

    /// <summary>
    /// Whether the operation itself is a call in C: members of pointers and conversions of packed structs are
    /// not.
    /// </summary>
    private bool IsCall(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod: { } method } =>
            !IsPtr(method.ContainingType) && !IsGeneratedConversion(method),
        IPropertyReferenceOperation reference => _context.IsSubset(reference.Property.ContainingType),
        _ => false,
    };

    private bool IsPtr(INamedTypeSymbol type) => type.Name == "Ptr" && _context.IsLibrary(type);

    private static bool IsGeneratedConversion(IMethodSymbol method) => IsGenerated(method)
        && !method.IsStatic && method.Name.StartsWith("To", System.StringComparison.Ordinal);
}
