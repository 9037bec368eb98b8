// SPDX-License-Identifier: BSD-2-Clause
// What happens when a random program does find a fault: with a deliberate one in the emitter the campaign notices, and leaves a
// program that is small, that still shows the fault, and on which CLR and C agree without it.
using System;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Tests;

namespace Sel4Gen.Semantics.Tests;

[TestFixture, Category("Slow")]
public sealed class ShrinkerTests
{
    private const int MostLines = 80;
    private const int SeedsToTry = 10;
    private static readonly CTarget s_target = new("gcc", ["-O0", "-w"]);

    [TestCase("operands of Subtract swapped")]
    [TestCase("narrowing dropped")]
    [TestCase("packed store dropped")]
    [TestCase("result by reference not copied back")]
    [TestCase("value read before a call not saved")]
    public void A_failing_program_is_made_small(string name)
    {
        Fault fault = Fault.All.Single(f => f.Name == name);
        string folder = Repository.Scratch("shrinker");
        Mismatch? found = null;
        int seed = 0;
        while (found is null && seed++ < SeedsToTry)
        {
            found = RandomCampaign.Shrink(seed, s_target, folder, TimeSpan.FromMinutes(15), fault);
        }

        Assert.That(found, Is.Not.Null, $"none of {SeedsToTry} random programs notices the fault");
        int lines = found!.Source.Split('\n').Count(l => l.Trim().Length > 0);
        TestContext.Out.WriteLine($"{name}: seed {seed}, {lines} lines: {found.Difference.Text}\n{found.Source}");
        Assert.That(lines, Is.LessThanOrEqualTo(MostLines));
        Assert.That(found.Difference.Kind, Is.EqualTo(DifferenceKind.OtherWords));
        Assert.That(new Oracle(s_target, folder, fault).Compare(found.Source, RandomProgram.Words), Is.Not.Null);
        Assert.That(new Oracle(s_target, folder).Compare(found.Source, RandomProgram.Words), Is.Null);
    }
}
