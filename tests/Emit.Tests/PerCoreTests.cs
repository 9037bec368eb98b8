// SPDX-License-Identifier: BSD-2-Clause
// Variables that each core has for itself: plain with one core, an array with more.
using System.Linq;
using NUnit.Framework;

namespace Sel4Gen.Emit.Tests;

/// <summary>What becomes of <c>[PerCore]</c> in C.</summary>
[TestFixture]
public sealed class PerCoreTests
{
    private const string Program = """
        using Sel4Gen;
        public struct State { public Word Count; public Word Last; }
        public static class Program
        {
            [PerCore(CORES)] public static State Core;
            [PerCore(CORES)] private static uint s_entries;
            public static Word Running;
            INDEX private static Word Index() => Running;
            [EntryPoint, CName("step")]
            public static Word Step(Word core)
            {
                Running = core;
                Core.Count += core + 1;
                Core.Last = Core.Count * 10;
                s_entries++;
                return Core.Last + s_entries;
            }
        }
        """;

    [Test]
    public void With_one_core_they_are_variables_like_others()
    {
        string text = new SubsetProgram(Of(1, "")).Emit().Files["unit.c"];
        Assert.That(text, Does.Contain("program_core_count").And.Contain("program_s_entries").And.Not.Contain("program_core[")
            .And.Not.Contain("program_core."));
    }

    [Test]
    public void The_state_of_a_core_is_used_by_its_fields() => Assert.That(
        new SubsetProgram(Of(1, "").Replace("Core.Last = Core.Count * 10;", "State all = Core; Core.Last = all.Count * 10;"))
            .Errors().Select(e => e.Message),
        Has.Some.Contain("the state of a core as a whole"));

    [Test]
    public void With_several_cores_each_has_its_own()
    {
        string output = new SubsetProgram(Of(2, "[CoreIndex]")).RunC("per-core", """
            int main(void)
            {
                for (int i = 0; i < 4; i++) {
                    printf("%d ", (int)step(i == 1 || i == 2));
                }
                return 0;
            }
            """, "gcc");
        Assert.That(output.Trim(), Is.EqualTo("11 21 42 22"));
    }

    [Test]
    public void Several_cores_need_a_method_that_says_which_one_runs() => Assert.That(
        new SubsetProgram(Of(2, "")).Errors().Select(e => e.Message),
        Has.Some.Contain("no method marked [CoreIndex]"));

    private static string Of(int cores, string index) =>
        Program.Replace("CORES", $"{cores}").Replace("INDEX", index);
}
