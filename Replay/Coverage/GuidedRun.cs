// SPDX-License-Identifier: BSD-2-Clause
// Random traces on a kernel with probes, in this process: the harness is loaded anew on top of that kernel.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Sel4Gen.Kernel;

namespace Sel4Gen.Replay.Coverage;

/// <summary>Loads a kernel in the place of this process's.</summary>
internal sealed class OtherKernel(MemoryStream kernel) : AssemblyLoadContext
{
    private Assembly? _kernel;

    /// <summary>Calls a public static method of this program as loaded over the other kernel.</summary>
    public object? Call(Type type, string method, params object?[] arguments) =>
        LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!)!.GetMethod(method)!.Invoke(null, arguments);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName name) =>
        name.Name == typeof(KernelState).Assembly.GetName().Name ? _kernel ??= LoadFromStream(kernel)
        : name.Name == typeof(Simulator.KernelMachine).Assembly.GetName().Name
            ? LoadFromAssemblyPath(typeof(Simulator.KernelMachine).Assembly.Location)
        : null;
}

/// <summary>Runs guided traces.</summary>
internal static class GuidedRun
{
    /// <summary>The kernel of this process, with probes.</summary>
    public static (MemoryStream Assembly, BranchMap Branches) Compile(string root) =>
        KernelCompiler.CompileWithProbes(KernelCompiler.Trees(Native.KernelVariant.Describe(root)));

    /// <summary>Runs traces.</summary>
    /// <param name="kernel">A kernel with probes.</param>
    /// <param name="steers">Whether the guide steers or only counts.</param>
    /// <param name="image">Generated C to compare with, or null.</param>
    /// <param name="corpora">Folders of traces to begin with.</param>
    /// <param name="grown">Where traces that reach new branches are written; null for nowhere.</param>
    /// <returns>The lines of <see cref="GuidedProbe.Play"/>.</returns>
    public static string[] Play(
        MemoryStream kernel, bool steers, ulong seed, long entries, double seconds, string? image, string[]? corpora = null,
        string? grown = null) => (string[])new OtherKernel(new MemoryStream(kernel.ToArray()))
            .Call(typeof(GuidedProbe), nameof(GuidedProbe.Play), steers, seed, entries, seconds, image, corpora ?? [], grown)!;
}

/// <summary>Runs over the kernel with probes.</summary>
public static class GuidedProbe
{
    private const int Length = 300;
    private const int Points = 8;

    /// <summary>Plays traces until a number of entries or a time is over, or one fails.</summary>
    /// <returns>
    /// "reached ENTRIES BRANCHES" at times, doubling; then a summary; then, if a trace failed, the failure and the trace's lines.
    /// </returns>
    public static string[] Play(
        bool steers, ulong seed, long entries, double seconds, string? image, string[] corpora, string? grown)
    {
        List<string> lines = [];
        using Fuzzer fuzzer = new(image);
        Guide guide = Guide.Find(steers) ?? throw new InvalidOperationException("this kernel has no probes");
        fuzzer.Guide = guide;
        guide.Skip();
        if (PlayCorpora(fuzzer, guide, corpora) is { } known)
        {
            return Describe(known);
        }

        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        int before = guide.Reached;
        int written = 0;
        guide.OnNew = grown == null ? null : steps => written += Write(grown, steps) ? 1 : 0;
        long point = Math.Max(1, entries >> Points);
        ulong next = seed;
        for (; fuzzer.Entries < entries && (seconds == 0 || watch.Elapsed.TotalSeconds < seconds); next++)
        {
            if (fuzzer.RunSeed(next, Length) is { } failure)
            {
                return [.. lines, .. Describe(failure)];
            }

            for (; fuzzer.Entries >= point; point *= 2)
            {
                lines.Add($"reached {point} {guide.Reached}");
            }
        }

        string more = grown == null ? "" : $"; {guide.Reached - before} of them not by the corpus, {written} traces in {grown}";
        lines.Add($"{fuzzer.Entries} entries, seeds {seed} to {next - 1}: {guide.Reached} of {guide.All} branches{more}");
        return [.. lines];
    }

    private static string[] Describe(Failure failure) =>
        [failure.Kind.Split('\n')[0], .. failure.Steps.Select(s => s.ToString())];

    // Only to learn from them: that they keep the rules is tested elsewhere.
    private static Failure? PlayCorpora(Fuzzer fuzzer, Guide guide, string[] corpora)
    {
        fuzzer.CheckRules = false;
        foreach (string file in corpora.Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.trace").Order(StringComparer.Ordinal)))
        {
            IReadOnlyList<Step> steps = TraceFile.Read(file);
            List<Step> done = [];
            Failure? failure = fuzzer.Run(steps, after: i =>
            {
                done.Add(steps[i]);
                guide.Note(-1, done);
            });
            if (failure != null)
            {
                return failure;
            }
        }

        fuzzer.CheckRules = true;
        return null;
    }

    private static bool Write(string folder, IReadOnlyList<Step> steps)
    {
        byte[] text = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', steps));
        string path = Path.Combine(folder, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(text))[..12] + ".trace");
        if (File.Exists(path))
        {
            return false;
        }

        TraceFile.Write(path, steps, "it reached a branch that no trace before it reached");
        return true;
    }
}
