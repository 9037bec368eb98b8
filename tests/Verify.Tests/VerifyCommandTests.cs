// SPDX-License-Identifier: BSD-2-Clause
// The verify command: verdict, exit code and report for sound, broken and absent packages.
using System;
using System.IO;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Verify.Tests;

[TestFixture]
public sealed class VerifyCommandTests
{
    private const string Sound = "aarch64-qemu-arm-virt-verification";

    private static ToolResult Verify(params string[] arguments) => Tool.Run(
        "dotnet",
        [Repository.PathOf("Transpiler", "bin", "Debug", "net10.0", "Sel4Gen.Transpiler.dll"), "verify", .. arguments],
        TimeSpan.FromMinutes(2));

    [Test]
    public void A_sound_package_passes()
    {
        ToolResult result = Verify("--config", Sound);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.EndWith("1 package checked, 0 findings\n"));
    }

    [Test]
    public void A_package_that_was_changed_by_hand_fails_with_file_line_rule_and_remedy()
    {
        string folder = Repository.Scratch("by-hand");
        Copy(Repository.PathOf("generated", Sound), folder);
        string unit = Path.Combine(folder, "kernel_all.c");
        int lines = File.ReadAllLines(unit).Length;
        File.AppendAllText(unit, "union two { int a; int b; };\n");
        string report = Path.Combine(folder, "report");
        ToolResult result = Verify("--package", folder, "--only", "strictc", "--report", report);
        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output, Does.Contain($"{unit}:{lines + 1}: union: a union; use shifts and masks"));
        Assert.That(result.Output, Does.EndWith("1 package checked, 1 finding\n"));
        Assert.That(File.ReadAllText(Path.Combine(report, "report.json")), Does.Contain("\"rule\": \"union\""));
    }

    [TestCase("--config", "aarch64-qemu-arm-vert", "Nearest: aarch64-qemu-arm-virt")]
    [TestCase("--only", "strict", "Nearest: strictc")]
    [TestCase("--package", "no-such-folder", "no-such-folder is no C package: it has no manifest.json")]
    public void What_does_not_exist_is_refused(string option, string value, string message)
    {
        ToolResult result = Verify(option, value);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Output, Does.Contain(message));
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
