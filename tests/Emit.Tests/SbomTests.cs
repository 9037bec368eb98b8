// SPDX-License-Identifier: BSD-2-Clause
// The bill of materials: what SPDX 2.3 demands of a document, and what it says about a package.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class SbomTests
{
    private static readonly string[] s_documentFields =
        ["spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace", "creationInfo"];

    // SPDX 2.3: clause 6 (document), 7 (packages), 8 (files), 11 (relationships).
    [TestCaseSource(typeof(Repository), nameof(Repository.WholePackages))]
    public void The_document_has_what_SPDX_demands(string package)
    {
        using JsonDocument sbom = Read(package);
        JsonElement root = sbom.RootElement;
        Assert.That(s_documentFields.Where(f => !root.TryGetProperty(f, out _)), Is.Empty);
        Assert.That(root.GetProperty("spdxVersion").GetString(), Is.EqualTo("SPDX-2.3"));
        Assert.That(root.GetProperty("dataLicense").GetString(), Is.EqualTo("CC0-1.0"));
        Assert.That(root.GetProperty("documentNamespace").GetString(), Does.Match("^https://[^#]+$"));
        JsonElement[] packages = [.. root.GetProperty("packages").EnumerateArray()];
        JsonElement[] files = [.. root.GetProperty("files").EnumerateArray()];
        string[] ids = [.. packages.Concat(files).Select(e => Text(e, "SPDXID"))];
        Assert.That(ids, Is.All.Match(@"^SPDXRef-[A-Za-z0-9.-]+$"));
        Assert.That(ids, Is.Unique);
        Assert.That(packages.Where(p => !p.TryGetProperty("name", out _) || !p.TryGetProperty("downloadLocation", out _)), Is.Empty);
        foreach (JsonElement file in files)
        {
            Assert.That(Text(file, "fileName"), Does.StartWith("./"));
            Assert.That(Checksum(file, "SHA1"), Does.Match("^[0-9a-f]{40}$"));
        }

        HashSet<string> known = [.. ids, "SPDXRef-DOCUMENT"];
        Assert.That(
            Relationships(root).SelectMany(r => new[] { r.From, r.To }).Where(e => !known.Contains(e)), Is.Empty);
        Assert.That(
            Relationships(root).Select(r => r.Type).Distinct(),
            Is.EquivalentTo(new[] { "DESCRIBES", "CONTAINS", "GENERATED_FROM", "BUILD_TOOL_OF" }));
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.WholePackages))]
    public void The_package_contains_its_files_and_each_has_the_hash_that_it_says(string package)
    {
        using JsonDocument sbom = Read(package);
        JsonElement root = sbom.RootElement;
        Dictionary<string, JsonElement> files = root.GetProperty("files").EnumerateArray().ToDictionary(f => Text(f, "SPDXID"));
        string[] contained = [.. Relationships(root).Where(r => r is { From: "SPDXRef-Package", Type: "CONTAINS" }).Select(r => r.To)];
        string folder = ReferencePackage.FolderOf(package);
        string[] onDisk = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => "./" + Path.GetRelativePath(folder, f)).Where(f => f is not ("./manifest.json" or "./sbom.spdx.json"))];
        Assert.That(contained.Select(c => Text(files[c], "fileName")), Is.EquivalentTo(onDisk));
        AssertHashes(contained.Select(c => files[c]), folder);
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.WholePackages))]
    public void C_leads_back_to_the_CSharp_that_it_was_made_of(string package)
    {
        using JsonDocument sbom = Read(package);
        JsonElement root = sbom.RootElement;
        Dictionary<string, JsonElement> files = root.GetProperty("files").EnumerateArray().ToDictionary(f => Text(f, "SPDXID"));
        string Name(string id) => Text(files[id], "fileName");
        var sources = Relationships(root).Where(r => r.Type == "GENERATED_FROM" && files.ContainsKey(r.From))
            .ToLookup(r => Name(r.From), r => Name(r.To));
        Assert.That(sources["./src/scheduler.c"], Does.Contain("./KernelSource/Scheduling/Scheduler.cs"));
        Assert.That(sources["./include/accessors.h"], Does.Contain("./KernelSource/Model/Cap.cs"));
        string[] units = [.. Directory.EnumerateFiles(Path.Combine(ReferencePackage.FolderOf(package), "src"), "*.c")
            .Select(f => "./src/" + Path.GetFileName(f))];
        Assert.That(units.Where(u => !sources[u].Any()), Is.Empty);
        AssertHashes(
            Relationships(root).Where(r => r is { From: "SPDXRef-Sources", Type: "CONTAINS" }).Select(r => files[r.To]),
            Repository.Root);
        Assert.That(
            Relationships(root).Where(r => r.Type == "BUILD_TOOL_OF").Select(r => r.From),
            Is.EquivalentTo(new[] { "SPDXRef-Tool-sel4gen", "SPDXRef-Tool-Roslyn" }));
    }

    private static JsonDocument Read(string package) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(ReferencePackage.FolderOf(package), "sbom.spdx.json")));

    private static void AssertHashes(IEnumerable<JsonElement> files, string folder) => Assert.That(
        files.Where(f => Checksum(f, "SHA256") != Convert.ToHexStringLower(
            SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, Text(f, "fileName")))))).Select(f => Text(f, "fileName")),
        Is.Empty);

    private static IEnumerable<(string From, string Type, string To)> Relationships(JsonElement root) =>
        root.GetProperty("relationships").EnumerateArray().Select(
            r => (Text(r, "spdxElementId"), Text(r, "relationshipType"), Text(r, "relatedSpdxElement")));

    private static string Checksum(JsonElement file, string algorithm) => file.GetProperty("checksums").EnumerateArray()
        .Where(c => Text(c, "algorithm") == algorithm).Select(c => Text(c, "checksumValue")).Single();

    private static string Text(JsonElement e, string name) => e.GetProperty(name).GetString()!;
}
