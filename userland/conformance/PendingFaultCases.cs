// SPDX-License-Identifier: BSD-2-Clause
// Threads that are resumed while they wait to send a fault message. The fault stays pending: it replaces the messages
// that the thread sends, until the handler replies to it.
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of faults that no handler received.</summary>
public static class PendingFaultCases
{
    private const Word A = Space.Address + 0x18;
    private const Word X2 = 0x4711;
    private const Word CapFaultLength = 7;

    [Case("VMFault", "NoError", "queued, the thread is set going by WriteRegisters: each message it sends tells of the fault",
        When = !Config.Mcs)]
    public static void TakesThePlaceOfMessages()
    {
        Fault();
        Restart(Syscall.Send, Agent.ResultsToSend());
        ExpectFaultAsResult(Agent.Page);
        ExpectFaultAsResult(Agent.Page + 4);
        Agent.ExpectFault((Word)FaultType.UserException, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 8, "the instruction of a later fault");
    }

    [Case("VMFault", "NoError", "queued, the thread is suspended first: the same", When = !Config.Mcs)]
    public static void OutlivesSuspension()
    {
        Fault();
        Expect.Ok(TcbCap.Suspend(Agent.Tcb()));
        Agent.ExpectNothing(Agent.Faults());
        Restart(Syscall.Send, Agent.ResultsToSend());
        ExpectFaultAsResult(Agent.Page);
    }

    [Case("VMFault", "NoError", "queued, the thread is resumed when the access succeeds: its message tells of the fault",
        When = !Config.Mcs)]
    public static void OutlivesResumption()
    {
        FaultThenMap();
        Expect.Ok(TcbCap.Resume(Agent.Tcb()));
        ExpectFaultAsResult(Agent.Page + 4);
    }

    [Case("VMFault", "NoError", "queued, its endpoint is deleted: the access is made again, a message tells of the fault",
        When = !Config.Mcs)]
    public static void OutlivesTheEndpoint()
    {
        FaultThenMap();
        Expect.Ok(CNodeCap.Revoke(Room.Root(), Agent.Faults(), Room.Depth));
        Expect.Ok(CNodeCap.Delete(Room.Root(), Agent.Faults(), Room.Depth));
        ExpectFaultAsResult(Agent.Page + 4);
    }

    [Case("VMFault", "NoError", "queued, sends with its badge are cancelled: the same", When = !Config.Mcs)]
    public static void OutlivesCancelledSends()
    {
        FaultThenMap();
        Word badged = Room.Badged(Agent.Faults(), Agent.FaultBadge);
        Expect.Ok(CNodeCap.CancelBadgedSends(Room.Root(), badged, Room.Depth));
        ExpectFaultAsResult(Agent.Page + 4);
        Agent.ExpectFault((Word)FaultType.UserException, Agent.ExceptionLength);
    }

    [Case("VMFault", "NoError", "queued, then a Call tells of it: whatever the answer, the call is made again as it is",
        When = !Config.Mcs)]
    public static void IsAnsweredLikeAFault()
    {
        Fault();
        Restart(Syscall.Call, Agent.ResultsToSend());
        ExpectFaultAsResult(Agent.Page);
        Inbox.Reply(Ipc.Tag(1, 0, 0));
        Agent.ExpectResult(X2);
        Inbox.Reply(Ipc.Tag(0, 0, 0));
        Agent.ExpectFault((Word)FaultType.UserException, Agent.ExceptionLength);
        Expect.Equal(Ipc.GetMr(0), Agent.Page + 8, "the instruction of a later fault");
    }

    [Case("VMFault", "NoError", "received, the thread is set going by WriteRegisters: it is forgotten")]
    public static void IsForgottenOnceReceived()
    {
        Fault();
        Agent.ExpectPageFault(Agent.Page, A, Probe.ReadFault | Probe.Translation);
        Restart(Syscall.Send, Agent.ResultsToSend());
        Agent.ExpectResult(X2);
    }

    [Case("VMFault", "NoError", "queued, then a message that does not wait tells of it", When = !Config.Mcs)]
    public static void TakesThePlaceOfNBSend()
    {
        Fault();
        StartReceiver();
        Restart(Syscall.NBSend, Agent.ResultsToSend());
        ExpectFaultAtReceiver();
    }

    [Case("VMFault", "NoError", "queued, then a Call to a waiting receiver tells of it", When = !Config.Mcs)]
    public static void TakesThePlaceOfACall()
    {
        Fault();
        StartReceiver();
        Restart(Syscall.Call, Agent.ResultsToSend());
        ExpectFaultAtReceiver();
    }

    [Case("VMFault", "NoError", "queued, then an answer tells of it", When = !Config.Mcs)]
    public static void TakesThePlaceOfAnAnswer()
    {
        TakeCall();
        Restart(Syscall.Reply, 0);
        ExpectFaultAtReceiver();
    }

    [Case("VMFault", "NoError", "queued, then an answer of ReplyRecv tells of it", When = !Config.Mcs)]
    public static void TakesThePlaceOfReplyRecv()
    {
        TakeCall();
        Restart(Syscall.ReplyRecv, Agent.Results());
        ExpectFaultAtReceiver();
    }

