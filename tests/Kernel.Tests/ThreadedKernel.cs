// SPDX-License-Identifier: BSD-2-Clause
// Several user threads on the booted kernel. The test plays the thread that the kernel runs: it makes system calls for it,
// lets it fault, and sees which thread the kernel runs next and what is in its registers.
using NUnit.Framework;
using Sel4Gen.Api;
using Sel4Gen.Simulator;

namespace Sel4Gen.Kernel.Tests;

/// <summary>A thread that a test made.</summary>
public sealed record UserThread(Ptr<Tcb> Tcb, Word Slot);

/// <summary>Base of tests with several threads.</summary>
public abstract class ThreadedKernel : CapabilityTest
{
    protected const Word BufferAddress = 0x1000_0000;

    /// <summary>Where the test's system call instruction stands.</summary>
    protected const Word SyscallAddress = KernelMachine.ImageAddress + 0x1000;
    protected const Word CanWrite = 1;
    protected const Word CanRead = 2;
    protected const Word CanGrant = 4;
    protected const Word CanGrantReply = 8;

    /// <summary>Memory for the test's objects.</summary>
    protected Word Pool { get; private set; }

    /// <summary>An endpoint where the root task waits when others shall run.</summary>
    protected Word Idle { get; private set; }

    protected static Ptr<Tcb> Current => KernelState.Core.CurrentThread;

    [SetUp]
    public void MakePool()
    {
        Pool = MakeUntyped(20);
        Idle = Make(Pool, ObjectType.Endpoint);
    }

    /// <summary>Makes a thread in the root task's spaces with an IPC buffer of its own; it is not resumed.</summary>
    protected UserThread MakeThread(Word priority, Word faultHandler = 0)
    {
        Word slot = Make(Pool, ObjectType.Tcb);
        Word frame = Make(Pool, (ObjectType)ArchObjectType.SmallPage);
        Reply answer = Invoke(
            slot,
            InvocationLabel.TCBConfigure,
            [faultHandler, 0, 0, BufferAddress],
            RootCNode,
            (Word)InitialSlot.InitThreadVSpace,
            frame);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError), "configure a thread");
        answer = Invoke(slot, InvocationLabel.TCBSetPriority, [priority], (Word)InitialSlot.InitThreadTcb);
        Assert.That(answer.Error, Is.EqualTo(Error.NoError), "give it a priority");
        Ptr<Tcb> tcb = ThreadCap.From(SlotOf(slot).Ref.Cap).Object;
        Arch.SetRegister(tcb, Arch.NextIp, SyscallAddress + 4);
        Arch.SetRegister(tcb, Arch.FaultIp, SyscallAddress + 4);
        return new UserThread(tcb, slot);
    }

    protected UserThread StartThread(Word priority, Word faultHandler = 0)
    {
        UserThread thread = MakeThread(priority, faultHandler);
        Resume(thread);
        return thread;
    }

    protected static void Resume(UserThread thread) =>
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBResume, []).Error, Is.EqualTo(Error.NoError));

    protected static void Suspend(UserThread thread) =>
        Assert.That(Invoke(thread.Slot, InvocationLabel.TCBSuspend, []).Error, Is.EqualTo(Error.NoError));

    /// <summary>The root task waits for a message, so that others run.</summary>
    protected void StandBack()
    {
        Assert.That(Current, Is.EqualTo(Root));
        Do(Syscall.Recv, Idle);
    }

    /// <summary>The current thread makes a system call.</summary>
    protected static void Do(Syscall syscall, Word cptr = 0, Word label = 0, Word[]? words = null, params Word[] caps)
    {
        SetUpCall(Current, cptr, label, words ?? [], caps);
        Syscalls.HandleNumber((Word)(SWord)syscall);
    }

    /// <summary>Puts a message and the arguments of a system call where a thread's stub would put them.</summary>
    protected static void SetUpCall(Ptr<Tcb> thread, Word cptr, Word label, Word[] words, Word[] caps)
    {
        Assert.That(thread, Is.EqualTo(Current));
        MessageInfo info = Machine.PutMessage(label, caps, words);
        for (int i = 0; i < words.Length && i < Arch.MessageRegisterCount; i++)
        {
            Arch.SetRegister(thread, Arch.MessageRegister((Word)i), words[i]);
        }

        Arch.SetRegister(thread, Arch.CapRegister, cptr);
        Arch.SetRegister(thread, Arch.MsgInfoRegister, info.W0);
        Arch.SetRegister(thread, Arch.FaultIp, SyscallAddress);
        Arch.SetRegister(thread, Arch.NextIp, SyscallAddress + 4);
    }

    /// <summary>A word of the message in a thread's registers and buffer.</summary>
    protected static Word Message(Ptr<Tcb> thread, Word i) =>
        i < Arch.MessageRegisterCount
            ? Arch.GetRegister(thread, Arch.MessageRegister(i))
            : Arch.LookupIpcBuffer(true, thread).Ref.Msg[(int)i];

    /// <summary>The current thread makes a system call that may take the short way.</summary>
    protected static bool TryFast(Syscall syscall, Word cptr, Word label = 0, params Word[] words)
    {
        SetUpCall(Current, cptr, label, words, []);
        Word tag = Arch.GetRegister(Current, Arch.MsgInfoRegister);
        return syscall == Syscall.Call ? Fastpath.TryCall(cptr, tag) : Fastpath.TryReplyRecv(cptr, tag);
    }

    /// <summary>The idle machine, or the current thread's partner, gives way to the root task.</summary>
    protected void WakeRoot()
    {
        EndpointIpc.SendIpc(Current, EndpointCap.From(SlotOf(Idle).Ref.Cap), blocking: false, call: false);
        Syscalls.FinishEntry();
        Assert.That(Current, Is.EqualTo(Root));
    }

    protected static Word Badge(Ptr<Tcb> thread) => Arch.GetRegister(thread, Arch.BadgeRegister);

    protected static MessageInfo Tag(Ptr<Tcb> thread) => IpcTransfer.GetMessageInfo(thread);

    /// <summary>The words of the message in a thread's registers and buffer.</summary>
    protected static Word[] Words(Ptr<Tcb> thread)
    {
        var words = new Word[(int)Tag(thread).Length];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = Message(thread, (Word)i);
        }

        return words;
    }

    /// <summary>One interrupt of the timer.</summary>
    protected static void Tick()
    {
        Machine.Tick();
    }
}
