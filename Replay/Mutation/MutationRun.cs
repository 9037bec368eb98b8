// SPDX-License-Identifier: BSD-2-Clause
// Compiles the kernel with one fault and plays random traces on it until something is noticed: by the rules alone, or
// else by comparison with the generated C of the sound kernel.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Runs mutants.</summary>
internal sealed class MutationRun
{
    private readonly ImmutableArray<SourceFile> _sources;
    private readonly CSharpSyntaxTree[] _trees;
    private readonly ProgramDescription _description;

    /// <summary>Reads the kernel.</summary>
    public MutationRun(string root)
    {
        _description = NativeBuilder.Describe(root);
        _sources = [.. SourceLoader.ReadSources(_description)
            .Where(s => !s.Path.StartsWith("Subset/", StringComparison.Ordinal) || s.Path == "Subset/Word.cs")];
        _trees = [.. _sources.Select(s => KernelCompiler.Parse(s.Path, s.Text))];
    }

    /// <summary>Faults at random places.</summary>
    public IReadOnlyList<Mutant> MakeRandom(ulong seed, int count) => RandomMutants.Make(_trees, seed, count);

    /// <summary>Compiles a mutant and plays traces on it.</summary>
    /// <param name="image">The sound kernel's image to compare with, or null.</param>
    /// <returns>What was noticed, or null.</returns>
    public string? Play(Mutant mutant, int traces, string? image)
    {
        using MemoryStream assembly = Compile(mutant);
        return (string?)new OtherKernel(assembly).Call(typeof(MutantProbe), nameof(MutantProbe.Play), traces, image);
    }

    private MemoryStream Compile(Mutant mutant)
    {
        CSharpSyntaxTree[] trees = [.. _trees];
        int file = _sources.ToList().FindIndex(s => s.Path == mutant.File);
        int at = mutant.At >= 0 ? mutant.At : file < 0 ? -1 : _sources[file].Text.IndexOf(mutant.Old, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new InvalidOperationException($"{mutant.File} does not contain '{mutant.Old}' any more");
        }

        string text = _sources[file].Text;
        trees[file] = KernelCompiler.Parse(mutant.File, text[..at] + mutant.New + text[(at + mutant.Old.Length)..]);
        DiagnosticBag diagnostics = new();
        Configuration.Apply(_description, trees, KernelCompiler.Options, diagnostics);
        return KernelCompiler.Compile(trees);
    }
}

/// <summary>Runs inside a mutant's context.</summary>
public static class MutantProbe
{
    /// <summary>Plays traces until one fails.</summary>
    public static string? Play(int traces, string? image)
    {
        try
        {
            using Fuzzer fuzzer = new(image);
            for (ulong seed = 1; seed <= (ulong)traces; seed++)
            {
                if (fuzzer.RunSeed(seed, 300) is { } failure)
                {
                    return failure.Kind;
                }
            }

            return null;
        }
        catch (Exception e)
        {
            return $"at boot: {e.GetType().Name}: {e.Message}";
        }
    }
}
