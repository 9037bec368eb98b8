// SPDX-License-Identifier: BSD-2-Clause
// The registers of a suspended thread: values written are read back, and writing some leaves the others unchanged.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.RootTask;

/// <summary>TCB_WriteRegisters and TCB_ReadRegisters, word by word: seL4_UserContext is another on each architecture.</summary>
public static class RegistersTest
{
    /// <summary>Runs the test.</summary>
    public static void Run()
    {
        Console.WriteLine("Registers");
        Word tcb = Memory.Make((Word)ObjectType.Tcb, 0, 1);
        Checks.Equal(
            (Word)(uint)Write(tcb, Machine.ContextWords, 0x1000), 0, "the registers of a new thread can be written");
        Checks.Equal((Word)(uint)Read(tcb, Machine.ContextWords), 0, "and read");
        Checks.Equal(Ipc.GetMr(0), Value(0x1000, 0), "the program counter is what was written");
        Checks.Equal(Ipc.GetMr(Machine.StackPointerWord), Value(0x1000, Machine.StackPointerWord), "the stack pointer too");
        Checks.Equal(Differing(1, Machine.ContextWords, 0x1000), 0, "and the other registers");
        Checks.Equal(Ipc.GetMr(Machine.ThreadWord), Value(0x1000, Machine.ThreadWord), "and the thread's own word");
        WriteSome(tcb);
        Checks.Equal(
            (Word)(uint)Read((Word)InitialSlot.InitThreadTcb, Machine.ContextWords),
            (Word)Error.IllegalOperation, "a thread may not read its own registers");
    }

    private static void WriteSome(Word tcb)
    {
        Write(tcb, 2, 0x7000);
        Read(tcb, 2);
        Checks.That(Differing(0, 2, 0x7000) == 0 && Ipc.GetMr(2) == 0, "two registers can be written and read");
        Read(tcb, Machine.ContextWords);
        Checks.Equal(Differing(2, Machine.ContextWords, 0x1000), 0, "the others keep what they held");
    }

    private static Word Value(Word first, Word word) => first + (word * 8);

    private static Error Write(Word tcb, Word count, Word first)
    {
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, count);
        for (Word i = 0; i < count; i += 1)
        {
            Loop.Bound(Machine.ContextWords);
            Ipc.SetMr(2 + i, Value(first, i));
        }

        return (Error)(uint)Ipc.Call(tcb, Ipc.Tag((Word)InvocationLabel.TCBWriteRegisters, 0, 2 + count)).Label;
    }

    /// <summary>The registers come as message registers; one behind them is cleared before.</summary>
    private static Error Read(Word tcb, Word count)
    {
        Ipc.SetMr(count, 0);
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, count);
        return (Error)(uint)Ipc.Call(tcb, Ipc.Tag((Word)InvocationLabel.TCBReadRegisters, 0, 2)).Label;
    }

    /// <summary>How many message registers are not what was written, but for the one that is the processor's state.</summary>
    private static Word Differing(Word start, Word end, Word first)
    {
        Word count = 0;
        for (Word i = start; i < end; i += 1)
        {
            Loop.Bound(Machine.ContextWords);
            count += i == Machine.StateWord || Ipc.GetMr(i) == Value(first, i) ? (Word)0 : 1;
        }

        return count;
    }
}
