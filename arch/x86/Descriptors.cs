// SPDX-License-Identifier: BSD-2-Clause
// Segment descriptors, the task state segment and the interrupt table (Intel SDM, volume 3, chapters 3, 6 and 8).
namespace Sel4Gen.Kernel;

/// <summary>Segment selectors: what syscall and sysret expect of each other decides their order.</summary>
public static class Selectors
{
    public const uint KernelCode = 0x08;
    public const uint KernelData = 0x10;
    public const uint UserData = 0x18 | 3;
    public const uint UserCode = 0x20 | 3;
    public const uint TaskState = 0x28;

    /// <summary>IA32_STAR: syscall takes this code segment and the one behind it; sysret the second and the first behind KernelData.</summary>
    public const Word ForSyscall = ((Word)KernelCode << 32) | ((Word)(KernelData | 3) << 48);
}

/// <summary>An entry of the interrupt table.</summary>
[Packed(2, UnitBits = 64)]
public partial struct Gate
{
    [Bits(0, 0, 16)]
    public partial ulong AddressLow { get; set; }

    [Bits(0, 16, 16)]
    public partial ulong Selector { get; set; }

    /// <summary>The stack of the task state segment that is used; 0: that of the privilege level.</summary>
    [Bits(0, 32, 3)]
    public partial ulong Stack { get; set; }

    /// <summary>Present (bit 7), the privilege that may use it (bits 6 and 5), and 14: interrupts are masked.</summary>
    [Bits(0, 40, 8)]
    public partial ulong Attributes { get; set; }

    [Bits(0, 48, 16)]
    public partial ulong AddressMiddle { get; set; }

    [Bits(1, 0, 32)]
    public partial ulong AddressHigh { get; set; }
}

/// <summary>The processor's tables, in its own format.</summary>
public static class Descriptors
{
    private const Word SegmentCount = 7;
    private const Word GateCount = 256;

    /// <summary>Bytes of the code of each vector's entry (64/traps.S).</summary>
    private const Word EntrySize = 16;

    // Flat segments: present, code or data, privilege 0 or 3, long mode for code.
    private const ulong KernelCode = 0x00af9b000000ffff;
    private const ulong KernelData = 0x00cf93000000ffff;
    private const ulong UserData = 0x00cff3000000ffff;
    private const ulong UserCode = 0x00affb000000ffff;

    // A task state segment that is available.
    private const ulong TaskStateType = 0x0000890000000000;
    private const Word TaskStateSize = 104;
    private const Word FirstFaultStack = 36;
    private const Word IoMapBase = 100;

    private const ulong InterruptGate = 0x8e;

    // User level has an instruction for this one.
    private const Word Breakpoint = 3;
    private const ulong UserGate = 0xee;

    // Exceptions that may come at any moment, also where the kernel has no stack: they have one of their own.
    private const Word NonMaskable = 2;
    private const Word DoubleFault = 8;
    private const Word MachineCheck = 18;

    private static readonly Ptr<ulong> s_segments = StaticMemory.Reserve<ulong>(SegmentCount, 16);
    private static readonly Ptr<Gate> s_gates = StaticMemory.Reserve<Gate>(GateCount, 16);

    [BootOnly]
    public static void Init()
    {
        FillSegments(Machine.TaskState());
        FillGates();
        Machine.LoadDescriptors(s_segments.Address, (uint)(SegmentCount * 8) - 1, Selectors.TaskState);
        Machine.LoadInterrupts(s_gates.Address, (uint)(GateCount * 16) - 1);
    }

    [BootOnly]
    private static void FillSegments(Word taskState)
    {
        s_segments[Selectors.KernelCode / 8] = KernelCode;
        s_segments[Selectors.KernelData / 8] = KernelData;
        s_segments[Selectors.UserData / 8] = UserData;
        s_segments[Selectors.UserCode / 8] = UserCode;
        s_segments[Selectors.TaskState / 8] = TaskStateType | (TaskStateSize - 1)
            | ((taskState & 0xffffff) << 16) | (((taskState >> 24) & 0xff) << 56);
        s_segments[(Selectors.TaskState / 8) + 1] = taskState >> 32;

        Word stack = Machine.FaultStackTop();
        Ptr<uint>.At(taskState + FirstFaultStack).Ref = (uint)(stack & 0xffffffff);
        Ptr<uint>.At(taskState + FirstFaultStack + 4).Ref = (uint)(stack >> 32);

        // The map of I/O ports begins behind the segment: user level has none.
        Ptr<uint>.At(taskState + IoMapBase).Ref = (uint)TaskStateSize << 16;
    }

    [BootOnly]
    private static void FillGates()
    {
        Word first = Machine.Vectors();
        for (Word vector = 0; vector < GateCount; vector++)
        {
            Loop.Bound(GateCount);
            Word address = first + (vector * EntrySize);
            bool isSudden = vector == NonMaskable || vector == DoubleFault || vector == MachineCheck;
            s_gates[vector] = Gate.New(
                addressLow: address & 0xffff,
                selector: Selectors.KernelCode,
                stack: isSudden ? 1UL : 0,
                attributes: vector == Breakpoint ? UserGate : InterruptGate,
                addressMiddle: (address >> 16) & 0xffff,
                addressHigh: address >> 32);
        }
    }
}
