// SPDX-License-Identifier: BSD-2-Clause
// The user-level interface of one configuration, as it is declared in libsel4/Objects and libsel4/Api.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>The group of labels that an interface belongs to (Sel4Gen.Interface.Layer).</summary>
internal enum LabelLayer
{
    Common,
    InstructionSet,
    Architecture,
}

/// <summary>How a parameter travels (Sel4Gen.Interface.Passing).</summary>
internal enum ParameterPassing
{
    Number,
    Capability,
    PackedWord,
    Fields,
}

/// <summary>The type of a parameter.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="CName">The C name.</param>
/// <param name="Bits">How many bits a number has; 1 for a bool.</param>
/// <param name="Fields">The C names of the fields, for <see cref="ParameterPassing.Fields"/>.</param>
/// <param name="Doc">What it is; empty for primitive types.</param>
internal sealed record ParameterType(
    string Name, string CName, ParameterPassing Passing, int Bits, IReadOnlyList<string> Fields, string Doc);

/// <summary>A parameter of an invocation.</summary>
internal sealed record Parameter(string Name, string CName, ParameterType Type, bool IsOut, string Doc);

/// <summary>An error that an invocation may give.</summary>
internal sealed record InvocationError(string Name, string Doc);

/// <summary>One invocation.</summary>
/// <param name="Number">Its label's number; 0 if the configuration lacks it.</param>
/// <param name="Condition">The C# text of its own condition; empty if it has none.</param>
internal sealed record Invocation(
    string Name, string Label, uint Number, string Condition, bool Enabled, string Summary,
    IReadOnlyList<Parameter> Parameters, IReadOnlyList<InvocationError> Errors)
{
    /// <summary>The parameters that go to the kernel.</summary>
    public IEnumerable<Parameter> Inputs => Parameters.Where(p => !p.IsOut);

    /// <summary>The parameters that come back.</summary>
    public IEnumerable<Parameter> Outputs => Parameters.Where(p => p.IsOut);

    /// <summary>Whether a C stub gives back a struct of its own: an output that is not passed by pointer.</summary>
    public bool HasResult => Outputs.Any(p => p.Type.Passing != ParameterPassing.Fields);
}

/// <summary>The invocations of a kind of object.</summary>
internal sealed record ObjectInterface(
    string Name, string CName, string Title, LabelLayer Layer, string Condition, bool Enabled, string Summary,
    IReadOnlyList<Invocation> Invocations);

/// <summary>A type of numbers.</summary>
internal sealed record WordType(string CName, int Bits, string Doc);

/// <summary>A member of an enumeration or a class of constants.</summary>
/// <param name="IsMacro">It is a macro, and no member of the enumeration in C.</param>
internal sealed record Constant(string CName, object Value, string Doc, bool IsMacro);

/// <summary>An enumeration or a class of constants that libsel4 has.</summary>
/// <param name="CName">The C name of the enumeration; empty for macros.</param>
/// <param name="Tag">Its tag; empty for none.</param>
/// <param name="Wide">Whether the enumeration is made as wide as a C long.</param>
internal sealed record ConstantGroup(
    string Name, string CName, string Tag, string Header, bool IsEnum, bool Wide, string CountName, string Doc,
    IReadOnlyList<Constant> Constants);

/// <summary>A field of a packed type.</summary>
internal sealed record PackedField(string CName, int Word, int Shift, int Width);

/// <summary>A packed type of the API.</summary>
internal sealed record PackedType(string CName, int Words, string Doc, IReadOnlyList<PackedField> Fields);

/// <summary>A fault message.</summary>
internal sealed record FaultMessage(string CName, uint Type, string Doc, IReadOnlyList<string> Fields);

/// <summary>A field of a struct that crosses the boundary.</summary>
/// <param name="Count">How many elements, 0 if it is no array.</param>
internal sealed record StructField(string CType, string CName, int Count, string Doc);

