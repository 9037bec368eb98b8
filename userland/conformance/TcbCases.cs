// SPDX-License-Identifier: BSD-2-Clause
// Threads: registers, priorities, spaces, buffers, notifications. Manual, chapter "Threads and Execution".
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>Cases of threads.</summary>
public static partial class TcbCases
{
    /// <summary>Registers that ReadRegisters and WriteRegisters know.</summary>
    private const Word AllRegisters = Machine.ContextWords;

    /// <summary>A number that no register has by itself.</summary>
    private const Word Marker = 0x1122_3344_5566_7788;

    [Case("seL4_TCB_ReadRegisters", "NoError", "as many as asked for, and no more")]
    public static void ReadsAsManyAsAskedFor()
    {
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, Pattern()));
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, 2);
        MessageInfo info = Ipc.Call(tcb, Ipc.Tag((Word)InvocationLabel.TCBReadRegisters, 0, 2));
        Expect.Equal(info.Label, 0, "the error");
        Expect.Equal(info.Length, 2, "the words of the answer");
        Expect.Equal(Ipc.GetMr(1), SecondRegister(Pattern()), "the second of them");
    }

    [Case("seL4_TCB_ReadRegisters", "NoError", "a waiting thread shows what it waits with, and waits on unless it is suspended")]
    public static void ReadsOfAWaitingThread()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        (Error error, UserContext regs) = TcbCap.ReadRegisters(Workers.Tcb(0), false, 0, AllRegisters);
        Expect.Ok(error);
        Expect.Equal(FirstArgument(regs), endpoint, "the capability that it sends to");
        Expect.Equal(OwnWord(regs), Workers.Buffer(0).Address, "its own word");
        (error, _) = TcbCap.ReadRegisters(Workers.Tcb(0), true, 0, 1);
        Expect.Ok(error);
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message of the thread that was stopped");
        Expect.Equal(Workers.Done(0), 0, "whether its call was done");
    }

    [Case("seL4_TCB_ReadRegisters", "IllegalOperation", "the calling thread")]
    public static void ReadsOfItself() =>
        Expect.Error(TcbCap.ReadRegisters(Room.Self(), false, 0, 1).error, Error.IllegalOperation);

    [Case("seL4_TCB_ReadRegisters", "RangeError", "no registers, or more than there are")]
    public static void ReadsTooMany()
    {
        Word tcb = Room.Tcb();
        Expect.RangeError(ReadError(tcb, 0), 1, AllRegisters);
        Expect.RangeError(ReadError(tcb, AllRegisters + 1), 1, AllRegisters);
        Expect.RangeError(ReadError(Room.Self(), 0), 1, AllRegisters);
        Expect.Ok(ReadError(tcb, AllRegisters));
    }

    [Case("seL4_TCB_WriteRegisters", "NoError", "some registers only; the others stay")]
    public static void WritesSome()
    {
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, AllRegisters, Pattern()));
        UserContext regs = default;
        Expect.Ok(TcbCap.WriteRegisters(tcb, false, 0, 2, regs));
        (_, UserContext read) = TcbCap.ReadRegisters(tcb, false, 0, AllRegisters);
        Expect.Equal(ProgramCounter(read), 0, "pc");
        Expect.Equal(SecondRegister(read), 0, "the second register");
        Expect.Equal(FirstArgument(read), FirstArgument(Pattern()), "the first argument");
    }

    [Case("seL4_TCB_WriteRegisters", "TruncatedMessage", "the message holds fewer registers than its count says")]
    public static void WritesWhatIsNotThere()
    {
        Word tcb = Room.Tcb();
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, AllRegisters);
        Ipc.SetMr(2, 5);
        Expect.Error(Raw.Call(tcb, InvocationLabel.TCBWriteRegisters, 0, 3), Error.TruncatedMessage);
        Expect.Error(TcbCap.WriteRegisters(tcb, false, 0, 1000, Pattern()), Error.TruncatedMessage);
        Expect.Equal(ProgramCounter(TcbCap.ReadRegisters(tcb, false, 0, AllRegisters).regs), 0, "pc");
    }

    [Case("seL4_TCB_WriteRegisters", "NoError", "a thread is resumed at the registers that were written")]
    public static void WriteResumes()
    {
        Word notification = Room.Badged(Room.Notification(), 5);
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Inbox.Poll(notification), 5, "the signal of the resumed thread");
        Expect.Equal(Workers.Done(0), 1, "whether it came to its end");
    }

    [Case("seL4_TCB_WriteRegisters", "IllegalOperation", "the calling thread")]
    public static void WritesOfItself() =>
        Expect.Error(TcbCap.WriteRegisters(Room.Self(), false, 0, 0, default), Error.IllegalOperation);

    [Case("seL4_TCB_CopyRegisters", "NoError", "the source is stopped, and the target runs, if asked for")]
    public static void CopyStopsAndStarts()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Word target = Room.Tcb();
        Expect.Ok(TcbCap.CopyRegisters(target, Workers.Tcb(0), true, false, false, false, 0));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message of the source");
        Expect.Ok(TcbCap.CopyRegisters(Workers.Tcb(0), target, false, true, false, false, 0));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 3, "the message, after it was resumed");
    }

    [Case("seL4_TCB_CopyRegisters", "InvalidCapability", "the source is no thread")]
    public static void CopiesOfAnotherKind() =>
        Expect.InvalidCapability(TcbCap.CopyRegisters(Room.Tcb(), Room.Endpoint(), false, false, true, true, 0), 1);

    [Case("seL4_TCB_CopyRegisters", "TruncatedMessage", "flags or source are missing")]
    public static void CopyTooShort()
    {
        Ipc.SetCap(0, Room.Tcb());
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBCopyRegisters, 1, 0), Error.TruncatedMessage);
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBCopyRegisters, 0, 1), Error.TruncatedMessage);
    }

    [Case("seL4_TCB_ReadRegisters", "TruncatedMessage", "the count is missing")]
    public static void ReadTooShort() =>
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBReadRegisters, 0, 1), Error.TruncatedMessage);

    [Case("seL4_TCB_WriteRegisters", "TruncatedMessage", "the count is missing")]
    public static void WriteTooShort() =>
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBWriteRegisters, 0, 1), Error.TruncatedMessage);

    [Case("seL4_TCB_Suspend", "NoError", "a thread that waits does not wait any more")]
    public static void SuspendStops()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a message");
    }

    [Case("seL4_TCB_Suspend", "NoError", "a caller that waits for its answer gets none")]
    public static void SuspendTakesTheReply()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, endpoint, Ipc.Tag(3, 0, 0));
        Inbox.Recv(endpoint);
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Inbox.Reply(Ipc.Tag(1, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
    }

    [Case("seL4_TCB_Suspend", "NoError", "a thread that stops itself makes the call again whenever it is resumed")]
    public static void SuspendOfItself()
    {
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Call, Workers.Tcb(0), Ipc.Tag((Word)InvocationLabel.TCBSuspend, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether it went on by itself");
        Word pc = ProgramCounter(TcbCap.ReadRegisters(Workers.Tcb(0), false, 0, 1).regs);
        Expect.Ok(TcbCap.Resume(Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 0, "whether it went on when it was resumed");
        Expect.Equal(ProgramCounter(TcbCap.ReadRegisters(Workers.Tcb(0), false, 0, 1).regs), pc, "where it stands");
    }

    [Case("seL4_TCB_Resume", "NoError", "a stopped send is made again")]
    public static void ResumeRestarts()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Ok(TcbCap.Suspend(Workers.Tcb(0)));
        Expect.Ok(TcbCap.Resume(Workers.Tcb(0)));
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 3, "the message");
        Expect.Equal(Workers.Done(0), 1, "whether the call came back");
    }

    [Case("seL4_TCB_Resume", "NoError", "a thread that waits makes its call again; one that runs is left alone")]
    public static void ResumeOfAWaitingThread()
    {
        Word endpoint = Room.Endpoint();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Send, endpoint, Ipc.Tag(3, 0, 0));
        Expect.Ok(TcbCap.Resume(Workers.Tcb(0)));
        Expect.Equal(Workers.Done(0), 0, "whether the call came back");
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 3, "the message");
        Expect.Equal(Inbox.NBRecv(endpoint).info.Label, 0, "a second message");
        Expect.Ok(TcbCap.Resume(Room.Self()));
    }

    [Case("seL4_TCB_SetPriority", "NoError", "the thread of the higher priority runs first")]
    public static void PriorityDecides()
    {
        Word notification = Room.Badged(Room.Notification(), 1);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority - 1));
        Workers.Start(0, Syscall.Send, notification, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Done(0), 0, "whether the thread below has run");
        Expect.Ok(TcbCap.SetPriority(Workers.Tcb(0), Room.Self(), Workers.MainPriority + 1));
        Expect.Equal(Workers.Done(0), 1, "whether it has run since its priority was raised");
        Expect.Equal(Inbox.Poll(notification), 1, "its signal");
    }

    [Case("seL4_TCB_SetPriority", "NoError", "the highest and the lowest priority")]
    public static void PriorityBounds()
    {
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetPriority(tcb, Room.Self(), 255));
        Expect.Ok(TcbCap.SetPriority(tcb, Room.Self(), 0));
        Expect.Ok(TcbCap.SetMCPriority(tcb, Room.Self(), 255));
        Expect.Ok(TcbCap.SetMCPriority(tcb, Room.Self(), 0));
    }

    [Case("seL4_TCB_SetPriority", "RangeError", "beyond the authority's maximum")]
    public static void PriorityBeyond()
    {
        Word authority = Room.Tcb();
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetMCPriority(authority, Room.Self(), 50));
        Expect.RangeError(TcbCap.SetPriority(tcb, authority, 51), 0, 50);
        Expect.Ok(TcbCap.SetPriority(tcb, authority, 50));
        Expect.RangeError(TcbCap.SetPriority(tcb, Room.Self(), 256), 0, 255);
    }

    [Case("seL4_TCB_SetMCPriority", "RangeError", "beyond the authority's maximum")]
    public static void McpBeyond()
    {
        Word authority = Room.Tcb();
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetMCPriority(authority, Room.Self(), 50));
        Expect.RangeError(TcbCap.SetMCPriority(tcb, authority, 51), 0, 50);
        Expect.Ok(TcbCap.SetMCPriority(tcb, authority, 50));
    }

    [Case("seL4_TCB_SetMCPriority", "NoError", "bounds what the thread may give, not its own priority")]
    public static void McpBelowPriority()
    {
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetPriority(tcb, Room.Self(), 100));
        Expect.Ok(TcbCap.SetMCPriority(tcb, Room.Self(), 10));
        Expect.RangeError(TcbCap.SetPriority(Room.Tcb(), tcb, 11), 0, 10);
        Expect.Ok(TcbCap.SetPriority(Room.Tcb(), tcb, 10));
    }

    [Case("seL4_TCB_SetSchedParams", "NoError", "both priorities", When = !Config.Mcs)]
    public static void SchedParamsSetBoth()
    {
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetSchedParams(tcb, Room.Self(), 40, 30));
        Expect.RangeError(TcbCap.SetPriority(Room.Tcb(), tcb, 41), 0, 40);
    }

    [Case("seL4_TCB_SetSchedParams", "RangeError", "either of them beyond the authority's maximum; neither is set then",
        When = !Config.Mcs)]
    public static void SchedParamsBeyond()
    {
        Word authority = Room.Tcb();
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetMCPriority(authority, Room.Self(), 50));
        Expect.RangeError(TcbCap.SetSchedParams(tcb, authority, 51, 10), 0, 50);
        Expect.RangeError(TcbCap.SetSchedParams(tcb, authority, 20, 51), 0, 50);
        Expect.RangeError(TcbCap.SetPriority(Room.Tcb(), tcb, 1), 0, 0);
    }

    [Case("seL4_TCB_SetPriority", "InvalidCapability", "the authority is no thread")]
    public static void PriorityByAnotherKind() =>
        Expect.InvalidCapability(TcbCap.SetPriority(Room.Tcb(), Room.Endpoint(), 999), 1);

    [Case("seL4_TCB_SetMCPriority", "InvalidCapability", "the authority is no thread")]
    public static void McpByAnotherKind() =>
        Expect.InvalidCapability(TcbCap.SetMCPriority(Room.Tcb(), Room.Endpoint(), 999), 1);

    [Case("seL4_TCB_SetSchedParams", "InvalidCapability", "the authority is no thread", When = !Config.Mcs)]
    public static void SchedParamsByAnotherKind() =>
        Expect.InvalidCapability(TcbCap.SetSchedParams(Room.Tcb(), Room.Endpoint(), 999, 999), 1);

    [Case("seL4_TCB_SetPriority", "TruncatedMessage", "priority or authority are missing")]
    public static void PriorityTooShort() => WithAuthorityTooShort(InvocationLabel.TCBSetPriority, 1);

    [Case("seL4_TCB_SetMCPriority", "TruncatedMessage", "priority or authority are missing")]
    public static void McpTooShort() => WithAuthorityTooShort(InvocationLabel.TCBSetMCPriority, 1);

    [Case("seL4_TCB_SetSchedParams", "TruncatedMessage", "a priority or the authority are missing", When = !Config.Mcs)]
    public static void SchedParamsTooShort() => WithAuthorityTooShort(InvocationLabel.TCBSetSchedParams, 2);

    [Case("seL4_TCB_BindNotification", "NoError", "signals reach the thread while it waits for a message")]
    public static void BindDelivers()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 0x40);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.BindNotification(Workers.Tcb(0), notification));
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.Signal(badged);
        Expect.Equal(Workers.Done(0), 1, "whether the wait has ended");
        Expect.Equal(Workers.Badge(0), 0x40, "the badge of the signal");
    }

    [Case("seL4_TCB_BindNotification", "NoError", "a signal that came before is there at the next wait")]
    public static void BindKeepsSignals()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Word badged = Room.Badged(notification, 0x40);
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.BindNotification(Workers.Tcb(0), notification));
        Ipc.Signal(badged);
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Badge(0), 0x40, "the badge of the signal");
        Workers.Start(0, Syscall.NBRecv, endpoint, Ipc.Tag(0, 0, 0));
        Expect.Equal(Workers.Badge(0), 0, "the badge when there is none");
    }

    [Case("seL4_TCB_BindNotification", "IllegalOperation", "thread or notification is bound already")]
    public static void BindTwice()
    {
        Word tcb = Room.Tcb();
        Word notification = Room.Notification();
        Expect.Ok(TcbCap.BindNotification(tcb, notification));
        Expect.Error(TcbCap.BindNotification(tcb, notification), Error.IllegalOperation);
        Expect.Error(TcbCap.BindNotification(tcb, Room.Notification()), Error.IllegalOperation);
        Expect.Error(TcbCap.BindNotification(Room.Tcb(), notification), Error.IllegalOperation);
    }

    [Case("seL4_TCB_BindNotification", "IllegalOperation", "somebody waits for the notification")]
    public static void BindAwaited()
    {
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Workers.Start(0, Syscall.Recv, notification, Ipc.Tag(0, 0, 0));
        Expect.Error(TcbCap.BindNotification(Room.Tcb(), notification), Error.IllegalOperation);
        Ipc.Signal(notification);
        Expect.Equal(Workers.Done(0), 1, "whether the wait has ended");
    }

    [Case("seL4_TCB_BindNotification", "IllegalOperation", "the capability lacks the right to read or is no notification's")]
    public static void BindWithoutRead()
    {
        Word notification = Room.CopyWith(Room.Notification(), CapRights.New(true, true, false, true));
        Expect.Error(TcbCap.BindNotification(Room.Tcb(), notification), Error.IllegalOperation);
        Expect.Error(TcbCap.BindNotification(Room.Tcb(), Room.Endpoint()), Error.IllegalOperation);
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.BindNotification(tcb, Room.CopyWith(Room.Notification(), CapRights.New(false, false, true, false))));
        Expect.Error(TcbCap.BindNotification(tcb, Room.Endpoint()), Error.IllegalOperation);
    }

    [Case("seL4_TCB_BindNotification", "TruncatedMessage", "the notification is missing")]
    public static void BindTooShort() =>
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBBindNotification, 0, 0), Error.TruncatedMessage);

    [Case("seL4_TCB_UnbindNotification", "NoError", "signals reach the thread no more, and it can be bound again")]
    public static void UnbindStops()
    {
        Word endpoint = Room.Endpoint();
        Word notification = Room.Notification();
        Workers.Make(0, 0);
        Expect.Ok(TcbCap.BindNotification(Workers.Tcb(0), notification));
        Expect.Ok(TcbCap.UnbindNotification(Workers.Tcb(0)));
        Workers.Start(0, Syscall.Recv, endpoint, Ipc.Tag(0, 0, 0));
        Ipc.Signal(Room.Badged(notification, 2));
        Expect.Equal(Workers.Done(0), 0, "whether the wait has ended");
        Expect.Equal(Inbox.Poll(notification), 2, "the signal");
        Expect.Ok(TcbCap.BindNotification(Room.Tcb(), notification));
    }

    [Case("seL4_TCB_UnbindNotification", "NoError", "deleting the notification unbinds it, too")]
    public static void DeleteUnbinds()
    {
        Word tcb = Room.Tcb();
        Word notification = Room.Notification();
        Expect.Ok(TcbCap.BindNotification(tcb, notification));
        Expect.Ok(CNodeCap.Delete(Room.Root(), notification, Room.Depth));
        Expect.Error(TcbCap.UnbindNotification(tcb), Error.IllegalOperation);
        Word second = Room.Notification();
        Expect.Ok(TcbCap.BindNotification(tcb, second));
        Expect.Ok(CNodeCap.Delete(Room.Root(), tcb, Room.Depth));
        Expect.Ok(TcbCap.BindNotification(Room.Tcb(), second));
    }

    [Case("seL4_TCB_UnbindNotification", "IllegalOperation", "nothing is bound")]
    public static void UnbindNothing() =>
        Expect.Error(TcbCap.UnbindNotification(Room.Tcb()), Error.IllegalOperation);

    [Case("seL4_TCB_SetTLSBase", "NoError", "of another thread, which finds it in its register")]
    public static void TlsBaseOfAnother()
    {
        Word tcb = Room.Tcb();
        Expect.Ok(TcbCap.SetTLSBase(tcb, Marker));
        Expect.Equal(OwnWord(TcbCap.ReadRegisters(tcb, false, 0, AllRegisters).regs), Marker, "its own word");
    }

    [Case("seL4_TCB_SetTLSBase", "NoError", "of the calling thread")]
    public static void TlsBaseOfItself()
    {
        Word before = Trap.ThreadWord();
        Expect.Ok(TcbCap.SetTLSBase(Room.Self(), before));
        Expect.Equal(Trap.ThreadWord(), before, "the thread's own word");
    }

    [Case("seL4_TCB_SetTLSBase", "TruncatedMessage", "the value is missing")]
    public static void TlsBaseTooShort() =>
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetTLSBase, 0, 0), Error.TruncatedMessage);

    [Case("seL4_TCB_SetFlags", "NoError", "set, then clear; the answer tells what is set; unknown flags are not kept")]
    public static void Flags()
    {
        Word tcb = Room.Tcb();
        Expect.Equal(TcbCap.SetFlags(tcb, 0, 0).flags, 0, "the flags of a new thread");
        (Error error, Word flags) = TcbCap.SetFlags(tcb, 0, 1);
        Expect.Ok(error);
        Expect.Equal(flags, 1, "the flags after one was set");
        Expect.Equal(TcbCap.SetFlags(tcb, 0, 0).flags, 1, "the flags that are kept");
        Expect.Equal(TcbCap.SetFlags(tcb, 0, ~(Word)0).flags, 1, "the flags when all are set");
        Expect.Equal(TcbCap.SetFlags(tcb, 1, 0).flags, 0, "the flags after it was cleared");
        Expect.Equal(TcbCap.SetFlags(tcb, 1, 1).flags, 1, "a flag that is both cleared and set");
    }

    [Case("seL4_TCB_SetFlags", "TruncatedMessage", "a word is missing")]
    public static void FlagsTooShort() =>
        Expect.Error(Raw.Call(Room.Tcb(), InvocationLabel.TCBSetFlags, 0, 1), Error.TruncatedMessage);

    private static Error ReadError(Word tcb, Word count)
    {
        Ipc.SetMr(0, 0);
        Ipc.SetMr(1, count);
        return Raw.Call(tcb, InvocationLabel.TCBReadRegisters, 0, 2);
    }

    private static void WithAuthorityTooShort(InvocationLabel label, Word length)
    {
        Ipc.SetCap(0, Room.Self());
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, 1);
        Expect.Error(Raw.Call(Room.Tcb(), label, 1, length - 1), Error.TruncatedMessage);
        Ipc.SetMr(0, 1);
        Ipc.SetMr(1, 1);
        Expect.Error(Raw.Call(Room.Tcb(), label, 0, length), Error.TruncatedMessage);
    }
}
