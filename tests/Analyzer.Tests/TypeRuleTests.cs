// SPDX-License-Identifier: BSD-2-Clause
// Rules of types: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class TypeRuleTests
{
    [Test]
    public void S4G1001_ReferenceType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F()
            {
                [|object|] owner = Find();
            }

            private static [|object|] Find() => throw Contract.Unreachable();
            """), "S4G1001");
        Check.IsClean(Check.Snippet("""
            public struct Owner { public Word Id; }

            public static void F()
            {
                Ptr<Owner> owner = Find();
            }

            private static Ptr<Owner> Find() => Ptr<Owner>.Null;
            """));
    }

    [Test]
    public void S4G1002_StringType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Print([|string|] message)
            {
            }
            """), "S4G1002");
        Check.IsClean(Check.Snippet("""
            public static void Print(Text message)
            {
            }
            """));
    }

    [Test]
    public void S4G1003_FloatingPoint()
    {
        Check.Reports(
            Check.Snippet("""
            public static Word Scale(Word ticks) => (Word)(ticks * [|1.5|]);
            """), "S4G1003");
        Check.IsClean(Check.Snippet("""
            public static Word Scale(Word ticks) => ticks * 3 / 2;
            """));
    }

    [Test]
    public void S4G1004_CharType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Put([|char|] c)
            {
            }
            """), "S4G1004");
        Check.IsClean(Check.Snippet("""
            public static void Put(byte c)
            {
            }

            public static void NewLine() => Put((byte)'\n');
            """));
    }

    [Test]
    public void S4G1005_NativeInteger()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|nuint|] Mask;
            public static [|nint|] Difference;
            """), "S4G1005");
        Check.IsClean(Check.Snippet("""
            public static Word Mask;
            public static SWord Difference;
            """));
    }

    [Test]
    public void S4G1006_ArrayType()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|Word[]|] Table;
            """), "S4G1006");
        Check.IsClean(Check.Snippet("""
            [InlineArray(16)]
            public struct TableOf16 { private Word _element; }

            public static TableOf16 Table;
            """));
    }

    [Test]
    public void S4G1007_RawPointer()
    {
        Check.Reports(
            Check.Snippet("""
            public static {|S4G2010:unsafe|} void Clear([|Word*|] place)
            {
            }
            """), "S4G1007");
        Check.IsClean(Check.Snippet("""
            public static void Clear(Ptr<Word> place) => place.Ref = 0;
            """));
    }

    [Test]
    public void S4G1008_DelegateType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Visit([|System.Action|] visitor)
            {
            }
            """), "S4G1008");
        Check.IsClean(Check.Snippet("""
            public enum Visitor : uint { Count, Clear }

            public static void Visit(Visitor visitor)
            {
                switch (visitor)
                {
                    case Visitor.Count:
                        break;
                    default:
                        break;
                }
            }
            """));
    }

    [Test]
    public void S4G1009_InterfaceType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void Close([|System.IDisposable|] resource)
            {
            }
            """), "S4G1009");
        Check.IsClean(Check.Snippet("""
            public struct Resource { public Word Id; }

            public static void Close(Resource resource)
            {
            }
            """));
    }

    [Test]
    public void S4G1010_DynamicType()
    {
        Check.Reports(
            Check.Snippet("""
            public static void F([|dynamic|] x)
            {
            }
            """), "S4G1010");
        Check.IsClean(Check.Snippet("""
            public static void F(Word x)
            {
            }
            """));
    }

    [Test]
    public void S4G1011_NullableType()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|Word?|] Limit;
            """), "S4G1011");
        Check.IsClean(Check.Snippet("""
            public static Word Limit;
            public static uint HasLimit;
            """));
    }

    [Test]
    public void S4G1012_UnknownType()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|System.DateTime|] Started;
            """), "S4G1012");
        Check.IsClean(Check.Snippet("""
            public static ulong StartedTicks;
            """));
    }

    [Test]
    public void S4G1013_PointerTarget()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|Ptr<string>|] Name;
            """), "S4G1013");
        Check.IsClean(Check.Snippet("""
            public static Ptr<byte> Name;
            """));
    }

    [Test]
    public void S4G1014_TextPlace()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|Text|] NameOf(Word a) => throw Contract.Unreachable();
            """), "S4G1014");
        Check.IsClean(Check.Snippet("""
            public static void PrintName(Text name)
            {
            }
            """));
    }

    [Test]
    public void S4G1015_InlineArrayPlace()
    {
        Check.Reports(
            Check.Snippet("""
            [InlineArray(4)]
            public struct Four { private Word _element; }

            public static Four Table;

            public static void F()
            {
                [|Four|] copy = Table;
                copy[0] = 1;
            }
            """), "S4G1015");
        Check.IsClean(Check.Snippet("""
            [InlineArray(4)]
            public struct Four { private Word _element; }

            public struct Holder { public Four Items; }

            public static void F(Ptr<Holder> holder) => holder.Ref.Items[0] = 1;
            """));
    }

    [Test]
    public void S4G1016_TuplePlace()
    {
        Check.Reports(
            Check.Snippet("""
            public static [|(Word, Word)|] Range;
            """), "S4G1016");
        Check.IsClean(Check.Snippet("""
            public struct Interval { public Word Start; public Word End; }

            public static Interval Range;
            """));
    }

    [Test]
    public void S4G1017_BoolInMemory()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Slot
            {
                public bool [|IsUsed|];
                public byte Rest;
            }

            public static bool IsFree(Ptr<Slot> slot) => !slot.Ref.IsUsed;
            """), "S4G1017");
        Check.IsClean(Check.Snippet("""
            public struct Slot
            {
                public byte IsUsed;
                public byte Rest;
            }

            public static bool IsFree(Ptr<Slot> slot) => slot.Ref.IsUsed == 0;
            """));
    }

    [Test]
    public void S4G1018_Padding()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Entry
            {
                public byte [|Kind|];
                public Word Address;
            }
            """), "S4G1018");
        Check.IsClean(Check.Snippet("""
            public struct Entry
            {
                public Word Address;
                public Word Kind;
            }
            """));
    }

    [Test]
    public void S4G1019_PointerCycle()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Owner { public Ptr<Owned> First; }

            public struct [|Owned|] { public Ptr<Owner> Owner; }
            """), "S4G1019");
        Check.IsClean(Check.Snippet("""
            public struct Owner { public Ptr<Owned> First; }

            public struct Owned
            {
                public Word OwnerAddress;

                public Ptr<Owner> Owner => Ptr<Owner>.At(OwnerAddress);
            }
            """));
    }

    [Test]
    public void S4G1020_EmptyStruct()
    {
        Check.Reports(
            Check.Snippet("""
            public struct [|Nothing|]
            {
            }
            """), "S4G1020");
        Check.IsClean(Check.Snippet("""
            public static class Nothing
            {
            }
            """));
    }
}
