// SPDX-License-Identifier: BSD-2-Clause
// The descriptions that generators of other languages' bindings read (object-api*.xml): complete, with conditions, and such that
// a reader who numbers the labels comes to the numbers that the headers have.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using Sel4Gen.Emit.LibSel4;

namespace Sel4Gen.LibSel4.Tests;

[TestFixture]
public sealed partial class DescriptionTests
{
    /// <summary>In the order in which labels are counted.</summary>
    private static readonly string[] s_files =
    [
        "include/interfaces/object-api.xml", "sel4_arch_include/aarch64/interfaces/object-api-sel4-arch.xml",
        "arch_include/arm/interfaces/object-api-arch.xml",
    ];

    private static XElement Api(int file, params string[] switches) =>
        XDocument.Parse(Interfaces.Headers(switches).Single(f => f.Path == s_files[file]).Text).Root!;

    private static XElement Method(XElement api, string label) =>
        api.Descendants("method").First(m => (string?)m.Attribute("id") == label);

    private static bool Holds(XElement condition, string[] macros) => condition.Name.LocalName switch
    {
        "config" => macros.Contains(((string)condition.Attribute("var")!)["CONFIG_".Length..]),
        "not" => !Holds(condition.Elements().Single(), macros),
        "and" => condition.Elements().All(e => Holds(e, macros)),
        "or" => condition.Elements().Any(e => Holds(e, macros)),
        _ => throw new InvalidOperationException($"a condition <{condition.Name}>"),
    };

    [TestCase("")]
    [TestCase("KERNEL_MCS", Category = "Slow")]
    [TestCase("ENABLE_SMP_SUPPORT", Category = "Slow")]
    [TestCase("ENABLE_SMP_SUPPORT", "KERNEL_MCS", "ARM_HYPERVISOR_SUPPORT")]
    [TestCase("HARDWARE_DEBUG_API", "ARM_SMMU", "TK1_SMMU", Category = "Slow")]
    public void A_reader_comes_to_the_numbers_of_the_headers(params string[] switches)
    {
        List<string> labels = [];
        for (int file = 0; file < s_files.Length; file++)
        {
            labels.AddRange(Api(file, switches).Descendants("method")
                .Where(m => m.Element("condition") is not { } c || Holds(c.Elements().Single(), switches))
                .Select(m => (string)m.Attribute("id")!).Where(l => !labels.Contains(l)));
        }

        string headers = string.Concat(Interfaces.Headers(switches)
            .Where(f => f.Path.EndsWith("/invocation.h", StringComparison.Ordinal)).OrderBy(f => f.Path switch
            {
                "include/sel4/invocation.h" => 0,
                "arch_include/arm/sel4/arch/invocation.h" => 2,
                _ => 1,
            }).Select(f => f.Text));
        IEnumerable<string> numbered = Enumerator.Matches(headers).Select(m => m.Groups[1].Value)
            .Where(n => n != "InvalidInvocation" && !n.StartsWith("n", StringComparison.Ordinal));
        Assert.That(labels, Is.EqualTo(numbered));
    }

    [GeneratedRegex(@"^\s+(\w+)(?: = \w+)?,", RegexOptions.Multiline)]
    private static partial Regex Enumerator { get; }

    [Test]
    public void What_the_configuration_lacks_stands_there_with_its_condition()
    {
        XElement common = Api(0);
        Assert.That(
            Method(common, "TCBSetAffinity").Element("condition")!.Elements().Single().ToString(SaveOptions.DisableFormatting),
            Is.EqualTo("<and><not><config var=\"CONFIG_KERNEL_MCS\" /></not><config var=\"CONFIG_ENABLE_SMP_SUPPORT\" /></and>"));
        Assert.That(common.Descendants("method").Count(m => (string?)m.Attribute("id") == "TCBConfigure"), Is.EqualTo(2));
        Assert.That(Method(common, "TCBResume").Element("condition"), Is.Null);
        Assert.That(Method(Api(2), "ARMVCPUSetTCB").Element("condition"), Is.Not.Null);
    }

    [Test]
    public void Structs_and_prefixes_of_the_instruction_set_are_there()
    {
        XElement api = Api(1);
        Assert.That((string?)api.Attribute("label_prefix"), Is.EqualTo("aarch64_"));
        Assert.That((string?)Api(2).Attribute("label_prefix"), Is.EqualTo("arm_"));
        Assert.That(api.Elements("struct").Select(s => (string?)s.Attribute("name")),
            Is.EquivalentTo(new[] { "seL4_UserContext", "seL4_ARM_SMCContext" }), "and none of another architecture");
        Assert.That(api.Elements("struct").First().Elements("member").Select(m => (string?)m.Attribute("name")).Take(4),
            Is.EqualTo(new[] { "pc", "sp", "spsr", "x0" }));
        string types = Interfaces.Headers("").Single(f => f.Path.EndsWith("sel4_arch/types.h", StringComparison.Ordinal)).Text;
        Assert.That(types, Does.Contain("} seL4_ARM_SMCContext;").And.Not.Contain("seL4_VCPUContext"));
    }

    [Test]
    public void A_condition_without_a_macro_is_refused()
    {
        Dictionary<string, string> macros = new() { ["Config.Mcs"] = "KERNEL_MCS" };
        Assert.That(InvocationCondition.Xml("!(Config.Mcs)", macros), Is.EqualTo("<not><config var=\"CONFIG_KERNEL_MCS\"/></not>"));
        Assert.That(() => InvocationCondition.Xml("Config.Mcs && Config.Nothing", macros),
            Throws.InvalidOperationException.With.Message.Contains("Config.Nothing"));
    }
}
