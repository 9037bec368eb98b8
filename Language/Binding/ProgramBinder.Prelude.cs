// SPDX-License-Identifier: BSD-2-Clause
// The functions that the prelude header has: device registers and bit counting.
using System.Collections.Generic;
using Sel4Gen.Language.Ir;

namespace Sel4Gen.Language.Binding;

internal sealed partial class ProgramBinder
{
    private readonly Dictionary<string, FunctionDeclaration> _prelude = [];

    /// <summary><c>Mmio.Read32</c> and its like.</summary>
    public FunctionDeclaration DeviceAccess(string name)
    {
        bool isRead = name.StartsWith("Read", System.StringComparison.Ordinal);
        IrInt value = new(
            int.Parse(name[(isRead ? 4 : 5)..], System.Globalization.CultureInfo.InvariantCulture), false);
        return isRead
            ? Prelude("mmio_" + Names.Snake(name), value, "value", false, Word)
            : Prelude("mmio_" + Names.Snake(name), IrType.Void, "", false, Word, value);
    }

    /// <summary>
    /// A function of System.Numerics.BitOperations or System.Math; null if the prelude does not have it.
    /// </summary>
    public FunctionDeclaration? LibraryFunction(string type, string method, IrType parameter)
    {
        if (parameter is not IrInt { Bits: >= 32 } number)
        {
            return null;
        }

        string suffix = number.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (type, method) switch
        {
            ("BitOperations", "LeadingZeroCount") =>
                Prelude("leading_zeros" + suffix, IrType.Int32, "leading_zeros", true, number),
            ("BitOperations", "TrailingZeroCount") when !number.Signed =>
                Prelude("trailing_zeros" + suffix, IrType.Int32, "trailing_zeros", true, number),
            ("BitOperations", "PopCount") =>
                Prelude("one_bits" + suffix, IrType.Int32, "one_bits", true, number),
            ("BitOperations", "Log2") when !number.Signed =>
                Prelude("log2_" + suffix, IrType.Int32, "log2", true, number),
            ("Math", "Min") when !number.Signed =>
                Prelude("min" + suffix, number, "min", true, number, number),
            ("Math", "Max") when !number.Signed =>
                Prelude("max" + suffix, number, "max", true, number, number),
            _ => null,
        };
    }

    private FunctionDeclaration Prelude(string name, IrType result, string resultName, bool pure,
        params IrType[] parameters)
    {
        if (!_prelude.TryGetValue(name, out FunctionDeclaration? function))
        {
            List<IrVariable> variables = [];
            foreach (IrType p in parameters)
            {
                variables.Add(new IrVariable { Name = $"p{variables.Count}", Type = p });
            }

            function = new FunctionDeclaration
            {
                CName = name,
                Kind = FunctionKind.Prelude,
                Result = result,
                Parameters = [.. variables],
                ResultName = resultName,
                IsPure = pure,
            };
            _prelude.Add(name, function);
        }

        return function;
    }
}
