// SPDX-License-Identifier: BSD-2-Clause
// What Frama-C says becomes findings; where it is installed, it accepts the reference packages.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;
using Sel4Gen.Verify.FramaC;

namespace Sel4Gen.Verify.Tests;

[TestFixture]
public sealed class FramaCTests
{
    [Test]
    public void Its_messages_become_findings_at_their_lines()
    {
        const string Said = """
            [kernel] Parsing kernel_all.c (with preprocessing)
            [kernel:asm:clobber] arch/arm/Machine.cs:81: Warning: 
              Clobber list contains "memory" argument. Assuming no side effects beyond those mentioned in operands.
            [kernel:annot-error] KernelSource/Scheduling/ThreadQueue.cs:12: Warning: 
              unbound logic variable x. Ignoring
              code annotation
            [kernel] src/a.c:3: User Error: Cannot resolve variable y
            [kernel] User Error: stopping on file "src/a.c" that has errors. Add '-kernel-msg-key pp'
              for preprocessing command.
            """;
        Assert.That(FramaCChecker.Read(Said).Select(f => f.ToString()), Is.EqualTo(new[]
        {
            "KernelSource/Scheduling/ThreadQueue.cs:12: frama-c: unbound logic variable x. Ignoring code annotation",
            "src/a.c:3: frama-c: Cannot resolve variable y",
        }));
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.WholePackages))]
    [Category("Slow")]
    public void It_accepts_the_reference_packages(string name)
    {
        SkipIfMissing();
        Assert.That(FramaCChecker.Check(PackageFolder.Open(Repository.PathOf("generated", name))), Is.Empty);
    }

    [Test]
    public void It_refuses_an_annotation_without_a_meaning()
    {
        SkipIfMissing();
        string file = Path.Combine(Repository.Scratch("annotation"), "a.c");
        File.WriteAllText(file, "/*@ requires missing(x); */\nint f(int x)\n{\n    /*@ assert x == y; */\n    return x;\n}\n");
        IReadOnlyList<Finding> findings = FramaCChecker.Check(file, null, true);
        Assert.That(findings.Select(f => f.Line), Is.EquivalentTo(new[] { 1, 4 }), string.Join('\n', findings));
    }

    private static void SkipIfMissing()
    {
        if (FramaCChecker.Find() is null)
        {
            Assert.Ignore($"Frama-C is not installed. {FramaCChecker.Remedy}");
        }
    }
}
