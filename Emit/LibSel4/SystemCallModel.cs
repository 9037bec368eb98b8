// SPDX-License-Identifier: BSD-2-Clause
// The functions of libsel4 that make system calls, as libsel4/Objects/SystemCalls.cs declares them.
using System.Collections.Generic;
using System.Linq;

namespace Sel4Gen.Emit.LibSel4;

/// <summary>What travels with a system call (Sel4Gen.Interface.Traffic).</summary>
internal enum CallTraffic
{
    None,
    Out,
    In,
    Both,
    StringInBuffer,
    Characters,
}

/// <summary>What a parameter of a system call is.</summary>
internal enum CallRole
{
    /// <summary>A word of a call without a message: the first goes where capabilities go, the second where the tag goes.</summary>
    Argument,

    /// <summary>The capability in the capability register.</summary>
    Capability,

    /// <summary>The capability in the reply register.</summary>
    Reply,

    /// <summary>The capability in the destination register.</summary>
    Destination,

    /// <summary>The tag.</summary>
    Info,

    /// <summary>Where the badge of the sender goes; the caller may pass a null pointer.</summary>
    Badge,
}

/// <summary>A parameter of a system call.</summary>
internal sealed record CallParameter(CallRole Role, string CType, string CName)
{
    /// <summary>The parameter as C declares it.</summary>
    public string Declaration =>
        CType.Contains("(*)", System.StringComparison.Ordinal) ? CType.Replace("(*)", $"(*{CName})", System.StringComparison.Ordinal)
        : CType.EndsWith('*') ? CType + CName
        : $"{CType} {CName}";
}

/// <summary>A function that makes a system call.</summary>
/// <param name="Number">The C name of the call's number.</param>
/// <param name="First">The first argument where no parameter is.</param>
/// <param name="Condition">The C# text of its own condition; empty if it has none.</param>
/// <param name="Enabled">Whether the configuration has the call.</param>
internal sealed record SystemCall(
    string Name, string Number, CallTraffic Traffic, bool WithMessageRegisters, uint First, string Condition, bool Enabled,
    string Result,
    IReadOnlyList<CallParameter> Parameters, string Doc)
{
    /// <summary>The name of the parameter in this role, or what stands for it.</summary>
    public string Named(CallRole role, string otherwise) =>
        Parameters.FirstOrDefault(p => p.Role == role)?.CName ?? otherwise;

    /// <summary>Whether a parameter has this role.</summary>
    public bool Has(CallRole role) => Parameters.Any(p => p.Role == role);
}

/// <summary>The system calls of a header.</summary>
/// <param name="Enabled">Whether the configuration has these calls.</param>
internal sealed record SystemCallGroup(string Header, bool Enabled, IReadOnlyList<SystemCall> Calls);

/// <summary>The registers of the system call instruction.</summary>
/// <param name="Names">The names of registers from number 0 on; empty if they are a prefix and their number.</param>
/// <param name="Clobbers">Registers that it changes besides.</param>
/// <param name="Others">Names of registers that are not of the numbered kind, by role.</param>
internal sealed record TrapInstruction(
    string Instruction, string Prefix, IReadOnlyList<string> Names, IReadOnlyList<string> Clobbers,
    IReadOnlyDictionary<string, uint> Registers, IReadOnlyDictionary<string, string> Others)
{
    /// <summary>The name of a register in assembly.</summary>
    public string Register(string role) => Others.TryGetValue(role, out string? name) ? name : NameOf(Registers[role]);

    /// <summary>The name of the register of a message register.</summary>
    public string Message(int index) => Registers.TryGetValue($"Message{index}", out uint own)
        ? NameOf(own) : NameOf(Registers["FirstMessage"] + (uint)index);

    private string NameOf(uint number) => Names.Count > 0 ? Names[(int)number] : $"{Prefix}{number}";
}
