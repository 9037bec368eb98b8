// SPDX-License-Identifier: BSD-2-Clause
// The reply object in memory (MCS): it refers to a thread that waits for a reply, or to one that receives and will use it for its
// caller. Reply objects of a chain of calls along which a scheduling context was donated are a stack, whose head the context knows.
namespace Sel4Gen.Kernel;

/// <summary>A reply object. 2^5 bytes with 64-bit words, 2^4 with 32-bit words (seL4_ReplyBits).</summary>
[Packed(4)]
public partial struct Reply
{
    /// <summary>The thread that waits for the reply, or that receives with this object; null if it is free.</summary>
    [Bits(0, 0, Config.WordBits)]
    public partial Ptr<Tcb> Thread { get; set; }

    /// <summary>The reply object of the caller's own caller, to which the context returns after this one; or null.</summary>
    [Bits(1, 0, Config.WordBits)]
    public partial Ptr<Reply> Previous { get; set; }

    /// <summary>The address of the next reply object or, at the head of the stack, of the scheduling context; or 0.</summary>
    [Bits(2, 4, Config.WordBits - 4, ValueShift = 4)]
    public partial Word Next { get; set; }

    /// <summary>Whether it is the head: the receiver of its caller's message runs on the context.</summary>
    [Bits(2, 0, 1)]
    public partial bool IsHead { get; set; }
}
