// SPDX-License-Identifier: BSD-2-Clause
// Sizes of objects, as powers of two (manual, section "Object
// Sizes"): what libsel4 declares.
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Sizes as exponents: an object takes 2^n bytes.</summary>
public static class ObjectSize
{
    /// <summary>A capability slot (seL4_SlotBits).</summary>
    public const int SlotBits = CommonSizes.SlotBits;

    /// <summary>An endpoint (seL4_EndpointBits).</summary>
    public const int EndpointBits = CommonSizes.EndpointBits;

    /// <summary>A notification (seL4_NotificationBits).</summary>
    public const int NotificationBits = CommonSizes.NotificationBits;

    /// <summary>A reply object (seL4_ReplyBits, MCS).</summary>
    public const int ReplyBits = (int)Arch.ReplyBits;

    /// <summary>The smallest scheduling context (seL4_MinSchedContextBits, MCS).</summary>
    public const int MinSchedContextBits = SchedContextSizes.MinBits;

    /// <summary>A thread control block (seL4_TCBBits).</summary>
    public const int TcbBits = (int)Arch.TcbBits;

    /// <summary>The smallest untyped (seL4_MinUntypedBits); free memory is counted in this unit.</summary>
    public const int MinUntypedBits = CommonSizes.MinUntypedBits;

    /// <summary>The largest untyped (seL4_MaxUntypedBits).</summary>
    public const int MaxUntypedBits = (int)Arch.MaxUntypedBits;
}
