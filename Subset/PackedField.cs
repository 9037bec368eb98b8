// SPDX-License-Identifier: BSD-2-Clause
// The checks in the generated accessors of packed structs. Nothing of this file is emitted.
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Sel4Gen;

/// <summary>Called by generated code only. Kept out of line, so that the accessors stay small enough to be inlined.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PackedField
{
    /// <summary>A setter's value does not fit into its bits.</summary>
    /// <exception cref="ContractException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void DoesNotFit(string property, ulong value, int width) =>
        throw new ContractException($"0x{value:x} does not fit into the {width} bits of {property}");

    /// <summary>A bit field that the configuration does not have is read or written.</summary>
    /// <exception cref="ContractException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Absent(string property) =>
        throw new ContractException($"{property} does not exist in this configuration");

    /// <summary>The value of an aligned field is not aligned, or is not the sign extension of its bits.</summary>
    /// <exception cref="ContractException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void NotCanonical(string property, ulong value, int width, int valueShift) =>
        throw new ContractException(
            $"0x{value:x} cannot be held by {property}: {width} bits, sign-extended, of a value whose low {valueShift} bits are zero");

    /// <summary>A tagged packed struct is taken for a shape that it does not have.</summary>
    /// <exception cref="ContractException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void WrongTag(string variant, ulong tag) =>
        throw new ContractException($"the tag {tag} is not the one of {variant}");
}
