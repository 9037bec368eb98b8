// SPDX-License-Identifier: BSD-2-Clause
// A thread that runs a few machine instructions, in any address space: all its registers are known, so that messages with
// registers can be compared word by word. (x86-64)
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>
/// The agent: <c>Make</c> it, <c>Put</c> instructions into its page, <c>Start</c> it. It runs before the case goes on.
/// What it cannot do goes to <see cref="Faults"/>; so does the end of its instructions, for behind them are zeros.
/// </summary>
public static class Agent
{
    /// <summary>Where its page is in its address space.</summary>
    public const Word Page = 0x0000_0012_3456_7000;

    /// <summary>Its stack pointer, which it does not use.</summary>
    public const Word Stack = 0x0000_0015_5555_5550;

    // Instructions of four bytes.

    /// <summary>mov 0(%rbp), %r10</summary>
    public const uint Load = 0x0055_8b4c;

    /// <summary>mov %r10, 0(%rbp)</summary>
    public const uint Store = 0x0055_894c;

    /// <summary>Two that do nothing, and syscall: the thread goes on with the next four bytes.</summary>
    public const uint SystemCall = 0x050f_9090;

    /// <summary>Where it stands in its four bytes.</summary>
    public const Word SystemCallOffset = 2;

    /// <summary>An instruction that is an exception: ud2, as int3 would count as done.</summary>
    public const uint Breakpoint = Undefined;

    /// <summary>int3, and three that do nothing</summary>
    public const uint Trap = 0x9090_90cc;

    /// <summary>ud2, and two that do nothing</summary>
    public const uint Undefined = 0x9090_0b0f;

    /// <summary>The badge of its faults.</summary>
    public const Word FaultBadge = 0x0a9e;

    /// <summary>The badge of what it sends.</summary>
    public const Word ResultBadge = 0x0b0b;

    /// <summary>Words of the message about an exception (seL4_UserException_Msg).</summary>
    public const Word ExceptionLength = 5;

    /// <summary>
    /// Words of the message about an unknown system call (seL4_UnknownSyscall_Msg): how many, the first argument (rdi), the
    /// instruction, the number.
    /// </summary>
    public const Word UnknownLength = (Word)X8664UnknownSyscallMsg.Length;
    public const Word UnknownFirst = (Word)X8664UnknownSyscallMsg.RDI;
    public const Word UnknownThird = (Word)X8664UnknownSyscallMsg.R10;
    public const Word UnknownIp = (Word)X8664UnknownSyscallMsg.FaultIP;
    public const Word UnknownNumber = (Word)X8664UnknownSyscallMsg.Syscall;

    // rip, rsp, rflags, rax, rbx, rcx, rdx, rsi, rdi, rbp, r8 to r15: where they stand in the message of WriteRegisters.
    private const Word Registers = 18;
    private const Word PcWord = 2;
    private const Word SpWord = 3;
    private const Word RdxWord = 8;
    private const Word RsiWord = 9;
    private const Word RdiWord = 10;
    private const Word RbpWord = 11;
    private const Word R8Word = 12;
    private const Word R9Word = 13;
    private const Word R10Word = 14;
    private const Word R15Word = 19;

    private static Word s_tcb;
    private static Word s_faults;
    private static Word s_results;
    private static Word s_resultsToSend;
    private static Word s_code;

    /// <summary>Its thread.</summary>
    public static Word Tcb() => s_tcb;

    /// <summary>The endpoint that its faults come to.</summary>
    public static Word Faults() => s_faults;

    /// <summary>The endpoint that its results come to.</summary>
    public static Word Results() => s_results;

    /// <summary>The capability with which it sends results.</summary>
    public static Word ResultsToSend() => s_resultsToSend;

    /// <summary>Its page; mapped in its address space through a copy.</summary>
    public static Word Code() => s_code;

    /// <summary>Makes it in an address space where nothing is mapped at <see cref="Page"/>.</summary>
    public static void Make(Word space) => MakeWith(space, Space.Executable);

    /// <summary>Likewise, with attributes of its page.</summary>
    public static void MakeWith(Word space, Word attributes)
    {
        s_tcb = Room.Tcb();
        s_faults = Room.Endpoint();
        s_results = Room.Endpoint();
        s_resultsToSend = Room.Badged(s_results, ResultBadge);
        s_code = Room.Frame();
        Expect.Ok(Memory.Map(s_code, Space.Window(), Machine.DataAttributes));
        for (Word i = 0; i < 0x1000; i += 4)
        {
            Mmio.Write32(Space.Window() + i, Undefined);
        }

        Space.Tables(space, Page, Space.Levels);
        Expect.Ok(Space.MapWith(Room.Copy(s_code), space, Page, attributes));
        Workers.Equip(s_tcb, Workers.AgentNumber, Room.Badged(s_faults, FaultBadge), Room.Root(), 0, space);
    }

    /// <summary>Puts instructions at the start of its page.</summary>
    public static void Put(uint first, uint second, uint third)
    {
        Mmio.Write32(Space.Window(), first);
        Mmio.Write32(Space.Window() + 4, second);
        Mmio.Write32(Space.Window() + 8, third);
    }

