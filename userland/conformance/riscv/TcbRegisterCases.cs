// SPDX-License-Identifier: BSD-2-Clause
// Registers of threads by their names on RISC-V.
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
        Expect.Equal(read.Pc, regs.Pc, "pc");
        Expect.Equal(read.Ra, regs.Ra, "ra");
        Expect.Equal(read.Sp, regs.Sp, "sp");
        Expect.Equal(read.Gp, regs.Gp, "gp");
        Expect.Equal(read.S0, regs.S0, "s0");
        Expect.Equal(read.S11, regs.S11, "s11");
        Expect.Equal(read.A0, regs.A0, "a0");
        Expect.Equal(read.A7, regs.A7, "a7");
        Expect.Equal(read.T0, regs.T0, "t0");
        Expect.Equal(read.T6, regs.T6, "t6");
        Expect.Equal(read.Tp, regs.Tp, "tp");
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
        Expect.Equal(TcbCap.ReadRegisters(tcb, false, 0, AllRegisters).regs.Tp, Marker, "the last");
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
        Expect.Equal(read.Sp, Pattern().Sp, "sp, a frame register");
        Expect.Equal(read.S11, Pattern().S11, "s11, a frame register");
        Expect.Equal(read.A0, 0, "a0, an integer register");
        Expect.Equal(read.T6, 0, "t6, an integer register");
        Expect.Ok(TcbCap.CopyRegisters(target, source, false, false, false, true, 0));
        (_, read) = TcbCap.ReadRegisters(target, false, 0, AllRegisters);
        Expect.Equal(read.A0, Pattern().A0, "a0 afterwards");
        Expect.Equal(read.T6, Pattern().T6, "t6 afterwards");
        Expect.Equal(read.Tp, Pattern().Tp, "tp afterwards");
    }

    private static UserContext Pattern()
    {
        UserContext regs = default;
        regs.Pc = 0x40_0000;
        regs.Ra = Marker + 1;
        regs.Sp = 0x50_0000;
        regs.Gp = Marker + 3;
        regs.S0 = Marker + 8;
        regs.S11 = Marker + 27;
        regs.A0 = Marker;
        regs.A7 = Marker + 17;
        regs.T0 = Marker + 5;
        regs.T6 = Marker + 31;
        regs.Tp = 0x60_0000;
        return regs;
    }

    private static Word ProgramCounter(UserContext regs) => regs.Pc;

    private static Word SecondRegister(UserContext regs) => regs.Ra;

    private static Word FirstArgument(UserContext regs) => regs.A0;

    private static Word OwnWord(UserContext regs) => regs.Tp;
}
