// SPDX-License-Identifier: BSD-2-Clause
// Interrupt controllers of a PC: the core's local APIC (Intel SDM, volume 3, chapter 11), I/O APICs (Intel 82093AA). The legacy
// controllers (8259) are masked.
using System.Runtime.CompilerServices;

namespace Sel4Gen.Kernel;

/// <summary>The addresses of I/O APICs.</summary>
[InlineArray(Config.MaxNumIoApic)]
public struct IoApicAddresses
{
    private Word _element;
}

/// <summary>APICs.</summary>
public static class IrqController
{
    // Registers of the local APIC.
    private const Word Local = KernelDevices.LocalApic;
    private const Word LocalId = Local + 0x20;
    private const Word TaskPriority = Local + 0x80;
    private const Word EndOfInterrupt = Local + 0xb0;
    private const Word SpuriousVector = Local + 0xf0;
    private const Word Requests = Local + 0x200;
    private const Word TimerEntry = Local + 0x320;
    private const Word CounterEntry = Local + 0x340;
    private const Word Pin0Entry = Local + 0x350;
    private const Word Pin1Entry = Local + 0x360;
    private const Word ErrorEntry = Local + 0x370;
    private const Word TimerInitialCount = Local + 0x380;
    private const Word TimerCurrentCount = Local + 0x390;
    private const Word TimerDivide = Local + 0x3e0;
    private const uint Enabled = 1 << 8;
    private const uint Masked = 1 << 16;
    private const uint Periodic = 1 << 17;
    private const uint ComparesCycles = 2 << 17;
    private const uint DivideByOne = 0xb;
    private const uint Spurious = 0xff;
    private const Word RequestWords = 8;

    // Bits of the model-specific register of the local APIC.
    private const Word ApicEnabled = 1 << 11;
    private const Word ApicExtended = 1 << 10;

    // Registers of an I/O APIC, by index and data; of an entry the lower half stands first.
    private const Word Select = 0;
    private const Word Data = 0x10;
    private const uint Version = 1;
    private const uint FirstEntry = 0x10;
    private const uint ActiveLow = 1 << 13;
    private const uint LevelTriggered = 1 << 15;

    // The legacy controllers: command and data ports.
    private const ushort Pic1Command = 0x20;
    private const ushort Pic1Data = 0x21;
    private const ushort Pic2Command = 0xa0;
    private const ushort Pic2Data = 0xa1;

    private static IoApicAddresses s_ioApics;
    private static Word s_ioApicCount;

    /// <summary>I/O APICs that are driven.</summary>
    public static Word IoApicCount => s_ioApicCount;

    [BootOnly]
    public static void Clear()
    {
        s_ioApicCount = 0;
    }

    /// <summary>An I/O APIC; those beyond KernelMaxNumIOAPIC are left alone.</summary>
    [BootOnly]
    public static void AddIoApic(Word physical)
    {
        if (s_ioApicCount < Config.MaxNumIoApic)
        {
            s_ioApics[(int)s_ioApicCount] = physical;
            s_ioApicCount++;
        }
        else if (Config.Printing)
        {
            Console.Write("There are more I/O APICs than KernelMaxNumIOAPIC: the last ones are not used\n");
        }
    }

    /// <summary>User level must not have the registers.</summary>
    [BootOnly]
    public static bool Reserve()
    {
        bool isReserved = PhysicalMemory.Reserve(Acpi.LocalApic, Acpi.LocalApic + KernelDevices.PageSize);
        for (Word i = 0; i < s_ioApicCount; i++)
        {
            Loop.Bound(Config.MaxNumIoApic);
            Word start = Bits.RoundDown(s_ioApics[(int)i], PageTable.PageBits);
            isReserved = isReserved && PhysicalMemory.Reserve(start, start + KernelDevices.PageSize);
        }

        return isReserved;
    }

    /// <summary>Maps all registers; everything is masked.</summary>
    [BootOnly]
    public static void Init(Word localApic)
    {
        MaskLegacy();
        KernelWindow.MapDevice(KernelDevices.LocalApic, localApic);
        Machine.WriteMsr(Msr.ApicBase, (Machine.ReadMsr(Msr.ApicBase) | ApicEnabled) & ~ApicExtended);
        Mmio.Write32(TaskPriority, 0);
        Mmio.Write32(TimerEntry, Masked);
        Mmio.Write32(CounterEntry, Masked);
        Mmio.Write32(Pin0Entry, Masked);
        Mmio.Write32(Pin1Entry, Masked);
        Mmio.Write32(ErrorEntry, Masked);
        Mmio.Write32(SpuriousVector, Enabled | Spurious);
        for (Word i = 0; i < s_ioApicCount; i++)
        {
            Loop.Bound(Config.MaxNumIoApic);
            KernelWindow.MapDevice(
                KernelDevices.IoApic + (i * KernelDevices.PageSize), Bits.RoundDown(s_ioApics[(int)i], PageTable.PageBits));
            MaskAll(i);
        }
    }

