// SPDX-License-Identifier: BSD-2-Clause
// One-word packed structs of a program's own copy of the API, as words and back.
using System.Runtime.CompilerServices;

namespace Sel4Gen.UserLevel.Tests;

/// <summary>Conversions.</summary>
internal static class Words
{
    /// <summary>The word of a one-word struct.</summary>
    public static Word Of<T>(T packed) where T : unmanaged => Unsafe.BitCast<T, Word>(packed);

    /// <summary>The one-word struct of a word.</summary>
    public static T To<T>(Word word) where T : unmanaged => Unsafe.BitCast<Word, T>(word);
}
