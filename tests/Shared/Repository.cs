// SPDX-License-Identifier: BSD-2-Clause
// Where the repository is, for tests that use its files and commands.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Sel4Gen.Tests;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> s_root = new(Find);

    /// <summary>The folder that holds global.json.</summary>
    public static string Root => s_root.Value;

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The names of the packages that generated/ holds in full (of the others it holds the manifest).</summary>
    public static IEnumerable<string> WholePackages =>
        Directory.GetDirectories(PathOf("generated")).Where(d => File.Exists(Path.Combine(d, "kernel_all.c")))
            .Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    /// <summary>A fresh folder for one test's files, below the test's output.</summary>
    public static string Scratch(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "scratch", name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return Directory.CreateDirectory(path).FullName;
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no global.json above the tests");
    }
}
