// SPDX-License-Identifier: BSD-2-Clause
// manifest.json, sourcemap.json and callgraph.json: what the package is,
// without anything that differs between machines.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sel4Gen.Emit.C;
using Sel4Gen.Emit.Front;

namespace Sel4Gen.Emit.Package;

/// <summary>Writes what describes a package.</summary>
internal static class PackageMetadata
{
    /// <summary>Version of the format of packages.</summary>
    public const int FormatVersion = 1;

    /// <summary>The file with the hashes of all others.</summary>
    public const string ManifestFile = "manifest.json";

    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Add(
        SortedDictionary<string, string> files, ProgramDescription description,
            ImmutableArray<SourceFile> sources,
        PackageFiles package)
    {
        files.Add("sourcemap.json", SourceMap(package));
        files.Add("callgraph.json", Json(json =>
        {
            json.WriteNumber("format", FormatVersion);
            CallGraph.Write(json, package.Program);
        }));
        files.Add("sbom.spdx.json", Sbom.Write(files, description, sources, package));
        files.Add(ManifestFile, Manifest(files, description, sources));
    }

    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>One hash of all sources: of their paths and contents, in order.</summary>
    public static string SourceHash(ImmutableArray<SourceFile> sources)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SourceFile f in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{f.Path}\n{f.Text.ReplaceLineEndings("\n")}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal static string Json(Action<Utf8JsonWriter> write)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static string Manifest(
        SortedDictionary<string, string> files, ProgramDescription description,
            ImmutableArray<SourceFile> sources) => Json(json =>
    {
        json.WriteNumber("format", FormatVersion);
        json.WriteString("configuration", description.Name);
        json.WriteNumber("wordBits", description.WordBits);
        json.WriteString("target", description.Triple);
        json.WriteStartObject("facts");
        foreach ((string key, string value) in description.Facts)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteStartObject("options");
        foreach ((string key, string value) in description.Configuration)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteBoolean("lineMarkers", description.LineMarkers);
        json.WriteString("sources", "sha256:" + SourceHash(sources));
        json.WriteStartObject("emittedBy");
        json.WriteString("sel4gen", EmitterVersion);
        json.WriteString("roslyn", RoslynVersion);
        json.WriteEndObject();
        json.WriteStartObject("files");
        foreach ((string path, string text) in files)
        {
            json.WriteString(path, "sha256:" + Hash(text));
        }

        json.WriteEndObject();
    });

    /// <summary>The emitter's own version: part of what decides the bytes.</summary>
    public static string EmitterVersion => typeof(PackageMetadata).Assembly.GetName().Version!.ToString(3);

    internal static string RoslynVersion =>
        typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation).Assembly.GetName().Version!.ToString(3);

    /// <summary>For each C file the runs of lines: [first C line, number of the C# file, C# line].</summary>
    private static string SourceMap(PackageFiles package) => Json(json =>
    {
        List<string> sources =
        [
            .. package.Mapped.Values.SelectMany(l => l).Where(l => l.Place.Line > 0).Select(l => l.Place.File)
                .Distinct().OrderBy(f => f, StringComparer.Ordinal),
        ];
        json.WriteNumber("format", FormatVersion);
        json.WriteStartArray("sources");
        sources.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteStartObject("files");
        foreach ((string path, IReadOnlyList<CLine> lines) in package.Mapped)
        {
            json.WriteStartArray(path);
            SourcePlace last = SourcePlace.None;
            for (int i = 0; i < lines.Count; i++)
            {
                SourcePlace place = lines[i].Place;
                if (place.Line > 0 && (place.Line != last.Line || place.File != last.File))
                {
                    json.WriteRawValue(
                        $"[{i + 1}, {sources.BinarySearch(place.File, StringComparer.Ordinal)}, {place.Line}]");
                    last = place;
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
