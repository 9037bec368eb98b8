// SPDX-License-Identifier: BSD-2-Clause
// S4G2xxx: statements.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    private void VisitDeclarator(IVariableDeclaratorOperation declarator)
    {
        ILocalSymbol local = declarator.Symbol;
        TypeSyntax? type = (declarator.Syntax.Parent as VariableDeclarationSyntax)?.Type;
        TypeRules.Check(
            _context, _reporter, local.Type, TypeUse.Local, (type ?? declarator.Syntax).GetLocation());
        if (local.RefKind != RefKind.None && declarator.GetVariableInitializer() is { } initializer)
        {
            CheckRefLocal(local, initializer.Value);
        }

        VisitChildren(declarator);
    }

    private void VisitLocal(ILocalReferenceOperation local)
    {
        if (local.IsDeclaration)
        {
            TypeRules.Check(_context, _reporter, local.Local.Type, TypeUse.Local, local.Syntax.GetLocation());
        }
    }

    private void VisitConditional(IConditionalOperation conditional)
    {
        if (conditional.IsRef)
        {
            Report(Rules.RefConditional, conditional);
        }

        VisitChildren(conditional);
    }

    private void VisitBranch(IBranchOperation branch)
    {
        if (branch.BranchKind == BranchKind.GoTo)
        {
            Report(Rules.Goto, branch);
            return;
        }

        // In C the switch is no loop: a reader of the C would have to look twice, and provers refuse it.
        if (branch.BranchKind == BranchKind.Continue)
        {
            for (IOperation? o = branch.Parent; o is not null and not ILoopOperation; o = o.Parent)
            {
                if (o is ISwitchOperation)
                {
                    Report(Rules.ContinueInSwitch, branch);
                    return;
                }
            }
        }
    }

    private void VisitSwitch(ISwitchOperation @switch)
    {
        CheckSwitchType(@switch.Value);
        Visit(@switch.Value);
        foreach (ISwitchCaseOperation section in @switch.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                VisitClause(clause);
            }

            foreach (IOperation statement in section.Body)
            {
                Visit(statement);
            }
        }

        if (@switch.Cases.Length == 1)
        {
            CheckBreaks(@switch, @switch.Cases[0]);
        }
    }

    /// <summary>A switch with one section becomes an if: only the break at its end goes away.</summary>
    private void CheckBreaks(ISwitchOperation @switch, ISwitchCaseOperation section)
    {
        IOperation? last = section.Body.Length == 1 && section.Body[0] is IBlockOperation whole
            ? whole.Operations.LastOrDefault()
            : section.Body.LastOrDefault();
        foreach (IBranchOperation branch in section.Descendants().OfType<IBranchOperation>())
        {
            if (branch.BranchKind == BranchKind.Break && !ReferenceEquals(branch, last)
                && SymbolEqualityComparer.Default.Equals(branch.Target, @switch.ExitLabel))
            {
                Report(Rules.BreakInSwitch, branch);
            }
        }
    }

    private void VisitClause(ICaseClauseOperation clause)
    {
        bool allowed = clause switch
        {
            IDefaultCaseClauseOperation => true,
            ISingleValueCaseClauseOperation single => single.Value.ConstantValue.HasValue,
            IPatternCaseClauseOperation pattern => pattern.Guard is null
                && IsConstantPattern(pattern.Pattern),
            _ => false,
        };
        if (!allowed)
        {
            Report(Rules.CaseLabel, clause);
        }
    }

    private static bool IsConstantPattern(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation => true,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } binary =>
            IsConstantPattern(binary.LeftPattern) && IsConstantPattern(binary.RightPattern),
        _ => false,
    };

    private void VisitSwitchExpression(ISwitchExpressionOperation @switch)
    {
        CheckSwitchType(@switch.Value);
        Visit(@switch.Value);
        foreach (ISwitchExpressionArmOperation arm in @switch.Arms)
        {
            if (arm.Guard is not null
                || !(IsConstantPattern(arm.Pattern) || arm.Pattern is IDiscardPatternOperation))
            {
                _reporter.Report(Rules.CaseLabel, arm.Pattern.Syntax.GetLocation());
            }

            // The compiler adds an arm that throws when some value has none.
            if (!arm.IsImplicit)
            {
                Visit(arm.Value);
            }
        }
    }

    private void CheckSwitchType(IOperation value)
    {
        ITypeSymbol? type = value.Type;
        if (type is not null and not IErrorTypeSymbol && type.TypeKind != TypeKind.Enum
            && SpecialTypes.BitsOf(type.SpecialType) == 0)
        {
            Report(Rules.SwitchType, value, type.Display());
        }
    }

    private void VisitBinaryPattern(IBinaryPatternOperation pattern)
    {
        if (pattern.OperatorKind != BinaryOperatorKind.Or)
        {
            Report(Rules.Pattern, pattern);
            return;
        }

        VisitChildren(pattern);
    }

    private void VisitThrow(IThrowOperation @throw)
    {
        if (@throw.Exception is null || !IsUnreachable(Unwrap(@throw.Exception)))
        {
            _reporter.Report(Rules.Throw, SpanOf(@throw));
        }
        else if (!IsStatement(@throw.Syntax))
        {
            Report(Rules.NestedThrow, @throw);
        }
    }

    /// <summary>Whether C can stop where the throw stands.</summary>
    private static bool IsStatement(SyntaxNode @throw) =>
        @throw is ThrowStatementSyntax
        || @throw.Parent is ArrowExpressionClauseSyntax
            or SwitchExpressionArmSyntax { Pattern: DiscardPatternSyntax, WhenClause: null };

    private bool IsUnreachable(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod.Name: "Unreachable" } call
        && _context.IsLibrary(call.TargetMethod.ContainingType, "Contract");

    /// <summary>The operand of implicit conversions.</summary>
    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
