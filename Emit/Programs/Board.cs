// SPDX-License-Identifier: BSD-2-Clause
// A board: arch/<arch>/boards/<name>.yaml, and its device tree beside it:
//
//   <name>.yaml          what a device tree does not say. Each key is a constant of the architecture's
//                        Platform class in camel case; a list is a count and numbered constants. The key
//                        drivers says which folder of drivers/<kind> the kernel is compiled with
//   <name>.dts           the device tree
//   <name>-gicv3.dts     what differs with KernelArmGicV3, for a machine that comes with either
//   <name>-overlay.dts   what this project adds, whatever the tree is
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Hardware;
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
        ["name", "arch", "sel4Arch", "cpus", "qemu", "description", "url", DriversKey];

    /// <summary>What a kernel variant says in the place of the board's file, the last one counts.</summary>
    public IReadOnlyList<BoardChange> Changes { get; init; } = [];

    private const string DriversKey = "drivers";

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

    /// <summary>The folders of the drivers that the board's kernel is compiled with.</summary>
    public IEnumerable<string> DriverFolders(string root)
    {
        foreach ((string kind, YamlNode value) in Content.Map(DriversKey)?.Entries() ?? [])
        {
            string folder = $"{DriversKey}/{kind}/{(value as YamlScalarNode)?.Value}";
            if (!Directory.Exists(System.IO.Path.Combine(root, folder)))
            {
                throw new EmitException(Rule.Configuration, value.PlaceIn(Path),
                    $"there is no driver {folder}{Nearest.Hint(folder, AllDrivers(root))}");
            }

            yield return folder;
        }
    }

    /// <summary>The driver of a kind; empty if the board's file does not say.</summary>
    public string Driver(string kind) => Content.Map(DriversKey)?.Scalar(kind) ?? "";

    private static IEnumerable<string> AllDrivers(string root) =>
        Directory.EnumerateDirectories(System.IO.Path.Combine(root, DriversKey))
            .SelectMany(Directory.EnumerateDirectories)
            .Select(d => System.IO.Path.GetRelativePath(root, d).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    /// <summary>The files of the board's own device tree, those that change it behind it; empty if it has
    /// none.</summary>
    public IReadOnlyList<string> DeviceTreeFiles(string root, bool gicV3)
    {
        string file = System.IO.Path.ChangeExtension(System.IO.Path.Combine(root, Path), null);
        return !File.Exists(file + ".dts") ? []
            :
            [
                file + ".dts", .. gicV3 ? Existing(file + "-gicv3.dts") : [],
                .. Existing(file + "-overlay.dts"),
            ];
    }

    private static IEnumerable<string> Existing(string file) => File.Exists(file) ? [file] : [];

    /// <summary>
    /// The constants of Platform that the machine's device tree decides; none for boards without one.
    /// </summary>
    /// <param name="deviceTree">A device tree instead of the board's.</param>
    /// <param name="wishes">What the configuration asks of the machine.</param>
    public IEnumerable<(string Constant, string Value)> MachineConstants(
        string root, string? deviceTree, HardwareWishes wishes)
    {
        IReadOnlyList<string> files = deviceTree is null ? DeviceTreeFiles(root, wishes.GicV3) : [deviceTree];
        if (files.Count == 0)
        {
            return [];
        }

        try
        {
            return Arch switch
            {
                "arm" => PlatformConstants.Of(
                    ArmHardware.Read(DeviceTreeSource.Join(files).Tree, wishes)),
                "riscv" => PlatformConstants.Of(
                    RiscvHardware.Read(DeviceTreeSource.Join(files).Tree, wishes, Driver("irq"))),
                _ => [],
            };
        }
        catch (DeviceTreeException e)
        {
            throw new EmitException(Rule.Configuration, new SourcePlace(deviceTree ?? Path, 1, 1), e.Message);
        }
    }

    /// <summary>Whether a kernel variant says the value of a constant, whatever the device tree is.</summary>
    public bool IsChanged(string constant) => Changes.SelectMany(c => c.Content.Entries())
        .Any(e => constant.StartsWith(ConstantOf(e.Key), StringComparison.Ordinal));

    private static string ConstantOf(string key) => "Platform." + char.ToUpperInvariant(key[0]) + key[1..];

    /// <summary>A number of the board's file; null if it does not have it.</summary>
    public ulong? Number(string key)
    {
        if (Content.Scalar(key) is not { } text)
        {
            return null;
        }

        bool isHex = text.StartsWith("0x", StringComparison.Ordinal);
        return ulong.TryParse(isHex ? text[2..] : text,
            isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture,
            out ulong number)
            ? number
            : throw new EmitException(Rule.Configuration, Content.Children[key].PlaceIn(Path),
                $"{key} is a number, not {text}");
    }

    /// <summary>
    /// The constants of Config that name the architecture, where their values are not those of the source.
    /// (An architecture that is only simulated has none.)
    /// </summary>
    public IEnumerable<(string Constant, string Value)> ArchitectureConstants(OptionTable table)
    {
        if (!s_constants.TryGetValue(Arch, out string? arch)
            || !s_constants.TryGetValue(Sel4Arch, out string? set))
        {
            return [];
        }

        string[] names = ["Config.Arch" + arch, "Config.Sel4Arch" + set];
        return table.All.Where(o => o.Constant.StartsWith("Config.Arch", StringComparison.Ordinal)
                || o.Constant.StartsWith("Config.Sel4Arch", StringComparison.Ordinal))
            .Select(o => (o.Constant, Value: names.Contains(o.Constant) ? "true" : "false", Old: o.Value))
            .Where(c => c.Value != c.Old).Select(c => (c.Constant, c.Value));
    }

    /// <summary>How architectures and instruction sets are called in the names of constants.</summary>
    private static readonly Dictionary<string, string> s_constants = new()
    {
        ["arm"] = "Arm",
        ["riscv"] = "Riscv",
        ["x86"] = "X86",
        ["aarch64"] = "AArch64",
        ["aarch32"] = "AArch32",
        ["arm_hyp"] = "ArmHyp",
        ["riscv64"] = "Riscv64",
        ["riscv32"] = "Riscv32",
        ["x86_64"] = "X8664",
        ["ia32"] = "Ia32",
    };

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
        string constant = ConstantOf(key);
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
            + "Count", list.Children.Count.ToString(CultureInfo.InvariantCulture));
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
