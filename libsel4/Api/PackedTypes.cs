// SPDX-License-Identifier: BSD-2-Clause
// Packed words that cross the system call boundary. Widths: libsel4 interface, API level 16.0.0.
using Sel4Gen.Kernel;

namespace Sel4Gen.Api;

/// <summary>The tag of a message: label, what happened to each capability, how many capabilities, how many words.</summary>
[Packed(1), UserName("seL4_MessageInfo")]
public partial struct MessageInfo
{
    /// <summary>What the message is for; an invocation label, an error, a fault type.</summary>
    [Bits(0, 12, Config.WordBits - 12)]
    public partial Word Label { get; set; }

    /// <summary>Bit i: extra capability i was unwrapped into its badge.</summary>
    [Bits(0, 9, 3)]
    public partial Word CapsUnwrapped { get; set; }

    /// <summary>How many extra capabilities.</summary>
    [Bits(0, 7, 2)]
    public partial Word ExtraCaps { get; set; }

    /// <summary>How many message registers; above <see cref="MessageLimits.MaxLength"/> counts as that.</summary>
    [Bits(0, 0, 7)]
    public partial Word Length { get; set; }
}

/// <summary>The rights that a minted or copied capability keeps.</summary>
[Packed(1), UserName("seL4_CapRights")]
public partial struct CapRights
{
    [Bits(0, 3, 1), UserName("capAllowGrantReply")]
    public partial bool AllowGrantReply { get; set; }

    [Bits(0, 2, 1), UserName("capAllowGrant")]
    public partial bool AllowGrant { get; set; }

    [Bits(0, 1, 1), UserName("capAllowRead")]
    public partial bool AllowRead { get; set; }

    [Bits(0, 0, 1), UserName("capAllowWrite")]
    public partial bool AllowWrite { get; set; }
}

/// <summary>Widths of a CNode capability's guard.</summary>
public static class CapDataWidths
{
    /// <summary>Of the number that says how many bits the guard has.</summary>
    public const int GuardSizeBits = Config.Is64Bit ? 6 : 5;

    /// <summary>Of the guard itself, at most.</summary>
    public const int GuardBits = Config.Is64Bit ? 58 : 18;
}

/// <summary>The badge argument when a CNode capability is minted or mutated.</summary>
[Packed(1), UserName("seL4_CNode_CapData")]
public partial struct CNodeCapData
{
    [Bits(0, Config.Is64Bit ? 6 : 8, CapDataWidths.GuardBits)]
    public partial Word Guard { get; set; }

    [Bits(0, Config.Is64Bit ? 0 : 3, CapDataWidths.GuardSizeBits)]
    public partial Word GuardSize { get; set; }
}
