// SPDX-License-Identifier: BSD-2-Clause
// The machine on which RISC-V's traces are replayed: how its programs are built, how QEMU boots them, and its devices.
using System.Linq;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.Simulator;

namespace Sel4Gen.Replay.Target;

/// <summary>QEMU's virt machine with one hart, under OpenSBI.</summary>
internal static class TargetArch
{
    /// <summary>The folder of the architecture in arch, Replay and Replay/Target/Guest.</summary>
    public const string Folder = "riscv";

    /// <summary>Prefix of the GNU tools, without the last dash: also the target triple.</summary>
    public const string Triple = "riscv64-linux-gnu";

    /// <summary>How our loader names it; null if firmware loads kernel and root program.</summary>
    public static string? LoaderArch => "riscv64";

    /// <summary>Flags of the compiler for kernel and root program.</summary>
    public const string Flags =
        "-march=rv64imac_zicsr_zifencei -mabi=lp64 -mcmodel=medany -mno-relax -msmall-data-limit=0 -mstrict-align";

    /// <summary>The emulator and the machine.</summary>
    public const string Emulator = "qemu-system-riscv64";

    /// <summary>What the emulator is told about the machine.</summary>
    public static readonly string[] Machine = ["-machine", "virt", "-cpu", "rv64", "-m", "3072"];

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

    /// <summary>The target's kernel window (arch/riscv/Memory.cs); the simulated machine's stands elsewhere (KernelSource/Config/variants).</summary>
    public const Word Window = 0xffff_ffc0_0000_0000;

    /// <summary>Bytes of it.</summary>
    public const Word WindowSize = 1UL << 38;

    /// <summary>Whether user level can wait for an interrupt: WFI is an undefined instruction in user mode (privileged specification, 3.3.3).</summary>
    public const bool HasWait = false;

    /// <summary>Bits of device memory of which the trace gets an untyped capability.</summary>
    public const int DeviceBits = 30;

    /// <summary>Names of the words of a frame.</summary>
    public static readonly string[] Names = [.. Enumerable.Range(0, 32).Select(i => $"x{i}"), "way back"];

    /// <summary>Interrupt of the clock.</summary>
    public const uint ClockLine = 11;

    /// <summary>Interrupts that user level drives through its devices, and that it is told about.</summary>
    public static readonly Word[] Lines = [ClockLine];

    /// <summary>What only this architecture's kernels may do differently.</summary>
    public static KnownDifference[] KnownDifferences { get; } =
    [
        new(
            "a stopped thread's stack outside Sv39",
            "Debugging output, on no interface: seL4 16.0.0 prints the stack of a thread that stops without a fault handler, and does not "
            + "come back if its stack pointer is no address of user level in Sv39.")
        {
            OfStop = thread => Context.Get(thread, RegisterIndex.Sp) >= UserEnd,
        },
        new(
            "an interrupt before the last one was acknowledged",
            "On QEMU's board seL4 16.0.0 completes an interrupt at the PLIC when it claims it, so that a device whose line rises again is "
            + "heard before IRQHandler_Ack; ours, like seL4 on its other RISC-V boards, completes it then, as the manual has it.")
        {
            OfStep = (machine, step) => step.Kind == StepKind.Raise && machine.Board.Interrupts.Plic.IsInService(ClockLine),
        },
        new(
            "execution without the right to read",
            "seL4 16.0.0 executes pages that were mapped without the right to read; its later rule (pull request 1749, September 2026), "
            + "which ours follows, leaves nothing of such a mapping.")
        {
            OfFetch = (machine, address) => !machine.Translate(address, UserAccess.Execute).Succeeded && HasFrame(machine, address),
            // Where seL4 has an entry, ours is free for another mapping.
            OfStep = (machine, step) => step is { Kind: StepKind.Syscall, Registers.Length: > 2 }
                && new MessageInfo { W0 = step.Registers[1] }.Label
                    is (Word)InvocationLabel.RISCVPageMap or (Word)InvocationLabel.RISCVPageTableMap
                && !machine.Translate(step.Registers[2], UserAccess.Read).Succeeded && HasFrame(machine, step.Registers[2], anywhere: true),
        },
    ];

    /// <summary>Whether a frame's capability says that it is mapped there: in the address space in use, or in any.</summary>
    public static bool HasFrame(KernelMachine machine, Word address, bool anywhere = false) => new KernelView(machine).Slots
        .Where(s => s.Cap.Tag == ArchCapTag.Frame).Select(s => FrameCap.From(s.Cap)).Any(
            f => f.MappedAsid != Asid.None && (anywhere || f.MappedAsid == machine.Board.Mmu.Asid)
                && (address ^ f.MappedAddress) >> (int)PageTable.FrameBits(f.Size) == 0);

    // The end of the lower half of what Sv39 translates.
    private const Word UserEnd = 1UL << 38;

    private const Word Clock = TargetStage.Devices;

    // Goldfish RTC (QEMU's virt machine): an alarm that was set to the past rings at once and until it is cleared; its
    // interrupt follows the enable register.
    private const Word ClockPhysical = 0x10_1000;
    private const Word AlarmLow = 0x08;
    private const Word AlarmHigh = 0x0c;
    private const Word AlarmEnable = 0x10;

    /// <summary>The console's text without what firmware adds to it: OpenSBI sends CR before each LF.</summary>
    public static string WithoutFirmware(string text) => text.Replace("\r\n", "\n", System.StringComparison.Ordinal);

    /// <summary>The simulated machine that stands beside the target.</summary>
    public static SimulatedBoard Board()
    {
        SimulatedBoard board = new();
        board.Interrupts.Plic.FollowsQemu = true;
        return board;
    }

    /// <summary>Maps the device, and lets its alarm ring.</summary>
    public static void MapDevices(TargetPreparation preparation)
    {
        Word clock = preparation.Carve(ClockPhysical, (int)Arch.PageBits);
        preparation.MapDevice(preparation.Retype(clock, ArchObjectType.SmallPage, 0), Clock);
        preparation.WriteDevice(Clock + AlarmEnable, 0);
        preparation.WriteDevice(Clock + AlarmHigh, 0);
        preparation.WriteDevice(Clock + AlarmLow, 0);
    }

    /// <summary>The write that drives a line: where, and what.</summary>
    /// <param name="line">The interrupt; any other number means the same.</param>
    /// <param name="isRaised">Whether it is raised.</param>
    public static (Word Address, Word Value) Line(Word line, bool isRaised) => (Clock + AlarmEnable, isRaised ? 1UL : 0);

    /// <summary>Which line a write drives, and where to; null if none.</summary>
    public static (uint Line, bool IsHigh)? Driven(Word address, Word value) =>
        address == Clock + AlarmEnable ? (ClockLine, (value & 1) != 0) : null;
}
