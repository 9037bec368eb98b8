// SPDX-License-Identifier: BSD-2-Clause
// Calls and properties: the program's own, accessors of packed structs, and the intrinsics of the subset's
// library.
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
    private IrExpression Call(IInvocationOperation o)
    {
        IMethodSymbol method = o.TargetMethod;
        if (method.ContainingType.IsSubset()
            && !method.Locations.Any(l => l.IsInSource && IsProgramSource(l)))
        {
            return Intrinsic(o, o.Instance is null ? null : Expression(o.Instance));
        }

        if (Library(o) is { } library)
        {
            return library;
        }

        if (ProgramBinder.IsPacked(method.ContainingType) && PackedCall(o) is { } packed)
        {
            return packed;
        }

        // C# evaluates the receiver before the arguments.
        IrExpression? receiver = o.Instance is null ? null : Expression(o.Instance);
        return Invocation(method, receiver, Arguments(o), o);
    }

    private static bool IsProgramSource(Location location) =>
        location.SourceTree is { FilePath: var path }
            && !path.StartsWith("Subset/", StringComparison.Ordinal);

    private ImmutableArray<IrExpression> Arguments(IInvocationOperation o)
    {
        IrExpression[] values = new IrExpression[o.TargetMethod.Parameters.Length];
        HashSet<ISymbol> byReference = new(SymbolEqualityComparer.Default);
        int last = -1;
        bool reordered = false;
        foreach (IArgumentOperation a in o.Arguments)
        {
            IParameterSymbol parameter = a.Parameter!;
            reordered |= parameter.Ordinal < last;
            last = parameter.Ordinal;
            values[parameter.Ordinal] = parameter.RefKind is RefKind.Ref or RefKind.Out
                ? ReferenceArgument(a, byReference)
                : Expression(a.Value);
        }

        // C evaluates in the parameters' order: that shows as soon as one argument changes what another
        // one reads.
        bool hasEffect = values.Any(v => v.Descendants().Any(d => d is IrCall { Callee.IsPure: false }));
        if (reordered && hasEffect && values.Count(v => v is not IrConst) > 1)
        {
            throw Refuse(o, "a call whose named arguments stand in another order than the parameters and have effects",
                "write the arguments in the parameters' order");
        }

        return [.. values];
    }

    private IrExpression ReferenceArgument(IArgumentOperation a, HashSet<ISymbol> seen)
    {
        switch (a.Value)
        {
            case ILocalReferenceOperation { Local: { RefKind: RefKind.None } } l when seen.Add(l.Local):
                return Scope.Find(l.Local) is null ? DeclareOut(l) : new IrLocal(Scope.Find(l.Local)!);
            case IParameterReferenceOperation p when seen.Add(p.Parameter):
                return new IrLocal(Scope.Find(p.Parameter)!);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                return DeclareOut(declared);
            case IDiscardOperation d:
                IrVariable unused = Temporary("unused", TypeOf(d));
                _out.Add(new IrDeclare(unused, null));
                return new IrLocal(unused);
            default:
                throw new EmitException(Rule.RefArgument, PlaceOf(a),
                    "a ref or out argument is a local or a parameter, each at most once in a call; for a place in memory "
                    + "declare the parameter as Ptr<T>");
        }
    }

    private IrLocal DeclareOut(ILocalReferenceOperation declared)
    {
        SyntaxNode? syntax = ProgramBinder.TypeSyntaxOf(declared.Local);
        IrVariable variable = NewLocal(
            declared.Local, _program
                .TypeOf(Scope.Substitute(declared.Local.Type), syntax, PlaceOf(declared)));
        _out.Add(new IrDeclare(variable, null));
        return new IrLocal(variable);
    }

    /// <summary>A call of a method of the program.</summary>
    private IrExpression Invocation(
        IMethodSymbol method, IrExpression? receiver, ImmutableArray<IrExpression> arguments,
            IOperation operation)
    {
        method = Scope.Substitute(method);
        return receiver is not null
            ? MethodCall(method, receiver, arguments, operation)
            : CallOf(_program.Function(method, SelfMode.None, PlaceOf(operation)), arguments);
    }

    private IrCall CallOf(FunctionDeclaration function, ImmutableArray<IrExpression> arguments)
    {
        ImmutableArray<IrExpression> converted =
        [
            .. arguments.Select((a, i) => function.Parameters[i].Mode == ArgumentMode.Value
                ? Convert(a, function.Parameters[i].Type)
                : a),
        ];
        return new IrCall(function, converted);
    }

    /// <summary>A call of a struct's method or property.</summary>
    private IrExpression MethodCall(
        IMethodSymbol method, IrExpression receiver, ImmutableArray<IrExpression> arguments,
            IOperation operation)
    {
        bool mutates = _program.Mutation.Mutates(method);
        bool memory = receiver.IsMemory;
        SelfMode mode = !mutates && (!memory || _program.Mutation.OnlyReads(method))
            && IsSmall(receiver.Type, memory)
            ? SelfMode.Value
            : memory ? SelfMode.Pointer
            : mutates ? SelfMode.Ref
            : SelfMode.Value;
        if (mode == SelfMode.Ref && receiver is not IrLocal)
        {
            throw new EmitException(Rule.RefArgument, PlaceOf(operation),
                $"{method.Name} changes its receiver, which is neither a local nor in memory; copy it to a local first");
        }

        FunctionDeclaration function = _program.Function(method, mode, PlaceOf(operation));
        IrExpression self = mode == SelfMode.Pointer ? AddressOf(receiver, operation) : receiver;
        return CallOf(function, [self, .. arguments]);
    }

    /// <summary>Copied rather than pointed at: up to four words, or not in memory anyway.</summary>
    private bool IsSmall(IrType type, bool memory) =>
        !memory || _program.Data.SizeOf(type) <= _program.Data.WordBits / 8 * 4;

    private IrExpression Property(IPropertyReferenceOperation o, IrExpression? receiver)
    {
        if (IsPointerMember(o))
        {
            return PointerProperty(o, receiver);
        }

        if (o.Property.ContainingType.IsText())
        {
            return new IrConvert(
                new IrElement(receiver!, Convert(Expression(o.Arguments[0].Value), _program.Word)),
                IrType.UInt8);
        }

        if (_program.PackedFieldOf(o.Property) is not null)
        {
            return new IrCall(_program.PackedAccessorOf(o.Property, PackedAccessor.Get), [receiver!]);
        }

        IMethodSymbol getter = o.Property.GetMethod ?? throw Refuse(o, "a property without getter");
        return Invocation(getter, receiver, [.. o.Arguments.Select(a => Expression(a.Value))], o);
    }

    private static bool IsPointerMember(IPropertyReferenceOperation o) =>
        o.Property.ContainingType.IsPointer();

    private IrExpression PointerProperty(IPropertyReferenceOperation o, IrExpression? pointer)
    {
        switch (o.Property.Name)
        {
            case "Null":
                return new IrZero(PointerType(o.Property.ContainingType, o));
            case "IsNull":
                return new IrBinary(BinaryOperator.Equal, pointer!, new IrZero(pointer!.Type), IrType.Bool);
            case "Address":
                return new IrConvert(pointer!, _program.Word);
            case "Ref":
                return IrDereference.Of(pointer!);
            default:
                IrExpression index = Expression(o.Arguments[0].Value);
                return pointer is IrAddressOf { Place: IrIndex { Index: IrConst { Value: var zero } } first }
                    && zero == 0
                    ? first with { Index = index }
                    : new IrElement(pointer!, Convert(index, _program.Word));
        }
    }

    private IrType PointerType(INamedTypeSymbol type, IOperation operation)
    {
        // The spelling of the element, where the syntax shows it: Ptr<Word>.Null.
        SyntaxNode? syntax = operation.Syntax.DescendantNodesAndSelf().OfType<GenericNameSyntax>()
            .FirstOrDefault(g => g.Identifier.Text == "Ptr");
        return _program.TypeOf(_scope?.Substitute(type) ?? type, syntax, PlaceOf(operation));
    }

    private IrExpression Intrinsic(IInvocationOperation o, IrExpression? receiver)
    {
        string name = $"{o.TargetMethod.ContainingType.Name}.{o.TargetMethod.Name}";
        IrExpression First() => Expression(o.Arguments[0].Value);
        switch (name)
        {
            case "Ptr.At":
                return new IrConvert(Convert(First(), _program.Word),
                    PointerType(o.TargetMethod.ContainingType, o));
            case "Ptr.Cast":
                SyntaxNode? to = (o.Syntax as InvocationExpressionSyntax)?.Expression
                    is MemberAccessExpressionSyntax
                {
                    Name: GenericNameSyntax g,
                }
                    ? g.TypeArgumentList.Arguments[0]
                    : null;
                IrType target = _program
                    .TypeOf(Scope.Substitute(o.TargetMethod.TypeArguments[0]), to, PlaceOf(o));
                return Convert(receiver!, new IrPointer(target));
            case "Ptr.To":
                return AddressOf(Expression(o.Arguments[0].Value), o);
            case "Ptr.SizeOf":
                return new IrSizeOf(
                    _program.TypeOf(Scope.Substitute(o.TargetMethod.TypeArguments[0]), TypeArgument(o),
                    PlaceOf(o)),
                    _program.Word);
            case "Mmio.Read8" or "Mmio.Read16" or "Mmio.Read32" or "Mmio.Read64"
                or "Mmio.Write8" or "Mmio.Write16"
                or "Mmio.Write32" or "Mmio.Write64":
                return CallOf(_program.DeviceAccess(o.TargetMethod.Name), Arguments(o));
            default:
                throw Refuse(o, name);
        }
    }

    private static SyntaxNode? TypeArgument(IInvocationOperation o) =>
        (o.Syntax as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax { Name: GenericNameSyntax g } => g.TypeArgumentList.Arguments[0],
            GenericNameSyntax g => g.TypeArgumentList.Arguments[0],
            _ => null,
        };

    /// <summary>The few functions of .NET's library that the prelude has.</summary>
    private IrExpression? Library(IInvocationOperation o)
    {
        if (o.TargetMethod.ContainingType is not { Name: "BitOperations" or "Math" } type
            || !type.ContainingNamespace.Name.StartsWith("Num", StringComparison.Ordinal)
            && type.Name == "BitOperations")
        {
            return null;
        }

        IrType parameter = _program.TypeOf(o.TargetMethod.Parameters[0].Type, null, PlaceOf(o));
        FunctionDeclaration? function = _program.LibraryFunction(type.Name, o.TargetMethod.Name, parameter);
        return function is null ? null : CallOf(function, Arguments(o));
    }

    /// <summary>The arguments of <c>New</c>, but for those of bit fields that do not exist.</summary>
    private ImmutableArray<IrExpression> PresentArguments(IInvocationOperation o) =>
        [.. Arguments(o).Where((_, i) =>
            !o.TargetMethod.ContainingType.GetMembers().OfType<IPropertySymbol>().Any(p => p.IsAbsent()
                && char.ToLowerInvariant(p.Name[0]) + p.Name[1..] == o.TargetMethod.Parameters[i].Name))];

    private IrExpression? PackedCall(IInvocationOperation o)
    {
        INamedTypeSymbol type = o.TargetMethod.ContainingType;
        if (!o.TargetMethod.IsGenerated())
        {
            return null;
        }

        switch (o.TargetMethod.Name)
        {
            case "New":
                return CallOf(_program.PackedNew(type, PlaceOf(o)), PresentArguments(o));
            case "From":
                return new IrCall(_program.PackedFrom(type, PlaceOf(o)), [Expression(o.Arguments[0].Value)]);
            case var name when name.StartsWith("To", StringComparison.Ordinal) && o.Instance is not null:
                return Expression(o.Instance);
            default:
                throw Refuse(o, $"the generated method {o.TargetMethod.Name}");
        }
    }
}
