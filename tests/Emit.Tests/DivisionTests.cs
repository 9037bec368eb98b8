// SPDX-License-Identifier: BSD-2-Clause
// A division that C# shows to have a result is not guarded in C a second time; any other one is.
using NUnit.Framework;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class DivisionTests
{
    [TestCase("if (b == 0) { return 0; } return a / b;")]
    [TestCase("if (b != 0) { a %= 8; a = a % b; } return a;")]
    [TestCase("Word unit = 1000; while (unit != 0) { Loop.Bound(4); a += b / unit; unit /= 10; } return a;")]
    [TestCase("return b > 0 ? a / b : 0;")]
    [TestCase("return a / (1UL << (int)b);")]
    [TestCase("Contract.Assert(b != 0); return a / b;")]
    public void A_divisor_that_cannot_be_zero_is_not_tested(string body) =>
        Assert.That(Code(body, ContractMode.Check), Does.Not.Contain("divide_error"));

    [TestCase("return a / b;", ContractMode.Check)]
    [TestCase("if (b == 0) { return 0; } while (a > 9) { a = a / b; b--; } return a;", ContractMode.Check)]
    [TestCase("if (b != 0) { b = a; a = a / b; } return a;", ContractMode.Check)]
    [TestCase("if (Divisor != 0) { Divisor = 0; a = a / Divisor; } return a;", ContractMode.Check)]
    [TestCase("Contract.Assert(b != 0); return a / b;", ContractMode.Acsl)]
    public void Any_other_divisor_is_tested(string body, object contracts) =>
        Assert.That(Code(body, (ContractMode)contracts), Does.Contain("divide_error"));

    private static string Code(string body, ContractMode contracts) => new SubsetProgram($$"""
        using Sel4Gen;
        public static class Test
        {
            public static Word Divisor;
            [EntryPoint] public static Word Run(Word a, Word b) { {{body}} }
        }
        """, contracts: contracts).Emit().Files["src/test.c"];
}