    [Case("UnknownSyscall", "NoError", "queued, the thread is set going: its message tells of it, with its registers of now",
        When = !Config.Mcs)]
    public static void OfAnUnknownSystemCall()
    {
        Agent.Make(Space.New());
        Agent.Put(Agent.SystemCall, Agent.SystemCall, Agent.Undefined);
        Agent.Start(Agent.Page + 4, 1, 2, 3, 4, 0x1234);
        Restart(Syscall.Send, Agent.ResultsToSend());
        MessageInfo info = ReceiveResult();
        Expect.Equal(info.Label, (Word)FaultType.UnknownSyscall, "the label");
        Expect.Equal(info.Length, Agent.UnknownLength, "the length");
        Expect.Equal(Ipc.GetMr(Agent.UnknownFirst), Agent.ResultsToSend(), "the first argument");
        Expect.Equal(Ipc.GetMr(Agent.UnknownThird), X2, "the third argument");
        Expect.Equal(Ipc.GetMr(Agent.UnknownIp), Agent.Page + Agent.SystemCallOffset, "the instruction");
        Expect.Equal(Ipc.GetMr(Agent.UnknownNumber), 0x1234, "the number of the system call");
    }

    [Case("CapFault", "NoError", "queued, the thread is set going: its message tells of it", When = !Config.Mcs)]
    public static void OfAMissingCapability()
    {
        Word missing = ~(Word)0;
        Agent.Make(Space.New());
        Agent.Put(Agent.SystemCall, Agent.SystemCall, Agent.Undefined);
        Agent.Start(Agent.Page + 4, missing, 0, 3, 4, Agent.Number(Syscall.Call));
        Restart(Syscall.Send, Agent.ResultsToSend());
        MessageInfo info = ReceiveResult();
        Expect.Equal(info.Label, (Word)FaultType.CapFault, "the label");
        Expect.Equal(info.Length, CapFaultLength, "the length");
        Expect.Equal(Ipc.GetMr(0), Agent.Page + Agent.SystemCallOffset, "the instruction");
        Expect.Equal(Ipc.GetMr(1), missing, "the address of the capability");
    }

    /// <summary>The agent waits to tell of a page fault.</summary>
    private static Word Fault()
    {
        Word space = Space.New();
        Agent.Make(space);
        Agent.StartLoad(A);
        return space;
    }

    /// <summary>Likewise, but the access that failed would succeed now.</summary>
    private static void FaultThenMap()
    {
        Word space = Fault();
        Space.Tables(space, Space.Address, Space.Levels);
        Space.Map(Room.Frame(), space, Space.Address);
    }

    /// <summary>The agent has received a call of worker 0, and waits to tell of a page fault that it made afterwards.</summary>
    private static void TakeCall()
    {
        Fault();
        Inbox.NBRecv(Agent.Faults());
        Agent.Put(Agent.SystemCall, Agent.Load, Agent.Undefined);
        Agent.StartAnew(Agent.Page, Agent.Results(), 0, 0, A, Agent.Number(Syscall.Recv));
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, Agent.Results(), Ipc.Tag(0, 0, 4));
    }

    /// <summary>Worker 0 waits for a result.</summary>
    private static void StartReceiver()
    {
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, Agent.Results(), Ipc.Tag(0, 0, 0));
    }

    /// <summary>The agent makes a system call with four words, and again; then it faults.</summary>
    private static void Restart(Syscall call, Word cptr)
    {
        Agent.Put(Agent.SystemCall, Agent.SystemCall, Agent.Undefined);
        Agent.StartAnew(Agent.Page, cptr, Ipc.Tag(0, 0, 4).W0, X2, 0, Agent.Number(call));
    }

    private static void ExpectFaultAtReceiver()
    {
        Expect.Equal(Workers.Done(0), 1, "whether the receiver got a message");
        Expect.Equal(Workers.Info(0).W0, Ipc.Tag(Machine.VmFaultLabel, 0, Probe.MessageLength).W0, "the tag");
        Expect.Equal(Workers.GetMr(0, Probe.AddressWord), A, "the address of the fault");
    }

    private static MessageInfo ReceiveResult()
    {
        var (info, badge) = Inbox.NBRecv(Agent.Results());
        if (badge != Agent.ResultBadge)
        {
            Expect.Equal(badge, Agent.ResultBadge, "the badge");
        }

        return info;
    }

    private static void ExpectFaultAsResult(Word ip)
    {
        MessageInfo info = ReceiveResult();
        Word seenIp = Ipc.GetMr(Probe.IpWord);
        Word seenAddress = Ipc.GetMr(Probe.AddressWord);
        Expect.Equal(info.W0, Ipc.Tag(Machine.VmFaultLabel, 0, Probe.MessageLength).W0, "the tag");
        Expect.Equal(seenIp, ip + Agent.SystemCallOffset, "the instruction");
        Expect.Equal(seenAddress, A, "the address of the fault");
    }
}
