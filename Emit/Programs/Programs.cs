// SPDX-License-Identifier: BSD-2-Clause
// Which programs there are (the kernel, the root tasks) and what they are made of.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Hardware;

namespace Sel4Gen.Emit.Programs;

/// <summary>Makes program descriptions.</summary>
internal static class ProgramCatalog
{
    /// <summary>The kernel's name among the programs.</summary>
    public const string Kernel = "kernel";

    /// <summary>The kernel and every folder of userland/ that is a program.</summary>
    public static IReadOnlyList<string> Names(string root)
    {
        string userland = Path.Combine(root, "userland");
        IEnumerable<string> programs = !Directory.Exists(userland) ? []
            : Directory.EnumerateDirectories(userland)
            .Where(d => Directory.EnumerateFiles(d, "*.csproj").Any()).Select(d => Path.GetFileName(d));
        return [Kernel, .. programs.Order(StringComparer.Ordinal)];
    }

    /// <summary>Describes a program for a named configuration.</summary>
    /// <param name="program"><see cref="Kernel"/> or a folder of userland/.</param>
    public static ProgramDescription Describe(string root, NamedConfiguration named, string program = Kernel)
    {
        ProgramDescription description =
            Describe(root, named.Name, program, named.FindBoard(root), named.Options);
        return program == Kernel
            ? description with { Configuration = description.Configuration.SetItems(named.Constants) }
            : description;
    }

    /// <summary>Describes a program for a board.</summary>
    /// <param name="name">The package's name.</param>
    /// <param name="program"><see cref="Kernel"/>, a folder of userland/, or the project file of a program
    /// outside the repository.</param>
    /// <param name="options">Options by any of their names, with values and where they are given.</param>
    /// <param name="lenient">Entries that are no options are left alone (a CMake file holds more than
    /// options).</param>
    /// <param name="deviceTree">The machine's device tree, if it is not the board's own.</param>
    public static ProgramDescription Describe(
        string root, string name, string program, Board board,
        IEnumerable<(string Option, string Value, SourcePlace Place)> options, bool lenient = false,
        string? deviceTree = null)
    {
        OutsideProgram? outside = OutsideProgram.IsProjectFile(program)
            ? OutsideProgram.Read(program, board.WordBits) : null;
        ImmutableArray<string> sources = outside is null
            ? SourcesOf(root, program, board) : SharedSources(root, board);
        program = outside?.Name ?? program;
        OptionTable table = OptionTable.Read(root, ["KernelSource/Config", $"arch/{board.Arch}/Platform.cs"]);
        ImmutableSortedDictionary<string, string>.Builder values =
            ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string constant, string value) in board.ArchitectureConstants(table))
        {
            values[constant] = value;
        }

        foreach ((string option, string value, SourcePlace place) in options)
        {
            Set(table, option, value, place, lenient, values);
        }

        if (program == Kernel)
        {
            // What options say counts most, then what a variant says, the device tree, and the board's file.
            Dictionary<string, string> machine = board
                .MachineConstants(root, deviceTree, Wishes(table, values))
                .ToDictionary(c => c.Constant, c => c.Value, StringComparer.Ordinal);
            foreach ((string constant, string value) in
                board.Constants(table)
                    .Where(c => !machine.ContainsKey(c.Constant) || board.IsChanged(c.Constant))
                    .Concat(machine.Where(c => !board.IsChanged(c.Key)).Select(c => (c.Key, c.Value))))
            {
                values[constant] = values.GetValueOrDefault(constant, value);
            }
        }

        return new ProgramDescription
        {
            Name = name,
            Root = root,
            Sources = sources,
            Configuration = values.ToImmutable(),
            WordBits = board.WordBits,
            Triple = board.Triple,
            UnitName = program == Kernel ? "kernel_all" : program + "_all",
            Texts = outside?.Texts ?? ImmutableDictionary<string, string>.Empty,
            Facts = ImmutableSortedDictionary<string, string>.Empty.Add("arch", board.Arch)
                .Add("board", board.Name)
                .Add("program", program).Add("sel4Arch", board.Sel4Arch),
        };
    }

    /// <summary>What the options ask of the machine.</summary>
    private static HardwareWishes Wishes(
        OptionTable table, ImmutableSortedDictionary<string, string>.Builder values)
    {
        string Value(string constant) => values.GetValueOrDefault("Config." + constant)
            ?? table.All.FirstOrDefault(o => o.Constant == "Config." + constant)?.Value ?? "";
        return new HardwareWishes(
            Value("ArmGicV3") == "true", Value("ArmHypervisorSupport") == "true", Value("Printing") == "true",
            int.TryParse(Value("MaxNumNodes"), CultureInfo.InvariantCulture, out int cores) ? cores : 1);
    }

    private static void Set(
        OptionTable table, string option, string value, SourcePlace place, bool lenient,
        ImmutableSortedDictionary<string, string>.Builder values)
    {
        try
        {
            if (table.Set(option, value) is { } set)
            {
                foreach ((string constant, string expression) in set)
                {
                    values[constant] = expression;
                }
            }
            else if (!lenient)
            {
                throw new EmitException(Rule.Configuration, place,
                    $"unknown option '{option}'. "
                    + $"Nearest: {string.Join(", ", Nearest.To(option, table.Names))}");
            }
        }
        catch (FormatException e) when (!lenient)
        {
            throw new EmitException(Rule.Configuration, place, e.Message);
        }
        catch (FormatException)
        {
            // A word where the constant is a number: the entry means something else in CMake.
        }
    }

    private static ImmutableArray<string> SourcesOf(string root, string program, Board board)
    {
        if (program == Kernel)
        {
            // arch/common is shared by architectures with boards (arch/common/README.md).
            string boards = Path.Combine(root, "arch", board.Arch, "boards");
            string[] shared = Directory.Exists(boards) ? ["arch/common"] : [];
            return
            [
                "KernelSource", $"arch/{board.Arch}", .. shared, .. board.DriverFolders(root), "libsel4/Api",
            ];
        }

        IReadOnlyList<string> names = Names(root);
        if (!names.Contains(program))
        {
            throw new EmitException(Rule.Configuration, SourcePlace.None,
                $"unknown program '{program}'. Nearest: {string.Join(", ", Nearest.To(program, names))}");
        }

        return
        [
            .. SharedSources(root, board),
            .. Files(root, $"userland/{program}"), $"userland/{program}/{board.Arch}",
        ];
    }

    /// <summary>What every program of user level is made of besides its own files.</summary>
    private static ImmutableArray<string> SharedSources(string root, Board board) =>
    [
        "KernelSource/Config", "libsel4/Api", .. Files(root, "libsel4/Bindings"),
        $"libsel4/Bindings/{board.Arch}",
        .. Files(root, "userland/library"), $"userland/library/{board.Arch}",
    ];

    /// <summary>The C# files of a folder, without those of folders below it.</summary>
    private static IEnumerable<string> Files(string root, string folder) =>
        !Directory.Exists(Path.Combine(root, folder)) ? []
        : Directory.EnumerateFiles(Path.Combine(root, folder), "*.cs").Order(StringComparer.Ordinal)
            .Select(f => $"{folder}/{Path.GetFileName(f)}");
}
