// SPDX-License-Identifier: BSD-2-Clause
// From files to a bound compilation: reads the sources, puts the configuration's values into the
// configuration class, runs the source generators, and reports the C# compiler's diagnostics.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Sel4Gen.Analysis;

namespace Sel4Gen.Emit.Front;

/// <summary>One source file: path relative to the root, and its text.</summary>
internal sealed record SourceFile(string Path, string Text);

/// <summary>Loads programs.</summary>
internal static class SourceLoader
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_references = new(LoadReferences);

    /// <summary>The program's C# files and those of the subset's library, sorted by path.</summary>
    public static ImmutableArray<SourceFile> ReadSources(ProgramDescription program)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string source in program.Sources.Append("Subset").Distinct())
        {
            string path = Path.Combine(program.Root, source);
            IEnumerable<string> found = File.Exists(path)
                ? [path]
                : Directory.Exists(path)
                    ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories) : [];
            foreach (string file in found)
            {
                string relative = Path.GetRelativePath(program.Root, file).Replace('\\', '/');
                if (!relative.Split('/').Any(p => p is "bin" or "obj"))
                {
                    files[relative] = file;
                }
            }
        }

        List<SourceFile> result = [.. files.AsParallel().AsOrdered()
            .Select(f => new SourceFile(f.Key, File.ReadAllText(f.Value)))];
        result.RemoveAll(f => program.Texts.ContainsKey(f.Path));
        result.AddRange(program.Texts.Select(t => new SourceFile(t.Key, t.Value)));
        return [.. result.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    /// <summary>Parses, configures, generates and binds.</summary>
    public static CSharpCompilation? Load(
        ProgramDescription program, ImmutableArray<SourceFile> sources, DiagnosticBag diagnostics)
    {
        CSharpParseOptions options = ParseOptions(program);
        CSharpSyntaxTree[] trees = Parse(program, sources, options, diagnostics);
        if (!diagnostics.IsEmpty)
        {
            return null;
        }

        // The subset has no references, so there is nothing to find out about nulls; and the compiler would
        // analyse each body for it twice.
        CSharpCompilationOptions compilationOptions = new(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Disable,
            concurrentBuild: program.Threads != 1);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "program", trees, s_references.Value, compilationOptions);
        compilation = Generate(compilation, options);
        foreach (Diagnostic d in compilation.GetParseDiagnostics().Concat(
            compilation.GetDeclarationDiagnostics()))
        {
            Report(d, diagnostics);
        }

        return diagnostics.IsEmpty ? compilation : null;
    }

    /// <summary>How the program's sources are read: with its word size.</summary>
    public static CSharpParseOptions ParseOptions(ProgramDescription program) => new(
        LanguageVersion.CSharp14, DocumentationMode.None,
        preprocessorSymbols: program.WordBits == 32 ? ["WORD_32"] : []);

    /// <summary>The sources as trees, with the configuration's values in them.</summary>
    public static CSharpSyntaxTree[] Parse(
        ProgramDescription program, IReadOnlyList<SourceFile> sources, CSharpParseOptions options,
        DiagnosticBag diagnostics)
    {
        CSharpSyntaxTree[] trees = new CSharpSyntaxTree[sources.Count];
        ParallelOptions parallel =
            new() { MaxDegreeOfParallelism = program.Threads > 0 ? program.Threads : -1 };
        Parallel.For(0, sources.Count, parallel, i => trees[i] = Parse(sources[i], options, diagnostics));
        Configuration.Apply(program, trees, options, diagnostics);
        return trees;
    }

    private static CSharpSyntaxTree Parse(SourceFile source, CSharpParseOptions options,
        DiagnosticBag diagnostics)
    {
        SourceText text = SourceText.From(source.Text, Encoding.UTF8);
        TextSpan? deep = SourceDepth.Brackets(source.Text);
        CSharpSyntaxTree ParseHere() => (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(
            deep is null ? text : SourceText.From("", Encoding.UTF8), options, source.Path);
        CSharpSyntaxTree tree = ParseHere();
        if (SourceDepth.WhereTheParserGaveUp(tree) is not null)
        {
            // How deep the parser comes depends on the stack of this thread; what is said must not.
            Thread roomy = new(() => tree = ParseHere(), SourceDepth.ParserStack);
            roomy.Start();
            roomy.Join();
        }

        deep ??= SourceDepth.Nodes(tree.GetRoot())?.Span ?? SourceDepth.WhereTheParserGaveUp(tree);
        if (deep is { } span)
        {
            LinePosition place = text.Lines.GetLinePosition(span.Start);
            diagnostics.Add(Rule.Construct, new SourcePlace(source.Path, place.Line + 1, place.Character + 1),
                $"the source is nested more than {SourceDepth.Levels} levels deep here; give parts of it a name");
        }

        return tree;
    }

    /// <summary>Passes on what a rule or the compiler refuses.</summary>
    public static void Report(Diagnostic diagnostic, DiagnosticBag diagnostics)
    {
        bool isRule = diagnostic.Id.StartsWith("S4G", StringComparison.Ordinal);
        if (isRule || diagnostic.Severity == DiagnosticSeverity.Error)
        {
            string message = diagnostic.GetMessage();
            diagnostics.Add(new EmitDiagnostic(
                isRule ? diagnostic.Id : Rule.DoesNotCompile, SourcePlace.Of(diagnostic.Location),
                isRule ? message : $"the C# compiler says {diagnostic.Id}: {message}")
            {
                IsOfGenerated = diagnostic.Location.SourceTree?.IsGenerated() == true,
            });
        }
    }

    private static CSharpCompilation Generate(CSharpCompilation compilation, CSharpParseOptions options)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new PackedGenerator().AsSourceGenerator(), new ExternGenerator().AsSourceGenerator()],
            parseOptions: options);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return (CSharpCompilation)updated;
    }

    private static ImmutableArray<MetadataReference> LoadReferences()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] names = ["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Memory.dll"];
        return [.. names.Select(n =>
            (MetadataReference)MetadataReference.CreateFromFile(Path.Combine(folder, n)))];
    }
}

