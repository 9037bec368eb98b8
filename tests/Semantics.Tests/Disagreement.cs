// SPDX-License-Identifier: BSD-2-Clause
// Finds out whether CLR and C disagree about a program, and makes a program on which they do small.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Sel4Gen.Emit;
using Sel4Gen.Language.Ir;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

/// <summary>What went wrong with a program.</summary>
internal enum DifferenceKind
{
    /// <summary>The C# compiler or the CLR refuses it: it shows nothing.</summary>
    NoProgram,

    /// <summary>The emitter refuses what C# accepts.</summary>
    NotEmitted,

    /// <summary>The C does not compile.</summary>
    NotCompiled,

    /// <summary>The C does not end well: a sanitizer, a trap, a time-out.</summary>
    Stopped,

    /// <summary>The words differ.</summary>
    OtherWords,
}

/// <summary>How two executions differ.</summary>
internal sealed partial record Difference(DifferenceKind Kind, string Text)
{
    /// <summary>Whether both are the same failure, as far as one can tell: kind, and id of the first error.</summary>
    public bool Resembles(Difference other) => Kind == other.Kind && Ids().Match(Text).Value == Ids().Match(other.Text).Value;

    [GeneratedRegex(@"\bCS\d{4}\b|\bS4G(?!9001)\d{4}\b")]
    private static partial Regex Ids();
}

/// <summary>Compares a program's execution by the CLR with one build of its C.</summary>
/// <param name="fault">A deliberate fault of the emitter; null for none.</param>
internal sealed class Oracle(CTarget target, string folder, Fault? fault = null)
{
    /// <summary>The C of the last program.</summary>
    public string LastC { get; private set; } = "";

    /// <summary>Null if they agree.</summary>
    public Difference? Compare(string source, int count)
    {
        SubsetRun run = new(source, count, target.WordBits);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), source);
        Outcome clr = run.RunClr();
        if (clr.Words is not { } expected)
        {
            return new Difference(DifferenceKind.NoProgram, clr.Why);
        }

        Emission emission = run.Emit(fault is null ? null : fault.After);
        if (emission.Errors.Count > 0)
        {
            return new Difference(DifferenceKind.NotEmitted, string.Join('\n', emission.Errors.Take(5)));
        }

        LastC = emission.Files["unit.c"];
        run.Write(emission, folder);
        return Compare(expected, run.RunC(target, folder, patience: 60));
    }

    /// <summary>Compares what an execution in C gave with what the CLR gave.</summary>
    public static Difference? Compare(ulong[] expected, Outcome c)
    {
        if (c.Words is not { } found)
        {
            return new Difference(c.IsBuilt ? DifferenceKind.Stopped : DifferenceKind.NotCompiled, c.Why);
        }

        List<int> wrong = [.. Enumerable.Range(0, expected.Length).Where(i => expected[i] != found[i])];
        return wrong.Count == 0 ? null : new Difference(DifferenceKind.OtherWords,
            string.Join(", ", wrong.Take(8).Select(i => $"word {i}: C# {expected[i]:x}, C {found[i]:x}")));
    }
}

/// <summary>Makes a failing program small.</summary>
internal static class Shrinker
{
    private const int MostAttempts = 3000;

    /// <summary>Leaves out and replaces pieces as long as the program still fails, until nothing more can go.</summary>
    /// <param name="stillFails">Whether the program, as it is now, still shows the failure.</param>
    /// <param name="most">How long it may take.</param>
    public static void Run(Node root, Func<bool> stillFails, TimeSpan most)
    {
        DateTime end = DateTime.UtcNow + most;
        int attempts = 0;
        bool Try() => ++attempts <= MostAttempts && DateTime.UtcNow < end && stillFails();
        bool changed = true;
        while (changed && attempts < MostAttempts && DateTime.UtcNow < end)
        {
            changed = LeaveOut(root, Try);
            changed |= Replace(root, NodeKind.Removable, Try);
            changed |= Replace(root, NodeKind.Expression, Try);
        }
    }

    /// <summary>Statements and declarations, the last first (they use the earlier ones), in ever smaller groups.</summary>
    private static bool LeaveOut(Node root, Func<bool> stillFails)
    {
        bool changed = false;
        List<Node> left = Candidates(root, NodeKind.Removable);
        for (int size = Math.Max(1, left.Count / 2); ; size /= 2)
        {
            left = Candidates(root, NodeKind.Removable);
            for (int i = 0; i < left.Count; i += size)
            {
                List<Node> group = left.GetRange(i, Math.Min(size, left.Count - i));
                group.ForEach(n => n.Instead = "");
                if (stillFails())
                {
                    changed = true;
                }
                else
                {
                    group.ForEach(n => n.Instead = null);
                }
            }

            if (size <= 1)
            {
                return changed;
            }
        }
    }

    /// <summary>A statement by what is in it; an expression by something simple or by one of its operands.</summary>
    private static bool Replace(Node root, NodeKind kind, Func<bool> stillFails)
    {
        bool changed = false;
        foreach (Node node in Candidates(root, kind))
        {
            if (!root.All().Contains(node))
            {
                continue;
            }

            foreach (object instead in Replacements(node))
            {
                node.Instead = instead;
                if (stillFails())
                {
                    changed = true;
                    break;
                }

                node.Instead = null;
            }
        }

        return changed;
    }

    private static List<Node> Candidates(Node root, NodeKind kind)
    {
        List<Node> found = [.. root.All().Where(n => n.Kind == kind && n.Instead is null && !n.IsConstant)];
        if (kind == NodeKind.Removable)
        {
            found.Reverse();
        }

        return found;
    }

    private static IEnumerable<object> Replacements(Node node)
    {
        if (node.Kind == NodeKind.Removable)
        {
            return node.Children.Where(c => c.Kind == NodeKind.Fixed && c.Children.Any());
        }

        string simplest = node.Type switch
        {
            "bool" => "false",
            "byte" or "sbyte" or "ushort" or "short" or "uint" or "int" or "ulong" or "long" or "Word" or "SWord" => $"({node.Type})1",
            _ => $"default({node.Type})",
        };
        return node.ToString() == simplest ? []
            : [simplest, .. node.Children.Where(c => c.Type == node.Type && c.Kind == NodeKind.Expression)];
    }
}
