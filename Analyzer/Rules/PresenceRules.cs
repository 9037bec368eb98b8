// SPDX-License-Identifier: BSD-2-Clause
// S4G7054: a declaration that the configuration does not have ([When]) is used only in code that is absent
// as well.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    private void CheckPresence(IOperation operation)
    {
        // Nothing below a constant is visited on its own.
        if (operation.ConstantValue.HasValue)
        {
            foreach (IFieldReferenceOperation field in operation.DescendantsAndSelf()
                .OfType<IFieldReferenceOperation>())
            {
                CheckPresence(field, field.Field);
            }

            return;
        }

        ISymbol? mentioned = operation switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            IInvocationOperation invocation => invocation.TargetMethod,
            IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } =>
                PackedModel.FieldOfParameter(parameter),
            _ => null,
        };
        if (mentioned is not null)
        {
            CheckPresence(operation, mentioned);
        }
    }

    private void CheckPresence(IOperation operation, ISymbol mentioned)
    {
        if (mentioned.IsAbsent() && !_owner.IsAbsent() && !Presence.IsDead(operation))
        {
            Report(Rules.AbsentMember, operation, mentioned.ContainingType.Name + "." + mentioned.Name);
        }
    }
}

/// <summary>Which code a configuration does not have.</summary>
internal static class Presence
{
    /// <summary>
    /// Whether constants of the configuration keep control from ever reaching the operation.
    /// </summary>
    public static bool IsDead(IOperation operation)
    {
        for (IOperation child = operation; child.Parent is { } parent; child = parent)
        {
            bool isDead = parent switch
            {
                IConditionalOperation c => Known(c.Condition) is { } known
                    && ReferenceEquals(child, known ? c.WhenFalse : c.WhenTrue),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } b =>
                    ReferenceEquals(child, b.RightOperand) && Known(b.LeftOperand) == false,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } b =>
                    ReferenceEquals(child, b.RightOperand) && Known(b.LeftOperand) == true,
                IBlockOperation block =>
                block.Operations.TakeWhile(o => !ReferenceEquals(o, child)).Any(Leaves),
                _ => false,
            };
            if (isDead)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a condition is for constants alone; null if it depends on more.</summary>
    private static bool? Known(IOperation condition)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool value })
        {
            return value;
        }

        switch (condition)
        {
            case IParenthesizedOperation p:
                return Known(p.Operand);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } n:
                return !Known(n.Operand);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } b:
                return Known(b.LeftOperand) == false || Known(b.RightOperand) == false ? false
                    : Known(b.LeftOperand) == true ? Known(b.RightOperand) : null;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } b:
                return Known(b.LeftOperand) == true || Known(b.RightOperand) == true ? true
                    : Known(b.LeftOperand) == false ? Known(b.RightOperand) : null;
            default:
                return null;
        }
    }

    /// <summary>Whether control never comes past a statement.</summary>
    private static bool Leaves(IOperation statement) => statement switch
    {
        IReturnOperation or IThrowOperation => true,
        IBlockOperation block => block.Operations.Any(Leaves),
        IConditionalOperation c => Known(c.Condition) is { } known
            && (known ? c.WhenTrue : c.WhenFalse) is { } live && Leaves(live),
        _ => false,
    };
}
