// SPDX-License-Identifier: BSD-2-Clause
// Methods that no entry point of any kernel or root task reaches (S4G5006).
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Front;
using Sel4Gen.Emit.Programs;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class UnreachedTests
{
    private const string Shared = """
        using Sel4Gen;
        public static class Config { public const bool Wide = false; }
        public static class Shared
        {
            public static void OfBoth() { if (Config.Wide) { OfOneConfiguration(); } }
            public static void OfOneConfiguration() { }
            public static void OfFirst() { }
            public static Word OfNone { get { return 1; } }
            public static void Forgotten() { Behind(); }
            private static void Behind() { }
            [SubsetException("S4G5006", "called by hand in a debugger")] public static void ByHand() { Helper(); }
            private static void Helper() { }
        }
        """;

    private static ProgramDescription Program(string calls) =>
        new SubsetProgram("").Description with
        {
            Texts = new Dictionary<string, string>
            {
                ["Shared.cs"] = Shared,
                ["Main.cs"] = $$"""
                    public static class Main { [Sel4Gen.EntryPoint] public static void Run() { {{calls}} } }
                    """,
                ["Assembly.cs"] = "[assembly: Sel4Gen.SubsetAssembly]",
            },
        };

    [Test]
    public void What_one_program_or_configuration_reaches_is_reached()
    {
        IReadOnlyList<EmitDiagnostic> found = UnreachedMethods.Find(
            [Program("Shared.OfBoth(); Shared.OfFirst();"), Program("Shared.OfBoth();")]);
        Assert.That(
            found.Select(d => $"{d.Id} {d.Place.Line} {d.Message.Split('\'')[1]}"),
            Is.EqualTo(new[] { "S4G5006 8 Shared.get_OfNone", "S4G5006 9 Shared.Forgotten", "S4G5006 10 Shared.Behind" }));
    }

    /// <summary>A root task's list of cases is generated: what only that calls is reached, and the list itself is looked at.</summary>
    [Test]
    public void What_generated_code_calls_is_reached()
    {
        ProgramDescription program = Program("Cases.Run();");
        Dictionary<string, string> texts = new(program.Texts)
        {
            ["Cases.g.cs"] = """
                public static class Cases
                {
                    public static void Run() { Shared.OfBoth(); Shared.OfFirst(); Shared.Forgotten(); Word x = Shared.OfNone; }
                    public static void Nobody() { }
                }
                """,
        };
        Assert.That(
            UnreachedMethods.Find([program with { Texts = texts }]).Select(d => $"{d.Place.File} {d.Message.Split('\'')[1]}"),
            Is.EqualTo(new[] { "Cases.g.cs Cases.Nobody" }));
    }

    [Test, Category("Slow")]
    public void Kernel_and_root_tasks_have_no_method_that_nothing_reaches() =>
        Assert.That(UnreachedMethods.Find(Repository.Root), Is.Empty);
}
