// SPDX-License-Identifier: BSD-2-Clause
// The names that C and its compilers reserve.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Language;

/// <summary>Words of C, and what an identifier is.</summary>
public static class CWords
{
    /// <summary>
    /// The keywords of C23 that are written in small letters, those that gcc and clang add (asm, typeof), the
    /// macros that they define without underscores unless told otherwise, and what no C program redefines.
    /// </summary>
    private static readonly HashSet<string> s_words =
    [
        "alignas", "alignof", "auto", "bool", "break", "case", "char", "const", "constexpr", "continue",
        "default", "do", "double", "else", "enum", "extern", "false", "float", "for", "goto", "if", "inline",
        "int", "long", "nullptr", "register", "restrict", "return", "short", "signed", "sizeof", "static",
        "static_assert", "struct", "switch", "thread_local", "true", "typedef", "typeof", "typeof_unqual",
        "union", "unsigned", "void", "volatile", "while",
        "asm", "assert", "main",
        "linux", "unix", "i386", "arm", "mips",
    ];

    /// <summary>Whether the name means something to every C program.</summary>
    public static bool IsWord(string name) => s_words.Contains(name)
        || (name.Length > 1 && name[0] == '_' && name[1] is ('_' or (>= 'A' and <= 'Z')));

    /// <summary>Whether the name has the form of an identifier.</summary>
    public static bool IsIdentifier(string name) => name.Length > 0 && name[0] is not (>= '0' and <= '9')
        && name.All(c => c is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));
}
