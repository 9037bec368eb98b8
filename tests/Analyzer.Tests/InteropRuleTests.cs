// SPDX-License-Identifier: BSD-2-Clause
// Rules of interop: what is refused, exactly where, and what is not.
using NUnit.Framework;

namespace Sel4Gen.Analysis.Tests;

public sealed class InteropRuleTests
{
    [Test]
    public void S4G8001_ForeignMember()
    {
        Check.Reports(
            Check.Snippet("""
            a = [|System.Math.Min(a, b)|];
            """), "S4G8001");
        Check.IsClean(Check.Snippet("""
            a = a < b ? a : b;
            """));
    }

    [Test]
    public void S4G8002_HostOnly()
    {
        Check.Reports(
            Check.Snippet("""
            a = [|Host.Memory.Reserve(8, 8)|];
            """), "S4G8002");
        Check.IsClean(Check.Snippet("""
            public static readonly Ptr<Word> Place = StaticMemory.Reserve<Word>(1, 8);

            public static Word F() => Place.Address;
            """));
    }

    [Test]
    public void S4G8003_ExternShape()
    {
        Check.Reports(
            Check.Snippet("""
            [Extern]
            public static void [|Flush|]()
            {
            }
            """), "S4G8003");
        Check.IsClean(Check.Snippet("""
            [Extern]
            public static partial void Flush();
            """));
    }

    [Test]
    public void S4G8004_ExternSignature()
    {
        Check.Reports(
            Check.Snippet("""
            public struct Pair { public Word X; public Word Y; }

            [Asm("nop")]
            public static partial void Write(Pair [|pair|]);
            """), "S4G8004");
        Check.IsClean(Check.Snippet("""
            [Asm("msr tpidr_el1, %0")]
            public static partial void Write(Word value);
            """));
    }

    [Test]
    public void S4G8005_AsmTemplate()
    {
        Check.Reports(
            Check.Snippet("""
            [[|Asm("msr tpidr_el1, %1")|]]
            public static partial void Write(Word value);
            """), "S4G8005");
        Check.IsClean(Check.Snippet("""
            [Asm("msr tpidr_el1, %0")]
            public static partial void Write(Word value);
            """));
    }

    [Test]
    public void S4G8006_ForeignImport()
    {
        Check.Reports(
            Check.Snippet("""
            [System.Runtime.InteropServices.DllImport("libc")]
            public static extern void [|abort|]();
            """), "S4G8006");
        Check.IsClean(Check.Snippet("""
            [Extern]
            public static partial void Abort();
            """));
    }
}
