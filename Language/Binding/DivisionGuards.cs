// SPDX-License-Identifier: BSD-2-Clause
// What conditions around a division show about its divisor.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Sel4Gen.Language.Binding;

/// <summary>What conditions around a division say about its divisor.</summary>
internal static class DivisionGuards
{
    /// <summary>
    /// Whether the divisor is a local or parameter that a condition around the division, or before it,
    /// shows not to be zero, whatever else the program does: nothing can change it in between. So the C
    /// needs no check of its own.
    /// </summary>
    /// <param name="divisor">The right operand.</param>
    /// <param name="byContracts">Whether contracts count: they are checked when the program runs.</param>
    internal static bool IsNeverZero(IOperation divisor, bool byContracts) =>
        Strip(divisor) is var place
        && (IsPowerOfTwo(place)
            || (place is ILocalReferenceOperation { Local.RefKind: RefKind.None }
                or IParameterReferenceOperation { Parameter.RefKind: RefKind.None }
                && IsGuarded(place, byContracts)));

    /// <summary>Whether a condition says that the divisor is not zero.</summary>
    internal static bool IsShownNotZero(IOperation divisor) =>
        Strip(divisor) is var place && (IsPowerOfTwo(place) || IsGuarded(place, byContracts: true));

    /// <summary>1 &lt;&lt; n is never zero: C# masks the count.</summary>
    private static bool IsPowerOfTwo(IOperation divisor) =>
        divisor is IBinaryOperation { OperatorKind: BinaryOperatorKind.LeftShift } shift
        && shift.LeftOperand.ConstantValue is { HasValue: true, Value: { } one }
        && SpecialTypes.ToBits(one) == 1;

    /// <summary>The operand of conversions that keep every value apart from zero.</summary>
    internal static IOperation Strip(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion
            && BitsOf(conversion.Type) >= BitsOf(conversion.Operand.Type))
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    internal static int BitsOf(ITypeSymbol? type) => SpecialTypes.BitsOf(
        (type as INamedTypeSymbol)?.EnumUnderlyingType?.SpecialType ?? type?.SpecialType ?? SpecialType.None);

    /// <summary>Whether a condition that holds at this place says that the value is not zero.</summary>
    private static bool IsGuarded(IOperation divisor, bool byContracts)
    {
        IOperation child = divisor;
        for (IOperation? parent = divisor.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (IsGuardedBy(parent, child, divisor, byContracts))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGuardedBy(IOperation parent, IOperation child, IOperation divisor, bool byContracts)
    {
        switch (parent)
        {
            case IConditionalOperation conditional when !ReferenceEquals(conditional.Condition, child):
                bool whenTrue = ReferenceEquals(conditional.WhenTrue, child);
                return Shows(conditional.Condition, divisor, whenTrue)
                    && IsUnchanged(divisor, conditional.Condition);
            case IBinaryOperation binary when ReferenceEquals(binary.RightOperand, child):
                return binary.OperatorKind
                        is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr
                    && Shows(binary.LeftOperand, divisor,
                        binary.OperatorKind == BinaryOperatorKind.ConditionalAnd)
                    && IsUnchanged(divisor, binary.LeftOperand);
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop
                when ReferenceEquals(loop.Body, child):
                return Shows(condition, divisor, !loop.ConditionIsUntil)
                    && IsUnchanged(divisor, condition);
            case IForLoopOperation { Condition: { } condition } loop when ReferenceEquals(loop.Body, child):
                return Shows(condition, divisor, true) && IsUnchanged(divisor, condition);
            case IBlockOperation block:
                return block.Operations.TakeWhile(o => !ReferenceEquals(o, child))
                    .Any(o => ShowsAfter(o, divisor, byContracts));
            case ISwitchCaseOperation section:
                return section.Body.TakeWhile(o => !ReferenceEquals(o, child))
                    .Any(o => ShowsAfter(o, divisor, byContracts));
            default:
                return false;
        }
    }

    /// <summary>Whether after this statement the value is not zero.</summary>
    private static bool ShowsAfter(IOperation statement, IOperation divisor, bool byContracts) =>
        statement switch
    {
        IExpressionStatementOperation { Operation: IInvocationOperation call }
            when call.TargetMethod is { Name: "Assert" or "Requires", ContainingType.Name: "Contract" }
            && call.Arguments.Length > 0 =>
            byContracts && Shows(call.Arguments[0].Value, divisor, true) && IsUnchanged(divisor, statement),
        IConditionalOperation { WhenTrue: { } then, WhenFalse: null } conditional when Leaves(then) =>
            Shows(conditional.Condition, divisor, false) && IsUnchanged(divisor, conditional.Condition, then),
        _ => false,
    };

    internal static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.Break } => true,
        IBlockOperation block => block.Operations.Length > 0
            && Leaves(block.Operations[block.Operations.Length - 1]),
        _ => false,
    };