    [BootOnly]
    private static void MaskAll(Word ioApic)
    {
        Word pins = PinCount(ioApic);
        for (Word pin = 0; pin < pins; pin++)
        {
            Loop.Bound(256);
            MaskPin(true, ioApic, pin);
        }
    }

    // They get vectors that nobody else has, in case that they raise an interrupt all the same.
    [BootOnly]
    private static void MaskLegacy()
    {
        Machine.Out8(Pic1Command, 0x11);
        Machine.Out8(Pic2Command, 0x11);
        Machine.Out8(Pic1Data, (byte)ArchIrq.FirstVector);
        Machine.Out8(Pic2Data, (byte)(ArchIrq.FirstVector + 8));
        Machine.Out8(Pic1Data, 4);
        Machine.Out8(Pic2Data, 2);
        Machine.Out8(Pic1Data, 1);
        Machine.Out8(Pic2Data, 1);
        Machine.Out8(Pic1Data, 0xff);
        Machine.Out8(Pic2Data, 0xff);
    }

    // --- The local APIC ---

    /// <summary>Whether an interrupt waits for this core.</summary>
    public static bool IsPending()
    {
        uint requests = 0;
        for (Word i = 0; i < RequestWords; i++)
        {
            requests |= Mmio.Read32(Requests + (i * 0x10));
        }

        return requests != 0;
    }

    /// <summary>Handling of the interrupt is over.</summary>
    public static void EndInterrupt() => Mmio.Write32(EndOfInterrupt, 0);

    /// <summary>Starts the core's timer.</summary>
    [BootOnly]
    public static void StartTimer(uint count, bool isPeriodic)
    {
        Mmio.Write32(TimerDivide, DivideByOne);
        Mmio.Write32(TimerEntry, isPeriodic ? Periodic | (ArchIrq.FirstVector + ArchIrq.Timer) : Masked);
        Mmio.Write32(TimerInitialCount, count);
    }

    /// <summary>The core's timer interrupts once: when the time-stamp counter has a value, or after a count.</summary>
    [BootOnly, When(Config.Mcs)]
    public static void UseDeadlines(bool comparesCycles)
    {
        Mmio.Write32(TimerInitialCount, 0);
        Mmio.Write32(TimerEntry, (comparesCycles ? ComparesCycles : 0) | (ArchIrq.FirstVector + ArchIrq.Timer));
        Machine.Fence();
    }

    /// <summary>The core's timer interrupts after a count, not 0.</summary>
    [When(Config.Mcs)]
    public static void StartCount(uint count) => Mmio.Write32(TimerInitialCount, count);

    /// <summary>What its count is now.</summary>
    [BootOnly]
    public static uint TimerCount() => Mmio.Read32(TimerCurrentCount);

    // --- I/O APICs ---

    /// <summary>How many pins an I/O APIC has.</summary>
    public static Word PinCount(Word ioApic) => ((Read(ioApic, Version) >> 16) & 0xff) + 1;

    /// <summary>A pin interrupts this core by a vector; it is masked.</summary>
    [SubsetException("S4G3035", "a vector has eight bits")]
    public static void RoutePin(Word ioApic, Word pin, bool isLevel, bool isActiveLow, Word vector)
    {
        uint entry = EntryOf(pin);
        Write(ioApic, entry, Masked);
        Write(ioApic, entry + 1, Mmio.Read32(LocalId));
        Write(ioApic, entry, Masked | (isLevel ? LevelTriggered : 0) | (isActiveLow ? ActiveLow : 0) | (uint)vector);
    }

    public static void MaskPin(bool mask, Word ioApic, Word pin)
    {
        uint entry = EntryOf(pin);
        uint old = Read(ioApic, entry);
        Write(ioApic, entry, mask ? old | Masked : old & ~Masked);
    }

    [SubsetException("S4G3035", "there are at most 256 pins")]
    private static uint EntryOf(Word pin) => FirstEntry + ((uint)pin * 2);

    private static Word RegistersOf(Word ioApic) =>
        KernelDevices.IoApic + (ioApic * KernelDevices.PageSize) + (s_ioApics[(int)ioApic] & Bits.Mask(PageTable.PageBits));

    private static uint Read(Word ioApic, uint register)
    {
        Word registers = RegistersOf(ioApic);
        Mmio.Write32(registers + Select, register);
        return Mmio.Read32(registers + Data);
    }

    private static void Write(Word ioApic, uint register, uint value)
    {
        Word registers = RegistersOf(ioApic);
        Mmio.Write32(registers + Select, register);
        Mmio.Write32(registers + Data, value);
    }
}
