// SPDX-License-Identifier: BSD-2-Clause
// Kinds of capabilities that MCS adds, or that mean something else there: reply objects, scheduling contexts, the authority over a
// core's time. What they have in common with all others is in CapOps.
namespace Sel4Gen.Kernel;

/// <summary>Operations on MCS's own kinds of capabilities.</summary>
[When(Config.Mcs)]
public static class TimeCaps
{
    /// <summary>Whether this class knows the kind.</summary>
    [Pure, Inline]
    public static bool IsKind(Cap cap) =>
        cap.Tag == CapTag.Reply || cap.Tag == CapTag.SchedContext || cap.Tag == CapTag.SchedControl;

    /// <summary>Whether both refer to the same object.</summary>
    public static bool SameRegion(Cap a, Cap b)
    {
        if (a.Tag != b.Tag)
        {
            return false;
        }

        switch (a.Tag)
        {
            case CapTag.Reply:
                return ReplyCap.From(a).Object == ReplyCap.From(b).Object;
            case CapTag.SchedContext:
                return SchedContextCap.From(a).Object == SchedContextCap.From(b).Object
                    && SchedContextCap.From(a).SizeBits == SchedContextCap.From(b).SizeBits;
            default:
                return true;
        }
    }

    /// <summary>Whether the capability refers to memory.</summary>
    public static bool IsPhysical(Cap cap) => cap.Tag != CapTag.SchedControl;

    /// <summary>The address of the object.</summary>
    public static Word BaseOf(Cap cap) => cap.Tag == CapTag.Reply
        ? ReplyCap.From(cap).Object.Address : SchedContextCap.From(cap).Object.Address;

    /// <summary>The object has 2^n bytes.</summary>
    public static Word SizeBitsOf(Cap cap) => cap.Tag == CapTag.Reply
        ? ObjectSize.ReplyBits : SchedContextCap.From(cap).SizeBits;
}
