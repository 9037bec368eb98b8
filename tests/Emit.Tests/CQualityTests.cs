// SPDX-License-Identifier: BSD-2-Clause
// Compilers and checkers over the committed packages. A finding is fixed, or explained in CFindings.txt.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
[Category("Slow")]
public sealed partial class CQualityTests
{
    private static readonly string[] s_packages =
        [.. NamedConfiguration.All(Repository.Root).Select(c => c.Name)];

    /// <summary>A function keeps its parameters where a configuration does not need all of them.</summary>
    private static readonly string[] s_warnings =
    [
        "-Wall", "-Wextra", "-Wconversion", "-Wsign-conversion", "-Wshadow", "-Wpedantic",
        "-Wno-unused-parameter",
    ];

    private static readonly string[] s_language =
        ["-std=gnu11", "-ffreestanding", "-nostdinc", "-fno-strict-aliasing"];

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    private static IEnumerable<string> Compilers() => [KernelCompiler.Gcc, "clang-19", "clang"];

    [TestCaseSource(nameof(Compilers))]
    public void No_compiler_warns(string compiler)
    {
        foreach (string package in s_packages)
        {
            string folder = Repository.Scratch("warnings-" + compiler);
            string said = KernelCompiler.Run(compiler, Folder(package), folder, ["-O2", .. s_warnings]);
            Assert.That(New("compiler", package, Warnings(said)), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Compilers))]
    public void No_compiler_warns_about_the_files_for_reading(string compiler)
    {
        string package = s_packages[0];
        (string tool, string[] target) = KernelCompiler.For(compiler, package);
        ToolResult result = Run(
            tool, package, [.. target, .. s_language, .. s_warnings, "-fsyntax-only",
            .. Sources(package)]);
        Assert.That(New("compiler", package, Warnings(result.Output)), Is.Empty);
    }

    [TestCaseSource(nameof(s_packages))]
    public void The_analyzer_of_gcc_finds_nothing_new(string package)
    {
        string said = KernelCompiler.Run(
            KernelCompiler.Gcc, Folder(package), Repository.Scratch("gcc-analyzer"), "-O2",
            "-fanalyzer");
        Assert.That(New("gcc", package, Warnings(said)), Is.Empty);
    }

    [TestCaseSource(nameof(s_packages))]
    public void The_analyzer_of_clang_finds_nothing_new(string package)
    {
        string[] sources = Unseen(package);
        if (sources.Length == 0)
        {
            return;
        }

        ToolResult result = Run(
            "clang-19", package,
            [
                .. KernelCompiler.For("clang-19", package).Options, "--analyze", "--analyzer-output", "text", "-Xclang",
                "-analyzer-checker=core,deadcode,security,unix", .. s_language, .. sources,
            ]);
        Assert.That(New("clang", package, Warnings(result.Output)), Is.Empty);
    }

    [TestCaseSource(nameof(s_packages))]
    public void Cppcheck_finds_nothing_new(string package)
    {
        string[] sources = Unseen(package);
        if (sources.Length == 0)
        {
            return;
        }

        ToolResult result = Run(
            "cppcheck", package,
            [
                "--quiet", "--std=c11", "--platform=unix64", "-D__GNUC__",
                "--enable=warning,style,performance,portability",
                "--template={file}:{line}:0: warning: {message} [{id}]", "--template-location=",
                .. sources,
            ]);
        Assert.That(New("cppcheck", package, Warnings(result.Output)), Is.Empty);
    }

    [Test]
    public void A_warning_is_found_and_told_without_the_machine_s_path()
    {
        string path = $"{Folder(s_packages[0])}/src/arch.c";
        string said = $"{path}:12:3: warning: unused variable 'x' [-Wunused-variable]\n";
        Assert.That(
            New("compiler", s_packages[0], Warnings(said)),
            Is.EqualTo(new[] { "compiler -Wunused-variable src/arch.c:12: unused variable 'x'" }));
    }

    private static string Folder(string package) => ReferencePackage.FolderOf(package);

    private static string[] Sources(string package) =>
        [.. Directory.GetFiles(Path.Combine(Folder(package), "src"), "*.c").Order(StringComparer.Ordinal)];

    /// <summary>
    /// The files that are not the same, letter by letter, in a package that comes before; there may be none.
    /// </summary>
    private static string[] Unseen(string package)
    {
        HashSet<string> seen =
            [.. s_packages.TakeWhile(p => p != package).SelectMany(Sources).Select(File.ReadAllText)];
        return [.. Sources(package).Where(f => !seen.Contains(File.ReadAllText(f)))];
    }

    private static ToolResult Run(string tool, string package, string[] arguments)
    {
        ToolResult result = Tool.Run(
            tool, ["-I" + Path.Combine(Folder(package), "include"), .. arguments], s_patience,
            Repository.Scratch("quality-" + tool));
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result;
    }

    private static IEnumerable<Match> Warnings(string output) => WarningLine().Matches(output);

    /// <summary>The findings that no line of CFindings.txt explains.</summary>
    private static List<string> New(string tool, string package, IEnumerable<Match> warnings)
    {
        string[][] known =
        [
            .. File.ReadLines(Repository.PathOf("tests", "Emit.Tests", "CFindings.txt"))
                .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(' ', 4)),
        ];
        List<string> found = [];
        foreach (Match warning in warnings)
        {
            string file = warning.Groups["file"].Value
                .Replace(Folder(package) + "/", "", StringComparison.Ordinal)
                .Replace(Repository.Root + "/", "", StringComparison.Ordinal);
            string id = warning.Groups["id"].Value;
            if (!known.Any(k => k[0] == tool && k[1] == id && (k[2] == "*" || k[2] == file)))
            {
                string line = warning.Groups["line"].Value;
                found.Add($"{tool} {id} {file}:{line}: {warning.Groups["text"].Value}");
            }
        }

        return [.. found.Distinct()];
    }

    [GeneratedRegex(
        @"(?m)^(?<file>[^\s:]+):(?<line>[0-9]+):(?:[0-9]+:)? warning: (?<text>.*) \[(?<id>[^\]]+)\]$")]
    private static partial Regex WarningLine();
}
