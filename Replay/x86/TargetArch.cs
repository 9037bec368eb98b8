// SPDX-License-Identifier: BSD-2-Clause
// The machine on which x86-64's traces are replayed: how its programs are built, how QEMU boots them, and its devices.
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>QEMU's pc machine with one core, and two devices of which user level raises and lowers the interrupt lines.</summary>
internal static class TargetArch
{
    /// <summary>The folder of the architecture in arch, Replay and Replay/Target/Guest.</summary>
    public const string Folder = "x86";

    /// <summary>Prefix of the GNU tools, without the last dash: also the target triple.</summary>
    public const string Triple = "x86_64-linux-gnu";

    /// <summary>How our loader names it; null if firmware loads kernel and root program.</summary>
    public static string? LoaderArch => null;

    /// <summary>Flags of the compiler for kernel and root program.</summary>
    public const string Flags = "-m64 -march=x86-64 -mgeneral-regs-only -mcmodel=kernel -mno-red-zone";

    /// <summary>The emulator and the machine.</summary>
    public const string Emulator = "qemu-system-x86_64";

    /// <summary>What the emulator is told about the machine.</summary>
    public static readonly string[] Machine =
    [
        "-machine", "pc", "-cpu", "max", "-m", "64", "-vga", "none", "-no-reboot",
        "-device", $"edu,addr={FirstSlot}", "-device", $"edu,addr={FirstSlot + 1}",
    ];

    /// <summary>Whether our kernel tells the root task there what it tells on the simulated machine: it has another memory map.</summary>
    public const bool BootsAlike = false;

    /// <summary>Whether user level reaches the harness only through the kernel's console, and cannot end the emulator.</summary>
    public const bool TalksThroughKernel = true;

    /// <summary>Capabilities of the boot that the trace gets besides those of every architecture.</summary>
    public static readonly InitialSlot[] ControlSlots = [InitialSlot.IoPortControl];

    /// <summary>
    /// Milliseconds of the target's tick, so that none comes by itself: those of the icount clock come while the processor waits.
    /// The count of the timer has 32 bits, and a thousand million of them pass in a second.
    /// </summary>
    public const int TickMs = 4_000;

    /// <summary>The target's kernel window (arch/x86/Memory.cs); the simulated machine's stands elsewhere (KernelSource/Config/variants).</summary>
    public const Word Window = 0xffff_ff80_0000_0000;

    /// <summary>Bytes of it.</summary>
    public const Word WindowSize = 1UL << 39;

    /// <summary>Whether user level can wait for an interrupt: HLT is the kernel's.</summary>
    public const bool HasWait = false;

    /// <summary>Bits of device memory of which the trace gets an untyped capability.</summary>
    public const int DeviceBits = 30;

    /// <summary>Names of the words of a frame.</summary>
    public static readonly string[] Names =
    [
        .. Enumerable.Range(0, 6).Select(i => $"word {i}"), "rax", "rbx", "rcx", "rdx", "rsi", "rdi", "rbp",
        .. Enumerable.Range(8, 8).Select(i => $"r{i}"), "way back", "flags", "rsp",
    ];

    /// <summary>Interrupts that user level drives through its devices, and that it is told about: of pins 11 and 10.</summary>
    public static readonly Word[] Lines = [ApicInterrupts.FirstPinLine + 11, ApicInterrupts.FirstPinLine + 10];

    /// <summary>What only this architecture's kernels may do differently.</summary>
    public static KnownDifference[] KnownDifferences { get; } = [];

    // QEMU's educational device (docs/specs/edu.txt): what is written raises its line, or lowers it. In this slot its line is
    // that of pin 11, in the next one that of pin 10; the firmware puts their memory here.
    private const int FirstSlot = 4;
    private const Word DeviceSize = 0x10_0000;
    private const Word FirstPhysical = 0xfea0_0000;
    private const Word First = TargetStage.Devices;
    private const Word Second = TargetStage.Devices + 0x1000;
    private const Word Raise = 0x60;
    private const Word Acknowledge = 0x64;

    /// <summary>The console's text without what firmware adds to it: the kernel's own carriage returns.</summary>
    public static string WithoutFirmware(string text) => text;

    /// <summary>The simulated machine that stands beside the target.</summary>
    public static SimulatedBoard Board()
    {
        SimulatedBoard board = new();
        board.Interrupts.Io.FollowsQemu = true;
        return board;
    }

    /// <summary>Maps the devices.</summary>
    public static void MapDevices(TargetPreparation preparation)
    {
        foreach ((Word physical, Word address) in ((Word, Word)[])[(FirstPhysical, First), (FirstPhysical + DeviceSize, Second)])
        {
            Word device = preparation.Carve(physical, (int)Arch.PageBits);
            preparation.MapDevice(preparation.Retype(device, ArchObjectType.SmallPage, 0), address);
        }
    }

    /// <summary>The write that drives a line: where, and what.</summary>
    /// <param name="line">The interrupt; any other number means one of the two.</param>
    /// <param name="isRaised">Whether it is raised.</param>
    public static (Word Address, Word Value) Line(Word line, bool isRaised) =>
        ((line % 2 == Lines[0] % 2 ? First : Second) + (isRaised ? Raise : Acknowledge), 1);

    /// <summary>Which line a write drives, and where to; null if none.</summary>
    public static (uint Line, bool IsHigh)? Driven(Word address, Word value) => (address & 0xfff) is Raise or Acknowledge && value == 1
        ? ((uint)Lines[address < Second ? 0 : 1], (address & 0xfff) == Raise)
        : null;
}
