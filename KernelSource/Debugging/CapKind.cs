// SPDX-License-Identifier: BSD-2-Clause
// The numbers of kinds of capabilities for seL4_DebugCapIdentify and for the log of kernel entries.
namespace Sel4Gen.Kernel;

/// <summary>The numbers of kinds of capabilities at user level.</summary>
public static class CapKind
{
    /// <summary>
    /// The number of a capability's kind, as in user-level libraries: kinds of all architectures are even (endpoint 4,
    /// notification 6), the architecture's own are odd; 0 is none.
    /// </summary>
    public static Word Of(Cap cap) =>
        CapOps.IsArch(cap) ? Arch.DebugCapKind(cap) : NumberOf(cap.Tag) * 2;

    // The numbers that tags have with 64-bit words.
    private static Word NumberOf(CapTag tag)
    {
        if (Config.Is64Bit)
        {
            return (Word)tag;
        }

        switch (tag)
        {
            case CapTag.IrqControl:
                return 7;
            case CapTag.IrqHandler:
                return 8;
            case CapTag.Zombie:
                return 9;
            case CapTag.Domain:
                return 10;
            default:
                return (Word)tag;
        }
    }
}
