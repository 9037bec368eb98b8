// SPDX-License-Identifier: BSD-2-Clause
// The command line of Sel4Gen. Without arguments it regenerates the reference packages.
using System;
using System.CommandLine;
using System.Linq;
using Sel4Gen.Emit;
using Sel4Gen.Transpiler.Commands;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler;

/// <summary>Exit codes, the same as those of ./run.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;
    public const int MissingTool = 3;
}

internal static class Program
{
    private static int Main(string[] arguments)
    {
        RootCommand root = new(
            "Translates the C# of the kernel and of root tasks to C packages. Without a command it regenerates the reference "
            + "packages in generated/ (the same as `emit`).");
        EmitCommand.AddTo(root);
        LibSel4Command.AddTo(root);
        VariantCommand.AddTo(root);
        CheckCommand.AddTo(root);
        VerifyCommand.AddTo(root);
        HardwareCommand.AddTo(root);
        StackCommand.AddTo(root);
        ExplainCommand.AddTo(root);
        ListCommands.AddTo(root);
        NearestCommand.AddTo(root);
        DoctorCommand.AddTo(root);
        RunCommand.AddTo(root);
        TestCommand.AddTo(root);
        BenchCommand.AddTo(root);
        ScriptCommand.HelpIn(root);
        ParseResult parsed = root.Parse(arguments.Length == 0 ? ["emit"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            return Complain(root, parsed);
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StopException e)
        {
            foreach (string line in e.Message.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                Console.Error.WriteLine($"{NameOf(parsed)}: {line}");
            }

            return e.ExitCode;
        }
        catch (EmitException e)
        {
            Console.Error.WriteLine(e.Diagnostic);
            return e.Diagnostic.Place == SourcePlace.None ? ExitCode.Usage : ExitCode.Failure;
        }
    }

    /// <summary>How the user calls the command: ./run, ./test and ./bench go by their own names.</summary>
    private static string NameOf(ParseResult parsed) =>
        parsed.CommandResult.Command is ScriptCommand command ? command.Name : "sel4gen";

    /// <summary>Says what is wrong with the command line, and which words are near.</summary>
    private static int Complain(RootCommand root, ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count > 0)
        {
            string word = parsed.UnmatchedTokens[0];
            bool isCommand = command == root && !word.StartsWith('-');
            var known = isCommand ? root.Subcommands.Select(c => c.Name)
                : command.Options.Concat(root.Options).Select(o => o.Name);
            Console.Error.WriteLine(
                $"{NameOf(parsed)}: {Names.Nearby(isCommand ? "command" : "option", word, known)}");
            return ExitCode.Usage;
        }

        foreach (var error in parsed.Errors)
        {
            Console.Error.WriteLine($"{NameOf(parsed)}: {error.Message}");
        }

        return ExitCode.Usage;
    }
}
