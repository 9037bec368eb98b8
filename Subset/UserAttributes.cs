// SPDX-License-Identifier: BSD-2-Clause
// How declarations that kernel and user level share are called in the C headers of libsel4, and where they stand there.
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

    /// <summary>The header, as it is included.</summary>
    public string Header { get; set; } = "";

    /// <summary>An enumerator as wide as a C long is added, so that the enumeration is as wide.</summary>
    public bool Wide { get; set; }

    /// <summary>The C name of a further member that counts the others; empty for none.</summary>
    public string Count { get; set; } = "";

    /// <summary>The C type of a field, where the C# one does not tell.</summary>
    public string Type { get; set; } = "";

    /// <summary>A constant expression over the configuration: whether libsel4 has the declaration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>The member is the kernel's own business and does not stand in libsel4.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class KernelOnlyAttribute : Attribute;
