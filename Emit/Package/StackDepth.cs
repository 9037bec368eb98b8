// SPDX-License-Identifier: BSD-2-Clause
// The worst-case stack of a compiled package: its call graph (callgraph.json) with the frame sizes that the C
// compiler wrote (-fstack-usage).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Sel4Gen.Emit.Package;

/// <summary>
/// A function on a path: where it is declared ("file:line", empty for the prelude's) and its frame in bytes.
/// </summary>
/// <param name="Frame">Null where the compiler made no function of it: it is part of its caller.</param>
internal sealed record StackStep(string Function, string At, int? Frame);

/// <summary>The deepest call path from an entry point.</summary>
internal sealed record StackPath(int Bytes, IReadOnlyList<StackStep> Steps)
{
    public override string ToString() => string.Join(
        "\n", Steps.Select(s => $"    {Size(s),8}  {s.Function}  {s.At}".TrimEnd()));

    private static string Size(StackStep step) =>
        step.Frame?.ToString(CultureInfo.InvariantCulture) ?? "inlined";
}

/// <summary>
/// Adds up frames. What the compiler inlined has no frame of its own: its bytes are in its caller's. That
/// holds as long as no function is replaced by an identical one (gcc: -fno-ipa-icf). Where it changed a call
/// graph otherwise (clones, parts that were split off, tail calls) the sum errs on the side of too much.
/// </summary>
internal sealed class StackDepth
{
    private readonly Dictionary<string, Node> _nodes;
    private readonly Dictionary<string, (int Bytes, string? Next)> _deepest = [];
    private readonly HashSet<string> _open = [];
    private readonly IReadOnlyDictionary<string, int> _frames;

    private StackDepth(
        int? stackBytes, Dictionary<string, Node> nodes, IReadOnlyDictionary<string, int> frames)
    {
        StackBytes = stackBytes;
        _nodes = nodes;
        _frames = frames;
    }

    private sealed record Node(string At, bool IsEntry, int? Frame, IReadOnlyList<string> Calls);

    /// <summary>The size of the stack that the package was emitted for; null if it does not say.</summary>
    public int? StackBytes { get; }

