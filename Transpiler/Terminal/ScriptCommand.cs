// SPDX-License-Identifier: BSD-2-Clause
// A command that has a starter of its own in the repository's top folder: ./run, ./test, ./bench.
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Linq;
using System.Text;

namespace Sel4Gen.Transpiler.Terminal;

/// <summary>A command with a starter.</summary>
/// <param name="name">The starter's name, too.</param>
/// <param name="summary">Its line in the list of commands.</param>
/// <param name="text">What it does, for its help.</param>
/// <param name="end">What its help says at its end.</param>
internal sealed class ScriptCommand(string name, string summary, string text, string end)
    : Command(name, summary)
{
    private const int Width = 110;
    private const string HelpName = "--help";

    /// <summary>The help text.</summary>
    public string Help()
    {
        List<(string Name, string Text)> entries =
        [
            .. Options.Select(o => (o.HelpName is { } value ? $"{o.Name} {value}" : o.Name, o.Description!)),
            (HelpName, "this text"),
        ];
        int column = entries.Max(e => e.Name.Length) + 4;
        StringBuilder help = new($"usage: ./{Name} [options]\n\n");
        Wrap(help, text, 0);
        help.Append('\n');
        foreach ((string option, string description) in entries)
        {
            help.Append($"  {option}".PadRight(column));
            Wrap(help, description, column);
        }

        help.Append('\n');
        foreach (string paragraph in end.Split('\n'))
        {
            Wrap(help, paragraph, 0);
        }

        return help.ToString();
    }

    private static void Wrap(StringBuilder help, string text, int column)
    {
        int at = column;
        foreach (string word in text.Split(' '))
        {
            if (at + 1 + word.Length > Width)
            {
                help.Append('\n').Append(' ', column);
                at = column;
            }
            else if (at > column)
            {
                help.Append(' ');
                at++;
            }

            help.Append(word);
            at += word.Length;
        }

        help.Append('\n');
    }

    /// <summary>Makes <c>--help</c> of these commands print that text.</summary>
    public static void HelpIn(RootCommand root)
    {
        HelpOption option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpOrScriptHelp((SynchronousCommandLineAction)option.Action!);
    }

    private sealed class HelpOrScriptHelp(SynchronousCommandLineAction other) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            if (parseResult.CommandResult.Command is not ScriptCommand command)
            {
                return other.Invoke(parseResult);
            }

            Console.Write(command.Help());
            return ExitCode.Success;
        }
    }
}
