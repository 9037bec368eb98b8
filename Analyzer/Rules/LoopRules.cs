// SPDX-License-Identifier: BSD-2-Clause
// S4G5003 to S4G5005 and S4G5007: every loop has an evident bound, or states one, or states a reason why it
// ends.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static Sel4Gen.Language.Binding.DivisionGuards;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    private void CheckLoop(ILoopOperation loop)
    {
        if (FirstStatement(loop.Body) is { } first && IsLoopCall(first, out _))
        {
            return;
        }

        bool evident = loop switch
        {
            IForLoopOperation @for => CountsToConstant(@for),
            // do { } while (false) runs once; while (false) never.
            IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: bool value } } @while =>
                value == @while.ConditionIsUntil,
            _ => false,
        };
        if (!evident)
        {
            _reporter.Report(Rules.LoopBound, SpanOf(loop));
        }
    }

    private static IOperation? FirstStatement(IOperation body) =>
        body is IBlockOperation { Operations.Length: > 0 } block ? block.Operations[0] : body;

    private bool IsLoopCall(IOperation statement, out IInvocationOperation? call)
    {
        call = (statement as IExpressionStatementOperation)?.Operation as IInvocationOperation;
        return call is not null && _context.IsLibrary(call.TargetMethod.ContainingType, "Loop");
    }

    /// <summary>Loop.Bound or Loop.Ends: where it stands, and its reason.</summary>
    private void CheckLoopCall(IInvocationOperation call)
    {
        bool isFirst = call.Parent is IExpressionStatementOperation { Parent: { } parent } statement
            && (parent is ILoopOperation
                || (parent is IBlockOperation { Parent: ILoopOperation } block
                    && ReferenceEquals(block.Operations[0], statement)));
        if (!isFirst)
        {
            Report(Rules.LoopBoundPlace, call, call.TargetMethod.Name);
        }

        if (call.TargetMethod.Name == "Ends")
        {
            IOperation? reason = call.Arguments.FirstOrDefault()?.Value;
            if (reason is not { ConstantValue: { HasValue: true, Value: string text } }
                || text.Trim().Length < 8)
            {
                Report(Rules.LoopReason, reason ?? call);
            }
        }
        else
        {
            VisitChildren(call);
        }
    }

    /// <summary>
    /// for (i = constant; i compared with constant; i changed by constant), with i untouched in the body.
    /// Further conditions may be joined with &amp;&amp;: they can only end the loop earlier.
    /// </summary>
    private static bool CountsToConstant(IForLoopOperation loop)
    {
        if (loop.AtLoopBottom.Length != 1
            || loop.AtLoopBottom[0] is not IExpressionStatementOperation { Operation: { } step }
            || StepOf(step) is not { Counter: ILocalSymbol counter } change
            || !StartsAtConstant(loop, counter))
        {
            return false;
        }

        return Conjuncts(loop.Condition).Any(c => IsLimit(c, counter, change.Step))
            && !loop.Body.Descendants()
                .Any(o => ChangedBy(o).Contains(counter, SymbolEqualityComparer.Default));
    }

    private static IEnumerable<IOperation> Conjuncts(IOperation? condition) => condition switch
    {
        null => [],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both =>
            Conjuncts(both.LeftOperand).Concat(Conjuncts(both.RightOperand)),
        _ => [condition],
    };

    private static bool IsLimit(IOperation condition, ILocalSymbol counter, decimal step) =>
        condition is IBinaryOperation comparison
        && SymbolEqualityComparer.Default.Equals(LocalOf(Unwrap(comparison.LeftOperand)), counter)
        && ToInteger(comparison.RightOperand) is { } limit
        && ReachesLimit(comparison.OperatorKind, limit, step, counter.Type.SpecialType);

    private static bool StartsAtConstant(IForLoopOperation loop, ILocalSymbol counter)
    {
        foreach (IOperation before in loop.Before)
        {
            if (before is IVariableDeclarationGroupOperation group)
            {
                return group.Declarations.SelectMany(d => d.Declarators).Any(d =>
                    SymbolEqualityComparer.Default.Equals(d.Symbol, counter)
                    && d.GetVariableInitializer()?.Value is { } value && ToInteger(value) is not null);
            }

            if (before is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }
                && SymbolEqualityComparer.Default.Equals(LocalOf(assignment.Target), counter))
            {
                return ToInteger(assignment.Value) is not null;
            }
        }

        return false;
    }

    private static (ISymbol? Counter, decimal Step)? StepOf(IOperation step) => step switch
    {
        IIncrementOrDecrementOperation { OperatorMethod: null } increment =>
            (LocalOf(increment.Target), increment.Kind == OperationKind.Increment ? 1 : -1),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } add
            when ToInteger(add.Value) is { } n and > 0 =>
            (LocalOf(add.Target), n),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } subtract
            when ToInteger(subtract.Value) is { } n and > 0 => (LocalOf(subtract.Target), -n),
        _ => null,
    };

    /// <summary>Whether counting stops before the counter wraps around.</summary>
    private static bool ReachesLimit(BinaryOperatorKind comparison, decimal limit, decimal step,
        SpecialType type)
    {
        int bits = SpecialTypes.BitsOf(type);
        if (bits == 0)
        {
            return false;
        }

        bool signed = SpecialTypes.IsSigned(type);
        decimal half = bits == 64 ? 9223372036854775808m : 1L << (bits - 1);
        decimal max = signed ? half - 1 : (half * 2) - 1;
        decimal min = signed ? -half : 0;
        return comparison switch
        {
            BinaryOperatorKind.LessThan => step > 0 && limit - 1 + step <= max,
            BinaryOperatorKind.LessThanOrEqual => step > 0 && limit + step <= max,
            BinaryOperatorKind.GreaterThan => step < 0 && limit + 1 + step >= min,
            BinaryOperatorKind.GreaterThanOrEqual => step < 0 && limit + step >= min,
            _ => false,
        };
    }

    private static decimal? ToInteger(IOperation operation) =>
        operation.ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            byte or sbyte or short or ushort or int or uint or long or ulong =>
                System.Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        }
        : null;

    private void CheckNoReturn(IOperation body)
    {
        if (_owner is IMethodSymbol method && method.HasAttribute(WellKnown.NoReturn))
        {
            IBlockOperation? block = body as IBlockOperation ?? (body as IMethodBodyOperation)?.BlockBody
                ?? (body as IMethodBodyOperation)?.ExpressionBody;
            bool returns = body.Descendants().Any(o => o is IReturnOperation { IsImplicit: false });
            if (block is not null && (returns || !NeverEnds(block)))
            {
                _reporter.ReportHere(Rules.NoReturnReturns, method.Name);
            }
        }
    }

    /// <summary>Whether control does not come to the end of the statement.</summary>
    private static bool NeverEnds(IOperation statement) => statement switch
    {
        IBlockOperation block => block.Operations.Any(NeverEnds),
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IInvocationOperation call } =>
            call.TargetMethod.HasAttribute(WellKnown.NoReturn),
        IExpressionStatementOperation expression => NeverEnds(expression.Operation),
        IConditionalOperation { WhenFalse: { } otherwise } conditional =>
            NeverEnds(conditional.WhenTrue) && NeverEnds(otherwise),
        IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: bool value } } loop =>
            value != loop.ConditionIsUntil && !HasBreak(loop),
        IForLoopOperation { Condition: null } loop => !HasBreak(loop),
        _ => false,
    };

    private static bool HasBreak(ILoopOperation loop) => loop.Descendants().Any(o =>
        o is IBranchOperation { BranchKind: BranchKind.Break } branch
        && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel));
}
