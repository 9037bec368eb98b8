// SPDX-License-Identifier: BSD-2-Clause
// The packages that are committed in generated/: every named configuration of the kernel, and each root task
// for the first.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Front;

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
