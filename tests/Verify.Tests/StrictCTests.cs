// SPDX-License-Identifier: BSD-2-Clause
// Each rule of StrictC on a file of StrictC/ that breaks it, in the lines marked BREAKS and nowhere else; C that the parser
// accepts; and the reference packages.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;
using Sel4Gen.Verify.StrictC;

namespace Sel4Gen.Verify.Tests;

[TestFixture]
public sealed class StrictCTests
{
    private const string Target = "aarch64-none-elf";

    private static string Folder => Repository.PathOf("tests", "Verify.Tests", "StrictC");

    private static IEnumerable<string> Rules => StrictCRules.All.Select(r => r.Name);

    [TestCaseSource(nameof(Rules))]
    public void A_file_that_breaks_a_rule_is_told_so(string rule)
    {
        string file = Path.Combine(Folder, rule + ".c");
        var marked = File.ReadLines(file).Index().Where(l => l.Item.Contains("BREAKS")).Select(l => (rule, l.Index + 1));
        var found = StrictCChecker.Check(file, Target, null).Select(f => (f.Rule, f.Line)).Distinct();
        Assert.That(found, Is.EqualTo(marked));
    }

    [Test]
    public void Every_file_is_about_a_rule() => Assert.That(
        Directory.GetFiles(Folder, "*.c").Select(f => Path.GetFileNameWithoutExtension(f)),
        Is.EquivalentTo(Rules.Append("accepted")));

    [Test]
    public void What_the_parser_accepts_is_accepted() => Assert.That(
        StrictCChecker.Check(Path.Combine(Folder, "accepted.c"), Target, null), Is.Empty);

    [TestCaseSource(typeof(Repository), nameof(Repository.WholePackages))]
    public void The_reference_packages_are_StrictC(string name) => Assert.That(
        StrictCChecker.Check(PackageFolder.Open(Repository.PathOf("generated", name))), Is.Empty);

    [Test]
    public void C_that_does_not_compile_is_no_success()
    {
        string file = Path.Combine(Repository.Scratch("broken"), "broken.c");
        File.WriteAllText(file, "int f(void) { return g(); }\n");
        Assert.That(
            () => StrictCChecker.Check(file, Target, null),
            Throws.TypeOf<VerifyException>().With.Message.Contains("'g'").And.Message.Contains("broken.c"));
    }

    [Test]
    public void A_folder_that_is_no_package_is_refused() => Assert.That(
        () => PackageFolder.Open(Repository.Scratch("empty")),
        Throws.TypeOf<VerifyException>().With.Message.Contains("manifest.json"));
}
