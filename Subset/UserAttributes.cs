// SPDX-License-Identifier: BSD-2-Clause
// Names and headers, in the C headers of libsel4, of declarations that kernel and user level share.
using System;

namespace Sel4Gen;

/// <summary>
/// The declaration is part of libsel4. An enum becomes an enumeration of this name (or an anonymous one if the name is
/// empty); a class of constants becomes macros. Members are called prefix + member + suffix unless they say otherwise.
/// </summary>
/// <param name="name">The C name.</param>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Class | AttributeTargets.Struct
    | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class UserNameAttribute(string name) : Attribute
{
    /// <summary>The C name.</summary>
    public string Name { get; } = name;

    /// <summary>Stands before each member's name.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>Stands after each member's name.</summary>
    public string Suffix { get; set; } = "";

    /// <summary>The tag of a struct or enumeration in C; empty for none (a struct's is its name, then).</summary>
    public string Tag { get; set; } = "";

    /// <summary>The header, as it is included.</summary>
    public string Header { get; set; } = "";

    /// <summary>The fields of a struct follow each other without padding, and have the widths of their C# types.</summary>
    public bool Packed { get; set; }

    /// <summary>An enumerator as wide as a C long is added, so that the enumeration is as wide.</summary>
    public bool Wide { get; set; }

    /// <summary>The C name of a further member that counts the others; empty for none.</summary>
    public string Count { get; set; } = "";

    /// <summary>The C type of a field, where the C# one does not tell.</summary>
    public string Type { get; set; } = "";

    /// <summary>A constant expression over the configuration: whether a member of an enum becomes a macro.</summary>
    public bool AsMacro { get; set; }

    /// <summary>A constant expression over the configuration: whether libsel4 has the declaration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>
/// libsel4 has functions that read and write the field in the calling thread's IPC buffer; those of an array take an index.
/// Fields that name the same functions are read and written together.
/// </summary>
/// <param name="get">The function that reads it; empty for none.</param>
/// <param name="set">The function that writes it; empty for none.</param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class UserAccessAttribute(string get, string set) : Attribute
{
    /// <summary>The function that reads it.</summary>
    public string Get { get; } = get;

    /// <summary>The function that writes it.</summary>
    public string Set { get; } = set;

    /// <summary>The C type of the element, where it is another one than the field's.</summary>
    public string Type { get; set; } = "";

    /// <summary>The name of the written value in C, where it is another one than the field's.</summary>
    public string Value { get; set; } = "";

    /// <summary>What the functions are for.</summary>
    public string Doc { get; set; } = "";
}

/// <summary>
/// The constants of the class are the numbers of the registers with which user level enters the kernel: Number, Capability,
/// Info, FirstMessage (or Message0, Message1, ... where they do not follow each other), Reply, Destination.
/// </summary>
/// <param name="instruction">The instruction, as its assembly writes it.</param>
/// <param name="prefix">Stands before a register's number in its assembly.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TrapInstructionAttribute(string instruction, string prefix) : Attribute
{
    /// <summary>The register of a call's second capability, where it is not of the numbered kind.</summary>
    public string Destination { get; init; } = "";

    /// <summary>The instruction.</summary>
    public string Instruction { get; } = instruction;

    /// <summary>Stands before a register's number.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>The names of the registers, from number 0 on, where they are not numbered.</summary>
    public string Names { get; set; } = "";

    /// <summary>Registers that the instruction changes besides those that have a meaning.</summary>
    public string Clobbers { get; set; } = "";

    /// <summary>A constant expression over the configuration: whether it has this instruction set.</summary>
    public bool When { get; set; } = true;
}
