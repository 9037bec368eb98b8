// SPDX-License-Identifier: BSD-2-Clause
// No interrupt controller: the machine has devices, but none of them can interrupt. The timer's interrupt is the processor's own.
namespace Sel4Gen.Kernel;

/// <summary>What a kernel has that drives no interrupt controller.</summary>
public static class IrqController
{
    /// <summary>There is nothing to set up.</summary>
    [BootOnly]
    public static void Init(Word hart)
    {
    }

    /// <summary>No device interrupts: the answer is 0.</summary>
    public static Word Claim() => 0;

    /// <summary>There is no interrupt to mask.</summary>
    public static void Mask(bool mask, Word irq)
    {
    }
}
