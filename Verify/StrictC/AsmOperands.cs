// SPDX-License-Identifier: BSD-2-Clause
// The constraints of the operands of an asm statement, read from its text.
using System.Collections.Generic;

namespace Sel4Gen.Verify.StrictC;

/// <summary>Constraints, in the order in which they are written.</summary>
internal sealed class AsmOperands
{
    public List<string> Outputs { get; } = [];

    public List<string> Inputs { get; } = [];

    /// <summary>Reads `asm ("template" : outputs : inputs : clobbers)`.</summary>
    /// <param name="text">The source from the keyword on.</param>
    public static AsmOperands Parse(string text)
    {
        AsmOperands operands = new();
        int depth = 0;
        int section = 0;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"':
                    int end = EndOfString(text, i);
                    if (depth == 1)
                    {
                        operands.Add(section, text[(i + 1)..end]);
                    }

                    i = end;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return operands;
                case ':' when depth == 1:
                    section++;
                    break;
                default:
                    break;
            }
        }

        return operands;
    }

    private void Add(int section, string constraint)
    {
        if (section == 1)
        {
            Outputs.Add(constraint);
        }
        else if (section == 2)
        {
            Inputs.Add(constraint);
        }
    }

    private static int EndOfString(string text, int start)
    {
        int i = start + 1;
        while (i < text.Length && text[i] != '"')
        {
            i += text[i] == '\\' ? 2 : 1;
        }

        return i < text.Length ? i : text.Length - 1;
    }
}
