// SPDX-License-Identifier: BSD-2-Clause
// Members that newer runtimes have and netstandard2.0 has not. Their namespace is used in this library only.
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Sel4Gen.Language.Compatibility;

/// <summary>Members of collections and texts.</summary>
internal static class Collections
{
    public static bool TryAdd<TKey, TValue>(this Dictionary<TKey, TValue> table, TKey key, TValue value)
        where TKey : notnull
    {
        if (table.ContainsKey(key))
        {
            return false;
        }

        table.Add(key, value);
        return true;
    }

    public static TValue? GetValueOrDefault<TKey, TValue>(this Dictionary<TKey, TValue> table, TKey key)
        where TKey : notnull => table.TryGetValue(key, out TValue? value) ? value : default;

    public static TValue GetValueOrDefault<TKey, TValue>(
        this Dictionary<TKey, TValue> table, TKey key, TValue other)
        where TKey : notnull => table.TryGetValue(key, out TValue? value) ? value : other;

    public static bool TryDequeue<T>(this Queue<T> queue, out T value)
    {
        bool has = queue.Count > 0;
        value = has ? queue.Dequeue() : default!;
        return has;
    }

    public static bool TryPop<T>(this Stack<T> stack, out T value)
    {
        bool has = stack.Count > 0;
        value = has ? stack.Pop() : default!;
        return has;
    }

    public static void Deconstruct<TKey, TValue>(
        this KeyValuePair<TKey, TValue> pair, out TKey key, out TValue value)
    {
        key = pair.Key;
        value = pair.Value;
    }

    /// <summary>The text on one line.</summary>
    public static string OnOneLine(this string text) =>
        Regex.Replace(text, "\r\n|[\r\n\f\u0085\u2028\u2029]", " ");

    public static bool StartsWith(this string text, char first) => text.Length > 0 && text[0] == first;
}

/// <summary>Objects are equal if they are the same.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ReferenceComparer<T> Instance = new();

    public bool Equals(T? a, T? b) => ReferenceEquals(a, b);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}
