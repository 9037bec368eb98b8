// SPDX-License-Identifier: BSD-2-Clause
// The packages that are committed in generated/: those of every named configuration of the kernel, whole or
// as their manifest.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Package;

namespace Sel4Gen.Emit.Programs;

/// <summary>Lists the reference packages.</summary>
internal static class ReferencePackages
{
    /// <summary>All of them, in a fixed order.</summary>
    public static IReadOnlyList<ProgramDescription> All(string root)
    {
        List<ProgramDescription> all = [];
        foreach (NamedConfiguration configuration in NamedConfiguration.All(root))
        {
            all.Add(ProgramCatalog.Describe(root, configuration));
        }

        return all;
    }

    /// <summary>The files that generated/ holds of a package.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="name">The configuration.</param>
    /// <param name="files">All files of the package.</param>
    public static IReadOnlyDictionary<string, string> Committed(
        string root, string name, IReadOnlyDictionary<string, string> files) =>
        NamedConfiguration.Find(root, name).IsWholeInGenerated ? files
            : new Dictionary<string, string>
            {
                [PackageMetadata.ManifestFile] = files[PackageMetadata.ManifestFile],
            };

    /// <summary>Where whole packages are written that generated/ holds the manifest of.</summary>
    public static string BuildFolderOf(string root, string name) =>
        Path.Combine(root, "build", "generated", name);

    /// <summary>The folder of a package.</summary>
    public static string FolderOf(string root, string name) => Path.Combine(root, "generated", name);

    /// <summary>Packages in generated/ that no configuration stands for.</summary>
    public static IEnumerable<string> Orphans(string root)
    {
        string folder = Path.Combine(root, "generated");
        HashSet<string> known = [.. All(root).Select(d => d.Name)];
        return !Directory.Exists(folder) ? []
            : Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d))
            .Where(n => !known.Contains(n)).Order(System.StringComparer.Ordinal);
    }
}
