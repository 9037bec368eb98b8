// SPDX-License-Identifier: BSD-2-Clause
// The console: a PL011 UART (Arm DDI 0183) that the boot loader has initialised.
namespace Sel4Gen.Kernel;

/// <summary>PL011, transmit only.</summary>
public static class Uart
{
    private const Word Data = KernelDevices.Uart;
    private const Word Flags = KernelDevices.Uart + 0x18;
    private const uint TransmitFull = 1 << 5;

    /// <summary>Waits until there is room and sends the byte.</summary>
    public static void PutChar(byte c)
    {
        while ((Mmio.Read32(Flags) & TransmitFull) != 0)
        {
            Loop.Ends("the UART sends what it holds");
        }

        Mmio.Write32(Data, c);
    }
}
