// SPDX-License-Identifier: BSD-2-Clause
// Every operator on every pair of integer types in several contexts, over boundary values: the C computes
// what the CLR computes, with both compilers, with and without optimisation, and with the sanitizer for
// undefined behaviour.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using NUnit.Framework;

namespace Sel4Gen.Emit.Tests;

[TestFixture]
public sealed class OperatorTests
{
    private static readonly string[] s_types =
        ["byte", "sbyte", "ushort", "short", "uint", "int", "ulong", "long"];
    private static readonly string[] s_arithmetic = ["+", "-", "*", "/", "%", "&", "|", "^"];
    private static readonly string[] s_comparisons = ["==", "!=", "<", "<=", ">", ">="];

    private static readonly ulong[] s_values =
    [
        0, 1, 2, 3, 7, 31, 32, 63, 64, 127, 128, 129, 255, 256, 32767, 32768, 65535, 65536, 0x7fffffff,
            0x80000000,
        0x80000001, 0xffffffff, 0x100000000, 0x7fffffffffffffff, 0x8000000000000000, 0xfffffffffffffffe,
        0xffffffffffffffff, 0x0123456789abcdef,
    ];

    private static readonly Lazy<(SubsetProgram Program, List<string> Names, ulong[] Expected)> s_matrix =
        new(Build);

