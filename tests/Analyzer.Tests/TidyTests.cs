// SPDX-License-Identifier: BSD-2-Clause
// What .editorconfig and the compiler do not hold: headers, lengths of lines and methods, things left undone,
// and paths of somebody's machine.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

[TestFixture]
public sealed partial class TidyTests
{
    private const int LineLength = 110;
    private const int LineLengthElsewhere = 200;
    private const int MethodLength = 70;

    /// <summary>Where every line fits. Other folders have a longer limit.</summary>
    private static readonly string[] s_narrow =
    [
        "Analyzer/", "Emit/C/", "Emit/Diagnostics/", "Emit/Front/", "Emit/Layout/", "Emit/Package/",
        "Emit/Passes/", "Emit/Programs/", "Language/", "Transpiler/",
    ];

    /// <summary>Methods that are one long list; cutting them would make nothing clearer.</summary>
    private static readonly string[] s_longMethods =
    [
        "tests/Analyzer.Tests/CleanTests.cs A_program_with_every_allowed_construct_is_clean",
        "Replay/Word32/ModelNative.cs HostSource",
    ];

    private static readonly string[] s_headed =
    [
        ".cs", ".S", ".c", ".h", ".cmake", ".sh", ".yaml", ".yml", ".csproj", ".props", ".targets",
        "CMakeLists.txt",
    ];

    private static readonly Lazy<IReadOnlyList<(string Path, string[] Lines)>> s_files = new(Read);

    private static IEnumerable<(string Path, string[] Lines)> CSharp =>
        s_files.Value.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal)
            && !f.Path.EndsWith(".g.cs", StringComparison.Ordinal));

    [Test]
    public void Files_name_their_license() => Nothing(
        s_files.Value.Where(f => s_headed.Any(e => f.Path.EndsWith(e, StringComparison.Ordinal)))
            .Where(f => !f.Lines.Take(3).Any(l => l.Contains("SPDX-License-Identifier: BSD-2-Clause")))
            .Select(f => f.Path));

    [Test]
    public void Source_files_say_what_they_are_for() => Nothing(
        CSharp.Where(f => f.Lines.Length < 2 || !f.Lines[1].StartsWith("// ", StringComparison.Ordinal))
            .Select(f => f.Path));

    /// <summary>A line may be longer where a long text stands in it.</summary>
    [Test]
    public void Lines_are_not_too_long() => Nothing(
        from f in CSharp
        let isNarrow = s_narrow.Any(n => f.Path.StartsWith(n, StringComparison.Ordinal))
        let limit = isNarrow ? LineLength : LineLengthElsewhere
        from line in f.Lines.Index()
        where line.Item.Length > limit && !LongText().IsMatch(line.Item)
        select $"{f.Path}:{line.Index + 1}: {line.Item.Length} columns, {limit} are allowed");

    [Test]
    public void Methods_are_not_too_long() => Nothing(
        from f in CSharp
        where f.Lines.Length > MethodLength
        from method in CSharpSyntaxTree.ParseText(string.Join('\n', f.Lines)).GetRoot().DescendantNodes()
            .OfType<BaseMethodDeclarationSyntax>()
        let span = method.GetLocation().GetLineSpan()
        let length = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        let name = $"{f.Path} {(method as MethodDeclarationSyntax)?.Identifier.Text}"
        where length > MethodLength && !s_longMethods.Contains(name)
        select $"{name}: {length} lines");

    [Test]
    public void Nothing_is_left_undone() => Nothing(
        from f in s_files.Value
        from line in f.Lines.Index()
        where Undone().IsMatch(line.Item)
        select $"{f.Path}:{line.Index + 1}: {line.Item.Trim()}");

    [Test]
    public void No_file_names_a_path_of_a_machine() => Nothing(
        from f in s_files.Value
        from line in f.Lines.Index()
        where MachinePath().IsMatch(line.Item)
        select $"{f.Path}:{line.Index + 1}: {line.Item.Trim()}");

    private static void Nothing(IEnumerable<string> found) => Assert.That(found, Is.Empty);

    /// <summary>The sources and documents, but for what builds leave behind and for this file.</summary>
    private static List<(string Path, string[] Lines)> Read()
    {
        EnumerationOptions options = new() { AttributesToSkip = FileAttributes.ReparsePoint };
        List<(string, string[])> files = [];
        Stack<string> work = new([Check.Root]);
        while (work.TryPop(out string? folder))
        {
            foreach (string inner in Directory.GetDirectories(folder, "*", options)
                .Where(f => Path.GetFileName(f) is var name && name is not ("bin" or "obj" or "build" or "TestResults")
                    && (name[0] != '.' || name == ".ci")))
            {
                work.Push(inner);
            }

            files.AddRange(Directory.GetFiles(folder, "*", options).Where(IsText)
                .Select(f => (
                    Path.GetRelativePath(Check.Root, f),
                    File.ReadAllText(f).ReplaceLineEndings("\n").Split('\n'))));
        }

        return files;
    }

    private static bool IsText(string path) => Path.GetFileName(path) != nameof(TidyTests) + ".cs"
        && (Path.GetExtension(path) is ".md" or ".dts" or ".sln" or "" || s_headed.Any(path.EndsWith));

    [GeneratedRegex("""
        "(?:[^"\\]|\\.){40,}"
        """)]
    private static partial Regex LongText();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Undone();

    [GeneratedRegex(@"(^|[\s""'=(:])/(work|home/\w+|root|Users)/\w")]
    private static partial Regex MachinePath();
}