    /// <summary>
    /// Starts it at an address, with rdi, rsi, r10, rbp and rdx (the number of a system call); r8, r9 and r15 are 3, 4 and 5. A fault
    /// that it had is received first.
    /// </summary>
    public static void Start(Word pc, Word rdi, Word rsi, Word r10, Word rbp, Word rdx)
    {
        Inbox.NBRecv(s_faults);
        StartAnew(pc, rdi, rsi, r10, rbp, rdx);
    }

    /// <summary>Likewise, but a fault that it waits to send is left to it.</summary>
    public static void StartAnew(Word pc, Word rdi, Word rsi, Word r10, Word rbp, Word rdx)
    {
        SetRegisters(pc, rdi, rsi, rbp, rdx);
        Ipc.SetMr(R10Word, r10);
        Ipc.SetMr(R8Word, 3);
        Ipc.SetMr(R9Word, 4);
        Ipc.SetMr(R15Word, 5);
        Expect.Ok(Raw.Call(s_tcb, InvocationLabel.TCBWriteRegisters, 0, 2 + Registers));
    }

    /// <summary>
    /// Starts it at its first instruction, which calls a capability with four words, two of them 0. A fault that it had is
    /// received first. What comes after the call has an address at hand, in rbp.
    /// </summary>
    public static void StartCalling(Word cptr, MessageInfo info, Word word0, Word word3, Word rbp)
    {
        Inbox.NBRecv(s_faults);
        SetRegisters(Page, cptr, info.W0, rbp, Number(Syscall.Call));
        Ipc.SetMr(R10Word, word0);
        Ipc.SetMr(R8Word, 0);
        Ipc.SetMr(R9Word, 0);
        Ipc.SetMr(R15Word, word3);
        Expect.Ok(Raw.Call(s_tcb, InvocationLabel.TCBWriteRegisters, 0, 2 + Registers));
    }

    // All registers but those of the message, as the message of a WriteRegisters that resumes the thread.
    private static void SetRegisters(Word pc, Word rdi, Word rsi, Word rbp, Word rdx)
    {
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, Registers);
        for (Word i = PcWord; i < PcWord + Registers; i += 1)
        {
            Ipc.SetMr(i, 0);
        }

        Ipc.SetMr(PcWord, pc);
        Ipc.SetMr(SpWord, Stack);
        Ipc.SetMr(RdxWord, rdx);
        Ipc.SetMr(RsiWord, rsi);
        Ipc.SetMr(RdiWord, rdi);
        Ipc.SetMr(RbpWord, rbp);
    }

    /// <summary>Lets it send r10, r8, r9 and r15 as a result, after the instruction that stands first.</summary>
    public static void StartSending(uint instruction, Word r10, Word rbp)
    {
        Put(instruction, SystemCall, Undefined);
        Start(Page, s_resultsToSend, Ipc.Tag(0, 0, 4).W0, r10, rbp, Number(Syscall.Send));
    }

    /// <summary>The number of a system call as it stands in rdx.</summary>
    public static Word Number(Syscall call) => (Word)(SWord)(int)call;

    /// <summary>It reads a word of its address space. If it cannot, it faults.</summary>
    public static void StartLoad(Word address) => StartSending(Load, 0, address);

    /// <summary>It writes a word.</summary>
    public static void StartStore(Word address, Word value) => StartSending(Store, value, address);

    /// <summary>It must have sent this result.</summary>
    public static void ExpectResult(Word r10)
    {
        var (info, badge) = Inbox.NBRecv(s_results);
        Word word = Ipc.GetMr(0);
        Expect.Equal(badge, ResultBadge, "the badge of the agent's result");
        Expect.Equal(word, r10, "the agent's result");
        Expect.Equal(info.Length, 4, "the length of the agent's result");
        Expect.That(Ipc.GetMr(1) == 3 && Ipc.GetMr(2) == 4 && Ipc.GetMr(3) == 5, "the agent's other registers are intact");
    }

    /// <summary>A message about its fault must be there, of this kind and length. It stays in the message registers.</summary>
    public static void ExpectFault(Word label, Word length)
    {
        var (info, badge) = Inbox.NBRecv(s_faults);
        if (badge != FaultBadge || info.Label != label || info.Length != length)
        {
            Expect.Equal(badge, FaultBadge, "the badge of the agent's fault");
            Expect.Equal(info.Label, label, "the label of the agent's fault");
            Expect.Equal(info.Length, length, "the length of the agent's fault");
        }
    }

    /// <summary>Nothing must have come to an endpoint.</summary>
    public static void ExpectNothing(Word endpoint)
    {
        var (_, badge) = Inbox.NBRecv(endpoint);
        Expect.Equal(badge, 0, "the badge of a message that must not have come");
    }

    /// <summary>A page fault must have come.</summary>
    public static void ExpectPageFault(Word ip, Word address, Word status)
    {
        ExpectFault(Machine.VmFaultLabel, Probe.MessageLength);
        Word seenIp = Ipc.GetMr(Probe.IpWord);
        Word seenAddress = Ipc.GetMr(Probe.AddressWord);
        Word seenPrefetch = Ipc.GetMr(Probe.PrefetchWord);
        Word seenStatus = Ipc.GetMr(Probe.StatusWord);
        Expect.Equal(seenIp, ip, "the instruction pointer of the fault");
        Expect.Equal(seenAddress, address, "the address of the fault");
        Expect.Equal(seenPrefetch, Probe.IsFetch(status) ? (Word)1 : 0, "whether it was a fetch");
        Expect.Equal(seenStatus, status, "the status of the fault");
    }
}
