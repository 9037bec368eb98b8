// SPDX-License-Identifier: BSD-2-Clause
// Named configurations: the reference configurations, which are packages in generated/, and the kernel
// variants of the tests.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using YamlDotNet.RepresentationModel;

namespace Sel4Gen.Emit.Programs;

/// <summary>A named choice of board and options: NAME.yaml in one of two folders.</summary>
/// <param name="Path">Its file, relative to the repository.</param>
/// <param name="Options">Options by any of their names, the last one of a name counts.</param>
internal sealed record NamedConfiguration(
    string Name, string Board, string Description, string Path,
        IReadOnlyList<(string Option, string Value, SourcePlace Place)> Options)
{
    /// <summary>Where the reference configurations are, relative to the repository.</summary>
    public const string Folder = "KernelSource/Config/configs";

    /// <summary>Where the configurations are that only tests compile and run.</summary>
    public const string VariantFolder = "KernelSource/Config/variants";

    private const string Extends = "extends";
    private const string BoardKey = "board";
    private const string OptionsKey = "options";
    private const string DescriptionKey = "description";
    private const string PlatformKey = "platform";
    private const string ConstantsKey = "constants";
    private const string CommittedKey = "committed";

    private static readonly string[] s_common = [BoardKey, DescriptionKey, OptionsKey];

    private static readonly string[] s_keys = [.. s_common, CommittedKey];

    private static readonly string[] s_variantKeys = [.. s_common, Extends, PlatformKey, ConstantsKey];

    /// <summary>
    /// Whether generated/ holds its whole package. Of other reference configurations it holds the manifest,
    /// whose hashes show a change as well; of variants nothing.
    /// </summary>
    public bool IsWholeInGenerated { get; private init; }

    /// <summary>What a variant's machine has in the place of the board's.</summary>
    public ImmutableList<BoardChange> Platform { get; init; } = [];

    /// <summary>
    /// Values of constants that no option and no key of a board's file stands for, by <c>Class.Name</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Constants { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The value that it gives an option, as it is written; null if it leaves the default.</summary>
    public string? Value(string option) =>
        Options.LastOrDefault(o => o.Option == option) is { Option: not null } found ? found.Value : null;

    /// <summary>The reference configurations.</summary>
    public static IReadOnlyList<NamedConfiguration> All(string root) =>
        [.. NamesIn(root, Folder).Select(n => Load(root, Folder, n))];

    /// <summary>
    /// What can be built for a board: its reference configurations; and those that its instruction set has on
    /// another board and that say nothing about hardware, so that a new board needs no such files.
    /// </summary>
    public static IReadOnlyList<NamedConfiguration> OfBoard(string root, Board board)
    {
        IReadOnlyList<NamedConfiguration> all = All(root);
        List<NamedConfiguration> own = [.. all.Where(c => c.Board == board.Name)];
        foreach (NamedConfiguration c in all.Where(c => s_anywhere.Contains(c.ShortName)
            && Programs.Board.Find(root, c.Board).Sel4Arch == board.Sel4Arch))
        {
            if (own.All(o => o.ShortName != c.ShortName))
            {
                own.Add(c with
                {
                    Name = c.Name.Replace(c.Board, board.Name, StringComparison.Ordinal),
                    Board = board.Name,
                    Description = $"{c.ShortName} for {board.Name}.",
                    IsWholeInGenerated = false,
                });
            }
        }

        return own;
    }

    private static readonly string[] s_anywhere = ["debug", "release", "verification"];

    /// <summary>The kernel variants of the tests.</summary>
    public static IReadOnlyList<NamedConfiguration> Variants(string root) =>
        [.. NamesIn(root, VariantFolder).Select(n => Load(root, VariantFolder, n))];

    /// <summary>
    /// The name without instruction set and board, as <c>./run --config</c> takes it: debug, release, ...
    /// </summary>
    public string ShortName
    {
        get
        {
            int board = Name.IndexOf(Board, StringComparison.Ordinal);
            string rest = board < 0 ? Name : Name[(board + Board.Length)..].TrimStart('-');
            return rest.Length > 0 ? rest : "debug";
        }
    }

    /// <summary>A reference configuration or a variant.</summary>
    public static NamedConfiguration Find(string root, string name) =>
        Load(root, Existing(root, name, Names(root)), name);

    /// <summary>
    /// A reference configuration or a variant; one of the board's reference configurations by its short
    /// name, too.
    /// </summary>
    public static NamedConfiguration Find(string root, string name, string board)
    {
        IReadOnlyList<NamedConfiguration> ofBoard = OfBoard(root, Programs.Board.Find(root, board));
        return ofBoard.FirstOrDefault(c => c.ShortName == name || c.Name == name)
            ?? Load(root, Existing(root, name, ofBoard.Select(c => c.ShortName).Concat(Names(root))), name);
    }

    /// <summary>The folder of the file of that name.</summary>
    private static string Existing(string root, string name, IEnumerable<string> known) =>
        FolderOf(root, name) ?? throw new EmitException(Rule.Configuration, SourcePlace.None,
            $"unknown configuration '{name}'. Nearest: {string.Join(", ", Nearest.To(name, known))}");

    /// <summary>The board, with what the variant's machine has in its place.</summary>
    public Board FindBoard(string root) =>
        Programs.Board.Find(root, Board) with { Changes = Platform };

    private static IReadOnlyList<string> NamesIn(string root, string folder)
    {
        string path = System.IO.Path.Combine(root, folder);
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.EnumerateFiles(path, "*.yaml")
                .Select(f => System.IO.Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Names(string root) =>
        NamesIn(root, Folder).Concat(NamesIn(root, VariantFolder));

    private static string? FolderOf(string root, string name) =>
        new[] { Folder, VariantFolder }.FirstOrDefault(f => NamesIn(root, f).Contains(name));

    private static NamedConfiguration Load(string root, string folder, string name, int depth = 0)
    {
        string path = $"{folder}/{name}.yaml";
        YamlMappingNode map = Yaml.Load(root, path);
        string[] known = folder == VariantFolder ? s_variantKeys : s_keys;
        foreach ((string key, YamlNode value) in map.Entries().Where(e => !known.Contains(e.Key)))
        {
            throw new EmitException(Rule.Configuration, value.PlaceIn(path),
                $"unknown key {key}{Nearest.Hint(key, known)}");
        }

        NamedConfiguration start = map.Scalar(Extends) is { } other
            ? LoadBase(root, other, new SourcePlace(path, 1, 1), depth)
            : new NamedConfiguration(name, "", "", path, []);
        string board = map.Scalar(BoardKey) ?? start.Board;
        string committed = map.Scalar(CommittedKey) ?? "whole";
        if (committed is not ("whole" or "manifest"))
        {
            throw new EmitException(Rule.Configuration, new SourcePlace(path, 1, 1),
                $"{CommittedKey} is 'whole' (all of the package stands in generated/) or 'manifest', "
                + $"not '{committed}'");
        }

        return start with
        {
            Name = name,
            Path = path,
            Board = board.Length > 0 ? board
                : throw new EmitException(
                    Rule.Configuration, new SourcePlace(path, 1, 1), "the key board is missing"),
            Description = map.Scalar(DescriptionKey) ?? "",
            Options = [.. start.Options, .. Scalars(map, OptionsKey, path)],
            Platform = map.Map(PlatformKey) is { } changes
                ? start.Platform.Add(new BoardChange(changes, path)) : start.Platform,
            IsWholeInGenerated = folder == Folder && committed == "whole",
            Constants = start.Constants.SetItems(Scalars(map, ConstantsKey, path).Select(Constant)),
        };
    }

    private static NamedConfiguration LoadBase(string root, string name, SourcePlace place, int depth)
    {
        const int Deepest = 8;
        return FolderOf(root, name) is not { } folder
            ? throw new EmitException(Rule.Configuration, place,
                $"it extends '{name}', which does not exist{Nearest.Hint(name, Names(root))}")
            : depth == Deepest
            ? throw new EmitException(
                Rule.Configuration, place, "it extends itself, or more than eight others in a row")
            : Load(root, folder, name, depth + 1);
    }

    private static KeyValuePair<string, string> Constant(
        (string Name, string Value, SourcePlace Place) entry) =>
        entry.Name.Split('.').Length == 2
            ? KeyValuePair.Create(entry.Name, entry.Value)
            : throw new EmitException(Rule.Configuration, entry.Place, $"{entry.Name} is no Class.Constant");

    private static IReadOnlyList<(string Name, string Value, SourcePlace Place)> Scalars(
        YamlMappingNode map, string key, string path) =>
    [
        .. (map.Map(key)?.Entries() ?? [])
            .Select(e => (e.Key, (e.Value as YamlScalarNode)?.Value ?? "", e.Value.PlaceIn(path))),
    ];
}
