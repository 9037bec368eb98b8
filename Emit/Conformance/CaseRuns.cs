// SPDX-License-Identifier: BSD-2-Clause
// The configurations that a case runs in: the condition of its attribute, evaluated for each configuration of the tests.
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sel4Gen.Emit.Conformance;

/// <summary>A way of running the suite that the tests know.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="Values">Constants that are not as in the reference configuration.</param>
internal sealed record SuiteRun(string Name, ImmutableDictionary<string, string> Values)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SuiteRun> All { get; } =
    [
        new("C#", ImmutableDictionary<string, string>.Empty),
        new(
            "C on the host",
            ImmutableDictionary<string, string>.Empty.Add("Config.NumDomains", "4").Add("Config.NumDomainSchedules", "6")),
        new("QEMU", ImmutableDictionary<string, string>.Empty),
        new(
            "QEMU, release",
            ImmutableDictionary<string, string>.Empty.Add("Config.DebugBuild", "false").Add("Config.Printing", "false")),
        Measuring("track_kernel_entries", "Config.BenchmarkTrackKernelEntries", "Config.KernelLogBuffer", "Config.AllowSmcCalls"),
        Measuring("track_utilisation", "Config.BenchmarkTrackUtilisation"),
        Measuring("tracepoints", "Config.BenchmarkTracepoints", "Config.KernelLogBuffer"),
    ];

    private static SuiteRun Measuring(string benchmarks, params string[] constants) => new(
        $"QEMU, {benchmarks}",
        constants.Append("Config.EnableBenchmarks").ToImmutableDictionary(c => c, _ => "true"));
}

/// <summary>Evaluates conditions.</summary>
internal static class CaseRuns
{
    /// <summary>The runs that each condition holds in.</summary>
    /// <param name="conditions">C# expressions over the configuration.</param>
    /// <param name="compile">The interface's declarations with these constants.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<SuiteRun>> Evaluate(
        IEnumerable<string> conditions, System.Func<ImmutableDictionary<string, string>, CSharpCompilation> compile)
    {
        string[] all = [.. conditions.Where(c => c.Length > 0).Distinct()];
        Dictionary<string, List<SuiteRun>> runs = all.ToDictionary(c => c, _ => new List<SuiteRun>());
        foreach (SuiteRun run in SuiteRun.All)
        {
            CSharpCompilation compilation = compile(run.Values);
            string fields = string.Concat(all.Select((c, i) => $"public const bool C{i} = {c};\n"));
            SyntaxTree tree = CSharpSyntaxTree.ParseText(
                $"using Sel4Gen.Kernel; namespace Sel4Gen.Api; static class Conditions {{ {fields} }}",
                (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
            INamedTypeSymbol type = compilation.AddSyntaxTrees(tree).GetTypeByMetadataName("Sel4Gen.Api.Conditions")!;
            for (int i = 0; i < all.Length; i++)
            {
                if (type.GetMembers($"C{i}").OfType<IFieldSymbol>().Single().ConstantValue is true)
                {
                    runs[all[i]].Add(run);
                }
            }
        }

        return runs.ToDictionary(e => e.Key, e => (IReadOnlyList<SuiteRun>)e.Value);
    }
}
