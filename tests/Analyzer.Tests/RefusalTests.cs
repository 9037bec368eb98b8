// SPDX-License-Identifier: BSD-2-Clause
// A program outside the subset, as somebody who runs the Transpiler sees it: the file, the line, the rule; a
// failing exit code; and the packages of before.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[Category("Slow")]
public sealed class RefusalTests
{
    private static readonly string[] s_skipped = ["bin", "obj", "build", ".git", "tests"];

    private string _copy = "";

    [OneTimeSetUp]
    public void Copy()
    {
        _copy = Directory.CreateTempSubdirectory("sel4gen-refusal-").FullName;
        foreach (string file in Directory.EnumerateFiles(Check.Root, "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Check.Root, file);
            if (!relative.Split(Path.DirectorySeparatorChar).Any(s_skipped.Contains))
            {
                string target = Path.Combine(_copy, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_copy, recursive: true);

    [Test]
    public void The_rules_are_named_and_no_package_changes()
    {
        string file = Path.Combine(_copy, "KernelSource/Outside.cs");
        File.WriteAllText(file, """
            namespace Sel4Gen.Kernel;

            public static class Outside
            {
                public static void F()
                {
                    object o = new object();
                    while (KernelState.WorkUnitsCompleted != 0) { }
                    KernelState.WorkUnitsCompleted = KernelState.DomainTime / KernelState.CurrentDomain;
                }
            }
            """);
        Dictionary<string, string> before = Packages();
        Assert.That(before, Is.Not.Empty);
        (int code, string output) = Processes.Dotnet(
            Check.Root, "run", "--project", "Transpiler", "--", "emit", "--root", _copy);
        File.Delete(file);
        Assert.That(code, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("KernelSource/Outside.cs(7,9): error S4G1001: "));
        Assert.That(output, Does.Contain("KernelSource/Outside.cs(7,20): error S4G3001: "));
        Assert.That(output, Does.Contain("KernelSource/Outside.cs(8,9): error S4G5003: "));
        Assert.That(output, Does.Contain("KernelSource/Outside.cs(9,67): error S4G3010: "));

        Assert.That(Packages(), Is.EqualTo(before));
    }

    private Dictionary<string, string> Packages() => Directory
        .EnumerateFiles(Path.Combine(_copy, "generated"), "*", SearchOption.AllDirectories)
        .ToDictionary(f => f, f => System.Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));
}