/// <summary>Functions that read and write fields of the IPC buffer; several fields are read and written together.</summary>
/// <param name="Type">The C type of the element that the functions take and give, for one field.</param>
/// <param name="Value">The name of the written value, for one field.</param>
internal sealed record FieldAccess(
    string Get, string Set, string Type, string Value, string Doc, IReadOnlyList<StructField> Fields);

/// <summary>A struct that crosses the boundary.</summary>
/// <param name="Tag">The tag of the struct.</param>
/// <param name="IsPacked">Its fields follow each other without padding.</param>
internal sealed record UserStruct(
    string CName, string Tag, string Header, bool IsPacked, string Doc, IReadOnlyList<StructField> Fields);

/// <summary>A struct of bit-fields: leading bits, and from the next byte on one of several descriptions.</summary>
internal sealed record BitFieldStruct(
    string CName, string Tag, string Header, string Doc, string Leading, int LeadingBits,
    IReadOnlyList<PackedType> Alternatives);

/// <summary>Everything of one configuration.</summary>
internal sealed record UserInterface
{
    /// <summary>8, 4: bytes of a word.</summary>
    public required int WordBits { get; init; }

    /// <summary>Whether this is the MCS kernel's interface.</summary>
    public required bool Mcs { get; init; }

    /// <summary>Whether the kernel leaves the text of an error in the IPC buffer.</summary>
    public required bool ReportsErrors { get; init; }

    /// <summary>arm, x86 or riscv.</summary>
    public required string Arch { get; init; }

    /// <summary>aarch64, ...</summary>
    public required string Sel4Arch { get; init; }

    /// <summary>All interfaces in the order of their labels, those that the configuration lacks too.</summary>
    public required IReadOnlyList<ObjectInterface> Interfaces { get; init; }

    /// <summary>The constants of the headers.</summary>
    public required IReadOnlyList<ConstantGroup> Constants { get; init; }

    /// <summary>The packed types.</summary>
    public required IReadOnlyList<PackedType> Packed { get; init; }

    /// <summary>The fault messages of the configuration, by type.</summary>
    public required IReadOnlyList<FaultMessage> Faults { get; init; }

    /// <summary>The structs of the headers.</summary>
    public required IReadOnlyList<UserStruct> Structs { get; init; }

    /// <summary>The structs of bit-fields of the headers.</summary>
    public required IReadOnlyList<BitFieldStruct> BitFields { get; init; }

    /// <summary>Structs whose fields the headers spell out (registers of a thread, ...).</summary>
    public required IReadOnlyList<ParameterType> FieldStructs { get; init; }

    /// <summary>The types of numbers in sel4/types.h.</summary>
    public required IReadOnlyList<WordType> WordTypes { get; init; }

    /// <summary>Old names, by header.</summary>
    public required IReadOnlyList<OldNameGroup> OldNames { get; init; }

    /// <summary>Functions over the IPC buffer.</summary>
    public required IReadOnlyList<FieldAccess> Accesses { get; init; }

    /// <summary>The Cortex cores that the options know (a53, ...); each has a header of breakpoints.</summary>
    public required IReadOnlyList<string> ArmCores { get; init; }

    /// <summary>The system calls, by header.</summary>
    public required IReadOnlyList<SystemCallGroup> CallGroups { get; init; }

    /// <summary>How the instruction set enters the kernel; null if it is not declared yet.</summary>
    public required TrapInstruction? Trap { get; init; }

    /// <summary>The macro of each constant of the configuration, without CONFIG_, by <c>Class.Member</c>.</summary>
    public required IReadOnlyDictionary<string, string> Macros { get; init; }

    /// <summary>Message registers that travel in registers.</summary>
    public int FastMessageRegisters => Sel4Arch == "ia32" ? (Mcs ? 1 : 2) : 4;

    /// <summary>The value of a constant by its C name.</summary>
    public ulong Value(string cName) =>
        System.Convert.ToUInt64(Constants.SelectMany(g => g.Constants).First(c => c.CName == cName).Value,
            System.Globalization.CultureInfo.InvariantCulture);
}
