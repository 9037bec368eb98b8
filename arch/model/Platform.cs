// SPDX-License-Identifier: BSD-2-Clause
// The board of the model architecture: the contents of simulated/*.yaml, as constants.
namespace Sel4Gen.Kernel;

/// <summary>The board's constants.</summary>
public static class Platform
{
    public const Word MemoryStart = 0x1000_0000;
    public const Word MemoryEnd = 0x1080_0000;

    /// <summary>The address of the kernel image.</summary>
    public const Word KernelStart = MemoryStart;
    public const uint MaxIrq = 31;
    public const uint TimerIrq = 1;
}
