// SPDX-License-Identifier: BSD-2-Clause
// A kernel variant as C# files for the C# compiler: the sources that its package would be made of. Those in
// which the configuration changes something are written anew, with #line directives that lead back to the
// file under version control.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Programs;

/// <summary>Writes the sources of kernel variants.</summary>
internal static class VariantSources
{
    /// <summary>The file with the paths of the variant's sources, one a line.</summary>
    public const string ListFile = "sources.txt";

    /// <summary>The one file of the subset's library that each program has a copy of.</summary>
    public const string WordFile = "Subset/Word.cs";

    /// <summary>
    /// Whether a source is the kernel's own: the rest of the subset's library is an assembly on the host.
    /// </summary>
    public static bool IsCompiled(SourceFile source) =>
        source.Path == WordFile || !source.Path.StartsWith("Subset/", StringComparison.Ordinal);

    /// <summary>Writes what changes, and the list of all sources, into a folder.</summary>
    /// <returns>How many sources the configuration changes.</returns>
    /// <exception cref="EmitException">The configuration sets what does not exist.</exception>
    public static int Write(ProgramDescription program, string folder)
    {
        DiagnosticBag diagnostics = new();
        List<SourceFile> sources = [.. SourceLoader.ReadSources(program).Where(IsCompiled)];
        CSharpSyntaxTree[] trees =
            SourceLoader.Parse(program, sources, SourceLoader.ParseOptions(program), diagnostics);
        if (!diagnostics.IsEmpty)
        {
            throw new EmitException(diagnostics.Sorted()[0]);
        }

        Directory.CreateDirectory(folder);
        HashSet<string> written = new(StringComparer.Ordinal);
        StringBuilder list = new();
        for (int i = 0; i < trees.Length; i++)
        {
            string text = trees[i].GetText().ToString();
            string original = Path.GetFullPath(Path.Combine(program.Root, sources[i].Path));
            string path = original;
            if (text != sources[i].Text)
            {
                path = Path.GetFullPath(Path.Combine(folder, sources[i].Path));
                written.Add(path);
                WriteIfChanged(path, $"#line 1 \"{original}\"\n{text}");
            }

            list.Append(path).Append('\n');
        }

        WriteIfChanged(Path.Combine(folder, ListFile), list.ToString());
        foreach (string old in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !written.Contains(Path.GetFullPath(f))).ToList())
        {
            File.Delete(old);
        }

        return written.Count;
    }

    private static void WriteIfChanged(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }
}