    /// <summary>
    /// Whether the condition, being <paramref name="value"/>, says that the divisor is not zero.
    /// </summary>
    private static bool Shows(IOperation condition, IOperation divisor, bool value)
    {
        switch (Strip(condition))
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Shows(negation.Operand, divisor, !value);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when value:
                return Shows(both.LeftOperand, divisor, true) || Shows(both.RightOperand, divisor, true);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !value:
                return Shows(either.LeftOperand, divisor, false)
                    || Shows(either.RightOperand, divisor, false);
            case IBinaryOperation compare:
                return ShowsByComparison(compare, divisor, value);
            default:
                return false;
        }
    }

    private static bool ShowsByComparison(IBinaryOperation compare, IOperation divisor, bool value)
    {
        bool onLeft = IsSame(Strip(compare.LeftOperand), divisor);
        if (!onLeft && !IsSame(Strip(compare.RightOperand), divisor))
        {
            return false;
        }

        IOperation other = onLeft ? compare.RightOperand : compare.LeftOperand;
        BinaryOperatorKind kind = onLeft ? compare.OperatorKind : Mirror(compare.OperatorKind);
        kind = value ? kind : Negate(kind);
        if (other.ConstantValue is not { HasValue: true, Value: { } constant } || constant is bool or string)
        {
            // x > y shows x != 0 only for unsigned numbers.
            return kind == BinaryOperatorKind.GreaterThan && IsUnsigned(divisor.Type)
                && IsUnsigned(Strip(other).Type);
        }

        long number = unchecked((long)SpecialTypes.ToBits(constant));
        return kind switch
        {
            BinaryOperatorKind.NotEquals => number == 0,
            BinaryOperatorKind.Equals => number != 0,
            BinaryOperatorKind.GreaterThan => number >= 0,
            BinaryOperatorKind.GreaterThanOrEqual => number > 0,
            BinaryOperatorKind.LessThan => number <= 0 && !IsUnsigned(divisor.Type),
            _ => false,
        };
    }

    private static bool IsUnsigned(ITypeSymbol? type) =>
        type is not null && SpecialTypes.BitsOf(type.SpecialType) != 0
            && !SpecialTypes.IsSigned(type.SpecialType);

    internal static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    internal static BinaryOperatorKind Negate(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => BinaryOperatorKind.NotEquals,
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        _ => BinaryOperatorKind.None,
    };

    internal static bool IsSame(IOperation a, IOperation b) =>
        SyntaxFactory.AreEquivalent(a.Syntax, b.Syntax);

    /// <summary>
    /// Whether nothing that the divisor is read from is changed in the guard or between it and the division.
    /// What stands behind the division comes before it, too, in a loop around the division that does not
    /// begin with the guard.
    /// </summary>
    /// <param name="divisor">The right operand.</param>
    /// <param name="guard">The condition.</param>
    /// <param name="left">A branch that does not come to the division: what it assigns does not
    /// matter.</param>
    private static bool IsUnchanged(IOperation divisor, IOperation guard, IOperation? left = null)
    {
        ReadPlaces read = new(divisor);
        TextSpan around = TextSpan.FromBounds(guard.Syntax.SpanStart, divisor.Syntax.SpanStart);
        IOperation root = divisor;
        List<TextSpan> spans = [around];
        for (; root.Parent is { } parent; root = parent)
        {
            if (parent is ILoopOperation && !parent.Syntax.Span.Contains(guard.Syntax.Span))
            {
                spans.Add(parent.Syntax.Span);
            }
        }

        return !root.Descendants().Any(o => spans.Any(s => s.Contains(o.Syntax.SpanStart))
            && left?.Syntax.Span.Contains(o.Syntax.SpanStart) != true && read.IsChangedBy(o));
    }

    internal static ISymbol? LocalOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    /// <summary>The locals and parameters that an operation assigns.</summary>
    internal static IEnumerable<ISymbol> ChangedBy(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation assignment =>
            assignment.Target.DescendantsAndSelf().Select(LocalOf).OfType<ISymbol>(),
        IAssignmentOperation assignment => One(LocalOf(assignment.Target)),
        IIncrementOrDecrementOperation increment => One(LocalOf(increment.Target)),
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument =>
            One(LocalOf(argument.Value)),
        _ => [],
    };

    private static IEnumerable<ISymbol> One(ISymbol? symbol) => symbol is null ? [] : [symbol];
}
