// SPDX-License-Identifier: BSD-2-Clause
// Other threads of a case. A worker does one job, usually a system call, stores the result, and suspends itself.
// Its priority is above the case's: when Start returns, the worker has finished its job or is blocked; and when the case
// unblocks it, it has continued before the next statement of the case.
using System.Runtime.CompilerServices;
using Sel4Gen.Api;
using Sel4Gen.Kernel;
using Sel4Gen.User;

namespace Sel4Gen.Conformance;

/// <summary>What a worker does.</summary>
public enum Job : uint
{
    /// <summary>Makes one system call.</summary>
    SystemCall,

    /// <summary>Reads a word of memory.</summary>
    Read,

    /// <summary>Writes a word of memory.</summary>
    Write,

    /// <summary>Counts in a word of memory, for ever.</summary>
    Count,

    /// <summary>Makes the same system call twice.</summary>
    SystemCallTwice,
}

/// <summary>One worker.</summary>
public struct Worker
{
    public Word Tcb;
    public Word Buffer;
    public Word BufferFrame;
    public Word StackTop;
    public Word Job;
    public SWord Number;
    public Word Cptr;
    public Word Tag;
    public Word Address;
    public Word Value;
    public Word Done;
    public Word Badge;
    public Word Info;
}

/// <summary>All workers.</summary>
[InlineArray((int)Workers.Count)]
public struct WorkerArray
{
    private Worker _element;
}

/// <summary>The workers: <c>Make</c> one, then <c>Start</c> it.</summary>
public static class Workers
{
    /// <summary>How many there are.</summary>
    public const Word Count = 4;

    /// <summary>The number of the agent, a thread that is no worker.</summary>
    public const Word AgentNumber = Count;

    /// <summary>The priority of the case.</summary>
    public const Word MainPriority = 100;

    /// <summary>The priority of workers that are not told otherwise.</summary>
    public const Word Priority = 150;

    private const Word StackPages = 1;

    private static WorkerArray s_workers;

    /// <summary>Takes memory for stacks and IPC buffers. Once.</summary>
    public static void Build()
    {
        for (Word i = 0; i < Count; i += 1)
        {
            Word frame = Memory.Make(Machine.PageType, 0, 1);
            Word address = Memory.TakeAddresses(1);
            Memory.Map(frame, address, Machine.DataAttributes);
            s_workers[(int)i].BufferFrame = frame;
            s_workers[(int)i].Buffer = address;
            s_workers[(int)i].StackTop = Memory.MakePages(StackPages) + (StackPages << Machine.PageBits);
        }

        if (Config.Mcs)
        {
            TimedContexts.Build();
        }
    }

    /// <summary>Makes a worker that does nothing yet. Its faults go to an endpoint, 0 for none.</summary>
    public static void Make(Word worker, Word faultEndpoint) => MakeIn(worker, faultEndpoint, Room.Root(), 0);

    /// <summary>Likewise, with a CSpace of its own.</summary>
    public static void MakeIn(Word worker, Word faultEndpoint, Word cspace, Word cspaceData)
    {
        Word tcb = Room.Tcb();
        s_workers[(int)worker].Tcb = tcb;
        s_workers[(int)worker].Done = 0;
        Equip(tcb, worker, faultEndpoint, cspace, cspaceData, Room.VSpace());
        Expect.Ok(TcbCap.SetIPCBuffer(tcb, s_workers[(int)worker].Buffer, s_workers[(int)worker].BufferFrame));
        Ipc.Prepare(Ptr<IpcBuffer>.At(s_workers[(int)worker].Buffer));
        Expect.Ok(TcbCap.SetTLSBase(tcb, s_workers[(int)worker].Buffer));
    }

    /// <summary>
    /// Gives a thread what it needs to run at <see cref="Priority"/>, but for registers and a buffer: its spaces, a handler of its
    /// faults (0 for none) and, with MCS, the time of thread <paramref name="number"/> (see TimedContexts).
    /// </summary>
    public static void Equip(Word tcb, Word number, Word faultEndpoint, Word cspace, Word cspaceData, Word vspace)
    {
        if (Config.Mcs)
        {
            TimedContexts.Equip(tcb, number, faultEndpoint, cspace, cspaceData, vspace, Priority);
        }
        else
        {
            Expect.Ok(TcbCap.SetSpace(tcb, faultEndpoint, cspace, cspaceData, vspace, 0));
            Expect.Ok(TcbCap.SetPriority(tcb, Room.Self(), Priority));
        }
    }

    /// <summary>The thread of a worker.</summary>
    public static Word Tcb(Word worker) => s_workers[(int)worker].Tcb;

    /// <summary>The IPC buffer of a worker: what it sends, and afterwards what it received.</summary>
    public static Ptr<IpcBuffer> Buffer(Word worker) => Ptr<IpcBuffer>.At(s_workers[(int)worker].Buffer);

    /// <summary>The frame of that buffer.</summary>
    public static Word BufferFrame(Word worker) => s_workers[(int)worker].BufferFrame;

    /// <summary>Sets a message register for the worker's call.</summary>
    public static void SetMr(Word worker, Word i, Word value) => Buffer(worker).Ref.Msg[(int)i] = value;

    /// <summary>A message register that the worker received.</summary>
    public static Word GetMr(Word worker, Word i) => Buffer(worker).Ref.Msg[(int)i];

