// SPDX-License-Identifier: BSD-2-Clause
// The target's machine word. It is an alias, not a type of its own: constants, switch labels and enum bases stay
// ordinary C#, and arithmetic on words is the arithmetic that the C# specification defines.
#if WORD_32
global using Word = uint;
global using SWord = int;
#else
global using Word = ulong;
global using SWord = long;
#endif
