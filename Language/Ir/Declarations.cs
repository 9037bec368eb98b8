// SPDX-License-Identifier: BSD-2-Clause
// The functions, globals and constants of the intermediate representation, and the program that holds them.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;

namespace Sel4Gen.Language.Ir;

/// <summary>Where a function's code comes from.</summary>
internal enum FunctionKind
{
    /// <summary>Translated from C#.</summary>
    Body,

    /// <summary>A prototype: assembly or another program has it.</summary>
    Extern,

    /// <summary>One inline assembly statement.</summary>
    Asm,

    /// <summary>An accessor of a packed struct.</summary>
    Packed,

    /// <summary>The prelude header has it.</summary>
    Prelude,
}

/// <summary>What an accessor of a packed struct does.</summary>
internal enum PackedAccessor
{
    Get,
    Set,
    SetThroughPointer,
    New,
    From,
}

/// <summary>A bit field, in the terms of the C word.</summary>
/// <param name="Name">The C name of the property.</param>
internal sealed record PackedField(
    string Name, IrType Type, int Word, int Shift, int Width, int ValueShift, bool SignExtend, string Doc)
{
    /// <summary>For a tag of two lengths: the lowest of the further bits of a long one.</summary>
    public int LongShift { get; init; }

    /// <summary>How many further bits a long tag has; 0 if all tags have one length.</summary>
    public int LongWidth { get; init; }

    /// <summary>The first value whose tag is a long one: all the short tag's bits.</summary>
    public ulong FirstLong => Ones(Width);

    /// <summary>The greatest value that the bits can hold, those of a long tag included.</summary>
    public ulong Last => Ones(Width) + Ones(LongWidth);

    private static ulong Ones(int width) => width >= 64 ? ulong.MaxValue : (1UL << width) - 1;
}

/// <summary>An accessor that the emitter writes.</summary>
internal sealed record PackedFunction(
    PackedAccessor Accessor, StructDeclaration Struct, PackedField? Field, ImmutableArray<PackedField> Fields,
    PackedField? TagField, IrConst? Tag);

/// <summary>
/// A function of the C program: a method for one choice of type arguments. Equality is identity.
/// </summary>
internal sealed class FunctionDeclaration
{
    public required string CName { get; init; }
    public required FunctionKind Kind { get; init; }
    public required IrType Result { get; init; }
    public required ImmutableArray<IrVariable> Parameters { get; init; }

    /// <summary>What a temporary that holds its result is called.</summary>
    public required string ResultName { get; init; }

    /// <summary>The result depends on the arguments only, and nothing else happens.</summary>
    public bool IsPure { get; init; }
    public bool IsEntryPoint { get; init; }
    public bool IsNoReturn { get; init; }
    public bool IsInline { get; init; }
    public bool IsNoInline { get; init; }
    public string? Section { get; init; }
    public string Module { get; init; } = "";
    public string Doc { get; init; } = "";
    public SourcePlace Place { get; init; }
    public string? AsmTemplate { get; init; }
    public bool AsmClobbersMemory { get; init; }
    public PackedFunction? Packed { get; init; }

    /// <summary>Of a function in assembly: the bytes that it takes of the stack.</summary>
    public int StackBytes { get; init; }

    /// <summary>
    /// The body after the passes that have run so far; null unless <see cref="FunctionKind.Body"/>.
    /// </summary>
    public IrBlock? Body { get; set; }

    /// <summary>
    /// Its result as an expression that contracts can hold, if it is one .
    /// </summary>
    public LogicBody? Logic { get; set; }

    /// <summary>A contract for provers calls it.</summary>
    public bool IsInContracts { get; set; }

    /// <summary>When it has several results: the struct that holds them.</summary>
    public StructDeclaration? ResultStruct { get; set; }

    /// <summary>
    /// What the C function returns once the results are one: <see cref="Result"/> before that.
    /// </summary>
    public IrType CResult { get; set; } = IrType.Void;
    public override string ToString() => CName;
}

/// <summary>The result of a function as an expression.</summary>
/// <param name="Locals">Locals that are given a value once, before the result.</param>
/// <param name="Value">The result.</param>
internal sealed record LogicBody(ImmutableArray<IrDeclare> Locals, IrExpression Value)
{
    /// <summary>The locals' values and the result.</summary>
    public IEnumerable<IrExpression> Expressions => Locals.Select(l => l.Value!).Append(Value);
}

/// <summary>A global variable. Equality is identity.</summary>
internal sealed class GlobalDeclaration
{
    public required string CName { get; init; }
    public required IrType Type { get; init; }
    public required string Module { get; init; }
    public string Doc { get; init; } = "";
    public SourcePlace Place { get; init; }
    public bool BlankBefore { get; init; }
    public IrExpression? Value { get; set; }
    public string? Section { get; init; }
    public int Alignment { get; init; }

    /// <summary>Each core has one: <see cref="Type"/> is then an array of that many.</summary>
    public bool IsArrayOfCores { get; init; }

    /// <summary>
    /// The state of the only core: each field is a variable of its own, this one does not exist.
    /// </summary>
    public bool IsScattered { get; init; }

    /// <summary>Assembly refers to it: external linkage in every shape of the package.</summary>
    public bool IsExternal { get; init; }

    /// <summary>
    /// Memory with an address: for the memory of <c>StaticMemory.Reserve</c> the elements' type.
    /// </summary>
    public IrType? ReservedElement { get; init; }
    public override string ToString() => CName;
}

/// <summary>A named constant: a <c>#define</c>.</summary>
internal sealed record ConstantDeclaration(
    string CName, string Module, IrType Type, BigInteger Value, string? Literal, string Doc,
    SourcePlace Place)
{
    public bool BlankBefore { get; init; }
}

/// <summary>One C# class (or struct with methods), one C file.</summary>
internal sealed class Module
{
    public required string Name { get; init; }
    public string Doc { get; init; } = "";
    public required SourcePlace Place { get; init; }
    public List<FunctionDeclaration> Functions { get; } = [];
    public List<GlobalDeclaration> Globals { get; } = [];
    public List<ConstantDeclaration> Constants { get; } = [];
}

/// <summary>What becomes of contracts.</summary>
internal enum ContractMode
{
    /// <summary>Checked; a violation is reported with its text.</summary>
    CheckWithText,

    /// <summary>Checked; a violation stops.</summary>
    Check,

    /// <summary>ACSL for provers, no code.</summary>
    Acsl,
}

/// <summary>All that is reachable.</summary>
internal sealed class IrProgram
{
    public required DataModel Data { get; init; }
    public required ContractMode Contracts { get; init; }
    public List<Module> Modules { get; } = [];
    public List<StructDeclaration> Structs { get; } = [];
    public List<EnumDeclaration> Enums { get; } = [];

    /// <summary>Accessors of packed structs, in the order of their structs and properties.</summary>
    public List<FunctionDeclaration> PackedFunctions { get; } = [];

    /// <summary>What assembly refers to by number (asm_offsets.h).</summary>
    public List<ConstantDeclaration> AsmConstants { get; } = [];
    public List<StructDeclaration> AsmStructs { get; } = [];
}
