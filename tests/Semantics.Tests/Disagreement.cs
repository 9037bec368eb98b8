// SPDX-License-Identifier: BSD-2-Clause
// Finds out whether CLR and C disagree about a program, and makes a program on which they do small.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Emit;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

/// <summary>How two executions differ.</summary>
/// <param name="IsRefusal">The C# compiler or the emitter refused the program: nothing was compared.</param>
internal sealed record Difference(string Text, bool IsRefusal);

/// <summary>Comparing and shrinking.</summary>
internal static class Disagreement
{
    private const int MostAttempts = 400;

    /// <summary>Compares a program's two executions.</summary>
    internal sealed class Oracle(CTarget target, string name)
    {
        private readonly string _folder = Repository.Scratch(name);

        /// <summary>The C of the last program.</summary>
        public string LastC { get; private set; } = "";

        public Difference? Compare(string source, int count)
        {
            SubsetRun run = new(source, count, target.WordBits);
            File.WriteAllText(Path.Combine(_folder, "Program.cs"), source);
            Outcome clr = run.RunClr();
            if (clr.Words is not { } expected)
            {
                return new Difference(clr.Why, IsRefusal: true);
            }

            Emission emission = run.Emit();
            if (emission.Errors.Count > 0)
            {
                return new Difference(string.Join('\n', emission.Errors.Take(5)), IsRefusal: true);
            }

            LastC = emission.Files["unit.c"];
            run.Write(emission, _folder);
            Outcome c = run.RunC(target, _folder);
            if (c.Words is not { } found)
            {
                return new Difference(c.Why, IsRefusal: false);
            }

            List<int> wrong = [.. Enumerable.Range(0, count).Where(i => expected[i] != found[i])];
            return wrong.Count == 0 ? null : new Difference(
                string.Join(", ", wrong.Take(8).Select(i => $"word {i}: C# {expected[i]:x}, C {found[i]:x}")), IsRefusal: false);
        }
    }

    /// <summary>Leaves out and replaces pieces as long as the program still shows the difference.</summary>
    public static void Shrink(Node root, Func<bool> stillFails)
    {
        int attempts = 0;
        bool changed = true;
        while (changed && attempts < MostAttempts)
        {
            changed = false;
            foreach (Node node in root.All().Where(n => n is { Kind: not NodeKind.Fixed, Instead: null }).ToList())
            {
                if (attempts >= MostAttempts || !root.All().Contains(node))
                {
                    continue;
                }

                foreach (object instead in Replacements(node))
                {
                    node.Instead = instead;
                    attempts++;
                    if (stillFails())
                    {
                        changed = true;
                        break;
                    }

                    node.Instead = null;
                }
            }
        }
    }

    private static IEnumerable<object> Replacements(Node node)
    {
        if (node.Kind == NodeKind.Removable)
        {
            return [""];
        }

        string simplest = node.Type == "bool" ? "false" : node.Type.StartsWith('S') ? $"new {node.Type}()" : $"({node.Type})1";
        return node.ToString() == simplest || node.IsConstant ? []
            : [simplest, .. node.Children.Where(c => c.Type == node.Type && c.Kind == NodeKind.Expression)];
    }
}
