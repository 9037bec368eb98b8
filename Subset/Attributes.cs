// SPDX-License-Identifier: BSD-2-Clause
// The attributes of the subset: how a declaration is laid out, placed and named in C.
using System;

namespace Sel4Gen;

/// <summary>The name of the declaration in C, where the rule of docs/subset.md would give another.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class CNameAttribute(string name) : Attribute
{
    /// <summary>The C identifier.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// The assembly is written in the subset: the analyzer's rules apply to all of it. Without the attribute none does, so
/// that tests and simulators, which are ordinary C#, can use the same types.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class SubsetAssemblyAttribute : Attribute;

/// <summary>
/// The program takes words from somebody whom it does not trust, as the kernel does from user level: a cast that may cut a
/// value needs a check that shows that it fits, or a reason (rule S4G3035).
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class UntrustedInputAttribute : Attribute;

/// <summary>
/// A packed struct of machine words. Its partial properties are bit fields, each marked with <see cref="BitsAttribute"/>.
/// A source generator writes the C# accessors; the emitter writes the C ones.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class PackedAttribute(int words) : Attribute
{
    /// <summary>How many words it has.</summary>
    public int Words { get; } = words;

    /// <summary>The width of each word in bits: 0 for the target's word, else 8, 16, 32 or 64.</summary>
    public int UnitBits { get; set; }
}

/// <summary>
/// A packed struct that is one of the shapes of a tagged packed struct: the same words, with the tag fixed. Generated:
/// <c>New(...)</c>, <c>From(union)</c> (asserts the tag) and <c>ToXxx()</c> back.
/// </summary>
/// <param name="union">The tagged packed struct; it has a property marked <c>[Bits]</c> and <see cref="TagAttribute"/>.</param>
/// <param name="tag">The tag's value: a constant of the tag's enum.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class PackedVariantAttribute(Type union, object tag) : Attribute
{
    /// <summary>The tagged packed struct.</summary>
    public Type Union { get; } = union;

    /// <summary>The value of its tag.</summary>
    public object Tag { get; } = tag;
}

/// <summary>
/// Marks the tag of a tagged packed struct. Where bits are scarce a tag can have two lengths: with <see cref="LongWidth"/> the
/// values below 2^width - 1 stand in the <c>[Bits]</c> alone; in all others these bits are ones, and what the value has above
/// 2^width - 1 stands in the further bits, which the variants with a short tag have for their own fields.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TagAttribute : Attribute
{
    /// <summary>The lowest of the further bits of a long tag, in the same word.</summary>
    public int LongShift { get; set; }

    /// <summary>How many further bits a long tag has; 0: all tags have one length.</summary>
    public int LongWidth { get; set; }
}

/// <summary>
/// A bit field of a packed struct: <paramref name="width"/> bits of word <paramref name="word"/>, the lowest of them bit
/// <paramref name="shift"/>. The value is the field shifted right: a number, an enum, a bool (width 1) or a pointer.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BitsAttribute(int word, int shift, int width) : Attribute
{
    /// <summary>Which word, from 0.</summary>
    public int Word { get; } = word;

    /// <summary>The lowest bit's number.</summary>
    public int Shift { get; } = shift;

    /// <summary>How many bits.</summary>
    public int Width { get; } = width;

    /// <summary>The field holds the value shifted right by this many bits, which are zero (an aligned address).</summary>
    public int ValueShift { get; set; }

    /// <summary>Reading extends the field's top bit through the word (a kernel address in fewer bits).</summary>
    public bool SignExtend { get; set; }
}

/// <summary>
/// The declaration exists only where <paramref name="condition"/>, a constant expression of the configuration, is true: a field
/// of a struct, a static field, a bit field, an enumerator (a slot, a kind), a method, or a class with all its members. Code
/// that mentions it stands under the same condition: <c>if (Config.X) { ... }</c> (S4G7054). Where it is false a struct is smaller
/// by the field, in C and on the host.
/// </summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Class)]
public sealed class WhenAttribute(bool condition) : Attribute
{
    /// <summary>Whether the declaration exists.</summary>
    public bool Condition { get; } = condition;
}

/// <summary>The struct may not be larger than this: it lives in memory of a fixed size. A greater one is an error (S4G7055).</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SizeLimitAttribute(int bytes) : Attribute
{
    /// <summary>The limit in bytes.</summary>
    public int Bytes { get; } = bytes;
}

/// <summary>
/// Implemented outside the subset: in assembly, or by the machine. On the host the source generator forwards the call
/// to the class's <c>Host</c> property (an interface with these methods that the generator declares).
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExternAttribute : Attribute
{
    /// <summary>How many bytes of the stack the function takes, for the worst case of the program's stack.</summary>
    public int StackBytes { get; set; }
}

/// <summary>
/// An extern that is one inline assembly statement. <c>%0</c> is the result if there is one, the parameters follow in
/// order. Always volatile; <see cref="Memory"/> adds the clobber.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AsmAttribute(string template) : Attribute
{
    /// <summary>The template, with <c>%0</c>, <c>%1</c>, ... as in GNU C.</summary>
    public string Template { get; } = template;

    /// <summary>Whether the compiler must assume that memory changes (clobber "memory").</summary>
    public bool Memory { get; set; }
}

/// <summary>Called from assembly or by another program: external linkage, never removed, name fixed by CName.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EntryPointAttribute : Attribute;

/// <summary>The method does not return.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoReturnAttribute : Attribute;

/// <summary>No side effect, no read of mutable memory: the result depends on the arguments only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PureAttribute : Attribute;

/// <summary>Always inlined into its callers.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InlineAttribute : Attribute;

/// <summary>Never inlined.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoInlineAttribute : Attribute;

/// <summary>Used only while booting: placed in the section that is given back to user level.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class BootOnlyAttribute : Attribute;

/// <summary>
/// A variable that each core has for itself; C# names that of the core that runs. With one core it is a variable like others (of a struct
/// each field is one). With more it is an array in C, and the method marked <see cref="CoreIndexAttribute"/> gives the element. What is not marked is shared between
/// cores on purpose (tests/Analyzer.Tests/PerCoreTests.cs).
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class PerCoreAttribute(int cores) : Attribute
{
    /// <summary>How many cores there are, a constant of the configuration.</summary>
    public int Cores { get; } = cores;
}

/// <summary>
/// Gives the number of the core that runs it, from 0: which element of a <see cref="PerCoreAttribute"/> variable is meant. A program
/// for several cores has one such method; its result does not change while the kernel runs.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CoreIndexAttribute : Attribute;

/// <summary>Assembly uses this struct: its size and field offsets are emitted into the assembler's header.</summary>
[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Enum)]
public sealed class AsmVisibleAttribute : Attribute;

