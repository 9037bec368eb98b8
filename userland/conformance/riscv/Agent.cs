// SPDX-License-Identifier: BSD-2-Clause
// A thread that runs a few machine instructions, in any address space: all its registers are known, so that messages with
// registers can be compared word by word. (RISC-V)
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

    /// <summary>ld a2, 0(a6)</summary>
    public const uint Load = 0x0008_3603;

    /// <summary>sd a2, 0(a6)</summary>
    public const uint Store = 0x00c8_3023;

    /// <summary>ecall</summary>
    public const uint SystemCall = 0x0000_0073;

    /// <summary>Where it stands in its four bytes.</summary>
    public const Word SystemCallOffset = 0;

    /// <summary>ebreak</summary>
    public const uint Breakpoint = 0x0010_0073;

    /// <summary>An instruction that there is not.</summary>
    public const uint Undefined = 0;

    /// <summary>The badge of its faults.</summary>
    public const Word FaultBadge = 0x0a9e;

    /// <summary>The badge of what it sends.</summary>
    public const Word ResultBadge = 0x0b0b;

    /// <summary>Words of the message about an exception (seL4_UserException_Msg).</summary>
    public const Word ExceptionLength = 4;

    /// <summary>
    /// Words of the message about an unknown system call (seL4_UnknownSyscall_Msg): how many, the first argument, the
    /// instruction, the number.
    /// </summary>
    public const Word UnknownLength = 11;
    public const Word UnknownFirst = 3;
    public const Word UnknownThird = UnknownFirst + 2;
    public const Word UnknownIp = 0;
    public const Word UnknownNumber = 10;

    // pc, ra, sp, gp, s0 to s11, a0 to a7: where they stand in the message of WriteRegisters.
    private const Word Registers = 24;
    private const Word PcWord = 2;
    private const Word SpWord = 4;
    private const Word A0Word = 18;

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
    /// Starts it at an address, with a0, a1, a2, a6 and a7; a3, a4 and a5 are 3, 4 and 5. A fault that it had
    /// is received first.
    /// </summary>
    public static void Start(Word pc, Word a0, Word a1, Word a2, Word a6, Word a7)
    {
        Inbox.NBRecv(s_faults);
        StartAnew(pc, a0, a1, a2, a6, a7);
    }

    /// <summary>Likewise, but a fault that it waits to send is left to it.</summary>
    public static void StartAnew(Word pc, Word a0, Word a1, Word a2, Word a6, Word a7)
    {
        SetRegisters(pc, a0, a1, a6, a7);
        Ipc.SetMr(A0Word + 2, a2);
        Ipc.SetMr(A0Word + 3, 3);
        Ipc.SetMr(A0Word + 4, 4);
        Ipc.SetMr(A0Word + 5, 5);
        Expect.Ok(Raw.Call(s_tcb, InvocationLabel.TCBWriteRegisters, 0, 2 + Registers));
    }

    /// <summary>
    /// Starts it at its first instruction, which calls a capability with four words, two of them 0. A fault that it had is
    /// received first. What comes after the call has an address at hand, in a6.
    /// </summary>
    public static void StartCalling(Word cptr, MessageInfo info, Word word0, Word word3, Word a6)
    {
        Inbox.NBRecv(s_faults);
        SetRegisters(Page, cptr, info.W0, a6, Number(Syscall.Call));
        Ipc.SetMr(A0Word + 2, word0);
        Ipc.SetMr(A0Word + 3, 0);
        Ipc.SetMr(A0Word + 4, 0);
        Ipc.SetMr(A0Word + 5, word3);
        Expect.Ok(Raw.Call(s_tcb, InvocationLabel.TCBWriteRegisters, 0, 2 + Registers));
    }

    // All registers but a2 to a5, as the message of a WriteRegisters that resumes the thread.
    private static void SetRegisters(Word pc, Word a0, Word a1, Word a6, Word a7)
    {
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, Registers);
        for (Word i = PcWord; i < A0Word; i += 1)
        {
            Ipc.SetMr(i, 0);
        }

        Ipc.SetMr(PcWord, pc);
        Ipc.SetMr(SpWord, Stack);
        Ipc.SetMr(A0Word, a0);
        Ipc.SetMr(A0Word + 1, a1);
        Ipc.SetMr(A0Word + 6, a6);
        Ipc.SetMr(A0Word + 7, a7);
    }

    /// <summary>Lets it send a2 to a5 as a result, after the instruction that stands first.</summary>
    public static void StartSending(uint instruction, Word a2, Word a6)
    {
        Put(instruction, SystemCall, Undefined);
        Start(Page, s_resultsToSend, Ipc.Tag(0, 0, 4).W0, a2, a6, Number(Syscall.Send));
    }

    /// <summary>The number of a system call as it stands in a7.</summary>
    public static Word Number(Syscall call) => (Word)(SWord)(int)call;

    /// <summary>It reads a word of its address space. If it cannot, it faults.</summary>
    public static void StartLoad(Word address) => StartSending(Load, 0, address);

    /// <summary>It writes a word.</summary>
    public static void StartStore(Word address, Word value) => StartSending(Store, value, address);

    /// <summary>It must have sent this result.</summary>
    public static void ExpectResult(Word a2)
    {
        var (info, badge) = Inbox.NBRecv(s_results);
        Word word = Ipc.GetMr(0);
        Expect.Equal(badge, ResultBadge, "the badge of the agent's result");
        Expect.Equal(word, a2, "the agent's result");
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
