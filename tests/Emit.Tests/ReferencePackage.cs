// SPDX-License-Identifier: BSD-2-Clause
// The reference packages as folders: from generated/, or emitted where that holds the manifest only.
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Package;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

/// <summary>Finds packages.</summary>
internal static class ReferencePackage
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> s_folders = new();

    /// <summary>A folder with the whole package.</summary>
    public static string FolderOf(string name) =>
        s_folders.GetOrAdd(name, n => new Lazy<string>(() => Find(n))).Value;

    private static string Find(string name)
    {
        string committed = ReferencePackages.FolderOf(Repository.Root, name);
        if (NamedConfiguration.Find(Repository.Root, name).IsWholeInGenerated)
        {
            return committed;
        }

        ProgramDescription description = ReferencePackages.All(Repository.Root).Single(d => d.Name == name);
        Emission emission = Emitter.Run(description);
        Assert.That(emission.Errors, Is.Empty);
        Assert.That(
            emission.Files[PackageMetadata.ManifestFile],
            Is.EqualTo(File.ReadAllText(Path.Combine(committed, PackageMetadata.ManifestFile))), "regenerate generated/");
        string folder = Repository.Scratch($"package-{name}");
        PackageStore.Write(folder, emission.Files);
        return folder;
    }
}
