// SPDX-License-Identifier: BSD-2-Clause
// Where the repository is, for tests that use its files and commands.
using System;
using System.IO;

namespace Sel4Gen.Tests;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    private static readonly Lazy<string> s_root = new(Find);

    /// <summary>The folder that holds global.json.</summary>
    public static string Root => s_root.Value;

    /// <summary>A path below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

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
