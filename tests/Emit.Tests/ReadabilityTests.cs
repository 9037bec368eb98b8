// SPDX-License-Identifier: BSD-2-Clause
// C as a careful engineer writes it: nothing is asserted twice, no struct is named after items, comments are filled paragraphs.
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Sel4Gen.Emit.C;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class ReadabilityTests
{
    private const string Program = """
        // Test program.
        using System.Runtime.CompilerServices;
        using Sel4Gen;
        [assembly: SubsetAssembly]
        namespace Test;
        [InlineArray(8)]
        public struct Slots
        {
            private uint _first;
        }
        public static partial class Module
        {
            private static Slots s_slots;
            private static uint s_index;
            [Extern] public static partial uint Outside();
            [EntryPoint]
            public static uint Entry(uint index, uint other, uint count)
            {
                BODY
                return index;
            }
            private static uint Move(ref uint index) { index += 1; return index; }
            private static (uint first, uint second) Pair(uint a)
            {
                return a == 0 ? (a, 1u) : (Move(ref a), 2u);
            }
        }
        """;

    private static string EmitBody(string body) =>
        new SubsetProgram(Program.Replace("BODY", body)).Emit().Files["src/module.c"];

    [TestCase("s_slots[(int)index] = 1; s_slots[(int)index] = 2;", 1, TestName = "Nothing between")]
    [TestCase("s_slots[(int)index] = s_slots[(int)index] + 1;", 1, TestName = "In one statement")]
    [TestCase("s_slots[(int)index] = 1; index = other; s_slots[(int)index] = 2;", 2, TestName = "Assigned between")]
    [TestCase("s_slots[(int)index] = 1; Move(ref index); s_slots[(int)index] = 2;", 2, TestName = "Passed by reference between")]
    [TestCase("s_slots[(int)s_index] = 1; s_slots[(int)other] = 2; s_slots[(int)s_index] = 3;", 3, TestName = "Memory written between")]
    [TestCase("s_slots[(int)s_index] = 1; Outside(); s_slots[(int)s_index] = 2;", 2, TestName = "Memory changed by a call between")]
    [TestCase("s_slots[(int)index] = 1; Outside(); s_slots[(int)index] = 2;", 1, TestName = "A local that no call changes")]
    [TestCase("if (count == 0) { s_slots[(int)index] = 1; } s_slots[(int)index] = 2;", 2, TestName = "On one way only")]
    [TestCase("s_slots[(int)index] = 1; if (count == 0) { s_slots[(int)index] = 2; } else { s_slots[(int)index] = 3; }", 1,
        TestName = "Before both ways")]
    [TestCase("s_slots[(int)index] = 1; if (count == 0) { index = other; } s_slots[(int)index] = 2;", 2, TestName = "Assigned on one way")]
    [TestCase("s_slots[(int)index] = 1; while (count > 0) { Loop.Bound(9); s_slots[(int)index] = 2; index++; count--; }", 2,
        TestName = "Changed later in the loop")]
    [TestCase("s_slots[(int)index] = 1; while (count > 0) { Loop.Bound(9); s_slots[(int)index] = 2; count--; }", 1,
        TestName = "A loop that leaves it alone")]
    [TestCase("while (count > 0) { Loop.Bound(9); uint at = Outside(); s_slots[(int)at] = 2; s_slots[(int)at] = 3; count--; }", 1,
        TestName = "A local of the loop")]
    public void A_bound_is_asserted_once_until_it_may_have_changed(string body, int assertions) =>
        Assert.That(Regex.Count(EmitBody(body), @"assert\([^;]* < 8\);"), Is.EqualTo(assertions), EmitBody(body));

    [Test]
    public void A_dropped_assertion_leaves_its_comment() => Assert.That(
        EmitBody("s_slots[(int)index] = 1;\n\n// Again.\ns_slots[(int)index] = 2;"),
        Does.Contain("\n\n    /* Again. */\n    module_s_slots[index] = 2;").Or.Contain("/* Again. */\n    module_s_slots[(int32_t)index] = 2;"));

    [Test]
    public void A_chosen_pair_has_the_names_of_the_result()
    {
        var files = new SubsetProgram(Program.Replace("BODY", "(index, _) = Pair(index);")).Emit().Files;
        Assert.That(files["src/module.c"], Does.Contain("return (first_second_result_t){ .first = a, .second = 1 };"));
        Assert.That(files.Values, Has.None.Contain("item1"));
    }

    [Test]
    public void No_struct_of_the_reference_packages_is_named_after_items() => Assert.That(
        Repository.WholePackages.Where(p =>
            System.IO.File.ReadAllText(Repository.PathOf("generated", p, "include", "types.h")).Contains("item1")), Is.Empty);

    [Test]
    public void A_paragraph_that_does_not_fit_is_filled_as_a_whole()
    {
        CLines lines = new();
        string sentence = string.Join(' ', Enumerable.Repeat("word", 22));
        lines.Comment($"{sentence}\nends here.\n\n- first\n- second\n  drawn");
        Assert.That(lines.All.Select(l => l.Text), Is.EqualTo(new[]
        {
            "/*", " * " + string.Join(' ', Enumerable.Repeat("word", 19)), " * word word word ends here.", " *", " * - first",
            " * - second", " *   drawn", " */",
        }));
    }
}
