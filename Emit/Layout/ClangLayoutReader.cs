// SPDX-License-Identifier: BSD-2-Clause
// Reads struct layouts through Clang (-fdump-record-layouts-complete).
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Sel4Gen.Emit.Layout;

/// <summary>The reader that runs Clang.</summary>
internal sealed partial class ClangLayoutReader : ICLayoutReader
{
    /// <summary>The names under which Clang may be installed, best first.</summary>
    public static readonly string[] Programs =
        ["clang", "clang-19", "clang-18", "clang-17", "clang-16", "clang-15", "clang-14"];

    /// <summary>The path of Clang; null if it is not installed.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(d => Programs.Select(p => Path.Combine(d, p))).FirstOrDefault(File.Exists);

    public IReadOnlyDictionary<string, CLayout> Read(IReadOnlyDictionary<string, string> files, string triple)
    {
        string clang = Find() ?? throw new EmitException(Rule.Layout, SourcePlace.None,
            "clang is missing: it reads struct layouts back. Install it with: apt-get install clang");
        string folder = Directory.CreateTempSubdirectory("sel4gen-layout").FullName;
        try
        {
            foreach ((string path, string text) in files.Where(f =>
                f.Key.StartsWith("include/", StringComparison.Ordinal)))
            {
                File.WriteAllText(Path.Combine(folder, Path.GetFileName(path)), text);
            }

            string probe = Path.Combine(folder, "probe.c");
            File.WriteAllText(probe, "#include \"types.h\"\n");
            return Parse(Run(clang, triple, folder, probe));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static string Run(string clang, string triple, string folder, string probe)
    {
        ProcessStartInfo start = new(clang)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string a in (string[])[$"--target={triple}", "-std=gnu11", "-ffreestanding", "-nostdinc",
            "-fsyntax-only",
            "-I", folder, "-Xclang", "-fdump-record-layouts-complete", probe])
        {
            start.ArgumentList.Add(a);
        }

        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new EmitException(Rule.Layout, SourcePlace.None,
            $"clang does not accept the package's types: {errors.Result.Trim()}");
    }

    private static Dictionary<string, CLayout> Parse(string dump)
    {
        Dictionary<string, CLayout> layouts = [];
        foreach (string block in dump.Split("*** Dumping AST Record Layout").Skip(1))
        {
            Match name = TypeName().Match(block);
            Match size = Size().Match(block);
            Match alignment = Alignment().Match(block);
            if (!name.Success || !size.Success)
            {
                continue;
            }

            layouts[name.Groups[1].Value] = new CLayout(
                Number(size), Number(alignment), FieldOffsets(block));
        }

        return layouts;
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static Dictionary<string, int> FieldOffsets(string block)
    {
        Dictionary<string, int> offsets = [];
        foreach (Match m in Field().Matches(block))
        {
            offsets[m.Groups[2].Value] = int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        return offsets;
    }

    [GeneratedRegex("""^\s+0 \| struct (\w+)""", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex("""sizeof=(\d+)""")]
    private static partial Regex Size();

    [GeneratedRegex("""align=(\d+)""")]
    private static partial Regex Alignment();

    [GeneratedRegex("""^\s+(\d+) \|   [^ ].*?(\w+)$""", RegexOptions.Multiline)]
    private static partial Regex Field();
}
