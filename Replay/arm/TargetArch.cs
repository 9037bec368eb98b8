// SPDX-License-Identifier: BSD-2-Clause
// The machine on which AArch64's traces are replayed: how its programs are built, how QEMU boots them, and its devices.
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>QEMU's virt machine with a Cortex-A53.</summary>
internal static class TargetArch
{
    /// <summary>The folder of the architecture in arch, Replay and Replay/Target/Guest.</summary>
    public const string Folder = "arm";

    /// <summary>Prefix of the GNU tools, without the last dash: also the target triple.</summary>
    public const string Triple = "aarch64-linux-gnu";

    /// <summary>How our loader names it; null if firmware loads kernel and root program.</summary>
    public static string? LoaderArch => "aarch64";

    /// <summary>Flags of the compiler for kernel and root program.</summary>
    public const string Flags = "-march=armv8-a -mgeneral-regs-only -mno-outline-atomics -mstrict-align";

    /// <summary>The emulator and the machine.</summary>
    public const string Emulator = "qemu-system-aarch64";

    /// <summary>What the emulator is told about the machine.</summary>
    public static readonly string[] Machine =
        ["-machine", Kernel.Config.ArmGicV3 ? "virt,gic-version=3" : "virt", "-cpu", "cortex-a53", "-m", "1024"];

    /// <summary>Whether our kernel tells the root task there what it tells on the simulated machine.</summary>
    public const bool BootsAlike = true;

    /// <summary>Whether user level reaches the harness only through the kernel's console, and cannot end the emulator.</summary>
    public const bool TalksThroughKernel = false;

    /// <summary>Capabilities of the boot that the trace gets besides those of every architecture.</summary>
    public static readonly InitialSlot[] ControlSlots = [];

    /// <summary>
    /// Milliseconds of the target's tick, so that none comes by itself: those of the icount clock come while the processor waits.
    /// </summary>
    public const int TickMs = 30_000;

    /// <summary>The target's kernel window (arch/arm/Memory.cs); the simulated machine's stands elsewhere (KernelSource/Config/variants).</summary>
    public const Word Window = 0xffff_ff80_0000_0000;

    /// <summary>Bytes of it.</summary>
    public const Word WindowSize = 1UL << 39;

    /// <summary>Whether user level can wait for an interrupt.</summary>
    public const bool HasWait = true;

    /// <summary>Bits of device memory of which the trace gets an untyped capability.</summary>
    public const int DeviceBits = 31;

    /// <summary>Names of the words of a frame.</summary>
    public static readonly string[] Names =
    [
        .. Enumerable.Range(0, 31).Select(i => $"x{i}"), "sp", "way back", "flags", "TPIDRRO_EL0",
    ];

    /// <summary>Interrupt of the console.</summary>
    public const uint UartLine = 33;

    /// <summary>Interrupt of the pins.</summary>
    public const uint GpioLine = 39;

    /// <summary>Interrupts that user level drives through its devices, and that it is told about.</summary>
    public static readonly Word[] Lines = [UartLine, GpioLine];

    /// <summary>What only this architecture's kernels may do differently.</summary>
    public static KnownDifference[] KnownDifferences { get; } =
    [
        new(
            "execution without the right to read",
            "seL4 16.0.0 executes pages that were mapped without the right to read; its later rule (pull request 1749, September 2026), "
            + "which ours follows, makes them execute-never.")
        {
            OfFetch = (machine, address) => machine.Translate(address, UserAccess.Read) is { Succeeded: false } read
                && (read.Fault & FaultKind) == PermissionFault,
        },
    ];

    // Fault status codes (Arm ARM, ISS encoding of an instruction abort): the level is in the lowest two bits.
    private const uint FaultKind = 0x3c;
    private const uint PermissionFault = 0x0c;

    private const Word Uart = TargetStage.Devices;
    private const Word Gpio = TargetStage.Devices + 0x1000;

    // PL011 (Arm DDI 0183): data, interrupt mask, transmit interrupt. It is raised since the loader printed something.
    private const Word UartPhysical = 0x0900_0000;
    private const Word UartMask = 0x38;
    private const Word UartTransmit = 1 << 5;

    // PL061 (Arm DDI 0190): level-sensitive, low active, so that pins without a driver ask for attention; interrupt mask.
    private const Word GpioSense = 0x404;
    private const Word GpioMask = 0x410;

    /// <summary>The console's text without what firmware adds to it: it adds nothing.</summary>
    public static string WithoutFirmware(string text) => text;

    /// <summary>The simulated machine that stands beside the target.</summary>
    public static SimulatedBoard Board() => new();

    /// <summary>Maps the devices: the console's page, then two pieces of 64 KiB up to the pins' page.</summary>
    public static void MapDevices(TargetPreparation preparation)
    {
        Word devices = preparation.Carve(UartPhysical, 18);
        Word uart = preparation.Retype(devices, Kernel.ArchObjectType.SmallPage, 0);
        preparation.Retype(devices, (Word)ObjectType.Untyped, 16, 2);
        Word gpio = preparation.Retype(devices, Kernel.ArchObjectType.SmallPage, 0);
        preparation.MapDevice(uart, Uart);
        preparation.MapDevice(gpio, Gpio);
        preparation.WriteDevice(Gpio + GpioSense, 1);
        preparation.WriteDevice(Gpio + GpioMask, 0);
    }

    /// <summary>The write that drives a line: where, and what.</summary>
    /// <param name="line">The interrupt; any other number means one of the two.</param>
    /// <param name="isRaised">Whether it is raised.</param>
    public static (Word Address, Word Value) Line(Word line, bool isRaised) => line % 2 == 0 || line == GpioLine
        ? (Gpio + GpioMask, isRaised ? 1UL : 0)
        : (Uart + UartMask, isRaised ? UartTransmit : 0);

    /// <summary>Which line a write drives, and where to; null if none.</summary>
    public static (uint Line, bool IsHigh)? Driven(Word address, Word value) => address switch
    {
        Uart + UartMask => (UartLine, (value & UartTransmit) != 0),
        Gpio + GpioMask => (GpioLine, (value & 1) != 0),
        _ => null,
    };
}
