// SPDX-License-Identifier: BSD-2-Clause
// The maximum nesting depth of a program. Analyzer and emitter traverse trees by recursion, on stacks whose
// size depends on the host; deeper programs are refused (S4G2018, S4G1021) before they are traversed.
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Sel4Gen.Language;

/// <summary>The limits, and the questions whether something keeps them.</summary>
public static class Nesting
{
    /// <summary>
    /// Levels of statements and expressions in one body: Roslyn operations, of which a cast is one and an
    /// <c>else if</c> another.
    /// </summary>
    public const int Levels = 256;

    /// <summary>
    /// Levels of types: a struct in a struct, an argument of a type, an element of a tuple.
    /// </summary>
    public const int TypeLevels = 32;

    /// <summary>
    /// The first operation that is nested more than <see cref="Levels"/> deep; null if there is none. Takes
    /// time and memory in proportion to the tree, and no stack.
    /// </summary>
    public static IOperation? TooDeep(IOperation root)
    {
        Stack<(IOperation Operation, int Level)> work = new();
        work.Push((root, 1));
        while (work.Count > 0)
        {
            (IOperation operation, int level) = work.Pop();
            if (level > Levels)
            {
                return operation;
            }

            foreach (IOperation child in operation.ChildOperations)
            {
                work.Push((child, level + 1));
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the type is written with arguments or elements more than <see cref="TypeLevels"/> deep.
    /// </summary>
    public static bool IsTooDeep(ITypeSymbol type) => IsDeeper(type, TypeLevels);

    private static bool IsDeeper(ITypeSymbol type, int levels) =>
        type is INamedTypeSymbol { Arity: > 0 } named
        && (levels == 0 || named.TypeArguments.Any(a => IsDeeper(a, levels - 1)));
}
