// SPDX-License-Identifier: BSD-2-Clause
// The bill of materials in the format of SPDX 2.3: the package's files, the C# that each was made of, and the
// tools that made it.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sel4Gen.Emit.C;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Package;

/// <summary>Writes sbom.spdx.json. Nothing in it differs between machines.</summary>
internal static class Sbom
{
    private const string Document = "SPDXRef-DOCUMENT";
    private const string PackageId = "SPDXRef-Package";
    private const string SourcesId = "SPDXRef-Sources";
    private const string License = "BSD-2-Clause";

    // What translated the sources: the id, the name, the version, the license, and the package URL if any.
    private static readonly (string Id, string Name, string Version, string License, string Url)[] s_tools =
    [
        ("SPDXRef-Tool-sel4gen", "sel4gen", PackageMetadata.EmitterVersion, License, ""),
        ("SPDXRef-Tool-Roslyn", "Microsoft.CodeAnalysis.CSharp", PackageMetadata.RoslynVersion, "MIT",
            $"pkg:nuget/Microsoft.CodeAnalysis.CSharp@{PackageMetadata.RoslynVersion}"),
    ];

    public static string Write(
        SortedDictionary<string, string> files, ProgramDescription description,
        ImmutableArray<SourceFile> sources, PackageFiles package) => PackageMetadata.Json(json =>
    {
        SourceFile[] used = [.. UsedSources(sources, package)];
        string hashes = string.Concat(files.Select(f => f.Key + PackageMetadata.Hash(f.Value)));
        string all = PackageMetadata.Hash(hashes + PackageMetadata.SourceHash([.. used]));
        json.WriteString("spdxVersion", "SPDX-2.3");
        json.WriteString("dataLicense", "CC0-1.0");
        json.WriteString("SPDXID", Document);
        json.WriteString("name", $"sel4gen-{description.Name}");
        json.WriteString("documentNamespace", $"https://spdx.org/spdxdocs/sel4gen-{description.Name}-{all[..32]}");
        json.WriteStartObject("creationInfo");
        json.WriteString("created", "1970-01-01T00:00:00Z");
        json.WriteStartArray("creators");
        json.WriteStringValue($"Tool: sel4gen-{PackageMetadata.EmitterVersion}");
        json.WriteEndArray();
        json.WriteEndObject();
        WritePackages(json, description);
        json.WriteStartArray("files");
        foreach ((string path, string text) in files)
        {
            WriteFile(json, FileId(path), "./" + path, text);
        }

        foreach (SourceFile source in used)
        {
            WriteFile(json, SourceId(source.Path), "./" + source.Path, source.Text.ReplaceLineEndings("\n"));
        }

        json.WriteEndArray();
        json.WriteStartArray("relationships");
        WriteRelationships(json, files.Keys, used, package);
        json.WriteEndArray();
    });

    /// <summary>The C# that some line of the package comes from.</summary>
    private static IEnumerable<SourceFile> UsedSources(
        ImmutableArray<SourceFile> sources, PackageFiles package)
    {
        HashSet<string> mapped = [.. package.Mapped.Values.SelectMany(Origins)];
        return sources.Where(s => mapped.Contains(s.Path)).OrderBy(s => s.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Origins(IReadOnlyList<CLine> lines) =>
        lines.Where(l => l.Place.Line > 0).Select(l => l.Place.File).Distinct().Order(StringComparer.Ordinal);

    private static void WritePackages(Utf8JsonWriter json, ProgramDescription description)
    {
        json.WriteStartArray("packages");
        WritePackage(json, PackageId, description.Name, PackageMetadata.EmitterVersion, License, "");
        WritePackage(json, SourcesId, $"{description.Name}-sources", PackageMetadata.EmitterVersion, License, "");
        foreach ((string id, string name, string version, string license, string url) in s_tools)
        {
            WritePackage(json, id, name, version, license, url);
        }

        json.WriteEndArray();
    }

    private static void WriteRelationships(
        Utf8JsonWriter json, IEnumerable<string> files, SourceFile[] sources, PackageFiles package)
    {
        WriteRelationship(json, Document, "DESCRIBES", PackageId);
        WriteRelationship(json, PackageId, "GENERATED_FROM", SourcesId);
        foreach ((string id, _, _, _, _) in s_tools)
        {
            WriteRelationship(json, id, "BUILD_TOOL_OF", PackageId);
        }

        foreach (string path in files)
        {
            WriteRelationship(json, PackageId, "CONTAINS", FileId(path));
        }

        foreach (SourceFile source in sources)
        {
            WriteRelationship(json, SourcesId, "CONTAINS", SourceId(source.Path));
        }

        HashSet<string> known = [.. sources.Select(s => s.Path)];
        foreach ((string path, IReadOnlyList<CLine> lines) in package.Mapped)
        {
            foreach (string origin in Origins(lines).Where(known.Contains))
            {
                WriteRelationship(json, FileId(path), "GENERATED_FROM", SourceId(origin));
            }
        }
    }

    private static void WritePackage(
        Utf8JsonWriter json, string id, string name, string version, string license, string url)
    {
        json.WriteStartObject();
        json.WriteString("SPDXID", id);
        json.WriteString("name", name);
        json.WriteString("versionInfo", version);
        json.WriteString("downloadLocation", "NOASSERTION");
        json.WriteBoolean("filesAnalyzed", false);
        json.WriteString("licenseConcluded", license);
        json.WriteString("licenseDeclared", license);
        json.WriteString("copyrightText", "NOASSERTION");
        if (url.Length > 0)
        {
            json.WriteStartArray("externalRefs");
            json.WriteStartObject();
            json.WriteString("referenceCategory", "PACKAGE-MANAGER");
            json.WriteString("referenceType", "purl");
            json.WriteString("referenceLocator", url);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string id, string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        json.WriteStartObject();
        json.WriteString("SPDXID", id);
        json.WriteString("fileName", name);
        json.WriteStartArray("checksums");
        WriteChecksum(json, "SHA1", SHA1.HashData(bytes));
        WriteChecksum(json, "SHA256", SHA256.HashData(bytes));
        json.WriteEndArray();
        json.WriteString("licenseConcluded", License);
        json.WriteString("copyrightText", "NOASSERTION");
        json.WriteEndObject();
    }

    private static void WriteChecksum(Utf8JsonWriter json, string algorithm, byte[] value)
    {
        json.WriteStartObject();
        json.WriteString("algorithm", algorithm);
        json.WriteString("checksumValue", Convert.ToHexStringLower(value));
        json.WriteEndObject();
    }

    private static void WriteRelationship(Utf8JsonWriter json, string from, string type, string to)
    {
        json.WriteStartObject();
        json.WriteString("spdxElementId", from);
        json.WriteString("relationshipType", type);
        json.WriteString("relatedSpdxElement", to);
        json.WriteEndObject();
    }

    private static string FileId(string path) => Id("File", path);

    private static string SourceId(string path) => Id("Source", path);

    // Letters, digits, dots and hyphens; an underscore becomes two dots, which no path has.
    private static string Id(string kind, string path) =>
        $"SPDXRef-{kind}-{path.Replace('/', '-').Replace("_", "..", StringComparison.Ordinal)}";
}
