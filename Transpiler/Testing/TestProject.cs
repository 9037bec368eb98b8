// SPDX-License-Identifier: BSD-2-Clause
// A test project, and the run of its tests in a process of its own.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Testing;

/// <summary>A test project.</summary>
/// <param name="ProjectFile">Its project file, relative to the repository.</param>
internal sealed partial record TestProject(string ProjectFile)
{
    // Time and processor time of a command, which no .NET process is told of its children.
    private const string Measured =
        "TIMEFORMAT='%R s, %U s + %S s of processor time'; { time \"${@:2}\" >\"$0\" 2>&1; } 2>\"$1\"";

    /// <summary>For example <c>Kernel.Tests</c>.</summary>
    public string Name => Path.GetFileNameWithoutExtension(ProjectFile);

    private string Folder => Path.GetDirectoryName(ProjectFile)!;

    /// <summary>Those that need the emulator, or are tests of another project again on another
    /// configuration.</summary>
    public bool IsQuick => Name != "Boot.Tests" && !ImportOfTests().IsMatch(File.ReadAllText(ProjectFile));

    /// <summary>Long ones that share no folder with others: they can run beside those.</summary>
    public bool SharesNothing => Name is "Semantics.Tests" or "Emit.Tests" or "Verify.Tests";

    public bool HasRandomTests =>
        Directory.EnumerateFiles(Folder, "*.cs").Any(f => RandomCategory().IsMatch(File.ReadAllText(f)));

    /// <summary>All test projects of the repository, which is the current folder.</summary>
    public static IReadOnlyList<TestProject> All =>
    [
        .. Directory.EnumerateFiles("tests", "*.Tests.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(f => new TestProject(f)),
    ];

    /// <summary>The log of its run.</summary>
    public string Log(string results) => FileOf(results, "log");

    /// <summary>What its run left; null if there is no whole result file.</summary>
    public TestResults? Results(string results) => TestResults.Read(FileOf(results, "trx"));

    /// <summary>How long its run took, and how much processor time.</summary>
    public string Time(string results) =>
        File.Exists(FileOf(results, "time"))
            ? File.ReadLines(FileOf(results, "time")).LastOrDefault() ?? "" : "";

    /// <summary>Forgets the run before.</summary>
    public void Clean(string results)
    {
        foreach (string extension in new[] { "trx", "log", "time" })
        {
            File.Delete(FileOf(results, extension));
        }
    }

    /// <summary>Runs its tests: the exit code of their process.</summary>
    /// <param name="filter">Which tests; empty for all.</param>
    /// <param name="patience">How long a test may hang.</param>
    public int Run(string results, string filter, TimeSpan patience)
    {
        string[] chosen = filter.Length > 0 ? ["--filter", filter] : [];
        return Children.Run("bash",
        [
            "-c", Measured, Log(results), FileOf(results, "time"),
            "dotnet", "test", $"{Folder}/bin/Debug/net10.0/Sel4Gen.{Name}.dll", "--nologo",
            "--blame-hang-timeout", $"{(int)patience.TotalSeconds}s", "--results-directory", results,
            "--logger", $"trx;LogFileName={Name}.trx", .. chosen,
        ]);
    }

    private string FileOf(string results, string extension) =>
        Path.Combine(results, $"{Name}.{extension}");

    [GeneratedRegex("""Category\((RandomRun\.Category|"Random")\)""")]
    private static partial Regex RandomCategory();

    [GeneratedRegex("""<Import Project="[^"]*\.Tests\.csproj""")]
    private static partial Regex ImportOfTests();
}
