// SPDX-License-Identifier: BSD-2-Clause
// Expressions, calls apart.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Ir;
using Sel4Gen.Language.Lifting;

namespace Sel4Gen.Language.Binding;

internal sealed partial class BodyBinder
{
    /// <summary>Binds an expression: a value, or a place if it names one.</summary>
    public IrExpression Expression(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } value } && value is not string)
        {
            return Constant(operation, value);
        }

        return operation switch
        {
            ILocalReferenceOperation o => Local(o),
            IParameterReferenceOperation o => new IrLocal(Scope.Find(o.Parameter.OriginalDefinition)!),
            IInstanceReferenceOperation o => Self(o),
            IFieldReferenceOperation o => Field(o),
            IPropertyReferenceOperation o => Property(o, o.Instance is null ? null : Expression(o.Instance)),
            IInvocationOperation o => Call(o),
            IConversionOperation o => Conversion(o),
            IBinaryOperation o => Binary(o),
            IUnaryOperation o => Unary(o),
            IConditionalOperation o => Conditional(o),
            IInlineArrayAccessOperation o => InlineElement(o),
            IObjectCreationOperation o => Create(o),
            IDefaultValueOperation o => Zero(TypeOf(o)),
            ITupleOperation o => TupleValue(o),
            IIsPatternOperation o => IsPattern(o),
            ISwitchExpressionOperation o => SwitchValue(o),
            IParenthesizedOperation o => Expression(o.Operand),
            ILiteralOperation { ConstantValue.Value: string text } => new IrString(text),
            INameOfOperation { ConstantValue.Value: string text } => new IrString(text),
            IArgumentOperation o => Expression(o.Value),
            IAssignmentOperation =>
                throw Refuse(operation, "an assignment inside an expression",
                "make it a statement of its own"),
            IIncrementOrDecrementOperation =>
                throw Refuse(operation, "++ or -- inside an expression", "make it a statement of its own"),
            _ => throw Refuse(operation, $"the expression {operation.Kind} `{operation.Syntax}`"),
        };
    }

    private IrType TypeOf(IOperation operation, SyntaxNode? syntax = null) =>
        _program.TypeOf(_scope?.Substitute(operation.Type!) ?? operation.Type!, syntax, PlaceOf(operation));

    private IrExpression Zero(IrType type) =>
        type.Number is not null ? new IrConst(0, type) : new IrZero(type);

    private IrExpression Constant(IOperation operation, object value)
    {
        if (value is float or double or decimal or char)
        {
            TypeOf(operation);
        }

        BigInteger number = AttributeExtensions.ToNumber(value);
        if (Named(operation) is { } named)
        {
            return named;
        }

        IrType type = TypeOf(operation);
        string? literal = operation.Syntax is LiteralExpressionSyntax l ? ProgramBinder.HexLiteral(l) : null;
        return new IrConst(number, type, literal) { IsLiteral = literal is not null };
    }

    /// <summary>
    /// A constant that C shall show by name: a member of an enum, a named constant, or an expression of such.
    /// </summary>
    private IrExpression? Named(IOperation operation)
    {
        if (!_named.TryGetValue(operation, out IrExpression? named))
        {
            named = FindNamed(operation);
            _named.Add(operation, named);
        }

        return named;
    }

    /// <summary>What <see cref="Named"/> found: it is asked for an operand again and again.</summary>
    private readonly Dictionary<IOperation, IrExpression?> _named = [];

    private IrExpression? FindNamed(IOperation operation)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } member }:
                return _program.EnumConstant(member);
            case IFieldReferenceOperation { Field: { IsConst: true } field } when field.Locations
                .Any(x => x.IsInSource):
                return _program.Constant(field, PlaceOf(operation));
            case IConversionOperation c when Named(c.Operand) is { } inner:
                return NamedConversion(c, inner);
            case IBinaryOperation b when TypeOf(b).Number is not null and not { Bits: 8 }
                && TypeOf(b) is not IrBool:
                return NamedBinary(b);
            case IParenthesizedOperation p:
                return Named(p.Operand);
            default:
                return null;
        }
    }

    private IrExpression? NamedConversion(IConversionOperation c, IrExpression inner)
    {
        IrType type = TypeOf(c, (c.Syntax as CastExpressionSyntax)?.Type);
        BigInteger value = AttributeExtensions.ToNumber(c.ConstantValue.Value!);
        if (inner is IrConst k)
        {
            return k.Value == value ? k with { Type = type } : null;
        }

        return Ranges.Of(inner) is var r && r.Min == value && r.Max == value
            ? new IrConvert(inner, type) : null;
    }

    private IrExpression? NamedBinary(IBinaryOperation b)
    {
        bool isShift = b.OperatorKind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift;
        bool isArithmetic = isShift || b.OperatorKind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
            or BinaryOperatorKind.Multiply or BinaryOperatorKind.Or or BinaryOperatorKind.And;
        IrExpression? left = Named(b.LeftOperand);
        IrExpression? right = Named(b.RightOperand);
        if (!isArithmetic || (left is null && right is null) || DependsOnFlag(b))
        {
            return null;
        }

        IrType type = TypeOf(b);
        left ??= Expression(b.LeftOperand);
        right ??= Expression(b.RightOperand);
        IrExpression result =
            new IrBinary(OperatorOf(b.OperatorKind, b), left, right, WordLike(type, left, right));
        ValueRange range = Ranges.Of(result);
        BigInteger value = AttributeExtensions.ToNumber(b.ConstantValue.Value!);
        return range.Min == value && range.Max == value ? result : null;
    }

    private static bool DependsOnFlag(IOperation operation) => operation.DescendantsAndSelf().Any(o =>
        o is IConditionalOperation || o.Type?.SpecialType == SpecialType.System_Boolean);

    private IrExpression Local(ILocalReferenceOperation o)
    {
        IrVariable variable = Scope.Find(o.Local) ?? throw Refuse(o, $"the local {o.Local.Name} here");
        return o.Local.RefKind == RefKind.None
            ? new IrLocal(variable)
            : IrDereference.Of(new IrLocal(variable));
    }

    private IrExpression Self(IInstanceReferenceOperation o)
    {
        if (o.ReferenceKind != InstanceReferenceKind.ContainingTypeInstance)
        {
            return _initialised.Peek();
        }

        IrExpression self = new IrLocal(Scope.Function.Parameters[0]);
        return Scope.Self == SelfMode.Pointer ? IrDereference.Of(self) : self;
    }

    private readonly Stack<IrExpression> _initialised = new();

    private IrExpression Field(IFieldReferenceOperation o)
    {
        if (o.Field.IsStatic)
        {
            GlobalDeclaration global = _program.Global(o.Field, PlaceOf(o));
            IrExpression place = new IrGlobal(global);
            if (global.IsScattered && o.Parent is not IFieldReferenceOperation)
            {
                throw Refuse(o, "the state of a core as a whole", "name one of its fields");
            }

            if (global.IsArrayOfCores)
            {
                return new IrIndex(place, _program.CoreIndex(PlaceOf(o)));
            }

            if (global.ReservedElement is not { } element)
            {
                return place;
            }

            return global.Type is IrArray && !global.Type.Equals(element)
                ? new IrAddressOf(new IrIndex(place, new IrConst(0, IrType.Int32)))
                : new IrAddressOf(place);
        }

        IrExpression instance = Expression(o.Instance!);
        if (o.Field.ContainingType.IsTupleType)
        {
            int index = o.Field.ContainingType.TupleElements.IndexOf(o.Field, SymbolEqualityComparer.Default);
            index = index < 0 ? int.Parse(o.Field.CorrespondingTupleField!.Name[4..]) - 1 : index;
            return new IrField(instance, ((IrStruct)instance.Type).Declaration.Fields[index]);
        }

        if (ProgramBinder.IsPacked(o.Field.ContainingType) && o.Field.Name is ['W', .. var digits]
            && int.TryParse(digits, out int word))
        {
            FieldDeclaration words = ((IrStruct)instance.Type).Declaration.Fields[0];
            return new IrIndex(new IrField(instance, words), new IrConst(word, IrType.Int32));
        }

        FieldDeclaration field = _program.FieldOf(o.Field.OriginalDefinition, PlaceOf(o));
        return instance is IrGlobal { Global: { IsScattered: true } whole }
            ? new IrGlobal(_program.PartOf(whole, field))
            : new IrField(instance, field);
    }

    /// <summary><c>&amp;place</c>; <c>&amp;*p</c> is p.</summary>
    private static IrExpression AddressOf(IrExpression place, IOperation operation)
    {
        if (place is IrDereference d)
        {
            return d.Pointer;
        }

        if (!place.IsMemory)
        {
            throw Refuse(operation, "the address of a local",
                "a local has no address in C; pass it as ref or by value");
        }

        return new IrAddressOf(place);
    }

    private IrExpression InlineElement(IInlineArrayAccessOperation o)
    {
        IrExpression array = Expression(o.Instance);
        if (array.Type is not IrArray || array is IrCall)
        {
            throw Refuse(o, "this array access");
        }

        return new IrIndex(array, Index(o.Argument));
    }

    /// <summary>
    /// An index. <c>(int)</c> around a word is how C# spells it: the whole word must be below the length,
    /// which debug builds check.
    /// </summary>
    private IrExpression Index(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return Expression(operation);
        }

        IOperation inner = operation;
        while (inner is IConversionOperation { OperatorMethod: null } c
            && c.Operand.Type is { TypeKind: not TypeKind.Enum }
            && c.Type!.SpecialType == SpecialType.System_Int32
            && c.Operand.Type.SpecialType
                is SpecialType.System_UInt32 or SpecialType.System_UInt64 or SpecialType.System_Byte
                or SpecialType.System_UInt16)
        {
            inner = c.Operand;
            break;
        }

        return Expression(inner);
    }

    private IrExpression Conversion(IConversionOperation o)
    {
        if (o.Type.IsText() && o.Operand.ConstantValue.Value is string text)
        {
            return new IrString(text);
        }

        if (o.OperatorMethod is { } method)
        {
            return Invocation(method, null, [Expression(o.Operand)], o);
        }

        IrExpression operand = Expression(o.Operand);
        IrType type = TypeOf(o, (o.Syntax as CastExpressionSyntax)?.Type);
        return Convert(operand, type);
    }

    /// <summary>The value as a <paramref name="type"/>.</summary>
    public IrExpression Convert(IrExpression value, IrType type)
    {
        if (value.Type.Equals(type))
        {
            // Only the spelling may differ.
            return value is IrConst k ? k with { Type = type } : value;
        }

        if (value is IrZero && type is not IrPointer)
        {
            return Zero(type);
        }

        if (value is IrConst c && type.Number is { } n && c.Value >= n.Min && c.Value <= n.Max)
        {
            return c with { Type = type };
        }

        if (value.Type is IrStruct from && type is IrStruct to && from.Declaration.Kind == StructKind.Result)
        {
            return ConvertTuple(value, from, to);
        }

        return new IrConvert(value, type);
    }

    private IrExpression ConvertTuple(IrExpression value, IrStruct from, IrStruct to)
    {
        switch (value)
        {
            case IrStructValue literal:
                return literal with
                {
                    Type = to,
                    Fields = [.. to.Declaration.Fields],
                    Values = [.. literal.Values.Select((v, i) => Convert(v, to.Declaration.Fields[i].Type))],
                };

            // What is chosen is converted where it is made, so that no struct of another name is needed.
            case IrConditional c:
                return c with { Type = to, Then = Convert(c.Then, to), Else = Convert(c.Else, to) };
            case IrSwitchValue s:
                return s with
                {
                    Type = to,
                    Results = [.. s.Results.Select(r => Convert(r, to))],
                    Default = s.Default is null ? null : Convert(s.Default, to),
                };
            case IrLet l:
                return l with { Type = to, Body = Convert(l.Body, to) };
            default:
                break;
        }

        IrVariable whole = Temporary(value is IrCall call ? call.Callee.ResultName : "pair", value.Type);
        return new IrLet(whole, value, new IrStructValue(
            to, [.. to.Declaration.Fields],
            [
                .. from.Declaration.Fields.Select((f, i) =>
                    Convert(new IrField(new IrLocal(whole), f), to.Declaration.Fields[i].Type)),
            ]));
    }

    private static BinaryOperator OperatorOf(BinaryOperatorKind kind, IOperation operation) => kind switch
    {
        BinaryOperatorKind.Add => BinaryOperator.Add,
        BinaryOperatorKind.Subtract => BinaryOperator.Subtract,
        BinaryOperatorKind.Multiply => BinaryOperator.Multiply,
        BinaryOperatorKind.Divide => BinaryOperator.Divide,
        BinaryOperatorKind.Remainder => BinaryOperator.Remainder,
        BinaryOperatorKind.And => BinaryOperator.And,
        BinaryOperatorKind.Or => BinaryOperator.Or,
        BinaryOperatorKind.ExclusiveOr => BinaryOperator.Xor,
        BinaryOperatorKind.LeftShift => BinaryOperator.ShiftLeft,
        BinaryOperatorKind.RightShift => BinaryOperator.ShiftRight,
        BinaryOperatorKind.Equals => BinaryOperator.Equal,
        BinaryOperatorKind.NotEquals => BinaryOperator.NotEqual,
        BinaryOperatorKind.LessThan => BinaryOperator.Less,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperator.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperatorKind.ConditionalAnd => BinaryOperator.AndAlso,
        BinaryOperatorKind.ConditionalOr => BinaryOperator.OrElse,
        _ => throw Refuse(operation, $"the operator {kind}"),
    };

    private IrExpression Binary(IBinaryOperation o)
    {
        if (o.OperatorMethod is { } method && !method.ContainingType.IsPointer())
        {
            return Invocation(method, null, [Expression(o.LeftOperand), Expression(o.RightOperand)], o);
        }

        IrExpression left = Expression(o.LeftOperand);
        if (o.IsChecked)
        {
            throw Refuse(o, "checked arithmetic", "compare before you compute");
        }

        bool isAnd = o.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        if ((isAnd || o.OperatorKind == BinaryOperatorKind.ConditionalOr) && FoldedBool(left) is { } known)
        {
            // The operand that C# does not evaluate is not bound: what it calls need not exist in C.
            return known == isAnd ? Expression(o.RightOperand) : new IrConst(known ? 1 : 0, IrType.Bool);
        }

        IrExpression right = Expression(o.RightOperand);
        if (o.OperatorKind == BinaryOperatorKind.UnsignedRightShift)
        {
            IrType unsigned = left.Type.Number!.Unsigned;
            return Convert(Binary(BinaryOperator.ShiftRight, Convert(left, unsigned), right, unsigned),
                left.Type);
        }

        return Binary(OperatorOf(o.OperatorKind, o), left, right, TypeOf(o))
            with { IsGuarded = IsGuarded(o.RightOperand, o.OperatorKind) };
    }

    /// <summary>
    /// Whether the C# around a division shows that it has a result: only zero is shown, so a signed one may
    /// still overflow.
    /// </summary>
    private bool IsGuarded(IOperation divisor, BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder
        && TypeOf(divisor).Number is { Signed: false }
        && DivisionGuards.IsNeverZero(divisor, byContracts: _program.Contracts != ContractMode.Acsl);

    private static IrBinary Binary(BinaryOperator op, IrExpression left, IrExpression right, IrType type) =>
        new(op, left, right, WordLike(type, left, right));

    /// <summary>The type, spelled as a word if an operand of its width is.</summary>
    private static IrType WordLike(IrType type, IrExpression left, IrExpression right) =>
        type is IrInt n && new[] { left.Type, right.Type }
            .Any(t => t is IrInt { IsWord: true } w && w.Bits == n.Bits)
            ? n with { IsWord = true }
            : type;

    private IrExpression Unary(IUnaryOperation o)
    {
        if (o.OperatorMethod is { } method)
        {
            return Invocation(method, null, [Expression(o.Operand)], o);
        }

        IrExpression operand = Expression(o.Operand);
        return o.OperatorKind switch
        {
            UnaryOperatorKind.Not => new IrUnary(UnaryOperator.Not, operand, IrType.Bool),
            UnaryOperatorKind.BitwiseNegation => new IrUnary(UnaryOperator.Complement, operand, operand.Type),
            UnaryOperatorKind.Minus => new IrUnary(UnaryOperator.Minus, operand, operand.Type),
            UnaryOperatorKind.Plus => operand,
            _ => throw Refuse(o, $"the operator {o.OperatorKind}"),
        };
    }

    private IrExpression Conditional(IConditionalOperation o)
    {
        IrExpression condition = Expression(o.Condition);
        if (FoldedBool(condition) is { } known)
        {
            return Expression(known ? o.WhenTrue : o.WhenFalse!);
        }

        IrExpression then = Expression(o.WhenTrue);
        IrExpression other = Expression(o.WhenFalse!);
        IrType type = WordLike(TypeOf(o), then, other);
        return new IrConditional(condition, Convert(then, type), Convert(other, type), type);
    }

    private IrExpression TupleValue(ITupleOperation o)
    {
        // The literal is built as what it is converted to.
        ITypeSymbol target = o.Parent is IConversionOperation { Type.IsTupleType: true } c ? c.Type!
            : o.Type ?? o.NaturalType!;
        IrStruct type = (IrStruct)_program.TypeOf(Scope.Substitute(target), null, PlaceOf(o));
        return new IrStructValue(
            type, [.. type.Declaration.Fields],
            [.. o.Elements.Select((e, i) => Convert(Expression(e), type.Declaration.Fields[i].Type))]);
    }

    private IrExpression Create(IObjectCreationOperation o)
    {
        if (o.Arguments.Length > 0 || o.Constructor is { IsImplicitlyDeclared: false })
        {
            throw Refuse(o, "a constructor", "use an object initialiser");
        }

        IrType type = TypeOf(o);
        if (o.Initializer is null)
        {
            return Zero(type);
        }

        if (ProgramBinder.IsPacked(o.Type!))
        {
            return CreatePacked(o, (IrStruct)type);
        }

        List<FieldDeclaration> fields = [];
        List<IrExpression> values = [];
        foreach (ISimpleAssignmentOperation a in Initialisers(o))
        {
            if (a.Target is not IFieldReferenceOperation f)
            {
                throw Refuse(a, "the initialisation of a property", "initialise fields");
            }

            FieldDeclaration field = _program.FieldOf(f.Field.OriginalDefinition, PlaceOf(f));
            fields.Add(field);
            values.Add(Convert(Expression(a.Value), field.Type));
        }

        return new IrStructValue(type, [.. fields], [.. values]);
    }

    private static IEnumerable<ISimpleAssignmentOperation> Initialisers(IObjectCreationOperation o) =>
        o.Initializer!.Initializers
            .Select(i => i as ISimpleAssignmentOperation ?? throw Refuse(i, "this initialiser"));

    /// <summary>A packed struct from its words, or by setting bit fields one after the other.</summary>
    private IrExpression CreatePacked(IObjectCreationOperation o, IrStruct type)
    {
        IrExpression value = Zero(type);
        IrArray array = (IrArray)type.Declaration.Fields[0].Type;
        IrExpression[] words =
            [.. Enumerable.Range(0, array.Count).Select(_ => new IrConst(0, array.Element))];
        bool hasWords = false;
        foreach (ISimpleAssignmentOperation a in Initialisers(o))
        {
            if (a.Target is IFieldReferenceOperation { Field.Name: ['W', .. var digits] }
                && int.TryParse(digits, out int word)
                && value is not IrCall)
            {
                words[word] = Convert(Expression(a.Value), array.Element);
                hasWords = true;
                value = new IrStructValue(type, [type.Declaration.Fields[0]],
                    [new IrArrayValue(array, [.. words])]);
            }
            else if (a.Target is IPropertyReferenceOperation p
                && _program.PackedFieldOf(p.Property) is { } packed)
            {
                FunctionDeclaration set = _program.PackedAccessorOf(p.Property, PackedAccessor.Set);
                value = new IrCall(set, [value, Convert(Expression(a.Value), packed.Type)]);
            }
            else
            {
                throw Refuse(a, "this initialisation", "initialise words first, then bit fields");
            }
        }

        return hasWords || value is IrCall ? value : Zero(type);
    }
}
