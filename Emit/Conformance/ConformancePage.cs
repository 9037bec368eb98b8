// SPDX-License-Identifier: BSD-2-Clause
// Writes docs/conformance.md: invocations, their cases, and where these run. Also says which declared outcomes lack a case.
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Sel4Gen.Emit.LibSel4;

namespace Sel4Gen.Emit.Conformance;

/// <summary>Writes the page about the conformance suite.</summary>
internal static class ConformancePage
{
    /// <summary>The file in the repository.</summary>
    public const string Path = "docs/conformance.md";

    private const string Success = "NoError";

    /// <summary>Its text.</summary>
    /// <param name="model">The reference configuration.</param>
    /// <param name="suite">The cases.</param>
    /// <param name="runs">The runs that a condition holds in.</param>
    public static string Write(
        UserInterface model, ConformanceCases suite, IReadOnlyDictionary<string, IReadOnlyList<SuiteRun>> runs)
    {
        StringBuilder text = new();
        text.Append("<!-- SPDX-License-Identifier: BSD-2-Clause -->\n");
        text.Append("<!-- Generated from the [Case] attributes in userland/conformance and from libsel4/Objects: run the Transpiler. -->\n\n");
        text.Append("# Conformance suite\n\n");
        text.Append("`userland/conformance` is a root task in the C# subset that holds a kernel against the seL4 manual. Every case runs\n\n");
        text.Append("1. as C# over the C# kernel on the simulated machine (`tests/UserLevel.Tests`),\n");
        text.Append("2. as C on the host, over the kernel as C and as C# in lockstep (`tests/Conformance.Tests`),\n");
        text.Append("3. as C in QEMU (`tests/Boot.Tests`; `./run --root-task conformance`),\n");
        text.Append("4. as C in QEMU on any other seL4 kernel of the same configuration: `./run --root-task conformance --kernel THEIR-kernel.elf`.\n\n");
        int configured = suite.Cases.Count(c => c.Condition.Length > 0);
        text.Append($"There are {suite.Cases.Count} cases; {configured} of them have a meaning in some configurations only.\n");
        text.Append("The tests run the suite with QEMU in several configurations. A case that none of them runs names\n");
        text.Append("its condition.\n");
        Invocations(text, model, suite, runs);
        HashSet<string> known = [.. InvocationsOf(model).Select(i => i.Name)];
        text.Append("\n## System calls, messages and faults\n\n| what | outcome | case | runs |\n|---|---|---|---|\n");
        foreach (ConformanceCase each in suite.Cases.Where(c => !known.Contains(c.Subject)).OrderBy(c => c.Subject, System.StringComparer.Ordinal))
        {
            text.Append($"| `{each.Subject}` | `{each.Outcome}` | {each.Description} | {Where(each, runs)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The invocations of a configuration, by their C names, and what they may come to.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Outcomes)> InvocationsOf(UserInterface model) =>
        from type in model.Interfaces
        where type.Enabled
        from invocation in type.Invocations
        where invocation.Enabled
        select ($"{type.CName}_{invocation.Name}",
            (IReadOnlyList<string>)[Success, .. invocation.Errors.Select(e => e.Name)]);

    /// <summary>Outcomes of invocations that neither have a case nor an excuse.</summary>
    public static IEnumerable<(string Name, string Outcome)> Missing(UserInterface model, ConformanceCases suite) =>
        from invocation in InvocationsOf(model)
        from outcome in invocation.Outcomes
        where !suite.Cases.Any(c => c.Subject == invocation.Name && c.Outcome == outcome)
        where !suite.Excused.Any(c => c.Subject == invocation.Name && c.Outcome == outcome)
        select (invocation.Name, outcome);

    private static void Invocations(
        StringBuilder text, UserInterface model, ConformanceCases suite,
        IReadOnlyDictionary<string, IReadOnlyList<SuiteRun>> runs)
    {
        foreach ((string name, IReadOnlyList<string> outcomes) in InvocationsOf(model))
        {
            text.Append($"\n## {name}\n\n| outcome | case | runs |\n|---|---|---|\n");
            IEnumerable<string> more = suite.Cases.Where(c => c.Subject == name).Select(c => c.Outcome)
                .Except(outcomes).Distinct().Order(System.StringComparer.Ordinal);
            foreach (string outcome in outcomes.Concat(more))
            {
                List<ConformanceCase> cases = suite.Cases.Where(c => c.Subject == name && c.Outcome == outcome).ToList();
                foreach (ConformanceCase each in cases)
                {
                    text.Append($"| `{outcome}` | {each.Description} | {Where(each, runs)} |\n");
                }

                foreach (MissingCase each in suite.Excused.Where(c => c.Subject == name && c.Outcome == outcome))
                {
                    text.Append($"| `{outcome}` | cannot happen: {each.Reason} | |\n");
                }
            }

            foreach ((_, string outcome) in Missing(model, suite).Where(m => m.Name == name))
            {
                text.Append($"| `{outcome}` | no case | |\n");
            }
        }
    }

    private static string Where(
        ConformanceCase each, IReadOnlyDictionary<string, IReadOnlyList<SuiteRun>> runs) =>
        each.Condition.Length == 0 || runs[each.Condition].Count == SuiteRun.All.Count ? "everywhere"
        : runs[each.Condition].Count == 0 ? $"if `{each.Condition}`"
        : string.Join("; ", runs[each.Condition].Select(r => r.Name));
}
