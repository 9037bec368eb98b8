// SPDX-License-Identifier: BSD-2-Clause
// Faults: every word of their messages, and the effect of the replies (AArch64). Manual, section "Faults".
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

    // Words of the message about an unknown system call (seL4_UnknownSyscall_Msg).
    private const Word UnknownIp = 8;
    private const Word UnknownSp = 9;
    private const Word UnknownLr = 10;
    private const Word UnknownSpsr = 11;
    private const Word UnknownNumber = 12;
    private const Word UnknownLength = 13;

    // Words of the message about an exception (seL4_UserException_Msg).
    private const Word ExceptionLength = 5;

    // Exception syndromes: an undefined instruction, BRK, a program counter that is no multiple of 4.
    private const Word UndefinedSyndrome = 0x0200_0000;
    private const Word BreakpointSyndrome = 0xf200_0000;
    private const Word MisalignedSyndrome = 0x8a00_0000;

    // The state of user level: EL0, FIQ masked.
    private const Word UserState = 0x40;
    private const Word ConditionFlags = 0xf000_0000;

    // No system call has this number.
    private const Word NoSyscall = 0x1234_5678;

    [Case(
        "VMFault", "NoError",
        "a read where nothing is mapped: instruction, address, and the level that ends the walk")]
    public static void ReadsNothing()
    {
        Word space = Space.New();
        Word tables = Room.MakeArch(Machine.PageTableType, 0, 3);
        Agent.Make(space);
        for (Word i = 0; i < 3; i += 1)
        {
            Agent.StartLoad(A + 0x18);
            Agent.ExpectPageFault(Agent.Page, A + 0x18, Probe.ReadFault | (Probe.Translation + i));
            Expect.Ok(ArmPageTableCap.Map(tables + i, space, A, 0));
        }

        Agent.StartLoad(A + 0x18);
        Agent.ExpectPageFault(Agent.Page, A + 0x18, Probe.ReadFault | (Probe.Translation + 3));
    }

    [Case("VMFault", "NoError", "a write where nothing is mapped")]
    public static void WritesNothing()
    {
        Agent.Make(Space.New());
        Agent.StartStore(A + 0x20, 1);
        Agent.ExpectPageFault(Agent.Page, A + 0x20, Probe.WriteFault | Probe.Translation);
        Agent.StartStore(0, 1);
        Agent.ExpectPageFault(Agent.Page, 0, Probe.WriteFault | (Probe.Translation + 1));
    }

    [Case("VMFault", "NoError", "an access that the rights of the page do not allow")]
    public static void LacksRights()
    {
        Word space = Space.New();
        Word frame = Room.Frame();
        Agent.Make(space);
        Space.Tables(space, A, 3);
        Expect.Ok(ArmPageCap.Map(frame, space, A, Space.Rights(true, false), Space.Data));
        Agent.StartStore(A, 1);
        Agent.ExpectPageFault(Agent.Page, A, Probe.WriteFault | (Probe.Permission + 3));
        Agent.StartLoad(A);
        Agent.ExpectResult(0);
        Expect.Ok(ArmPageCap.Map(frame, space, A, Space.Rights(false, false), Space.Data));
        Agent.StartLoad(A);
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | (Probe.Permission + 3));
    }

    [Case("VMFault", "NoError", "an instruction fetch where nothing is mapped")]
    public static void FetchesNothing()
    {
        Agent.Make(Space.New());
        Agent.Start(A, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(A, A, Probe.FetchFault | Probe.Translation);
        Agent.Start(Agent.Page + 0x1000, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(Agent.Page + 0x1000, Agent.Page + 0x1000, Probe.FetchFault | (Probe.Translation + 3));
    }

    [Case("VMFault", "NoError", "an instruction fetch from a page that is not to be executed")]
    public static void FetchesData()
    {
        Agent.MakeWith(Space.New(), Space.Data);
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        Agent.ExpectPageFault(Agent.Page, Agent.Page, Probe.FetchFault | (Probe.Permission + 3));
    }

    [Case("VMFault", "NoError", "an address that no address space has, and one of the kernel")]
    public static void ReadsImpossibleAddresses()
    {
        Agent.Make(Space.New());
        Agent.StartLoad(0x0001_0000_0000_0000);
        Agent.ExpectPageFault(Agent.Page, 0x0001_0000_0000_0000, Probe.ReadFault | Probe.Translation);
        ExpectKernelFault(0xffff_ff80_4000_0000);
        ExpectKernelFault(0xffff_ff80_0000_0000);
        ExpectKernelFault(0xffff_0000_0000_0000);
        ExpectKernelFault(0xffff_ffff_ffff_f000);
    }

    // Translation or permission, of some level: that says how the kernel has mapped itself, and nothing about user level.
    private static void ExpectKernelFault(Word address)
    {
        const Word AnyCause = 0xf;
        Agent.StartLoad(address);
        Agent.ExpectFault(Machine.VmFaultLabel, Probe.MessageLength);
        Word ip = Ipc.GetMr(Probe.IpWord);
        Word at = Ipc.GetMr(Probe.AddressWord);
        Word prefetch = Ipc.GetMr(Probe.PrefetchWord);
        Word status = Ipc.GetMr(Probe.StatusWord);
        Expect.Equal(ip, Agent.Page, "the instruction pointer of the fault");
        Expect.Equal(at, address, "the address of the fault");
        Expect.Equal(prefetch, 0, "whether it was a fetch");
        Expect.Equal(status & ~AnyCause, Probe.ReadFault, "the status of the fault but for its cause");
        Word cause = status & AnyCause & ~(Word)3;
        Expect.That(cause == Probe.Translation || cause == Probe.Permission, "a translation or a permission fault");
    }

    [Case("VMFault", "NoError", "the answer lets the access be made again, whatever its label and words")]
    public static void RetriesTheAccess()
    {
        Word space = Space.New();
        Agent.Make(space);
        Space.Tables(space, A, 3);
        Agent.StartLoad(A);
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | (Probe.Translation + 3));
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | (Probe.Translation + 3));
        Space.Map(Room.Frame(), space, A);
        Agent.ExpectNothing(Agent.Results());
        Agent.StartLoad(A + 0x1000);
        Agent.ExpectPageFault(Agent.Page, A + 0x1000, Probe.ReadFault | (Probe.Translation + 3));
        Space.Map(Room.Frame(), space, A + 0x1000);
        for (Word i = 0; i < 4; i += 1)
        {
            Ipc.SetMr(i, 0xdead);
        }

        Inbox.Reply(Ipc.Tag(17, 0, 4));
        Agent.ExpectResult(0);
    }

    [Case(
        "UnknownSyscall", "NoError",
        "the message: x0 to x7, instruction, stack, next instruction, state, number")]
    public static void TellsOfUnknownSystemCalls()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Expect.Equal(Ipc.GetMr(1), 0x101, "x1");
        Expect.Equal(Ipc.GetMr(2), 0x102, "x2");
        Expect.Equal(Ipc.GetMr(3), 3, "x3");
        Expect.Equal(Ipc.GetMr(4), 4, "x4");
        Expect.Equal(Ipc.GetMr(5), 5, "x5");
        Expect.Equal(Ipc.GetMr(6), 0x106, "x6");
        Expect.Equal(Ipc.GetMr(7), NoSyscall, "x7");
        Expect.Equal(Ipc.GetMr(UnknownSp), Agent.Stack, "the stack pointer");
        Expect.Equal(Ipc.GetMr(UnknownLr), Agent.Page + 4, "the next instruction");
        Expect.Equal(Ipc.GetMr(UnknownSpsr), UserState, "the state");
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

    [Case("UnknownSyscall", "NoError", "the answer's words are the thread's registers, up to where it goes on")]
    public static void TakesRegistersOfTheAnswer()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        SetSending(0x4711, Agent.Page + 4);
        Inbox.Reply(Ipc.Tag(0, 0, UnknownLength));
        Agent.ExpectResult(0x4711);
        Agent.ExpectFault(ExceptionLabel, ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 8, "where it went");
    }

    [Case(
        "UnknownSyscall", "NoError",
        "a short answer changes the first registers only, and the call is made again")]
    public static void TakesAsManyWordsAsThereAre()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Ipc.SetMr(0, 0x200);
        Ipc.SetMr(1, 0x201);
        Inbox.Reply(Ipc.Tag(0, 0, 1));
        ExpectUnknown(Agent.Page, 0x200, NoSyscall);
        Expect.Equal(Ipc.GetMr(1), 0x101, "x1");
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        ExpectUnknown(Agent.Page, 0x200, NoSyscall);
        Ipc.SetMr(4, 0x204);
        Ipc.SetMr(5, 0x205);
        Inbox.Reply(Ipc.Tag(0, 0, 5));
        ExpectUnknown(Agent.Page, 0x200, NoSyscall);
        Expect.Equal(Ipc.GetMr(4), 0x204, "x4");
        Expect.Equal(Ipc.GetMr(5), 5, "x5");
    }

    [Case(
        "UnknownSyscall", "NoError",
        "an answer with a label other than 0 stops the thread; resumed, it goes on where the answer said")]
    public static void StopsOnALabel()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        SetSending(0x11, Agent.Page + 4);
        Inbox.Reply(Ipc.Tag(1, 0, UnknownLength));
        Agent.ExpectNothing(Agent.Results());
        Agent.ExpectNothing(Agent.Faults());
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        Agent.ExpectResult(0x11);
    }

    [Case(
        "UnknownSyscall", "NoError",
        "of the state the answer sets only condition flags; its next instruction has no effect")]
    public static void SanitisesTheState()
    {
        StartUnknown(NoSyscall);
        ExpectUnknown(Agent.Page, 0x100, NoSyscall);
        Ipc.SetMr(UnknownIp, Agent.Page + 8);
        Ipc.SetMr(UnknownSp, 0x7770);
        Ipc.SetMr(UnknownLr, A);
        Ipc.SetMr(UnknownSpsr, ~(Word)0);
        Inbox.Reply(Ipc.Tag(0, 0, UnknownLength));
        ExpectException(Agent.Page + 8, UndefinedSyndrome);
        Expect.Equal(Ipc.GetMr(1), 0x7770, "the stack pointer");
        Expect.Equal(Ipc.GetMr(2), ConditionFlags | UserState, "the state");
    }

    [Case("UserException", "NoError", "an undefined instruction: instruction, stack, state, syndrome")]
    public static void TellsOfUndefinedInstructions()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page + 0x80, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page + 0x80, UndefinedSyndrome);
        Expect.Equal(Ipc.GetMr(1), Agent.Stack, "the stack pointer");
        Expect.Equal(Ipc.GetMr(2), UserState, "the state");
    }

    [Case(
        "UserException", "NoError",
        "a breakpoint instruction, without the hardware debug API",
        When = !Config.HardwareDebugApi)]
    public static void TellsOfBreakpoints()
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.Undefined, Agent.Breakpoint, Agent.Undefined);
        Agent.Start(Agent.Page + 4, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page + 4, BreakpointSyndrome);
    }

    [Case("UserException", "NoError", "a program counter that is no multiple of 4")]
    public static void TellsOfMisalignedCode()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page + 2, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page + 2, MisalignedSyndrome);
    }

    [Case("UserException", "NoError", "the answer says where the thread goes on, its stack and its state")]
    public static void GoesOnAfterAnException()
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.Undefined, Agent.SystemCall, Agent.Undefined);
        Agent.Start(
            Agent.Page, Agent.ResultsToSend(), Ipc.Tag(0, 0, 4).W0, 5, 0, Agent.Number(Syscall.Send));
        ExpectException(Agent.Page, UndefinedSyndrome);
        Ipc.SetMr(0, Agent.Page + 4);
        Ipc.SetMr(1, 0x6660);
        Ipc.SetMr(2, 0xa000_03c5);
        Ipc.SetMr(3, 99);
        Inbox.Reply(Ipc.Tag(0, 0, ExceptionLength));
        Agent.ExpectResult(5);
        ExpectException(Agent.Page + 8, UndefinedSyndrome);
        Expect.Equal(Ipc.GetMr(1), 0x6660, "the stack pointer");
        Expect.Equal(Ipc.GetMr(2), 0xa000_0000 | UserState, "the state");
    }

    [Case("UserException", "NoError", "an answer without words: the instruction is tried again")]
    public static void TriesAgain()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page, UndefinedSyndrome);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        ExpectException(Agent.Page, UndefinedSyndrome);
    }

    [Case("UserException", "NoError", "an answer with a label other than 0 stops the thread")]
    public static void StopsAfterAnException()
    {
        Agent.Make(Space.New());
        Agent.Start(Agent.Page, 0, 0, 0, 0, 0);
        ExpectException(Agent.Page, UndefinedSyndrome);
        Ipc.SetMr(0, Agent.Page + 0x40);
        Inbox.Reply(Ipc.Tag(1, 0, 1));
        Agent.ExpectNothing(Agent.Faults());
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        ExpectException(Agent.Page + 0x40, UndefinedSyndrome);
    }

    private static void StartUnknown(Word number)
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.SystemCall, Agent.SystemCall, Agent.Undefined);
        Agent.Start(Agent.Page, 0x100, 0x101, 0x102, 0x106, number);
    }

    private static void ExpectUnknown(Word ip, Word x0, Word number)
    {
        Agent.ExpectFault(UnknownLabel, UnknownLength);
        Expect.Equal(Ipc.GetMr(0), x0, "x0");
        Expect.Equal(Ipc.GetMr(UnknownIp), ip, "the instruction");
        Expect.Equal(Ipc.GetMr(UnknownNumber), number, "the number");
    }

    private static void ExpectException(Word ip, Word syndrome)
    {
        Agent.ExpectFault(ExceptionLabel, ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), ip, "the instruction");
        Expect.Equal(Ipc.GetMr(3), syndrome, "the number of the exception");
        Expect.Equal(Ipc.GetMr(4), 0, "the code of the exception");
    }

    /// <summary>Changes the message about an unknown system call into an answer that lets the agent send.</summary>
    private static void SetSending(Word x2, Word ip)
    {
        Ipc.SetMr(0, Agent.ResultsToSend());
        Ipc.SetMr(1, Ipc.Tag(0, 0, 4).W0);
        Ipc.SetMr(2, x2);
        Ipc.SetMr(7, Agent.Number(Syscall.Send));
        Ipc.SetMr(UnknownIp, ip);
    }
}
