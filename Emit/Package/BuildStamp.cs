// SPDX-License-Identifier: BSD-2-Clause
// Incremental builds: a file beside the package records its inputs. If these have not changed, nothing is
// emitted.
using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Package;

/// <summary>
/// Reads and writes stamps. They stand beside the package because they name one build of the emitter.
/// </summary>
internal static class BuildStamp
{
    /// <summary>A hash of everything that decides the package's bytes.</summary>
    public static string Of(ProgramDescription description)
    {
        ImmutableArray<SourceFile> sources = SourceLoader.ReadSources(description);
        string options = string.Join(";", description.Configuration.Select(c => $"{c.Key}={c.Value}"));
        string facts = string.Join(";", description.Facts.Select(f => $"{f.Key}={f.Value}"));
        return PackageMetadata.Hash(string.Join('\n',
            PackageMetadata.SourceHash(sources), description.Name, options, facts, description.WordBits
                .ToString(System.Globalization.CultureInfo.InvariantCulture),
            description.LineMarkers.ToString(), VersionOf(typeof(BuildStamp)),
            VersionOf(typeof(SourcePlace))));
    }

    /// <summary>The build of the assembly that holds the type: of the emitter, or of the binder.</summary>
    private static string VersionOf(Type type) => type.Module.ModuleVersionId.ToString();

    public static bool IsCurrent(string folder, string stamp) =>
        File.Exists(Path.Combine(folder, PackageMetadata.ManifestFile)) && File.Exists(PathOf(folder))
            && File.ReadAllText(PathOf(folder)) == stamp;

    public static void Write(string folder, string stamp) => File.WriteAllText(PathOf(folder), stamp);

    private static string PathOf(string folder) => Path.TrimEndingDirectorySeparator(folder) + ".stamp";
}
