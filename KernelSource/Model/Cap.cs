// SPDX-License-Identifier: BSD-2-Clause
// Capabilities: two words that refer to an object and give rights to it.
//
//   64-bit word 0:            | tag 63..59 | ...                | object address 47..0 (sign-extended) |
//   32-bit word 0, short tag: | tag 31..28 | object address >> 4, 27..0                               |
//   32-bit word 0, long tag:  | 15, 31..28 | tag - 15, 27..24   | free 23..0                          |
//   word 1: fields of the kind of capability (badge, guard, sizes, rights)
//
// With 32-bit words a kind that needs all bits has a short tag (0 to 14), a kind with spare bits a long one (15 to 30).
// Tags are numbers of one enumeration in both cases; which kind has which is decided below, for each word size, and for
// the architecture's kinds in arch/. The rules S4G7040 to S4G7051 check that fields and tags fit, for every configuration.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>
/// The kind of a capability. Architectures number theirs from <see cref="FirstArch"/> to <see cref="LastArch"/>; with 32-bit
/// words those below 15 have a short tag.
/// </summary>
public enum CapTag : byte
{
    Null = 0,
    Untyped = 1,
    Endpoint = 2,
    Notification = 3,
    Reply = 4,
    CNode = 5,
    Thread = 6,
    IrqControl = Config.Is64Bit ? 7 : 26,
    IrqHandler = Config.Is64Bit ? 8 : 27,
    Zombie = Config.Is64Bit ? 9 : 7,
    Domain = Config.Is64Bit ? 10 : 28,

    /// <summary>MCS only.</summary>
    [When(Config.Mcs)] SchedContext = Config.Is64Bit && Config.Mcs ? 11 : 29,
    [When(Config.Mcs)] SchedControl = Config.Is64Bit && Config.Mcs ? 12 : 30,

    /// <summary>The architecture's first number.</summary>
    FirstArch = Config.Is64Bit ? (Config.Mcs ? 13 : 11) : 8,
    LastArch = Config.Is64Bit ? 31 : 25,
}

/// <summary>The positions of a capability's fields, for both word sizes.</summary>
public static class CapLayout
{
    public const int TagShift = Config.Is64Bit ? 59 : 28;
    public const int TagWidth = Config.Is64Bit ? 5 : 4;

    /// <summary>The further bits of a long tag.</summary>
    public const int LongTagShift = Config.Is64Bit ? 0 : 24;
    public const int LongTagWidth = Config.Is64Bit ? 0 : 4;

    /// <summary>Object addresses: 48 bits sign-extended, or 28 bits above 16-byte alignment.</summary>
    public const int AddressWidth = Config.Is64Bit ? 48 : 28;
    public const int AddressValueShift = Config.Is64Bit ? 0 : 4;
    public const int BadgeWidth = Config.Is64Bit ? 64 : 28;

    /// <summary>The bits of a word that a badge keeps.</summary>
    public const Word BadgeMask = ~(Word)0 >> (Config.WordBits - BadgeWidth);
}

/// <summary>A capability of any kind.</summary>
[Packed(2)]
public partial struct Cap
{
    [Tag(LongShift = CapLayout.LongTagShift, LongWidth = CapLayout.LongTagWidth)]
    [Bits(0, CapLayout.TagShift, CapLayout.TagWidth)]
    public partial CapTag Tag { get; set; }
}

/// <summary>No capability: the content of an empty slot.</summary>
[PackedVariant(typeof(Cap), CapTag.Null)]
public partial struct NullCap
{
}

/// <summary>Authority over a range of memory that has no type yet.</summary>
[PackedVariant(typeof(Cap), CapTag.Untyped)]
public partial struct UntypedCap
{
    /// <summary>Kernel virtual address of the range (of a device range too, by the same offset).</summary>
    [Bits(0, 0, CapLayout.AddressWidth, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Word Base { get; set; }

    /// <summary>The range has 2^SizeBits bytes.</summary>
    [Bits(1, 0, Config.Is64Bit ? 6 : 5)]
    public partial Word SizeBits { get; set; }

    /// <summary>A device's memory: never cleared, only frames and untypeds are made of it.</summary>
    [Bits(1, Config.Is64Bit ? 6 : 5, 1)]
    public partial bool IsDevice { get; set; }

    /// <summary>The start of the unused part, in units of 16 bytes from the base.</summary>
    [Bits(1, Config.Is64Bit ? 16 : 6, Config.Is64Bit ? 48 : 26)]
    public partial Word FreeIndex { get; set; }
}

/// <summary>Authority to send to or receive from an endpoint.</summary>
[PackedVariant(typeof(Cap), CapTag.Endpoint)]
public partial struct EndpointCap
{
    [Bits(0, 0, CapLayout.AddressWidth, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Ptr<Endpoint> Object { get; set; }

    [Bits(1, 0, CapLayout.BadgeWidth)]
    public partial Word Badge { get; set; }

    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 55 : 28, 1)]
    public partial bool CanSend { get; set; }

    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 56 : 29, 1)]
    public partial bool CanReceive { get; set; }

    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 57 : 30, 1)]
    public partial bool CanGrant { get; set; }

    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 58 : 31, 1)]
    public partial bool CanGrantReply { get; set; }
}

