// SPDX-License-Identifier: BSD-2-Clause
// Runs Clang and reads the tree that it prints as JSON.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Sel4Gen.Verify.Clang;

/// <summary>A translation unit as Clang sees it.</summary>
internal sealed class ClangAst : IDisposable
{
    // From this version on the dump has what the checks ask for, and a call without a prototype is an error.
    private static readonly string[] s_programs = ["clang-19", "clang-20", "clang-21", "clang-18", "clang-17", "clang-16"];

    // The frontend names a file or a line only where it differs from the one named before.
    private string _file = "";
    private int _line;
    private readonly JsonDocument _document;

    private ClangAst(JsonDocument document)
    {
        _document = document;
        Root = ReadNode(document.RootElement, null);
    }

    public AstNode Root { get; }

    /// <summary>The path of Clang; null if no version that serves is installed.</summary>
    public static string? Find() => SearchPath.Find(s_programs);

    /// <summary>Reads a file.</summary>
    /// <param name="file">The C file.</param>
    /// <param name="target">Clang's name of the target.</param>
    /// <param name="include">The folder of its headers, or null.</param>
    /// <exception cref="VerifyException">Clang is missing or does not accept the file.</exception>
    public static ClangAst Read(string file, string target, string? include)
    {
        string clang = Find() ?? throw new VerifyException(
            "Clang 16 or later is missing: it reads the C. Install it with: apt-get install clang-19", isMissingTool: true);
        List<string> arguments = [$"--target={target}", "-std=gnu11", "-ffreestanding", "-nostdinc", "-fsyntax-only", "-w"];
        if (include is not null)
        {
            arguments.AddRange(["-I", include]);
        }

        ProcessStartInfo start = new(clang, [.. arguments, "-Xclang", "-ast-dump=json", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(process.StandardOutput.BaseStream, new JsonDocumentOptions { MaxDepth = 4096 });
        }
        catch (JsonException)
        {
            // Clang says below why it printed no tree.
        }

        process.WaitForExit();
        if (process.ExitCode != 0 || document is null)
        {
            document?.Dispose();
            throw new VerifyException($"Clang does not accept {file}: {errors.Result.Trim()}");
        }

        return new ClangAst(document);
    }

    public void Dispose() => _document.Dispose();

    private AstNode ReadNode(JsonElement json, AstNode? parent)
    {
        string kind = json.TryGetProperty("kind", out JsonElement k) ? k.GetString() ?? "" : "";
        AstNode node = new(kind, json, parent);
        foreach (JsonProperty property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case "loc":
                    ReadPoint(property.Value);
                    break;
                case "range":
                    (node.Begin, node.Spelling) = ReadPoint(property.Value.GetProperty("begin"));
                    (node.End, _) = ReadPoint(property.Value.GetProperty("end"));
                    break;
                case "inner":
                    node.Inner.AddRange(property.Value.EnumerateArray().Select(i => ReadNode(i, node)));
                    break;
                case "array_filler":
                    node.Filled.AddRange(property.Value.EnumerateArray().Select(i => ReadNode(i, node)));
                    break;
                default:
                    break;
            }
        }

        return node;
    }

    // Both points of what came from a macro have to be read in order, so that the file named last is right.
    private (SourcePoint Used, SourcePoint Spelled) ReadPoint(JsonElement json)
    {
        if (json.TryGetProperty("spellingLoc", out JsonElement spelling))
        {
            SourcePoint spelled = ReadBarePoint(spelling);
            return (ReadBarePoint(json.GetProperty("expansionLoc")), spelled);
        }

        SourcePoint point = ReadBarePoint(json);
        return (point, point);
    }

    private SourcePoint ReadBarePoint(JsonElement json)
    {
        if (!json.TryGetProperty("offset", out JsonElement offset))
        {
            return default;
        }

        if (json.TryGetProperty("file", out JsonElement file))
        {
            _file = file.GetString()!;
        }

        if (json.TryGetProperty("line", out JsonElement line))
        {
            _line = line.GetInt32();
        }

        return new SourcePoint(_file, _line, offset.GetInt32());
    }
}
