// SPDX-License-Identifier: BSD-2-Clause
// StaticMemory.Reserve<T>(count, align): the only initialiser that is not a value.
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

/// <summary>What is reserved.</summary>
/// <param name="Type">The type of the C variable.</param>
/// <param name="Element">What the pointer points at.</param>
internal sealed record ReservedMemory(IrType Type, IrType Element, int Alignment)
{
    /// <summary>Reads the initialiser; null if it is no reservation.</summary>
    public static ReservedMemory? TryRead(
        ProgramBinder program, ExpressionSyntax initial, IFieldSymbol field, SourcePlace place)
    {
        if (program.ModelOf(initial.SyntaxTree).GetOperation(initial) is not IInvocationOperation
            {
                TargetMethod: { Name: "Reserve", ContainingType.Name: "StaticMemory" } method,
            } call)
        {
            return null;
        }

        if (ConstantOf(call, 0) is not { } count || ConstantOf(call, 1) is not { } alignment)
        {
            throw new EmitException(Rule.NotConstant, place,
                $"count and alignment of {field.Name} must be constants");
        }

        SyntaxNode? argument =
            (ProgramBinder.TypeSyntaxOf(field) as GenericNameSyntax)?.TypeArgumentList.Arguments[0];
        IrType element = program.TypeOf(method.TypeArguments[0], argument, field.Place());
        int n = (int)AttributeExtensions.ToNumber(count);
        IrType type = n == 1 ? element : new IrArray(element, n);
        return new ReservedMemory(type, element, (int)AttributeExtensions.ToNumber(alignment));
    }

    /// <summary>The constant that the parameter gets: named arguments stand in any order.</summary>
    private static object? ConstantOf(IInvocationOperation call, int parameter) =>
        call.Arguments.First(a => a.Parameter?.Ordinal == parameter).Value.ConstantValue.Value;
}
