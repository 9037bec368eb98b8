// SPDX-License-Identifier: BSD-2-Clause
// The result file of a test project (.trx, which `dotnet test` writes).
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Sel4Gen.Transpiler.Testing;

/// <summary>What a result file says.</summary>
/// <param name="FailedTests">The name of each test that failed, and below it the first lines of its
/// message.</param>
/// <param name="Output">What the tests wrote.</param>
internal sealed record TestResults(
    int Passed, int Failed, int Skipped, IReadOnlyList<string> FailedTests, IReadOnlyList<string> Output)
{
    private const int MostLines = 8;
    private const int LongestLine = 200;

    /// <summary>Reads a file; null if it is not there or not whole (the test host crashed).</summary>
    public static TestResults? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        try
        {
            XElement run = XElement.Load(file);
            XElement? counters = Named(run, "Counters").FirstOrDefault();
            if (counters is null)
            {
                return null;
            }

            int Count(string name) => int.Parse(
                counters.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
            XElement[] tests = [.. Named(run, "UnitTestResult")];
            return new TestResults(
                Count("passed"), Count("executed") - Count("passed"), Count("total") - Count("executed"),
                [.. tests.Where(t => t.Attribute("outcome")?.Value == "Failed").SelectMany(Failure)],
                [.. tests.SelectMany(t => Named(t, "StdOut")).SelectMany(Lines)]);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Failure(XElement test)
    {
        IEnumerable<string> message =
            Named(test, "Message").Take(1).SelectMany(m => Lines(m).Take(MostLines));
        return message.Select(l => "    " + (l.Length > LongestLine ? l[..LongestLine] : l))
            .Prepend(test.Attribute("testName")?.Value ?? "");
    }

    private static IEnumerable<string> Lines(XElement text) =>
        text.Value.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<XElement> Named(XElement within, string name) =>
        within.Descendants().Where(e => e.Name.LocalName == name);
}
