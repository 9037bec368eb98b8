// SPDX-License-Identifier: BSD-2-Clause
// Random traces on a kernel with probes, in this process: the harness is loaded anew on top of that kernel.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Sel4Gen.Emit.Front;
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
        name.Name == typeof(KernelState).Assembly.GetName().Name ? _kernel ??= LoadFromStream(kernel) : null;
}

/// <summary>Runs guided traces.</summary>
internal static class GuidedRun
{
    /// <summary>The kernel of this process, with probes.</summary>
    public static (MemoryStream Assembly, BranchMap Branches) Compile(string root)
    {
        ProgramDescription description = Native.NativeBuilder.Describe(root);
        Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree[] trees =
        [
            .. SourceLoader.ReadSources(description)
                .Where(s => !s.Path.StartsWith("Subset/", StringComparison.Ordinal) || s.Path == "Subset/Word.cs")
                .Select(s => KernelCompiler.Parse(s.Path, s.Text)),
        ];
        Configuration.Apply(description, trees, KernelCompiler.Options, new Sel4Gen.Emit.DiagnosticBag());
        return KernelCompiler.CompileWithProbes([.. trees.Select(t => KernelCompiler.Parse(t.FilePath, t.ToString()))]);
    }

    /// <summary>Runs traces.</summary>
    /// <param name="kernel">A kernel with probes.</param>
    /// <param name="steers">Whether the guide steers or only counts.</param>
    /// <param name="image">Generated C to compare with, or null.</param>
    /// <returns>The lines of <see cref="GuidedProbe.Play"/>.</returns>
    public static string[] Play(MemoryStream kernel, bool steers, ulong seed, long entries, double seconds, string? image)
    {
        kernel.Position = 0;
        return (string[])new OtherKernel(new MemoryStream(kernel.ToArray()))
            .Call(typeof(GuidedProbe), nameof(GuidedProbe.Play), steers, seed, entries, seconds, image)!;
    }
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
    public static string[] Play(bool steers, ulong seed, long entries, double seconds, string? image)
    {
        List<string> lines = [];
        using Fuzzer fuzzer = new(image);
        Guide guide = Guide.Find(steers) ?? throw new InvalidOperationException("this kernel has no probes");
        fuzzer.Guide = guide;
        guide.Skip();
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        long point = Math.Max(1, entries >> Points);
        ulong next = seed;
        for (; fuzzer.Entries < entries && (seconds == 0 || watch.Elapsed.TotalSeconds < seconds); next++)
        {
            if (fuzzer.RunSeed(next, Length) is { } failure)
            {
                return [.. lines, failure.Kind, .. failure.Steps.Select(s => s.ToString())];
            }

            for (; fuzzer.Entries >= point; point *= 2)
            {
                lines.Add($"reached {point} {guide.Reached}");
            }
        }

        lines.Add($"{fuzzer.Entries} entries, seeds {seed} to {next - 1}: {guide.Reached} of {guide.All} branches");
        return [.. lines];
    }
}