    /// <summary>Starts a system call.</summary>
    public static void Start(Word worker, Syscall call, Word cptr, MessageInfo tag) =>
        StartNumber(worker, (SWord)(int)call, cptr, tag);

    /// <summary>Starts a system call that may have any number.</summary>
    public static void StartNumber(Word worker, SWord number, Word cptr, MessageInfo tag)
    {
        s_workers[(int)worker].Number = number;
        s_workers[(int)worker].Cptr = cptr;
        s_workers[(int)worker].Tag = tag.W0;
        Launch(worker, Job.SystemCall);
    }

    /// <summary>Starts a system call that is made a second time when it is done.</summary>
    public static void StartTwice(Word worker, Syscall call, Word cptr, MessageInfo tag)
    {
        s_workers[(int)worker].Number = (SWord)(int)call;
        s_workers[(int)worker].Cptr = cptr;
        s_workers[(int)worker].Tag = tag.W0;
        Launch(worker, Job.SystemCallTwice);
    }

    /// <summary>Starts to read a word of memory.</summary>
    public static void StartRead(Word worker, Word address)
    {
        s_workers[(int)worker].Address = address;
        Launch(worker, Job.Read);
    }

    /// <summary>Starts to write a word of memory.</summary>
    public static void StartWrite(Word worker, Word address, Word value)
    {
        s_workers[(int)worker].Address = address;
        s_workers[(int)worker].Value = value;
        Launch(worker, Job.Write);
    }

    /// <summary>
    /// Starts to count in a word of memory. The worker never stops: give it a lower priority than the case first.
    /// </summary>
    public static void StartCount(Word worker, Word address)
    {
        s_workers[(int)worker].Address = address;
        Launch(worker, Job.Count);
    }

    /// <summary>How often the worker has come to the end of a job's call.</summary>
    public static Word Done(Word worker) => s_workers[(int)worker].Done;

    /// <summary>The badge that it received.</summary>
    public static Word Badge(Word worker) => s_workers[(int)worker].Badge;

    /// <summary>The tag that it received.</summary>
    public static MessageInfo Info(Word worker)
    {
        MessageInfo info = default;
        info.W0 = s_workers[(int)worker].Info;
        return info;
    }

    /// <summary>The word that it read.</summary>
    public static Word Value(Word worker) => s_workers[(int)worker].Value;

    /// <summary>The case has ended.</summary>
    public static void Dismiss()
    {
        for (Word i = 0; i < Count; i += 1)
        {
            if (s_workers[(int)i].Tcb != 0)
            {
                TcbCap.Suspend(s_workers[(int)i].Tcb);
                s_workers[(int)i].Tcb = 0;
            }
        }
    }

    /// <summary>A worker's thread.</summary>
    public static void Run(Word worker)
    {
        switch ((Job)(uint)s_workers[(int)worker].Job)
        {
            case Job.Read:
                s_workers[(int)worker].Value = (Word)Mmio.Read64(s_workers[(int)worker].Address);
                break;
            case Job.Write:
                Mmio.Write64(s_workers[(int)worker].Address, s_workers[(int)worker].Value);
                break;
            case Job.Count:
                CountForEver(s_workers[(int)worker].Address);
                break;
            case Job.SystemCallTwice:
                MakeCall(worker);
                MakeCall(worker);
                break;
            default:
                MakeCall(worker);
                break;
        }

        s_workers[(int)worker].Done += 1;
        TcbCap.Suspend(s_workers[(int)worker].Tcb);

        // Its CSpace has no capability of the thread: a fault stops it, too.
        Mmio.Write64(0, 0);
    }

    private static void Launch(Word worker, Job job)
    {
        s_workers[(int)worker].Job = (Word)(uint)job;
        s_workers[(int)worker].Done = 0;
        Expect.Ok(Invoke.Start(
            s_workers[(int)worker].Tcb, Machine.ThreadEntry(), s_workers[(int)worker].StackTop, worker));
    }

    private static void MakeCall(Word worker)
    {
        MessageInfo tag = default;
        tag.W0 = s_workers[(int)worker].Tag;
        Message message = Enter(worker, tag);
        SetMr(worker, 0, message.Mr0);
        SetMr(worker, 1, message.Mr1);
        SetMr(worker, 2, message.Mr2);
        SetMr(worker, 3, message.Mr3);
        s_workers[(int)worker].Badge = message.Badge;
        s_workers[(int)worker].Info = message.Info.W0;
    }

    private static Message Enter(Word worker, MessageInfo tag)
    {
        if (Config.Mcs)
        {
            return TimedTrap.Enter(
                s_workers[(int)worker].Number, s_workers[(int)worker].Cptr, tag, GetMr(worker, 0), GetMr(worker, 1),
                GetMr(worker, 2), GetMr(worker, 3), TimedContexts.Reply(worker), 0);
        }

        return Trap.Enter(
            s_workers[(int)worker].Number, s_workers[(int)worker].Cptr, tag, GetMr(worker, 0), GetMr(worker, 1),
            GetMr(worker, 2), GetMr(worker, 3));
    }

    private static void CountForEver(Word address)
    {
        while (true)
        {
            Loop.Ends("the case stops this thread");
            Mmio.Write64(address, Mmio.Read64(address) + 1);
        }
    }
}
