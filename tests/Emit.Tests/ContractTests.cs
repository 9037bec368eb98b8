// SPDX-License-Identifier: BSD-2-Clause
// Contracts as ACSL: what they call is defined as logic functions, and each is a condition, not prose.
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;
using Sel4Gen.Language.Ir;
using Sel4Gen.Tests;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class ContractTests
{
    private const string Source = """
        using Sel4Gen;
        public enum Kind : uint { Null, Door }
        [Packed(2)] public partial struct Token { [Tag, Bits(0, 60, 4)] public partial Kind Kind { get; set; } }
        [PackedVariant(typeof(Token), Kind.Door)] public partial struct Door
        {
            [Bits(1, 0, 1)] public partial bool IsOpen { get; set; }
            [Bits(1, 1, 8)] public partial Word Number { get; set; }
        }
        public struct Node { public Ptr<Node> Next; public Token Token; public Word Count; }
        public static class Test
        {
            public const Word Limit = 9;
            public static Word s_used;
            private static Word Room(Word more)
            {
                Word left = Limit - s_used;
                return left - more;
            }
            private static bool IsEnd(Ptr<Node> node) => node.Ref.Next.IsNull || Room(node.Ref.Count) > 3;
            private static Word Changed(Word x) { s_used++; return x; }
            [EntryPoint] public static Word Run(Ptr<Node> node, Word a)
            {
                Contract.Requires(node.Ref.Token.Kind != Kind.Null);
                Contract.Requires(IsEnd(node) && !Door.From(node.Ref.Token).IsOpen);
                Contract.Assert(!node.IsNull);
                Contract.Assert(Changed(a) == a);
                return Room(a);
            }
        }
        """;

    private static string Emitted(string file) => new SubsetProgram(Source, contracts: ContractMode.Acsl).Emit().Files[file];

    [Test]
    public void What_a_contract_calls_is_a_logic_function_of_the_same_name()
    {
        string c = Emitted("unit.c");
        Assert.That(c, Does.Contain("""
            /*@ requires token_get_kind(node->token) != KIND_NULL;
                requires test_is_end(node) && !door_get_is_open(door_from(node->token)); */
            """));
    }

    [TestCase("include/accessors.h", "/*@ logic integer token_get_kind(token_t token) = (kind_t)(token.words[0] >> 60); */")]
    [TestCase("include/accessors.h", "/*@ predicate door_get_is_open(token_t door) = (door.words[1] & 1U) != 0; */")]
    [TestCase("include/accessors.h", "/*@ logic token_t door_from(token_t source) = source; */")]
    [TestCase("include/functions.h", "logic integer test_room{L}(integer more) = \\let left = (word_t)(TEST_LIMIT - test_s_used); (word_t)(left - more);")]
    [TestCase("include/functions.h", "predicate test_is_end{L}(node_t *node) = node->next == \\null || ")]
    public void Its_definition_stands_before_it(string file, string definition) =>
        Assert.That(OneLine(Emitted(file)), Does.Contain(definition));

    [Test]
    public void A_name_that_ends_in_NULL_is_no_null_pointer() => Assert.That(Emitted("unit.c"), Does.Not.Contain("_\\null"));

    [Test]
    public void What_has_an_effect_is_prose() => Assert.That(Emitted("unit.c"), Does.Contain("/* Holds: Changed(a) == a */"));

    [Test]
    public void No_contract_of_the_reference_packages_is_prose()
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Repository.PathOf("generated"), "*.[ch]", SearchOption.AllDirectories);
        Assert.That(files.Where(f => File.ReadAllText(f).Contains("/* Holds: ")), Is.Empty);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries))
        .Replace("( ", "(");
}
