// SPDX-License-Identifier: BSD-2-Clause
// Registers of threads by their names on x86-64.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

public static partial class TcbCases
{
    [Case("seL4_TCB_WriteRegisters", "NoError", "what was written is read back")]
    public static void RegistersComeBack()
    {
        Word tcb = Room.Tcb();
        UserContext regs = Pattern();
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, regs));
        (Error error, UserContext read) = TcbCap.ReadRegisters(tcb, false, 0, AllRegisters);
        Expect.Ok(error);
        Expect.Equal(read.Rip, regs.Rip, "rip");
        Expect.Equal(read.Rsp, regs.Rsp, "rsp");
        Expect.Equal(read.Rax, regs.Rax, "rax");
        Expect.Equal(read.Rcx, regs.Rcx, "rcx");
        Expect.Equal(read.Rdi, regs.Rdi, "rdi");
        Expect.Equal(read.R8, regs.R8, "r8");
        Expect.Equal(read.R11, regs.R11, "r11");
        Expect.Equal(read.R15, regs.R15, "r15");
        Expect.Equal(read.FsBase, regs.FsBase, "fs_base");
        Expect.Equal(read.GsBase, regs.GsBase, "gs_base");
    }

    [Case("seL4_TCB_WriteRegisters", "NoError", "of the flags, those that user level may set are kept")]
    public static void KeepsUserFlags()
    {
        Expect.Equal(FlagsAfter(0), 0x202, "no flags");
        Expect.Equal(FlagsAfter(~(Word)0), AllFlags, "all flags");
    }

    [Case("seL4_TCB_WriteRegisters", "NoError", "addresses that the processor does not take are replaced")]
    public static void RefusesOddAddresses()
    {
        UserContext regs = Pattern();
        regs.Rip = 0x8000_0000_0000;
        regs.Rsp = 0x8000_0000_0000;
        regs.FsBase = 0x8000_0000_0000;
        regs.GsBase = 0x1234_0000_0000_0000;
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, regs));
        (_, UserContext read) = TcbCap.ReadRegisters(tcb, false, 0, AllRegisters);
        Expect.Equal(read.Rip, 0, "rip");
        Expect.Equal(read.Rsp, regs.Rsp, "rsp");
        Expect.Equal(read.FsBase, 0, "fs_base");
        Expect.Equal(read.GsBase, 0, "gs_base");
    }

    // Carry, parity, adjust, zero, sign, interrupt, direction, overflow.
    private const Word AllFlags = 0xed7;

    private static Word FlagsAfter(Word value)
    {
        Word tcb = Room.Tcb();
        UserContext regs = Pattern();
        regs.Rflags = value;
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, regs));
        return TcbCap.ReadRegisters(tcb, false, 0, AllRegisters).regs.Rflags;
    }

    [Case("seL4_TCB_WriteRegisters", "NoError", "a count beyond the registers counts as all of them")]
    public static void WritesTooMany()
    {
        Word tcb = Room.Tcb();
        for (Word i = 0; i < MessageLimits.MaxLength; i += 1)
        {
            Ipc.SetMr(i, 0);
        }

        Ipc.SetMr(1, 60);
        Ipc.SetMr(2 + AllRegisters - 1, 0x70_0000);
        Ipc.SetMr(2 + AllRegisters, 1);
        Expect.Ok(Raw.Call(tcb, InvocationLabel.TCBWriteRegisters, 0, 62));
        Expect.Equal(TcbCap.ReadRegisters(tcb, false, 0, AllRegisters).regs.GsBase, 0x70_0000, "the last");
    }

    [Case("seL4_TCB_CopyRegisters", "NoError", "frame registers and integer registers, each if asked for")]
    public static void CopiesRegisters()
    {
        Word source = Room.Tcb();
        Word target = Room.Tcb();
        Expect.Ok(TcbCap.WriteRegisters(source, false, 0, AllRegisters, Pattern()));
        Expect.Ok(TcbCap.CopyRegisters(target, source, false, false, true, false, 0));
        (_, UserContext read) = TcbCap.ReadRegisters(target, false, 0, AllRegisters);
        Expect.Equal(read.Rip, Pattern().Rip, "rip");
        Expect.Equal(read.Rsp, Pattern().Rsp, "rsp, a frame register");
        Expect.Equal(read.Rax, Pattern().Rax, "rax, a frame register");
        Expect.Equal(read.R15, Pattern().R15, "r15, a frame register");
        Expect.Equal(read.FsBase, 0, "fs_base, an integer register");
        Expect.Ok(TcbCap.CopyRegisters(target, source, false, false, false, true, 0));
        (_, read) = TcbCap.ReadRegisters(target, false, 0, AllRegisters);
        Expect.Equal(read.FsBase, Pattern().FsBase, "fs_base afterwards");
        Expect.Equal(read.GsBase, Pattern().GsBase, "gs_base afterwards");
    }

    private static UserContext Pattern()
    {
        UserContext regs = default;
        regs.Rip = 0x40_0000;
        regs.Rsp = 0x50_0000;
        regs.Rax = Marker + 1;
        regs.Rcx = Marker + 3;
        regs.Rdi = Marker;
        regs.R8 = Marker + 8;
        regs.R11 = Marker + 11;
        regs.R15 = Marker + 15;
        regs.FsBase = 0x60_0000;
        regs.GsBase = 0x70_0000;
        return regs;
    }

    private static Word ProgramCounter(UserContext regs) => regs.Rip;

    private static Word SecondRegister(UserContext regs) => regs.Rsp;

    private static Word FirstArgument(UserContext regs) => regs.Rdi;

    private static Word OwnWord(UserContext regs) => regs.FsBase;
}
