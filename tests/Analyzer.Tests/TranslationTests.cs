// SPDX-License-Identifier: BSD-2-Clause
// What the binder refuses in a body is reported while somebody types (S4G9002 and its like), if no other rule finds anything there.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class TranslationTests
{
    private static string Program(string member) => "namespace Program;\n" + """
        [InlineArray(4)] public struct Four { private Word _element; }
        public struct Table { public Four Words; }
        public static class Module
        {
        """ + member + "}";

    [TestCase("public static Word F(Ptr<Table> t, byte i) { {|S4G9002:return|} t.Ref.Words[4 + i]; }",
        TestName = "An index that is always behind the end")]
    [TestCase("""
        public static Word F(Ptr<Table> t, Word i)
        {
            {|S4G9009:do|}
            {
                Loop.Bound(8);
                i++;
                if (i == 3) { continue; }
                if (i == 5) { return 0; }
            }
            while (t.Ref.Words[(int)i] != 0);
            return i;
        }
        """, TestName = "An index that is checked in the condition of a do loop")]
    [TestCase("""
        public static Word F(Word a, Word b)
        {
            Contract.Requires(b != 0);
            {|S4G9009:for|} (Word i = 0; i < 8; i += a / b)
            {
                Loop.Bound(8);
                if (i == 3) { continue; }
                if (a == 0) { return i; }
            }
            return a;
        }
        """, TestName = "A divisor that a verification build tests in the step of a for loop")]
    public void What_has_no_translation_is_reported(string member) => Check.Reports(Program(member));

    [TestCase("public static Word F(Ptr<Table> t, byte i) => t.Ref.Words[i & 3];")]
    [TestCase("public static T F<T>(T x) where T : unmanaged => x;")]
    [TestCase("public static Word F(Ptr<Table> t, byte i) { if (Off) { return t.Ref.Words[4 + i]; } return 0; } private const bool Off = false;")]
    public void What_has_one_is_not(string member) => Check.IsClean(Program(member));

    [Test]
    public void Another_rule_speaks_first() => Check.Reports(
        Program("public static Word F(Ptr<Table> t, byte i) { {|S4G2001:goto end;|} end: return t.Ref.Words[4 + i]; }"));

    [TestCase("[InlineArray(4)] public struct {|S4G1021:S|} { private Ptr<S> _element; }")]
    [TestCase("[InlineArray(4)] public struct S { private Ptr<Word> _element; }")]
    [TestCase("[InlineArray(4)] public struct S { private Ptr<Node> _element; } public struct Node { public Word A; }")]
    public void An_array_of_pointers_to_itself_is_refused(string types) => Check.Reports("namespace Program;\n" + types);
}
