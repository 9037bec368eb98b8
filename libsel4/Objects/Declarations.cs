// SPDX-License-Identifier: BSD-2-Clause
// The attributes of object interfaces, and the types of parameters of invocations, for the declarations in this folder.
// The folder is a description, not a program: labels, C stubs, C# bindings, invocations_all.json and docs/api.md are
// generated from it. Parameters travel in the message in the order in which they stand here: capabilities as extra
// capabilities, everything else packed into message registers, a value of n bits at the next multiple of its n bits.
using System;
using Sel4Gen.Api;

namespace Sel4Gen.Interface;

/// <summary>Which group of labels an interface belongs to. Labels count through the groups in this order.</summary>
public enum Layer
{
    /// <summary>Every architecture has it.</summary>
    Common,

    /// <summary>One instruction set (AArch64, x86-64, ...) has it.</summary>
    InstructionSet,

    /// <summary>All instruction sets of an architecture have it.</summary>
    Architecture,
}

/// <summary>The invocations of one kind of object. Two interfaces may describe parts of the same kind.</summary>
/// <param name="cName">The C type of its capabilities, and the start of its functions' names.</param>
/// <param name="title">What the manual calls it.</param>
/// <param name="layer">The group of its labels.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class InterfaceAttribute(string cName, string title, Layer layer) : Attribute
{
    /// <summary>The C type of its capabilities.</summary>
    public string CName { get; } = cName;

    /// <summary>What the manual calls it.</summary>
    public string Title { get; } = title;

    /// <summary>The group of its labels.</summary>
    public Layer Layer { get; } = layer;

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>One invocation.</summary>
/// <param name="label">The name of its label.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InvocationAttribute(string label) : Attribute
{
    /// <summary>The name of its label.</summary>
    public string Label { get; } = label;

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>How a parameter of a type travels.</summary>
public enum Passing
{
    /// <summary>In message registers, as one number.</summary>
    Number,

    /// <summary>As an extra capability.</summary>
    Capability,

    /// <summary>In a message register: a packed word of the API.</summary>
    PackedWord,

    /// <summary>In as many message registers as it has fields; in C by pointer.</summary>
    Fields,
}

/// <summary>The C side of a type.</summary>
/// <param name="cName">The C type.</param>
/// <param name="passing">How it travels.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class UserTypeAttribute(string cName, Passing passing) : Attribute
{
    /// <summary>The C type.</summary>
    public string CName { get; } = cName;

    /// <summary>How it travels.</summary>
    public Passing Passing { get; } = passing;

    /// <summary>Bits that it has, 0 for a word.</summary>
    public int Bits { get; set; }

    /// <summary>Whether sel4/types.h defines it as a number of these bits.</summary>
    public bool InTypesHeader { get; set; }

    /// <summary>For <see cref="Passing.Fields"/>: whether the fields are those of the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>A message that reports a fault: its fields are the message registers from 0 on.</summary>
/// <param name="name">The fault's name in C.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class FaultMessageAttribute(string name) : Attribute
{
    /// <summary>The fault's name in C.</summary>
    public string Name { get; } = name;

    /// <summary>The label of the message.</summary>
    public uint Type { get; set; }

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>What travels with a system call besides the capability's address.</summary>
public enum Traffic
{
    /// <summary>No message: at most two arguments, in the registers of capability and tag; an answer in the former.</summary>
    None,

    /// <summary>A message to the kernel.</summary>
    Out,

    /// <summary>A message from the kernel.</summary>
    In,

    /// <summary>A message in each direction.</summary>
    Both,

    /// <summary>A string at the start of the IPC buffer's message registers, to the kernel.</summary>
    StringInBuffer,

    /// <summary>A string, in a call of its own for each character.</summary>
    Characters,
}

/// <summary>A function of libsel4 that makes one system call.</summary>
/// <param name="number">Its number.</param>
/// <param name="traffic">What travels.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemCallAttribute(Syscall number, Traffic traffic) : Attribute
{
    /// <summary>Its number.</summary>
    public Syscall Number { get; } = number;

    /// <summary>What travels.</summary>
    public Traffic Traffic { get; } = traffic;

    /// <summary>Whether there is a second function, …WithMRs, that takes the first message registers as arguments.</summary>
    public bool WithMessageRegisters { get; set; }

    /// <summary>The first argument, where no parameter is.</summary>
    public uint First { get; set; }

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}

/// <summary>What a register of the system call instruction holds.</summary>
public enum TrapRegister
{
    /// <summary>The address of the invoked capability; afterwards the badge of the sender.</summary>
    Capability,

    /// <summary>MCS: the reply object, or the second capability of a call that needs no reply object.</summary>
    Reply,

    /// <summary>MCS: where to send to, in a call that receives from <see cref="Capability"/> and has a reply object.</summary>
    Destination,
}

/// <summary>In which register a capability's address travels.</summary>
/// <param name="register">The register.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class InAttribute(TrapRegister register) : Attribute
{
    /// <summary>The register.</summary>
    public TrapRegister Register { get; } = register;
}

/// <summary>The header that declares the functions of an interface of system calls.</summary>
/// <param name="header">The header, as it is included.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class SystemCallsAttribute(string header) : Attribute
{
    /// <summary>The header.</summary>
    public string Header { get; } = header;

    /// <summary>A constant expression over the configuration: whether the configuration has the calls.</summary>
    public bool When { get; set; } = true;
}

/// <summary>
/// A struct of bit-fields in C: some bits, and from the next byte on one of several descriptions, in the order of their bits.
/// </summary>
/// <param name="cName">The C type.</param>
/// <param name="tag">The tag of the struct.</param>
/// <param name="leading">The name of the first bits.</param>
/// <param name="leadingBits">How many they are.</param>
/// <param name="first">A packed type that describes what follows.</param>
/// <param name="second">Another one.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class BitFieldsAttribute(
    string cName, string tag, string leading, int leadingBits, Type first, Type second) : Attribute
{
    /// <summary>The C type.</summary>
    public string CName { get; } = cName;

    /// <summary>The tag of the struct.</summary>
    public string Tag { get; } = tag;

    /// <summary>The name of the first bits.</summary>
    public string Leading { get; } = leading;

    /// <summary>How many they are.</summary>
    public int LeadingBits { get; } = leadingBits;

    /// <summary>A packed type that describes what follows.</summary>
    public Type First { get; } = first;

    /// <summary>Another one.</summary>
    public Type Second { get; } = second;

    /// <summary>The header, as it is included.</summary>
    public string Header { get; set; } = "";

    /// <summary>A constant expression over the configuration.</summary>
    public bool When { get; set; } = true;
}
