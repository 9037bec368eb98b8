// SPDX-License-Identifier: BSD-2-Clause
// S4G4xxx: what has an address, and what may be passed by reference.
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Sel4Gen.Analysis;

/// <summary>What a place (an expression that can be assigned to) is a part of.</summary>
internal enum PlaceKind
{
    /// <summary>A local variable.</summary>
    Local,

    /// <summary>A parameter, by value or by reference.</summary>
    Parameter,

    /// <summary>Memory behind a <c>Ptr&lt;T&gt;</c>.</summary>
    Memory,

    /// <summary>A static field.</summary>
    StaticField,

    /// <summary>The receiver of a struct's method.</summary>
    Receiver,

    /// <summary>No place: a value.</summary>
    Value,
}

internal sealed partial class BodyWalker
{
    /// <summary>What the ref locals met so far are bound to.</summary>
    private readonly Dictionary<ISymbol, PlaceKind> _refLocals = new(SymbolEqualityComparer.Default);

    private PlaceKind RootOf(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Instance: null } => PlaceKind.StaticField,
        IFieldReferenceOperation field => RootOf(field.Instance!),
        IInlineArrayAccessOperation access => RootOf(access.Instance),
        IPropertyReferenceOperation property when IsPointee(property) => PlaceKind.Memory,
        // A bit field lies in the words of its struct.
        IPropertyReferenceOperation { Instance: { } instance } property
            when property.Property.HasAttribute(WellKnown.Bits) => RootOf(instance),
        ILocalReferenceOperation { Local: { IsRef: true } local } =>
            _refLocals.TryGetValue(local, out PlaceKind bound) ? bound : PlaceKind.Memory,
        ILocalReferenceOperation => PlaceKind.Local,
        IDeclarationExpressionOperation => PlaceKind.Local,
        IParameterReferenceOperation => PlaceKind.Parameter,
        IInstanceReferenceOperation => PlaceKind.Receiver,
        IConversionOperation { OperatorMethod: null } conversion => RootOf(conversion.Operand),
        _ => PlaceKind.Value,
    };

    private bool IsPointee(IPropertyReferenceOperation property) =>
        _context.IsPointer(property.Property.ContainingType)
        && (property.Property.IsIndexer || property.Property.Name == "Ref");

    private static string Describe(PlaceKind kind) => kind switch
    {
        PlaceKind.Local => "a local variable",
        PlaceKind.Parameter => "a parameter",
        PlaceKind.Memory => "a place in memory",
        PlaceKind.StaticField => "a static field",
        PlaceKind.Receiver => "a part of 'this'",
        _ => "a value",
    };

    private void CheckRefLocal(ILocalSymbol local, IOperation target)
    {
        PlaceKind root = RootOf(target);
        _refLocals[local] = root;
        if (target is IConditionalOperation)
        {
            // Refused by its own rule.
            return;
        }

        if (root is not (PlaceKind.Memory or PlaceKind.StaticField))
        {
            Report(Rules.RefLocalTarget, target, Describe(root));
        }
    }

    private void CheckRefArguments(IInvocationOperation invocation)
    {
        if (IsPtrTo(invocation))
        {
            IOperation place = invocation.Arguments[0].Value;
            PlaceKind root = RootOf(place);
            if (root != PlaceKind.Memory)
            {
                Report(Rules.PtrTarget, place, Describe(root));
            }

            return;
        }

        // The receiver is passed by reference, too.
        HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);
        if (VariableOf(invocation.Instance) is { } receiver)
        {
            seen.Add(receiver);
        }

        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter is { RefKind: not RefKind.None } parameter)
            {
                CheckRefArgument(argument, parameter, seen);
            }
        }
    }

    private void CheckRefArgument(IArgumentOperation argument, IParameterSymbol parameter,
        HashSet<ISymbol> seen)
    {
        IOperation value = argument.Value;
        ISymbol? variable = value switch
        {
            ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
            IParameterReferenceOperation reference => reference.Parameter,
            _ => null,
        };
        bool isDeclaration = value is IDeclarationExpressionOperation or IDiscardOperation;
        bool isInput = parameter.RefKind is not (RefKind.Ref or RefKind.Out);
        if (variable is null && !isDeclaration && !(isInput && RootOf(value) == PlaceKind.Value))
        {
            Report(Rules.RefArgument, value, DescribePart(value));
            return;
        }

        if (variable is not null && !isInput)
        {
            NoteWrite(value);
        }

        if (variable is not null && !seen.Add(variable))
        {
            Report(Rules.SameArgumentTwice, value, variable.Name);
        }
    }

    /// <summary>The local or parameter that the place is, or a part of which it is.</summary>
    private static ISymbol? VariableOf(IOperation? place) => place switch
    {
        ILocalReferenceOperation { Local.IsRef: false } local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => VariableOf(field.Instance),
        IInlineArrayAccessOperation element => VariableOf(element.Instance),
        _ => null,
    };

    private bool IsPtrTo(IInvocationOperation invocation) =>
        invocation.TargetMethod is { Name: "To", ContainingType: { Name: "Ptr", Arity: 0 } type }
        && _context.IsLibrary(type) && invocation.Arguments.Length == 1;
}
