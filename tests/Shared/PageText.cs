// SPDX-License-Identifier: BSD-2-Clause
// Files that stand in pages of docs/: a line with the file's name in backquotes and a colon, then its text in a fence.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Sel4Gen.Tests;

/// <summary>What readers of the documentation are asked to write.</summary>
internal static partial class PageText
{
    /// <summary>Writes the files of a page below a folder.</summary>
    public static void WriteFiles(string page, string folder)
    {
        foreach (Match file in FileOnPage().Matches(Text(page)))
        {
            string path = Path.Combine(folder, file.Groups[1].Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Groups[2].Value);
        }
    }

    /// <summary>The indented commands of a page from one that starts like this up to the end of its block, as one script.</summary>
    public static string Commands(string page, string start)
    {
        IEnumerable<string> lines = Text(page).Split('\n').SkipWhile(l => !l.StartsWith("    " + start, StringComparison.Ordinal))
            .TakeWhile(l => l.StartsWith("    ", StringComparison.Ordinal));
        return string.Join('\n', lines.Select(l => l[4..]));
    }

    private static string Text(string page) => File.ReadAllText(Repository.PathOf("docs", page)).Replace("\r\n", "\n");

    [GeneratedRegex(@"^`([\w./]+)`:\n\n```\w+\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileOnPage();
}
