// SPDX-License-Identifier: BSD-2-Clause
// Frama-C's check of a package: its kernel parses the C and type-checks every annotation. Nothing is proved here.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Sel4Gen.Verify.FramaC;

/// <summary>The check that Frama-C accepts the C and its annotations.</summary>
internal static partial class FramaCChecker
{
    public const string Remedy = "Install it with: apt-get install frama-c-base";

    /// <summary>Frama-C's path; null if it is not installed.</summary>
    public static string? Find() => SearchPath.Find("frama-c");

    /// <summary>What Frama-C does not accept in a package.</summary>
    public static IReadOnlyList<Finding> Check(PackageFolder package) =>
        Check(package.Unit, package.Include, package.Target.Contains("64", StringComparison.Ordinal));

    /// <param name="file">A C file.</param>
    /// <param name="include">The folder of its headers, or null.</param>
    /// <param name="is64Bit">Whether long and pointers have 64 bits.</param>
    /// <exception cref="VerifyException">Frama-C is missing, or ends without saying why.</exception>
    public static IReadOnlyList<Finding> Check(string file, string? include, bool is64Bit)
    {
        string program = Find() ?? throw new VerifyException($"Frama-C is missing. {Remedy}", isMissingTool: true);

        // Sizes are all that a machine description of Frama-C says, and those of x86 are the same.
        List<string> arguments =
            ["-machdep", is64Bit ? "gcc_x86_64" : "gcc_x86_32", "-kernel-warn-key", "annot-error=active"];
        if (include is not null)
        {
            arguments.Add($"-cpp-extra-args=-I{include}");
        }

        ProcessStartInfo start = new(program, [.. arguments, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        IReadOnlyList<Finding> findings = Read(said);
        return process.ExitCode == 0 || findings.Count > 0
            ? findings
            : throw new VerifyException($"Frama-C ended with exit code {process.ExitCode}: {(said + errors.Result).Trim()}");
    }

    /// <summary>The findings in what Frama-C printed.</summary>
    public static IReadOnlyList<Finding> Read(string output) =>
    [
        .. Message().Matches(output)
            // It takes for granted that asm with a "memory" clobber writes only its operands; prototypes with contracts are to come.
            .Where(m => m.Groups["key"].Value != "asm:clobber")
            .Select(m => new Finding(
                "frama-c", m.Groups["file"].Value.Trim(), int.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture),
                Spaces().Replace(m.Groups["text"].Value, " ").Trim())),
    ];

    // A message goes on in lines that are indented.
    [GeneratedRegex(@"(?m)^\[kernel(?::(?<key>[\w:-]+))?\]\s+(?<file>[^\s:][^:\n]*):(?<line>\d+):\s+(?:User Error|Warning):(?<text>.*(?:\n[ ]+.*)*)")]
    private static partial Regex Message();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