    /// <summary>Reads the call graph of a package and the frames of its compilation.</summary>
    /// <param name="package">The package's folder.</param>
    /// <param name="usage">A .su file, or a folder with such files.</param>
    public static StackDepth Read(string package, string usage)
    {
        string path = Path.Combine(package, "callgraph.json");
        if (!File.Exists(path))
        {
            throw Wrong($"{package} is no package: it has no callgraph.json");
        }

        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(path));
        Dictionary<string, Node> nodes = json.RootElement.GetProperty("functions").EnumerateObject()
            .ToDictionary(p => p.Name, p => NodeOf(p.Value));
        int? stack = json.RootElement.TryGetProperty("stackBytes", out JsonElement bytes)
            ? bytes.GetInt32() : null;
        Dictionary<string, int> frames = Frames(usage);
        string? stranger = frames.Keys.Where(f => !nodes.ContainsKey(f))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return stranger is null
            ? new StackDepth(stack, nodes, frames)
            : throw Wrong($"{usage} tells of the function {stranger}, which {path} does not know: "
                + "they belong to different packages");
    }

    /// <summary>The deepest call path from each entry point, deepest first.</summary>
    public IReadOnlyList<StackPath> Paths() =>
    [
        .. _nodes.Where(n => n.Value.IsEntry).Select(n => PathFrom(n.Key)).OrderByDescending(p => p.Bytes)
            .ThenBy(p => p.Steps[0].Function, StringComparer.Ordinal),
    ];

    /// <summary>The error message if the deepest call path does not fit; null if it does.</summary>
    public static EmitDiagnostic? Check(StackPath deepest, int stackBytes)
    {
        if (deepest.Bytes <= stackBytes)
        {
            return null;
        }

        int bits = 0;
        while (1L << bits < deepest.Bytes)
        {
            bits++;
        }

        string[] at = deepest.Steps[0].At.Split(':');
        SourcePlace place = at.Length == 2
            ? new SourcePlace(at[0], int.Parse(at[1], CultureInfo.InvariantCulture), 1)
            : SourcePlace.None;
        return new EmitDiagnostic(Rule.Stack, place,
            $"the kernel's stack has {stackBytes} bytes, but this call path needs {deepest.Bytes} "
            + $"(bytes, function, source):\n{deepest}\n"
            + $"Set KernelStackBits={bits} or more, optimise, or take large locals out of these functions.");
    }

    private static EmitException Wrong(string message) => new(Rule.Configuration, SourcePlace.None, message);

    private static Node NodeOf(JsonElement json) => new(
        json.TryGetProperty("at", out JsonElement at) ? at.GetString()! : "",
        json.TryGetProperty("entry", out _),
        json.TryGetProperty("frame", out JsonElement frame) ? frame.GetInt32() : null,
        json.TryGetProperty("calls", out JsonElement calls)
            ? [.. calls.EnumerateArray().Select(c => c.GetString()!)] : []);

    private static Dictionary<string, int> Frames(string usage)
    {
        string[] files = File.Exists(usage) ? [usage]
            : Directory.Exists(usage) ? Directory.GetFiles(usage, "*.su", SearchOption.AllDirectories) : [];
        if (files.Length == 0)
        {
            throw Wrong(
                $"there is no .su file in {usage}: the C compiler writes them if it is given -fstack-usage");
        }

        Dictionary<string, (int Whole, int Parts)> sizes = [];
        foreach (string[] fields in files.SelectMany(File.ReadLines).Select(l => l.Split('\t'))
            .Where(f => f.Length == 3))
        {
            // place:function, and for a copy that gcc made function.constprop.0 and the like.
            string[] name = fields[0][(fields[0].LastIndexOf(':') + 1)..].Split('.');
            int bytes = int.Parse(fields[1], CultureInfo.InvariantCulture);
            if (fields[2].Contains("dynamic", StringComparison.Ordinal)
                && !fields[2].Contains("bounded", StringComparison.Ordinal))
            {
                throw Wrong($"the frame of {name[0]} has no size that is known before it runs");
            }

            (int whole, int parts) = sizes.GetValueOrDefault(name[0]);
            sizes[name[0]] = name.Contains("part") ? (whole, parts + bytes) : (Math.Max(whole, bytes), parts);
        }

        return sizes.ToDictionary(s => s.Key, s => s.Value.Whole + s.Value.Parts);
    }

    private int? FrameOf(string function) =>
        _nodes[function].Frame ?? (_frames.TryGetValue(function, out int bytes) ? bytes : null);

    private StackPath PathFrom(string entry)
    {
        int bytes = Deepest(entry);
        List<StackStep> steps = [];
        for (string? f = entry; f is not null; f = _deepest[f].Next)
        {
            steps.Add(new StackStep(f, _nodes[f].At, FrameOf(f)));
        }

        // Nothing is learnt from functions at the end that take no stack.
        while (steps.Count > 1 && steps[^1].Frame is null or 0)
        {
            steps.RemoveAt(steps.Count - 1);
        }

        return new StackPath(bytes, steps);
    }

    private int Deepest(string function)
    {
        if (_deepest.TryGetValue(function, out (int Bytes, string? Next) known))
        {
            return known.Bytes;
        }

        if (!_open.Add(function))
        {
            throw Wrong($"{function} calls itself, directly or through others: its stack has no bound");
        }

        (int Bytes, string? Next) best = (0, null);
        foreach (string callee in _nodes[function].Calls)
        {
            int bytes = Deepest(callee);
            if (bytes > best.Bytes)
            {
                best = (bytes, callee);
            }
        }

        _open.Remove(function);
        int sum = best.Bytes + (FrameOf(function) ?? 0);
        _deepest.Add(function, (sum, best.Next));
        return sum;
    }
}
