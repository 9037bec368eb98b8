// SPDX-License-Identifier: BSD-2-Clause
// Compiles the kernel with its faults and runs traces on each until it is detected: by the rules alone, or otherwise by
// comparison with the generated C of the correct kernel.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Kernel;
using Sel4Gen.Replay.Coverage;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Mutation;

/// <summary>Who noticed a fault.</summary>
internal enum Witness
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The rules about the kernel's state, or the simulated machine.</summary>
    Rules,

    /// <summary>The comparison with the sound kernel's C.</summary>
    Agreement,

    /// <summary>The kernel does not get through its own boot code.</summary>
    Boot,

    /// <summary>The fault is none: it does not compile.</summary>
    Invalid,
}

/// <summary>What became of a fault.</summary>
/// <param name="By">Who noticed it.</param>
/// <param name="Reason">What was noticed.</param>
internal sealed record Verdict(Witness By, string Reason);

/// <summary>Runs faults on the kernel whose sources are on disk now.</summary>
internal sealed class MutationRun
{
    private const string Flavour = "gcc-O2";
    private readonly string _root;
    private readonly ProgramDescription _description;
    private readonly IReadOnlyList<SourceFile> _sources;
    private FaultyKernel? _kernel;
    private OtherKernel? _loaded;

    /// <summary>Reads the kernel.</summary>
    public MutationRun(string root)
    {
        _root = root;
        _description = KernelVariant.Describe(root);
        _sources = [.. SourceLoader.ReadSources(_description).Where(VariantSources.IsCompiled)];
        Digest = DigestOf(_sources);
    }

    /// <summary>Names the sources: whoever reads others gets another one.</summary>
    public string Digest { get; }

    /// <summary>The image of the sound kernel's C; its name has the sources' digest, so that no other can be taken for it.</summary>
    public string Image => Path.Combine(_root, "build", "mutate", $"{Flavour}-{Digest}.elf");

    /// <summary>Faults at random places.</summary>
    public IReadOnlyList<Mutant> MakeRandom(ulong seed, int count) =>
        RandomMutants.Make(_sources.Select(s => KernelCompiler.Parse(s.Path, s.Text)), seed, count);

    /// <summary>Emits, compiles and keeps the C of the sound kernel.</summary>
    /// <exception cref="InvalidOperationException">The sources changed meanwhile.</exception>
    public void BuildImage()
    {
        string built = NativeBuilder.Build(NativeFlavour.Find(Flavour));
        Directory.CreateDirectory(Path.GetDirectoryName(Image)!);
        foreach (string old in Directory.GetFiles(Path.GetDirectoryName(Image)!, "*.elf"))
        {
            File.Delete(old);
        }

        File.Copy(built, Image);
        if (new MutationRun(_root).Digest != Digest)
        {
            throw new InvalidOperationException("the kernel's sources changed while its C was built; start again");
        }
    }

    /// <summary>Compiles faults into the kernel.</summary>
    public void Load(IReadOnlyList<Mutant> mutants)
    {
        _kernel = FaultyKernel.Compile(_description, _sources, mutants);
        _loaded = new OtherKernel(_kernel.Assembly);
    }

    /// <summary>Whether the kernel without a fault survives what the faults have to survive.</summary>
    /// <param name="ruled">How many traces are played with the rules.</param>
    /// <param name="compared">How many are played beside the C.</param>
    /// <returns>What was noticed although there is nothing, or null.</returns>
    public string? PlaySound(int ruled, int compared) => Play(-1, ruled, null) is { } rule ? $"rules: {rule}"
        : Play(-1, compared, Image) is { } difference ? $"agreement: {difference}" : null;

    /// <summary>Plays traces on a fault.</summary>
    /// <param name="number">Its place in the list that was loaded.</param>
    /// <param name="ruled">How many traces are played with the rules.</param>
    /// <param name="compared">How many are played beside the C, if the rules noticed nothing.</param>
    public Verdict Judge(int number, int ruled, int compared)
    {
        if (_kernel!.Invalid.TryGetValue(number, out string? why))
        {
            return new Verdict(Witness.Invalid, why);
        }

        if (Play(number, ruled, null) is { } rule)
        {
            return rule.StartsWith(MutantProbe.AtBoot, StringComparison.Ordinal)
                ? new Verdict(Witness.Boot, rule[MutantProbe.AtBoot.Length..])
                : new Verdict(Witness.Rules, rule);
        }

        return Play(number, compared, Image) is { } difference
            ? new Verdict(Witness.Agreement, difference)
            : new Verdict(Witness.None, $"not noticed in {compared} traces and the corpus");
    }

    private string? Play(int number, int traces, string? image) => ((string?)_loaded!.Call(
        typeof(MutantProbe), nameof(MutantProbe.Play), number, traces, image, Path.Combine(_root, "tests", "Differential.Tests")))?.Split('\n')[0];

    private static string DigestOf(IEnumerable<SourceFile> sources)
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Join('\0', sources.Select(s => $"{s.Path}\0{s.Text}")));
        return Convert.ToHexStringLower(SHA256.HashData(text))[..16];
    }
}

/// <summary>Runs over the kernel with faults.</summary>
public static class MutantProbe
{
    /// <summary>What a fault that boot stumbles over begins with.</summary>
    public const string AtBoot = "at boot: ";

    private const int Length = 300;

    /// <summary>Plays random traces, then, beside the C, those of fixed bugs and of the corpus, until one fails.</summary>
    /// <param name="number">The fault; negative for none.</param>
    /// <param name="traces">How many random ones.</param>
    /// <param name="image">Generated C to compare with, or null.</param>
    /// <param name="tests">The folder with the folders of traces.</param>
    public static string? Play(int number, int traces, string? image, string tests)
    {
        Type fault = typeof(KernelState).Assembly.GetType("Sel4Gen.Faults.Fault")!;
        FieldInfo turns = fault.GetField("Turns")!;
        fault.GetField("Number")!.SetValue(null, number);
        turns.SetValue(null, 0);
        try
        {
            // Beside the C, equality says more than the rules.
            using Fuzzer fuzzer = new(image) { CheckRules = image == null };
            for (ulong seed = 1; seed <= (ulong)traces; seed++)
            {
                turns.SetValue(null, 0);
                if (fuzzer.RunSeed(seed, Length) is { } failure)
                {
                    return failure.Kind;
                }
            }

            // Those on disk are of the reference architecture's classic kernel.
            string[] known = image == null || Config.Mcs || !ArchMutants.WithPortable ? []
                : [.. TraceFile.List(Path.Combine(tests, "Traces")), .. TraceFile.List(Path.Combine(tests, "Corpus"))];
            foreach (string file in known)
            {
                turns.SetValue(null, 0);
                if (fuzzer.Run(TraceFile.Read(file)) is { } failure)
                {
                    return failure.Kind;
                }
            }

            return null;
        }
        catch (Exception e) when (e is not System.ComponentModel.Win32Exception and not IOException and not OutOfMemoryException)
        {
            return $"{AtBoot}{e.GetType().Name}: {e.Message}";
        }
    }
}
