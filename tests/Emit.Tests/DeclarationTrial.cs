// SPDX-License-Identifier: BSD-2-Clause
// One program's way through generators, analyzer, C# compiler, emitter and C compiler, held against what each promises;
// and the smallest program that breaks the same promise.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Sel4Gen.Analysis;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Ir;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

/// <summary>How far a program is taken.</summary>
internal enum Stage
{
    Analysis,
    Emission,
    C,
}

/// <summary>A promise that was broken.</summary>
/// <param name="Stage">Where.</param>
/// <param name="Kind">Which one: what stays the same while the program is made small.</param>
/// <param name="Text">What was seen.</param>
internal sealed record BrokenPromise(Stage Stage, string Kind, string Text);

/// <summary>What became of a program.</summary>
/// <param name="IsEmitted">Whether C came of it.</param>
/// <param name="Rules">The ids of what was reported.</param>
internal sealed record TrialResult(BrokenPromise? Broken, bool IsEmitted, ImmutableHashSet<string> Rules);

/// <summary>Tries programs.</summary>
internal static class DeclarationTrial
{
    private const string Marker = """
        global using Sel4Gen;
        global using System.Runtime.CompilerServices;
        [assembly: Sel4Gen.SubsetAssembly]
        """;

    /// <summary>What the emitter takes from the subset's own sources.</summary>
    private const string Words = "global using Word = ulong; global using SWord = long;";

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14, DocumentationMode.None);
    private static readonly CSharpCompilation s_subset = CompileSubset();
    private static readonly MetadataReference s_subsetImage = ImageOf(s_subset);

    /// <summary>Compiles, analyses, emits.</summary>
    /// <param name="last">The last stage to look at.</param>
    public static TrialResult Try(IReadOnlyList<string> sources, Stage last = Stage.C)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program", [.. Named(sources).Append(new("Words.cs", Words)).Select(s => CSharpSyntaxTree.ParseText(s.Value, s_options, s.Key, Encoding.UTF8))],
            [.. s_subset.References, s_subsetImage], s_subset.Options);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new PackedGenerator().AsSourceGenerator(), new ExternGenerator().AsSourceGenerator()], parseOptions: s_options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> failures);
        if (driver.GetRunResult().Results.Select(r => r.Exception).FirstOrDefault(e => e is not null) is { } thrown)
        {
            return Broken($"a generator threw {thrown.GetType().Name}", thrown.ToString());
        }

        if (failures.Length > 0)
        {
            return Broken($"a generator reported {failures[0].Id}", failures[0].ToString());
        }

        List<Diagnostic> errors = [.. generated.WithAnalyzers([new SubsetAnalyzer()]).GetAllDiagnosticsAsync().GetAwaiter().GetResult()
            .Where(d => d.Severity == DiagnosticSeverity.Error || d.Id.StartsWith("AD", StringComparison.Ordinal))];
        ImmutableHashSet<string> rules = [.. errors.Select(d => d.Id)];
        if (errors.FirstOrDefault(d => d.Id.StartsWith("AD", StringComparison.Ordinal)) is { } analyzer)
        {
            return Broken("the analyzer failed", analyzer.ToString());
        }

        // What the compiler says of the program's own text, it may say of the generated part again, in other words.
        if (!errors.Any(d => d.Id.StartsWith("CS", StringComparison.Ordinal) && !IsGenerated(d))
            && errors.FirstOrDefault(IsGenerated) is { } inside)
        {
            return Broken($"{inside.Id} in a generated file", $"{inside}\n{inside.Location.SourceTree}");
        }

        if (errors.Count == 0)
        {
            var compiled = generated.Emit(Stream.Null);
            if (!compiled.Success)
            {
                return Broken("what is accepted does not compile",
                    compiled.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error).ToString());
            }
        }

        if (last == Stage.Analysis)
        {
            return new TrialResult(null, false, rules);
        }

        (BrokenPromise? broken, Emission? emission) = Emit(sources, errors.Count == 0);
        bool isEmitted = emission?.Files.Count > 0;
        broken ??= isEmitted && last == Stage.C ? CompileC(emission!) : null;
        return new TrialResult(broken, isEmitted, rules.Union(emission?.Errors.Select(e => e.Id) ?? []));
    }

    private static bool IsGenerated(Diagnostic d) =>
        d.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static TrialResult Broken(string kind, string text) => new(new BrokenPromise(Stage.Analysis, kind, text), false, []);

    private static SortedDictionary<string, string> Named(IReadOnlyList<string> sources)
    {
        SortedDictionary<string, string> named = new(StringComparer.Ordinal) { ["Marker.cs"] = Marker };
        for (int i = 0; i < sources.Count; i++)
        {
            named[$"Part{i}.cs"] = sources[i];
        }

        return named;
    }

    /// <summary>The emitter emits, or refuses with a diagnostic of its own at a place of the program.</summary>
    private static (BrokenPromise?, Emission?) Emit(IReadOnlyList<string> sources, bool isAccepted)
    {
        SortedDictionary<string, string> texts = Named(sources);
        Emission emission;
        try
        {
            emission = Emitter.Run(new ProgramDescription
            {
                Name = "declarations",
                Root = Repository.Root,
                Sources = [],
                Texts = texts,
                WordBits = 64,
                Triple = "aarch64-none-elf",
                UnitName = "unit",
                Contracts = ContractMode.Check,
                LineMarkers = false,
                Threads = 1,
            });
        }
        catch (Exception e)
        {
            return (new BrokenPromise(Stage.Emission, $"the emitter threw {e.GetType().Name}", e.ToString()), null);
        }

        string? kind = null;
        EmitDiagnostic? shown = null;
        foreach (EmitDiagnostic error in emission.Errors)
        {
            kind ??= error.Id == Rule.Internal ? "the emitter failed"
                : !error.Id.StartsWith("S4G", StringComparison.Ordinal) ? $"the emitter reports {error.Id}"
                : !texts.ContainsKey(error.Place.File) ? $"{error.Id} of the emitter has no place in the program"
                : isAccepted && error.Id == Rule.DoesNotCompile ? "the emitter's compiler refuses what was accepted"
                : isAccepted && !error.Id.StartsWith("S4G9", StringComparison.Ordinal) ? $"{error.Id} is reported by the emitter only"
                : null;
            shown ??= kind is null ? null : error;
        }

        kind ??= emission.Files.Count > 0 == emission.Errors.Count > 0 ? "the emitter neither emits nor refuses"
            : emission.Files.Count > 0 && !isAccepted ? "the emitter emits what is refused" : null;
        return (kind is null ? null : new BrokenPromise(Stage.Emission, kind, shown?.ToString() ?? ""), emission);
    }

    private static BrokenPromise? CompileC(Emission emission)
    {
        string folder = Repository.Scratch("declarations");
        foreach ((string path, string text) in emission.Files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        ToolResult built = Tool.Run("gcc", ["-std=gnu11", "-fsyntax-only", "-Wall", "-Wextra", "-Wno-unused", "-Wno-type-limits", "-Werror",
            "-Iinclude", "-I.", "unit.c"], TimeSpan.FromMinutes(2), folder);
        return built.ExitCode == 0 ? null : new BrokenPromise(Stage.C, "the C does not compile", $"{built}\n{emission.Files["unit.c"]}");
    }

    // --- Making small ---

    /// <summary>The smallest program found that breaks the same promise.</summary>
    public static IReadOnlyList<string> Shrink(IReadOnlyList<string> sources, BrokenPromise broken)
    {
        string[] best = [.. sources];
        for (bool smaller = true; smaller;)
        {
            smaller = false;
            for (int file = 0; file < best.Length; file++)
            {
                // Largest first; after a success the spans are those of another text.
                foreach (TextSpan span in Removable(best[file]))
                {
                    string[] tried = [.. best];
                    tried[file] = best[file].Remove(span.Start, span.Length);
                    if (Try(tried, broken.Stage).Broken?.Kind == broken.Kind)
                    {
                        (best, smaller) = (tried, true);
                        break;
                    }
                }
            }
        }

        return best;
    }

    /// <summary>What can be left out of a file such that the rest is one: members, attributes, modifiers, statements.</summary>
    private static IEnumerable<TextSpan> Removable(string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, s_options).GetRoot();
        IEnumerable<TextSpan> nodes = root.DescendantNodes().Where(n => n
            is MemberDeclarationSyntax or AttributeListSyntax or StatementSyntax or AccessorDeclarationSyntax or BaseListSyntax
                or TypeParameterConstraintClauseSyntax or TypeParameterListSyntax or EqualsValueClauseSyntax or AttributeArgumentListSyntax)
            .Select(n => n.Span);
        IEnumerable<TextSpan> words = root.DescendantTokens().Where(t => t.Parent is MemberDeclarationSyntax or AccessorDeclarationSyntax
            && SyntaxFacts.IsKeywordKind(t.Kind()) && t.IsKind(SyntaxKind.ClassKeyword) is false && t.IsKind(SyntaxKind.StructKeyword) is false)
            .Select(t => t.Span);
        return nodes.Concat(words).Where(s => s.Length > 0 && s.Length < text.Length).OrderByDescending(s => s.Length);
    }

    private static CSharpCompilation CompileSubset()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return CSharpCompilation.Create(
            "Sel4Gen.Subset",
            Directory.GetFiles(Path.Combine(Repository.Root, "Subset"), "*.cs")
                .Select(p => CSharpSyntaxTree.ParseText(File.ReadAllText(p), s_options, p)),
            new[] { "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Memory.dll" }
                .Select(n => MetadataReference.CreateFromFile(Path.Combine(folder, n))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false));
    }

    private static PortableExecutableReference ImageOf(CSharpCompilation compilation)
    {
        using MemoryStream image = new();
        var result = compilation.Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
