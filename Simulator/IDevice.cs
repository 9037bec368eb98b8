// SPDX-License-Identifier: BSD-2-Clause
// The interface of a simulated device to the bus.
namespace Sel4Gen.Simulator;

/// <summary>A memory-mapped device. Offsets count from the start of its range.</summary>
public interface IDevice
{
    /// <summary>A register is read.</summary>
    /// <param name="offset">Bytes from the start of the device's range.</param>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    ulong Read(ulong offset, int size);

    /// <summary>A register is written.</summary>
    void Write(ulong offset, int size, ulong value);
}
