// SPDX-License-Identifier: BSD-2-Clause
// Named arguments reach the parameters that they name, also those of the subset's own library.
using NUnit.Framework;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class NamedArgumentTests
{
    private static readonly string s_c = string.Concat(new SubsetProgram("""
        using Sel4Gen;
        public static class Test
        {
            public static readonly Ptr<Word> Pool = StaticMemory.Reserve<Word>(alignment: 64, count: 2);
            [NoInline] private static Word Minus(Word a, Word b) => a - b;
            [EntryPoint] public static Word Run(Word address, uint value)
            {
                Mmio.Write32(value: value, address: address);
                return Minus(b: Pool[1], a: address);
            }
        }
        """).Emit().Files.Values);

    [Test]
    public void A_register_gets_the_value_at_the_address() =>
        Assert.That(s_c, Does.Match(@"write32\((\(\w+\))?address, value\)"));

    [Test]
    public void Memory_has_the_count_and_the_alignment() =>
        Assert.That(s_c, Does.Match(@"\[2\][^;]*64").And.Not.Match(@"\[64\]"));

    [Test]
    public void A_function_gets_its_arguments_by_name() => Assert.That(s_c, Does.Match(@"minus\(address, \w*pool\[1\]\)"));
}