/// <summary>A rule of the subset does not apply here, for a reason. <c>check --exceptions</c> lists them all.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class SubsetExceptionAttribute(string rule, string reason) : Attribute
{
    /// <summary>The rule's diagnostic id.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why the exception is right.</summary>
    public string Reason { get; } = reason;
}

/// <summary>A constant of a configuration class that a user may set as a CMake option.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class OptionAttribute(string cmakeName) : Attribute
{
    /// <summary>The CMake variable, as seL4 users know it.</summary>
    public string CMakeName { get; } = cmakeName;

    /// <summary>The macro of gen_config.h.</summary>
    public string? Macro { get; set; }

    /// <summary>One or two sentences for the reference page.</summary>
    public string? Help { get; set; }

    /// <summary>CMake conditions, separated by semicolons, that must all hold for the option to be offered.</summary>
    public string? Requires { get; set; }

    /// <summary>The value when the requirements do not hold; without it OFF, or for a number nothing at all.</summary>
    public string? Otherwise { get; set; }

    /// <summary>The CMake default, where it differs from the reference configuration's value.</summary>
    public string? Default { get; set; }

    /// <summary>Numbers that are allowed: <c>first..last</c>.</summary>
    public string? Range { get; set; }

    /// <summary>What is not there yet if the option is set to anything but its default; such builds are refused.</summary>
    public string? Unsupported { get; set; }

    /// <summary>Follows from other options or from the board: no user sets it.</summary>
    public bool Internal { get; set; }
}

/// <summary>Introduces an option whose value is one of several words; its alternatives follow, the default first.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ChoiceOptionAttribute(string cmakeName) : Attribute
{
    /// <summary>The CMake variable.</summary>
    public string CMakeName { get; } = cmakeName;

    /// <summary>The macro that holds the word.</summary>
    public string? Macro { get; set; }

    /// <summary>One or two sentences for the reference page.</summary>
    public string? Help { get; set; }
}

/// <summary>The constant tells whether this alternative of a <see cref="ChoiceOptionAttribute"/> is chosen.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class AlternativeAttribute(string option, string value) : Attribute
{
    /// <summary>The choice's CMake variable.</summary>
    public string Option { get; } = option;

    /// <summary>The word.</summary>
    public string Value { get; } = value;

    /// <summary>The CMake variable that is ON if this is chosen.</summary>
    public string? Name { get; set; }

    /// <summary>The macro that is 1 if this is chosen.</summary>
    public string? Macro { get; set; }

    /// <summary>One sentence for the reference page.</summary>
    public string? Help { get; set; }

    /// <summary>CMake conditions, separated by semicolons, that must all hold for the alternative to be offered.</summary>
    public string? Requires { get; set; }

    /// <summary>What is not there yet if this is chosen; such builds are refused.</summary>
    public string? Unsupported { get; set; }
}
