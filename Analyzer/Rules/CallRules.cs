// SPDX-License-Identifier: BSD-2-Clause
// Calls: which methods may be called (S4G8001, S4G8002), contracts (S4G6xxx), and facts for the
// whole-program rules.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    /// <summary>Above zero while the condition of a contract is visited.</summary>
    private int _contractDepth;

    private void VisitInvocation(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        INamedTypeSymbol container = method.ContainingType;
        if (container.TypeKind == TypeKind.Delegate)
        {
            Report(Rules.MethodGroup, invocation, invocation.Instance?.Syntax.ToString() ?? method.Name);
            return;
        }

        if (!_context.IsSubset(container))
        {
            VisitLibraryCall(invocation, method, container);
            return;
        }

        NoteCall(invocation, method);
        NoteReceiver(invocation.Instance, method);
        CheckTypeArguments(invocation, method);
        CheckRefArguments(invocation);
        CheckArgumentOrder(invocation);
        VisitChildren(invocation);
    }

    private void VisitLibraryCall(IInvocationOperation invocation, IMethodSymbol method,
        INamedTypeSymbol container)
    {
        if (IsBitCount(method))
        {
            VisitChildren(invocation);
            return;
        }

        if (method.Name == "Equals" && invocation.Instance?.Type?.TypeKind == TypeKind.Struct
            && SpecialTypes.BitsOf(invocation.Instance.Type.SpecialType) == 0)
        {
            Report(Rules.StructComparison, invocation);
            return;
        }

        bool isInherited = method.IsOverride || method.IsVirtual
            || container.SpecialType is SpecialType.System_Object;
        if (!_context.IsIntrinsic(container) || isInherited)
        {
            ReportForeign(invocation, method, container);
            return;
        }

        CheckLibraryArgumentOrder(invocation);
        switch (container.Name)
        {
            case "Contract":
                VisitContract(invocation, method);
                return;
            case "Loop":
                CheckLoopCall(invocation);
                return;
            case "StaticMemory" when !IsStaticMemoryInitializer(invocation):
                Report(Rules.StaticMemoryPlace, invocation);
                return;
            case "Mmio":
                _facts.NoteWrite("reaches a device");
                break;
        }

        CheckTypeArguments(invocation, method);
        CheckRefArguments(invocation);
        VisitChildren(invocation);
    }

    /// <summary>
    /// The part of .NET's library that is one instruction nearly everywhere; the prelude has the same in C.
    /// </summary>
    private static bool IsBitCount(IMethodSymbol method) =>
        method.ContainingType is
        {
            Name: "BitOperations",
            ContainingNamespace: { Name: "Numerics", ContainingNamespace.Name: "System" }
        }
        && method.Name is ("LeadingZeroCount" or "Log2" or "PopCount" or "TrailingZeroCount");

    private void CheckTypeArguments(IInvocationOperation invocation, IMethodSymbol method)
    {
        foreach (ITypeSymbol argument in method.TypeArguments)
        {
            TypeRules.Check(_context, _reporter, argument, TypeUse.TypeArgument,
                invocation.Syntax.GetLocation());
        }

        if (_context.IsPointer(method.ContainingType) && method.ReturnType is { } result)
        {
            TypeRules.Check(_context, _reporter, result, TypeUse.Result, invocation.Syntax.GetLocation());
        }
    }

    private void VisitContract(IInvocationOperation call, IMethodSymbol method)
    {
        if (method.Name == "Unreachable")
        {
            // VisitThrow handles the allowed place and does not come here.
            Report(Rules.UnreachableUse, call);
            return;
        }

        if (method.Name == "Requires" && !IsAtStart(call))
        {
            Report(Rules.RequiresPlace, call);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == 0)
            {
                _contractDepth++;
                Visit(argument.Value);
                _contractDepth--;
            }
            else if (argument.ArgumentKind == ArgumentKind.Explicit)
            {
                Report(Rules.ContractText, argument);
            }
        }
    }

    /// <summary>Whether only preconditions stand before this one in the method's body.</summary>
    private bool IsAtStart(IInvocationOperation call)
    {
        if (call.Parent is not IExpressionStatementOperation { Parent: IBlockOperation block } statement
            || block.Parent is not (null or IMethodBodyOperation))
        {
            return false;
        }

        return block.Operations.TakeWhile(o => !ReferenceEquals(o, statement)).All(o =>
            o is IExpressionStatementOperation { Operation: IInvocationOperation other }
            && other.TargetMethod.Name == "Requires"
            && _context.IsLibrary(other.TargetMethod.ContainingType, "Contract"));
    }

    /// <summary>Code that stays may not use what is gone after boot.</summary>
    private void CheckBootUse(IOperation use, ISymbol member)
    {
        if (member.IsBootOnly() && !_owner.IsBootOnly())
        {
            Report(Rules.BootUse, use, member.Name, _owner.Name);
        }
    }

    private void NoteCall(IInvocationOperation invocation, IMethodSymbol method)
    {
        CheckBootUse(invocation, method);
        _facts.NoteCall(method, invocation.Syntax.GetLocation());
        if (_contractDepth > 0)
        {
            _facts.NoteContractCall(method, invocation.Syntax.GetLocation());
        }

        if (_owner is IMethodSymbol owner
            && SymbolEqualityComparer.Default.Equals(WholeProgram.Canonical(method),
                WholeProgram.Canonical(owner)))
        {
            Report(Rules.Recursion, invocation, method.Name);
        }
    }

    private void NoteAccessorCalls(IPropertyReferenceOperation reference)
    {
        bool isTarget = IsTarget(reference);
        bool isBoth = reference.Parent is IIncrementOrDecrementOperation
            || (isTarget && reference.Parent is ICompoundAssignmentOperation);
        Location location = reference.Syntax.GetLocation();
        if ((!isTarget || isBoth) && reference.Property.GetMethod is { } getter)
        {
            NoteAccessor(getter, reference, location);
        }

        if ((isTarget || isBoth) && reference.Property.SetMethod is { } setter)
        {
            NoteAccessor(setter, reference, location);
        }
    }

    /// <summary>Whether it is assigned to, by itself or as a part of a deconstruction.</summary>
    private static bool IsTarget(IOperation place)
    {
        while (place.Parent is ITupleOperation tuple)
        {
            place = tuple;
        }

        return place.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, place);
    }

    private void NoteAccessor(IMethodSymbol accessor, IPropertyReferenceOperation reference,
        Location location)
    {
        CheckBootUse(reference, accessor);
        if (!reference.Property.HasAttribute(WellKnown.Bits))
        {
            NoteReceiver(reference.Instance, accessor);
        }

        _facts.NoteCall(accessor, location);
        if (_owner is IMethodSymbol owner
            && SymbolEqualityComparer.Default.Equals(WholeProgram.Canonical(accessor),
                WholeProgram.Canonical(owner)))
        {
            Report(Rules.Recursion, reference, accessor.AssociatedSymbol!.Name);
        }
    }

    private void NoteWrite(IOperation target)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (IOperation element in tuple.Elements)
            {
                NoteWrite(element);
            }

            return;
        }

        if (_facts.Write is null
            && RootOf(target) is PlaceKind.Memory or PlaceKind.StaticField or PlaceKind.Receiver)
        {
            _facts.NoteWrite($"writes to '{target.Syntax}'");
        }
    }

    private void NoteRead(IOperation place)
    {
        if (_facts.Read is not null)
        {
            return;
        }

        bool isConstant =
            place is IFieldReferenceOperation { Field: { IsReadOnly: true } or { IsConst: true } };
        if (!isConstant && RootOf(place) is PlaceKind.Memory or PlaceKind.StaticField)
        {
            _facts.NoteRead($"reads '{place.Syntax}', which may change");
        }
    }

    // --- Initialisers of static fields ---

    private void WalkFieldInitializer(IFieldInitializerOperation initializer)
    {
        if (_owner is not IFieldSymbol { IsStatic: true, IsConst: false } field)
        {
            return;
        }

        Visit(initializer.Value);
        if (initializer.Value is IInvocationOperation call && IsStaticMemoryInitializer(call)
            && field.IsBootOnly() && !field.HasAttribute(WellKnown.BootOnly))
        {
            Report(Rules.BootMemory, call, field.Name, field.ContainingType.Name);
        }

        if (_reported == 0 && !IsConstantForm(initializer.Value))
        {
            Report(Rules.StaticInitializer, initializer.Value, field.Name);
        }
    }

    private bool IsConstantForm(IOperation value) => value.ConstantValue.HasValue || value switch
    {
        IDefaultValueOperation => true,
        IConversionOperation { OperatorMethod: null } conversion => IsConstantForm(conversion.Operand),
        IPropertyReferenceOperation { Property.Name: "Null" } property =>
            _context.IsPointer(property.Property.ContainingType),
        IInvocationOperation { TargetMethod.Name: "At" } at
            when _context.IsPointer(at.TargetMethod.ContainingType) =>
            IsConstantForm(at.Arguments[0].Value),
        IInvocationOperation call => IsStaticMemoryInitializer(call),
        IObjectCreationOperation { Arguments.Length: 0 } creation => creation.Initializer is null
            || creation.Initializer.Initializers.All(i => i is ISimpleAssignmentOperation a
                && IsConstantForm(a.Value)),
        _ => false,
    };

    private bool IsStaticMemoryInitializer(IInvocationOperation call) =>
        _context.IsLibrary(call.TargetMethod.ContainingType, "StaticMemory")
        && _owner is IFieldSymbol { IsStatic: true, IsReadOnly: true }
        && call.Parent is IFieldInitializerOperation
        && call.Arguments.All(a => a.Value.ConstantValue.HasValue);
}
