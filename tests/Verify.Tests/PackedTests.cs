// SPDX-License-Identifier: BSD-2-Clause
// The laws of packed words hold in the reference packages, and each mistake in an accessor breaks one, with its inputs.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;
using Sel4Gen.Verify.Packed;

namespace Sel4Gen.Verify.Tests;

[TestFixture]
public sealed class PackedTests
{
    private const string Target = "aarch64-none-elf";

    private static string Accessors => Repository.PathOf("tests", "Verify.Tests", "Packed", "accessors.c");

    [TestCaseSource(typeof(Repository), nameof(Repository.WholePackages))]
    public void The_reference_packages_keep_the_laws(string name)
    {
        Assert.That(PackedLaws.Check(PackageFolder.Open(Repository.PathOf("generated", name)), out int laws), Is.Empty);
        Assert.That(laws, Is.GreaterThan(250));
        TestContext.Out.WriteLine($"{name}: {laws} laws");
    }

    [Test]
    public void Good_accessors_keep_the_laws()
    {
        Assert.That(PackedLaws.Check(Accessors, Target, null, out int laws), Is.Empty);
        Assert.That(laws, Is.GreaterThan(30));
    }

    [TestCase("words[1] & 0x3fUL;", "words[1] & 0x1fUL;",
        "first_cap_new: \"first_cap_get_size reads the argument\" does not hold for object = 0x0, size = 0x20",
        TestName = "A getter that reads too few bits")]
    [TestCase("words[0] >> 55) & 1U) != 0;", "words[0] >> 54) & 1U) != 0;",
        "first_cap_set_can_send: \"first_cap_get_can_send reads the value that was set\" does not hold",
        TestName = "A getter that reads other bits")]
    [TestCase("(sword_t)(first_cap.words[0] << 16) >> 16", "(first_cap.words[0] << 16) >> 16",
        "first_cap_new: \"first_cap_get_object reads the argument\" does not hold",
        TestName = "A getter that does not extend the sign")]
    [TestCase("words[1] & 0xffffffffffffffc0UL) | value", "words[1] & 0xffffffffffffff80UL) | value",
        "first_cap_set_size: \"setting what is there changes nothing\" does not hold",
        TestName = "A setter that clears a bit of no field")]
    [TestCase("words[1] & 0xffffffffffffffc0UL) | value", "words[1] & 0xffffffffffffffe0UL) | value",
        "first_cap_set_size: \"of two values that are set, the last counts\" does not hold",
        TestName = "A setter that leaves an old bit")]
    [TestCase("first_cap.words[0] & 0xff7fffffffffffffUL", "first_cap.words[0] & 0x077fffffffffffffUL",
        "first_cap_set_can_send: \"cap_get_tag reads what it read before\" does not hold",
        TestName = "A setter that changes the tag")]
    [TestCase("words[1] = value;", "words[1] = value & 0xffffffffUL;",
        "second_cap_set_badge: \"different values give different words\" does not hold",
        TestName = "A setter that loses bits which nobody reads")]
    [TestCase("place->words[0] = (place->words[0] & 0xff7f", "place->words[0] = (place->words[0] & 0xfe7f",
        "first_cap_ptr_set_can_send: \"it does what first_cap_set_can_send does\" does not hold",
        TestName = "A setter through a pointer that does something else")]
    [TestCase("((word_t)TAG_FIRST << 59)", "((word_t)TAG_SECOND << 59)",
        "first_cap_new: \"it has the tag that first_cap_from wants\" does not hold",
        TestName = "A constructor with another tag")]
    [TestCase("| ((word_t)can_send << 55);\n    result", "| ((word_t)can_send << 56);\n    result",
        "first_cap_new: \"first_cap_get_can_send reads the argument\" does not hold",
        TestName = "A constructor that puts a field elsewhere")]
    [TestCase("TAG_SECOND = 2", "TAG_SECOND = 1",
        "first_cap_from: \"no word has the tag that second_cap_from wants, too\" does not hold",
        TestName = "Two variants with one tag")]
    [TestCase("    requires can_send <= 1; */", "    */",
        "first_cap_new: \"first_cap_get_can_send reads the argument\" does not hold for object = 0x0, size = 0x0, can_send = 0x",
        TestName = "A contract that lets in what does not fit")]
    [TestCase("requires (value & 0xffffffffffffffc0UL)", "requires (value & 0xfffffffffffffff0UL)",
        "first_cap_set_size: \"what is there fits\" does not hold",
        TestName = "A contract that keeps out what fits")]
    [TestCase("== TAG_FIRST; */\nstatic inline cap_t first_cap_from(cap_t source)\n{\n", "== TAG_FIRST; */\nstatic inline cap_t first_cap_from(cap_t source)\n{\n    source.words[1] = 0;\n",
        "first_cap_from: \"it is the word itself\" does not hold",
        TestName = "From that changes the word")]
    [TestCase("    second_cap.words[1] = value;", "    while (value) {\n        second_cap.words[1] = value;\n    }",
        "second_cap_set_badge: its laws cannot be stated: WhileStmt",
        TestName = "An accessor that is none")]
    [TestCase("static inline word_t first_cap_get_size(cap_t first_cap)\n{", "static inline word_t first_cap_get_size(cap_t first_cap) {",
        "first_cap_get_size: it is not written as accessors are, so that no law of it was decided",
        TestName = "An accessor in another layout")]
    [TestCase("word_t first_cap_get_size(cap_t", "word_t first_cap_size(cap_t",
        "first_cap_size: no accessor has such a name, so that no law of it was decided",
        TestName = "An accessor of another name")]
    [Category("Slow")]
    public void A_mistake_breaks_a_law(string right, string wrong, string message)
    {
        string text = File.ReadAllText(Accessors);
        int at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Positive, "the place to change exists");
        string file = Path.Combine(Repository.Scratch("packed"), "accessors.c");
        File.WriteAllText(file, text[..at] + wrong + text[(at + right.Length)..]);
        IReadOnlyList<Finding> findings = PackedLaws.Check(file, Target, null, out _);
        Assert.That(findings.Select(f => f.Message), Has.Some.StartsWith(message));
        string function = message[..message.IndexOf(':', StringComparison.Ordinal)];
        int line = File.ReadLines(file).Index().First(l => l.Item.Contains(function + "(", StringComparison.Ordinal)).Index + 1;
        Assert.That(findings.First(f => f.Message.StartsWith(message, StringComparison.Ordinal)).Line, Is.EqualTo(line));
    }
}
