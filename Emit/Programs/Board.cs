// SPDX-License-Identifier: BSD-2-Clause
// A board: arch/<arch>/boards/<name>.yaml. Each key is a constant of the architecture's Platform class in
// camel case; a list is a count and numbered constants.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Sel4Gen.Emit.Programs;

/// <summary>Keys of a board's file with other values, and the file that says so.</summary>
internal sealed record BoardChange(YamlMappingNode Content, string Path);

/// <summary>A board.</summary>
/// <param name="Path">Its file, relative to the repository.</param>
internal sealed record Board(string Name, string Arch, string Sel4Arch, string Path, YamlMappingNode Content)
{
    /// <summary>Keys that tell other tools something: they are no constants.</summary>
    private static readonly HashSet<string> s_facts =
        ["name", "arch", "sel4Arch", "cpus", "gicVersion", "kernelDevices", "kernelDevicesGicV3", "qemu",
            "description", "url"];

    /// <summary>What a kernel variant says in the place of the board's file, the last one counts.</summary>
    public IReadOnlyList<BoardChange> Changes { get; init; } = [];

    /// <summary>Where boards are that exist in the simulator only, below the architecture's folder.</summary>
    private const string SimulatedFolder = "simulated";

    public int WordBits => Sel4Arch is "aarch64" or "x86_64" or "riscv64" ? 64 : 32;

    /// <summary>The target triple for Clang.</summary>
    public string Triple => Sel4Arch switch
    {
        "aarch64" => "aarch64-none-elf",
        "aarch32" or "arm_hyp" => "armv7a-none-eabi",
        "riscv64" => "riscv64-none-elf",
        "riscv32" => "riscv32-none-elf",
        "x86_64" => "x86_64-none-elf",
        "ia32" => "i386-none-elf",
        "model32" => "x86_64-linux-gnux32",
        _ => throw new EmitException(Rule.Configuration, new SourcePlace(Path, 1, 1),
            $"the instruction set {Sel4Arch} is unknown"),
    };

    /// <summary>All boards of the repository, by name.</summary>
    public static IReadOnlyList<Board> All(string root) => In(root, "boards");

    /// <summary>A board, or a machine that is only simulated.</summary>
    public static Board Find(string root, string name)
    {
        IReadOnlyList<Board> all = All(root);
        return all.Concat(In(root, SimulatedFolder)).FirstOrDefault(b => b.Name == name)
            ?? throw new EmitException(Rule.Configuration, SourcePlace.None,
                $"unknown board '{name}'. "
                + $"Nearest: {string.Join(", ", Nearest.To(name, all.Select(b => b.Name)))}");
    }

    private static IReadOnlyList<Board> In(string root, string folder)
    {
        List<Board> boards = [];
        foreach (string file in Directory.EnumerateFiles(System.IO.Path.Combine(root, "arch"), "*.yaml",
            SearchOption.AllDirectories)
            .Where(f => f.Replace('\\', '/').Contains($"/{folder}/", StringComparison.Ordinal)))
        {
            string path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/');
            YamlMappingNode map = Yaml.Load(root, path);
            string Need(string key) => map.Scalar(key)
                ?? throw new EmitException(Rule.Configuration, new SourcePlace(path, 1, 1),
                    $"the key {key} is missing");
            boards.Add(new Board(Need("name"), Need("arch"), Need("sel4Arch"), path, map));
        }

        return [.. boards.OrderBy(b => b.Name, StringComparer.Ordinal)];
    }

    /// <summary>The constants of Platform that the board sets: <c>Platform.X</c> -> value.</summary>
    public IEnumerable<(string Constant, string Value)> Constants(OptionTable table)
    {
        HashSet<string> known = [.. table.All.Select(o => o.Constant)];
        foreach (BoardChange change in Changes)
        {
            foreach ((string key, YamlNode value) in
                change.Content.Entries().Where(e => s_facts.Contains(e.Key)))
            {
                throw new EmitException(Rule.Configuration, value.PlaceIn(change.Path),
                    $"{key} is not for a variant to change: it is no constant of Platform");
            }
        }

        Dictionary<string, (YamlNode Value, string Path)> entries = Content.Entries()
            .Where(e => !s_facts.Contains(e.Key)).ToDictionary(e => e.Key, e => (e.Value, Path));
        foreach ((BoardChange change, string key, YamlNode value) in
            Changes.SelectMany(c => c.Content.Entries().Select(e => (c, e.Key, e.Value))))
        {
            entries[key] = (value, change.Path);
        }

        return entries.SelectMany(e => Constants(e.Key, e.Value.Value, e.Value.Path, known));
    }

    private static IEnumerable<(string, string)> Constants(
        string key, YamlNode value, string path, HashSet<string> known)
    {
        string constant = "Platform." + char.ToUpperInvariant(key[0]) + key[1..];
        return value switch
        {
            YamlScalarNode scalar when known.Contains(constant) => [(constant, Value(scalar))],
            YamlSequenceNode list when known.Contains(constant + "Count") =>
                Elements(constant, list, path, known),
            _ => throw new EmitException(Rule.Configuration, value.PlaceIn(path),
                $"{key} is no constant of Platform{Nearest.Hint(key, Known(known))}"),
        };
    }

    private static IEnumerable<string> Known(HashSet<string> known) => known
        .Where(k => k.StartsWith("Platform.", StringComparison.Ordinal))
        .Select(k => char.ToLowerInvariant(k[9]) + k[10..]).Order(StringComparer.Ordinal);

    private static string Value(YamlScalarNode scalar) => scalar.Value switch
    {
        "yes" or "on" or "true" => "true",
        "no" or "off" or "false" => "false",
        var v => v!,
    };

    private static IEnumerable<(string, string)> Elements(string constant, YamlSequenceNode list, string path,
        HashSet<string> known)
    {
        yield return (constant
            + "Count", list.Children.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (int i = 0; i < list.Children.Count; i++)
        {
            IEnumerable<(string Name, YamlNode Value)> parts = list.Children[i] is YamlMappingNode map
                ? map.Entries().Select(e => (char.ToUpperInvariant(e.Key[0]) + e.Key[1..], e.Value))
                : [("", list.Children[i])];
            foreach ((string name, YamlNode value) in parts)
            {
                string member = $"{constant}{i}{name}";
                if (!known.Contains(member) || value is not YamlScalarNode scalar)
                {
                    throw new EmitException(Rule.Configuration, value.PlaceIn(path),
                        $"{member} does not exist: the list is too long, or the key is wrong");
                }

                yield return (member, Value(scalar));
            }
        }
    }
}
