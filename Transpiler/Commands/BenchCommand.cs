// SPDX-License-Identifier: BSD-2-Clause
// `bench`: measures emission time, image size and instruction counts. Asserts nothing.
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The bench command.</summary>
internal static class BenchCommand
{
    private const string Name = "bench";

    private static readonly Option<bool> s_emission = new("--emission")
    {
        Description = "only the measurements that need no cross-build",
    };

    private static readonly Option<string> s_board = new("--board")
    {
        Description = "the board whose images are measured (qemu-arm-virt or qemu-riscv-virt)",
        DefaultValueFactory = _ => "qemu-arm-virt",
    };

    private static readonly Option<string[]> s_config = new("--config")
    {
        Description = "a configuration to measure; several times for several (default: release and mcs-release)",
        DefaultValueFactory = _ => ["release", "mcs-release"],
    };

    private static readonly Option<bool> s_write = new("--write")
    {
        Description = "also write the figures to docs/benchmarks.md",
    };

    public static void AddTo(RootCommand root)
    {
        ScriptCommand command = new(Name, "Measures emission time, image size and kernel instructions (./bench).",
            "Builds the release configurations and prints: seconds of an emission in a new and in a warm process, growth "
            + "with the source, bytes of the kernel image, instructions of booting and of the root task's kernel entries "
            + "(QEMU counts them exactly), kernel entries a second on the simulated machine, as C# and as generated C.",
            "Installs what is missing (Debian packages). Asserts nothing.");
        command.Options.Add(s_emission);
        command.Options.Add(s_board);
        command.Options.Add(s_config);
        command.Options.Add(s_write);
        command.SetAction(parsed => Run(root, parsed));
        root.Subcommands.Add(command);
    }

    private static int Run(RootCommand root, ParseResult parsed)
    {
        Directory.SetCurrentDirectory(Common.RepositoryOf(parsed));
        List<string> write = parsed.GetValue(s_write) ? ["--write"] : [];
        List<string> images = [];
        if (!parsed.GetValue(s_emission))
        {
            foreach (string configuration in parsed.GetValue(s_config)!)
            {
                RunCommand.BuildOnly(root, parsed.GetValue(s_board)!, configuration);
                images.AddRange(["--image", parsed.GetValue(s_board)!, configuration]);
            }

            new PackageInstaller(new Steps(Name, "build/logs"), mayInstall: true)
                .Install(NeededTool.Missing(ToolUse.Benchmarks));
        }

        int exitCode = Measure("Benchmarks", [.. images, .. write]);
        return exitCode != ExitCode.Success ? ExitCode.Failure : Measure("Replay", [Name, .. write]);
    }

    private static int Measure(string project, IEnumerable<string> arguments) =>
        Children.Run("dotnet", ["run", "-c", "Release", "--project", project, "--", .. arguments]);
}
