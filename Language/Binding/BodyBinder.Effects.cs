// SPDX-License-Identifier: BSD-2-Clause
// Expression statements: assignments, updates, calls, deconstruction.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

internal sealed partial class BodyBinder
{
    private void Effect(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: true } a:
                RebindReference(a);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation } a:
                Evaluate(Expression(a.Value));
                break;
            case ISimpleAssignmentOperation a:
                Assign(a.Target, t => Convert(Expression(a.Value), t));
                break;
            case ICompoundAssignmentOperation a:
                Update(a.Target, a.OperatorKind, a.Value, OperationType(a), a);
                break;
            case IIncrementOrDecrementOperation i:
                Increment(i);
                break;
            case IDeconstructionAssignmentOperation d:
                Deconstruct(d);
                break;
            case IInvocationOperation call:
                Invoke(call);
                break;
            case IThrowOperation t:
                Throw(t);
                break;
            case IConversionOperation { Operand: IThrowOperation t }:
                Throw(t);
                break;
            default:
                throw Refuse(operation, "an expression without effect");
        }
    }

    /// <summary>
    /// The statement form of a call: contracts and loop bounds are statements, others are evaluated.
    /// </summary>
    private void Invoke(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType is { Name: "Contract" or "Loop" } type && type.IsSubset())
        {
            Contract(call);
            return;
        }

        Evaluate(Expression(call));
    }

    private void Evaluate(IrExpression value)
    {
        if (value.Descendants().Any(d => d is IrCall))
        {
            _out.Add(new IrEvaluate(value));
        }
    }

    private void Contract(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "Requires" or "Assert":
                IrExpression condition = Expression(call.Arguments[0].Value);
                string text = call.Arguments[0].Value.Syntax.ToString().OnOneLine();
                _out.Add(new IrAssert(condition, text, call.TargetMethod.Name == "Requires"));
                break;
            case "Bound":
                _out.Add(new IrNote($"At most {call.Arguments[0].Value.Syntax} iterations."));
                break;
            case "Ends":
                _out.Add(new IrNote($"Ends: {call.Arguments[0].Value.ConstantValue.Value}"));
                break;
            default:
                throw Refuse(call, call.TargetMethod.Name);
        }
    }

    private void RebindReference(ISimpleAssignmentOperation a)
    {
        if (a.Target is ILocalReferenceOperation { Local: { RefKind: not RefKind.None } local })
        {
            _out.Add(new IrAssign(new IrLocal(Scope.Find(local)!), AddressOf(Expression(a.Value), a)));
            return;
        }

        throw Refuse(a, "this reference assignment");
    }

    /// <summary>
    /// Assigns to a place or to a property. The value is bound after the target, as C# evaluates it.
    /// </summary>
    private void Assign(IOperation target, Func<IrType, IrExpression> value)
    {
        if (target is IPropertyReferenceOperation { Property.ReturnsByRef: false } property
            && !IsPointerMember(property))
        {
            AssignProperty(property, value);
            return;
        }

        IrExpression place = Expression(target);
        CheckPlace(place, target);
        if (place.Type is IrArray)
        {
            throw new EmitException(Rule.ArrayValue, PlaceOf(target),
                "an array is copied as a value; copy its elements in a loop");
        }

        _out.Add(new IrAssign(place, value(place.Type)));
    }

    private void AssignProperty(IPropertyReferenceOperation property, Func<IrType, IrExpression> value)
    {
        IrType type = _program.TypeOf(
            Scope.Substitute(property.Type!), ProgramBinder
                .TypeSyntaxOf(property.Property), PlaceOf(property));
        if (property.Instance is null)
        {
            FunctionDeclaration set = _program
                .Function(property.Property.SetMethod!, SelfMode.None, PlaceOf(property));
            _out.Add(new IrEvaluate(new IrCall(set, [value(type)])));
            return;
        }

        IrExpression receiver = Expression(property.Instance);
        if (_program.PackedFieldOf(property.Property) is not null)
        {
            AssignPacked(property, receiver, value(type));
            return;
        }

        IMethodSymbol setter = property.Property.SetMethod
            ?? throw Refuse(property, "an assignment to a property without setter");
        ImmutableArray<IrExpression> arguments =
            [.. property.Arguments.Select(a => Expression(a.Value)), value(type)];
        _out.Add(new IrEvaluate(MethodCall(setter, receiver, arguments, property)));
    }

    private void AssignPacked(IPropertyReferenceOperation property, IrExpression receiver, IrExpression value)
    {
        CheckPlace(receiver, property);
        if (receiver.IsMemory)
        {
            FunctionDeclaration set = _program
                .PackedAccessorOf(property.Property, PackedAccessor.SetThroughPointer);
            _out.Add(new IrEvaluate(new IrCall(set, [AddressOf(receiver, property), value])));
            return;
        }

        FunctionDeclaration changed = _program.PackedAccessorOf(property.Property, PackedAccessor.Set);
        _out.Add(new IrAssign(receiver, new IrCall(changed, [receiver, value])));
    }

    private static void CheckPlace(IrExpression place, IOperation operation)
    {
        IrExpression root = place;
        while (root is IrField or IrIndex)
        {
            root = root is IrField f ? f.Base : ((IrIndex)root).Array;
        }

        if (root is not (IrLocal or IrDereference or IrElement or IrGlobal))
        {
            throw Refuse(operation, "an assignment to a value that is not stored anywhere",
                "copy it to a local first");
        }
    }

    /// <summary>The type that C# computes a compound assignment in.</summary>
    private IrType OperationType(ICompoundAssignmentOperation a)
    {
        // The operator's operands are promoted as in `x = (T)(x op y)`.
        IrType left = _program.TypeOf(Scope.Substitute(a.Target.Type!), null, PlaceOf(a));
        IrType right = _program.TypeOf(Scope.Substitute(a.Value.Type!), null, PlaceOf(a));
        bool isShift = a.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift
            or BinaryOperatorKind.UnsignedRightShift;
        return left is IrPointer or IrBool ? left : IrType.Promoted(left, isShift ? left : right);
    }

    private void Update(IOperation target, BinaryOperatorKind kind, IOperation value, IrType operation,
        IOperation whole)
    {
        // x >>>= n shifts the unsigned number with the same bits.
        bool isUnsignedShift = kind == BinaryOperatorKind.UnsignedRightShift;
        BinaryOperator op = isUnsignedShift ? BinaryOperator.ShiftRight : OperatorOf(kind, whole);
        operation = isUnsignedShift ? operation.Number!.Unsigned : operation;
        if (target is IPropertyReferenceOperation { Property.ReturnsByRef: false } property
            && !IsPointerMember(property))
        {
            UpdateProperty(property, op, () => Expression(value), operation);
            return;
        }

        IrExpression place = Expression(target);
        CheckPlace(place, target);
        IrExpression right = Expression(value);
        _out.Add(new IrUpdate(place, op, Operand(op, right, operation), operation));
    }

    private IrExpression Operand(BinaryOperator op, IrExpression right, IrType operation) =>
        op is BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight ? right
            : operation is IrPointer ? Convert(right, _program.Word)
            : Convert(right, operation);

    private void UpdateProperty(
        IPropertyReferenceOperation property, BinaryOperator op, Func<IrExpression> value, IrType operation)
    {
        IrExpression? receiver = property.Instance is null ? null : Expression(property.Instance);
        if (receiver is not null && receiver.Descendants().Any(d => d is IrCall or IrGlobal)
            && receiver.IsMemory)
        {
            // The place is found once.
            IrVariable place = Temporary("place", new IrPointer(receiver.Type));
            _out.Add(new IrDeclare(place, AddressOf(receiver, property)));
            receiver = new IrDereference(new IrLocal(place));
        }

        IrExpression old = Property(property, receiver);
        IrExpression result = Binary(op, Convert(old, operation), Operand(op, value(), operation), operation);
        IrExpression converted = Convert(result, old.Type);
        if (_program.PackedFieldOf(property.Property) is not null)
        {
            AssignPacked(property, receiver!, converted);
            return;
        }

        IMethodSymbol setter = property.Property.SetMethod!;
        _out.Add(new IrEvaluate(receiver is null
            ? new IrCall(_program.Function(setter, SelfMode.None, PlaceOf(property)), [converted])
            : MethodCall(setter, receiver, [converted], property)));
    }

    private void Increment(IIncrementOrDecrementOperation i)
    {
        BinaryOperator op = i.Kind == OperationKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        IrType type = _program.TypeOf(Scope.Substitute(i.Target.Type!), null, PlaceOf(i));
        if (type is IrPointer)
        {
            IrExpression pointer = Expression(i.Target);
            _out.Add(new IrUpdate(pointer, op, new IrConst(1, _program.Word), pointer.Type));
            return;
        }

        IrType operation = IrType.Promoted(type, type);
        if (i.Target is IPropertyReferenceOperation { Property.ReturnsByRef: false } property
            && !IsPointerMember(property))
        {
            UpdateProperty(property, op, () => new IrConst(1, operation), operation);
            return;
        }

        IrExpression place = Expression(i.Target);
        CheckPlace(place, i);
        _out.Add(new IrUpdate(place, op, new IrConst(1, operation), operation));
    }

    private void Deconstruct(IDeconstructionAssignmentOperation operation)
    {
        IOperation value = operation.Value;
        while (value is IConversionOperation { IsImplicit: true } c)
        {
            value = c.Operand;
        }

        ImmutableArray<IOperation> targets = TupleElements(operation.Target);
        ImmutableArray<IrExpression> values;
        if (value is ITupleOperation literal)
        {
            values = [.. literal.Elements.Select((e, i) => Saved(Expression(e), $"value{i + 1}"))];
        }
        else
        {
            IrExpression source = Expression(value);
            string name = source is IrCall call ? call.Callee.ResultName : "pair";
            IrVariable whole = Temporary(name, source.Type);
            _out.Add(new IrDeclare(whole, source));
            values =
            [
                .. ((IrStruct)source.Type).Declaration.Fields
                    .Select(f => (IrExpression)new IrField(new IrLocal(whole), f)),
            ];
        }

        for (int i = 0; i < targets.Length; i++)
        {
            StoreElement(targets[i], values[i]);
        }
    }

    private IrExpression Saved(IrExpression value, string name)
    {
        if (value is IrConst)
        {
            return value;
        }

        IrVariable temporary = Temporary(name, value.Type);
        _out.Add(new IrDeclare(temporary, value));
        return new IrLocal(temporary);
    }

    private void StoreElement(IOperation target, IrExpression value)
    {
        switch (target)
        {
            case IDiscardOperation:
                break;
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                DeclareElement(declared, value);
                break;
            case ILocalReferenceOperation { IsDeclaration: true } declared:
                DeclareElement(declared, value);
                break;
            default:
                RequireFixed(target);
                Assign(target, t => Convert(value, t));
                break;
        }
    }

    /// <summary>
    /// C# finds the places of a deconstruction before it computes the values; C would do it after.
    /// </summary>
    private void RequireFixed(IOperation target)
    {
        IOperation? place = target is IPropertyReferenceOperation { Property.ReturnsByRef: false } property
            && !IsPointerMember(property) ? property.Instance : target;
        if (place is not null && !IsFixed(Expression(place)))
        {
            throw Refuse(
                target, "a deconstruction into a place that is computed", "deconstruct into locals");
        }
    }

    private bool IsFixed(IrExpression place) => place switch
    {
        IrLocal or IrGlobal => true,
        // `this` stays the same.
        IrDereference { Pointer: IrLocal p } =>
            Scope.Self == SelfMode.Pointer && p.Variable == Scope.Function.Parameters[0],
        IrField f => IsFixed(f.Base),
        IrIndex i => i.Index is IrConst && IsFixed(i.Array),
        _ => false,
    };

    private void DeclareElement(ILocalReferenceOperation declared, IrExpression value)
    {
        SyntaxNode? syntax = ProgramBinder.TypeSyntaxOf(declared.Local);
        IrType type = syntax is TypeSyntax { IsVar: false }
            ? _program.TypeOf(Scope.Substitute(declared.Local.Type), syntax, PlaceOf(declared))
            : value.Type;
        _out.Add(new IrDeclare(NewLocal(declared.Local, type), Convert(value, type)));
    }

    private static ImmutableArray<IOperation> TupleElements(IOperation target) => target switch
    {
        ITupleOperation t => t.Elements,
        IDeclarationExpressionOperation d => TupleElements(d.Expression),
        _ => throw Refuse(target, "this deconstruction"),
    };
}