    [TestCase("gcc", "-O0", Category = "Slow")]
    [TestCase("gcc", "-O2", Category = "Slow")]
    [TestCase("gcc", "-O1", "-fsanitize=undefined", "-fno-sanitize-recover=all", Category = "Slow")]
    [TestCase("clang", "-O0", Category = "Slow")]
    [TestCase("clang", "-O2", Category = "Slow")]
    public void C_computes_what_the_CLR_computes(params string[] compiler)
    {
        (SubsetProgram program, List<string> names, ulong[] expected) = s_matrix.Value;
        string output = program.RunC("operators" + string.Concat(compiler), MainOf(names.Count), compiler);
        ulong[] found = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => ulong.Parse(l, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
        Assert.That(found, Has.Length.EqualTo(names.Count));
        Assert.That(names.Where((_, i) => found[i] != expected[i]).Take(20), Is.Empty);
        TestContext.Out.WriteLine(
            $"{names.Count} functions, {names.Count * s_values.Length * s_values.Length} cases");
    }

    private static (SubsetProgram, List<string>, ulong[]) Build()
    {
        List<string> names = [];
        StringBuilder functions = new();
        foreach (string a in s_types)
        {
            foreach (string b in s_types)
            {
                foreach ((string name, string body) in Bodies(a, b))
                {
                    functions.Append(CultureInfo.InvariantCulture,
                        $"    public static ulong F{names.Count}(ulong x, ulong y)\n    {{\n        {a} a = ({a})x;\n        {b} b = ({b})y;\n        {body}\n    }}\n");
                    names.Add(name);
                }
            }
        }

        StringBuilder cases = new();
        for (int i = 0; i < names.Count; i++)
        {
            cases.Append(CultureInfo.InvariantCulture, $"            case {i}: return F{i}(x, y);\n");
        }

        SubsetProgram program = new($$"""
            using Sel4Gen;
            public static class Matrix
            {
                [EntryPoint, CName("matrix_case")]
                public static ulong Case(uint which, ulong x, ulong y)
                {
                    switch (which)
                    {
            {{cases}}
                        default: return 0;
                    }
                }
            {{functions}}
                public static ulong Sum(ulong a, ulong b) => a * 3 + b;
                public static long SumSigned(long a, long b) => a * 3 - b;
            }
            """);
        return (program, names, Expected(program, names.Count));
    }

    private static IEnumerable<(string Name, string Body)> Bodies(string a, string b)
    {
        bool mixes = (a == "ulong" && IsSigned(b)) || (b == "ulong" && IsSigned(a));
        if (!mixes)
        {
            foreach (string op in s_arithmetic)
            {
                string guard = op is not ("/" or "%") ? ""
                    : IsSigned(b) ? "if (b == 0 || b == -1) { return 0; }\n        "
                        : "if (b == 0) { return 0; }\n        ";
                yield return ($"{a} {op} {b} returned", $"{guard}return (ulong)(a {op} b);");
                yield return ($"{a} {op} {b} narrowed",
                    $"{guard}{a} c = ({a})(a {op} b); return (ulong)(c + 1);");
                yield return ($"{a} {op} {b} in a condition", $"{guard}return (a {op} b) > 5 ? 1UL : 2UL;");
                yield return ($"{a} {op} {b} then shifted", $"{guard}return (ulong)((a {op} b) >> 3);");
                if (Converts(b, a))
                {
                    yield return ($"{a} {op}= {b}", $"{guard}a {op}= b; return (ulong)a;");
                }
            }

            foreach (string op in s_comparisons)
            {
                yield return ($"{a} {op} {b}", $"return a {op} b ? 1UL : 0UL;");
            }

            if (Converts(a, b) || Converts(b, a))
            {
                yield return ($"{a} ? {b}", $"return (ulong)(x > y ? a : b);");
            }

            yield return ($"{a} as a {b} argument",
                $"return (ulong){(IsSigned(b) ? "SumSigned" : "Sum")}(({b})a, b);");
        }

        if (b is "int" or "byte" or "ushort" or "short" or "sbyte")
        {
            yield return ($"{a} << {b}", "return (ulong)(a << b);");
            yield return ($"{a} >> {b}", "return (ulong)(a >> b);");
            yield return ($"{a} <<= {b}", "a <<= b; return (ulong)a;");
            yield return ($"{a} >>> {b}", "return (ulong)(a >>> b);");
        }

        yield return ($"({b}){a}", $"return (ulong)({b})a + y;");
        yield return ($"~({b}){a}", $"return (ulong)~({b})a;");
        yield return ($"(byte)({b}){a}", $"return (byte)({b})a;");
        if (b is not "ulong")
        {
            yield return ($"-({b}){a}", $"return (ulong)-({b})a;");
        }

        yield return ($"switch on {a}",
            $"return (ulong)(a switch {{ 0 => b, 1 => ({b})3, 127 => ({b})(b + 1), _ => ({b})7 }});");
    }

    private static bool IsSigned(string type) => type is "sbyte" or "short" or "int" or "long";

    private static int Bits(string type) =>
        type switch { "byte" or "sbyte" => 8, "ushort" or "short" => 16, "uint" or "int" => 32, _ => 64 };

    /// <summary>C# converts from one type to the other by itself.</summary>
    private static bool Converts(string from, string to) =>
        from == to || (Bits(from) < Bits(to) && (IsSigned(to) || !IsSigned(from)));

    private static ulong[] Expected(SubsetProgram program, int count)
    {
        MethodInfo method = program.LoadClr("Matrix").GetMethod("Case")!;
        Func<uint, ulong, ulong, ulong> call = method.CreateDelegate<Func<uint, ulong, ulong, ulong>>();
        ulong[] result = new ulong[count];
        for (int i = 0; i < count; i++)
        {
            ulong hash = 14695981039346656037;
            foreach (ulong x in s_values)
            {
                foreach (ulong y in s_values)
                {
                    hash = (hash ^ call((uint)i, x, y)) * 1099511628211;
                }
            }

            result[i] = hash;
        }

        return result;
    }

    private static string MainOf(int count) => $$"""
        static const uint64_t values[] = { {{string.Join(", ", s_values.Select(v => v.ToString(CultureInfo.InvariantCulture) + "UL"))}} };

        int main(void)
        {
            for (uint32_t f = 0; f < {{count}}; f++) {
                uint64_t hash = 14695981039346656037UL;
                for (int i = 0; i < {{s_values.Length}}; i++) {
                    for (int j = 0; j < {{s_values.Length}}; j++) {
                        hash = (hash ^ matrix_case(f, values[i], values[j])) * 1099511628211UL;
                    }
                }
                printf("%016lx\n", hash);
            }
            return 0;
        }
        """;
}
