// SPDX-License-Identifier: BSD-2-Clause
// Walks the operations of one body. This file holds the allow list: each operation kind that the subset has
// is named here with its rule, and whatever is not named is refused, so that a construct of a later C# is
// refused too.
using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

/// <summary>Checks the operations of one method, accessor or initialiser.</summary>
internal sealed partial class BodyWalker
{
    private readonly SubsetContext _context;
    private readonly WholeProgram _program;
    private readonly ISymbol _owner;
    private readonly MethodFacts _facts;
    private readonly Reporter _reporter;
    private int _reported;

    public BodyWalker(SubsetContext context, WholeProgram program, ISymbol owner, Action<Diagnostic> report)
    {
        _context = context;
        _program = program;
        _owner = owner;
        _facts = program.FactsOf(owner);
        _reporter = new Reporter(
            context,
            diagnostic =>
            {
                _reported++;
                report(diagnostic);
            },
            owner);
    }

    /// <summary>Checks one block that the compiler hands out.</summary>
    public void WalkBlock(IOperation block)
    {
        switch (block)
        {
            case IAttributeOperation:
                return;
            case IParameterInitializerOperation:
                // A default value is refused where the parameter is declared.
                return;
            case IOperation when Nesting.TooDeep(block) is { } deep:
                Report(Rules.TooDeep, deep, Nesting.Levels);
                return;
            case IFieldInitializerOperation field:
                WalkFieldInitializer(field);
                return;
            default:
                Visit(block);
                NoteReceiverChanges(block);
                CheckNoReturn(block);
                CheckTranslation(block);
                return;
        }
    }

    /// <summary>
    /// What the binder refuses, if the rules found nothing: they say more exactly what is wrong. A generic
    /// method is bound where it is called with types.
    /// </summary>
    private void CheckTranslation(IOperation body)
    {
        if (body is not IBlockOperation || _owner is not IMethodSymbol method)
        {
            return;
        }

        bool isClean = _reported == 0 && !_owner.IsAbsent()
            && method is { IsGenericMethod: false, ContainingType.IsGenericType: false };
        if (_context.Walked is { } walked)
        {
            walked.Add(method, body, isClean);
        }
        else if (isClean && _context.Bodies.Check(method, body) is { } refusal)
        {
            _reporter.Report(refusal.Rule, refusal.Place, refusal.Message);
        }
    }

    private void Report(DiagnosticDescriptor rule, IOperation operation, params object?[] arguments) =>
        _reporter.Report(rule, operation.Syntax.GetLocation(), arguments);