/// <summary>Authority to signal or to wait for a notification.</summary>
[PackedVariant(typeof(Cap), CapTag.Notification)]
public partial struct NotificationCap
{
    [Bits(0, 0, CapLayout.AddressWidth, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Ptr<Notification> Object { get; set; }

    [Bits(1, 0, CapLayout.BadgeWidth)]
    public partial Word Badge { get; set; }

    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 57 : 28, 1)]
    public partial bool CanSend { get; set; }

    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 58 : 29, 1)]
    public partial bool CanReceive { get; set; }
}

/// <summary>
/// Classic kernel: the right to reply to one caller. The master is in the caller's reply slot. MCS: authority over a reply object.
/// </summary>
[PackedVariant(typeof(Cap), CapTag.Reply)]
public partial struct ReplyCap
{
    [Bits(0, 0, CapLayout.AddressWidth, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Ptr<Tcb> Object { get; set; }

    /// <summary>Classic kernel.</summary>
    [Bits(1, 0, 1)]
    public partial bool IsMaster { get; set; }

    [Bits(1, 1, 1)]
    public partial bool CanGrant { get; set; }

    /// <summary>MCS: the reply object.</summary>
    public Ptr<Reply> Reply => Ptr<Reply>.At(Object.Address);
}

/// <summary>A table of capability slots, with the guard in front of it.</summary>
[PackedVariant(typeof(Cap), CapTag.CNode)]
public partial struct CNodeCap
{
    /// <summary>The first slot. One bit less than other addresses, to leave space for radix and guard size.</summary>
    [Bits(0, 0, Config.Is64Bit ? 47 : 28, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Ptr<Cte> Object { get; set; }

    /// <summary>The table has 2^Radix slots.</summary>
    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 47 : 0, Config.Is64Bit ? 6 : 5)]
    public partial Word Radix { get; set; }

    /// <summary>The number of bits of the guard.</summary>
    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 53 : 5, Config.Is64Bit ? 6 : 5)]
    public partial Word GuardSize { get; set; }

    [Bits(1, Config.Is64Bit ? 0 : 10, Config.Is64Bit ? 64 : 18)]
    public partial Word Guard { get; set; }
}

/// <summary>Authority over a thread.</summary>
[PackedVariant(typeof(Cap), CapTag.Thread)]
public partial struct ThreadCap
{
    [Bits(0, 0, CapLayout.AddressWidth, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Ptr<Tcb> Object { get; set; }
}

/// <summary>Authority to create capabilities for single interrupts.</summary>
[PackedVariant(typeof(Cap), CapTag.IrqControl)]
public partial struct IrqControlCap
{
}

/// <summary>Authority over one interrupt.</summary>
[PackedVariant(typeof(Cap), CapTag.IrqHandler)]
public partial struct IrqHandlerCap
{
    [Bits(1, 0, 12)]
    public partial Word Irq { get; set; }
}

/// <summary>
/// A CNode or thread that is being deleted: <see cref="Remaining"/> slots are still to be emptied.
/// </summary>
[PackedVariant(typeof(Cap), CapTag.Zombie)]
public partial struct ZombieCap
{
    /// <summary>The first of its slots.</summary>
    [Bits(0, 0, CapLayout.AddressWidth, ValueShift = CapLayout.AddressValueShift, SignExtend = Config.Is64Bit)]
    public partial Ptr<Cte> Slots { get; set; }

    /// <summary>Whether it was a thread; otherwise a CNode.</summary>
    [Bits(1, 0, 1)]
    public partial bool IsThread { get; set; }

    /// <summary>The radix of the CNode that it was.</summary>
    [Bits(1, 1, 6)]
    public partial Word Radix { get; set; }

    [Bits(1, 7, Config.Is64Bit ? 57 : 25)]
    public partial Word Remaining { get; set; }
}

/// <summary>Authority to assign threads to scheduling domains.</summary>
[PackedVariant(typeof(Cap), CapTag.Domain)]
public partial struct DomainCap
{
}
