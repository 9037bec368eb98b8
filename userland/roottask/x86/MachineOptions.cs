// SPDX-License-Identifier: BSD-2-Clause
// Features that depend on options of the kernel on x86: floating point registers, segment bases, I/O ports.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>Tests of x86's options.</summary>
public static class MachineOptions
{
    /// <summary>The exception of an undefined instruction, and such an instruction (ud2).</summary>
    private const Word Undefined = 6;
    private const uint UndefinedInstruction = 0x0b0f;

    // Instructions of four bytes: xorps %xmm0, %xmm0 and nop; vzeroall and nop; wrfsbase %eax; in %dx, %al, which only the kernel may.
    private const uint ClearSse = 0x90c0570f;
    private const uint ClearAvx = 0x9077fcc5;
    private const uint WriteFsBase = 0xd0ae0ff3;
    private const uint ReadPort = 0x909090ec;
    private const Word ProtectionFault = 13;
    private const int AvxBit = 4;

    // The real-time clock: seconds, in an index of the CMOS memory.
    private const Word ClockPort = 0x70;
    private const Word ClockIndex = 0;
    private const Word ClockStatus = 0xd;
    private const byte ClockIsValid = 0x80;

    /// <summary>Runs the tests.</summary>
    public static void Run()
    {
        Word page = Memory.TakeAddresses(1);
        Memory.Map(Memory.Make(Machine.PageType, 0, 1), page, Machine.DataAttributes);
        Try(page, ClearSse, true, Undefined, "SSE can be used");
        Try(page, ClearAvx, Config.X86Xsave && (Config.XsaveFeatureSet & AvxBit) != 0, Undefined, "AVX is as it was asked for");
        Try(page, WriteFsBase, Config.FsgsbaseInst, Undefined, "so is the instruction for the base of FS");
        Try(page, ReadPort, false, ProtectionFault, "user level has no I/O ports of its own");
        ReadClock();
    }

    private static void ReadClock()
    {
        Word ports = Memory.TakeSlots(1);
        Checks.Equal(
            (Word)(uint)X86IOPortControlCap.Issue(
                (Word)InitialSlot.IoPortControl, ClockPort, ClockPort + 1, Memory.Root(), ports, (byte)Invoke.FullDepth),
            0, "a capability to I/O ports can be had");
        X86IOPortCap.Out8(ports, ClockPort, ClockStatus);
        var (error, value) = X86IOPortCap.In8(ports, (ushort)(ClockPort + 1));
        Checks.That(error == Error.NoError && value == ClockIsValid, "and the real-time clock answers through it");
        X86IOPortCap.Out8(ports, ClockPort, ClockIndex);
        Checks.Equal(
            (Word)(uint)X86IOPortCap.In8(ports, (ushort)(ClockPort + 2)).error, (Word)Error.IllegalOperation,
            "other ports are refused");
    }

    /// <summary>A thread executes one instruction, and then one that is undefined: where it faults tells whether it may.</summary>
    private static void Try(Word page, uint instruction, bool isAllowed, Word refusal, Text what)
    {
        Mmio.Write32(page, instruction);
        Mmio.Write32(page + 4, UndefinedInstruction);
        UserContext context = default;
        context.Rip = page;
        TcbCap.WriteRegisters(Objects.Second().Tcb, true, 0, 1, context);
        (MessageInfo info, _) = Ipc.Recv(Objects.Endpoint());
        Word faultAddress = Ipc.GetMr(0);
        Word number = Ipc.GetMr(3);
        Invoke.Suspend(Objects.Second().Tcb);
        Word expected = isAllowed ? page + 4 : page;
        Checks.That(
            info.Label == (Word)(uint)FaultType.UserException && faultAddress == expected
                && number == (isAllowed ? Undefined : refusal),
            what);
    }
}
