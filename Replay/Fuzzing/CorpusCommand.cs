// SPDX-License-Identifier: BSD-2-Clause
// The command `corpus`: lets libFuzzer grow a corpus on the kernel's generated C, minimises it, converts it to traces, and
// runs these on the C# kernel (with --against, in lockstep with generated C) with all rules checked.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Fuzzing;

/// <summary>Grows and plays the corpus.</summary>
internal static class CorpusCommand
{
    private const int MaxBytes = 600;
    private const string Note = "bytes ";

    private static readonly Option<int> s_seconds = new("--seconds")
    {
        Description = "How long the fuzzer runs; 0 only plays the corpus.",
        DefaultValueFactory = _ => 60,
    };

    private static readonly Option<string?> s_against = new("--against") { Description = "Runs generated C beside the C# kernel." };

    private static readonly Option<string> s_folder = new("--folder")
    {
        Description = "Where the traces are.",
        DefaultValueFactory = _ => Path.Combine("tests", "Differential.Tests", "Corpus"),
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new("corpus", "Grows the corpus of traces with a coverage-guided fuzzer on the generated C, and plays it.")
        {
            s_seconds, s_against, s_folder,
        };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        string folder = parsed.GetValue(s_folder)!;
        int seconds = parsed.GetValue(s_seconds);
        if (seconds > 0 && !Grow(folder, seconds))
        {
            return 1;
        }

        return Play(folder, parsed.GetValue(s_against) is { } name ? NativeBuilder.Build(NativeFlavour.Find(name)) : null);
    }

    private static bool Grow(string folder, int seconds)
    {
        FuzzBuilder.Build();
        string inputs = Fresh("inputs");
        string small = Fresh("small");
        foreach (string file in TraceFile.List(folder))
        {
            File.WriteAllBytes(Path.Combine(inputs, Path.GetFileNameWithoutExtension(file)), BytesOf(file));
        }

        for (int i = 0; i < FuzzSeeds.All.Count; i++)
        {
            File.WriteAllBytes(Path.Combine(inputs, $"seed-{i}"), FuzzSeeds.All[i]);
        }

        string crashes = Fresh("crashes") + Path.DirectorySeparatorChar;
        string limits = $"-max_len={MaxBytes} -timeout=20 -rss_limit_mb=0 -artifact_prefix={crashes}";
        if (Start($"{limits} -len_control=20 -max_total_time={seconds} -print_final_stats=1 {inputs}", null) != 0)
        {
            foreach (string crash in Directory.GetFiles(crashes))
            {
                Console.WriteLine($"the kernel failed on {crash}; its steps:");
                Start(crash, Console.Out);
            }

            return false;
        }

        Start($"{limits} -use_counters=0 -set_cover_merge=1 {small} {inputs}", null);
        Directory.CreateDirectory(folder);
        foreach (string file in TraceFile.List(folder))
        {
            File.Delete(file);
        }

        foreach (string file in Directory.GetFiles(small).Order(StringComparer.Ordinal))
        {
            StringWriter lines = new(CultureInfo.InvariantCulture);
            Start(file, lines);
            byte[] bytes = File.ReadAllBytes(file);
            TraceFile.Write(
                Path.Combine(folder, Convert.ToHexStringLower(System.Security.Cryptography.SHA1.HashData(bytes))[..12] + ".trace"),
                Steps(lines.ToString()), Note + Convert.ToHexStringLower(bytes));
        }

        return true;
    }

    private static int Play(string folder, string? image)
    {
        using Fuzzer fuzzer = new(image);
        int failures = 0;
        int traces = 0;
        foreach (string file in TraceFile.List(folder))
        {
            traces++;
            if (fuzzer.Run(TraceFile.Read(file)) is { } failure)
            {
                failures++;
                Console.WriteLine($"{file}, step {failure.Steps.Count}: {failure.Kind}");
            }
        }

        Console.WriteLine($"{traces} traces, {fuzzer.Entries} entries, {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static IEnumerable<Step> Steps(string text) => text.Split('\n')
        .Where(l => l.Length != 0 && char.IsAsciiLetterLower(l[0])).Select(Step.Parse);

    private static byte[] BytesOf(string trace)
    {
        string line = File.ReadLines(trace).First(l => l.StartsWith("# " + Note, StringComparison.Ordinal));
        return Convert.FromHexString(line[(2 + Note.Length)..]);
    }

    private static string Fresh(string name)
    {
        string folder = Path.Combine(FuzzBuilder.Folder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    // With a writer, the steps are printed to it.
    private static int Start(string arguments, TextWriter? steps)
    {
        ProcessStartInfo start = new(FuzzBuilder.Program, arguments)
        {
            RedirectStandardOutput = steps != null,
            RedirectStandardError = steps != null,
        };
        start.Environment["FUZZ_STATE"] = FuzzBuilder.State;
        if (steps != null)
        {
            start.Environment["FUZZ_PRINT"] = "1";
        }

        using Process process = Process.Start(start)!;
        if (steps != null)
        {
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            steps.Write(process.StandardOutput.ReadToEnd());
        }

        process.WaitForExit();
        return process.ExitCode;
    }
}
