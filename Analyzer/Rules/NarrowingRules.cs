// SPDX-License-Identifier: BSD-2-Clause
// S4G3035: a cast that may lose bits. It is accepted if an interval of the operand fits the type: by its
// type, by the operators in it (a mask, a shift, a bit field), or by conditions that hold where it stands.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static Sel4Gen.Language.Binding.DivisionGuards;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    // Locals are followed to their initialisers, and limits to what limits them, so far and no further.
    private const int MaxDepth = 8;

    private void CheckNarrowing(IConversionOperation conversion)
    {
        if (Interval.Of(conversion.Type) is { } target
            && SpecialTypes.BitsOf(Interval.NumberOf(conversion.Type)) is int bits
            && bits < SpecialTypes.BitsOf(Interval.NumberOf(conversion.Operand.Type))
            && !IsCutAnyway(conversion, target)
            && RangeOf(conversion.Operand, 0) is { } range
            && !range.IsWithin(target) && !range.IsWithin(Interval.OfBits(bits)))
        {
            Report(
                Rules.Narrowing, conversion, conversion.Operand.Syntax.ToString(), bits,
                conversion.Type!.Display());
        }
    }

    /// <summary>
    /// Whether the bits that the cast cuts have no meaning where the value goes: a shift count counts modulo
    /// the width of what is shifted; an index of an inline array is not cut in C, where the whole value is
    /// compared with the length; a mask behind the cast says which bits are meant.
    /// </summary>
    private static bool IsCutAnyway(IConversionOperation conversion, Interval target)
    {
        IOperation value = conversion;
        while (value.Parent is IParenthesizedOperation or IConversionOperation { IsImplicit: true })
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IBinaryOperation { OperatorKind: var kind } shift when IsShift(kind) =>
                ReferenceEquals(shift.RightOperand, value),
            ICompoundAssignmentOperation { OperatorKind: var kind } shift when IsShift(kind) =>
                ReferenceEquals(shift.Value, value),
            IInlineArrayAccessOperation access => ReferenceEquals(access.Argument, value),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.And } mask =>
                Interval.OfConstant(OtherOf(mask, value)) is { } bits
                    && bits.Min >= 0 && bits.IsWithin(target),
            _ => false,
        };
    }

    private static IOperation OtherOf(IBinaryOperation binary, IOperation operand) =>
        ReferenceEquals(binary.LeftOperand, operand) ? binary.RightOperand : binary.LeftOperand;

    private static bool IsShift(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LeftShift
        or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;

    /// <summary>What values an integer can have at its place; null for what is no integer.</summary>
    private static Interval? RangeOf(IOperation operation, int depth)
    {
        if (Interval.OfConstant(operation) is { } constant)
        {
            return constant;
        }

        if (Interval.Of(operation.Type) is not { } type)
        {
            return null;
        }

        if (depth >= MaxDepth)
        {
            return type;
        }

        Interval range = RangeByForm(operation, type, depth);
        return IsStable(operation) ? NarrowByGuards(operation, range, depth + 1) : range;
    }

    private static Interval RangeByForm(IOperation operation, Interval type, int depth)
    {
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return RangeOf(parenthesized.Operand, depth) ?? type;
            case IConversionOperation { OperatorMethod: null } conversion:
                return FitOf(conversion.Operand, type, depth);
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                return RangeOf(conditional.WhenTrue, depth) is { } a && RangeOf(otherwise, depth) is { } b
                    ? a.Hull(b)
                    : type;
            case IBinaryOperation { OperatorMethod: null } binary:
                return RangeOfBinary(binary, type, depth);
            case IPropertyReferenceOperation { Property: var property }
                when property.FindAttribute(WellKnown.Bits) is { } bits:
                PackedFieldModel field = new(property, bits, wordBits: 64);
                return field.SignExtend
                    ? type
                    : Interval.OfBits(field.Width + field.ValueShift).Intersect(type);
            case ILocalReferenceOperation { Local: var local }
                when InitialValue(operation, local) is { } value:
                return FitOf(value, type, depth + 1);
            default:
                return type;
        }
    }

    /// <summary>The operand's range if the type holds it whole, else any value of the type.</summary>
    private static Interval FitOf(IOperation operand, Interval type, int depth) =>
        RangeOf(operand, depth) is { } range && range.IsWithin(type) ? range : type;

    private static Interval RangeOfBinary(IBinaryOperation binary, Interval type, int depth) =>
        RangeOf(binary.LeftOperand, depth) is { } left && RangeOf(binary.RightOperand, depth) is { } right
            && Interval.Compute(binary.OperatorKind, left, right, BitsOf(binary.Type)) is { } result
            && result.IsWithin(type)
            ? result
            : type;

    /// <summary>The initialiser of a local that is never assigned again.</summary>
    private static IOperation? InitialValue(IOperation use, ILocalSymbol local)
    {
        IOperation root = BodyOf(use);
        return root.Descendants().Any(o => ChangedBy(o).Contains(local, SymbolEqualityComparer.Default))
            ? null
            : root.Descendants().OfType<IVariableDeclaratorOperation>()
                .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, local))
                ?.GetVariableInitializer()?.Value;
    }

    private static IOperation BodyOf(IOperation operation)
    {
        IOperation root = operation;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    /// <summary>
    /// Whether it consists of locals, parameters and constants only, so that what was tested is what is used.
    /// </summary>
    private static bool IsStable(IOperation operation) => operation.DescendantsAndSelf().All(o =>
        o.ConstantValue.HasValue
        || o is ILocalReferenceOperation or IParameterReferenceOperation or IParenthesizedOperation
            or IConversionOperation { OperatorMethod: null } or IBinaryOperation { OperatorMethod: null })
        && operation.DescendantsAndSelf().Any(o => LocalOf(o) is not null);

    /// <summary>
    /// The part of the interval that the conditions leave which hold where the value stands.
    /// </summary>
    private static Interval NarrowByGuards(IOperation value, Interval range, int depth)
    {
        HashSet<ISymbol> locals = new(
            value.DescendantsAndSelf().Select(LocalOf).OfType<ISymbol>(), SymbolEqualityComparer.Default);
        IOperation child = value;
        for (IOperation? parent = value.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            foreach ((IOperation condition, bool holds) in GuardsOf(parent, child))
            {
                // The steps of a for loop stand between condition and body, but run before the condition.
                IOperation guard = parent is IForLoopOperation @for ? LastStepOf(@for) : condition;
                if (IsUnchangedBehind(guard, value, locals))
                {
                    range = Narrow(range, condition, value, holds, depth);
                }
            }

            // What was tested before a loop is no longer known where the loop changes it.
            if (parent is ILoopOperation loop
                && loop.Descendants().Any(o => ChangedBy(o).Any(locals.Contains)))
            {
                break;
            }
        }

        return range;
    }

    /// <summary>Whether no local of the value is assigned between the guard and the value.</summary>
    private static bool IsUnchangedBehind(IOperation guard, IOperation value, HashSet<ISymbol> locals)
    {
        IOperation root = value;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return !root.Descendants().Any(o => o.Syntax.SpanStart >= guard.Syntax.Span.End
            && o.Syntax.SpanStart < value.Syntax.SpanStart && ChangedBy(o).Any(locals.Contains));
    }

    /// <summary>
    /// Conditions that have this value wherever control is at the child, as far as this parent says.
    /// </summary>
    private static IEnumerable<(IOperation Condition, bool Holds)> GuardsOf(
        IOperation parent, IOperation child)
    {
        switch (parent)
        {
            case IConditionalOperation conditional when !ReferenceEquals(conditional.Condition, child):
                return [(conditional.Condition, ReferenceEquals(conditional.WhenTrue, child))];
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both
                when ReferenceEquals(both.RightOperand, child):
                return [(both.LeftOperand, true)];
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either
                when ReferenceEquals(either.RightOperand, child):
                return [(either.LeftOperand, false)];
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } loop
                when ReferenceEquals(loop.Body, child):
                return [(condition, !loop.ConditionIsUntil)];
            case IForLoopOperation { Condition: { } condition } loop when ReferenceEquals(loop.Body, child):
                return [(condition, true)];
            case IBlockOperation block:
                return block.Operations.TakeWhile(o => !ReferenceEquals(o, child))
                    .SelectMany(GuardsAfter);
            case ISwitchCaseOperation section:
                return section.Body.TakeWhile(o => !ReferenceEquals(o, child)).SelectMany(GuardsAfter);
            default:
                return [];
        }
    }

    private static IOperation LastStepOf(IForLoopOperation loop) =>
        loop.AtLoopBottom.IsEmpty ? loop.Condition! : loop.AtLoopBottom[loop.AtLoopBottom.Length - 1];

    private static IEnumerable<(IOperation Condition, bool Holds)> GuardsAfter(IOperation statement) =>
        statement switch
    {
        IExpressionStatementOperation { Operation: IInvocationOperation call }
            when call.TargetMethod is { Name: "Assert" or "Requires", ContainingType.Name: "Contract" }
            && call.Arguments.Length > 0 => [(call.Arguments[0].Value, true)],
        IConditionalOperation { WhenTrue: { } then, WhenFalse: null } conditional when Leaves(then) =>
            [(conditional.Condition, false)],
        _ => [],
    };

    private static Interval Narrow(
        Interval range, IOperation condition, IOperation value, bool holds, int depth)
    {
        switch (Strip(condition))
        {
            case IParenthesizedOperation parenthesized:
                return Narrow(range, parenthesized.Operand, value, holds, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negation:
                return Narrow(range, negation.Operand, value, !holds, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
            {
                Interval first = Narrow(range, both.LeftOperand, value, true, depth);
                return Narrow(first, both.RightOperand, value, true, depth);
            }

            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
            {
                Interval first = Narrow(range, either.LeftOperand, value, false, depth);
                return Narrow(first, either.RightOperand, value, false, depth);
            }

            case IBinaryOperation { OperatorMethod: null } compare:
                return NarrowByComparison(range, compare, value, holds, depth);
            default:
                return range;
        }
    }

    // The value is compared as it is, or widened: its bits are the same.
    private static Interval NarrowByComparison(
        Interval range, IBinaryOperation compare, IOperation value, bool holds, int depth)
    {
        IOperation place = Strip(value);
        bool onLeft = IsSame(Strip(compare.LeftOperand), place);
        if (!onLeft && !IsSame(Strip(compare.RightOperand), place))
        {
            return range;
        }

        IOperation compared = onLeft ? compare.LeftOperand : compare.RightOperand;
        IOperation other = onLeft ? compare.RightOperand : compare.LeftOperand;
        if (Interval.Of(compared.Type) is not { } type || !range.IsWithin(type)
            || RangeOf(other, depth) is not { } limit)
        {
            return range;
        }

        BinaryOperatorKind kind = onLeft ? compare.OperatorKind : Mirror(compare.OperatorKind);
        return (holds ? kind : Negate(kind)) switch
        {
            BinaryOperatorKind.Equals => range.Intersect(limit),
            BinaryOperatorKind.LessThan => range.AtMost(limit.Max - 1),
            BinaryOperatorKind.LessThanOrEqual => range.AtMost(limit.Max),
            BinaryOperatorKind.GreaterThan => range.AtLeast(limit.Min + 1),
            BinaryOperatorKind.GreaterThanOrEqual => range.AtLeast(limit.Min),
            _ => range,
        };
    }
}
