// SPDX-License-Identifier: BSD-2-Clause
// Bit-vector terms in SMT-LIB 2 as C computes them, and the solver that decides about them.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Sel4Gen.Verify.Packed;

/// <summary>A value of an integer, enumeration or pointer type of C.</summary>
/// <param name="Text">The term in SMT-LIB 2.</param>
/// <param name="Bits">Its width; 1 for _Bool.</param>
/// <param name="IsSigned">Whether C counts its highest bit as a sign.</param>
internal readonly record struct Term(string Text, int Bits, bool IsSigned)
{
    /// <summary>The lowest bits of a number.</summary>
    public static Term Constant(ulong value, int bits, bool isSigned) =>
        new($"(_ bv{(bits >= 64 ? value : value & ((1UL << bits) - 1))} {bits})", bits, isSigned);

    /// <summary>C's conversion to an integer type (6.3.1.2, 6.3.1.3; to signed types as gcc and clang define it).</summary>
    public Term To(int bits, bool isSigned)
    {
        if (bits == 1 && Bits != 1)
        {
            return new Term($"(ite {IsNotZero} #b1 #b0)", 1, false);
        }

        string text = bits == Bits ? Text
            : bits < Bits ? $"((_ extract {bits - 1} 0) {Text})"
            : $"((_ {(IsSigned ? "sign" : "zero")}_extend {bits - Bits}) {Text})";
        return new Term(text, bits, isSigned);
    }

    /// <summary>The formula that it is not zero.</summary>
    public string IsNotZero => $"(not (= {Text} (_ bv0 {Bits})))";

    /// <summary>C's int: 1 where a formula holds, otherwise 0.</summary>
    public static Term OfFormula(string formula) => new($"(ite {formula} (_ bv1 32) (_ bv0 32))", 32, true);
}

/// <summary>z3 as a process that is spoken to in SMT-LIB 2.</summary>
internal static partial class Solver
{
    /// <summary>The solver's path; null if it is not installed.</summary>
    public static string? Find() => SearchPath.Find("z3");

    /// <summary>Looks for inputs that break laws.</summary>
    /// <param name="laws">Names of inputs with their widths, and a formula over them that says that the law is broken.</param>
    /// <returns>For each law null if it holds, otherwise the inputs that break it.</returns>
    /// <exception cref="VerifyException">z3 is missing, or does not decide.</exception>
    public static IReadOnlyList<string?> Refute(IReadOnlyList<(IReadOnlyList<(string Name, int Bits)> Inputs, string Broken)> laws)
    {
        string z3 = Find() ?? throw new VerifyException(
            "z3 is missing: it decides the laws of packed words. Install it with: apt-get install z3", isMissingTool: true);
        StringBuilder text = new("(set-logic QF_BV)\n(set-option :pp.bv-literals false)\n");
        foreach (var (inputs, broken) in laws)
        {
            text.Append("(push)\n");
            foreach ((string name, int bits) in inputs)
            {
                text.Append($"(declare-const {name} (_ BitVec {bits}))\n");
            }

            text.Append($"(assert {broken})\n(check-sat)\n(get-value ({string.Join(' ', inputs.Select(i => i.Name))}))\n(pop)\n(echo \"next\")\n");
        }

        ProcessStartInfo start = new(z3, ["-in", "-smt2"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        string[] answers = output.Result.Split("next\n");
        process.WaitForExit();
        if (answers.Length != laws.Count + 1)
        {
            throw new VerifyException($"z3 answered {answers.Length - 1} of {laws.Count} queries: {output.Result}");
        }

        return [.. answers.Take(laws.Count).Select(Answer)];
    }

    private static string? Answer(string said)
    {
        // After "unsat", get-value is an error; that is how the answer is told from "sat".
        string[] lines = said.Split('\n', 2, StringSplitOptions.TrimEntries);
        return lines[0] switch
        {
            "unsat" => null,
            "sat" => Values(lines[1]),
            _ => throw new VerifyException($"z3 does not decide a law of packed words: {said.Trim()}"),
        };
    }

    // ((a (_ bv5 64)) (b (_ bv1 1))) as "a = 0x5, b = 0x1".
    private static string Values(string model) => string.Join(", ", Value().Matches(model)
        .Select(m => $"{m.Groups[1].Value} = 0x{ulong.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture):x}"));

    [GeneratedRegex(@"\(([^\s()]+) \(_ bv([0-9]+) [0-9]+\)\)")]
    private static partial Regex Value();
}
