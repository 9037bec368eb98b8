// SPDX-License-Identifier: BSD-2-Clause
// Emission time: the kernel in a new process and in a warm one, and synthetic programs of growing size.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Benchmarks;

internal static class EmissionBenchmark
{
    private const int Runs = 3;
    private const int FunctionsOfOneFold = 250;
    private const int FunctionsOfADepth = 200;

    /// <summary>Each level of that expression takes three of the operations that may be nested.</summary>
    private const int LevelsOfACast = Sel4Gen.Language.Nesting.Levels / 3;

    /// <summary>The last two are deeper than what is emitted: there the time of the refusal is measured.</summary>
    private static readonly int[] s_depths = [12, 22, 100, 1000];

    private static readonly int[] s_folds = [1, 2, 4, 8, 16];

    public static IEnumerable<string> Run(string root)
    {
        yield return "## Emission";
        yield return "";
        NamedConfiguration configuration = NamedConfiguration.All(root)[0];
        ProgramDescription kernel = ProgramCatalog.Describe(
            root, configuration.Name, ProgramCatalog.Kernel, Board.Find(root, configuration.Board), configuration.Options);
        yield return "| the kernel, one configuration | seconds | processor seconds |";
        yield return "|---|---|---|";
        yield return $"| a new process, nothing up to date (median of {Runs}) | {Seconds(Median(() => NewProcess(root, configuration.Name)))} | |";
        Emit(kernel);
        Emit(kernel);
        yield return $"| in a warm process (median of {Runs}) | {Seconds(Median(() => Time(() => Emit(kernel))))} | "
            + $"{Seconds(Median(() => ProcessorTime(() => Emit(kernel))))} |";
        foreach ((string name, double seconds) in Steps(kernel))
        {
            yield return $"| of it: {name} | | {Seconds(seconds)} |";
        }

        yield return "";
        yield return "| synthetic source | C# lines | processor seconds, warm | to 1x | MiB allocated | to 1x |";
        yield return "|---|---|---|---|---|---|";
        double baseSeconds = 0;
        double baseMemory = 0;
        foreach (int fold in s_folds)
        {
            string source = Synthetic(fold * FunctionsOfOneFold);
            ProgramDescription program = Describe(root, source);
            Emit(program);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            Emit(program);
            double memory = (GC.GetTotalAllocatedBytes(precise: true) - before) / (1024.0 * 1024.0);
            double seconds = Median(() => ProcessorTime(() => Emit(program)));
            baseSeconds = fold == 1 ? seconds : baseSeconds;
            baseMemory = fold == 1 ? memory : baseMemory;
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {fold}x | {source.Count(c => c == '\n')} | {Seconds(seconds)} | {seconds / baseSeconds:F1} | {memory:F0} | {memory / baseMemory:F1} |");
        }

        yield return "";
        foreach (string line in Depths(root))
        {
            yield return line;
        }
    }

    /// <summary>How the translation of one expression grows with its depth.</summary>
    private static IEnumerable<string> Depths(string root)
    {
        yield return "| nested `(uint)((ulong)e + (ulong)b)` | emitted: microseconds for each level (of 200 functions) | refused: milliseconds |";
        yield return "|---|---|---|";
        foreach (int depth in s_depths)
        {
            string expression = string.Concat(Enumerable.Repeat("(uint)((ulong)", depth)) + "b"
                + string.Concat(Enumerable.Repeat(" + (ulong)b)", depth));
            bool isEmitted = depth < LevelsOfACast;
            int functions = isEmitted ? FunctionsOfADepth : 1;
            ProgramDescription program = Describe(root, "using Sel4Gen;\npublic static class Test\n{\n"
                + string.Concat(Enumerable.Range(0, functions).Select(i =>
                    $"    [EntryPoint] public static uint F{i}(uint b) => {expression};\n")) + "}\n");
            if (Emitter.Run(program).Errors.Count > 0 == isEmitted)
            {
                throw new InvalidOperationException($"expressions {depth} levels deep are {(isEmitted ? "refused" : "emitted")}");
            }

            double seconds = Median(() => ProcessorTime(() => Emitter.Run(program)));
            yield return string.Create(CultureInfo.InvariantCulture,
                $"| {depth} deep | {(isEmitted ? $"{seconds * 1e6 / (depth * functions):F0}" : "")} | {(isEmitted ? "" : $"{seconds * 1e3:F0}")} |");
        }

        yield return "";
    }

