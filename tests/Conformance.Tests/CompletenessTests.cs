// SPDX-License-Identifier: BSD-2-Clause
// Whether the suite says something about everything that the interface declares.
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.Conformance;
using Sel4Gen.Emit.LibSel4;
using Sel4Gen.Tests;

namespace Sel4Gen.Conformance.Tests;

[TestFixture]
public sealed class CompletenessTests
{
    private static readonly string[] s_errors =
    [
        "NoError", "InvalidArgument", "InvalidCapability", "IllegalOperation", "RangeError", "AlignmentError", "FailedLookup",
        "TruncatedMessage", "DeleteFirst", "RevokeFirst", "NotEnoughMemory",
    ];

    private static readonly ConformanceCases s_suite = ConformanceCases.Read(Repository.Root);

    [Test]
    public void Every_outcome_of_every_invocation_has_a_case()
    {
        IEnumerable<string> missing = ConformancePage.Missing(UserInterfaceFiles.Model(Repository.Root), s_suite)
            .Select(m => $"{m.Name}: {m.Outcome}");
        Assert.That(missing, Is.Empty, "write a [Case], or say with [NoCase] why it cannot happen");
    }

    [Test]
    public void Every_outcome_is_an_error_of_the_interface() =>
        Assert.That(
            s_suite.Cases.Select(c => c.Outcome).Concat(s_suite.Excused.Select(c => c.Outcome)).Except(s_errors), Is.Empty);

    [Test]
    public void No_case_contradicts_an_excuse() =>
        Assert.That(
            s_suite.Excused.Where(e => s_suite.Cases.Any(c => c.Subject == e.Subject && c.Outcome == e.Outcome)), Is.Empty);
}
