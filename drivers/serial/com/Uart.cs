// SPDX-License-Identifier: BSD-2-Clause
// The console: the first serial port of a PC (16550), by I/O ports.
namespace Sel4Gen.Kernel;

/// <summary>COM1, transmit only.</summary>
public static class Uart
{
    private const ushort Port = 0x3f8;
    private const ushort Data = Port;
    private const ushort InterruptEnable = Port + 1;
    private const ushort FifoControl = Port + 2;
    private const ushort LineControl = Port + 3;
    private const ushort ModemControl = Port + 4;
    private const ushort LineStatus = Port + 5;
    private const byte TransmitEmpty = 1 << 5;

    // Eight bits, no parity, one stop bit; and the divisor is written instead of data.
    private const byte EightBits = 3;
    private const byte DivisorLatch = 0x80;

    /// <summary>115,200 baud.</summary>
    [BootOnly]
    public static void Init()
    {
        Machine.Out8(InterruptEnable, 0);
        Machine.Out8(LineControl, DivisorLatch);
        Machine.Out8(Data, 1);
        Machine.Out8(InterruptEnable, 0);
        Machine.Out8(LineControl, EightBits);
        Machine.Out8(FifoControl, 0);
        Machine.Out8(ModemControl, 0);
    }

    /// <summary>Waits until there is room and sends the byte.</summary>
    public static void PutChar(byte c)
    {
        while ((Machine.In8(LineStatus) & TransmitEmpty) == 0)
        {
            Loop.Ends("the UART sends what it holds");
        }

        Machine.Out8(Data, c);
    }
}
