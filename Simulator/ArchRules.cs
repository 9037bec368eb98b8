// SPDX-License-Identifier: BSD-2-Clause
// Facts about frames for the rules about the kernel's state, for architectures that share arch/common.
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>The architecture as the rules see it.</summary>
internal static partial class ArchRules
{
    /// <summary>Whether it names a frame.</summary>
    public static bool IsFrame(Cap cap) => cap.Tag == ArchCapTag.Frame;

    /// <summary>Whether it names a frame of a device's memory.</summary>
    public static bool IsDeviceFrame(Cap cap) => IsFrame(cap) && FrameCap.From(cap).IsDevice;

    /// <summary>Whether a capability of an object may become another one to it by copying or moving.</summary>
    public static bool Allows(Cap from, Cap to) => !IsFrame(to)
        || (FrameCap.From(from).Size == FrameCap.From(to).Size && FrameCap.From(from).IsDevice == FrameCap.From(to).IsDevice
            && Strength(FrameCap.From(from).Rights) >= Strength(FrameCap.From(to).Rights));

    private static int Strength(VmRights rights) => rights switch
    {
        VmRights.ReadWrite => 2,
        VmRights.ReadOnly => 1,
        _ => 0,
    };
}
