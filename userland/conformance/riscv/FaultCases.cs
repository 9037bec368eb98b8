// SPDX-License-Identifier: BSD-2-Clause
// Faults: every word of their messages, and the effect of the replies (RISC-V). Manual, section "Faults".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of page faults, unknown system calls, and exceptions.</summary>
public static class FaultCases
{
    private const Word A = Space.Address;
    private const Word UnknownLabel = (Word)FaultType.UnknownSyscall;
    private const Word ExceptionLabel = (Word)FaultType.UserException;

    // Words of the message about an unknown system call: instruction, stack, ra, a0 to a6, number.
    private const Word UnknownSp = 1;
    private const Word UnknownRa = 2;

    // scause: an undefined instruction, EBREAK, a load and a store that no hardware makes.
    private const Word Undefined = 2;
    private const Word Breakpoint = 3;

    // No system call has this number.
    private const Word NoSyscall = 0x1234_5678;

    [Case("VMFault", "NoError", "a read where nothing is mapped, whatever the level that ends the walk")]
    public static void ReadsNothing()
    {
        Word space = Space.New();
        Agent.Make(space);
        for (Word i = 0; i < 2; i += 1)
        {
            Agent.StartLoad(A + 0x18);
            Agent.ExpectPageFault(Agent.Page, A + 0x18, Probe.ReadFault);
            Space.Tables(space, A, 1);
        }

        Agent.StartLoad(A + 0x18);
        Agent.ExpectPageFault(Agent.Page, A + 0x18, Probe.ReadFault);
    }

    [Case("VMFault", "NoError", "a write where nothing is mapped, or where it is not allowed")]
    public static void WritesNothing()
    {
        Word space = Space.New();
        Agent.Make(space);
        Agent.StartStore(A + 0x20, 1);
        Agent.ExpectPageFault(Agent.Page, A + 0x20, Probe.WriteFault);
        Agent.StartStore(0, 1);
        Agent.ExpectPageFault(Agent.Page, 0, Probe.WriteFault);
        Space.Tables(space, A, Space.Levels);
        Expect.Ok(RiscvPageCap.Map(Room.Frame(), space, A, Space.Rights(true, false), Space.Data));
        Agent.StartStore(A + 0x20, 1);
        Agent.ExpectPageFault(Agent.Page, A + 0x20, Probe.WriteFault);
    }

    [Case("VMFault", "NoError", "an address of the kernel, and one that Sv39 does not have")]
    public static void ReadsTheKernel()
    {
        Agent.Make(Space.New());
        Agent.StartLoad(0xffff_ffc0_8020_0000);
        Agent.ExpectPageFault(Agent.Page, 0xffff_ffc0_8020_0000, Probe.ReadFault);
        Agent.StartLoad(0x0000_0080_0000_0000);
        Agent.ExpectPageFault(Agent.Page, 0x0000_0080_0000_0000, Probe.ReadFault);
    }