/// <summary>Puts other values into the classes of configuration constants.</summary>
internal static class Configuration
{
    /// <summary>
    /// The names of the constants that a configuration may set, with their declared types and values.
    /// </summary>
    public static IReadOnlyDictionary<string,
        VariableDeclaratorSyntax> Constants(SyntaxTree tree, string className) =>
        tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            .Where(c => c.Identifier.Text == className)
            .SelectMany(c => c.Members.OfType<FieldDeclarationSyntax>())
            .SelectMany(f => f.Declaration.Variables)
            .ToDictionary(v => v.Identifier.Text);

    public static void Apply(
        ProgramDescription program, CSharpSyntaxTree[] trees, CSharpParseOptions options,
            DiagnosticBag diagnostics)
    {
        foreach (var group in program.Configuration.GroupBy(c => c.Key.Split('.')[0]))
        {
            ApplyTo(group.Key, [.. group.Select(c => (c.Key[(group.Key.Length + 1)..], c.Value))], trees,
                options, diagnostics);
        }
    }

    private static void ApplyTo(
        string className, List<(string Name, string Value)> values, CSharpSyntaxTree[] trees,
            CSharpParseOptions options,
        DiagnosticBag diagnostics)
    {
        HashSet<string> left = [.. values.Select(v => v.Name)];
        List<string> known = [];
        for (int i = 0; i < trees.Length; i++)
        {
            if (!trees[i].GetText().ToString().Contains("class " + className, StringComparison.Ordinal))
            {
                continue;
            }

            var constants = Constants(trees[i], className);
            known.AddRange(constants.Keys);
            List<TextChange> changes = [];
            foreach ((string name, string value) in values)
            {
                if (constants.TryGetValue(name, out VariableDeclaratorSyntax? constant) && left.Remove(name))
                {
                    changes.Add(new TextChange(constant.Initializer!.Value.Span, value));
                }
            }

            trees[i] = (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(
                trees[i].GetText().WithChanges(changes), options, trees[i].FilePath);
        }

        foreach (string name in left)
        {
            diagnostics.Add(Rule.Configuration, SourcePlace.None,
                $"the configuration sets {className}.{name}, which does not exist{Nearest.Hint(name, known)}");
        }
    }
}