    private void VisitChildren(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child);
        }
    }

    /// <summary>The allow list.</summary>
    private void Visit(IOperation operation)
    {
        CheckPresence(operation);

        // A constant is folded by both compilers; nothing in it is executed.
        if (operation.ConstantValue.HasValue && VisitConstant(operation))
        {
            return;
        }

        if (!VisitStatement(operation) && !VisitExpression(operation) && !VisitRefused(operation))
        {
            VisitUnknown(operation);
        }
    }

    private bool VisitStatement(IOperation operation)
    {
        switch (operation)
        {
            case IMethodBodyOperation:
            case IConstructorBodyOperation:
            case IBlockOperation:
            case IVariableDeclarationGroupOperation:
            case IVariableDeclarationOperation:
            case IVariableInitializerOperation:
            case IEmptyOperation:
            case IExpressionStatementOperation:
            case ILabeledOperation:
                VisitChildren(operation);
                return true;
            case IReturnOperation { Kind: OperationKind.Return }:
                VisitChildren(operation);
                return true;
            case IConditionalOperation conditional:
                VisitConditional(conditional);
                return true;
            case IVariableDeclaratorOperation declarator:
                VisitDeclarator(declarator);
                return true;
            case ILoopOperation { LoopKind: LoopKind.For or LoopKind.While } loop:
                CheckLoop(loop);
                CheckContinue(loop);
                if (loop is IForLoopOperation @for)
                {
                    CheckSteps(@for);
                }

                VisitChildren(loop);
                return true;
            case IBranchOperation branch:
                VisitBranch(branch);
                return true;
            case ISwitchOperation @switch:
                VisitSwitch(@switch);
                return true;
            case IThrowOperation @throw:
                VisitThrow(@throw);
                return true;
            default:
                return false;
        }
    }

    private bool VisitExpression(IOperation operation)
    {
        switch (operation)
        {
            case ILiteralOperation:
            case IDiscardOperation:
            case IInstanceReferenceOperation:
            case IParameterReferenceOperation:
            case IInvalidOperation:
            case IDiscardPatternOperation:
                return true;
            case ITupleOperation:
            case IDeclarationExpressionOperation:
            case IParenthesizedOperation:
            case IObjectOrCollectionInitializerOperation:
            case IArgumentOperation:
            case IConstantPatternOperation:
            case INegatedPatternOperation:
            case ISwitchExpressionArmOperation:
                VisitChildren(operation);
                return true;
            case IDefaultValueOperation value:
                CheckValueType(value);
                return true;
            case ILocalReferenceOperation local:
                VisitLocal(local);
                return true;
            case IFieldReferenceOperation field:
                VisitField(field);
                return true;
            case IPropertyReferenceOperation property:
                VisitProperty(property);
                return true;
            case IInvocationOperation invocation:
                VisitInvocation(invocation);
                return true;
            case IConversionOperation conversion:
                VisitConversion(conversion);
                return true;
            case IUnaryOperation unary:
                VisitUnary(unary);
                return true;
            case IBinaryOperation binary:
                VisitBinary(binary);
                return true;
            case IIncrementOrDecrementOperation increment:
                VisitIncrement(increment);
                return true;
            case IAssignmentOperation assignment and not ICoalesceAssignmentOperation:
                VisitAssignment(assignment);
                return true;
            case IObjectCreationOperation creation:
                VisitCreation(creation);
                return true;
            case ISwitchExpressionOperation @switch:
                VisitSwitchExpression(@switch);
                return true;
            case IIsPatternOperation pattern:
                VisitChildren(pattern);
                return true;
            case IBinaryPatternOperation pattern:
                VisitBinaryPattern(pattern);
                return true;
            case IInlineArrayAccessOperation access:
                VisitInlineArray(access);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Constructs that have a rule of their own, to say what to write instead.</summary>
    private bool VisitRefused(IOperation operation)
    {
        (DiagnosticDescriptor? rule, bool descend) = operation.Kind switch
        {
            OperationKind.Try => (Rules.Try, true),
            OperationKind.Lock => (Rules.Lock, true),
            OperationKind.Using or OperationKind.UsingDeclaration => (Rules.Using, true),
            OperationKind.YieldBreak or OperationKind.YieldReturn => (Rules.Yield, true),
            OperationKind.Loop => (Rules.ForEach, false),
            OperationKind.ArrayCreation or OperationKind.CollectionExpression => (Rules.NewArray, false),
            OperationKind.InterpolatedString => (Rules.StringBuilding, false),
            OperationKind.Utf8String => (Rules.StringValue, false),
            OperationKind.AnonymousFunction => (Rules.Lambda, false),
            OperationKind.AnonymousObjectCreation => (Rules.AnonymousType, false),
            OperationKind.TupleBinary => (Rules.TupleComparison, false),
            OperationKind.IsType or OperationKind.TypeOf => (Rules.TypeTest, false),
            OperationKind.Coalesce or OperationKind.CoalesceAssignment or OperationKind.ConditionalAccess
                => (Rules.NullValue, false),
            OperationKind.Range or OperationKind.ImplicitIndexerReference => (Rules.Range, false),
            OperationKind.With => (Rules.With, false),
            OperationKind.Await => (Rules.Await, false),
            OperationKind.TranslatedQuery => (Rules.Query, false),
            OperationKind.AddressOf => (Rules.AddressOf, false),
            OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference
                or OperationKind.DynamicObjectCreation or OperationKind.DynamicIndexerAccess =>
                    (Rules.DynamicType, false),
            OperationKind.DeclarationPattern or OperationKind.RecursivePattern
                or OperationKind.RelationalPattern
                or OperationKind.TypePattern or OperationKind.ListPattern or OperationKind.SlicePattern
                => (Rules.Pattern, false),
            _ => ((DiagnosticDescriptor?)null, false),
        };
        if (rule is null)
        {
            return VisitRefusedWithNames(operation);
        }

        _reporter.Report(rule, SpanOf(operation));
        if (descend)
        {
            VisitChildren(operation);
        }

        return true;
    }

    private bool VisitRefusedWithNames(IOperation operation)
    {
        switch (operation)
        {
            case ILocalFunctionOperation function:
                Report(Rules.LocalFunction, operation, function.Symbol.Name);
                return true;
            case IDelegateCreationOperation { Target: IMethodReferenceOperation method }:
                Report(Rules.MethodGroup, operation, method.Method.Name);
                return true;
            case IDelegateCreationOperation { Target: IAnonymousFunctionOperation }:
                Report(Rules.Lambda, operation);
                return true;
            case IMethodReferenceOperation method:
                Report(Rules.MethodGroup, operation, method.Method.Name);
                return true;
            case IEventReferenceOperation reference:
                Report(Rules.MethodGroup, operation, reference.Event.Name);
                return true;
            case ISizeOfOperation size:
                Report(Rules.SizeOf, operation, size.TypeOperand.Display());
                return true;
            case INameOfOperation:
                Report(Rules.StringValue, operation);
                return true;
            case IArrayElementReferenceOperation:
                // The array was refused where it is declared.
                VisitChildren(operation);
                return true;
            default:
                return false;
        }
    }

    private void VisitUnknown(IOperation operation)
    {
        string what = operation.Kind == OperationKind.None
            ? operation.Syntax.GetType().Name.Replace("Syntax", "")
            : operation.Kind.ToString();
        switch (operation.Syntax)
        {
            case FixedStatementSyntax:
                _reporter.Report(Rules.Fixed, SpanOf(operation));
                VisitChildren(operation);
                break;
            case StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax:
                Report(Rules.NewArray, operation);
                break;
            case PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.AmpersandToken }:
                Report(Rules.AddressOf, operation);
                break;
            case PrefixUnaryExpressionSyntax or ElementAccessExpressionSyntax or MemberAccessExpressionSyntax
                when operation.Kind == OperationKind.None:
                Report(Rules.RawPointer, operation, operation.Syntax.ToString());
                break;
            case StatementSyntax:
                _reporter.Report(Rules.UnknownStatement, SpanOf(operation), what);
                break;
            default:
                Report(Rules.UnknownExpression, operation, what);
                break;
        }
    }

    /// <summary>A long statement is marked at its first word.</summary>
    private static Location SpanOf(IOperation operation) =>
        operation.Syntax is StatementSyntax and not ExpressionStatementSyntax
            ? operation.Syntax.GetFirstToken().GetLocation()
            : operation.Syntax.GetLocation();

    /// <summary>Whether the constant needs no further look.</summary>
    private bool VisitConstant(IOperation operation)
    {
        switch (operation.Type?.SpecialType)
        {
            case SpecialType.System_String:
                Report(operation is IBinaryOperation ? Rules.StringBuilding : Rules.StringValue, operation);
                return true;
            case SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal:
                Report(Rules.FloatingPoint, operation, operation.Type.Display());
                return true;
            case SpecialType.System_Char:
                Report(Rules.CharValue, operation, operation.Syntax.ToString());
                return true;
            case null when operation is ILiteralOperation { ConstantValue.Value: null }:
                Report(Rules.NullValue, operation);
                return true;
            default:
                // A null that was converted to a reference type.
                if (operation.ConstantValue.Value is null)
                {
                    Report(Rules.NullValue, operation);
                }

                return true;
        }
    }
}
