// SPDX-License-Identifier: BSD-2-Clause
// The registers of a thread that does not run: what is written is read back, and a part of them leaves the rest alone.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>TCB_WriteRegisters and TCB_ReadRegisters.</summary>
public static class RegistersTest
{
    private const Word AllRegisters = 36;

    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Registers");
        Word tcb = Memory.Make((Word)ObjectType.Tcb, 0, 1);
        UserContext written = default;
        written.Pc = 0x40_0000;
        written.Sp = 0x50_0000;
        written.X0 = 0x1000;
        written.X15 = 0x1015;
        written.X30 = 0x1030;
        written.TpidrEl0 = 0x2000;
        Error error = TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, written);
        Checks.Equal((Word)(uint)error, 0, "the registers of a new thread can be written");
        (error, UserContext read) = TcbCap.ReadRegisters(tcb, false, 0, AllRegisters);
        Checks.Equal((Word)(uint)error, 0, "and read");
        Checks.Equal(read.Pc, written.Pc, "the program counter is what was written");
        Checks.Equal(read.Sp, written.Sp, "the stack pointer too");
        Checks.That(
            read.X0 == written.X0 && read.X15 == written.X15 && read.X30 == written.X30 && read.X7 == 0,
            "and the other registers");
        Checks.Equal(read.TpidrEl0, written.TpidrEl0, "and the thread's own word");
        WriteSome(tcb);
        Checks.Equal(
            (Word)(uint)TcbCap.ReadRegisters((Word)InitialSlot.InitThreadTcb, false, 0, AllRegisters).error,
            (Word)Error.IllegalOperation, "a thread may not read its own registers");
    }

    private static void WriteSome(Word tcb)
    {
        UserContext change = default;
        change.Pc = 0x41_0000;
        change.Sp = 0x51_0000;
        change.X0 = 0x7777;
        TcbCap.WriteRegisters(tcb, false, 0, 2, change);
        (_, UserContext two) = TcbCap.ReadRegisters(tcb, false, 0, 2);
        Checks.That(two.Pc == change.Pc && two.Sp == change.Sp && two.X0 == 0, "two registers can be written and read");
        (_, UserContext all) = TcbCap.ReadRegisters(tcb, false, 0, AllRegisters);
        Checks.Equal(all.X0, 0x1000, "the others keep what they held");
    }
}
