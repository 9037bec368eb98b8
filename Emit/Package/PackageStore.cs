// SPDX-License-Identifier: BSD-2-Clause
// Packages on disk: written atomically, with unchanged files left alone, or compared without writing.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Sel4Gen.Emit.Package;

/// <summary>How a file on disk differs from what the sources give.</summary>
internal enum Difference
{
    Missing,
    Changed,
    Superfluous,
}

/// <summary>Reads and writes package folders.</summary>
internal static class PackageStore
{
    /// <summary>The files that differ.</summary>
    public static IReadOnlyList<(string Path, Difference Difference)> Compare(
        string folder, IReadOnlyDictionary<string, string> files)
    {
        List<(string, Difference)> result = [];
        foreach ((string path, string text) in files)
        {
            string full = Path.Combine(folder, path);
            if (!File.Exists(full))
            {
                result.Add((path, Difference.Missing));
            }
            else if (File.ReadAllText(full) != text)
            {
                result.Add((path, Difference.Changed));
            }
        }

        if (Directory.Exists(folder))
        {
            result.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                    .Where(f => !files.ContainsKey(f))
                .Order(StringComparer.Ordinal).Select(f => (f, Difference.Superfluous)));
        }

        return result;
    }

    /// <summary>
    /// Makes the folder hold exactly these files. All new contents are written beside it first; then each
    /// changed file is renamed into place. Files that are right already keep their time of modification.
    /// </summary>
    /// <returns>How many files changed.</returns>
    public static int Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        IReadOnlyList<(string Path, Difference Difference)> differences = Compare(folder, files);
        if (differences.Count == 0)
        {
            return 0;
        }

        string full = Path.GetFullPath(folder);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string staging = full + ".new-"
            + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            foreach ((string path, Difference difference) in differences.Where(d =>
                d.Difference != Difference.Superfluous))
            {
                string target = Path.Combine(staging, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, files[path]);
            }

            if (!Directory.Exists(full))
            {
                Directory.Move(staging, full);
                return differences.Count;
            }

            Apply(full, staging, differences);
            return differences.Count;
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, true);
            }
        }
    }

    private static void Apply(string full, string staging,
        IReadOnlyList<(string Path, Difference Difference)> differences)
    {
        // The manifest goes last: as long as it is the old one, an interrupted write is seen as stale.
        foreach ((string path, Difference difference) in differences.OrderBy(d =>
            d.Path == PackageMetadata.ManifestFile ? 1 : 0))
        {
            string target = Path.Combine(full, path);
            if (difference == Difference.Superfluous)
            {
                File.Delete(target);
                string? parent = Path.GetDirectoryName(target);
                if (parent is not null && parent != full
                    && !Directory.EnumerateFileSystemEntries(parent).Any())
                {
                    Directory.Delete(parent);
                }

                continue;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(staging, path), target, true);
        }
    }
}