    [Case("VMFault", "NoError", "a fetch where nothing is mapped, or where nothing may be executed")]
    public static void FetchesNothing()
    {
        Word space = Space.New();
        Agent.Make(space);
        Agent.Start(A, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(A, A, Probe.FetchFault);
        Space.Tables(space, A, Space.Levels);
        Space.Map(Room.Frame(), space, A);
        Agent.Start(A, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(A, A, Probe.FetchFault);
    }

    [Case("VMFault", "NoError", "the answer lets the access be made again, whatever its label and words")]
    public static void RetriesTheAccess()
    {
        Word space = Space.New();
        Agent.Make(space);
        Space.Tables(space, A, Space.Levels);
        Agent.StartLoad(A);
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault);
        Space.Map(Room.Frame(), space, A);
        for (Word i = 0; i < 4; i += 1)
        {
            Ipc.SetMr(i, 0xdead);
        }

        Inbox.Reply(Ipc.Tag(17, 0, 4));
        Agent.ExpectResult(0);
    }

    [Case("UnknownSyscall", "NoError", "the message: instruction, stack, ra, a0 to a6, number")]
    public static void TellsOfUnknownSystemCalls()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 1), 0x101, "a1");
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 2), 0x102, "a2");
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 3), 3, "a3");
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 4), 4, "a4");
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 5), 5, "a5");
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 6), 0x106, "a6");
        Expect.Equal(Ipc.GetMr(UnknownSp), Agent.Stack, "the stack pointer");
        Expect.Equal(Ipc.GetMr(UnknownRa), 0, "ra");
    }

    [Case("UnknownSyscall", "NoError", "0, positive and very negative numbers are none of a system call")]
    public static void KnowsNoSuchNumbers()
    {
        StartUnknown(0);
        ExpectUnknown(Agent.Page, 0x100, 0);
        Agent.Start(Agent.Page, 1, 0, 0, 0, 1);
        ExpectUnknown(Agent.Page, 1, 1);
        Agent.Start(Agent.Page, 2, 0, 0, 0, ~(Word)0 - 999);
        ExpectUnknown(Agent.Page, 2, ~(Word)0 - 999);
        Agent.Start(Agent.Page, 3, 0, 0, 0, (Word)1 << 63);
        ExpectUnknown(Agent.Page, 3, (Word)1 << 63);
    }

    [Case("UnknownSyscall", "NoError", "the answer's words are the thread's registers, and where it goes on")]
    public static void TakesRegistersOfTheAnswer()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Ipc.SetMr(Agent.UnknownIp, Agent.Page + 8);
        Ipc.SetMr(UnknownSp, 0x7770);
        Ipc.SetMr(UnknownRa, A);
        Inbox.Reply(Ipc.Tag(0, 0, Agent.UnknownLength));
        ExpectException(Agent.Page + 8, Undefined);
        Expect.Equal(Ipc.GetMr(1), 0x7770, "the stack pointer");
    }

    [Case("UnknownSyscall", "NoError", "a short answer changes the first registers only; the call is made again")]
    public static void TakesAsManyWordsAsThereAre()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Ipc.SetMr(Agent.UnknownFirst, 0x200);
        Ipc.SetMr(Agent.UnknownFirst + 1, 0x201);
        Inbox.Reply(Ipc.Tag(0, 0, Agent.UnknownFirst + 1));
        ExpectUnknown(Agent.Page, 0x200, NoSyscall);
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst + 1), 0x101, "a1");
    }

    [Case("UnknownSyscall", "NoError", "an answer with a label other than 0 stops the thread; resumed, it goes on where the answer said")]
    public static void StopsOnALabel()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Ipc.SetMr(Agent.UnknownIp, Agent.Page + 8);
        Inbox.Reply(Ipc.Tag(1, 0, 1));
        Agent.ExpectNothing(Agent.Faults());
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        ExpectException(Agent.Page + 8, Undefined);
    }

    [Case("UserException", "NoError", "an undefined instruction: instruction, stack, number")]
    public static void TellsOfUndefinedInstructions()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page + 0x80, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page + 0x80, Undefined);
        Expect.Equal(Ipc.GetMr(1), Agent.Stack, "the stack pointer");
    }

    [Case("UserException", "NoError", "a breakpoint instruction")]
    public static void TellsOfBreakpoints()
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.Undefined, Agent.Breakpoint, Agent.Undefined);
        Agent.Start(Agent.Page + 4, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page + 4, Breakpoint);
    }

    [Case("UserException", "NoError", "the answer says where the thread goes on, and its stack")]
    public static void GoesOnAfterAnException()
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.Undefined, Agent.SystemCall, Agent.Undefined);
        Agent.Start(
            Agent.Page, Agent.ResultsToSend(), Ipc.Tag(0, 0, 4).W0, 5, 0, Agent.Number(Syscall.Send));
        ExpectException(Agent.Page, Undefined);
        Ipc.SetMr(0, Agent.Page + 4);
        Ipc.SetMr(1, 0x6660);
        Ipc.SetMr(2, 99);
        Inbox.Reply(Ipc.Tag(0, 0, Agent.ExceptionLength));
        Agent.ExpectResult(5);
        ExpectException(Agent.Page + 8, Undefined);
        Expect.Equal(Ipc.GetMr(1), 0x6660, "the stack pointer");
    }

    [Case("UserException", "NoError", "an answer without words: the instruction is tried again; one with a label stops the thread")]
    public static void TriesAgain()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page, Undefined);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        ExpectException(Agent.Page, Undefined);
        Ipc.SetMr(0, Agent.Page + 0x40);
        Inbox.Reply(Ipc.Tag(1, 0, 1));
        Agent.ExpectNothing(Agent.Faults());
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        ExpectException(Agent.Page + 0x40, Undefined);
    }

    private static void StartUnknown(Word number)
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.SystemCall, Agent.SystemCall, Agent.Undefined);
        Agent.Start(Agent.Page, 0x100, 0x101, 0x102, 0x106, number);
    }

    private static void ExpectUnknown(Word ip, Word a0, Word number)
    {
        Agent.ExpectFault(UnknownLabel, Agent.UnknownLength);
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst), a0, "a0");
        Expect.Equal(Ipc.GetMr(Agent.UnknownIp), ip, "the instruction");
        Expect.Equal(Ipc.GetMr(Agent.UnknownNumber), number, "the number");
    }

    private static void ExpectException(Word ip, Word cause)
    {
        Agent.ExpectFault(ExceptionLabel, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), ip, "the instruction");
        Expect.Equal(Ipc.GetMr(2), cause, "the number of the exception");
        Expect.Equal(Ipc.GetMr(3), 0, "the code of the exception");
    }
}
