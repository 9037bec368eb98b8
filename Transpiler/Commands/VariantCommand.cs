// SPDX-License-Identifier: BSD-2-Clause
// `variant`: writes a configuration's C# for the C# compiler. The build of kernel variants calls it
// (KernelSource/KernelSource.csproj).
using System;
using System.CommandLine;
using System.IO;
using Sel4Gen.Emit;
using Sel4Gen.Emit.Programs;

namespace Sel4Gen.Transpiler.Commands;

/// <summary>The variant command.</summary>
internal static class VariantCommand
{
    private static readonly Argument<string> s_name = new("NAME")
    {
        Description = $"A configuration of {NamedConfiguration.Folder} or {NamedConfiguration.VariantFolder}.",
    };

    private static readonly Option<string> s_output = new("--output", "-o")
    {
        Description = "The folder for the sources that the configuration changes, and for the list of all sources.",
        HelpName = "DIR",
        Required = true,
    };

    public static void AddTo(RootCommand root)
    {
        Command command = new("variant",
            "Writes the kernel's C# with a configuration's values, for a kernel that runs on the host (builds of tests call it).")
        {
            s_name, s_output, Common.Root,
        };
        command.SetAction(Run);
        root.Subcommands.Add(command);
    }

    private static int Run(ParseResult parsed)
    {
        string root = Common.RepositoryOf(parsed);
        NamedConfiguration named = NamedConfiguration.Find(root, parsed.GetValue(s_name)!);
        string instructionSet = named.FindBoard(root).Sel4Arch;
        if (!named.Name.StartsWith(instructionSet + "-", StringComparison.Ordinal))
        {
            throw new EmitException(Rule.Configuration, new SourcePlace(named.Path, 1, 1),
                $"the board's instruction set is {instructionSet}: a name that begins with {instructionSet}- tells the build so");
        }

        int changed = VariantSources.Write(
            ProgramCatalog.Describe(root, named), Path.GetFullPath(parsed.GetValue(s_output)!));
        Console.WriteLine($"{named.Name}: {changed} sources have other values");
        return ExitCode.Success;
    }
}
