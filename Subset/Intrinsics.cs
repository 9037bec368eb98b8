// SPDX-License-Identifier: BSD-2-Clause
// Operations that the emitter knows by name: contracts, loop bounds, device registers, static memory, debug text.
using System;
using System.Runtime.CompilerServices;

namespace Sel4Gen;

/// <summary>What must hold. On the host a violation throws; in C it is an ACSL clause, and a check in debug builds.</summary>
public static class Contract
{
    /// <summary>A precondition. Stands at the start of a method. ACSL: <c>requires</c>.</summary>
    public static void Requires(bool condition, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        if (!condition)
        {
            throw new ContractException($"precondition violated: {text}");
        }
    }

    /// <summary>Holds here, always. ACSL: <c>assert</c>.</summary>
    public static void Assert(bool condition, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        if (!condition)
        {
            throw new ContractException($"assertion failed: {text}");
        }
    }

    /// <summary>Control never comes here. Write <c>throw Contract.Unreachable();</c>.</summary>
    public static Exception Unreachable() => new ContractException("unreachable code reached");
}

/// <summary>Why a loop ends. Stands first in the body of a loop whose bound is not evident.</summary>
public static class Loop
{
    /// <summary>The body runs at most <paramref name="times"/> times for one entry into the loop.</summary>
    public static void Bound(Word times)
    {
    }

    /// <summary>The loop ends for a reason that has to be told in words.</summary>
    public static void Ends(string reason)
    {
    }
}

/// <summary>Device registers: every access happens, once, in program order, with exactly this width.</summary>
public static class Mmio
{
    /// <summary>Reads a byte.</summary>
    public static byte Read8(Word address) => (byte)Host.Memory.ReadDevice(address, 1);

    /// <summary>Reads 32 bits.</summary>
    public static uint Read32(Word address) => (uint)Host.Memory.ReadDevice(address, 4);

    /// <summary>Reads 64 bits.</summary>
    public static ulong Read64(Word address) => Host.Memory.ReadDevice(address, 8);

    /// <summary>Writes a byte.</summary>
    public static void Write8(Word address, byte value) => Host.Memory.WriteDevice(address, 1, value);

    /// <summary>Writes 32 bits.</summary>
    public static void Write32(Word address, uint value) => Host.Memory.WriteDevice(address, 4, value);

    /// <summary>Writes 64 bits.</summary>
    public static void Write64(Word address, ulong value) => Host.Memory.WriteDevice(address, 8, value);
}

/// <summary>Memory that is there from the start, part of the image, zeroed, with an address.</summary>
public static class StaticMemory
{
    /// <summary>
    /// Initialiser of a <c>static readonly Ptr&lt;T&gt;</c> field. C: <c>static T name[count] __attribute__((aligned(n)))</c>.
    /// </summary>
    /// <param name="count">How many elements; a constant.</param>
    /// <param name="alignment">In bytes, a power of two; a constant.</param>
    public static Ptr<T> Reserve<T>(Word count, Word alignment) where T : unmanaged =>
        Ptr<T>.At(Host.Memory.Reserve(count * (Word)Unsafe.SizeOf<T>(), alignment));
}

/// <summary>
/// Debug text: a string literal that only builds with printing contain. The one place where a string may stand.
/// C: <c>const char *</c>.
/// </summary>
public readonly ref struct Text
{
    private readonly string _value;

    private Text(string value) => _value = value;

    /// <summary>Wraps a literal.</summary>
    public static implicit operator Text(string literal) => new(literal);

    /// <summary>The byte at <paramref name="index"/>; 0 at the end.</summary>
    public byte this[Word index] => index == (Word)_value.Length ? (byte)0 : (byte)_value[checked((int)index)];

    /// <inheritdoc/>
    public override string ToString() => _value;
}
