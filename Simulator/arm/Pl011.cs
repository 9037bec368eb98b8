// SPDX-License-Identifier: BSD-2-Clause
// The console: Arm's PL011 (PrimeCell UART, DDI 0183), transmit only.
namespace Sel4Gen.Simulator;

/// <summary>A UART that keeps what was sent.</summary>
public sealed class Pl011 : ConsoleText, IDevice
{
    private const ulong DataRegister = 0x00;
    private const ulong FlagRegister = 0x18;
    private const ulong ReceiveFifoEmpty = 1 << 4;
    private const ulong TransmitFifoFull = 1 << 5;
    private const ulong TransmitFifoEmpty = 1 << 7;

    /// <summary>How many more times it says that it has no room for another byte.</summary>
    public int BusyReads { get; set; }

    /// <inheritdoc/>
    public ulong Read(ulong offset, int size)
    {
        if (offset != FlagRegister)
        {
            return 0;
        }

        bool isBusy = BusyReads > 0;
        BusyReads -= isBusy ? 1 : 0;
        return ReceiveFifoEmpty | (isBusy ? TransmitFifoFull : TransmitFifoEmpty);
    }

    /// <inheritdoc/>
    public void Write(ulong offset, int size, ulong value)
    {
        if (offset == DataRegister)
        {
            Send((byte)value);
        }
    }
}
