// SPDX-License-Identifier: BSD-2-Clause
// S4G3xxx: expressions and arithmetic. Division has a file of its own.
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    private void CheckValueType(IDefaultValueOperation value)
    {
        if (value.Type is { } type)
        {
            TypeRules.Check(_context, _reporter, type, TypeUse.StaticField, value.Syntax.GetLocation());
        }
    }

    private void VisitField(IFieldReferenceOperation reference)
    {
        IFieldSymbol field = reference.Field;
        INamedTypeSymbol container = field.ContainingType;
        if (!container.IsTupleType && !_context.IsSubset(container))
        {
            ReportForeign(reference, field, container);
            return;
        }

        if (field is { IsStatic: true, IsConst: false })
        {
            CheckBootUse(reference, field);
        }

        NoteRead(reference);
        VisitChildren(reference);
    }

    private void VisitProperty(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        INamedTypeSymbol container = property.ContainingType;
        if (_context.IsSubset(container))
        {
            NoteAccessorCalls(reference);
        }
        else if (!_context.IsIntrinsic(container))
        {
            ReportForeign(reference, property, container);
            return;
        }

        NoteRead(reference);
        VisitChildren(reference);
    }

    private void ReportForeign(IOperation operation, ISymbol member, INamedTypeSymbol container) =>
        Report(
            _context.IsLibrary(container) ? Rules.HostOnly : Rules.ForeignMember,
            operation,
            container.Name + "." + member.Name);

    private void VisitConversion(IConversionOperation conversion)
    {
        ITypeSymbol? target = conversion.Type;
        if (conversion.OperatorMethod is { } method)
        {
            VisitUserConversion(conversion, method);
            return;
        }

        if (conversion.IsTryCast)
        {
            Report(Rules.TypeTest, conversion);
            return;
        }

        if (target is not null && conversion.Operand.Type is { IsValueType: true } source
            && target.IsReferenceType)
        {
            Report(Rules.Boxing, conversion, source.Display());
            return;
        }

        // What an implicit conversion leads to was judged where that type was named.
        if (target is not null && !conversion.IsImplicit
            && !TypeRules.Check(_context, _reporter, target, TypeUse.Conversion,
                conversion.Syntax.GetLocation()))
        {
            return;
        }

        if (conversion.IsImplicit && target?.SpecialType == SpecialType.System_Int64
            && conversion.Operand.Type?.SpecialType == SpecialType.System_UInt32
            && conversion.Parent is IBinaryOperation or IUnaryOperation
            && !IsWholeOperandLong(conversion))
        {
            Report(Rules.SignMixing, conversion, conversion.Operand.Syntax.ToString());
        }

        if (_context.HasUntrustedInput && !conversion.IsImplicit)
        {
            CheckNarrowing(conversion);
        }

        Visit(conversion.Operand);
    }

    /// <summary>
    /// Whether the other operand of the operator was a long before: then widening is what the reader expects.
    /// </summary>
    private static bool IsWholeOperandLong(IConversionOperation conversion)
    {
        if (conversion.Parent is not IBinaryOperation binary)
        {
            return false;
        }

        IOperation other = ReferenceEquals(binary.LeftOperand, conversion)
            ? binary.RightOperand
            : binary.LeftOperand;
        return other is not IConversionOperation { IsImplicit: true } implicitOther
            ? other.Type?.SpecialType == SpecialType.System_Int64 && !other.ConstantValue.HasValue
            : implicitOther.Operand.Type?.SpecialType == SpecialType.System_Int64;
    }

    private void VisitUserConversion(IConversionOperation conversion, IMethodSymbol method)
    {
        if (!_context.IsLibrary(method.ContainingType, "Text"))
        {
            Report(Rules.UserOperator, conversion, method.ContainingType.Name);
            return;
        }

        // A literal for a Text parameter is the one string that may stand in the program.
        if (!conversion.Operand.ConstantValue.HasValue)
        {
            Visit(conversion.Operand);
        }
        else if (conversion.Operand.ConstantValue.Value is null)
        {
            Report(Rules.NullValue, conversion.Operand);
        }
    }

    private void VisitUnary(IUnaryOperation unary)
    {
        if (unary.OperatorKind == UnaryOperatorKind.Hat)
        {
            Report(Rules.Range, unary);
            return;
        }

        if (unary.OperatorMethod is { } method)
        {
            Report(Rules.UserOperator, unary, method.ContainingType.Name);
            return;
        }

        Visit(unary.Operand);
    }

    private void VisitBinary(IBinaryOperation binary)
    {
        if (binary.Type?.SpecialType == SpecialType.System_String)
        {
            Report(Rules.StringBuilding, binary);
            return;
        }

        if (binary.OperatorMethod is { } method && !_context.IsPointer(method.ContainingType))
        {
            Report(Rules.UserOperator, binary, method.ContainingType.Name);
            return;
        }

        if (binary.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder)
        {
            CheckDivision(binary, binary.RightOperand);
        }

        Visit(binary.LeftOperand);
        Visit(binary.RightOperand);
    }

    private void VisitIncrement(IIncrementOrDecrementOperation increment)
    {
        if (!IsStatement(increment))
        {
            Report(
                Rules.NestedIncrement, increment, increment.Kind == OperationKind.Increment ? "++" : "--");
        }

        NoteWrite(increment.Target);
        Visit(increment.Target);
    }

    private void VisitAssignment(IAssignmentOperation assignment)
    {
        if (!IsStatement(assignment) && assignment.Parent is not IObjectOrCollectionInitializerOperation)
        {
            Report(Rules.NestedAssignment, assignment);
        }

        if (assignment is ICompoundAssignmentOperation compound)
        {
            CheckCompound(compound);
        }

        if (assignment is IDeconstructionAssignmentOperation deconstruction)
        {
            CheckDeconstruction(deconstruction);
        }

        if (assignment is ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation local })
        {
            CheckRefLocal(local.Local, assignment.Value);
        }
        else if (assignment is ISimpleAssignmentOperation { IsRef: true })
        {
            Report(Rules.RefRebinding, assignment, assignment.Target.Syntax.ToString());
        }
        else if (assignment.Parent is not IObjectOrCollectionInitializerOperation)
        {
            NoteWrite(assignment.Target);
        }

        VisitTarget(assignment);
        Visit(assignment.Value);
    }

    private void CheckDeconstruction(IDeconstructionAssignmentOperation assignment)
    {
        if (assignment.Value.Type is { IsTupleType: false } type)
        {
            Report(Rules.UserOperator, assignment, type.Display());
            return;
        }

        CheckTargets(assignment);
    }

    private void VisitTarget(IAssignmentOperation assignment)
    {
        // The fields of a new object are named without an instance.
        if (assignment.Parent is IObjectOrCollectionInitializerOperation)
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: { } property } target
                && !property.HasAttribute(WellKnown.Bits))
            {
                Report(Rules.PropertyInitializer, target, property.Name);
            }

            return;
        }

        if (assignment is ISimpleAssignmentOperation { IsRef: false, Target.Type: { } type } copy
            && type.IsInlineArray() && copy.Target is not IDiscardOperation)
        {
            Report(Rules.InlineArrayPlace, assignment, type.Display());
        }

        Visit(assignment.Target);
    }

    private void CheckCompound(ICompoundAssignmentOperation compound)
    {
        if (compound.OperatorMethod is { } method && !_context.IsPointer(method.ContainingType))
        {
            Report(Rules.UserOperator, compound, method.ContainingType.Name);
            return;
        }

        if (compound.OperatorKind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder)
        {
            CheckDivision(compound, compound.Value);
        }

        // For &= and |= of narrow integers nothing is lost; for the others the compiler cuts the int result.
        int bits = SpecialTypes.BitsOf(compound.Target.Type?.SpecialType ?? SpecialType.None);
        bool cannotLose = compound.OperatorKind is BinaryOperatorKind.And or BinaryOperatorKind.Or
            or BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder;
        if (bits is 8 or 16 && !cannotLose && compound.Syntax is AssignmentExpressionSyntax syntax)
        {
            string token = syntax.OperatorToken.Text.TrimEnd('=');
            string type = compound.Target.Type!.Display();
            _reporter.ReportWith(
                Rules.CompoundNarrowing, syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add("type", type),
                type, syntax.Left, token);
        }
    }

    /// <summary>Whether the operation is a statement by itself, and not part of an expression.</summary>
    private static bool IsStatement(IOperation operation) =>
        operation.Parent is IExpressionStatementOperation;

    private void VisitCreation(IObjectCreationOperation creation)
    {
        ITypeSymbol type = creation.Type!;
        if (type.IsReferenceType)
        {
            Report(Rules.NewObject, creation, type.Display());
            return;
        }

        if (!TypeRules.Check(_context, _reporter, type, TypeUse.StaticField, creation.Syntax.GetLocation()))
        {
            return;
        }

        if (creation.Arguments.Length > 0)
        {
            Report(Rules.StructConstructor, creation, type.Display());
        }

        VisitChildren(creation);
    }

    private void VisitInlineArray(IInlineArrayAccessOperation access)
    {
        if (access.Argument.Type?.SpecialType is not SpecialType.System_Int32)
        {
            Report(Rules.Range, access.Argument);
            return;
        }

        Visit(access.Instance);
        Visit(access.Argument);
        NoteRead(access);
    }
}
