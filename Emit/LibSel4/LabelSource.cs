// SPDX-License-Identifier: BSD-2-Clause
// Writes libsel4/Api/InvocationLabel.g.cs: the labels for the kernel's decoders, for all configurations.
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>Writes the C# of invocation labels.</summary>
internal static class LabelSource
{
    private const int Columns = 110;

    /// <summary>The file.</summary>
    public static string Write(UserInterface model)
    {
        List<(string Label, string Condition)> labels = Labels(model);
        StringBuilder text = new();
        text.Append("""
            // SPDX-License-Identifier: BSD-2-Clause
            // The labels of object invocations: what a message to a kernel object asks for. Generated from libsel4/Objects: change
            // that, and run the Transpiler.
            using Sel4Gen.Kernel;

            namespace Sel4Gen.Api;

            /// <summary>
            /// The label of an invocation message. Numbers count only what the configuration has: common objects first, then those
            /// of the instruction set, then those of the architecture. A label that the configuration lacks stands at or above
            /// <see cref="InvocationNumber.Absent"/>, where no message can ask for it.
            /// </summary>
            public enum InvocationLabel : uint
            {
                InvalidInvocation = 0,

            """);
        for (int i = 0; i < labels.Count; i++)
        {
            Member(text, labels[i].Label, labels[i].Condition, i);
        }

        text.Append("""
            }

            /// <summary>How many labels the configuration has up to and including each one: its number, if it is one of them.</summary>
            public static class InvocationNumber
            {
                /// <summary>The first of the values that stand for labels that the configuration lacks.</summary>
                public const uint Absent = 1u << 20;


            """);
        string previous = "";
        foreach ((string label, string condition) in labels)
        {
            string step = condition.Length == 0 ? "1u" : $"({condition} ? 1u : 0u)";
            string start = $"    public const uint {label} =";
            string value = previous.Length == 0 ? $" {step};" : $" {previous} + {step};";
            text.Append(start).Append(start.Length + value.Length > Columns ? "\n       " : "").Append(value).Append('\n');
            previous = label;
        }

        return text.Append("}\n").ToString();
    }

    private static void Member(StringBuilder text, string label, string condition, int ordinal)
    {
        string number = $"InvocationNumber.{label}";
        if (condition.Length == 0)
        {
            text.Append($"    {label} = {number},\n");
            return;
        }

        string absent = $"InvocationNumber.Absent + {ordinal}";
        string line = $"    {label} = {condition} ? {number} : {absent},";
        string second = $"        {condition} ? {number} : {absent},";
        text.Append(
            line.Length <= Columns ? $"{line}\n"
            : second.Length <= Columns ? $"    {label} =\n{second}\n"
            : $"    {label} =\n        {condition}\n            ? {number}\n            : {absent},\n");
    }

    /// <summary>Each label with the condition under which the configuration has it; empty if it always does.</summary>
    private static List<(string Label, string Condition)> Labels(UserInterface model)
    {
        List<(string Label, List<string> Conditions)> found = [];
        foreach (ObjectInterface type in model.Interfaces)
        {
            foreach (Invocation invocation in type.Invocations)
            {
                string condition = Both(type.Condition, invocation.Condition);
                int index = found.FindIndex(f => f.Label == invocation.Label);
                if (index < 0)
                {
                    found.Add((invocation.Label, [condition]));
                }
                else
                {
                    found[index].Conditions.Add(condition);
                }
            }
        }

        return found.Select(f => (f.Label, Either(f.Conditions))).ToList();
    }

    private static string Both(string a, string b)
    {
        a = a.Contains("||") ? $"({a})" : a;
        b = b.Contains("||") ? $"({b})" : b;
        return a.Length == 0 || b.Length == 0 ? a + b : $"{a} && {b}";
    }

    /// <summary>One of several declarations applies: nothing is asked if one is unconditional or two exclude each other.</summary>
    private static string Either(List<string> conditions) =>
        conditions.Contains("") || conditions.Exists(c => conditions.Contains("!" + c)) ? ""
        : string.Join(" || ", conditions.Distinct());
}
