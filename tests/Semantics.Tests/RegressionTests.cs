// SPDX-License-Identifier: BSD-2-Clause
// One small program for each fault that the emitter once had, named after it.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture]
public sealed class RegressionTests
{
    private const string Enums = "public enum E8 : byte { A, B, C = 200 }\npublic enum E16 : short { A, B = -5 }\n";

    /// <summary>The complement was an int: comparing and widening it saw the bits above the base type.</summary>
    [Test]
    public void The_complement_of_a_narrow_enum_has_the_width_of_its_base() => Agree(
        Enums, 3, "E8 x = (E8)o[5]; o[0] = (ulong)~x; o[1] = ~x == (E8)255 ? 1UL : 2UL; o[2] = (ulong)~(E16)o[6];");

    /// <summary>Sums and differences of narrow enums did not wrap at the width of the base type.</summary>
    [Test]
    public void Arithmetic_of_a_narrow_enum_wraps_at_the_width_of_its_base() => Agree(
        Enums, 4, "E8 x = (E8)(o[5] + 250); o[0] = (ulong)(x + 9); E8 y = x; y++; o[1] = (ulong)y; "
            + "o[2] = (ulong)(x - E8.C); E16 z = (E16)(o[6] - 32768); z--; o[3] = (ulong)z;");

    /// <summary>Programs that the random ones left, once each, under every build.</summary>
    [TestCaseSource(nameof(Saved))]
    public void A_saved_program_agrees(string name)
    {
        string source = File.ReadAllText(Repository.PathOf("tests/Semantics.Tests/Programs/Saved", $"{name}.cs"));
        foreach (CTarget target in RandomCampaign.Targets)
        {
            Oracle oracle = new(target, Repository.Scratch("saved"));
            Assert.That(oracle.Compare(source, RandomProgram.Words)?.Text, Is.Null, $"{target}\n{oracle.LastC}");
        }
    }

    private static IEnumerable<string> Saved() =>
        Directory.EnumerateFiles(Repository.PathOf("tests/Semantics.Tests/Programs/Saved"), "*.cs").Select(f => Path.GetFileNameWithoutExtension(f)!);

    /// <summary>Runs the statements both ways. The words that they do not set are zero before.</summary>
    private static void Agree(string types, int count, string statements)
    {
        string source = $"using Sel4Gen;\n{types}public static class Program\n{{\n    [EntryPoint, CName(\"run\")]\n"
            + $"    public static void Run(Ptr<ulong> o)\n    {{\n        {statements}\n    }}\n}}\n";
        CTarget strict = new("gcc", ["-O2", "-Wall", "-Wextra", "-Wconversion", "-Werror"]);
        Oracle oracle = new(strict, Repository.Scratch("regression"));
        Difference? difference = oracle.Compare(source, count + 8);
        Assert.That(difference?.Text, Is.Null, oracle.LastC);
    }
}
