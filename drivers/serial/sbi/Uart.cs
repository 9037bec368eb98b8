// SPDX-License-Identifier: BSD-2-Clause
// The console, through the firmware. User level may use the device itself.
namespace Sel4Gen.Kernel;

/// <summary>The console, transmit only.</summary>
public static class Uart
{
    /// <summary>Sends the byte, when there is room.</summary>
    public static void PutChar(byte c) => Sbi.PutChar(c);
}
