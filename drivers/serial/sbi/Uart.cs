// SPDX-License-Identifier: BSD-2-Clause
// The console: the firmware's. User level may have the device behind it.
namespace Sel4Gen.Kernel;

/// <summary>The console, transmit only.</summary>
public static class Uart
{
    /// <summary>Sends the byte, when there is room.</summary>
    public static void PutChar(byte c) => Sbi.PutChar(c);
}
