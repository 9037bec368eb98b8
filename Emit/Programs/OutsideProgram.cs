// SPDX-License-Identifier: BSD-2-Clause
// A program of user level whose project stands outside the repository: a .csproj that takes the package
// Sel4Gen.Subset.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Sel4Gen.Emit.Programs;

/// <summary>The program of a project file.</summary>
/// <param name="Name">The project's name as a C identifier in lower case.</param>
/// <param name="Texts">The text of each C# file, by its path below the folder that is called like the
/// program: that is how diagnostics and line markers name it, wherever the folder is.</param>
internal sealed record OutsideProgram(string Name, IReadOnlyDictionary<string, string> Texts)
{
    private const string Extension = ".csproj";

    /// <summary>Whether the value of --program names a project and not a program of the repository.</summary>
    public static bool IsProjectFile(string program) =>
        program.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a project and its files.</summary>
    /// <param name="file">The project file.</param>
    /// <param name="wordBits">The bits of the board's word.</param>
    /// <exception cref="EmitException">There is no such project, or it is no program for this
    /// board.</exception>
    public static OutsideProgram Read(string file, int wordBits)
    {
        file = Path.GetFullPath(file);
        if (!File.Exists(file))
        {
            throw Refuse($"there is no project {file}");
        }

        XDocument project = Parse(file);
        if (project.Descendants().Any(e => e.Name.LocalName == "Compile"))
        {
            throw Refuse(
                $"{file} chooses its files itself (<Compile>): a program is all C# files of its project's folder");
        }

        string words =
            project.Descendants().LastOrDefault(e => e.Name.LocalName == "WordBits")?.Value.Trim() ?? "64";
        if (words != wordBits.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw Refuse($"{file} is for words of {words} bits, the board's have {wordBits}: "
                + $"set <WordBits>{wordBits}</WordBits>");
        }

        string name = NameOf(file);
        string folder = Path.GetDirectoryName(file)!;
        Dictionary<string, string> texts = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.Split('/').Any(part => part is "bin" or "obj"))
            .ToDictionary(f => $"{name}/{f.Path}", f => File.ReadAllText(f.File), StringComparer.Ordinal);
        if (texts.Count == 0)
        {
            throw Refuse($"there is no C# file in {folder}");
        }

        // What the package's targets file says to the compiler.
        texts[$"{name}/obj/GlobalUsings.g.cs"] = "global using Sel4Gen;\n";
        return new OutsideProgram(name, texts);
    }

    private static XDocument Parse(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (XmlException e)
        {
            throw Refuse($"{file} is no project: {e.Message}");
        }
    }

    /// <summary>The name of the program that a project file stands for.</summary>
    public static string NameOf(string file)
    {
        string name = string.Concat(Path.GetFileNameWithoutExtension(file)
            .Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
        return char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }

    private static EmitException Refuse(string text) => new(Rule.Configuration, SourcePlace.None, text);
}
