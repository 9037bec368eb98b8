// SPDX-License-Identifier: BSD-2-Clause
// The harness of the analyzer's tests: compiles a program of the subset in memory, with the source
// generators, runs the analyzer, and compares what it reports with the spans that are marked in the text.
//
//   [|x|]           the rule under test is reported for x
//   {|S4G1234:x|}   that rule is reported for x
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

/// <summary>Runs the analyzer over text.</summary>
internal static partial class Check
{
    private const string Prelude64 = "global using Word = ulong; global using SWord = long; global using Sel4Gen;" + Usings;
    private const string Prelude32 = "global using Word = uint; global using SWord = int; global using Sel4Gen;" + Usings;
    private const string Usings = " global using System.Runtime.CompilerServices;\n";
    private const string Marker = "[assembly: Sel4Gen.SubsetAssembly]\n";

    private static readonly ImmutableArray<MetadataReference> s_framework = FrameworkReferences();
    private static readonly Lazy<byte[]> s_subset64 = new(() => CompileSubset(64));
    private static readonly Lazy<byte[]> s_subset32 = new(() => CompileSubset(32));

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Asserts that exactly the marked spans are reported.</summary>
    /// <param name="markup">A whole file, without the marker attribute.</param>
    /// <param name="rule">The rule of the <c>[|...|]</c> spans.</param>
    /// <param name="wordBits">64 or 32.</param>
    /// <param name="enable">A rule that is off unless asked for.</param>
    public static void Reports(string markup, string rule = "", int wordBits = 64, string? enable = null)
    {
        (string text, List<(string Id, TextSpan Span)> expected) = Parse(markup, rule);
        string found = string.Join("\n", Analyze(text, wordBits, enable: enable)
            .Select(d => Show(text, d.Id, d.Location.SourceSpan)).Order(StringComparer.Ordinal));
        string wanted =
            string.Join("\n", expected.Select(e => Show(text, e.Id, e.Span)).Order(StringComparer.Ordinal));
        Assert.That(found, Is.EqualTo(wanted), $"reported:\n{found}\nmarked:\n{wanted}\nin:\n{text}");
    }

    /// <summary>Asserts that nothing is reported.</summary>
    public static void IsClean(string text, int wordBits = 64) => Reports(text, wordBits: wordBits);

    /// <summary>A file whose one static class has these members.</summary>
    public static string InClass(string members) =>
        "namespace Program;\npublic static partial class Module\n{\n" + members + "\n}\n";

    /// <summary>
    /// A file whose one method has these statements and the parameters a, b (Word) and i, j (int).
    /// </summary>
    public static string InMethod(string statements) =>
        InClass("    public static void F(Word a, Word b, int i, int j)\n    {\n        " + statements + "\n    }");

    /// <summary>
    /// A file around statements, members of a class, or the text itself if it is a whole file.
    /// </summary>
    public static string Snippet(string markup)
    {
        string plain = MarkerToken().Replace(markup, "");
        if (plain.StartsWith("using ", StringComparison.Ordinal)
            || plain.StartsWith("namespace ", StringComparison.Ordinal))
        {
            return markup;
        }

        return IsWellFormed(InMethod(plain)) ? InMethod(markup) : InClass(markup);
    }

