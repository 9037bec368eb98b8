// SPDX-License-Identifier: BSD-2-Clause
// The user-level interface as its declarations say it: the headers of a configuration (the Transpiler's command `libsel4`), and
// the model from which other files follow.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Files of the user-level interface.</summary>
internal static class UserInterfaceFiles
{
    private static readonly string[] s_sources =
        ["Subset", "KernelSource/Config", "libsel4/Api", "libsel4/Objects"];

    /// <summary>The headers of one configuration: path below libsel4's binary folder, and text.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="genConfig">The text of CMake's gen_config.json.</param>
    /// <param name="bufferOnly">Stubs pass everything through the IPC buffer.</param>
    /// <exception cref="FormatException">The configuration cannot be read.</exception>
    /// <exception cref="InvalidOperationException">A declaration has no meaning.</exception>
    public static IReadOnlyList<(string Path, string Text)> Headers(string root, string genConfig, bool bufferOnly)
    {
        IReadOnlyList<OptionSection> sections = OptionReader.Read(Compile(root, ImmutableSortedDictionary<string, string>.Empty, 64));
        Dictionary<string, string> entries = ConfigurationValues.Entries(genConfig);
        int wordBits = entries.GetValueOrDefault("WORD_SIZE") == "32" ? 32 : 64;
        SortedDictionary<string, string> values = ConfigurationValues.Read(genConfig, sections);
        UserInterface model = InterfaceReader.Read(Compile(root, values, wordBits), wordBits);
        return LibSel4Package.Files(model, entries.GetValueOrDefault("PLAT", ""), bufferOnly);
    }

    /// <summary>The interface of the reference configuration.</summary>
    /// <exception cref="InvalidOperationException">A declaration has no meaning.</exception>
    public static UserInterface Model(string root) =>
        InterfaceReader.Read(Compile(root, ImmutableSortedDictionary<string, string>.Empty, 64), 64);

    /// <summary>The values of configuration constants, by <c>Class.Member</c>, for CMake's gen_config.json.</summary>
    /// <exception cref="FormatException">The configuration cannot be read.</exception>
    public static SortedDictionary<string, string> ConfigurationOf(string root, string genConfig) =>
        ConfigurationValues.Read(
            genConfig, OptionReader.Read(Compile(root, ImmutableSortedDictionary<string, string>.Empty, 64)));

    /// <summary>The declarations, with the values of a configuration's constants.</summary>
    public static CSharpCompilation Compile(string root, IDictionary<string, string> values, int wordBits)
    {
        CSharpParseOptions options = new(
            LanguageVersion.Preview, DocumentationMode.Parse, preprocessorSymbols: wordBits == 32 ? ["WORD_32"] : []);
        List<SyntaxTree> trees = [];
        foreach (string folder in s_sources)
        {
            string path = Path.Combine(root, folder.Replace('/', Path.DirectorySeparatorChar));
            foreach (string file in Directory.EnumerateFiles(path, "*.cs").Order(StringComparer.Ordinal))
            {
                SyntaxTree tree = CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), options, file);
                trees.Add(folder == "KernelSource/Config" ? WithValues(tree, values) : tree);
            }
        }

        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        IEnumerable<MetadataReference> references = new[] { "System.Private.CoreLib.dll", "System.Runtime.dll" }
            .Select(n => MetadataReference.CreateFromFile(Path.Combine(runtime, n)));
        return CSharpCompilation.Create(
            "interface", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private static SyntaxTree WithValues(SyntaxTree tree, IDictionary<string, string> values)
    {
        List<TextChange> changes = [];
        foreach (ClassDeclarationSyntax type in tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
        {
            foreach (VariableDeclaratorSyntax constant in type.Members.OfType<FieldDeclarationSyntax>()
                .SelectMany(f => f.Declaration.Variables))
            {
                if (values.TryGetValue($"{type.Identifier.Text}.{constant.Identifier.Text}", out string? value))
                {
                    changes.Add(new TextChange(constant.Initializer!.Value.Span, value));
                }
            }
        }

        return changes.Count == 0 ? tree : tree.WithChangedText(tree.GetText().WithChanges(changes));
    }
}
