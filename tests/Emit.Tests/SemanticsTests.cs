// SPDX-License-Identifier: BSD-2-Clause
// Programs/Semantics.cs runs on the CLR and as C, for both compilers and both word sizes: same results.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class SemanticsTests
{
    private const uint Cases = 48;

    private static readonly string s_source = File
        .ReadAllText(Repository.PathOf("tests", "Emit.Tests", "Programs", "Semantics.cs"));

    [TestCase("gcc", "-O0")]
    [TestCase("gcc", "-O2")]
    [TestCase("gcc", "-O1", "-fsanitize=undefined,address", "-fno-sanitize-recover=all")]
    [TestCase("clang", "-O1")]
    public void C_does_what_the_CLR_does(params string[] compiler)
    {
        SubsetProgram program = new(s_source);
        string[] found = program.RunC("semantics" + string.Concat(compiler).Replace(',', '-'), $$"""
            int main(void)
            {
                for (uint32_t i = 0; i < {{Cases}}; i++) {
                    printf("%016lx\n", run_case(i));
                }
                return 0;
            }
            """, compiler).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(found, Is.EqualTo(OnClr(program)));
    }

    private static IEnumerable<string> OnClr(SubsetProgram program)
    {
        Type type = program.LoadClr("Semantics");
        type.Assembly.GetType("BlockMemory")!.GetMethod("Install")!.Invoke(null, null);
        Func<uint, ulong> run = type.GetMethod("Run")!.CreateDelegate<Func<uint, ulong>>();
        return [.. Enumerable.Range(0, (int)Cases).Select(i =>
            run((uint)i).ToString("x16", CultureInfo.InvariantCulture))];
    }
}
