// SPDX-License-Identifier: BSD-2-Clause
// A program of the subset, given as text, in its two executions: by the CLR, and as emitted C under some C compiler.
// Its entry `Program.Run(Ptr<ulong> output)`, in C `run`, writes a known number of words; those are compared.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Language.Ir;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

/// <summary>A C compiler with its options, and what runs its programs.</summary>
/// <param name="Runner">A user-mode emulator; null for this machine.</param>
internal sealed record CTarget(string Compiler, string[] Options, int WordBits = 64, string? Runner = null)
{
    /// <summary>With the sanitizers for addresses and undefined behaviour.</summary>
    public static readonly string[] Sanitizers =
        ["-fsanitize=undefined,address", "-fno-sanitize-recover=all", "-fno-omit-frame-pointer"];

    /// <summary>Whether compiler and emulator are on this machine.</summary>
    public bool IsInstalled => Tool.Find(Compiler) is not null && (Runner is null || Tool.Find(Runner) is not null);

    public override string ToString() => $"{Compiler} {string.Join(' ', Options)}";
}

/// <summary>What an execution gave: the words, or why there are none.</summary>
/// <param name="IsBuilt">Whether there was something to run.</param>
internal sealed record Outcome(ulong[]? Words, string Why, bool IsBuilt = true)
{
    /// <summary>How long the compiler took.</summary>
    public TimeSpan Building { get; init; }

    /// <summary>How long the program ran.</summary>
    public TimeSpan Running { get; init; }

    public override string ToString() => Words is null ? Why : $"{Words.Length} words";
}

/// <summary>The two executions of one program.</summary>
internal sealed class SubsetRun(string source, int count, int wordBits = 64)
{
    public ProgramDescription Description { get; private set; } = new()
    {
        Name = "semantics",
        Root = Repository.Root,
        Sources = [],
        Texts = new Dictionary<string, string> { ["Program.cs"] = source },
        WordBits = wordBits,
        Triple = wordBits == 64 ? "aarch64-none-elf" : "armv7a-none-eabi",
        UnitName = "unit",
        Contracts = ContractMode.Check,
        LineMarkers = false,
        Threads = 1,
    };

    public string Source => source;

    /// <summary>The text of an embedded file.</summary>
    public static string Resource(string name)
    {
        using Stream stream = typeof(SubsetRun).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is no resource of this assembly");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Emits; the hook sees the program after each pass.</summary>
    public Emission Emit(Action<string, IrProgram>? afterPass = null) => Emitter.Run(Description, afterPass: afterPass);

    /// <summary>What the CLR computes.</summary>
    public Outcome RunClr()
    {
        DiagnosticBag diagnostics = new();
        CSharpCompilation? compilation = SourceLoader.Load(Description, SourceLoader.ReadSources(Description), diagnostics);
        if (compilation is null)
        {
            return new Outcome(null, string.Join('\n', diagnostics.Sorted()));
        }

        CSharpParseOptions options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        MetadataReference interop = MetadataReference.CreateFromFile(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System.Runtime.InteropServices.dll"));
        compilation = compilation.AddReferences(interop).AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            SourceText.From(Resource("HostMemory.cs"), Encoding.UTF8), options));
        using MemoryStream stream = new();
        var result = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(stream);
        if (!result.Success)
        {
            return new Outcome(null, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        Description = Description with { BodiesAreChecked = true };
        stream.Position = 0;
        AssemblyLoadContext context = new("subset", isCollectible: true);
        try
        {
            MethodInfo run = context.LoadFromStream(stream).GetType("Sel4Gen.TestHost.Runner", true)!.GetMethod("Run")!;
            return new Outcome((ulong[])run.Invoke(null, [count])!, "");
        }
        catch (TargetInvocationException e)
        {
            return new Outcome(null, $"the CLR threw {e.InnerException}");
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>Writes the emitted files and a main program into a folder.</summary>
    public void Write(Emission emission, string folder)
    {
        foreach ((string path, string text) in emission.Files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        File.WriteAllText(Path.Combine(folder, "main.c"), $$"""
            #include <stdint.h>
            #include <stdio.h>

            extern void run(uint64_t *output);

            static uint64_t output[{{count}}] __attribute__((aligned(16)));

            int main(int count, char **arguments)
            {
                (void)count;
                run(output);
                FILE *file = fopen(arguments[1], "wb");
                size_t written = fwrite(output, 8, {{count}}, file);
                fclose(file);
                return written == {{count}} ? 0 : 3;
            }
            """);
    }

    /// <summary>Compiles what <see cref="Write"/> wrote, and runs it.</summary>
    /// <param name="patience">How long the program may run, in seconds.</param>
    public Outcome RunC(CTarget target, string folder, int patience = 300)
    {
        string name = $"program-{Math.Abs(target.ToString().GetHashCode(StringComparison.Ordinal)):x}";
        string[] link = target.Runner is null ? [] : ["-static"];
        Stopwatch clock = Stopwatch.StartNew();
        ToolResult built = Tool.Run(
            target.Compiler, [.. target.Options, .. link, "-std=gnu11", "-fno-strict-aliasing", "-Iinclude", "-I.",
                "unit.c", "main.c", "-o", name], TimeSpan.FromMinutes(20), folder);
        if (built.ExitCode != 0)
        {
            return new Outcome(null, $"{target} failed: {built}", IsBuilt: false);
        }

        TimeSpan building = clock.Elapsed;
        string output = Path.Combine(folder, name + ".out");
        string[] command = target.Runner is null ? [Path.Combine(folder, name), output] : [target.Runner, name, output];
        ToolResult run = Tool.Run(command[0], command.Skip(1), TimeSpan.FromSeconds(patience), folder);
        if (run.ExitCode != 0)
        {
            return new Outcome(null, $"the program of {target} failed: {run}");
        }

        byte[] bytes = File.ReadAllBytes(output);
        File.Delete(Path.Combine(folder, name));
        ulong[] words = [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * 8)))];
        return new Outcome(words, "") { Building = building, Running = clock.Elapsed - building };
    }
}
