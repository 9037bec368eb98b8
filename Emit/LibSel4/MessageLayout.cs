// SPDX-License-Identifier: BSD-2-Clause
// The layout of an invocation's parameters in its message, for C stubs, C# bindings and the reference page.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>A value, or one word of it, in a message register.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Field">Which field of it, for structs; else -1.</param>
/// <param name="Part">Which word of it, from the lowest; 0 unless it is wider than a word.</param>
/// <param name="Shift">The lowest bit in the message register.</param>
/// <param name="Bits">How many bits.</param>
internal sealed record MessagePart(Parameter Parameter, int Field, int Part, int Shift, int Bits);

/// <summary>The layout of one direction of an invocation.</summary>
internal sealed class MessageLayout
{
    private MessageLayout(IReadOnlyList<IReadOnlyList<MessagePart>> registers, IReadOnlyList<Parameter> capabilities)
    {
        Registers = registers;
        Capabilities = capabilities;
    }

    /// <summary>What each message register holds.</summary>
    public IReadOnlyList<IReadOnlyList<MessagePart>> Registers { get; }

    /// <summary>The extra capabilities.</summary>
    public IReadOnlyList<Parameter> Capabilities { get; }

    /// <summary>Lays parameters out: capabilities apart, values at the next multiple of their size.</summary>
    public static MessageLayout Of(IEnumerable<Parameter> parameters, int wordBits)
    {
        List<List<MessagePart>> registers = [];
        List<Parameter> capabilities = [];
        int next = 0;
        foreach (Parameter parameter in parameters)
        {
            switch (parameter.Type.Passing)
            {
                case ParameterPassing.Capability:
                    capabilities.Add(parameter);
                    break;
                case ParameterPassing.Fields:
                    for (int i = 0; i < parameter.Type.Fields.Count; i++)
                    {
                        Put(new MessagePart(parameter, i, 0, 0, wordBits));
                    }

                    break;
                default:
                    int bits = parameter.Type.Bits;
                    for (int part = 0; part * wordBits < bits; part++)
                    {
                        int width = System.Math.Min(bits, wordBits);
                        Put(new MessagePart(parameter, -1, part, 0, width));
                    }

                    break;
            }
        }

        return new MessageLayout(registers.Select(r => (IReadOnlyList<MessagePart>)r).ToList(), capabilities);

        void Put(MessagePart part)
        {
            next = (next + part.Bits - 1) / part.Bits * part.Bits;
            int register = next / wordBits;
            while (registers.Count <= register)
            {
                registers.Add([]);
            }

            registers[register].Add(part with { Shift = next % wordBits });
            next += part.Bits;
        }
    }
}