    private static bool IsWellFormed(string text) =>
        !CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetDiagnostics()
            .Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>The diagnostics of the analyzer for a file, and the compiler's errors.</summary>
    public static ImmutableArray<Diagnostic> Analyze(
        string text, int wordBits = 64, bool marked = true, string? enable = null)
    {
        Compilation compilation = Compile(text, wordBits, marked);
        if (enable is not null)
        {
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
                [new(enable, ReportDiagnostic.Error)]));
        }

        CompilationWithAnalyzers analysis = compilation.WithAnalyzers([new SubsetAnalyzer()]);
        ImmutableArray<Diagnostic> found = analysis.GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        AssertSame(
            found.Where(d => d.Id.StartsWith("S4G", StringComparison.Ordinal)),
            ProgramWalk.Run(compilation, null, unreached: enable == "S4G5006", CancellationToken.None), text);
        // CS9248: a bit field that makes no sense has no generated part.
        return
        [
            .. found.Where(d => d.Id != "CS9248"
                && (d.Severity == DiagnosticSeverity.Error
                    || d.Id.StartsWith("AD", StringComparison.Ordinal))),
        ];
    }

    /// <summary>The compiler's driver and the walk over whole programs report the same.</summary>
    private static void AssertSame(
        IEnumerable<Diagnostic> byDriver, IEnumerable<Diagnostic> byWalk, string text)
    {
        string Lines(IEnumerable<Diagnostic> found) =>
            string.Join('\n', found.Select(d => d.ToString()).Order(StringComparer.Ordinal));
        Assert.That(Lines(byWalk), Is.EqualTo(Lines(byDriver)), $"reported by the walk over the program, in:\n{text}");
    }

    /// <summary>Compiles a file with the source generators.</summary>
    public static Compilation Compile(string text, int wordBits = 64, bool marked = true)
    {
        CSharpParseOptions options = new(LanguageVersion.Preview);
        string prelude = (wordBits == 32 ? Prelude32 : Prelude64) + (marked ? Marker : "");
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program",
            [
                CSharpSyntaxTree.ParseText(text, options, "Program.cs", Encoding.UTF8),
                CSharpSyntaxTree.ParseText(prelude, options, "Prelude.cs", Encoding.UTF8),
            ],
            [.. s_framework, MetadataReference.CreateFromImage(SubsetImage(wordBits))],
            new CSharpCompilationOptions(
                text.Contains("top-level", StringComparison.Ordinal) ? OutputKind.ConsoleApplication
                    : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver
            .Create([new PackedGenerator().AsSourceGenerator(), new ExternGenerator().AsSourceGenerator()],
                parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    private static (string Text, List<(string Id, TextSpan Span)> Spans) Parse(string markup, string rule)
    {
        StringBuilder text = new();
        List<(string, TextSpan)> spans = [];
        Stack<(string Id, int Start)> open = new();
        int at = 0;
        foreach (Match token in MarkerToken().Matches(markup))
        {
            text.Append(markup, at, token.Index - at);
            at = token.Index + token.Length;
            if (token.Value.StartsWith('|'))
            {
                (string id, int start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                open.Push((token.Groups[1].Success ? token.Groups[1].Value : rule, text.Length));
            }
        }

        text.Append(markup, at, markup.Length - at);
        return (text.ToString(), spans);
    }

    [GeneratedRegex(@"\[\||\{\|([A-Z0-9]+):|\|\]|\|\}")]
    private static partial Regex MarkerToken();

    private static string Show(string text, string id, TextSpan span)
    {
        int line = text.AsSpan(0, Math.Min(span.Start, text.Length)).Count('\n') + 1;
        string marked = span.End <= text.Length ? text.Substring(span.Start, span.Length) : "?";
        return $"{id} line {line} [{span.Start}..{span.End}): {marked}";
    }

    private static ImmutableArray<MetadataReference> FrameworkReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    /// <summary>
    /// Compiles a file that is ordinary C# but uses the source generators, loads it beside a subset library
    /// of the word size, and calls <c>Program.Test.Run()</c>, which gives what it found out as text.
    /// </summary>
    public static string Run(string text, int wordBits = 64)
    {
        MemoryStream image = new();
        Compilation compilation = Compile(text, wordBits, marked: false);
        Assert.That(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error),
            Is.Empty);
        AssemblyLoadContext context = new(null, isCollectible: true);
        try
        {
            context.LoadFromStream(new MemoryStream(SubsetImage(wordBits)));
            image.Position = 0;
            Type test = context.LoadFromStream(image).GetType("Program.Test", throwOnError: true)!;
            return (string)test.GetMethod("Run")!.Invoke(null, null)!;
        }
        finally
        {
            context.Unload();
        }
    }

    private static byte[] SubsetImage(int wordBits) => wordBits == 32 ? s_subset32.Value : s_subset64.Value;

    /// <summary>The subset library, compiled for a word size.</summary>
    private static byte[] CompileSubset(int wordBits)
    {
        CSharpParseOptions options =
            new(LanguageVersion.Preview, preprocessorSymbols: wordBits == 32 ? ["WORD_32"] : []);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sel4Gen.Subset",
            Directory.GetFiles(Path.Combine(Root, "Subset"), "*.cs")
                .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path)),
            s_framework,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        MemoryStream image = new();
        Assert.That(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error),
            Is.Empty);
        return image.ToArray();
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        string? folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Directory.Packages.props")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"no repository around {thisFile}");
    }
}
