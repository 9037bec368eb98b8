// SPDX-License-Identifier: BSD-2-Clause
// Ptr<T>: an address of a T in the target's memory. On the host it resolves through Host.Memory, which refuses every
// address that the program does not own; in C it is `T *`.
using System.Runtime.CompilerServices;

namespace Sel4Gen;

/// <summary>A word-sized address of a <typeparamref name="T"/> in the target's address space.</summary>
/// <remarks>
/// No <c>unmanaged</c> constraint and no interface: with either the runtime cannot load a struct that holds a pointer to
/// its own kind (both are resolved while the struct is being laid out). The analyzer enforces that T is unmanaged.
/// </remarks>
public readonly struct Ptr<T>
{
    private readonly Word _address;

    private Ptr(Word address) => _address = address;

    /// <summary>The pointer that points nowhere.</summary>
    public static Ptr<T> Null => default;

    /// <summary>Whether this is <see cref="Null"/>.</summary>
    public bool IsNull => _address == 0;

    /// <summary>The address as a number. C: <c>(word_t)p</c>.</summary>
    public Word Address => _address;

    /// <summary>What it points at, to read or to write. C: <c>*p</c>, and <c>p->field</c> for a field.</summary>
    public ref T Ref => ref Unsafe.As<byte, T>(ref Host.Memory.Resolve(_address, (Word)Unsafe.SizeOf<T>()));

    /// <summary>The element at <paramref name="index"/>. C: <c>p[index]</c>.</summary>
    public ref T this[Word index] => ref (this + index).Ref;

    /// <summary>The pointer with this address. C: <c>(T *)address</c>.</summary>
    public static Ptr<T> At(Word address) => new(address);

    /// <summary>The same address as a pointer to another type. C: <c>(U *)p</c>.</summary>
    public Ptr<TOther> Cast<TOther>() => Ptr<TOther>.At(_address);

    /// <summary>The pointer <paramref name="count"/> elements further on.</summary>
    public static Ptr<T> operator +(Ptr<T> p, Word count) => new(unchecked(p._address + (count * (Word)Unsafe.SizeOf<T>())));

    /// <summary>The pointer <paramref name="count"/> elements before.</summary>
    public static Ptr<T> operator -(Ptr<T> p, Word count) => new(unchecked(p._address - (count * (Word)Unsafe.SizeOf<T>())));

    /// <summary>Whether both hold the same address.</summary>
    public static bool operator ==(Ptr<T> a, Ptr<T> b) => a._address == b._address;

    /// <summary>Whether they hold different addresses.</summary>
    public static bool operator !=(Ptr<T> a, Ptr<T> b) => a._address != b._address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ptr<T> other && _address == other._address;

    /// <inheritdoc/>
    public override int GetHashCode() => _address.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => $"0x{_address:x}";
}

/// <summary>Makes pointers.</summary>
public static class Ptr
{
    /// <summary>
    /// The address of a place in the target's memory, reached through a pointer: <c>Ptr.To(ref tcb.Ref.Context)</c>.
    /// C: <c>&amp;tcb->context</c>. A local or a static field has no address in the subset.
    /// </summary>
    public static Ptr<T> To<T>(ref T place) where T : unmanaged =>
        Ptr<T>.At(Host.Memory.AddressOf(ref Unsafe.As<T, byte>(ref place)));

    /// <summary>The size of a <typeparamref name="T"/> in bytes. C: <c>sizeof(T)</c>.</summary>
    public static Word SizeOf<T>() where T : unmanaged => (Word)Unsafe.SizeOf<T>();
}
