// SPDX-License-Identifier: BSD-2-Clause
// S4G3010 and S4G3011: division. C# throws on zero and on the smallest number divided by -1; in C both are
// undefined. A divisor is accepted when it is a constant, or when a condition around it or before it shows
// that it is not zero.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Sel4Gen.Language.Binding;
using static Sel4Gen.Language.Binding.DivisionGuards;

namespace Sel4Gen.Analysis;

internal sealed partial class BodyWalker
{
    private void CheckDivision(IOperation division, IOperation divisor)
    {
        if (divisor.ConstantValue is { HasValue: true, Value: { } constant })
        {
            // Division by the constant 0 is an error of C# itself; by -1 it overflows for the smallest
            // number.
            if (division.Type is { } type && SpecialTypes.IsSigned(type.SpecialType)
                && SpecialTypes.ToBits(constant) == ulong.MaxValue)
            {
                Report(Rules.SignedDivision, divisor, divisor.Syntax.ToString());
            }

            return;
        }

        if (division.Type is { } signed && SpecialTypes.IsSigned(signed.SpecialType))
        {
            Report(Rules.SignedDivision, divisor, divisor.Syntax.ToString());
        }

        if (!DivisionGuards.IsShownNotZero(divisor))
        {
            Report(Rules.Division, divisor, divisor.Syntax.ToString());
        }
    }
}
