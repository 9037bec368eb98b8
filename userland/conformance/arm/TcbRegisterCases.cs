// SPDX-License-Identifier: BSD-2-Clause
// Registers of threads by their names on AArch64.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

public static partial class TcbCases
{
    [Case("seL4_TCB_WriteRegisters", "NoError", "what was written is read back; the processor state is made harmless")]
    public static void RegistersComeBack()
    {
        Word tcb = Room.Tcb();
        UserContext regs = Pattern();
        regs.Spsr = ~(Word)0;
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, regs));
        (Error error, UserContext read) = TcbCap.ReadRegisters(tcb, false, 0, AllRegisters);
        Expect.Ok(error);
        Expect.Equal(read.Pc, regs.Pc, "pc");
        Expect.Equal(read.Sp, regs.Sp, "sp");
        Expect.Equal(read.Spsr & 0xf, 0, "the mode: user level");
        Expect.Equal(read.X0, regs.X0, "x0");
        Expect.Equal(read.X8, regs.X8, "x8");
        Expect.Equal(read.X18, regs.X18, "x18");
        Expect.Equal(read.X30, regs.X30, "x30");
        Expect.Equal(read.X28, regs.X28, "x28");
        Expect.Equal(read.TpidrEl0, regs.TpidrEl0, "tpidr_el0");
        Expect.Equal(read.TpidrroEl0, regs.TpidrroEl0, "tpidrro_el0");
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
        Ipc.SetMr(2 + AllRegisters - 1, Marker);
        Ipc.SetMr(2 + AllRegisters, 1);
        Expect.Ok(Raw.Call(tcb, InvocationLabel.TCBWriteRegisters, 0, 62));
        Expect.Equal(TcbCap.ReadRegisters(tcb, false, 0, AllRegisters).regs.TpidrroEl0, Marker, "the last");
    }

    [Case("seL4_TCB_CopyRegisters", "NoError", "frame registers and integer registers, each if asked for")]
    public static void CopiesRegisters()
    {
        Word source = Room.Tcb();
        Word target = Room.Tcb();
        Expect.Ok(TcbCap.WriteRegisters(source, false, 0, AllRegisters, Pattern()));
        Expect.Ok(TcbCap.CopyRegisters(target, source, false, false, true, false, 0));
        (_, UserContext read) = TcbCap.ReadRegisters(target, false, 0, AllRegisters);
        Expect.Equal(read.Pc, Pattern().Pc, "pc");
        Expect.Equal(read.X0, Pattern().X0, "x0, a frame register");
        Expect.Equal(read.X30, Pattern().X30, "x30, a frame register");
        Expect.Equal(read.X9, 0, "x9, an integer register");
        Expect.Equal(read.X28, 0, "x28, an integer register");
        Expect.Ok(TcbCap.CopyRegisters(target, source, false, false, false, true, 0));
        (_, read) = TcbCap.ReadRegisters(target, false, 0, AllRegisters);
        Expect.Equal(read.X9, Pattern().X9, "x9 afterwards");
        Expect.Equal(read.X28, Pattern().X28, "x28 afterwards");
    }

    private static UserContext Pattern()
    {
        UserContext regs = default;
        regs.Pc = 0x40_0000;
        regs.Sp = 0x50_0000;
        regs.X0 = Marker;
        regs.X8 = Marker + 8;
        regs.X18 = Marker + 18;
        regs.X30 = Marker + 30;
        regs.X9 = Marker + 9;
        regs.X28 = Marker + 28;
        regs.TpidrEl0 = 0x60_0000;
        regs.TpidrroEl0 = 0x70_0000;
        return regs;
    }

    private static Word ProgramCounter(UserContext regs) => regs.Pc;

    private static Word SecondRegister(UserContext regs) => regs.Sp;

    private static Word FirstArgument(UserContext regs) => regs.X0;

    private static Word OwnWord(UserContext regs) => regs.TpidrEl0;
}
