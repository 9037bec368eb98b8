// SPDX-License-Identifier: BSD-2-Clause
// A C package in a folder, read from its manifest.
using System;
using System.IO;
using System.Text.Json;

namespace Sel4Gen.Verify;

/// <summary>A folder with manifest.json, kernel_all.c and include/.</summary>
internal sealed class PackageFolder
{
    private PackageFolder(string path, string configuration, string target, bool hasText)
    {
        Path = path;
        Configuration = configuration;
        Target = target;
        HasText = hasText;
    }

    public string Path { get; }

    public string Configuration { get; }

    /// <summary>The target as Clang names it, for example aarch64-none-elf.</summary>
    public string Target { get; }

    /// <summary>Whether the kernel prints, so that string literals belong into its C.</summary>
    public bool HasText { get; }

    /// <summary>The single translation unit.</summary>
    public string Unit => System.IO.Path.Combine(Path, "kernel_all.c");

    public string Include => System.IO.Path.Combine(Path, "include");

    /// <exception cref="VerifyException">The folder is no package.</exception>
    public static PackageFolder Open(string path)
    {
        string manifest = System.IO.Path.Combine(path, "manifest.json");
        if (!File.Exists(manifest))
        {
            throw new VerifyException($"{path} is no C package: it has no manifest.json. Name a folder like generated/NAME");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(manifest));
            JsonElement root = document.RootElement;
            string configuration = Text(root, "configuration");
            bool printing = !root.GetProperty("options").TryGetProperty("Config.Printing", out JsonElement option)
                || option.GetString() != "false";
            PackageFolder package = new(path, configuration, Text(root, "target"), printing);
            return File.Exists(package.Unit)
                ? package
                : throw new VerifyException($"{path} is no complete C package: it has no kernel_all.c. Emit it again");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or System.Collections.Generic.KeyNotFoundException)
        {
            throw new VerifyException($"{manifest} cannot be read ({e.Message}). Emit the package again");
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.GetProperty(name).GetString() ?? throw new InvalidOperationException($"{name} has no text");
}