    private static void Emit(ProgramDescription program)
    {
        Emission emission = Emitter.Run(program);
        if (emission.Errors.Count != 0)
        {
            throw new InvalidOperationException($"the benchmark's program is refused: {emission.Errors[0]}");
        }
    }

    /// <summary>Where an emission's time goes, one thread at a time.</summary>
    private static List<(string Name, double Seconds)> Steps(ProgramDescription kernel)
    {
        List<(string, double)> steps = [];
        TimeSpan last = Environment.CpuUsage.TotalTime;
        Emitter.Run(kernel with { Threads = 1 }, step: name =>
        {
            TimeSpan now = Environment.CpuUsage.TotalTime;
            steps.Add((name, (now - last).TotalSeconds));
            last = now;
        });
        return steps;
    }

    private static double ProcessorTime(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }

    private static double Time(Action action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static double Median(Func<double> measure)
    {
        double[] seconds = [.. Enumerable.Range(0, Runs).Select(_ => measure()).Order()];
        return seconds[Runs / 2];
    }

    private static double NewProcess(string root, string configuration)
    {
        string output = Path.Combine(Path.GetTempPath(), $"sel4gen-bench-{Environment.ProcessId}");
        try
        {
            return Time(() =>
            {
                ProcessStartInfo start = new("dotnet") { WorkingDirectory = root, RedirectStandardOutput = true };
                string transpiler = Path.Combine(AppContext.BaseDirectory, "Sel4Gen.Transpiler.dll");
                foreach (string argument in (string[])[transpiler, "emit", "--config", configuration, "--output", output])
                {
                    start.ArgumentList.Add(argument);
                }

                using Process process = Process.Start(start)!;
                process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode != 0)
                {
                    throw new InvalidOperationException($"the Transpiler ended with exit code {process.ExitCode}");
                }
            });
        }
        finally
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
        }
    }

    private static ProgramDescription Describe(string root, string source) => new()
    {
        Name = "synthetic",
        Root = root,
        Sources = [],
        Texts = ImmutableDictionary<string, string>.Empty.Add("Synthetic.cs", source),
        WordBits = 64,
        Triple = "aarch64-none-elf",
        UnitName = "synthetic",
        Contracts = Sel4Gen.Language.Ir.ContractMode.Check,
    };

    /// <summary>A program of many functions that look like a kernel's: loops, structs through pointers, calls, branches.</summary>
    private static string Synthetic(int functions)
    {
        StringBuilder text = new();
        text.AppendLine("using Sel4Gen;").AppendLine("namespace Synthetic;")
            .AppendLine("public struct Node { public Word Key; public Word Value; public Ptr<Node> Next; }");
        const int FunctionsOfAModule = 25;
        for (int module = 0; module * FunctionsOfAModule < functions; module++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"public static class Module{module}").AppendLine("{");
            for (int i = 0; i < FunctionsOfAModule; i++)
            {
                Function(text, module, i, i == 0);
            }

            text.AppendLine("}");
        }

        return text.ToString();
    }

    private static void Function(StringBuilder text, int module, int index, bool isEntry)
    {
        string next = index < 24 ? $"F{index + 1}(node, total)" : "total";
        string entry = isEntry ? $"    [EntryPoint, CName(\"entry_{module}\")]\n" : "";
        text.AppendLine(CultureInfo.InvariantCulture, $$"""
            /// <summary>Adds up what hangs on a node.</summary>
        {{entry}}    public static Word F{{index}}(Ptr<Node> node, Word seed)
            {
                Word total = seed ^ {{module + index}};
                Ptr<Node> at = node;
                while (!at.IsNull)
                {
                    Loop.Bound(64);
                    ref Node here = ref at.Ref;
                    if ((here.Key & 1) == 0 && here.Value > total)
                    {
                        total += here.Value >> (int)(here.Key & 31);
                    }
                    else
                    {
                        total = (total << 3) - here.Key;
                    }

                    at = here.Next;
                }

                return {{next}};
            }
        """);
    }

    private static string Seconds(double seconds) => seconds.ToString("F2", CultureInfo.InvariantCulture);
}
