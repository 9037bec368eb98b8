// SPDX-License-Identifier: BSD-2-Clause
// The C of the programs in Expected/, word for word. After an intended change: SEL4GEN_UPDATE_EXPECTED=1
// writes it anew.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class ExpectedOutputTests
{
    private static string Folder => Repository.PathOf("tests", "Emit.Tests", "Expected");

    public static IEnumerable<string> Programs() =>
        Directory.EnumerateFiles(Folder, "*.cs").Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Programs))]
    public void The_C_is_as_expected(string name)
    {
        string source = File.ReadAllText(Path.Combine(Folder, name + ".cs"));
        var files = new SubsetProgram(source).Emit().Files;
        string text = string.Concat(files
            .Where(f => f.Key.StartsWith("src/", StringComparison.Ordinal)
                || f.Key is "include/types.h" or "include/accessors.h")
            .Select(f => $"/* ==== {f.Key} ==== */\n{f.Value}\n"));
        string path = Path.Combine(Folder, name + ".expected.c");
        if (Environment.GetEnvironmentVariable("SEL4GEN_UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.That(text, Is.EqualTo(File.ReadAllText(path)));
    }
}
