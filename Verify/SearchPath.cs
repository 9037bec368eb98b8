// SPDX-License-Identifier: BSD-2-Clause
// The folders that programs are searched in.
using System;
using System.IO;
using System.Linq;

namespace Sel4Gen.Verify;

/// <summary>The folders of the environment variable PATH.</summary>
internal static class SearchPath
{
    /// <summary>A program's path in the first folder that has one of these names; null if none has.</summary>
    /// <param name="programs">Names; of those in one folder the first is taken.</param>
    public static string? Find(params string[] programs) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(d => programs.Select(p => Path.Combine(d, p))).FirstOrDefault(File.Exists);
}
