// SPDX-License-Identifier: BSD-2-Clause
// Capabilities that only MCS has: scheduling contexts, and the authority to configure them.
namespace Sel4Gen.Kernel;

/// <summary>Authority over a scheduling context.</summary>
[PackedVariant(typeof(Cap), CapTag.SchedContext)]
public partial struct SchedContextCap
{
    /// <summary>A context has at least 2^7 bytes, which leaves bits for its size with 32-bit words.</summary>
    [Bits(Config.Is64Bit ? 0 : 1, Config.Is64Bit ? 0 : 5, Config.Is64Bit ? 48 : 27,
        ValueShift = Config.Is64Bit ? 0 : 5, SignExtend = Config.Is64Bit)]
    public partial Ptr<SchedContext> Object { get; set; }

    /// <summary>The object has 2^SizeBits bytes.</summary>
    [Bits(1, 0, Config.Is64Bit ? 6 : 5)]
    public partial Word SizeBits { get; set; }
}

/// <summary>Authority to give time of a core to scheduling contexts.</summary>
[PackedVariant(typeof(Cap), CapTag.SchedControl)]
public partial struct SchedControlCap
{
    [Bits(1, 0, 16)]
    public partial Word Core { get; set; }
}
